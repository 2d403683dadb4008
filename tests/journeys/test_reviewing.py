"""Two hundred overviews in a working day: a coordinator looks twenty through, one comes back when its record changes."""

import json
import re

import pytest

from tests import makers

pytestmark = pytest.mark.journey

QUEUE = "/admin/summaries/summary/"
NUMBER, OTHER = "NCT91000001", "NCT91000002"
WANTED = 20
# A day of seven hours: so much time for each, reading included.
SECONDS_EACH = 7 * 3600 / 200


class Counter:
    """What a person does: screens that open, clicks, keys."""

    def __init__(self, page):
        self.page = page
        self.screens = self.clicks = self.keys = 0
        page.on("load", lambda _page: setattr(self, "screens", self.screens + 1))

    def click(self, target):
        self.clicks += 1
        target.click()

    def press(self, *keys):
        for key in keys:
            self.keys += 1
            self.page.keyboard.press(key)


@pytest.fixture
def study(portal, tmp_path):
    """A trial of the registry's own, which can change."""
    made = makers.study_apart(minimumAge="18 Years", locations=[makers.location(city=f"Town {at}") for at in range(30)])

    def send(number, **changes):
        path = tmp_path / "study.json"
        path.write_text(json.dumps(makers.change(made, nctId=number, lastUpdateSubmitDate=f"2027-01-{10 + send.sent:02}", **changes)))
        send.sent += 1
        portal.manage_all(("import_trials", str(path), "--listing", "listed"), ("draft_summaries",))

    send.sent = 0
    return send


def approve_what_is_fixed(administrator):
    page = administrator.page
    administrator.go("/admin/summaries/fixedsentence/")
    page.locator("#action-toggle").check()
    page.locator("select[name=action]").select_option("approve")
    page.locator("#changelist-form button[name=index], #changelist-form [type=submit]").first.click()
    page.wait_for_load_state()


@pytest.mark.both
def test_twenty_are_looked_through_with_a_few_keys_each_and_one_comes_back_changed(portal, administrator, coordinator, study):
    study(NUMBER)
    administrator.go(QUEUE)
    assert administrator.violations() == []
    approve_what_is_fixed(administrator)
    page, count = coordinator.page, Counter(coordinator.page)
    coordinator.go(QUEUE)
    count.click(page.get_by_role("button", name="Begin"))
    page.wait_for_selector("#review")
    assert coordinator.violations() == []
    total = int(re.search(r"0 of (\d+) done", page.locator(".review-top").inner_text())[1])
    assert total <= WANTED
    for done in range(1, total + 1):
        before = page.url
        count.press("a", "h", "t", "h", "t", "p")
        page.wait_for_url(lambda url, before=before: url != before)
        if done < total:
            assert f"{done} of {total} done" in page.locator(".review-top").inner_text()
    assert f"Your batch: {total} of {total} done." in page.locator(".begin").inner_text()
    assert (count.screens, count.clicks, count.keys) == (total + 2, 1, 6 * total)

    study(NUMBER, minimumAge="21 Years")
    coordinator.go(f"{QUEUE}?todo=stale")
    row = page.locator("#result_list tbody tr")
    assert row.count() == 1
    assert "minimumAge: 18 Years → 21 Years" in row.inner_text()
    page.get_by_role("link", name=NUMBER).click()
    page.wait_for_selector("#review")
    assert coordinator.violations() == []
    changed = page.locator(".review-changed").inner_text()
    assert "aged 18" in changed and "aged 21" in changed
    page.keyboard.press("a")
    page.keyboard.press("h")
    page.keyboard.press("t")
    page.keyboard.press("p")
    page.get_by_text(f"{NUMBER} is published.").wait_for()


def test_words_are_checked_as_one_types_and_a_button_does_it_without_a_script(portal, coordinator, open_window, study):
    study(OTHER)
    coordinator.go(f"{QUEUE}?q={OTHER}")
    page = coordinator.page
    page.get_by_role("link", name=OTHER).first.click()
    page.wait_for_selector("#review")
    page.keyboard.press("j")
    page.keyboard.press("e")
    page.keyboard.type("This treatment is safe and it will cure you. ")
    page.wait_for_selector("[data-findings] .findings")
    assert "promissory" in page.locator("[data-findings]").inner_text()
    plain = open_window(java_script_enabled=False, storage_state=coordinator.context.storage_state())
    plain.go(page.url)
    entry = plain.page.locator("#section-why .entry").first
    entry.locator("summary").first.click()
    entry.locator("textarea").fill("This treatment is safe and it will cure you.")
    plain.page.locator("[name=_check]").click()
    plain.page.wait_for_load_state()
    assert "promissory" in plain.page.locator("[data-findings]").inner_text()
    assert "it will cure you" in plain.page.locator("#section-why .entry textarea").first.input_value()
    page.on("dialog", lambda dialog: dialog.accept())
