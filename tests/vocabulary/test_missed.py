"""Searches that found nothing."""

from datetime import timedelta

import pytest

from trials.vocabulary import actions
from trials.vocabulary.models import MissedSearch

pytestmark = pytest.mark.django_db


def test_words_are_kept_in_clear_the_third_time_only(now):
    for _time in range(2):
        actions.note_missed("Blue Toe", at=now)
    assert MissedSearch.objects.get().text == ""
    actions.note_missed("blue  toe", at=now)
    missed = MissedSearch.objects.get()
    assert (missed.text, missed.times) == ("blue toe", 3)


@pytest.mark.parametrize("text", ["ana@example.org", "555-0100 ana@example.org", "12.03.1970", "", "x", "https://example.org"])
def test_what_may_point_to_a_person_is_not_even_counted(now, text):
    actions.note_missed(text, at=now)
    assert not MissedSearch.objects.exists()


def test_words_with_digits_or_at_are_dropped_from_the_rest(now):
    for _time in range(3):
        actions.note_missed("blue toe ana@example.org 1970", at=now)
    assert MissedSearch.objects.get().text == "blue toe"


@pytest.mark.parametrize("text", ["\0\0\0 a", "\ud800\ud800\ud800", "word " * 20_000, "‮abc"])
def test_no_text_is_a_fault(now, text):
    actions.note_missed(text, at=now)


def test_they_are_forgotten_after_the_days_in_the_settings(now, settings):
    settings.RETENTION_DAYS = {**settings.RETENTION_DAYS, "missed_searches": 90}
    actions.note_missed("blue toe", at=now - timedelta(days=91))
    actions.note_missed("red toe", at=now - timedelta(days=89))
    assert actions.purge(at=now) == 1
