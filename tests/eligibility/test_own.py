"""Questions in a criterion's own words. The texts here are made up, in the manner of real ones."""

from __future__ import annotations

import gzip
import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from trials.eligibility.questions.own import MOST_LETTERS, MOST_WORDS, own
from trials.eligibility.segment import segment
from trials.eligibility.shape import Section


@pytest.mark.parametrize(
    ("text", "section", "must", "quoted"),
    [
        ("Diagnosis of endometriosis", "inclusion", True, "Diagnosis of endometriosis"),
        ("* ", "inclusion", None, ""),
        ("Spinal fracture;", "exclusion", False, "Spinal fracture"),
        ("Subject has taken nitrates in the last 6 months.", "exclusion", False, "Subject has taken nitrates in the last 6 months"),
        ("Unable to use a smartphone", "exclusion", False, "Unable to use a smartphone"),
        ("Peripheral artery stent, or", "exclusion", False, "Peripheral artery stent"),
        ("Known allergy to peanuts within 5 years before the first dose of study drug", "exclusion", False, None),
        ("Skin disease other than eczema", "exclusion", False, "Skin disease other than eczema"),
        ("Use of kava within 4 weeks of starting the study", "exclusion", False, "Use of kava within 4 weeks of starting the study"),
        ("Gave birth ≤ six months ago", "inclusion", True, "Gave birth ≤ six months ago"),
        ("Acute myeloid leukemia (AML)", "inclusion", True, "Acute myeloid leukemia (AML)"),
        ("The subject participated in this study before", "exclusion", False, "The subject participated in this study before"),
        ("Weight loss of more than 10 kg in the last 6 months", "exclusion", False, "Weight loss of more than 10 kg in the last 6 months"),
        ("Fever of 38 °C or more", "exclusion", False, "Fever of 38 °C or more"),
        ("Repeated nosebleeds, defined as two or more times a week", "exclusion", False, None),
        ("More than 2 falls in the last year", "exclusion", False, "More than 2 falls in the last year"),
        ("Less than 10% weight loss in the last 6 months", "inclusion", True, None),
        ("Donation or loss of 400 mL or more of blood within 8 weeks", "exclusion", False, None),
        ("Employee of the study site", "exclusion", False, None),
        ("Cough", "inclusion", True, None),
    ],
)
def test_what_is_short_and_clear_is_asked_as_it_stands(text: str, section: Section, must: bool | None, quoted: str | None) -> None:
    asked = own(text, section)
    if must is None:
        assert asked is None
        return
    assert asked is not None
    assert asked.must is must
    assert asked.quoted == (text if quoted is None else quoted)
    assert text[asked.start : asked.end] == asked.quoted


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("No prior radiation therapy to the head", "prior radiation therapy to the head"),
        ("Patient has not received vedolizumab", "vedolizumab"),
        ("Absence of any bowel obstruction", "bowel obstruction"),
        ("Subject has no history of tonsil surgery", "history of tonsil surgery"),
        ("Never treated with lithium", "lithium"),
        ("No more than 2 prior treatments with lithium in 3 years", None),
        ("People with tonsil surgery will be excluded", "People with tonsil surgery"),
        ("People who have bowel obstruction now are\n  ineligible.", "People who have bowel obstruction now"),
    ],
)
def test_what_is_asked_for_by_denying_is_asked_as_what_is_left_out(text: str, quoted: str | None) -> None:
    asked = own(text, "inclusion")
    if quoted is None:
        assert asked is None or asked.must is False
        return
    assert asked is not None
    assert asked.must is False
    assert asked.quoted == quoted == text[asked.start : asked.end]


def test_that_people_are_left_out_is_not_said_twice() -> None:
    asked = own("People with a history of tonsil surgery will be excluded as well.", "exclusion")
    assert asked is not None
    assert (asked.must, asked.quoted) == (False, "People with a history of tonsil surgery")


@pytest.mark.parametrize("section", ["inclusion", "exclusion"])
@pytest.mark.parametrize(
    "text",
    [
        "Gout, unless it is well treated",
        "Gout (treated gout is allowed)",
        "Patients who have not had gout",
        "Except for gout, nothing else",
        "Gout without tophi",
        "Not willing to stop smoking cigars",
        "Cannot swallow large capsules",
        "Neither gout nor lupus",
        "Participants with gout may be enrolled",
        "If gout is present, it must be stable",
        "Gout, however mild attacks do not count",
    ],
)
def test_what_denies_excepts_or_sets_a_condition_is_not_asked(text: str, section: Section) -> None:
    asked = own(text, section)
    assert asked is None


@pytest.mark.parametrize("section", ["inclusion", "exclusion"])
@pytest.mark.parametrize(
    "text",
    [
        "Any illness that in the opinion of the investigator would interfere",
        "ALT above twice the normal value",
        "Serum potassium < 3.5 mmol/L",
        "QTcF longer than in most people",
        "Adequate bone marrow reserve",
        "Measurable disease by RECIST",
        "Clinically significant findings at the physical examination",
        "A tumor of 4 cm in the left lung",
        "Stage T2a tumor of the bladder",
        "Allergy to the study drug",
        "Allergy to any component of the study drug",
        "Unable to take the medicines of the trial arm",
        "Aged 18 to 65 years",
        "Life expectancy of at least 3 months",
        "Signed informed consent",
        "A parent or legal guardian agrees to take part",
        "Ventricular ejection fraction is reduced",
        "Pacientes con antecedentes de gota en los dedos del pie",
        "Patients with a disease",
        "Other situations that seem risky to us",
        "Badly treated gout, including",
        "A proven diagnosis of either",
        "Poor venous access in both arms",
        "Mixed pathology of the foot",
        "Gout as defined by the local society",
        "Medium stage",
        "Less than 4 months",
        "People who are unwilling to participate",
        "",
        "X",
    ],
)
def test_what_a_person_cannot_know_or_what_says_nothing_is_not_asked(text: str, section: Section) -> None:
    assert own(text, section) is None


@pytest.mark.parametrize(
    "text",
    [
        "Females must be sterile for a year",
        "Any use of laxatives must be stable for a month",
        "At least 3 weeks since radiation to the hip",
        "Recovered from earlier hip surgery",
        "For people with gout, a low purine diet",
    ],
)
def test_what_is_asked_of_some_people_only_is_not_asked_of_everybody(text: str) -> None:
    assert own(text, "inclusion") is None


def test_a_lead_in_that_changes_what_is_said_keeps_its_parts_from_being_asked() -> None:
    assert own("Gout attack", "exclusion", above="Any of the following:") is not None
    assert own("Gout attack", "exclusion", above="History of any of the following conditions") is not None
    assert own("Gout attack", "exclusion", above="Patients should be excluded from this clinical study if any of these are present:")
    assert own("Gout attack", "exclusion", above="Patients with any of the following are excluded from the trial:")
    assert own("Gout attack", "exclusion", above="A patient meeting any one of the following criteria at assessment is not eligible:")
    assert own("Gout attack", "exclusion", above="Diagnosis of the following (current unless otherwise stated):")
    assert own("Gout attack", "exclusion", above="Diagnosis of the following unless well treated:") is None
    assert own("Gout attack", "inclusion", above="A patient meeting any of the following is not eligible:") is None
    assert own("Gout attack", "exclusion", above="Patients are excluded within 6 months of any of the following:") is None
    assert own("Gout attack", "inclusion", above="To be eligible for enrollment in the study, a patient must meet all of the following:")
    assert own("Gout attack", "inclusion", above="None of the following:") is None
    assert own("Gout attack", "exclusion", above="Any of the following within 6 months:") is None
    assert own("Gout attack", "inclusion", above="Treatment of at least one of the following") is None


def test_the_same_words_have_one_answer_whatever_their_case_marks_and_section() -> None:
    one, other = own("Spinal  fracture.", "exclusion"), own("spinal fracture", "inclusion")
    assert one is not None
    assert other is not None
    assert one.id == other.id
    assert (one.must, other.must) == (False, True)
    different = own("Spinal fractures", "exclusion")
    assert different is not None
    assert different.id != one.id


def test_what_is_long_is_not_asked() -> None:
    assert own("hip " * (MOST_WORDS + 1), "exclusion") is None
    assert own("hipsurgery" * MOST_LETTERS, "exclusion") is None


@given(some.text(max_size=300), some.sampled_from(["inclusion", "exclusion"]), some.text(max_size=60))
def test_whatever_stands_there_the_quotation_is_in_the_text(text: str, section: Section, above: str) -> None:
    asked = own(text, section, above=above)
    if asked is not None:
        assert asked.quoted == text[asked.start : asked.end]
        assert not asked.must or (section == "inclusion" and asked.start == 0)


@pytest.mark.parametrize("unit", ["of the study ", "no any ", "((", "prior to the time of ", "-'-'", "9.9.", "and or "])
def test_the_worst_of_texts_take_no_longer_than_their_length(unit: str) -> None:
    text = (unit * MOST_LETTERS)[:MOST_LETTERS]
    before = time.perf_counter()
    for _ in range(20):
        own(text, "inclusion", above=text)
    assert time.perf_counter() - before < 1.0


def test_of_real_criteria_a_good_part_is_asked_and_none_by_a_double_denial(samples: Path) -> None:
    asked = everything = 0
    with gzip.open(samples / "criteria.jsonl.gz", "rt") as lines:
        for line, _ in zip(lines, range(150), strict=False):
            text = json.loads(line)["criteria"]
            for span in segment(text):
                everything += 1
                found = own(text[span.start : span.end], span.section)
                if found is not None:
                    asked += 1
                    assert not {"not", "no", "without", "except", "unless"} & set(found.quoted.casefold().split()), found
    assert asked / everything > 0.15
