"""A coordinator corrects what was read of a trial's criteria, and a changed record comes in."""

import json

import pytest

from tests import makers

pytestmark = pytest.mark.journey

QUEUE = "/admin/eligibility/trialreading/"
NUMBER, OTHER = "NCT92000001", "NCT92000002"
CRITERIA = """Inclusion Criteria:

* Heart attack in the last 6 months
* Able to give informed consent

Exclusion Criteria:

* Pregnant women
* Epilepsy
* Stroke{more}
"""


@pytest.fixture
def record(portal, tmp_path):
    """The registry sends the record, and it is read."""
    made = makers.study_apart(eligibilityCriteria=CRITERIA.format(more=""))

    def send(number, more=""):
        path = tmp_path / "study.json"
        changed = makers.change(
            made, nctId=number, lastUpdateSubmitDate=f"2027-02-{10 + send.sent:02}", eligibilityCriteria=CRITERIA.format(more=more)
        )
        path.write_text(json.dumps(changed))
        send.sent += 1
        portal.manage_all(("import_trials", str(path), "--listing", "listed"), ("read_criteria",))

    send.sent = 0
    return send


def open_desk(window, number, todo=""):
    window.go(f"{QUEUE}?q={number}{todo}")
    window.page.get_by_role("link", name=number).click()
    window.page.wait_for_selector("#criteria")


def entry(page, words):
    return page.locator(".entry", has=page.locator(".record-text", has_text=words)).last


def saved(page, step):
    """Do something that leads back to the desk, and wait for it."""
    with page.expect_navigation():
        step()
    page.wait_for_selector("#criteria")


@pytest.mark.both
def test_a_correction_is_kept_where_the_words_stay_and_flagged_where_they_change(coordinator, administrator, record):
    record(NUMBER)
    page = coordinator.page
    open_desk(coordinator, NUMBER)
    assert coordinator.violations() == []

    # With the keyboard alone: hide one, leave one to the team, and change what a third asks.
    keys = page.keyboard
    for _ in range(3):
        keys.press("j")
    saved(page, lambda: keys.press("h"))
    assert "Hidden from visitors" in entry(page, "Pregnant women").inner_text()
    keys.press("j")
    saved(page, lambda: keys.press("t"))
    assert "Not asked: left to the study team" in entry(page, "Epilepsy").inner_text()
    keys.press("j")
    keys.press("e")
    page.get_by_role("heading", name="What this criterion asks").wait_for()
    assert coordinator.violations() == []
    page.get_by_label("Only within the last").first.fill("2")
    page.get_by_label("Time").first.select_option("years")
    saved(page, page.get_by_role("button", name="Save and back to the desk").click)
    assert "Not in the last 2 years: a stroke" in entry(page, "Stroke").inner_text()
    entry(page, "Stroke").locator("[data-point]:focus").wait_for()
    with page.expect_navigation():
        keys.press("c")
    assert f"{NUMBER} is checked." in page.locator("body").inner_text()

    # The registry changes one of the corrected criteria.
    record(NUMBER, " or a brain bleed")
    administrator.go("/admin/")
    assert "corrected criterion that has changed" in administrator.page.locator(".tasks").inner_text()
    open_desk(coordinator, NUMBER, "&todo=lost")
    text = page.locator("#criteria").inner_text()
    assert "Changed since it was checked" in text
    assert "Hidden from visitors" in entry(page, "Pregnant women").inner_text()
    assert "Not asked: left to the study team" in entry(page, "Epilepsy").inner_text()
    lost = page.locator(".entry", has=page.locator("[id^=lost-]"))
    assert "Counts no more" in lost.inner_text()
    assert lost.locator("del").inner_text() == "Stroke"
    assert lost.locator("ins").inner_text() == "Stroke or a brain bleed"
    assert coordinator.violations() == []

    # What was decided before is the start for what is decided now.
    lost.get_by_role("link", name="Use it for criterion").click()
    page.get_by_role("heading", name="What this criterion asks").wait_for()
    assert page.get_by_label("Only within the last").first.input_value() == "2"
    saved(page, page.get_by_role("button", name="Save and back to the desk").click)
    assert page.locator("[id^=lost-]").count() == 0
    assert "Not in the last 2 years: a stroke" in entry(page, "Stroke or a brain bleed").inner_text()


def test_the_buttons_do_the_same_without_a_script(coordinator, open_window, record):
    record(OTHER)
    plain = open_window(java_script_enabled=False, storage_state=coordinator.context.storage_state())
    open_desk(plain, OTHER)
    page = plain.page
    saved(page, entry(page, "Epilepsy").get_by_role("button", name="Hide").click)
    assert "Hidden from visitors" in entry(page, "Epilepsy").inner_text()
    saved(page, entry(page, "Epilepsy").get_by_role("button", name="As software read it").click)
    assert "Hidden from visitors" not in entry(page, "Epilepsy").inner_text()
    assert not page.locator("[data-keys]").is_visible()
