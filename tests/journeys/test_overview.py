"""A patient asks where a sentence comes from, with and without JavaScript, and prints the sheet for the doctor."""

import re

import pytest

from tests.journeys.windows import PHONE

pytestmark = pytest.mark.journey
TRIAL = "/trials/NCT07183384/"
RULE = "Confirmed diagnosis of preeclampsia in the last pregnancy"


def rule(window):
    """The sentence that quotes the rule."""
    return window.page.locator(".overview li", has_text=RULE)


def from_record(window):
    """What is shown of the record beside the sentence."""
    return rule(window).locator(".overview-behind")


def test_a_press_on_a_sentence_shows_the_records_words_under_it_and_another_takes_them_away(window):
    window.go(TRIAL)
    rule(window).click()
    from_record(window).wait_for()
    assert "From the record: The rules on who can join" in from_record(window).inner_text()
    assert RULE in from_record(window).locator("mark").all_inner_texts()
    assert window.violations() == []
    assert window.cookies() == []
    from_record(window).click()
    assert from_record(window).is_visible()
    rule(window).click(position={"x": 5, "y": 5})
    from_record(window).wait_for(state="detached")
    assert window.page.url.endswith(TRIAL)


def test_by_keys_alone_on_a_small_phone(open_window):
    window = open_window(viewport=PHONE)
    window.go(TRIAL)
    asked = rule(window).locator(".overview-from")
    for key in ("Enter", "Space"):
        window.press(asked, key)
        from_record(window).wait_for()
        assert asked.get_attribute("aria-expanded") == "true"
        assert window.sideways() <= 0
        window.page.keyboard.press("Escape")
        assert from_record(window).count() == 0
        assert asked.evaluate("element => element === document.activeElement")
    window.press(asked)
    from_record(window).wait_for()
    assert window.violations() == []


def test_without_javascript_the_link_leads_to_the_sentence_beside_the_records_words_and_back(open_window):
    window = open_window(java_script_enabled=False, viewport=PHONE)
    window.go(TRIAL)
    rule(window).get_by_role("link", name="Where does this come from?").click()
    shown = window.page.locator(":target")
    assert RULE in shown.locator("mark").all_inner_texts()
    box = shown.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < PHONE["height"]
    window.page.get_by_role("link", name="Back to the trial").click()
    assert window.page.url.endswith(f"{TRIAL}#overview")


def test_a_sentence_that_was_drafted_anew_since_leads_to_the_page_of_sources(window):
    window.go(TRIAL)
    window.page.route(
        "**/sources/", lambda route: route.fulfill(body="<p></p>") if route.request.resource_type == "fetch" else route.continue_()
    )
    rule(window).click()
    window.page.wait_for_url("**/sources/#s*")
    assert window.page.locator(":target mark").first.inner_text() == RULE


def test_the_sentence_on_further_rules_leads_to_all_of_them(window):
    window.go(TRIAL)
    window.page.locator(".overview").get_by_role("link", name="The record lists 2 more rules on who can join.").click()
    assert window.page.url.endswith("#who-can-join")
    assert window.page.locator(".overview-behind").count() == 0


def test_from_right_to_left_and_on_paper_the_overview_fits(open_window):
    window = open_window(viewport=PHONE)
    window.go(TRIAL)
    window.page.evaluate("document.documentElement.dir = 'rtl'")
    rule(window).click()
    from_record(window).wait_for()
    assert window.sideways() <= 0
    window.page.emulate_media(media="print")
    assert not rule(window).locator(".overview-from").is_visible()
    assert not from_record(window).is_visible()
    assert rule(window).is_visible()


def test_the_sheet_is_two_pages_with_the_code_and_the_questions(window):
    window.go(TRIAL)
    window.page.get_by_role("link", name="Print a sheet for your doctor").first.click()
    window.page.wait_for_url("**/sheet/")
    assert window.page.get_by_role("button", name="Print this sheet").is_visible()
    assert window.violations() == []
    assert window.cookies() == []
    window.page.emulate_media(media="print")
    for part in (".sheet-code", ".sheet-address", ".sheet-questions", ".sheet-lines"):
        assert window.page.locator(part).is_visible(), part
    assert not window.page.get_by_role("button", name="Print this sheet").is_visible()
    for paper in ("A4", "Letter"):
        printed = window.page.pdf(format=paper)
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 2, paper
