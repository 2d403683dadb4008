"""The desk: what a coordinator sees, does, and is refused."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import makers, staff
from trials import access
from trials.enquiries import actions as act
from trials.enquiries.models import ContactAttempt, Enquiry
from trials.models import AuditEntry
from trials.outbox.models import Letter

pytestmark = pytest.mark.django_db

LIST = "/admin/enquiries/enquiry/"


def page_of(enquiry):
    return reverse("admin:enquiries_enquiry_change", args=[enquiry.pk])


def desk(enquiry, **changes):
    """What the form on the page sends."""
    empty = {"attempts-TOTAL_FORMS": "1", "attempts-INITIAL_FORMS": "0", "attempts-0-channel": "", "attempts-0-note": ""}
    owner = enquiry.assigned_to_id or ""
    return {"state": enquiry.state, "reason": "", "assigned_to": owner, "next_due": "", "_save": "Save", **empty, **changes}


@pytest.fixture
def ana():
    return staff.person()


@pytest.fixture
def mine(ana):
    return staff.enquiry(staff.team(makers.trial(), ana), message="I have <b>asthma</b>.\nMay I join?", best_time="evenings")


@pytest.fixture
def theirs():
    return staff.enquiry(staff.team(makers.trial(), staff.person(email="ben@example.org")))


@pytest.fixture
def browser(ana):
    return staff.signed_in(ana)


def test_the_list_masks_the_person_and_shows_only_own_messages(browser, mine, theirs):
    text = browser.get(LIST).content.decode()
    assert mine.reference in text
    assert "A••• H•••" in text
    assert "Amira" not in text
    assert "amira@example.org" not in text
    assert theirs.reference not in text
    assert page_of(theirs) not in browser.get(LIST, {"q": theirs.reference}).content.decode()


def test_opening_shows_everything_is_written_down_and_tells_that_the_team_has_read_it(browser, ana, mine):
    text = browser.get(page_of(mine)).content.decode()
    for part in ("Amira Haddad", "amira@example.org", "+442079460958", "evenings", "I have &lt;b&gt;asthma&lt;/b&gt;.\nMay I join?"):
        assert part in text
    assert AuditEntry.objects.filter(verb="opened", actor=ana, target_id=str(mine.pk)).count() == 1
    mine.refresh_from_db()
    assert mine.state == "viewed"


def test_a_voicemail_that_is_not_safe_is_forbidden_loudly(browser, mine):
    assert "Do NOT leave a voicemail." in browser.get(page_of(mine)).content.decode()


def test_an_administrator_who_looks_is_not_the_team_that_has_read_it(mine):
    staff.signed_in(staff.person(access.ADMINISTRATORS, email="ada@example.org")).get(page_of(mine))
    mine.refresh_from_db()
    assert mine.state == "new"


@pytest.mark.parametrize("page", ["change", "history", "delete"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_somebody_elses_message_does_not_exist(browser, ana, theirs, page, method):
    answer = getattr(browser, method)(reverse(f"admin:enquiries_enquiry_{page}", args=[theirs.pk]))
    assert answer.status_code in {403, 404}
    assert AuditEntry.objects.filter(verb="refused", actor=ana, target_id=str(theirs.pk)).exists() or page == "delete"


def test_no_button_leads_to_a_history_that_nothing_is_written_to(browser, mine):
    letter = Letter.objects.about(mine.reference).first()
    for page in (page_of(mine), reverse("admin:outbox_letter_change", args=[letter.pk])):
        text = browser.get(page).content.decode()
        assert mine.reference in text
        assert "/history/" not in text


def test_an_action_on_somebody_elses_message_is_refused_and_written_down(browser, ana, mine, theirs):
    chosen = {"action": "mark_spam", "_selected_action": [mine.pk, theirs.pk]}
    assert browser.post(LIST, chosen).status_code == 403
    assert set(Enquiry.objects.values_list("state", flat=True)) == {"new"}
    assert AuditEntry.objects.filter(verb="refused", actor=ana, target_id=str(theirs.pk)).exists()


@pytest.mark.parametrize("number", ["0", "99999", "9" * 40, "x", "%00", "1_2"])
def test_a_message_that_never_was_is_not_found(browser, number):
    assert browser.get(f"{LIST}{number}/change/").status_code in {400, 404}


def test_the_desk_moves_assigns_plans_and_notes_a_try_in_one_go(browser, ana, mine):
    tomorrow = timezone.localdate() + timedelta(days=1)
    sent = desk(
        mine,
        state="callback",
        reason="Wants a call",
        assigned_to=ana.pk,
        next_due=tomorrow.isoformat(),
        **{"attempts-0-channel": "phone", "attempts-0-reached": "on", "attempts-0-note": "Call on Friday"},
    )
    assert browser.post(page_of(mine), sent).status_code == 302
    mine.refresh_from_db()
    assert (mine.state, mine.assigned_to, mine.next_due) == ("callback", ana, tomorrow)
    last = mine.status_changes.last()
    assert (last.after, last.reason, last.actor) == ("callback", "Wants a call", ana)
    attempt = ContactAttempt.objects.get()
    assert (attempt.channel, attempt.reached, attempt.note, attempt.actor) == ("phone", True, "Call on Friday", ana)
    assert "Call on Friday" in browser.get(page_of(mine)).content.decode()


def test_a_try_alone_moves_a_new_message_on(browser, mine):
    browser.post(page_of(mine), desk(mine, **{"attempts-0-channel": "email"}))
    mine.refresh_from_db()
    assert mine.state == "attempt"


def test_personal_fields_cannot_be_written(browser, mine):
    browser.post(page_of(mine), desk(mine, first_name="Eve", email="eve@example.org", message="x", trial="1", reference="AAAA"))
    stored = Enquiry.objects.get()
    assert (stored.first_name, stored.email, stored.reference) == ("Amira", "amira@example.org", mine.reference)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"state": "held"}, "not one of the available choices"),
        ({"next_due": "2020-01-01"}, "This day has passed"),
        ({"assigned_to": "999"}, "not one of the available choices"),
    ],
)
def test_what_cannot_be_is_explained(browser, mine, changes, words):
    answer = browser.post(page_of(mine), desk(mine, **changes))
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert Enquiry.objects.get().state == "new"


def test_a_held_message_is_let_go_with_one_click(browser, ana):
    held = staff.enquiry(staff.team(makers.trial(), ana), suspicion="honeypot")
    assert "Let it go" in browser.get(page_of(held)).content.decode()
    browser.post(page_of(held), {"CHANGE_FORM-action": "release", "_selected_action": held.pk})
    held.refresh_from_db()
    assert held.state == "new"
    assert set(Letter.objects.about(held.reference).values_list("state", flat=True)) == {"queued"}


def test_a_held_message_is_marked_as_spam_with_one_click(browser, ana):
    held = staff.enquiry(staff.team(makers.trial(), ana), suspicion="honeypot")
    browser.post(LIST, {"action": "mark_spam", "_selected_action": held.pk})
    held.refresh_from_db()
    assert held.state == "spam"
    assert set(Letter.objects.about(held.reference).values_list("state", flat=True)) == {"cancelled"}


def test_a_message_is_taken_over_with_one_click(browser, ana, mine):
    browser.post(page_of(mine), {"CHANGE_FORM-action": "assign_to_me", "_selected_action": mine.pk})
    assert Enquiry.objects.get().assigned_to == ana


def test_a_message_that_was_taken_back_says_so_and_offers_nothing(browser, mine):
    act.take_back(mine, at=timezone.now())
    text = browser.get(page_of(mine)).content.decode()
    assert "Deleted at the person" in text
    assert "Amira" not in text
    assert "Mark as spam" not in text


@pytest.mark.parametrize("todo", ["new", "overdue", "today", "mine", "nobody", "waiting", "held", "open", "nonsense"])
def test_every_filter_answers(browser, mine, todo):
    assert browser.get(LIST, {"todo": todo}).status_code == 200


def test_nobody_adds_or_deletes_messages(mine):
    ada = staff.signed_in(staff.person(access.ADMINISTRATORS, email="ada@example.org"))
    assert ada.get(f"{LIST}add/").status_code == 403
    assert ada.post(reverse("admin:enquiries_enquiry_delete", args=[mine.pk])).status_code == 403
    assert Enquiry.objects.exists()


def test_letters_are_seen_with_the_messages_they_are_about(browser, ana, mine, theirs):
    text = browser.get("/admin/outbox/letter/").content.decode()
    assert mine.reference in text
    assert theirs.reference not in text
    assert "a•••@example.org" in text
    assert "amira@example.org" not in text
    other = Letter.objects.about(theirs.reference).first()
    assert browser.get(reverse("admin:outbox_letter_change", args=[other.pk])).status_code == 404
    browser.post("/admin/outbox/letter/", {"action": "cancel", "_selected_action": other.pk})
    other.refresh_from_db()
    assert other.state == "queued"


def test_a_letter_that_was_given_up_is_tried_again_and_one_that_waits_is_cancelled(browser, mine):
    dead, waiting = Letter.objects.about(mine.reference).order_by("id")
    Letter.objects.filter(pk=dead.pk).update(state="dead", tries=9)
    page = browser.get(reverse("admin:outbox_letter_change", args=[dead.pk])).content.decode()
    assert "Try again now" in page
    assert "Let it go" not in page
    browser.post("/admin/outbox/letter/", {"action": "try_again", "_selected_action": dead.pk})
    browser.post("/admin/outbox/letter/", {"action": "cancel", "_selected_action": waiting.pk})
    assert list(Letter.objects.order_by("id").values_list("state", "tries")) == [("queued", 0), ("cancelled", 0)]
    assert AuditEntry.objects.filter(verb="tried again").exists()
