"""Finding trials in a real browser: filters that follow, the same without scripts, and a menu that keys can close."""

import pytest

from tests.journeys.windows import PHONE

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("browser")]


def _number(page):
    return int(page.locator(".count strong").inner_text().replace(",", ""))


def test_a_ticked_filter_changes_the_list_and_the_address_and_keeps_the_focus(window):
    window.go("/trials/")
    before = _number(window.page)
    window.page.locator("#by-study_type > summary").click()
    window.page.locator("#study_type-OBSERVATIONAL").check()
    window.page.wait_for_url("**/trials/?study_type=OBSERVATIONAL")
    assert 0 < _number(window.page) < before
    assert window.page.evaluate("document.activeElement.id") == "study_type-OBSERVATIONAL"
    assert window.page.locator(".asked .tag").count() == 1
    assert window.violations() == []
    followed = _number(window.page)
    window.page.reload()
    assert _number(window.page) == followed


def test_without_scripts_the_button_does_the_same(open_window):
    plain = open_window(java_script_enabled=False)
    plain.go("/trials/")
    plain.page.locator("#by-sex > summary").click()
    plain.page.locator("#sex-MALE").check()
    plain.page.get_by_role("button", name="Show trials").click()
    plain.page.wait_for_url("**sex=MALE**")
    plain.page.get_by_role("link", name="Take away: Male").click()
    plain.page.wait_for_url("**/trials/")


def test_on_a_phone_the_menu_and_the_filters_open_and_the_search_is_on_the_first_screen(open_window):
    phone = open_window(viewport=PHONE)
    phone.go("/")
    assert phone.page.get_by_role("button", name="Search trials").bounding_box()["y"] < PHONE["height"] - 40
    phone.page.locator(".menu summary").click()
    phone.page.get_by_role("link", name="Find a trial").first.wait_for()
    assert phone.violations() == []
    phone.page.keyboard.press("Escape")
    assert not phone.page.locator(".menu nav").is_visible()
    phone.go("/trials/")
    phone.page.locator(".finder-more > summary").click()
    assert phone.page.locator("#age").is_visible()
    assert phone.violations() == []
    assert phone.sideways() <= 0
