"""Loading the demonstration and taking it away."""

import pytest
from django.core.management import CommandError

from tests import makers
from tests.demo.practice import SOME, load, remove, small
from trials.enquiries.models import Enquiry
from trials.management.demo import curation
from trials.models import Condition, ContactRoute, Organisation, Site, Trial, TrialAlias, User
from trials.outbox.models import Letter
from trials.registry import demo
from trials.registry.models import ImportRun, RecordVersion, Reject

pytestmark = pytest.mark.django_db


@pytest.fixture
def some(tmp_path, settings):
    """A practice portal with a small demonstration to load."""
    settings.DEMO = True
    with small(tmp_path):
        yield


def test_a_real_portal_refuses_practice_trials():
    with pytest.raises(CommandError, match="DEMO=1"):
        load()
    assert not Trial.objects.exists()
    assert not User.objects.exists()


def test_a_trial_without_a_record_does_not_keep_the_practice_trials_back(some, client):
    RecordVersion.objects.filter(trial_id=makers.trial().pk).delete()
    assert "failed 1" in load()
    assert "Overview" in client.get("/trials/DEMO0001/").content.decode()
    assert User.objects.exists()


def test_loading_lists_every_record_and_removing_leaves_nothing_of_them(settings):
    settings.DEMO = True
    files = len(list(demo.folder().glob("*.json")))
    assert f"new {files}, updated 0, unchanged 0" in load()
    assert Trial.objects.filter(is_demo=True, listing=Trial.Listing.LISTED).count() == files
    assert TrialAlias.objects.get(alias="NCT99999914").trial.registry_id == "DEMO0014"
    remove()
    for model in (Trial, Site, Condition, Organisation, ContactRoute, RecordVersion, ImportRun, Reject, Enquiry, Letter, User):
        assert not model.objects.exists(), model


def test_a_note_about_an_unknown_trial_or_field_is_noticed():
    known = {"plain_title", "checked_days_ago", "languages", "teams", "paused", "notices"}
    names = {path.stem for path in demo.folder().glob("*.json")}
    assert curation.notes().keys() <= names
    assert {field for note in curation.notes().values() for field in note} <= known


def test_removing_spares_real_trials_and_people_and_what_they_share_with_the_demonstration(some):
    real = makers.trial(conditions=["Asthma"])
    person = User.objects.create_user("real@example.org")
    load()
    said = remove()
    assert f"trials {len(SOME)}" in said and "logins deleted 2" in said
    assert list(Trial.objects.all()) == [real]
    assert list(User.objects.all()) == [person]
    assert list(Condition.objects.values_list("name", flat=True)) == ["Asthma"]
