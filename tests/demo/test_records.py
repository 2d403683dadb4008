"""The demonstration's files: made up, complete, and never out of date."""

import json
import re
from datetime import date

import pytest

from trials.lib.dates import PartialDate
from trials.registry import demo, record
from trials.terms import status

TODAY = date(2026, 1, 31)
FILES = sorted(demo.folder().glob("*.json"))
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in FILES}
RAW = {name: json.loads(text) for name, text in TEXTS.items()}
MEANT_TO_BE_OLD = {"NCT07101484", "NCT07183384", "DEMO0007", "DEMO0046", "DEMO0047"}
OPEN = "RECRUITING"


def read(name: str, today: date = TODAY) -> record.Record:
    return record.read(record.peek(json.dumps(demo.moved(RAW[name], today)).encode()))


def strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in strings(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in strings(inner)]
    return [value] if isinstance(value, str) else []


def test_there_are_the_two_reference_trials_and_more_than_forty_made_up_ones():
    made_up = [name for name in RAW if re.fullmatch(r"DEMO[0-9]{4}", name)]
    assert sorted(set(RAW) - set(made_up)) == ["NCT07101484", "NCT07183384"]
    assert len(made_up) >= 40


@pytest.mark.parametrize("name", RAW)
def test_a_file_is_named_after_its_record_and_is_taken_by_the_import(name):
    assert read(name).registry_id == name


def test_the_notes_say_of_each_record_what_it_shows():
    readme = (demo.folder() / "README.md").read_text(encoding="utf-8")
    assert [line.split(" |")[0] for line in re.findall(r"^\| ([A-Z]+[0-9]+ \|.+)$", readme, re.MULTILINE)] == sorted(
        RAW, key=lambda name: (name.startswith("DEMO"), name)
    )


def test_nobody_can_be_reached_by_what_a_made_up_record_says():
    addresses = [address for text in TEXTS.values() for address in re.findall(r"[\w.+-]+@[\w.-]+", text)]
    phones = [phone for text in TEXTS.values() for phone in re.findall(r'"phone": "([^"]+)"', text)]
    links = [link for text in TEXTS.values() for link in re.findall(r"https?://([^/\"]+)", text)]
    assert {address.partition("@")[2] for address in addresses} == {"example.org"}
    assert all(re.fullmatch(r"555-01[0-9]{2}", phone) for phone in phones)
    assert set(links) == {"example.org"}


def test_every_status_of_the_registry_can_be_seen_and_one_that_it_may_have_tomorrow_and_none():
    seen = {read(name).fields["overall_status"] for name in RAW}
    assert set(status.MATRIX) | {"", "OPEN_WITH_WAITING_LIST"} == seen


@pytest.mark.parametrize("today", [date(2026, 1, 31), date(2028, 2, 29), date(2031, 12, 31)])
def test_open_trials_are_open_whenever_they_are_loaded(today):
    for name in RAW.keys() - MEANT_TO_BE_OLD:
        fields = read(name, today).fields
        if fields["overall_status"] != OPEN:
            continue
        confirmed = PartialDate.parse(fields["status_verified_raw"] or fields["last_update_raw"])
        assert confirmed and 0 <= (today - confirmed.last).days < 150, name
        done = PartialDate.parse(fields["primary_completion_raw"])
        assert done is None or done.last > today, name


def test_a_moving_date_has_the_precision_that_it_names():
    written = {"a": ["{day-31}", "{day}", "{month-1}", "{month+11}", "{year+2}", "not {day-1} alone"], "b": 5}
    assert demo.moved(written, TODAY) == {
        "a": ["2025-12-31", "2026-01-31", "2025-12", "2026-12", "2028", "not {day-1} alone"],
        "b": 5,
    }


def test_no_moving_date_is_left_in_what_the_import_sees():
    assert [text for name in RAW for text in strings(demo.moved(RAW[name], TODAY)) if re.search(r"\{(day|month|year)", text)] == []


def test_the_copy_of_the_record_page_says_what_the_page_says_and_nothing_more():
    trial = read("NCT07101484")
    fields = trial.fields
    assert (fields["overall_status"], fields["phases"], fields["enrolment_count"], fields["enrolment_kind"]) == (
        "ENROLLING_BY_INVITATION", "|NA|", 29, "",
    )  # fmt: skip
    assert (fields["last_update_raw"], fields["start_raw"], fields["primary_completion_raw"], fields["completion_raw"]) == (
        "2025-08-03", "2025-05-04", "2026-05-30", "2026-12-31",
    )  # fmt: skip
    assert (fields["minimum_age_raw"], fields["maximum_age_raw"], fields["sex"], fields["healthy_volunteers"]) == (
        "20 Years", "40 Years", "FEMALE", False,
    )  # fmt: skip
    assert [one.kind for one in trial.interventions] == ["DRUG"] * 4
    assert (trial.sites, fields["countries"], fields["arms"], fields["eligibility_text"]) == ([], "|CN|", "[]", "")
    assert fields["brief_summary"].endswith("Mechanistic validation: Proven endometrial repair effects in animal models.")


def test_the_copy_of_the_patient_page_leaves_out_what_the_page_invented():
    trial = read("NCT07183384")
    text = TEXTS["NCT07183384"]
    assert trial.fields["phases"] == "|PHASE1|PHASE2|"
    assert (trial.fields["enrolment_count"], trial.fields["minimum_age_raw"], trial.fields["maximum_age_raw"]) == (
        80,
        "18 Years",
        "50 Years",
    )
    assert [site.city for site in trial.sites] == ["Bandung"]
    assert text.count("\\n* ") >= 9
    assert "appears to be safe" not in text
    assert "healthy enough" not in text
