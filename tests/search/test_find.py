"""What a search finds."""

import pytest
from django.http import QueryDict

from tests.makers import location, trial
from trials.search.filters import TrialFilter
from trials.search.found import find

pytestmark = pytest.mark.django_db


def ids(address: str) -> list[str]:
    """The registry numbers that an address finds, in order."""
    from trials.models import Trial

    found = find(TrialFilter(QueryDict(address)).query)
    return [Trial.objects.get(pk=pk).registry_id for pk in found[:100]]


def finds(address: str, *made) -> bool:
    return sorted(ids(address)) == sorted(one.registry_id for one in made)


def test_hidden_trials_are_never_found():
    trial(listing="hidden")
    listed = trial()
    assert finds("", listed)


def test_each_word_must_occur_but_not_in_the_same_place():
    both = trial(briefTitle="Walking", conditions=["Asthma"])
    trial(briefTitle="Walking", conditions=["Gout"], keywords=None)
    assert finds("q=ASTHMA+walking", both)


@pytest.mark.parametrize(
    ("word", "changes"),
    [
        ("lupus", {"conditions": ["Lupus"]}),
        ("placebin", {"interventions": [{"type": "DRUG", "name": "Placebin"}]}),
        ("oldname", {"interventions": [{"type": "DRUG", "name": "Placebin", "otherNames": ["Oldname"]}]}),
        ("moonbase", {"leadSponsor": {"name": "Moonbase Hospital", "class": "OTHER"}}),
        ("STRIDE", {"acronym": "STRIDE"}),
        ("stepcounter", {"keywords": ["stepcounter"]}),
        ("ZX-99", {"orgStudyIdInfo": {"id": "ZX-99"}}),
        ("NCT12345678", {"nctId": "NCT12345678"}),
    ],
)
def test_a_word_is_looked_for_in_all_that_names_a_trial(word, changes):
    wanted = trial(**changes)
    trial()
    assert finds(f"q={word}", wanted)


@pytest.mark.parametrize("literal", ["100%25", "a_b", "' OR 1=1 --", "{{7*7}}", "\\"])
def test_signs_that_mean_something_to_a_database_mean_themselves(literal):
    trial()
    assert finds(f"q={literal}")


def test_quotation_marks_and_commas_around_a_word_do_not_matter():
    made = trial(conditions=["Asthma"])
    assert finds('q="asthma", (walking)', made)


@pytest.mark.parametrize(
    ("age", "low", "high", "fits"),
    [
        ("17", "18 Years", None, False),
        ("18", "18 Years", None, True),
        ("80", None, "80 Years", True),
        ("81", None, "80 Years", False),
        ("40", None, None, True),
        ("0", "6 Months", "2 Years", True),
        ("3 months", "6 Months", "2 Years", False),
        ("6 months", "6 Months", "2 Years", True),
        ("42 years", "18 Years", "80 Years", True),
    ],
)
def test_an_age_fits_between_the_bounds_and_a_bound_not_given_rules_nobody_out(age, low, high, fits):
    made = trial(minimumAge=low, maximumAge=high)
    assert finds(f"age={age}", *([made] if fits else []))


@pytest.mark.parametrize("age", ["abc", "-1", "1e400", "999", "9" * 31, "9" * 5000, "12 parsecs"])
def test_an_age_that_cannot_be_read_finds_nothing_and_says_what_to_write(age):
    trial()
    filters = TrialFilter(QueryDict(f"age={age}"))
    assert len(find(filters.query)) == 0
    assert "Write the age in years" in filters.form.errors["age"][0]


def test_arabic_digits_are_an_age_that_we_ask_for_again():
    assert TrialFilter(QueryDict("age=٤٢")).query.unreadable


def test_only_the_other_sex_is_ruled_out():
    women, everybody, unsaid = trial(sex="FEMALE"), trial(sex="ALL"), trial(sex=None)
    men = trial(sex="MALE")
    assert finds("sex=FEMALE", women, everybody, unsaid)
    assert finds("sex=MALE", men, everybody, unsaid)


def test_healthy_people_see_trials_that_say_they_take_them():
    healthy, ill, unsaid = trial(healthyVolunteers=True), trial(healthyVolunteers=False), trial(healthyVolunteers=None)
    assert finds("healthy=yes", healthy)
    assert finds("healthy=no", ill, unsaid)


def test_several_values_of_one_filter_are_alternatives():
    two, both, three = trial(phases=["PHASE2"]), trial(phases=["PHASE2", "PHASE3"]), trial(phases=["PHASE3"])
    trial(phases=["PHASE4"])
    assert finds("phase=PHASE2&phase=PHASE3", two, both, three)
    assert finds("phase=PHASE2", two, both)


def test_phase_1_is_not_early_phase_1():
    early = trial(phases=["EARLY_PHASE1"])
    assert finds("phase=EARLY_PHASE1", early)
    assert finds("phase=PHASE1")


def test_status_and_kind_of_study_narrow():
    trial(overallStatus="COMPLETED")
    wanted = trial(overallStatus="COMPLETED", studyType="OBSERVATIONAL", phases=None)
    assert finds("status=COMPLETED&study_type=OBSERVATIONAL", wanted)


def test_town_region_and_country_must_be_of_one_site():
    graz = location(city="Graz", state="Styria", country="Austria")
    springfield = location(city="Springfield", state="Illinois")
    both = trial(locations=[graz, springfield])
    trial(locations=[springfield])
    assert finds("place=graz", both)
    assert finds("place=Graz, Austria", both)
    assert finds("place=styria", both)
    assert finds("place=Graz, USA")
    assert finds("place=Springfield&country=AT")


def test_open_at_a_place_means_open_there():
    graz, rome = location(city="Graz", country="Austria"), location(city="Rome", country="Italy")
    silent, recruiting = trial(locations=[graz, rome]), trial(locations=[graz | {"status": "RECRUITING"}, rome])
    over = trial(locations=[graz | {"status": "COMPLETED"}, rome])
    paused = trial(locations=[graz, rome])
    paused.trial_sites.filter(site__city="Graz").update(paused=True)
    done = trial(overallStatus="COMPLETED", locations=[graz])
    bare = trial(locations=[{"country": "Austria"}, rome])
    assert finds("place=Graz", silent, recruiting, over, paused, done)
    assert finds("place=Graz&status=RECRUITING", silent, recruiting)
    assert finds("place=Graz&status=RECRUITING&status=COMPLETED", silent, recruiting, done)
    assert finds("country=AT&status=RECRUITING", silent, recruiting, bare)
    assert finds("place=Austria&status=RECRUITING", silent, recruiting, bare)


def test_a_country_is_found_by_its_everyday_names_and_by_its_code():
    here = trial(locations=[location(city="Leeds", state=None, country="United Kingdom")])
    trial()
    for address in ("place=UK", "place=Great Britain", "place=united kingdom", "country=GB"):
        assert finds(address, here)


def test_two_letters_are_a_state_or_province_and_no_country():
    trial(locations=[location(city="Toronto", state="Ontario", country="Canada")])
    fresno = trial(locations=[location(city="Fresno", state="California")])
    trial(locations=[location(city="Cambridge", state=None, country="United Kingdom")])
    perth = trial(locations=[location(city="Perth", state="Western Australia", country="Australia")])
    assert finds("place=Fresno, CA", fresno)
    assert finds("place=CA", fresno)
    assert finds("place=Perth, wa", perth)


def test_a_country_without_a_site_is_found_too():
    bare = trial(locations=[{"country": "Brazil"}])
    assert finds("place=Brazil", bare)
    assert finds("country=BR", bare)


def test_a_condition_is_found_by_the_slug_of_its_page():
    wanted = trial(conditions=["Diabetes Mellitus, Type 2"])
    trial(conditions=["Diabetes Insipidus"])
    assert finds("condition=diabetes-mellitus-type-2", wanted)


def test_trials_that_look_for_people_come_first_then_the_newest_record():
    done = trial(overallStatus="COMPLETED", lastUpdatePostDateStruct={"date": "2026-01-01"})
    older = trial(lastUpdatePostDateStruct={"date": "2025-01-01"})
    newer = trial(lastUpdatePostDateStruct={"date": "2025-06-01"})
    undated = trial(lastUpdatePostDateStruct=None)
    assert ids("") == [one.registry_id for one in (newer, older, undated, done)]


def test_trials_that_may_no_longer_be_open_stand_behind_those_that_are():
    late = trial(statusVerifiedDate="2020-01", lastUpdatePostDateStruct={"date": "2026-01-01"})
    passed = trial(primaryCompletionDateStruct={"date": "2020-01"}, lastUpdatePostDateStruct={"date": "2025-12-01"})
    fresh = trial(lastUpdatePostDateStruct={"date": "2025-01-01"})
    done = trial(overallStatus="COMPLETED", lastUpdatePostDateStruct={"date": "2026-02-01"})
    assert ids("") == [one.registry_id for one in (fresh, late, passed, done)]


UNKNOWN = ["status=NONSENSE", "phase=" + "9" * 30, "sex=X", "healthy=maybe", "fbclid=abc", "page=3", "age=", "q=%20"]


@pytest.mark.parametrize("address", UNKNOWN)
def test_what_we_do_not_know_is_left_out(address):
    made = trial()
    assert finds(address, made)


def test_the_last_of_two_values_counts_where_there_can_be_one():
    made = trial(conditions=["Asthma"])
    assert finds("q=gout&q=asthma", made)
