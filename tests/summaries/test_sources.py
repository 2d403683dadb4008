"""Places in a record."""

import pytest

from trials.summaries.sources import record, resolve, source

STUDY = {"protocolSection": {"designModule": {"phases": ["PHASE1", "PHASE2"], "enrollmentInfo": {"count": 80}}, "moduleX": {"text": ""}}}


def test_a_path_leads_through_objects_and_lists():
    assert resolve(STUDY, "protocolSection.designModule.phases[1]") == "PHASE2"
    assert resolve(STUDY, "protocolSection.designModule.enrollmentInfo.count") == 80


def test_one_path_can_lead_into_every_entry_of_a_list():
    study = {"sites": [{"country": "Spain"}, {}, {"country": "Malta", "contacts": [{"name": "Ines"}]}], "city": "Graz"}
    assert resolve(study, "sites[*].country") == ["Spain", None, "Malta"]
    assert resolve(study, "sites[*].contacts[*].name") == [None, None, ["Ines"]]
    assert resolve(study, "city[*].name") is None


@pytest.mark.parametrize(
    "path", ["protocolSection.designModule.phases[2]", "protocolSection.none.at[0].all", "protocolSection.designModule[0]"]
)
def test_a_place_that_the_record_does_not_have_is_nothing(path):
    assert resolve(STUDY, path) is None


@pytest.mark.parametrize("path", ["a b", "a[-1]", "a[b]", "__import__('os')", "a.\x00"])
def test_what_is_no_path_is_refused(path):
    with pytest.raises(ValueError, match="no path"):
        resolve({"a": {}}, path)


def test_a_missing_and_an_empty_value_are_the_same_source():
    assert source("a", "") == source("a", []) == source("a", None)


def test_the_order_of_keys_does_not_change_a_source():
    assert source("a", {"b": 1, "c": 2}) == source("a", {"c": 2, "b": 1})


def test_walking_down_keeps_the_path():
    places = list(record(STUDY).each("protocolSection.designModule.phases"))
    assert [(place.path, place.text) for place in places] == [
        ("protocolSection.designModule.phases[0]", "PHASE1"),
        ("protocolSection.designModule.phases[1]", "PHASE2"),
    ]
    assert all(resolve(STUDY, place.path) == place.value for place in places)
