"""What promises, praises or presses is found; what denies or asks is not."""

import json
import re
import time
from pathlib import Path

import pytest

from trials.summaries.gates.promissory import quotable, trips
from trials.summaries.gates.promissory.rules import RULES, rules_for
from trials.words import tell

CLAIMS = {
    "claim": [
        "It is safe and effective.",
        "It appears to be safe.",
        "There are no side effects.",
        "There is no risk.",
        "It has a favourable safety profile.",
    ],
    "promise": [
        "It may help repair blood vessels.",
        "It will cure you.",
        "Taking part can reduce the risk of a stroke.",
        "They hold healing substances.",
        "This may lead to new ways to protect the heart.",
    ],
    "praise": ["A cutting-edge drug.", "This promising treatment.", "A life-saving chance.", "State-of-the-art care."],
    "comparison": ["It is better than surgery.", "The best doctors run it.", "It is as good as the usual care."],
    "newness": ["Try the newest treatment.", "Get access to a drug early.", "This is a new drug."],
    "payment": ["Earn up to $500.", "You get paid.", "All of it is free of charge.", "Free scans for everyone."],
    "pressure": ["Act now!", "Only a few places left.", "The last places go soon.", "Don't miss this.", "You have been chosen."],
    "advice": ["You qualify.", "Stop taking your insulin.", "We strongly recommend it.", "You waive your rights."],
}
HONEST = [
    "This does not mean it is safe.",
    "The trial tests whether it is safe and works.",
    "Nobody knows if it works better than the usual treatment.",
    "It may not help you.",
    "It may or may not help you.",
    "What doctors learn may help other people.",
    "There is no cure for it yet.",
    "It is an early trial. It mainly tests safety and dose.",
    "Wound healing is measured.",
    "Use an effective method of birth control.",
    "Keep the pills in a safe place.",
    "Get urgent medical help if you feel very unwell.",
    "You do not have to join.",
]


@pytest.mark.parametrize(("category", "text"), [(category, text) for category, texts in CLAIMS.items() for text in texts])
def test_a_phrase_is_found_with_its_category(category: str, text: str) -> None:
    assert category in {trip.category for trip in trips(text)}
    assert not quotable(text)


@pytest.mark.parametrize("text", HONEST)
def test_an_honest_sentence_is_no_claim(text: str) -> None:
    assert trips(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It is **safe**.",
        "It is <b>sa</b>fe.",
        "It is s\u200bafe.",
        "It is ѕаfе.",
        "It is SAFE.",
        "It is\nsafe.",
        "It is safe&excl;",
        "IT IS SAFE İ",
    ],
)
def test_markup_and_disguise_hide_nothing(text: str) -> None:
    assert [trip.category for trip in trips(text)] == ["claim"]


def test_what_is_found_can_be_pointed_at_in_the_text_as_it_was_written() -> None:
    text = "Well —  it **appears to be safe**, they say."
    (trip,) = trips(text)
    assert text[trip.start : trip.end].endswith("safe")
    assert "safe" in tell(trip.why)


def test_a_denial_ends_with_its_clause() -> None:
    assert trips("It is not approved yet, but it is safe.")
    assert trips("It is not approved. It works.")


def test_a_quote_is_judged_without_what_stands_around_it() -> None:
    assert trips("not proven to be safe") == []
    assert not quotable("not proven to be safe")
    assert quotable("History of asthma for at least 12 months")


def test_each_example_is_found_though_most_rules_are_passed_over() -> None:
    for text in (text for texts in CLAIMS.values() for text in texts):
        low = text.lower()
        found = {rule for rule in RULES if rule.pattern.search(low)}
        assert found <= set(rules_for(low)), text


def test_whatever_a_published_list_of_phrases_finds_in_plain_words_is_found_here(samples: Path) -> None:
    listed = json.loads((samples / "promissory-phrases.json").read_text(encoding="utf-8"))
    for pattern in (each["re"] for each in listed):
        for words in {text for texts in CLAIMS.values() for text in texts} | set(_plain(pattern)):
            if re.search(pattern, words, re.IGNORECASE):
                assert trips(words), (pattern, words)


def _plain(pattern: str) -> list[str]:
    """What a pattern finds, with the first way of each choice and then with the last."""
    return [_way(pattern, 0), _way(pattern, -1)]


def _way(pattern: str, at: int) -> str:
    text = re.sub(r"\(\?!.*\)|\\b", "", pattern)
    while (flat := re.sub(r"\(([^()]*)\)", lambda choice: choice[1].split("|")[at], text)) != text:
        text = flat
    text = text.split("|")[at].replace(r"\d+", "3").replace(r"\w*", "").replace(r"\w+", "er").replace("[- ]", " ")
    return re.sub(r"[\\?]", "", text)


def test_no_text_takes_long() -> None:
    for text in (
        "safe " * 8000,
        "a" * 40_000,
        "new " * 10_000,
        "may help the the the " * 2000,
        " ".join(["you will"] * 5000),
        "<" * 40_000,
        "&" * 40_000,
    ):
        start = time.process_time()
        trips(text)
        assert time.process_time() - start < 4
