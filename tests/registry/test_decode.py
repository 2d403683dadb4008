import pytest

from tests.makers import location, raw, study
from trials.registry.record import Rejected, peek, read
from trials.registry.record.shape.study import Protocol


def record(made):
    return read(peek(raw(made)))


@pytest.mark.parametrize("module", [name for name in Protocol.__struct_encode_fields__ if name != "identificationModule"])
@pytest.mark.parametrize("absent", [None, {}])
def test_any_section_may_be_absent_or_empty(module, absent):
    made = study()
    made["protocolSection"][module] = absent
    record(made)
    del made["protocolSection"][module]
    record(made)


def test_a_study_of_a_number_and_a_title_is_enough():
    made = {"protocolSection": {"identificationModule": {"nctId": "NCT00000001", "briefTitle": "Short"}}}
    fields = record(made).fields
    assert (fields["overall_status"], fields["phases"], fields["arms"], fields["has_results"]) == ("", "", "[]", False)


def test_words_that_nobody_has_seen_are_kept_as_they_came():
    fields = record(study(overallStatus="MOON_PHASE", phases=["PHASE9"], sex="OTHER")).fields
    assert (fields["overall_status"], fields["phases"], fields["sex"]) == ("MOON_PHASE", "|PHASE9|", "OTHER")


@pytest.mark.parametrize(
    ("changes", "column", "kept"),
    [
        ({"acronym": 42}, "acronym", "42"),
        ({"count": "1,200"}, "enrolment_count", 1200),
        ({"count": "many"}, "enrolment_count", None),
        ({"healthyVolunteers": "No"}, "healthy_volunteers", False),
        ({"phases": "PHASE2"}, "phases", "|PHASE2|"),
        ({"phases": ["PHASE1", None, "PHASE2"]}, "phases", "|PHASE1|PHASE2|"),
        ({"keywords": ["a", 7]}, "keywords", '["a","7"]'),
    ],
)
def test_the_right_thing_in_the_wrong_spelling_is_taken(changes, column, kept):
    assert record(study(**changes)).fields[column] == kept


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"eligibilityModule": "18 and over"}, "protocolSection.eligibilityModule holds text where a group of fields is expected."),
        ({"briefTitle": {"en": "x"}}, "briefTitle holds a group of fields where text"),
        ({"locations": [["Boston"]]}, "a list where a group of fields is expected"),
        ({"healthyVolunteers": "perhaps"}, "where yes or no is expected"),
        ({"briefSummary": ["a"]}, "briefSummary holds a list where text"),
    ],
)
def test_a_wrong_kind_of_content_is_refused_and_the_reason_says_where(changes, reason):
    with pytest.raises(Rejected, match=reason) as refusal:
        record(study(**changes))
    assert refusal.value.registry_id.startswith("NCT")


@pytest.mark.parametrize(
    "number", ["nct01234567", "NCT1234567", "NCT012345678", "NCT01234567 ", "../NCT01234567", "NCT0123456\u0667", "ISRCTN12345678", ""]
)
def test_a_number_in_any_but_the_one_spelling_is_refused(number):
    with pytest.raises(Rejected, match="registry number"):
        record(study(nctId=number))


def test_two_numbers_in_one_record_are_refused():
    twice = raw(study(nctId="NCT00000001")).replace(b'"nctId":"NCT00000001"', b'"nctId":"NCT00000001","nctId":"NCT00000002"')
    with pytest.raises(Rejected, match="two different registry numbers"):
        read(peek(twice))


def test_a_record_without_a_title_is_refused():
    with pytest.raises(Rejected, match="no title"):
        record(study(briefTitle="  ", officialTitle=None))


def test_the_official_title_stands_in_for_a_missing_short_one():
    assert record(study(briefTitle=None, officialTitle="A Long Title")).fields["brief_title"] == "A Long Title"


def test_the_samples_second_list_of_locations_is_passed_over():
    made = study()
    made["protocolSection"]["contactsLocationsModule"]["locations_nested"] = [location(city="Elsewhere")]
    assert [site.city for site in record(made).sites] == ["Boston"]
