"""An eligibility text cut into its criteria, with offsets into the text as it is."""

import gzip
import json
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trials.eligibility.segment import segment


def cut(text):
    return [" ".join(text[span.start : span.end].split()) for span in segment(text)]


def tree(text):
    """Each criterion with that above it."""
    spans = segment(text)
    words = cut(text)
    return [(word, None if span.parent is None else words[span.parent]) for word, span in zip(words, spans, strict=True)]


def sections(text):
    return [(word, span.section) for word, span in zip(cut(text), segment(text), strict=True)]


INDENTED = """
        Inclusion Criteria:

          -  Adults with asthma that has been treated for at least six
             months

          -  Able to consent

        Exclusion Criteria:

         10. Smokers
      """


@pytest.mark.parametrize(
    "text",
    [
        "Inclusion Criteria:\n\n* Asthma\n* Age 18 or over\n\nExclusion Criteria:\n\n* Smokers",
        "Inclusion Criteria:\n\n1. Asthma\n2. Age 18 or over\n\nExclusion Criteria:\n\n1. Smokers",
        "Inclusion Criteria:\n\n1\\. Asthma\n2\\. Age 18 or over\n\nExclusion Criteria:\n\n\\* Smokers",
        "Inclusion Criteria:\n\n(i) Asthma\n(ii) Age 18 or over\n\nExclusion Criteria:\n\n(i) Smokers",
        "Inclusion Criteria:\n\n• Asthma\n• Age 18 or over\n\nExclusion Criteria:\n\n– Smokers",
        "Inclusion Criteria:\n\na) Asthma\nb) Age 18 or over\n\nExclusion Criteria:\n\na) Smokers",
        "Inclusion Criteria:\r\n\r\nAsthma\r\nAge 18 or over\r\n\r\nExclusion Criteria:\r\n\r\nSmokers\r\n",
        "Inclusion Criteria: - Asthma. - Age 18 or over Exclusion Criteria: - Smokers",
        "Inclusion Criteria: 1. Asthma 2. Age 18 or over EXCLUSION CRITERIA: 1. Smokers",
        "Inclusion Criteria:\n\nAll of the following: 1.Asthma;2.Age 18 or over\n\nExclusion Criteria:\n\nSmokers",
        "Inclusion Criteria:\n\n(a) Asthma, and (b) Age 18 or over\n\nExclusion Criteria:\n\nSmokers",
        "Inclusion Criteria:\n\n* 1) Asthma\n* 2) Age 18 or over\n\nExclusion Criteria:\n\n* 1) Smokers",
        "Critères d'inclusion :\n\n- Asthma\n- Age 18 or over\n\nCritères de non-inclusion :\n\n- Smokers",
        "Patients must have:\n\n* Asthma\n* Age 18 or over\n\nPatients who meet any of the following will be excluded:\n\n* Smokers",
    ],
)
def test_every_way_to_write_a_list_gives_the_same_criteria(text):
    found = [(word.strip(".;,").removesuffix(", and"), section) for word, section in sections(text)]
    found = [entry for entry in found if entry[0] != "All of the following:"]
    assert found == [("Asthma", "inclusion"), ("Age 18 or over", "inclusion"), ("Smokers", "exclusion")]


def test_offsets_lead_to_the_text_as_it_is_without_marks_and_without_the_space_around():
    found = [INDENTED[span.start : span.end] for span in segment(INDENTED)]
    assert found == ["Adults with asthma that has been treated for at least six\n             months", "Able to consent", "Smokers"]


def test_without_a_heading_all_say_who_can_join():
    assert sections("* Asthma\n* No cancer") == [("Asthma", "inclusion"), ("No cancer", "inclusion")]


def test_a_text_with_only_one_heading_on_who_cannot_join_has_only_such_criteria():
    assert sections("Exclusion Criteria:\n\n* Asthma") == [("Asthma", "exclusion")]


@pytest.mark.parametrize(
    "heading",
    [
        "Contraindications:",
        "Exc Criteria:",
        "To be eligible for inclusion, patients must not meet any of the following criteria:",
        "A subject who meets any of the following criteria is not eligible for participation in the study.",
        "Study Exclusion Criteria - participants are ineligible for the study if they:",
        "Part 1: Key Exclusion Criteria For Healthy Volunteers:",
        "Step 1 exclusion criteria for both cohorts (Cohort 1 and Cohort 2)",
        "Exclusion criteria (subject to be excluded if meeting any of the followings)",
    ],
)
def test_a_heading_inside_the_first_list_turns_to_those_who_cannot_join(heading):
    text = f"Inclusion Criteria:\n\n* Adults\n\n{heading}\n\n* Asthma"
    assert sections(text) == [("Adults", "inclusion"), ("Asthma", "exclusion")]


def test_a_lead_in_of_its_own_words_turns_the_list_too():
    lead = "The clinic will exclude outpatients with any of these:"
    assert sections(f"Inclusion Criteria:\n\n* Adults\n\n{lead}\n\n* Asthma")[1:] == [(lead, "exclusion"), ("Asthma", "exclusion")]
    lead = "Patients of part A must meet the following criteria to go on:"
    assert sections(f"Exclusion Criteria:\n\n* Asthma\n\n{lead}\n\n* Adults")[1:] == [(lead, "inclusion"), ("Adults", "inclusion")]


@pytest.mark.parametrize(
    "line",
    [
        "Patients must meet all of the inclusion criteria and none of the exclusion criteria.",
        "The following values must be obtained. Patients with anaemia will be excluded.",
        "Leukaemia (excluding one kind) with at least one of the following:",
    ],
)
def test_a_line_that_only_mentions_the_other_list_does_not_turn_it(line):
    assert {section for _, section in sections(f"Inclusion Criteria:\n\n* Adults\n\n{line}\n\n* Asthma")} == {"inclusion"}


def test_an_indented_list_stands_under_the_line_before_it():
    text = "Inclusion Criteria:\n\n* History of any of these:\n\n  * Asthma\n  * Eczema\n* Able to consent"
    assert tree(text) == [
        ("History of any of these:", None),
        ("Asthma", "History of any of these:"),
        ("Eczema", "History of any of these:"),
        ("Able to consent", None),
    ]


def test_letters_stand_under_the_number_that_calls_for_them_even_at_its_indentation():
    text = "Exclusion Criteria:\n\n1. Heart disease, that is:\na. Angina\nb. Heart failure\n2. Stroke"
    assert [parent for _, parent in tree(text)] == [None, "Heart disease, that is:", "Heart disease, that is:", None]


def test_numbers_that_are_set_to_the_right_are_still_one_list():
    text = "\n        Inclusion Criteria:\n\n          9. Asthma\n\n         10. Eczema\n"
    assert tree(text) == [("Asthma", None), ("Eczema", None)]


def test_a_line_that_heads_a_list_and_asks_for_nothing_is_no_criterion():
    text = "Inclusion Criteria:\n\nSubjects must meet all of the following criteria:\n\n* Asthma\n\nHematology:\n\n* Platelets normal"
    assert cut(text) == ["Asthma", "Platelets normal"]


def test_the_label_above_a_criterion_is_kept_with_it():
    text = "DISEASE CHARACTERISTICS:\n\n* Cancer\n\nPATIENT CHARACTERISTICS:\n\nAge:\n\n* 18 and over\n\nSex:\n\n* Both"
    found = segment(text)
    labels = [("Cancer", "DISEASE CHARACTERISTICS"), ("18 and over", "Age"), ("Both", "Sex")]
    assert [(text[span.start : span.end], span.label) for span in found] == labels


def test_old_texts_that_were_run_together_are_cut_at_their_labels():
    text = (
        "PATIENT CHARACTERISTICS: Age: 18 and over Performance status: ECOG 0-2 Renal: Creatinine normal Other: Not pregnant HIV negative"
    )
    assert [(text[span.start : span.end], span.label) for span in segment(text)] == [
        ("18 and over", "Age"),
        ("ECOG 0-2", "Performance status"),
        ("Creatinine normal", "Renal"),
        ("Not pregnant", "Other"),
        ("HIV negative", "Other"),
    ]


def test_a_choice_is_kept_together_even_where_no_mark_shows_what_belongs_to_it():
    text = "Inclusion Criteria:\n\nAdults.\nAt least one of the following:\nFever\nCough\n\nExclusion Criteria:\n\nSmokers"
    spans = segment(text)
    assert tree(text)[2:4] == [("Fever", "At least one of the following:"), ("Cough", "At least one of the following:")]
    assert spans[1].group == "any"


@pytest.mark.parametrize(
    ("section", "lead", "group"),
    [
        ("Inclusion", "At least one of the following:", "any"),
        ("Inclusion", "At least two of the following:", "2"),
        ("Inclusion", "Adequate blood values, all of the following:", "all"),
        ("Inclusion", "Adequate organ function:", "all"),
        ("Inclusion", "Diagnosis of lung disease:", "any"),
        ("Inclusion", "No history of any of the following:", "all"),
        ("Inclusion", "Patients must not have any of these conditions:", "all"),
        ("Exclusion", "Any of the following:", "all"),
        ("Exclusion", "Heart disease, including:", "all"),
        ("Exclusion", "Presence of all of the following:", "any"),
        ("Exclusion", "Two or more of the following:", "2"),
        ("Exclusion", "Has no history of at least one of the following:", "all"),
        ("Exclusion", "Absence of one of the following:", "any"),
    ],
)
def test_how_a_list_joins_is_said_as_what_must_hold_to_be_eligible(section, lead, group):
    text = f"{section} Criteria:\n\n* {lead}\n  * Asthma\n  * Eczema\n  * Hay fever"
    assert segment(text)[0].group == group


def test_and_and_or_between_the_entries_say_how_they_join():
    text = "Inclusion Criteria:\n\n* Blood values:\n  * Platelets normal {}\n  * Haemoglobin normal"
    assert segment(text.format("or"))[0].group == "any"
    assert segment(text.format("and"))[0].group == "all"


@pytest.mark.parametrize(
    ("text", "cohorts"),
    [
        (
            "Inclusion Criteria:\n\nHealthy controls:\n\n* Well\n\nPatients with asthma:\n\n* Wheeze",
            ["Healthy controls", "Patients with asthma"],
        ),
        ("Inclusion Criteria:\n\nPart B:\n\n* Well\n\nAll participants:\n\n* Adults", ["Part B", ""]),
        ("Donor Inclusion Criteria:\n\n* Well\n\nExclusion Criteria:\n\n* Ill", ["Donor", ""]),
        ("Controls:\n\nInclusion Criteria:\n\n* Well\n\nExclusion Criteria:\n\n* Ill", ["Controls", "Controls"]),
        ("Inclusion Criteria:\n\n* Phase II:\n  * Well\n* Adults", ["Phase II", ""]),
        ("Inclusion Criteria:\n\n* Adults\n\nRepeated doses only\n\n* Well", ["", "Repeated doses only"]),
        ("Inclusion Criteria:\n\n* Healthy controls must be 18 to 65\n* Adults", ["Healthy controls", ""]),
        ("Inclusion Criteria:\n\n* Able to run (Part 2 only)\n* Adults", ["Part 2 only", ""]),
    ],
)
def test_what_is_for_one_group_of_people_says_which(text, cohorts):
    assert [span.cohort for span in segment(text)] == cohorts


def test_a_note_right_under_a_criterion_belongs_to_it_and_one_further_down_stands_alone():
    text = "Inclusion Criteria:\n\n* Asthma\nNote: treated asthma counts.\n\nNote: children cannot join.\n\n* Adults"
    assert cut(text) == ["Asthma Note: treated asthma counts.", "Note: children cannot join.", "Adults"]


def test_lines_without_marks_are_criteria_of_their_own_unless_they_were_wrapped():
    assert cut("Inclusion Criteria:\n\nadults\nasthma since childhood\nable to consent") == [
        "adults",
        "asthma since childhood",
        "able to consent",
    ]
    wrapped = "Adults with asthma that a doctor has found, and that has been treated\nwith an inhaler for at least a year"
    assert cut(f"Inclusion Criteria:\n\n{wrapped}\nAble to consent") == [wrapped.replace("\n", " "), "Able to consent"]


@pytest.mark.parametrize(
    "lead", ["At least one of the following:", "The following are not allowed:", "History of any of the following within 6 months:"]
)
def test_a_list_that_goes_on_at_the_indentation_of_its_lead_in_stays_under_it_until_a_criterion_of_its_own(lead):
    text = f"Inclusion Criteria:\n\n* {lead}\n* Angina\n* Stroke\n* Age 18 or over\n* Asthma"
    assert tree(text) == [(lead, None), ("Angina", lead), ("Stroke", lead), ("Age 18 or over", None), ("Asthma", None)]


@pytest.mark.parametrize("none", ["None", "* N/A", "- Not applicable", "\\-"])
def test_what_says_that_there_is_nothing_is_no_criterion(none):
    assert cut(f"Inclusion Criteria:\n\n* Asthma\n\nExclusion Criteria:\n\n{none}") == ["Asthma"]


def test_a_number_that_ends_a_sentence_does_not_begin_a_criterion():
    assert cut("Inclusion Criteria:\n\n1. Seen at visit 2. Adults only\n2. Toxicity below grade 3. No fever") == [
        "Seen at visit 2. Adults only",
        "Toxicity below grade 3. No fever",
    ]


def test_text_in_other_languages_is_kept_as_it_is():
    text = "Inclusion Criteria:\n\n- Patienten mit Asthma über 18 Jahre\n- 有哮喘的成年人"
    assert cut(text) == ["Patienten mit Asthma über 18 Jahre", "有哮喘的成年人"]


PIECES = [
    "Inclusion Criteria:",
    "Exclusion Criteria:",
    "* ",
    "1. ",
    "2) ",
    "(a) ",
    "Asthma",
    "one of the following:",
    "Age:",
    "\n",
    "\n\n",
    "  ",
    "\r\n",
    "\x85",
    " or",
    ";",
    "\t",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=40).map("".join))
def test_any_text_gives_stretches_that_follow_one_another_and_stand_under_earlier_ones(text):
    spans = segment(text)
    for before, after in pairwise(spans):
        assert before.end <= after.start
    for at, span in enumerate(spans):
        words = text[span.start : span.end]
        assert words and words == words.strip()
        assert span.parent is None or (span.parent < at and spans[span.parent].section == span.section)


@pytest.mark.once
def test_hardly_a_word_of_real_texts_is_left_out(samples):
    with gzip.open(samples / "criteria.jsonl.gz", "rt") as lines:
        texts = [json.loads(line)["criteria"] for at, line in enumerate(lines) if at % 19 == 0]
    kept = sum(span.end - span.start for text in texts for span in segment(text))
    assert kept / sum(len("".join(text.split())) + text.count(" ") / 3 for text in texts) > 0.85
