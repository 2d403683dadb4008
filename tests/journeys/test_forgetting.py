"""Answers in the visitor's own browser: said on every page, gone when the visitor wants."""

import re

import pytest

pytestmark = pytest.mark.journey

FORGET = "Forget my answers"


def _begin(window):
    """Start a check for a child, which the browser then keeps."""
    window.go("/trials/DEMO0001/check/")
    window.page.get_by_label("My child").check()
    window.page.get_by_role("button", name="Start").click()
    window.page.wait_for_url(re.compile(r"/check/.+"))


def test_every_page_says_by_the_visitors_own_clock_until_when_and_forgets_on_demand(open_window):
    window = open_window(timezone_id="Asia/Kolkata", locale="en-GB")
    _begin(window)
    assert window.cookies() == ["answers"]
    assert window.page.evaluate("document.cookie + localStorage.length + sessionStorage.length") == "00"
    window.go("/help/")
    said, meant = window.page.locator("time[data-clock]"), window.page.locator("time[data-clock]").get_attribute("datetime")
    here = window.page.evaluate("moment => new Date(moment).toLocaleTimeString('en', {hour: 'numeric', minute: '2-digit'})", meant)
    assert said.inner_text() == here
    assert window.violations() == []
    window.page.get_by_role("button", name=FORGET).click()
    window.page.wait_for_url("**/forget/")
    assert window.cookies() == []
    window.page.go_back()
    assert window.page.get_by_role("button", name=FORGET).count() == 0


def test_it_works_on_a_small_phone_without_javascript(open_window):
    window = open_window(java_script_enabled=False, viewport={"width": 320, "height": 640})
    _begin(window)
    window.go("/")
    assert re.search(r"We forget your answers at .+ \(.+\) unless you open another page here\.", window.page.locator(".kept").inner_text())
    window.page.get_by_role("button", name=FORGET).click()
    assert "We keep no answers of yours" in window.page.locator("main").inner_text()
    assert window.cookies() == []


def test_leaving_shows_the_first_page_and_nothing_behind_it(open_window):
    window = open_window()
    _begin(window)
    check = window.page.url
    window.page.get_by_role("button", name="Leave and forget").click()
    window.page.wait_for_url(f"{window.origin}/")
    assert window.cookies() == []
    window.go(check)
    assert window.page.get_by_role("button", name=FORGET).count() == 0
