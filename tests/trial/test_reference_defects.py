"""The faults of the two reference pages, which this portal must not have. The records are those of `fixtures/registry`."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime

import pytest
import time_machine

from tests import makers
from tests.trial.pages import part, seen, source
from trials.models import Trial
from trials.registry import actions, demo
from trials.words import say

pytestmark = pytest.mark.django_db
DAY = datetime(2026, 11, 23, 12, tzinfo=UTC)


def reference(number: str) -> Trial:
    study = json.loads((demo.folder() / f"{number}.json").read_text())
    return actions.import_study(demo.moved(study, DAY.date()), at=DAY, listing="listed", is_demo=True)


@pytest.fixture
def exosomes() -> Trial:
    """Page B: recruiting in Indonesia, phase 1/2."""
    return reference("NCT07183384")


@pytest.fixture
def adhesions() -> Trial:
    """Page A: by invitation in China, no place listed."""
    return reference("NCT07101484")


def test_times_and_routes_are_the_records_own(exosomes: Trial) -> None:
    text = seen(exosomes)
    assert "24-month follow-up" in text
    assert "intravenous or intramuscular" in text
    assert "through an IV" not in text


def test_no_criterion_is_invented_and_no_exclusion_is_left_out(exosomes: Trial) -> None:
    text = part(exosomes, "who-can-join")
    assert "healthy enough" not in text
    for exclusion in (
        "chronic hypertension",
        "cardiovascular disease",
        "Active systemic infection",
        "Endothelial Injury",
        "drug addiction",
    ):
        assert exclusion in text[text.index(say("who-cannot-join")) :]


def test_claims_of_the_sponsor_stand_only_in_the_sponsors_own_words_under_a_warning(exosomes: Trial, adhesions: Trial) -> None:
    for trial, claim in ((exosomes, "superior circulation stability"), (adhesions, "Regulatory-ready")):
        page = source(trial)
        assert claim in page
        ours = re.sub(r"<(\w+)[^>]*\bdata-registry\b[^>]*>.*?</\1>", "", page, flags=re.DOTALL)
        ours = re.sub(r'<script type="application/ld\+json">.*?</script>', "", ours, flags=re.DOTALL)
        assert not re.search(r"appears to be safe|superior|regulatory-ready|favorable safety|no reported adverse", ours, re.IGNORECASE)
        assert say("sponsors-text") in page


def test_nothing_is_unfilled_nameless_or_unlabelled(exosomes: Trial) -> None:
    page, text = source(exosomes), seen(exosomes)
    assert not re.search(r"\{\{|SITE_NAME|Investigator Avatar|Other languages supported:|alt=\"Image\"", page)
    assert len(re.findall("<h1", page)) == 1
    assert f"{say('team-updated')} 16 October 2025" in text


def test_a_status_that_is_old_is_not_passed_on_as_if_it_were_new(adhesions: Trial) -> None:
    with time_machine.travel(DAY, tick=False):
        text = part(adhesions, "status")
    assert "By invitation: you cannot ask to join" in text
    assert "The team last confirmed this in August 2025, 15 months ago." in text
    assert "The main part of the trial was due to end in May 2026." in text
    assert "ENROLLING_BY_INVITATION" in text


def test_by_invitation_offers_no_way_to_write(adhesions: Trial) -> None:
    assert "/contact/" not in source(adhesions)


def test_each_treatment_keeps_its_own_text_and_type(adhesions: Trial) -> None:
    text = part(adhesions, "tested")
    assert text.count("Every 3 days (total 3 perfusions)") >= 4
    assert text.count("standard hysteroscopic adhesiolysis") < text.count("Every 3 days (total 3 perfusions)")


def test_a_country_without_places_leaves_somebody_to_ask(adhesions: Trial) -> None:
    text = part(adhesions, "where")
    assert "No sites are listed. Ask the sponsor." in text
    assert "China" in text


def test_a_study_without_a_phase_says_so_and_phases_in_one_are_joined(adhesions: Trial, exosomes: Trial) -> None:
    assert "Not applicable: this study has no drug phase" in part(adhesions, "setup")
    assert ">Phase 1/2</a>" in source(exosomes)


def test_a_kind_of_product_that_an_agency_warned_of_carries_its_note_and_no_other_does(exosomes: Trial, adhesions: Trial) -> None:
    for trial in (exosomes, adhesions):
        assert "It said that it had approved none. FDA, December 2019" in seen(trial)
    assert "FDA, December 2019" not in seen(makers.trial())
