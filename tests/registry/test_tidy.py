import json

import pytest

from tests.makers import raw, study
from trials.registry.record import Rejected, content_hash, peek, read
from trials.registry.record.tidy import tidy


def fields(made):
    return read(peek(raw(made))).fields


def test_a_clean_compact_record_passes_byte_for_byte():
    record = raw(study(briefTitle="β-blockers – 37 °C"))
    assert tidy(record) == record


def test_blanks_between_the_fields_make_no_difference():
    made = study()
    assert tidy(json.dumps(made, indent=4).encode()) == raw(made)


def test_escaped_letters_make_no_difference():
    made = study(briefTitle="Müller’s β-test")
    assert content_hash(tidy(json.dumps(made, ensure_ascii=True).encode())) == content_hash(tidy(raw(made)))


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("a\\u0000b", "ab"),
        ("a\\ud800b", "ab"),
        ("a\\u202eb", "ab"),
        ("a\\u200bb", "ab"),
        ("one\\r\\ntwo", "one\ntwo"),
        ("caf\\u0065\\u0301", "café"),
        ("emoji \\ud83d\\ude00", "emoji 😀"),
    ],
)
def test_characters_that_no_database_or_page_can_bear_are_taken_out(written, kept):
    record = raw(study(briefSummary="@@")).replace(b"@@", written.encode())
    assert read(peek(record)).fields["brief_summary"] == kept


def test_unwanted_characters_are_found_when_they_are_not_escaped():
    assert fields(study(briefSummary="a\u200bb\u0085c"))["brief_summary"] == "ab\nc"


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", str(2**70), "9" * 5000, "-1", "1.5"])
def test_a_number_that_no_database_holds_counts_as_not_said(number):
    record = raw(study(count=77)).replace(b'"count":77', b'"count":' + number.encode())
    assert read(peek(record)).fields["enrolment_count"] is None


def test_the_day_of_the_whole_release_does_not_make_a_record_new():
    made = study()
    before = peek(raw(made)).content_hash
    made["derivedSection"]["miscInfoModule"]["versionHolder"] = "2031-01-01"
    assert peek(raw(made)).content_hash == before


def test_any_other_difference_does():
    made = study()
    before = peek(raw(made)).content_hash
    made["protocolSection"]["descriptionModule"]["briefSummary"] += " "
    assert peek(raw(made)).content_hash != before


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b"[]", "no registry number"),
        (b"null", "no registry number"),
        (b"<html>", "not JSON"),
        (b'{"a": "\xff"}', "not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"protocolSection": {"identificationModule": {"nctId": 7}}}', "no registry number"),
        (b'{"protocolSection": {"identificationModule": {}}}', "no registry number"),
        (b'{"protocolSection": null}', "no registry number"),
    ],
)
def test_what_is_no_record_is_refused_in_one_sentence(record, reason):
    with pytest.raises(Rejected, match=reason):
        read(peek(record))
