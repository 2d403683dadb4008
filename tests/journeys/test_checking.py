"""A check from the trial's page to the result, carried to another trial, changed, added to a message, and forgotten."""

import re

import pytest

from tests.journeys.windows import PHONE

pytestmark = pytest.mark.journey

TRIAL = "/trials/NCT07183384/"
OTHER = "/trials/DEMO0001/"
WITH_BOXES = "/trials/DEMO0002/"
WINDOWS = [{}, {"viewport": PHONE}, {"java_script_enabled": False}, {"viewport": PHONE, "java_script_enabled": False}]
NAMES = ["desk", "phone", "desk without script", "phone without script"]
MOST_SCREENS = 30


def begin(window, trial=TRIAL, person="Me"):
    page = window.page
    window.go(trial)
    page.get_by_role("link", name="Check if it may suit you").click()
    assert window.cookies() in ([], ["answers"])
    page.get_by_label(person, exact=True).check()
    page.get_by_role("button", name="Start", exact=True).click()


def answer_all(window):
    """Answer every screen as somebody in good health does; the titles of the screens."""
    page, titles = window.page, []
    for _ in range(MOST_SCREENS):
        if page.url.endswith("/result/"):
            return titles
        titles.append(page.locator("h1").inner_text())
        assert window.sideways() == 0
        answer(page)
        page.get_by_role("button", name="Continue").click()
    raise AssertionError(titles)


def answer(page):
    for item in page.locator("fieldset.check-item").all():
        if item.locator("input[type=text]").count():
            item.locator("input[type=text]").fill("34")
        elif item.locator("input[type=radio]").count():
            item.get_by_label("Female" if item.get_by_label("Female").count() else "No", exact=True).check()
        else:
            item.get_by_label("None of these").check()


def text(page):
    return page.locator("main").inner_text()


@pytest.mark.parametrize("options", WINDOWS, ids=NAMES)
def test_a_check_leads_from_question_to_question_to_the_result(open_window, options):
    window = open_window(**options)
    page = window.page
    begin(window)
    assert page.locator("h1").inner_text() == "How old are you?"
    titles = answer_all(window)
    assert len(titles) > 3
    assert window.cookies() == ["answers"]
    shown = text(page)
    assert "You told us:" in page.locator("main").text_content()
    assert not re.search(r"eligib|✓|%", shown, re.IGNORECASE)
    assert page.title().startswith("Check – ")
    assert window.sideways() == 0


@pytest.mark.parametrize("options", WINDOWS[:2], ids=NAMES[:2])
def test_no_page_of_a_check_shuts_anybody_out(open_window, options):
    window = open_window(**options)
    page = window.page
    window.go(f"{TRIAL}check/")
    assert window.violations() == []
    page.get_by_label("My child", exact=True).check()
    page.get_by_role("button", name="All questions on one page").click()
    assert window.violations() == []
    window.go(f"{TRIAL}check/1/")
    assert window.violations() == []
    page.get_by_role("button", name="Continue").click()
    assert page.title().startswith("Please check:")
    assert window.violations() == []
    window.go(f"{TRIAL}check/result/")
    assert window.violations() == []


def test_a_wrong_answer_takes_the_focus_to_what_to_check(window):
    begin(window)
    page = window.page
    page.locator("input[type=text]").fill("old")
    page.get_by_role("button", name="Continue").click()
    assert page.evaluate("document.activeElement.dataset.errorSummary") == ""
    page.locator(".summary a").first.click()
    assert page.evaluate("document.activeElement.value") == "old"


def test_none_of_these_and_a_tick_take_turns(window):
    begin(window, WITH_BOXES)
    page = window.page
    for _ in range(MOST_SCREENS):
        if page.get_by_label("None of these").count():
            break
        answer(page)
        page.get_by_role("button", name="Continue").click()
    box = page.locator("fieldset.check-item input[type=checkbox]").first
    box.check()
    page.get_by_label("None of these").check()
    assert not box.is_checked()
    box.check()
    assert not page.get_by_label("None of these").is_checked()


def test_the_keyboard_alone_is_enough_for_a_question(window):
    page = window.page
    window.go(f"{TRIAL}check/")
    window.press(page.get_by_label("Me", exact=True), "Space")
    window.press(page.get_by_role("button", name="Start", exact=True))
    page.wait_for_url("**/check/1/")
    window.type(page.locator("input[type=text]"), "34")
    window.press(page.get_by_role("button", name="Continue"))
    page.wait_for_url("**/check/2/")


@pytest.mark.both
def test_answers_go_along_to_another_trial_are_changed_and_forgotten(portal, window):
    page = window.page
    begin(window)
    answer_all(window)
    assert "34 years old" in page.locator("main").text_content()
    begin(window, OTHER)
    asked = answer_all(window)
    assert "How old are you?" not in asked
    assert "34 years old" in page.locator("main").text_content()

    page.evaluate("for (const fold of document.querySelectorAll('main details')) fold.open = true")
    page.get_by_role("link", name=re.compile("^Change you are 34")).first.click()
    page.locator("input[type=text]").fill("12")
    page.get_by_role("button", name="Continue").click()
    page.wait_for_url("**/result/")
    assert "You told us you are 12 years old." in text(page)

    page.locator("main").get_by_role("link", name=re.compile("Write to the study team|See who to ask")).click()
    boxes = page.locator("input[name=answers]")
    assert boxes.count() > 1
    assert page.locator("input[name=answers]:checked").count() == 0
    assert not re.search(r"years old|answers=|t200", portal.log.read_text())

    window.go(f"{OTHER}check/result/")
    page.get_by_role("button", name="Leave and forget").click()
    page.wait_for_url(re.compile(r"/$"))
    assert window.cookies() == []
    window.go(f"{OTHER}check/result/")
    assert page.url.endswith("/check/")


def test_answers_about_a_child_stay_the_childs(window):
    page = window.page
    begin(window, person="My child")
    assert "These answers are about your child." in text(page)
    page.locator("input[type=text]").fill("7")
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("link", name="Change whose answers these are").click()
    page.get_by_label("Me", exact=True).check()
    page.get_by_role("button", name="Start", exact=True).click()
    assert page.locator("h1").inner_text() == "How old are you?"
    assert page.locator("input[type=text]").input_value() == ""


def test_the_result_is_a_sheet_on_paper(window):
    begin(window)
    answer_all(window)
    window.page.emulate_media(media="print")
    assert not window.page.get_by_role("button", name="Leave and forget").is_visible()
    assert not window.page.get_by_role("link", name=re.compile("^Change")).first.is_visible()
    assert window.page.locator(".check-answer").first.is_visible()
