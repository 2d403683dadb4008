"""Answers, readings and results in words."""

from __future__ import annotations

import pytest

from trials.eligibility.reading import read
from trials.eligibility.rules import judge
from trials.eligibility.shape import Answer, Criterion, Reading, Requirement, Span, Structured
from trials.eligibility.told import notices, readings, sent
from trials.eligibility.told.point import LONGEST_QUOTE, Point, Result, shortened
from trials.eligibility.told.result import ages, result
from trials.eligibility.told.said import Voice, said
from trials.eligibility.walk import Walk
from trials.words import tell

pytestmark = pytest.mark.once
ME, CHILD = Voice("en", "you"), Voice("en", "child")


@pytest.mark.parametrize(
    ("key", "answer", "voice", "clause"),
    [
        ("stroke", Answer("yes"), ME, "you have had a stroke"),
        ("stroke", Answer("yes", since=(366, 730)), ME, "you have had a stroke (1 to 2 years ago)"),
        ("stroke", Answer("yes", since=(0, None)), ME, "you have had a stroke"),
        ("stroke", Answer("no"), CHILD, "your child has never had a stroke"),
        ("stroke", Answer("unsure"), ME, "you are not sure about a stroke"),
        ("age", Answer(540, unit="years"), ME, "you are 45 years old"),
        ("age", Answer(7, unit="months"), CHILD, "your child is 7 months old"),
        ("weight", Answer(70), ME, "your weight is 70 kilograms (kg)"),
        ("sex", Answer("FEMALE"), ME, "your sex at birth is female"),
        ("own:abc", Answer("yes"), ME, "this is so"),
        ("own:abc", Answer("no"), ME, "this is not so"),
    ],
)
def test_an_answer_is_given_back_as_a_clause(key: str, answer: Answer, voice: Voice, clause: str) -> None:
    assert tell(said(key, answer, voice)) == clause


@pytest.mark.parametrize(
    ("requirement", "words"),
    [
        (Requirement("stroke", must=False), "you have never had a stroke"),
        (Requirement("stroke", must=False, window_days=183), "not in the last 6 months: a stroke"),
        (Requirement("stroke", must=True, window_days=28), "in the last 4 weeks: a stroke"),
        (Requirement("age", "between", low=216, high=780), "age: 18 years to 65 years"),
        (Requirement("age", "at-least", low=6), "age: 6 months or more"),
        (Requirement("bmi", "above", must=False, low=40), "body mass index (BMI): 40 or less"),
        (Requirement("weight", "at-least", low=50, must=False), "weight: under 50 kilograms (kg)"),
        (Requirement("sex", "one-of", choice="FEMALE"), "sex: female"),
        (Requirement("stroke", must=False, certainty="broader"), "you have never had a stroke (the record asks for something more exact)"),
    ],
)
def test_a_requirement_is_said_as_what_fits(requirement: Requirement, words: str) -> None:
    found = readings.what_fits(_criterion(requirement), ME)
    assert found is not None
    assert tell(found) == words


def test_what_was_not_read_with_confidence_is_not_said() -> None:
    assert readings.what_fits(_criterion(Requirement("stroke", must=False, confidence=0.5)), ME) is None
    assert readings.what_fits(_criterion(), ME) is None


@pytest.mark.parametrize(
    ("days", "words"),
    [(1, "1 day"), (5, "5 days"), (14, "2 weeks"), (28, "4 weeks"), (30, "1 month"), (84, "12 weeks"), (91, "3 months"), (183, "6 months"),
     (365, "12 months"), (730, "2 years"), (1826, "5 years"), (0, "0 days")],
)  # fmt: skip
def test_a_stretch_of_time_is_said_as_records_mean_it(days: int, words: str) -> None:
    assert tell(readings.time(days)) == words


SHORT = [
    "Within 24 hours of symptom onset",
    "Women who are within 2 weeks postpartum",
    "Stroke onset < 6 hours",
    "Injury within the last 3 days",
    "Postpartum period of first week and second week",
]
NOT_SHORT = [
    "No traumatic injury within the past 3 weeks",
    "Blood test performed within 14 days of admission",
    "Symptoms lasting more than 6 weeks",
    "Heart attack within the last 12 months",
    "Signed consent within 7 days",
    "No aspirin within 24 hours of stroke onset",
    "Without bleeding in the head within 6 weeks after stroke",
]


@pytest.mark.parametrize(("line", "is_short"), [*((line, True) for line in SHORT), *((line, False) for line in NOT_SHORT)])
def test_a_short_time_limit_counts_from_what_happened_to_the_person(line: str, is_short: bool) -> None:
    assert notices.has_short_window(_read(f"Inclusion Criteria:\n\n* {line}")) is is_short


def test_who_takes_only_the_newborn_has_a_short_time_limit() -> None:
    assert notices.has_short_window(read("Inclusion Criteria:\n\n* Jaundice", Structured(max_age_months=0.5)))
    assert not notices.has_short_window(read("Inclusion Criteria:\n\n* Jaundice", Structured(max_age_months=12.0)))


def test_a_time_in_what_the_record_leaves_out_is_no_limit() -> None:
    assert not notices.has_short_window(_read("Exclusion Criteria:\n\n* Stroke within 24 hours of onset"))


@pytest.mark.parametrize("word", ["breastfeeding", "breast-fed", "Breast feeding", "lactating", "nursing women", "breast milk"])
def test_a_record_mentions_breastfeeding_in_many_words(word: str) -> None:
    assert notices.mentions_breastfeeding(f"Pregnant or {word}")


def test_a_nursing_home_is_not_breastfeeding() -> None:
    assert not notices.mentions_breastfeeding("Lives in a nursing home")


def test_points_keep_the_records_order_and_lead_ins_stand_over_their_parts() -> None:
    found = _result("Exclusion Criteria:\n\n* Any of the following:\n  * Diabetes\n  * Epilepsy\n* Asthma", {"epilepsy": Answer("no")})
    assert [point.words for point in found.not_told] == ["Diabetes", "Asthma"]
    assert [point.words for point in found.fits] == ["Epilepsy"]
    assert all("Any of the following:" not in point.words for point in (*found.team, *found.not_told))
    assert found.fits[0].above == ("Any of the following:",)


def test_a_long_lead_in_stands_in_whole_over_the_first_of_its_points() -> None:
    lead = f"Anybody who {'was told by a doctor that one ' * 4}of these is there:"
    found = _result(f"Exclusion Criteria:\n\n* {lead}\n  * Diabetes\n  * Epilepsy\n* Asthma", {})
    whole, cut, none = [point.above for point in found.not_told]
    assert (whole, none) == ((lead,), ())
    assert cut[0].endswith(" …") and lead.startswith(cut[0].removesuffix(" …")) and len(cut[0]) < 85


def test_where_one_part_is_enough_all_are_one_point() -> None:
    found = _result("Inclusion Criteria:\n\n* One of the following:\n  * Diabetes\n  * Epilepsy", {"diabetes": Answer("no")})
    points = [point for point in (*found.team, *found.not_told, *found.conflicts) if point.words]
    assert [(point.words, point.under) for point in points] == [("One of the following:", ("Diabetes", "Epilepsy"))]


def test_a_conflict_says_what_the_record_asks_and_what_was_answered() -> None:
    [point] = _result("Exclusion Criteria:\n\n* Diabetes", {"diabetes": Answer("yes")}).conflicts
    assert point.conflict is not None and point.ask is not None
    assert tell(point.conflict) == (
        "One of your answers may not match this trial. The record asks for people without this: “Diabetes”. "
        "You told us you have, or had, diabetes. We may have read the record wrongly. You can still ask the study team."
    )
    assert tell(point.ask) == "Ask if it matters that you have, or had, diabetes."
    assert point.is_quoted_whole


def test_an_answer_to_a_denied_line_says_what_was_asked() -> None:
    reading = _read("Inclusion Criteria:\n\n* No contact lenses")
    key = reading.criteria[0].asked
    assert key is not None
    answers = {key: Answer("yes")}
    [point] = result(reading, judge(reading, answers), Walk(reading, answers, "you"), ME).conflicts
    assert point.conflict is not None
    assert "The record asks for “No contact lenses”. You told us this is so: “contact lenses”." in tell(point.conflict)


def test_a_conflict_says_only_what_of_a_long_line_may_not_match() -> None:
    [point] = _result("Exclusion Criteria:\n\n* Diabetes, epilepsy or asthma", {"epilepsy": Answer("yes")}).conflicts
    assert point.reading is not None
    assert tell(point.reading) == "you have never had epilepsy or seizures"


def test_an_answer_that_fits_what_was_read_is_nothing_to_ask_about() -> None:
    criterion = Criterion(Span(0, 8, "exclusion"), "Diabetes, uncontrolled", (Requirement("diabetes", must=False),), whole=False)
    reading = Reading(Structured(), (criterion,))
    for value, asks in (("no", False), ("unsure", True)):
        answers = {"diabetes": Answer(value)}
        [point] = _points(result(reading, judge(reading, answers), Walk(reading, answers, "you"), ME))
        assert bool(point.ask) is asks


@pytest.mark.parametrize(("value", "asks"), [(Answer(25.0), False), (Answer(41.0), True)])
def test_a_number_within_what_was_read_is_nothing_to_ask_about(value: Answer, asks: bool) -> None:
    bound = Requirement("weight", "at-most", high=40)
    reading = Reading(Structured(), (Criterion(Span(0, 8, "exclusion"), "Weight over 40 kg", (bound,)),))
    [point] = _points(result(reading, judge(reading, {"weight": value}), Walk(reading, {"weight": value}, "you"), ME))
    assert bool(point.ask) is asks


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (216, 900, "18 years to 75 years"),
        (12, 71, "12 months to 71 months"),
        (24, 47, "24 months to 47 months"),
        (216, None, "18 years and over"),
    ],
)
def test_the_ages_of_a_record_are_said_in_one_unit(low: int, high: int | None, words: str) -> None:
    assert tell(ages(low, high)) == words


def test_that_the_record_is_more_exact_is_said_once_for_a_whole_line() -> None:
    both = tuple(Requirement(topic, must=False, certainty="broader") for topic in ("stroke", "epilepsy"))
    found = readings.what_fits(_criterion(*both), ME)
    assert found is not None
    assert tell(found) == (
        "you have never had a stroke and you have never had epilepsy or seizures (the record asks for something more exact)"
    )


def test_the_registrys_escapes_are_undone_and_nothing_else() -> None:
    [point] = _points(_result("Exclusion Criteria:\n\n* Diabetes \\>= 2 years &lt;br&gt;.", {}))
    assert point.words == "Diabetes >= 2 years <br>."


def test_a_quotation_does_not_keep_the_full_stop_of_a_line() -> None:
    assert shortened("Any disease;") == shortened("Any disease. ") == "Any disease"


def test_a_long_criterion_is_cut_between_words_in_a_sentence() -> None:
    text = "word " * 200
    assert len(shortened(text)) <= LONGEST_QUOTE + 2
    assert shortened(text).endswith("word …")
    assert shortened("two\n  words") == "two words"


def test_a_team_reads_each_question_with_its_answer() -> None:
    answers = {"age": Answer(540, unit="years"), "diabetes": Answer("no"), "stroke": Answer("yes", since=(366, 730))}
    reading = _read("Exclusion Criteria:\n\n* Diabetes\n* Stroke within 6 months\n* Wears contact lenses")
    answers |= {"sex": Answer("FEMALE"), "asthma": Answer("yes")}
    walk = Walk(reading, answers, "child")
    assert [tell(line) for line in sent.lines(walk, CHILD, decided=["sex"])][-1] == f"{CHILD.wording('sex').question} Female."
    assert sorted(tell(line) for line in sent.lines(walk, CHILD)) == [
        "Does your child have, or have they ever had, diabetes? No.",
        "Has your child ever had a stroke? Yes (1 to 2 years ago).",
    ]
    assert tell(next(sent.lines(Walk(_read("Inclusion Criteria:\n\n* ECOG 0-1"), {"ecog": Answer(1.0)}, "you"), ME))) == (
        "How active are you now? 1: Not able to do heavy work, but up and about."
    )
    [own] = [own for screen in walk.screens for own in screen.own]
    with_own = Walk(reading, {own.id: Answer("yes")}, "you")
    assert [tell(line) for line in sent.lines(with_own, ME)] == [
        "The record leaves people out for this: “Wears contact lenses”. Is this so for you? Yes."
    ]


def _criterion(*requirements: Requirement) -> Criterion:
    return Criterion(Span(0, 4, "exclusion"), "text", requirements, whole=True)


def _read(text: str) -> Reading:
    return read(text, Structured())


def _result(text: str, answers: dict[str, Answer]) -> Result:
    reading = _read(text)
    return result(reading, judge(reading, answers), Walk(reading, answers, "you"), ME)


def _points(found: Result) -> list[Point]:
    return [point for point in (*found.conflicts, *found.team, *found.not_told, *found.fits) if point.words]
