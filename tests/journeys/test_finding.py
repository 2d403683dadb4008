"""Finding trials in a real browser: filters that follow, the same without scripts, and a menu that keys can close."""

import pytest

from tests.journeys.windows import PHONE

pytestmark = pytest.mark.journey


def _number(page):
    return int(page.locator(".count strong").inner_text().replace(",", ""))


def _seen(page):
    """All that the page says and links to, but for what is open and where the focus is."""
    links = page.locator("#finder a").evaluate_all("each => each.map((one) => one.href)")
    boxes = page.locator("#finder input, #finder select").evaluate_all("each => each.map((one) => [one.id, one.value, one.checked])")
    return page.title(), page.locator("#finder").text_content().split(), links, boxes


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
    followed = _seen(window.page)
    window.page.reload()
    assert _seen(window.page) == followed


def test_the_title_follows_what_is_searched_for_and_the_map_takes_it_along(window):
    window.go("/trials/?q=asthma&place=Boston")
    before = window.page.title()
    window.page.evaluate("document.title = 'before'")
    window.page.locator("#within").select_option("any")
    window.page.wait_for_url("**within=any**")
    window.page.wait_for_function("document.title !== 'before'")
    assert window.page.title() == before and before.startswith("asthma: ")
    window.page.get_by_role("link", name="See these on a map").click()
    window.page.wait_for_url("**/trials/map/?q=asthma&place=Boston&within=any")
    assert window.page.locator("svg.map__drawing circle").count() > 0
    window.page.locator(".towns a").first.click()
    window.page.wait_for_url("**/trials/?q=asthma&place=**")
    assert _number(window.page) > 0


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
