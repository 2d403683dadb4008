"""The command that holds answers against records, and what it takes for an answer."""

from __future__ import annotations

import gzip
import json

import pytest
from django.core.management import CommandError, call_command

from tests import makers
from trials.eligibility.given import given
from trials.eligibility.shape import Answer

CRITERIA = (
    "Inclusion Criteria:\n\n* BMI between 25 and 40 kg/m2\n\nExclusion Criteria:\n\n* Type 1 diabetes\n* Rash of an unclear kind, as judged"
)


@pytest.mark.parametrize(
    ("key", "value", "answer"),
    [
        ("diabetes", "yes", Answer("yes")),
        ("Diabetes", True, Answer("yes")),
        ("heart_disease", "No", Answer("no")),
        ("Heart disease", False, Answer("no")),
        ("diabetes", "I'm not sure", Answer("unsure")),
        ("stroke", {"value": "yes", "since_days": 40}, Answer("yes", (40, 40))),
        ("stroke", {"value": "yes", "since_days": [31, None]}, Answer("yes", (31, None))),
        ("stroke", {"value": "yes", "since_days": "40"}, Answer("yes", (40, 40))),
        ("stroke", {"value": "yes", "since_days": -4}, Answer("yes")),
        ("stroke", {"value": "yes", "since_days": 10**400}, Answer("yes")),
        ("stroke", {"value": "yes", "since_days": float("nan")}, Answer("yes")),
        ("age", 45, Answer(540.0, unit="years")),
        ("age", "45 years", Answer(540.0, unit="years")),
        ("age", {"value": 45, "unit": "years"}, Answer(540.0, unit="years")),
        ("age", "6 months", Answer(6.0, unit="months")),
        ("sex", "female", Answer("FEMALE")),
        ("sex", "M", Answer("MALE")),
        ("height", 1.7, Answer(170.0, unit="m")),
        ("height", "170", Answer(170.0, unit="cm")),
        ("weight", "70,5 kg", Answer(70.5, unit="kg")),
        ("weight", "unknown", Answer("unsure")),
        ("bmi", 31, Answer(31.0, unit="kg/m2")),
        ("ecog", 1, Answer(1.0)),
        ("own:0123456789ab", "yes", Answer("yes")),
    ],
)
def test_answers_are_taken_as_people_write_them(key, value, answer):
    read, unclear = given({key: value})
    assert (list(read.values()), unclear) == ([answer], ())


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("diabetes", "perhaps so"),
        ("diabetes", 7),
        ("diabetes", None),
        ("diabetes", [1]),
        ("age", "old"),
        ("age", -3),
        ("age", 400),
        ("weight", "70 stones"),
        ("bmi", float("nan")),
        ("bmi", True),
        ("sex", "other"),
        ("no such topic", "blue"),
    ],
)
def test_what_is_not_plain_is_no_answer_and_is_told(key, value):
    assert given({key: value}) == ({}, (key,))


@pytest.mark.parametrize("raw", [None, [], "yes", 3])
def test_answers_that_are_no_object_are_none(raw):
    assert given(raw) == ({}, ())


def _told(tmp_path, capsys, line):
    path = tmp_path / "lines.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(line).encode()))
    call_command("check_answers", json=path)
    return json.loads(capsys.readouterr().out)


def test_each_field_and_criterion_is_told_with_its_outcome_and_reason(tmp_path, capsys):
    answers = {"age": 70, "sex": "male", "height": 170, "weight": 90, "diabetes-1": "yes", "shoe size": 42}
    line = {"nct_id": "NCT1", "criteria": CRITERIA, "min_age": "18 Years", "max_age": "65 Years", "sex": "ALL", "answers": answers}
    told = _told(tmp_path, capsys, line)
    assert (told["nct_id"], told["not_understood"]) == ("NCT1", ["shoe size"])
    assert [(each["field"] or each["text"], each["outcome"]) for each in told["criteria"]] == [
        ("age", "may-not-match"),
        ("BMI between 25 and 40 kg/m2", "fits"),
        ("Type 1 diabetes", "may-not-match"),
        ("Rash of an unclear kind, as judged", "team"),
    ]
    diabetes = told["criteria"][2]
    assert CRITERIA[diabetes["start"] : diabetes["end"]] == diabetes["text"]
    assert (diabetes["because"][0]["topic"], diabetes["answers"]) == ("diabetes-1", ["diabetes-1"])
    assert diabetes["reason"].startswith("Your answer may not match this point. We read: ")
    assert "You told us: " in diabetes["reason"]


def test_a_whole_study_will_do_and_nothing_is_written_or_kept(tmp_path, capsys, django_assert_num_queries, db):
    with django_assert_num_queries(0):
        told = _told(tmp_path, capsys, {"study": makers.study(nctId="NCT01234567", sex="FEMALE"), "answers": {"sex": "MALE"}})
    assert told["nct_id"] == "NCT01234567"
    assert [each["outcome"] for each in told["criteria"] if each["field"] == "sex"] == ["may-not-match"]


def test_a_record_without_criteria_and_a_line_without_answers_say_nothing(tmp_path, capsys):
    assert _told(tmp_path, capsys, {"nct_id": "NCT1"}) == {"nct_id": "NCT1", "criteria": [], "not_understood": []}


@pytest.mark.parametrize("age", ["1e999", "-1e999", "NaN", "1" + "0" * 400, "-1", "true", "[18]"])
def test_an_age_limit_that_nobody_can_have_is_none(age, tmp_path, capsys):
    path = tmp_path / "lines.jsonl"
    path.write_text(f'{{"min_age": {age}, "max_age": {age}, "answers": {{"age": 45}}}}\n')
    call_command("check_answers", json=path)
    assert json.loads(capsys.readouterr().out, parse_constant=pytest.fail)["criteria"] == []


@pytest.mark.parametrize("age", [18, "18", "18 Years", "216 months"])
def test_an_age_limit_without_a_unit_is_in_years(age, tmp_path, capsys):
    told = _told(tmp_path, capsys, {"min_age": age, "answers": {"age": 17}})
    assert [(each["field"], each["outcome"]) for each in told["criteria"]] == [("age", "may-not-match")]


def test_half_a_character_goes_out_as_it_came_in(tmp_path, capsys):
    told = _told(tmp_path, capsys, {"criteria": "Exclusion Criteria:\n* Asthma\n* \ud800 <b>\u202e\0 rash", "answers": {"asthma": "yes"}})
    assert [each["outcome"] for each in told["criteria"]] == ["may-not-match", "team"]
    assert told["criteria"][1]["text"] == "\ud800 <b>\u202e\0 rash"


@pytest.mark.parametrize("line", ["[]", "5", "null", '{"criteria": "x"', "[" * 200_000, '{"answers": {"age": ' + "9" * 5_000 + "}}"])
def test_a_line_that_is_no_object_is_named(line, tmp_path):
    path = tmp_path / "lines.jsonl"
    path.write_text(f"{{}}\n\n{line}\n")
    with pytest.raises(CommandError, match=r"Line 3 of lines\.jsonl") as fault:
        call_command("check_answers", json=path)
    assert fault.value.returncode == 2
