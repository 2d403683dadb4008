"""Every kind of public page, as a new visitor sees it: on a desk, on a small phone, in the dark, without JavaScript."""

import json

import pytest

from tests import makers
from tests.journeys.windows import COLOURS, PHONE

pytestmark = pytest.mark.journey

PAGES = [
    "/",
    "/trials/",
    "/trials/?q=asthma&place=Leeds",
    "/trials/map/",
    "/trials/?q=no+such+thing",
    "/trials/NCT07183384/",
    "/trials/NCT07101484/",
    "/trials/DEMO0002/",
    "/trials/DEMO0008/",
    "/trials/DEMO0015/",
    "/trials/DEMO0019/",
    "/trials/DEMO0020/",
    "/trials/DEMO0026/",
    "/trials/DEMO0028/",
    "/trials/DEMO0036/",
    "/trials/NCT07183384/sources/",
    "/trials/DEMO0001/sheet/",
    "/trials/NCT07183384/contact/",
    "/trials/DEMO0001/contact/",
    "/trials/NCT07101484/contact/",
    "/conditions/",
    "/conditions/preeclampsia/",
    "/glossary/",
    "/help/",
    "/privacy/",
    "/accessibility/",
    "/report/",
]
LIGHT_ENOUGH = 100_000


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_light_and_sound_on_a_desk_on_a_phone_and_in_the_dark(same_window, address):
    window = same_window
    window.go(address)
    assert window.weight() < LIGHT_ENOUGH
    assert window.cookies() == []
    assert window.page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert window.page.locator("h1").count() == 1
    assert window.violations() == []
    window.page.emulate_media(color_scheme="dark")
    assert window.violations(COLOURS) == []
    window.page.set_viewport_size(PHONE)
    assert window.violations() == []
    assert window.sideways() <= 0


@pytest.mark.parametrize("address", ["/", "/trials/", "/trials/DEMO0026/", "/trials/DEMO0001/contact/", "/conditions/", "/glossary/"])
def test_without_javascript_the_page_says_the_same(open_window, window, address):
    window.go(address)
    plain = open_window(java_script_enabled=False)
    plain.go(address)
    # What only a script can do may be offered only with scripts, when it is one button and what it does.
    only_with_script = window.page.locator("main [data-only-with-script]")
    assert all(one.locator("button[type=button]").count() == 1 for one in only_with_script.all())
    only_with_script.evaluate_all("each => each.forEach((one) => one.remove())")
    with_script = set(window.page.locator("main").inner_text().split())
    without = set(plain.page.locator("main").inner_text().split())
    assert with_script - without == set()


def test_a_page_that_is_not_there_helps_on_and_is_sound(window):
    window.go("/trials/NCT99999999/", status=404)
    assert window.violations() == []
    assert window.page.get_by_role("link", name="Find a trial").first.is_visible()


def test_the_first_action_is_on_the_first_screen_of_a_small_phone(portal, open_window, tmp_path):
    study = makers.study(nctId="NCT90000001", briefTitle="Supervised Walking in a Group After a First Heart Attack")
    (tmp_path / "real.json").write_text(json.dumps(study))
    portal.manage("import_trials", str(tmp_path / "real.json"))
    window = open_window(viewport=PHONE)
    window.go("/trials/NCT90000001/")
    box = window.page.locator('main a[href$="/contact/"]').first.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= PHONE["height"]


def test_in_forced_colours_and_on_paper_nothing_sticks_out(open_window):
    window = open_window(forced_colors="active")
    window.go("/trials/DEMO0001/")
    assert window.violations() == []
    window.page.emulate_media(media="print")
    assert window.sideways() <= 0


def test_at_four_times_the_size_the_page_still_fits(open_window):
    window = open_window(viewport={"width": 320, "height": 256})
    window.go("/trials/DEMO0001/")
    assert window.sideways() <= 0


def test_no_page_can_be_framed_or_run_a_script_from_elsewhere(window):
    for address in ("/", "/trials/NCT07183384/", "/trials/NCT07183384/contact/", "/admin/login/"):
        headers = window.go(address).headers
        policy = headers["content-security-policy"]
        assert "script-src 'self'" in policy and "frame-ancestors 'none'" in policy and "unsafe" not in policy
        assert headers["x-frame-options"] == "DENY"
