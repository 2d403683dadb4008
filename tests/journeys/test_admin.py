"""The desk of the coordinator and the administrator in a real browser."""

import json

import pytest

from tests import makers
from tests.journeys.windows import COLOURS, PHONE

pytestmark = pytest.mark.journey

LISTS = [
    "/admin/",
    "/admin/enquiries/enquiry/",
    "/admin/outbox/letter/",
    "/admin/registry/importrun/",
    "/admin/trials/trial/",
    "/admin/trials/site/",
    "/admin/trials/contactroute/",
    "/admin/trials/frequentquestion/",
    "/admin/trials/condition/",
    "/admin/trials/organisation/",
    "/admin/trials/user/",
    "/admin/trials/auditentry/",
    "/admin/trials/change/",
]
FIRST = "#result_list tbody tr:first-child :is(th, td) a >> nth=0"
OPENED = [
    "enquiries/enquiry",
    "outbox/letter",
    "trials/trial",
    "trials/site",
    "trials/contactroute",
    "trials/frequentquestion",
    "trials/user",
]


@pytest.mark.parametrize("address", LISTS)
def test_axe_finds_nothing_in_a_list_by_day_or_night(same_administrator, address):
    same_administrator.go(address)
    assert same_administrator.violations() == []
    same_administrator.page.emulate_media(color_scheme="dark")
    assert same_administrator.violations(COLOURS) == []


@pytest.mark.parametrize("kind", OPENED)
def test_axe_finds_nothing_in_what_a_list_opens(same_administrator, kind):
    page = same_administrator.page
    same_administrator.go(f"/admin/{kind}/")
    page.locator(FIRST).click()
    page.wait_for_load_state()
    assert f"/admin/{kind}/" in page.url and "/change/" in page.url
    assert same_administrator.violations() == []


def test_the_sign_in_page_is_sound_and_a_small_phone_is_enough(open_window):
    window = open_window(viewport=PHONE)
    window.go("/admin/login/")
    assert window.violations() == []
    assert window.sideways() <= 0


def test_a_form_without_its_cookie_is_answered_in_plain_words(window):
    window.go("/admin/login/")
    window.context.clear_cookies()
    window.page.locator("#id_username").fill("somebody@example.org")
    window.page.locator("#id_password").fill("whatever")
    window.page.locator("[type=submit]").click()
    window.page.wait_for_load_state()
    assert window.page.locator("h1").count() == 1
    assert "CSRF" not in window.page.locator("main").inner_text()
    assert window.violations() == []


def test_the_queue_of_the_day_fits_a_small_phone(coordinator):
    coordinator.page.set_viewport_size(PHONE)
    coordinator.go("/admin/")
    assert coordinator.violations() == []
    assert coordinator.sideways() <= 0


def test_a_coordinator_has_no_door_to_logins_or_the_audit_trail(coordinator):
    for address in ("/admin/trials/user/", "/admin/trials/auditentry/"):
        coordinator.go(address, status=403)


def test_what_a_curator_writes_stands_on_the_page_at_once(window, administrator):
    window.go("/trials/DEMO0021/")
    page = administrator.page
    administrator.go("/admin/trials/trial/?q=DEMO0021")
    page.locator(FIRST).click()
    page.locator("#id_plain_title").fill("Two winters with COPD, watched closely")
    page.locator("[name=_save]").click()
    page.wait_for_load_state()
    window.go("/trials/DEMO0021/")
    assert window.page.locator("h1").inner_text() == "Two winters with COPD, watched closely"


def test_the_real_record_replaces_the_practice_copy_on_the_page(portal, window, tmp_path):
    window.go("/trials/NCT07101484/")
    assert "This is a practice page." in window.page.locator("main").inner_text()
    # What it is about stays, since other journeys search for it in the same portal.
    study = makers.study(
        nctId="NCT07101484",
        briefTitle="Intrauterine Adhesions, as the Registry Sent the Record",
        conditions=["Moderate-Severe Intrauterine Adhesions"],
        overallStatus="ENROLLING_BY_INVITATION",
    )
    (tmp_path / "real.json").write_text(json.dumps(study))
    assert "updated 1" in portal.manage("import_trials", str(tmp_path / "real.json"))
    window.go("/trials/NCT07101484/")
    assert window.page.locator("h1").inner_text() == "Intrauterine Adhesions, as the Registry Sent the Record"
    assert "This is a practice page." not in window.page.locator("main").inner_text()
