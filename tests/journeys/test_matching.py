"""Answers from one trial's check split the list of all trials: look at both lists, settle one more, change an answer, forget."""

import re

import pytest

from tests.journeys.windows import PHONE

pytestmark = pytest.mark.journey

CHECK = "/trials/DEMO0001/check/"
FOR_BABIES, FOR_OLDER = "DEMO0006", "DEMO0009"
SPLIT = "/trials/?check=on"
WINDOWS = [{}, {"viewport": PHONE}, {"java_script_enabled": False}, {"viewport": PHONE, "java_script_enabled": False}]
NAMES = ["desk", "phone", "desk without script", "phone without script"]
OPEN, APART = "Nothing you told us rules these out", "One answer may not match"


def start(window, address=SPLIT):
    """Begin in the list itself; age and sex are asked first."""
    page = window.page
    window.go(address)
    page.get_by_label("Me", exact=True).check()
    page.get_by_role("button", name="Start", exact=True).click()
    page.locator("#one-more input[type=text]").fill("34")
    page.locator("#one-more").get_by_label("Female", exact=True).check()
    page.get_by_role("button", name="Save my answer").click()


def number(page, words):
    """How many trials a list has, as the page says."""
    said = page.locator(".answers-lists li", has_text=words).inner_text()
    return int(re.search(r": ([\d,]+) trial", said)[1].replace(",", ""))


def settle(page, answer="Yes"):
    """Answer the one question that is offered."""
    more = page.locator("#one-more")
    if more.get_attribute("open") is None:
        more.locator("summary").click()
    more.get_by_label(answer, exact=True).check()
    more.get_by_role("button", name="Save my answer").click()


@pytest.mark.both
def test_answers_of_one_check_split_all_trials_and_are_forgotten(portal, window):
    page = window.page
    window.go(CHECK)
    page.get_by_label("Me", exact=True).check()
    page.get_by_role("button", name="Start", exact=True).click()
    page.locator("input[type=text]").fill("34")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("link", name="Stop here and see what your answers say").click()
    page.get_by_role("link", name="See other trials that your answers do not rule out").click()
    assert page.url.endswith("/trials/?check=on&condition=Asthma")
    assert "These answers are about you." in page.locator(".answers").inner_text()
    assert window.violations() == []

    page.get_by_role("link", name="Take away: Asthma").click()
    page.wait_for_url(f"**{SPLIT}")
    apart = page.locator("#apart")
    assert number(page, APART) > 0
    page.get_by_role("link", name=APART, exact=True).click()
    assert FOR_BABIES in page.locator("#apart").inner_text()
    assert "You told us you are 34 years old." in apart.inner_text()
    assert window.violations() == []

    window.go(SPLIT)
    page.locator("#one-more").get_by_label("Female", exact=True).check()
    page.get_by_role("button", name="Save my answer").click()
    total, before = number(page, OPEN) + number(page, APART), number(page, APART)
    assert "One more answer would help to settle" in page.locator("#one-more").inner_text()
    settle(page)
    assert number(page, APART) >= before
    assert number(page, OPEN) + number(page, APART) == total

    page.locator(".answers").get_by_role("link", name=re.compile("^Change")).click()
    page.get_by_role("button", name="Change you are 34 years old").click()
    page.locator("input[type=text]").fill("50")
    page.get_by_role("button", name="Save my answer").click()
    page.get_by_role("link", name="Back to the trials").click()
    window.go("/trials/?q=knee&check=on")
    assert FOR_OLDER in page.locator("#open").inner_text()
    assert not re.search(r"years old|t200|=34|=50", portal.log.read_text())

    page.get_by_role("button", name="Forget my answers").click()
    assert window.cookies() == []
    window.go(SPLIT)
    assert page.get_by_role("button", name="Start", exact=True).count() == 1
    assert APART not in page.locator("main").inner_text()


@pytest.mark.parametrize("options", WINDOWS, ids=NAMES)
def test_the_lists_can_be_used_on_any_screen_with_and_without_script(open_window, options):
    window = open_window(**options)
    page = window.page
    start(window)
    assert window.cookies() == ["answers"]
    page.wait_for_selector("#apart")
    assert page.locator("#open .trial-card").count() > 0
    assert page.locator("#apart .answers-not").count() > 0
    assert window.sideways() == 0
    assert not re.search(r"eligib|✓|%", page.locator(".finder-list").inner_text(), re.IGNORECASE)
    why = page.locator("#open details.answers-fits").first
    why.locator("summary").click()
    assert "You told us: you are 34 years old." in why.inner_text()
    window.go("/answers/")
    assert window.sideways() == 0


def test_a_filter_is_followed_at_once_and_keeps_the_split(window):
    page = window.page
    start(window)
    page.wait_for_selector("#apart")
    before = number(page, OPEN)
    page.locator("#by-status").get_by_label("Finished").check()
    page.wait_for_url("**status=COMPLETED**")
    page.wait_for_function("was => !document.querySelector('.answers-lists').innerText.includes(': ' + was + ' trials')", arg=before)
    assert "check=on" in page.url
    assert number(page, OPEN) < before
    # A link to a place on the page leaves the list as it is.
    page.evaluate("document.querySelector('#open').dataset.mark = 'same'")
    page.get_by_role("link", name=OPEN, exact=True).click()
    page.wait_for_timeout(300)
    assert page.locator("#open[data-mark=same]").count() == 1


@pytest.mark.parametrize("options", WINDOWS[:2], ids=NAMES[:2])
def test_no_page_of_answers_shuts_anybody_out(open_window, options):
    window = open_window(**options)
    page = window.page
    window.go(SPLIT)
    assert window.violations() == []
    start(window)
    page.wait_for_selector("#apart")
    assert window.violations() == []
    for address in ("/trials/?check=apart", "/answers/"):
        window.go(address)
        assert window.violations() == []
    page.get_by_role("button", name="Change you are 34 years old").click()
    assert window.violations() == []
    page.locator("input[type=text]").fill("old")
    page.get_by_role("button", name="Save my answer").click()
    assert page.title().startswith("Please check:")
    assert window.violations() == []


def test_the_keyboard_alone_is_enough_to_settle_one_more(window):
    page = window.page
    start(window)
    page.wait_for_selector("#apart")
    before = page.locator("#one-more legend").first.text_content()
    window.press(page.locator("#one-more summary"))
    window.press(page.locator("#one-more input[type=radio]").first, "Space")
    window.press(page.locator("#one-more button"))
    page.wait_for_function("was => document.querySelector('#one-more legend')?.textContent !== was", arg=before)
