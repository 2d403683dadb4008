"""Records that a list holds against answers are kept in memory for as long as they are as they were."""

from datetime import UTC, datetime

import pytest
from django.utils import timezone

from tests import staff
from tests.eligibility import criteria
from trials.actions.trials import hide_trials
from trials.eligibility import actions, held, remembered
from trials.eligibility.corrected import keys
from trials.eligibility.models import TrialReading

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 26, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _nothing_remembered():
    remembered._kept.clear()


def texts(found: dict[int, remembered.Remembered], pk: int) -> list[str]:
    return [criterion.text for criterion in found[pk].reading.criteria]


def test_many_are_read_like_one_with_corrections_and_without():
    read, corrected, ana = criteria.trial(), criteria.trial(), staff.person()
    criteria.read_all()
    actions.hide(corrected, keys(held.reading_of(corrected).criteria)[2], by=ana, at=NOW)
    unread = criteria.trial()
    found = remembered.several([read.pk, corrected.pk, unread.pk, 10**9])
    assert {pk: each.reading for pk, each in found.items()} == {one.pk: held.reading_of(one) for one in (read, corrected, unread)}
    assert "Pregnant women" in texts(found, read.pk)
    assert "Pregnant women" not in texts(found, corrected.pk)


def test_a_correction_counts_at_once():
    one, ana = criteria.trial(), staff.person()
    criteria.read_all()
    assert "Pregnant women" in texts(remembered.several([one.pk]), one.pk)
    key = keys(held.reading_of(one).criteria)[2]
    actions.hide(one, key, by=ana, at=timezone.now())
    assert "Pregnant women" not in texts(remembered.several([one.pk]), one.pk)
    actions.take_back(one, key, by=ana, at=timezone.now())
    assert "Pregnant women" in texts(remembered.several([one.pk]), one.pk)


def test_that_a_person_checked_counts_at_once_and_until_the_record_changes():
    one, ana = criteria.trial(), staff.person()
    criteria.read_all()
    assert remembered.several([one.pk])[one.pk].checked_at is None
    actions.mark_checked(one, by=ana, at=NOW)
    assert remembered.several([one.pk])[one.pk].checked_at == NOW
    criteria.again(one, criteria.LINES + "\n* Gout")
    assert remembered.several([one.pk])[one.pk].checked_at is None


def test_a_changed_record_counts_at_once_whether_it_has_been_read_again_or_not():
    one = criteria.trial()
    criteria.read_all()
    remembered.several([one.pk])
    criteria.again(one, "Exclusion Criteria:\n\n* Asthma\n")
    assert texts(remembered.several([one.pk]), one.pk) == ["Asthma"]


def test_a_trial_that_visitors_cannot_open_is_not_given():
    one = criteria.trial()
    assert set(remembered.several([one.pk])) == {one.pk}
    hide_trials([one], by=None, at=NOW)
    assert remembered.several([one.pk]) == {}


def test_queries_are_as_many_for_twenty_as_for_one(django_assert_num_queries):
    ids = [criteria.trial().pk for _each in range(20)]
    criteria.read_all()
    with django_assert_num_queries(5):
        assert len(remembered.several(ids)) == 20
    with django_assert_num_queries(1):
        assert len(remembered.several(ids)) == 20
    assert TrialReading.objects.count() == 20


def test_memory_is_bounded(monkeypatch):
    monkeypatch.setattr(remembered, "MOST", 3)
    for _each in range(5):
        remembered.several([criteria.trial().pk])
    assert len(remembered._kept) <= 3
