"""What a status token means on a day."""

from datetime import date

import pytest

from trials.lib.dates import PartialDate
from trials.lib.phrase import Label, Phrase
from trials.terms.status import MATRIX, contact_rule, instead, site_word, standing, status_word

TODAY = date(2026, 11, 25)
LAST_MONTH = date(2026, 10, 31)


def word(token: str = "RECRUITING", confirmed: date | None = LAST_MONTH, **changes):
    return status_word(token, **({"confirmed": confirmed, "primary_completion": None, "today": TODAY} | changes))


@pytest.mark.parametrize(
    ("confirmed", "chip"),
    [
        (date(2026, 11, 30), "status-open"),  # this month, written as a month
        (date(2026, 5, 25), "status-open"),
        (date(2026, 5, 24), "status-listed-open"),
        (date(2024, 11, 25), "status-listed-open"),
        (date(2024, 11, 24), "status-maybe-closed"),
        (date(2019, 1, 1), "status-maybe-closed"),
    ],
)
def test_open_needs_a_confirmation_within_six_months_and_fades_after_two_years(confirmed, chip):
    assert word(confirmed=confirmed).chip_id == chip


def test_an_old_confirmation_is_told_with_its_month_and_age():
    found = word(confirmed=date(2025, 8, 31))
    assert found.sentence == Phrase(
        "status-listed-open-sentence", {"confirmed": PartialDate(2025, 8), "age": Phrase("months", {"count": 15})}
    )


def test_a_main_completion_date_that_has_passed_outweighs_a_fresh_confirmation():
    assert word(primary_completion=date(2026, 11, 24)).chip_id == "status-maybe-closed"
    assert word(primary_completion=TODAY).chip_id == "status-open"


def test_without_a_confirmation_it_is_only_listed_as_open():
    assert word(confirmed=None).sentence_id == "status-listed-open-undated"


def test_a_confirmation_from_the_far_future_says_nothing():
    assert word(confirmed=date(2062, 1, 1)).chip_id == "status-listed-open"


def test_a_stopped_trial_gives_the_record_s_reason_and_says_when_there_is_none():
    assert word("TERMINATED", why_stopped=" Slow accrual ").sentence == Phrase("status-stopped-sentence", {"reason": "Slow accrual"})
    assert word("TERMINATED").sentence_id == "status-stopped-no-reason"


@pytest.mark.parametrize("token", ["WITHDRAWN", "SUSPENDED"])
def test_the_reason_of_a_trial_that_never_started_or_paused_is_a_note(token):
    assert Phrase("status-reason", {"reason": "No funding"}) in word(token, why_stopped="No funding").notes


def test_an_unknown_status_names_the_last_known_one():
    assert word("UNKNOWN", last_known="RECRUITING").notes == (Phrase("status-last-known", {"status": Label("status", "RECRUITING")}),)


def test_an_old_record_of_a_trial_under_way_is_told_whatever_its_status():
    notes = word("ENROLLING_BY_INVITATION", confirmed=date(2025, 8, 3), primary_completion=date(2026, 5, 30)).notes
    assert [note.id for note in notes] == ["status-confirmed", "status-completion-passed"]


def test_a_finished_trial_is_not_called_stale():
    assert word("COMPLETED", confirmed=date(2012, 1, 1), primary_completion=date(2011, 1, 1)).notes == ()


@pytest.mark.parametrize(
    ("token", "rule"),
    [
        ("RECRUITING", "form"),
        ("NOT_YET_RECRUITING", "none"),
        ("ENROLLING_BY_INVITATION", "none"),
        ("ACTIVE_NOT_RECRUITING", "none"),
        ("SUSPENDED", "none"),
        ("TERMINATED", "none"),
        ("WITHDRAWN", "none"),
        ("COMPLETED", "none"),
        ("UNKNOWN", "ask_if_open"),
        ("AVAILABLE", "doctor"),
        ("TEMPORARILY_NOT_AVAILABLE", "doctor"),
        ("NO_LONGER_AVAILABLE", "doctor"),
        ("APPROVED_FOR_MARKETING", "doctor"),
        ("WITHHELD", "none"),
        ("", "none"),
        ("A_WORD_OF_TOMORROW", "none"),
    ],
)
def test_contact_follows_the_matrix(token, rule):
    assert contact_rule(token) == rule


def test_where_there_is_no_form_something_else_is_offered():
    assert instead("ENROLLING_BY_INVITATION") == ("related", "follow")
    assert instead("COMPLETED") == ("results", "follow")


def test_a_token_of_tomorrow_is_named_in_its_sentence():
    assert word("PAUSED_FOR_NOW").sentence == Phrase("status-unheard-sentence", {"token": "PAUSED_FOR_NOW"})
    assert standing("") is not standing("PAUSED_FOR_NOW")


def test_only_an_open_trial_has_the_open_tone():
    assert [token for token in MATRIX if word(token).tone == "open"] == ["RECRUITING"]
    assert word(confirmed=date(2025, 1, 1)).tone == "ask"


@pytest.mark.parametrize(
    ("site", "trial", "paused", "chip"),
    [
        ("", "RECRUITING", False, "status-open"),
        ("RECRUITING", "RECRUITING", False, "status-open"),
        ("RECRUITING", "SUSPENDED", False, "status-paused"),
        ("COMPLETED", "RECRUITING", False, "status-finished"),
        ("RECRUITING", "RECRUITING", True, "status-site-paused"),
        ("WITHDRAWN", "SUSPENDED", False, "status-never-started"),
    ],
)
def test_a_site_is_as_open_as_the_less_open_of_itself_and_its_trial(site, trial, paused, chip):
    dates = {"confirmed": LAST_MONTH, "primary_completion": None, "today": TODAY}
    assert site_word(site, status_word(trial, **dates), paused=paused, **dates).chip_id == chip
