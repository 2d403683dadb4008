"""A practice portal in which a small demonstration is loaded: what is in it, loading it again, and what is left without it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import override_settings
from django.utils import timezone

from tests import lasting, makers
from tests.demo.practice import SOME, load, remove, small
from trials import access
from trials.actions import trials as trial_actions
from trials.enquiries import actions as enquiries
from trials.enquiries.consent import consent
from trials.enquiries.models import Enquiry
from trials.management.demo import curation, logins, records
from trials.models import ContactRoute, ScreenRow, Trial, User
from trials.outbox.models import Letter
from trials.registry import actions
from trials.registry.models import ImportRun, RecordVersion
from trials.summaries import actions as summaries
from trials.summaries.models import FixedSentence

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def said(django_db_setup, django_db_blocker, tmp_path_factory):
    """What loading it said."""
    with override_settings(DEMO=True), small(tmp_path_factory.mktemp("demo")), lasting.rows(load, django_db_blocker) as told:
        yield told


def test_the_first_page_view_has_overview_and_notices_and_answers_meet_every_trial(said, client):
    assert "notices 3" in said
    page = client.get("/trials/NCT07183384/").content.decode()
    assert page.index("is made from tiny parts of cells") < page.index('<h2 id="overview">')
    assert "notices" not in load()
    assert ScreenRow.objects.count() == Trial.objects.count()
    remove()
    assert not Trial.objects.exists()


def test_a_coordinator_and_an_administrator_can_sign_in_with_what_is_printed(said, client):
    for email, (_, roles) in logins.PEOPLE.items():
        password = next(line.split()[-1] for line in said.splitlines() if email in line)
        assert client.login(username=email, password=password)
        user = User.objects.get(email=email)
        assert user.is_staff and not user.is_superuser
        assert {group.name for group in user.groups.all()} == set(roles)
    assert access.ADMINISTRATORS in roles


def test_loading_again_changes_nothing_and_shows_no_password():
    hashes = list(User.objects.values_list("password", flat=True))
    counts = Trial.objects.count(), ContactRoute.objects.count(), RecordVersion.objects.count()
    said = load()
    assert f"new 0, updated 0, unchanged {len(SOME)}" in said
    assert "as printed the first time" in said
    assert list(User.objects.values_list("password", flat=True)) == hashes
    assert "messages 0" in said
    assert (Trial.objects.count(), ContactRoute.objects.count(), RecordVersion.objects.count()) == counts


def test_forgotten_passwords_can_be_made_anew(client):
    password = next(line.split()[-1] for line in load("--reset-passwords").splitlines() if logins.COORDINATOR in line)
    assert client.login(username=logins.COORDINATOR, password=password)


def test_loading_months_later_moves_the_dates_and_keeps_what_people_changed():
    trial = Trial.objects.get(registry_id="DEMO0001")
    before = trial.confirmed
    trial_actions.curate(trial, by=None, at=timezone.now(), plain_title="Our own words")
    trial_actions.hide_trials([trial], by=None, at=timezone.now())
    later = timezone.now() + timedelta(days=400)
    assert records.load(at=later).updated == 4
    curation.curate(by=User.objects.get(email=logins.COORDINATOR), at=later)
    trial.refresh_from_db()
    assert trial.confirmed > before + timedelta(days=300)
    assert (trial.plain_title, trial.listing) == ("Our own words", Trial.Listing.HIDDEN)


def test_a_practice_copy_that_runs_for_months_moves_its_dates_and_brings_nothing_back():
    actions.delete_trials(Trial.objects.filter(registry_id="DEMO0047"), by=None, at=timezone.now())
    before = Trial.objects.get(registry_id="DEMO0001").confirmed
    records.refresh(at=timezone.now() + timedelta(days=200))
    assert Trial.objects.get(registry_id="DEMO0001").confirmed > before
    assert not Trial.objects.filter(registry_id="DEMO0047").exists()


def test_a_real_portal_leaves_practice_records_that_were_not_removed_as_they_are(settings):
    settings.DEMO = False
    before = Trial.objects.get(registry_id="DEMO0001").confirmed
    records.refresh(at=timezone.now() + timedelta(days=200))
    assert Trial.objects.get(registry_id="DEMO0001").confirmed == before


def test_people_have_added_titles_teams_checks_and_a_pause():
    trial = Trial.objects.get(registry_id="DEMO0001")
    assert trial.plain_title and trial.checked_by == User.objects.get(email=logins.COORDINATOR)
    assert trial.routes.count() == 3
    assert Trial.objects.get(registry_id="DEMO0037").trial_sites.get(paused=True).site.city == "Valparaíso"
    team = Trial.objects.get(registry_id="NCT07183384").routes.get()
    assert team.kind == ContactRoute.Kind.HOST
    assert list(team.people.values_list("email", flat=True)) == [logins.COORDINATOR]
    assert not access.unread(ContactRoute.objects.all()).exists()


def test_the_history_tells_what_people_added_in_the_order_of_its_dates():
    history = list(Trial.objects.get(registry_id="DEMO0001").history.order_by("history_id"))
    assert [row.history_date for row in history] == sorted(row.history_date for row in history)
    assert [(bool(row.plain_title), bool(row.checked_at)) for row in history] == [(False, False), (True, False), (True, True)]


def test_one_import_with_its_counts_and_a_record_that_was_refused_is_there_to_look_at():
    load()
    run = ImportRun.objects.get()
    assert (run.state, run.new, run.rejected) == ("done", len(SOME), 1)
    assert run.rejects.get().reason


def test_a_few_made_up_messages_wait_for_the_coordinator_once():
    load()
    found = Enquiry.objects.filter(route__people__email=logins.COORDINATOR)
    assert found.count() == Enquiry.objects.count() == 3
    assert all("made-up" in enquiry.message for enquiry in found)
    assert all(not enquiry.email or enquiry.email.endswith("@example.org") for enquiry in found)
    assert {enquiry.state for enquiry in found} == {Enquiry.State.NEW}


def test_the_real_record_replaces_the_copy_and_keeps_its_place_when_the_demonstration_is_loaded_again():
    pk = Trial.objects.get(registry_id="NCT07183384").pk
    real = makers.study(nctId="NCT07183384", briefTitle="The real record")
    actions.import_study(real, at=timezone.now(), listing="hidden")
    load()
    trial = Trial.objects.get(pk=pk)
    assert (trial.is_demo, trial.brief_title, trial.registry_id) == (False, "The real record", "NCT07183384")


def test_removing_takes_the_practice_team_off_a_real_trial_that_replaced_its_copy():
    actions.import_study(makers.study(nctId="NCT07183384"), at=datetime.now(UTC), listing="listed")
    assert "teams stopped 1" in remove()
    trial = Trial.objects.get()
    assert not trial.routes.filter(active=True).exists()
    assert list(User.objects.values_list("email", "is_active")) == [(logins.COORDINATOR, False)]


def test_removing_deletes_what_visitors_wrote_in_practice_about_real_trials_too():
    real = makers.trial()
    enquiries.send_enquiry(
        nonce="a form",
        written=enquiries.Written(first_name="Noor", email="noor@example.org"),
        to=enquiries.Addressee(real, "Practice team"),
        consent=consent("Practice team"),
        language="en",
        address="192.0.2.1",
        at=timezone.now(),
    )
    assert "enquiries 4" in remove()
    assert not Enquiry.objects.exists() and not Letter.objects.exists()
    assert list(Trial.objects.all()) == [real]


def test_what_was_approved_for_all_trials_in_practice_is_not_approved_for_real_ones():
    real = User.objects.create_user("real@example.org")
    practised, meant = FixedSentence.objects.all()[:2]
    summaries.approve([practised], by=User.objects.get(email=logins.COORDINATOR), at=timezone.now())
    summaries.approve([meant], by=real, at=timezone.now())
    said = remove()
    assert "approvals withdrawn 1" in said and "logins deleted 2, logins closed 0" in said
    assert list(FixedSentence.objects.exclude(approved_text="")) == [meant]


def test_removing_twice_is_no_fault():
    remove()
    assert "trials 0" in remove()
