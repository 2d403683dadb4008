"""A patient meets a hard word on a trial page and learns what it means, by tap, by keyboard, under the pointer, and without a script."""

import pytest

from tests.journeys.windows import PHONE

pytestmark = pytest.mark.journey

TRIAL = "/trials/NCT07183384/"
MEANING = "High blood pressure and protein in the urine in pregnancy. It can be a danger."


def hard_word(window):
    return window.page.locator("#main a.term", has_text="preeclampsia").filter(visible=True).first


def test_a_tap_shows_the_meaning_and_a_tap_elsewhere_takes_it_away(open_window):
    window = open_window(viewport=PHONE, has_touch=True, is_mobile=True)
    window.go(TRIAL)
    word, note = hard_word(window), window.page.locator(".term-note")
    word.tap()
    assert note.inner_text() == MEANING
    assert window.page.url.endswith(TRIAL)
    box = note.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    assert window.sideways() <= 0
    assert window.violations() == []
    window.page.locator("#about").tap()
    note.wait_for(state="hidden")


def test_the_keyboard_shows_it_and_escape_takes_it_away(window):
    window.go(TRIAL)
    word, note = hard_word(window), window.page.locator(".term-note")
    window.tab_to(word)
    assert note.inner_text() == MEANING
    assert window.page.locator(f"#{word.get_attribute('aria-describedby')}").inner_text() == MEANING
    window.page.keyboard.press("Escape")
    note.wait_for(state="hidden")
    assert word.evaluate("element => element === document.activeElement")
    window.page.keyboard.press("Enter")
    assert note.inner_text() == MEANING
    window.page.keyboard.press("Tab")
    assert not note.is_visible() or note.inner_text() != MEANING


def test_the_pointer_may_go_from_the_word_to_its_note(window):
    window.go(TRIAL)
    word, note = hard_word(window), window.page.locator(".term-note")
    word.hover()
    note.hover()
    window.page.wait_for_timeout(400)
    assert note.inner_text() == MEANING
    window.page.mouse.move(5, 5)
    note.wait_for(state="hidden")


def test_without_a_script_the_word_leads_to_its_meaning_on_the_page(open_window):
    window = open_window(viewport=PHONE, java_script_enabled=False)
    window.go(TRIAL)
    hard_word(window).click()
    assert window.page.url.endswith("#word-pre-eclampsia")
    assert window.page.locator("#word-pre-eclampsia + dd").inner_text() == MEANING


def test_on_paper_the_text_is_plain_and_the_meanings_are_printed(window):
    window.go(TRIAL)
    window.page.emulate_media(media="print")
    assert hard_word(window).evaluate("element => getComputedStyle(element).textDecorationLine") == "none"
    assert window.page.locator("#hard-words").is_visible()
    assert window.violations() == []
