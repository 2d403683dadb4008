"""A pasted text is read as its writer meant it."""

import pytest

from trials.summaries.gates import pasted
from trials.summaries.gates.headings import key_of


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Why Is This Study Being Done?", "why"),
        ("## What will happen?", "happen"),
        ("What Will Happen in This Study?", "happen"),
        ("**What Will Participants Need to Do?**", "do"),
        ("Who can join", "join"),
        ("What Are the Possible Benefits and Risks?", "benefits"),
        ("How Long Will the Study Last?", "long"),
        ("Where is it, and who runs it?", "where"),
        ("Is it fun?", None),
    ],
)
def test_a_heading_is_known_in_other_portals_words_too(heading: str, key: str | None) -> None:
    assert key_of(heading) == key


@pytest.mark.parametrize("between", ["\n\n---\n\n", "\n", "\n\n"])
@pytest.mark.parametrize("before", ["", "# ", "## ", "**"])
def test_headings_are_found_with_and_without_marks(before: str, between: str) -> None:
    after = "**" if before == "**" else ""
    text = f"{before}Who can join?{after}{between}Adults.\n\n---\n\n{before}How long will it last?{after}{between}A year."
    assert [(part.key, [line.text for line in part.lines]) for part in pasted(text).parts] == [("join", ["Adults."]), ("long", ["A year."])]


def test_bullets_belong_to_the_line_before_them() -> None:
    (part,) = pasted("Who can join?\n\nWomen who:\n\n  • Had a baby\n  • Can agree to join\n\nAsk the team.").parts
    assert [line.sentence for line in part.lines] == ["Women who:", "Women who had a baby", "Women who can agree to join", "Ask the team."]


def test_sentences_are_told_apart_but_not_at_abbreviations() -> None:
    (part,) = pasted("Why is this study being done?\nIt tests a drug, e.g. Aspirin. Dr. Lee runs it. It lasts 1.5 years.").parts
    assert [line.text for line in part.lines] == ["It tests a drug, e.g. Aspirin.", "Dr. Lee runs it.", "It lasts 1.5 years."]


def test_nothing_of_the_text_is_dropped() -> None:
    text = "Hello\n\nWho can join?\n* one\n1. two\nthree"
    read = " ".join(line.text for line in pasted(text).lines())
    assert all(word in read for word in ("Hello", "one", "two", "three"))
