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
        "Gout without tophi",
        "Except for gout, nothing else",
        "Neither gout nor lupus",
        "Participants with gout may be enrolled",
        "Gout, however mild attacks do not count",
        "Treated with or without colchicine",
    ],
)
def test_what_denies_excepts_or_sets_a_condition_is_not_asked(text: str, section: Section) -> None:
    assert own(text, section) is None


@pytest.mark.parametrize(
    ("text", "section", "settles"),
    [
        ("Patients who have not had gout for a year", "inclusion", "nothing"),
        ("Patients who have not had gout for a year", "exclusion", "nothing"),
        ("Not willing to stop smoking cigars", "exclusion", "nothing"),
        ("Willing to stop smoking cigars", "exclusion", "nothing"),
        ("No more than 3 courses of colchicine", "exclusion", "nothing"),
        ("Cannot swallow large capsules", "exclusion", "both"),
        ("Cannot swallow large capsules", "inclusion", "nothing"),
        ("Patients who cannot have tophi", "exclusion", None),
        ("At most 3 drinks a week and no more than 2 drinks on any day", "inclusion", "both"),
        ("Agrees not to share the study tablets", "inclusion", "fits"),
        ("Willing to be examined by the study team", "inclusion", "fits"),
        ("Willing to have a knee operation", "inclusion", "both"),
        ("The guardian is willing to take part", "inclusion", None),
        ("If gout is present, it must be stable", "inclusion", "fits"),
        ("If gout is present, it must be stable", "exclusion", None),
        ("For people with gout, a low purine diet", "inclusion", "fits"),
        ("Females must be sterile for a year", "inclusion", "fits"),
        ("Any use of laxatives must be stable for a month", "inclusion", "fits"),
        ("At least 3 weeks since radiation to the hip", "inclusion", "fits"),
        ("Recovered from earlier hip surgery", "inclusion", "fits"),
        ("Clinically significant gout", "exclusion", "fits"),
        ("Gout in the last year", "exclusion", "both"),
    ],
)
def test_what_is_asked_of_some_or_denies_settles_less(text: str, section: Section, settles: str | None) -> None:
    asked = own(text, section)
    assert (asked.settles if asked else None) == settles
    assert asked is None or (asked.quoted, asked.is_cut) == (text, False)


def test_what_an_exclusion_forbids_is_asked_as_what_is_left_out() -> None:
    asked = own("You cannot have had tophi in the last year", "exclusion")
    assert asked is not None
    assert (asked.must, asked.quoted) == (False, "had tophi in the last year")
    asked = own("Participants must not have any tophi", "inclusion")
    assert asked is not None
    assert (asked.must, asked.quoted) == (False, "tophi")
    asked = own("People who are not taking colchicine now", "inclusion")
    assert asked is None or asked.must is False or asked.settles == "nothing"


@pytest.mark.parametrize(
    ("text", "section", "quoted"),
    [
        (
            "Earlier surgery of the hip, except for a small one. Smaller ones are described below.",
            "exclusion",
            "Earlier surgery of the hip",
        ),
        ("Diagnosis of gout confirmed by a sample of at least 4 mL", "inclusion", "Diagnosis of gout"),
        ("Painful tophi that would be hard to treat", "exclusion", "Painful tophi"),
        ("Painful tophi (TPH) that would be hard to treat", "exclusion", "Painful tophi (TPH)"),
        ("Painful tophi (by a score of > 5) of the left hand", "exclusion", None),
        ("Painful tophi (> 5 mm)", "exclusion", None),
        ("Any serious illness that could harm you", "exclusion", None),
        ("Painful tophi that in the opinion of the investigator would interfere", "exclusion", None),
        ("Doses of colchicine (if any) must be stable", "inclusion", None),
        ("Earlier colchicine is allowed. It has to be stopped.", "inclusion", None),
    ],
)
def test_of_what_goes_on_in_another_way_the_beginning_is_asked_and_settles_nothing(text: str, section: Section, quoted: str | None) -> None:
    asked = own(text, section)
    assert (asked.quoted if asked else None) == quoted
    assert asked is None or (asked.is_cut, asked.settles) == (True, "nothing")


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
        "Any of these in the last 6 months:",
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


def test_a_lead_in_that_changes_what_is_said_keeps_its_parts_from_being_asked() -> None:
    assert own("Gout attack", "exclusion", above="Any of the following:") is not None
    assert own("Gout attack", "exclusion", above="History of any of the following conditions") is not None
    assert own("Gout attack", "exclusion", above="Patients should be excluded from this clinical study if any of these are present:")
    assert own("Gout attack", "exclusion", above="Patients with any of the following are excluded from the trial:")
    assert own("Gout attack", "exclusion", above="A patient meeting any one of the following criteria at assessment is not eligible:")
    assert own("Gout attack", "exclusion", above="Diagnosis of the following (current unless otherwise stated):")
    for above in ("Diagnosis of the following unless well treated:", "Serum uric acid above 5 by any of the following:"):
        asked = own("Gout attack", "exclusion", above=above)
        assert asked is not None
        assert (asked.settles, asked.lead) == ("nothing", "")
        assert own("Tophi, but only small ones", "exclusion", above=above) is None
        assert own("A condom", "exclusion", above=above) is None
    assert own("Gout attack", "inclusion", above="To be eligible for enrollment in the study, a patient must meet all of the following:")


@pytest.mark.parametrize(
    ("above", "section", "words", "must", "settles"),
    [
        ("Any of the following within 6 months:", "exclusion", "Any of the following within 6 months: Gout attack", False, "both"),
        (
            "No use of any of these drugs in the last week:",
            "inclusion",
            "use of any of these drugs in the last week: Gout attack",
            False,
            "both",
        ),
        (
            "Treatment of at least one of the following",
            "inclusion",
            "Treatment of at least one of the following: Gout attack",
            True,
            "fits",
        ),
        ("All of:\nAny of the following within 6 months:", "exclusion", "Any of the following within 6 months: Gout attack", False, "both"),
        ("Within 2 weeks:\nAny of the following within 6 months:", "exclusion", "Gout attack", False, "nothing"),
        ("For women, any of these in the last week:", "exclusion", "Gout attack", False, "nothing"),
    ],
)
def test_what_stands_above_and_belongs_to_it_is_quoted_with_it(above: str, section: Section, words: str, must: bool, settles: str) -> None:
    asked = own("Gout attack", section, above=above)
    assert asked is not None
    assert (asked.words, asked.must, asked.settles) == (words, must, settles)


def test_what_is_denied_under_words_that_ask_for_something_is_asked_without_them() -> None:
    asked = own("No gout attack", "inclusion", above="Gout of the left foot with all of these in the last year:")
    assert asked is not None
    assert (asked.words, asked.must, asked.settles) == ("gout attack", False, "nothing")


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
                if found is not None and found.settles == "both":
                    asked += 1
                    assert not {"no", "without", "except", "unless"} & set(found.quoted.casefold().split()), found
    assert asked / everything > 0.15
