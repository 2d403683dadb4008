"""How a visitor is asked: every topic, of every person, in every language."""

from __future__ import annotations

import json
import re
from io import StringIO

import pytest
from django.core.management import call_command

from trials.eligibility.questions import (
    LANGUAGES,
    PERSONS,
    Own,
    Person,
    Screen,
    boxes_question,
    condition_wording,
    covers,
    own_question,
    sinces,
    wording,
)
from trials.eligibility.questions.shape import Settles
from trials.eligibility.questions.wording import WRITTEN
from trials.eligibility.topics import TOPICS, by_key
from trials.summaries.reading import flesch_kincaid

GRADE = 7.0
# The INFLESZ scale for Spanish: from 55 "normal", from 65 "fairly easy".
LEAST_EASE, MEAN_EASE = 55.0, 80.0


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_is_worded_and_nothing_else_is(language: str) -> None:
    assert set(WRITTEN[language]) == {topic.key for topic in TOPICS}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("person", PERSONS)
def test_a_topic_has_all_the_sentences_that_its_kind_needs(language: str, person: Person) -> None:
    for topic in TOPICS:
        said = wording(topic.key, language, person)
        assert said.question.endswith("?"), topic.key
        assert said.noun, topic.key
        assert bool(said.when) is topic.timed, topic.key
        assert bool(said.box and said.said_yes and said.said_no) is (topic.kind == "yes-no"), topic.key
        assert ("{value}" in said.said_value) is (topic.kind != "yes-no"), topic.key
        assert {token for token, _label in said.units} == set(topic.units), topic.key
        assert {token for token, _label in said.choices} >= set(topic.choices), topic.key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("person", PERSONS)
def test_no_slot_is_left_unfilled_and_what_is_said_back_fits_into_a_sentence(language: str, person: Person) -> None:
    for topic in TOPICS:
        said = wording(topic.key, language, person)
        whole = [said.question, said.help, said.box, said.noun, said.said_yes, said.said_no, said.said_unsure, said.when]
        assert not any(mark in text for text in whole for mark in "[]{}|"), topic.key
        assert not any("  " in text or text != text.strip() for text in whole), topic.key
        for clause in (said.said_yes, said.said_no, said.said_value):
            assert not clause.endswith("."), topic.key
            assert clause[:1] == clause[:1].lower(), topic.key


@pytest.mark.parametrize("person", PERSONS)
def test_english_questions_can_be_read_after_seven_years_at_school(person: Person) -> None:
    # A name is one word of two syllables, as everywhere in the house.
    for topic in TOPICS:
        said = wording(topic.key, "en", person)
        before, name, after = said.question.partition(said.noun)
        question = [(before, "own"), (name or "it", "name"), (after, "own")] if name else said.question
        assert flesch_kincaid([question, *([said.help] if said.help else [])]) <= GRADE, (said.question, said.help)


@pytest.mark.parametrize("person", PERSONS)
def test_spanish_questions_are_easy_to_read(person: Person) -> None:
    eases = {}
    for topic in TOPICS:
        said = wording(topic.key, "es", person)
        eases[said.question] = _ease(f"{said.question} {said.help}".replace(said.noun, "el mal"))
    hardest = min(eases, key=lambda question: eases[question])
    assert eases[hardest] >= LEAST_EASE, hardest
    assert sum(eases.values()) / len(eases) >= MEAN_EASE


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_promises_or_says_the_word_baby(language: str) -> None:
    forbidden = re.compile(r"\b(?:baby|babies|bebés?|eligible|elegible|cure|safe|invalid|illegal|failed)\b", re.IGNORECASE)
    for topic in TOPICS:
        said = wording(topic.key, language, "you")
        assert not forbidden.search(" ".join((said.question, said.help, said.box, said.said_yes, said.said_no))), topic.key


def test_the_question_about_pregnancy_is_word_for_word_and_says_that_it_can_be_skipped() -> None:
    said = wording("pregnant", "en", "you")
    assert said.question == "Are you pregnant, or did a pregnancy end in the last weeks?"
    assert said.help == "You can skip this question."


@pytest.mark.parametrize(
    ("topic", "person", "question", "yes"),
    [
        (
            "heart-failure",
            "you",
            "Do you have, or have you ever had, heart failure?",
            "you have, or had, heart failure",
        ),
        (
            "heart-failure",
            "child",
            "Does your child have, or have they ever had, heart failure?",
            "your child has, or had, heart failure",
        ),
        (
            "insulin",
            "person",
            "Does the person you care for take insulin now, or did they in the last 6 months?",
            "the person you care for takes, or took in the last 6 months, insulin",
        ),
        (
            "can-consent",
            "child",
            "Can your child understand the trial and decide for themselves?",
            "your child can understand the trial and decide",
        ),
    ],
)
def test_one_wording_speaks_of_oneself_of_a_child_and_of_somebody_cared_for(topic: str, person: Person, question: str, yes: str) -> None:
    said = wording(topic, "en", person)
    assert (said.question, said.said_yes) == (question, yes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_when_that_was_says_what_is_meant(language: str) -> None:
    # It may stand on a page of its own, or under another one.
    assert len({wording(topic.key, language, "you").when for topic in TOPICS if topic.timed}) == sum(topic.timed for topic in TOPICS)


def test_a_region_is_answered_in_its_language_and_a_language_that_is_not_there_in_english() -> None:
    assert wording("asthma", "es-MX", "you") == wording("asthma", "es", "you")
    assert wording("asthma", "de", "you") == wording("asthma", "en", "you")


def test_no_two_topics_are_asked_in_the_same_words() -> None:
    twice = [topic for topic in TOPICS if topic.key != "karnofsky"]
    for language in LANGUAGES:
        assert len({wording(topic.key, language, "you").question for topic in twice}) == len(twice)


# -- how far an answer reaches --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("topic", "days"),
    [("stroke", None), ("asthma", None), ("chemotherapy", None), ("insulin", 183), ("vaccine", 183), ("other-trial", 366), ("pregnant", 0),
     ("infection-now", 0), ("heart-implant", 0), ("smoking", 0), ("ever-smoked", None)],
)  # fmt: skip
def test_a_no_reaches_back_as_far_as_the_question_asked(topic: str, days: int | None) -> None:
    assert covers(topic) == days


def test_a_question_that_names_its_months_covers_just_those() -> None:
    for topic in TOPICS:
        question = wording(topic.key, "en", "you").question
        named = re.search(r"in the last (\d+) months", question)
        if topic.kind == "yes-no" and named:
            assert covers(topic.key) == {"6": 183, "12": 366}[named[1]], topic.key


@pytest.mark.parametrize("window", [14, 28, 30, 31, 90, 91, 180, 182, 183, 365, 366, 730, 1825, 1826])
def test_every_time_that_can_be_chosen_is_wholly_within_or_before_the_windows_that_records_use(window: int) -> None:
    for since in sinces("stroke", "en"):
        assert (since.most is not None and since.most <= window) or since.least >= window, (since, window)


def test_only_what_may_go_on_can_be_now() -> None:
    assert {topic.key for topic in TOPICS if topic.timed and sinces(topic.key, "en")[0].label == "Now"} == {
        "other-trial", "hospital-stay", *(topic.key for topic in TOPICS if topic.theme == "medicines"),
    }  # fmt: skip
    assert sinces("insulin", "en")[0].token == "0-0"
    assert [since.label for since in sinces("stroke", "en")] == [since.label for since in sinces("insulin", "en")[1:]]
    assert sinces("stroke", "es")[-1].token == "1827-"


# -- pages and quotations -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("topics", "asked"),
    [
        (("asthma", "stroke"), "Which of these does your child have, or have they ever had?"),
        (("insulin", "opioids"), "Which of these does your child take now, or did they take in the last 6 months?"),
        (("chemotherapy", "transplant"), "Which of these has your child had?"),
        (("other-trial", "gave-blood"), "Which of these are true for your child?"),
        (("asthma", "insulin"), "Which of these are true for your child?"),
    ],
)
def test_boxes_stand_under_words_that_fit_all_of_them(topics: tuple[str, ...], asked: str) -> None:
    assert boxes_question(Screen("any", "boxes", topics, by_key(topics[0]).theme), "en", "child") == asked


def test_words_of_a_record_are_quoted_as_they_are() -> None:
    asked = Own("own:1", "inclusion", True, "a {quoted} [you] thing", 0, 22)
    assert own_question(asked, "en", "child") == "The record asks for this: “a {quoted} [you] thing”. Is this so for your child?"
    left_out = Own("own:2", "exclusion", False, "Peanut allergy", 0, 14)
    assert own_question(left_out, "es", "you") == "El registro deja fuera a personas por esto: «Peanut allergy». ¿Es así para usted?"


@pytest.mark.parametrize(
    ("must", "settles", "is_cut", "said"),
    [
        (True, "fits", False, "The record asks for this where it applies: “In these weeks: a rash”. Is this so for you?"),
        (False, "fits", False, "The record leaves people out for this: “In these weeks: a rash”. Is this so for you?"),
        (False, "nothing", False, "The record says this on who can join: “In these weeks: a rash”. Is this so for you?"),
        (True, "nothing", True, "The record says this on who can join, and more: “In these weeks: a rash …”. Is this so for you?"),
    ],
)
def test_nobody_is_said_to_be_left_out_for_words_that_settle_less(must: bool, settles: Settles, is_cut: bool, said: str) -> None:
    asked = Own("own:1", "exclusion", must, "a rash", 0, 6, "In these weeks:", settles, is_cut)
    assert own_question(asked, "en", "you") == said
    assert "«In these weeks: a rash" in own_question(asked, "es", "child")


def test_a_condition_that_is_no_topic_is_asked_by_its_name_and_its_marks_do_nothing() -> None:
    assert condition_wording("Endometriosis", "en", "you").question == "Do you have, or have you ever had, “Endometriosis”?"
    assert "[you|she]" not in condition_wording("A [you|she] {noun} illness", "en", "you").question


def test_the_command_prints_every_topic_with_its_questions() -> None:
    out = StringIO()
    call_command("list_topics", "--json", stdout=out)
    told = {each["key"]: each for each in json.loads(out.getvalue())}
    assert set(told) == {topic.key for topic in TOPICS}
    weight = told["weight"]
    assert {name: weight[name] for name in ("number", "kind", "parent", "units", "question", "question_es")} == {
        "number": 203,
        "kind": "number",
        "parent": None,
        "units": ["kg", "lb"],
        "question": "How much do you weigh?",
        "question_es": "¿Cuánto pesa usted?",
    }
    assert told["stroke"]["parent"] == "stroke-or-tia"


def _ease(text: str) -> float:
    """Szigriszt's reading ease of a Spanish text."""
    words = re.findall(r"[^\W\d_]+", text)
    sentences = max(len(re.findall(r"[.?!;:]+", text)), 1)
    return 206.835 - 62.3 * sum(map(_syllables, words)) / len(words) - len(words) / sentences


def _syllables(word: str) -> int:
    """Vowels of a Spanish word: a weak one beside another makes one syllable with it, unless it bears the accent."""
    return max(len(re.findall(r"[íú]|[iuü]?[aeoáéó][iuy]?|[iuü]+|y$", word.casefold())), 1)
