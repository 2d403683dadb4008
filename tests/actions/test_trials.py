"""What people decide about a trial."""

import pytest
from django.utils import timezone

from tests import makers, staff
from trials.actions import trials as decide
from trials.models import AuditEntry, Change, Trial
from trials.registry import actions as registry

pytestmark = pytest.mark.django_db


def now():
    return timezone.now()


def test_a_plain_title_is_kept_with_its_history_its_change_row_and_an_audit_line():
    trial, ana = makers.trial(), staff.person()
    assert decide.curate(trial, plain_title="Walking after a heart attack", by=ana, at=now()) == ["plain_title"]
    stored = Trial.objects.get(pk=trial.pk)
    assert stored.title == "Walking after a heart attack"
    assert stored.page_stamp > trial.page_stamp
    assert stored.history.first().history_user == ana
    assert Change.objects.filter(kind="curated").values_list("field", "actor").get() == ("plain_title", ana.pk)
    assert AuditEntry.objects.filter(verb="curated", actor=ana).get().fields == ["plain_title"]


def test_writing_the_same_again_leaves_no_trace():
    trial, ana = makers.trial(), staff.person()
    decide.curate(trial, plain_title="One", by=ana, at=now())
    assert decide.curate(trial, plain_title="One", by=ana, at=now()) == []
    assert Change.objects.filter(kind="curated").count() == 1


def test_no_field_of_the_registrys_can_be_written():
    trial = makers.trial()
    for field in ("brief_title", "overall_status", "listing", "page_stamp"):
        with pytest.raises(ValueError, match="Not for people to write"):
            decide.curate(trial, by=None, at=now(), **{field: "x"})


def test_listing_and_hiding_say_how_many_changed():
    hidden, listed = makers.trial(listing="hidden"), makers.trial()
    assert decide.list_trials([hidden, listed], by=None, at=now()) == 1
    assert set(Trial.objects.values_list("listing", flat=True)) == {"listed"}
    assert decide.hide_trials(Trial.objects.all(), by=None, at=now()) == 2
    assert not Trial.objects.listed().exists()


def test_a_dropped_trial_that_was_hidden_comes_back_with_its_notice():
    trial = makers.trial()
    registry.drop_trials([trial.registry_id], at=now())
    decide.hide_trials([trial], by=None, at=now())
    decide.list_trials([trial], by=None, at=now())
    assert Trial.objects.get().listing == Trial.Listing.DROPPED


def test_a_hidden_trial_that_the_registry_dropped_is_listed_with_its_notice():
    trial = makers.trial(listing="hidden")
    assert [registry.drop_trials([trial.registry_id], at=now()) for _ in range(2)] == [1, 0]
    assert Trial.objects.get().listing == Trial.Listing.HIDDEN
    decide.list_trials([trial], by=None, at=now())
    assert Trial.objects.get().listing == Trial.Listing.DROPPED


def test_a_hidden_trial_that_the_registry_has_again_is_listed_as_any_other():
    study = makers.study()
    trial = registry.import_study(study, at=now(), listing="hidden")
    registry.drop_trials([trial.registry_id], at=now())
    registry.import_study(study, at=now(), listing="hidden")
    assert Trial.objects.get().listing == Trial.Listing.HIDDEN
    decide.list_trials([trial], by=None, at=now())
    assert Trial.objects.get().listing == Trial.Listing.LISTED


def test_the_first_change_is_kept_beside_how_it_was_before():
    trial, ana = makers.trial(), staff.person()
    decide.curate(trial, plain_title="One", by=ana, at=now())
    decide.curate(trial, plain_title="Two", by=ana, at=now())
    told = trial.history.values_list("history_type", "plain_title", "history_user")
    assert list(told) == [("~", "Two", ana.pk), ("~", "One", ana.pk), ("+", "", None)]


def test_a_check_says_when_and_who():
    trial, ana, at = makers.trial(), staff.person(), now()
    assert decide.mark_checked([trial], by=ana, at=at) == 1
    stored = Trial.objects.get()
    assert (stored.checked_at, stored.checked_by) == (at, ana)
    assert list(Change.objects.filter(kind="curated").values_list("field", flat=True)) == ["checked_at", "checked_by"]


def test_more_trials_than_one_batch_are_decided_together(monkeypatch):
    monkeypatch.setattr(decide, "BATCH", 2)
    trials = [makers.trial(listing="hidden") for _ in range(5)]
    assert decide.list_trials(trials, by=None, at=now()) == 5
    assert Trial.objects.listed().count() == 5
