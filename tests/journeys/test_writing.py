"""The whole way: find a trial, read it, write to its team, and what the team and the person get."""

import re

import pytest

from tests.journeys.windows import PHONE

pytestmark = pytest.mark.journey

TRIAL = "/trials/NCT07183384/"
TEAM = "practice-team@example.org"
WORDS = "My baby was born eight days ago and I had preeclampsia."


def find(page):
    """From the front page to the trial, as somebody with a mouse or a finger does."""
    page.goto("/")
    page.get_by_label("Which condition?").fill("preeclampsia")
    page.get_by_role("button", name="Search trials").click()
    page.locator(f'main a[href="{TRIAL}"]').click()
    page.wait_for_url(f"**{TRIAL}")


def write(page, email):
    """From the trial to the receipt."""
    page.locator('main a[href$="/contact/"]').first.click()
    page.get_by_label("First name").fill("Dewi")
    page.locator("#id_email").fill(email)
    page.get_by_label("Your message").fill(WORDS)
    page.get_by_label("I am 18 or older").check()
    page.locator("#id_consent").check()
    page.get_by_role("button", name="Send my message").click()
    page.wait_for_url("**/enquiries/**")


def reference(page):
    shown = page.locator(".reference").inner_text()
    assert re.fullmatch(r"[A-Z0-9]{4}-[A-Z0-9]{4}", shown)
    return shown


@pytest.mark.both
def test_a_message_reaches_the_team_the_person_and_the_coordinator(portal, window, coordinator):
    page = window.page
    find(page)
    assert "Universitas Padjadjaran" in page.locator("main").inner_text()
    write(page, "dewi@example.org")
    assert window.cookies() == []
    number = reference(page)
    assert "We saved your message." in page.locator("main").inner_text()
    assert "Universitas Padjadjaran" in page.locator("main").inner_text()
    assert "has been sent" not in page.locator("main").inner_text()
    assert window.violations() == []

    portal.manage("deliver_outbox")
    notice = next(letter for letter in portal.letters(TEAM) if number in letter.get_content())
    copy = portal.letters("dewi@example.org")[-1]
    assert not any(word in notice.as_string() for word in ("Dewi", "dewi@", "preeclampsia", "baby"))
    assert WORDS in copy.get_content()
    assert "practice copy" in notice.get_content() and "practice copy" in copy.get_content()
    private_page = re.search(rf"{re.escape(portal.url)}/enquiries/[^\s/]+/", copy.get_content())
    assert private_page and page.url == private_page[0]

    desk = coordinator.page
    coordinator.go("/admin/enquiries/enquiry/")
    assert "Dewi" not in desk.locator("#result_list").inner_text()
    desk.get_by_role("link", name=number).click()
    assert WORDS in desk.locator("main, #content").first.inner_text()
    page.reload()
    assert "The team has opened your message" in page.locator("h1").inner_text()


def test_the_log_of_the_web_server_says_nothing_about_anybody(portal, window):
    find(window.page)
    write(window.page, "quiet@example.org")
    token = window.page.url.rstrip("/").rpartition("/")[2]
    log = portal.log.read_text()
    assert "enquiry_saved" in log
    assert not any(word in log for word in ("quiet@", "Dewi", "preeclampsia", token))
    assert "Traceback" not in log


def test_the_keyboard_alone_is_enough(window):
    page = window.page
    window.go("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    window.type(page.get_by_label("Which condition?"), "preeclampsia")
    page.keyboard.press("Enter")
    page.wait_for_url("**/trials/?**")
    window.press(page.locator(f'main a[href="{TRIAL}"]'))
    page.wait_for_url(f"**{TRIAL}")
    window.press(page.locator('main a[href$="/contact/"]').first)
    window.type(page.get_by_label("First name"), "Keiko")
    window.type(page.locator("#id_email"), "keiko@example.org")
    window.press(page.get_by_label("I am 18 or older"), "Space")
    window.press(page.locator("#id_consent"), "Space")
    window.press(page.get_by_role("button", name="Send my message"))
    page.wait_for_url("**/enquiries/**")
    assert reference(page)


def test_every_stop_of_the_keyboard_can_be_seen(window):
    for address in ("/", TRIAL, f"{TRIAL}contact/"):
        window.go(address)
        for _ in range(12):
            window.page.keyboard.press("Tab")
            seen = window.page.evaluate(
                """() => { const s = getComputedStyle(document.activeElement), b = document.activeElement.getBoundingClientRect();
                return (s.outlineStyle !== "none" || s.boxShadow !== "none") && b.width > 0 && b.bottom > 0 }"""
            )
            assert seen, window.page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


def test_a_small_phone_without_javascript_is_enough(open_window):
    window = open_window(java_script_enabled=False, viewport=PHONE, has_touch=True)
    find(window.page)
    write(window.page, "phone@example.org")
    assert reference(window.page)
    assert window.cookies() == []


def test_what_is_missing_is_said_first_and_the_text_is_still_there(open_window):
    window = open_window(viewport=PHONE)
    page = window.page
    window.go(f"{TRIAL}contact/")
    page.get_by_label("Your message").fill(WORDS)
    page.get_by_role("button", name="Send my message").click()
    summary = page.locator("[data-error-summary]")
    summary.wait_for()
    assert "Nothing has been sent yet. Your text is still here." in summary.inner_text()
    assert summary.evaluate("element => element === document.activeElement")
    assert page.get_by_label("Your message").input_value() == WORDS
    assert window.violations() == []
    assert window.sideways() <= 0
    link = summary.get_by_role("link").first
    target = link.get_attribute("href")
    link.click()
    assert page.evaluate("'#' + document.activeElement.id") == target


def test_somebody_under_18_is_kindly_asked_to_let_an_adult_write(portal, window):
    page = window.page
    window.go(f"{TRIAL}contact/")
    page.get_by_label("First name").fill("Young")
    page.locator("#id_email").fill("young@example.org")
    page.locator("#id_consent").check()
    page.get_by_role("button", name="Send my message").click()
    assert "adult" in page.locator("[data-error-summary]").inner_text()
    portal.manage("deliver_outbox")
    assert portal.letters("young@example.org") == []


def test_a_message_can_be_taken_back_on_its_private_page(window, coordinator):
    page = window.page
    find(page)
    write(page, "regret@example.org")
    number = reference(page)
    page.get_by_text("Take my message back").click()
    page.get_by_role("button", name="Yes, take it back").click()
    page.get_by_role("heading", name="You took your message back").wait_for()
    coordinator.go(f"/admin/enquiries/enquiry/?q={number}")
    assert "regret@" not in coordinator.page.content()


def test_a_trial_by_invitation_offers_no_form(window):
    window.go("/trials/NCT07101484/")
    assert window.page.locator('main a[href$="/contact/"]').count() == 0
    window.go("/trials/NCT07101484/contact/")
    assert window.page.locator("form[method=post]").count() == 0
