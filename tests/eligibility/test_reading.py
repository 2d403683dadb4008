"""A record's text read as a whole: what one line means in the light of the others and of the record's own fields."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trials.eligibility.parse import parse
from trials.eligibility.reading import read
from trials.eligibility.shape import SURE, Span, Structured
from trials.eligibility.topics import by_key


def lines(text, **fields):
    """Each criterion's sure yes-or-no requirements, in short form."""
    told = []
    for criterion in read(text, Structured(**fields)).criteria:
        sure = [each for each in criterion.requirements if each.confidence >= SURE and by_key(each.topic).kind == "yes-no"]
        told.append({each.topic: ("+" if each.must else "-") + ("" if each.certainty == "exact" else "~") for each in sure})
    return told


def exclusions(*criteria, **fields):
    return lines("Exclusion Criteria:\n\n" + "".join(f"* {each}\n" for each in criteria), **fields)


def inclusions(*criteria, **fields):
    return lines("Inclusion Criteria:\n\n" + "".join(f"* {each}\n" for each in criteria), **fields)


def test_every_criterion_is_kept_with_its_words_whether_it_was_read_or_not():
    text = "Inclusion Criteria:\n\n* Age 18 or older\n* Adequate organ function\n\nExclusion Criteria:\n\n* Stroke\n"
    reading = read(text)
    assert [criterion.text for criterion in reading.criteria] == ["Age 18 or older", "Adequate organ function", "Stroke"]
    assert all(text[each.span.start : each.span.end] == each.text for each in reading.criteria)


def test_in_a_trial_about_a_cancer_another_cancer_is_meant():
    assert exclusions("History of malignancy", conditions=("Breast Cancer",)) == [{"other-cancer": "-"}]
    assert exclusions("History of malignancy", conditions=("Asthma",)) == [{"cancer": "-"}]
    assert exclusions("History of another malignancy", conditions=("Asthma",)) == [{"cancer": "-"}]


def test_in_a_trial_about_a_cancer_one_kind_of_it_keeps_nobody_out():
    assert exclusions("Plasma cell disease or multiple myeloma in relapse", conditions=("Multiple Myeloma",)) == [{}]


def test_nobody_is_kept_out_for_having_what_the_trial_is_about():
    assert exclusions("Diabetes", conditions=("Type 2 Diabetes",)) == [{"diabetes": "-~"}]
    assert exclusions("Heart failure", conditions=("Type 2 Diabetes",)) == [{"heart-failure": "-"}]


def test_what_the_inclusions_ask_for_is_what_the_trial_is_about():
    text = "Inclusion Criteria:\n\n* Diagnosis of asthma\n\nExclusion Criteria:\n\n* Lung disease\n"
    assert lines(text)[-1] == {"lung-disease": "-~"}


def test_a_line_that_is_spelled_out_under_it_keeps_nobody_out_by_itself():
    text = "Exclusion Criteria:\n\n* Heart disease, including:\n\n  * Heart failure\n  * Stroke\n"
    assert lines(text) == [{"heart-disease": "-~"}, {"heart-failure": "-"}, {"stroke": "-"}]


def test_a_line_is_excused_by_one_that_stands_under_it():
    text = "Exclusion Criteria:\n\n* Prior stroke\n\n  * Stroke more than 10 years ago is allowed\n* Epilepsy\n"
    assert lines(text)[0] == {"stroke": "-~"}
    assert lines(text)[-1] == {"epilepsy": "-"}


def test_several_illnesses_in_one_list_are_alternatives():
    reading = read("Inclusion Criteria:\n\n* Diagnosis of leukemia\n* Diagnosis of lymphoma\n")
    assert [(each.joint, each.whole) for each in reading.criteria] == [("any", False), ("any", False)]
    alone = read("Inclusion Criteria:\n\n* Diagnosis of leukemia\n* Able to swallow tablets\n")
    assert alone.criteria[0].joint == "all"


def test_one_cancer_of_several_that_the_record_is_about_decides_nothing():
    fields = Structured(conditions=("Breast Cancer", "Ovarian Cancer"))
    reading = read("Inclusion Criteria:\n\n* Histologically confirmed breast cancer\n", fields)
    assert [(each.joint, each.whole) for each in reading.criteria] == [("any", False)]


def test_what_is_only_named_is_asked_for_where_the_record_is_about_it():
    def joint(condition):
        return [each.joint for each in read("Inclusion Criteria:\n\n* Epilepsy\n", Structured(conditions=(condition,))).criteria]

    assert joint("Epilepsy") == ["all"]
    assert joint("Lupus") == ["any"]


def test_what_is_asked_of_women_is_no_demand_on_everybody():
    assert inclusions("Postmenopausal", sex="FEMALE") == [{"past-menopause": "+"}]
    assert inclusions("Postmenopausal", sex="ALL") == [{}]


def test_good_health_is_asked_for_where_healthy_people_are_looked_for():
    assert inclusions("Good general health", healthy_volunteers=True) == [{"healthy": "+"}]
    assert inclusions("Good general health", healthy_volunteers=False, conditions=("Asthma",)) == [{}]


def test_other_languages_are_kept_as_they_stand():
    text = "Criterios de exclusión:\n\n* Pacientes con diabetes mellitus o con asma\n* Mujeres en el embarazo o en la lactancia\n"
    reading = read(text)
    assert reading.criteria and all(not each.requirements and each.asked is None for each in reading.criteria)


@pytest.mark.parametrize(
    "text",
    [
        "Einschlusskriterien:\n\n* Diabetes mellitus Typ 2 oder Asthma\n* BMI 18-25\n",
        "Exclusion Criteria:\n\n* Diabetes, ausser Typ 2\n",
        "Criterios de inclusión:\n\n* Diabetes\n",
        "Inclusion:\n\n* Geen HIV\n* Diabetes\n",
        "入选标准\n\n* 诊断为 diabetes\n* BMI 18-25 kg/m2\n* 年龄在十八岁以上的患者 并且 签署 知情 同意书\n",
        "Критерии включения:\n\n* Diabetes\n* Пациенты старше\n",
    ],
)
def test_so_are_short_texts_in_other_languages(text):
    reading = read(text)
    assert reading.criteria and all(not each.requirements and each.asked is None for each in reading.criteria)


def test_single_words_of_other_languages_and_greek_letters_do_not_hide_an_english_text():
    assert inclusions("Asthma, α- or β-blockers in the past, sauf conduit, μ, with any kind of rash") != [{}]


def test_a_text_without_headings_or_without_anything_is_read():
    assert read("").criteria == ()
    assert [each.span.section for each in read("Patients with asthma").criteria] == ["inclusion"]


def test_a_criterion_as_long_as_an_essay_is_left_to_the_study_team():
    assert exclusions("stroke and " * 2000 + "epilepsy") == [{}]


WORST = (
    "no history of not without unless except for ",
    "(renal, hepatic, ",
    "heart, kidney or ",
    "within 6 months of the 5 weeks or ",
    "18- ",
    "((((",
)


def test_the_time_grows_no_faster_than_the_text():
    for piece in WORST:
        small, large = ("Exclusion Criteria:\n\n" + f"* {piece * 12}\n" * many for many in (15, 60))
        took = []
        for text in (small, large):
            start = time.process_time()
            read(text)
            took.append(time.process_time() - start)
        assert took[1] < 10 * took[0] + 0.2, piece


SOUP = """
    no not history of stroke diabetes HIV ( ) , ; . : or and except unless within 6 months years > 18 < kg/m2 BMI pregnant women consent
    unable to severe e.g. such as heart kidney disease chemotherapy allowed if * - patients who must have \u2265 65 % mL \u00e9 \\
"""
WORDS = st.lists(st.sampled_from([*SOUP.split(), "\n"]), max_size=60)


@settings(max_examples=150, deadline=None)
@given(WORDS, st.sampled_from(["inclusion", "exclusion"]))
def test_whatever_the_words_places_are_within_the_text(words, section):
    text = " ".join(words)
    for requirement in parse(text, Span(0, len(text), section)).requirements:
        assert 0 <= requirement.start < requirement.end <= len(text)
        assert by_key(requirement.topic)


@settings(max_examples=100, deadline=None)
@given(WORDS)
def test_whatever_the_words_a_text_can_be_read(words):
    text = " ".join(words)
    assert all(text[each.span.start : each.span.end] == each.text for each in read(text).criteria)


@settings(max_examples=150, deadline=None)
@given(WORDS)
def test_nothing_is_both_asked_for_and_kept_out_in_one_criterion(words):
    text = " ".join(words)
    for section in ("inclusion", "exclusion"):
        found = [each for each in parse(text, Span(0, len(text), section)).requirements if by_key(each.topic).kind == "yes-no"]
        assert not {each.topic for each in found if each.must} & {each.topic for each in found if not each.must}
