"""The parts that the page is composed of, where words alone do not show them."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import makers
from tests.trial.pages import part, source, structured
from trials.models import Trial
from trials.views.trial import pictures, related, treatment

pytestmark = pytest.mark.django_db
SITES = [
    makers.location(facility=f"Hospital {number:04}", city=f"Town {number % 50}", state=f"Region {number % 9}") for number in range(1148)
]


def test_groups_and_treatments_are_linked_both_ways() -> None:
    tested = treatment.tested(makers.trial())
    assert [given.row.name for given in tested.arms[0].gets] == ["Walking"]
    assert [arm.label for arm in tested.given[0].arms] == ["Walking"]


def test_a_treatment_that_only_a_group_names_is_still_shown() -> None:
    trial = makers.trial(armGroups=[{"label": "A", "interventionNames": ["Drug: Unlisted"]}])
    assert treatment.tested(trial).arms[0].also == ["Drug: Unlisted"]
    assert "This group gets: Drug: Unlisted" in part(trial, "tested")


def test_a_few_places_are_all_open_to_the_eye() -> None:
    trial = makers.trial(locations=[makers.location(), makers.location(city="Graz", country="Austria", state="Styria")])
    page = source(trial)
    assert '<h3 id="country-AT">Austria</h3>' in page
    assert page.index("Austria</h3>") < page.index("United States</h3>")


def test_a_thousand_places_are_folded_up_behind_an_index_and_each_carries_its_point() -> None:
    trial = makers.trial(locations=[*SITES, makers.location(city="Graz", country="Austria")])
    page = source(trial)
    assert '<a class="tag" href="#country-US">United States (1,148)</a>' in page
    assert page.count('data-lat="42.35843" data-lon="-71.05977"') == 1149
    assert '<details class="fold">' in page[: page.index('id="country-US"')]
    assert "Hospital 1147" in page


def test_a_place_shows_its_own_status_and_pausing() -> None:
    trial = makers.trial(locations=[makers.location(status="COMPLETED"), makers.location(city="Graz", country="Austria")])
    trial.trial_sites.filter(site__city="Graz").update(paused=True)
    text = part(trial, "where")
    assert "Boston Finished COMPLETED Lakeside Hospital, 02115" in text
    assert "Graz Paused Lakeside Hospital" in text


def test_a_country_without_a_place_is_named() -> None:
    text = part(makers.trial(locations=[{"country": "China"}]), "where")
    assert "No sites are listed. Ask the sponsor." in text
    assert "without a place in it: China." in text


def test_related_trials_come_with_every_reason_that_holds_and_never_the_trial_itself() -> None:
    drug = [{"type": "DRUG", "name": "Aspirin"}]
    trial = makers.trial(interventions=drug)
    same = makers.trial(briefTitle="Same in all", interventions=drug)
    makers.trial(briefTitle="Not the same", conditions=["Acne"])
    makers.trial(briefTitle="Hidden", listing="hidden")
    text = part(trial, "related")
    assert "Same in all Open" in text
    assert "Same condition: Heart Attack Same treatment: Aspirin Open in the same town: Boston Open now" in text
    assert "Not the same" not in text
    assert "Hidden" not in text
    assert related.choose(trial.pk) == [same.pk]


def test_the_same_treatment_relates_trials_of_different_conditions_but_a_placebo_does_not() -> None:
    trial = makers.trial(conditions=["Gout"], interventions=[{"type": "DRUG", "name": "Colchicine"}, {"type": "DRUG", "name": "Placebo"}])
    other = makers.trial(conditions=["Pericarditis"], interventions=[{"type": "DRUG", "name": "Colchicine"}])
    makers.trial(conditions=["Acne"], interventions=[{"type": "DRUG", "name": "Placebo"}])
    assert related.choose(trial.pk) == [other.pk]


def test_without_related_trials_the_section_is_left_out() -> None:
    assert 'id="related"' not in source(makers.trial())


def test_open_trials_come_first_among_the_related() -> None:
    trial = makers.trial()
    makers.trial(overallStatus="COMPLETED")
    open_ = makers.trial()
    assert related.choose(trial.pk)[0] == open_.pk


@pytest.mark.parametrize(
    ("condition", "area"),
    [
        ("Asthma", "lungs"),
        ("Acute Myeloid Leukemia", "blood"),
        ("Endometrial Cancer", "cells"),
        ("Preeclampsia", "leaves"),
        ("Back Pain", "bones"),
    ],
)
def test_the_picture_follows_the_condition(condition: str, area: str) -> None:
    assert pictures.choose(makers.trial(conditions=[condition])) == area


def test_a_curators_picture_wins_and_one_that_does_not_exist_is_never_asked_for() -> None:
    trial = makers.trial()
    trial.picture = "eyes"
    assert pictures.choose(trial) == "eyes"
    trial.picture = "../../secret"
    assert pictures.choose(trial) == "heart"


def test_structured_data_says_the_same_as_the_page_and_cannot_end_its_element() -> None:
    made = structured(makers.trial(briefTitle="A </script><b> & \u2028 title", phases=["PHASE1", "PHASE2"]))
    assert made["@type"] == "MedicalTrial"
    assert made["name"] == "A </script><b> & title"
    assert made["status"] == "Open"
    assert made["description"].startswith(f"Open. What clinical trial {made['identifier']} is about")
    assert made["phase"] == "Phase 1/2"
    assert made["trialDesign"] == [f"https://schema.org/{name}" for name in ("OpenTrial", "RandomizedTrial", "SingleCenterTrial")]
    assert made["sponsor"] == [{"@type": "Organization", "name": "Lakeside Hospital"}]
    assert made["studyLocation"] == [{"@type": "AdministrativeArea", "name": "Boston, Massachusetts, United States"}]


def test_a_stale_status_is_the_same_in_the_structured_data() -> None:
    assert structured(makers.trial(statusVerifiedDate="2020-01"))["status"] == "May no longer be open"


def test_the_number_of_queries_does_not_grow_with_the_places() -> None:
    def queries(trial: Trial) -> int:
        with CaptureQueriesContext(connection) as captured:
            source(trial)
        return len(captured)

    few = queries(makers.trial(conditions=["One"]))
    many = queries(makers.trial(conditions=["Two"], locations=SITES[:200]))
    assert many <= few + 1
