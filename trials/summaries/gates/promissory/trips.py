"""Where a text promises, praises or presses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trials.lib.phrase import Phrase
from trials.summaries.gates.folded import Folded, fold
from trials.summaries.gates.promissory.rules import Category, Rule, rules_for

# How many letters before a phrase may deny it.
REACH = 90
_CLAUSE = re.compile(
    r"[.;:!?](?=\s|$)|\n|, (?:and|but|so|it|they|this|the|we|you|which)\b|\b(?:but|however|yet|although|because|though)\b|"
    r"\band (?:it|they|this|the)\b"
)
_FIND_OUT = (
    r"(?:see|learns?|find(?:s|ing)? out|know|tests?|testing|checks?|ask|stud(?:y|ies|ied)|tell|looks?(?: at)?|determine|examines?|"
    r"assess(?:es)?|decide|sure)"
)
# What turns a claim into its opposite, or into the question that the trial asks.
_DENIED = re.compile(
    r"\b(?:not(?! only| just| merely)|cannot|\w+n't|never|no(?! doubt| question| wonder| longer| matter| risks?| side)|nobody|none|"
    r"nothing(?! but)|neither|nor|unknown|unclear|unproven|uncertain|whether|until|unless|rather than|instead of|"
    rf"{_FIND_OUT} (?:if|that|which|what|how)|if (?:it|the|this|that|an?|they|one)|"
    r"how (?:well|safe|effective|good|far|likely|much)|"
    r"to (?:check|find out|see|learn|determine|assess|evaluate|test|study|compare|know|show|prove)|"
    r"(?:tests?|testing|stud(?:y|ies)|studying|compar(?:es|ing)|looks? (?:at|for)|measur(?:es|ing)|search(?:es|ing)? for))\b"
)
# Words that are innocent in "superior vena cava" or "urgent surgery", yet not to be met in a quote.
_NEVER_QUOTED = re.compile(
    r"\b(?:breakthroughs?|superior|urgent(?:ly)?|exclusive|the (?:best|leading)|(?:better|stronger|superior) than|equivalent to|hope for|"
    r"cures?|waive|proven|new (?:treatment|drug|medicine|medication|device|procedure|therapy|cure)|is safe and effective|"
    r"heal(?:s|ing)?)\b"
)


@dataclass(frozen=True, slots=True)
class Trip:
    """A stretch of the text, from `start` to before `end`, and what is wrong with it; `why` says so, with its words."""

    start: int
    end: int
    category: Category
    why: Phrase


def trips(text: str) -> list[Trip]:
    """What promises, praises or presses, in reading order.

    What is denied ("not shown to be safe") or asked ("whether it works") is no claim.
    """
    folded = fold(text)
    return sorted(_found(folded, denials=True), key=lambda trip: trip.start)


def quotable(text: str) -> bool:
    """Whether a registry's words may be quoted: they hold none of the phrases, not even denied. A quote loses what stood around it."""
    folded = fold(text)
    return _NEVER_QUOTED.search(folded.text) is None and next(_found(folded, denials=False), None) is None


def _found(folded: Folded, *, denials: bool) -> Iterator[Trip]:
    taken = bytearray(len(folded.text))
    for rule in rules_for(folded.text):
        for match in rule.pattern.finditer(folded.text):
            if any(taken[match.start() : match.end()]):
                continue
            if denials and _denied(folded.text, match.start()):
                continue
            taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
            yield _trip(rule, folded, match)


def _trip(rule: Rule, folded: Folded, match: re.Match[str]) -> Trip:
    start, end = folded.span(*match.span())
    words = " ".join(folded.original[start:end].split())
    return Trip(start, end, rule.category, Phrase(f"gate-promissory-{rule.category}", {"words": words}))


def _denied(text: str, at: int) -> bool:
    """Whether the clause says before this place that it is not so, or that it is what the trial wants to find out."""
    before = text[max(0, at - REACH) : at]
    ends = [found.end() for found in _CLAUSE.finditer(before)]
    return _DENIED.search(before, ends[-1] if ends else 0) is not None
