"""Where a text promises, praises or presses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from trials.lib.phrase import Phrase
from trials.summaries.gates.folded import Folded, fold
from trials.summaries.gates.promissory.rules import RULES, Category, Rule

# How many letters before a phrase may deny it.
REACH = 90
# Categories in which "not", "whether" and their like turn a claim into its opposite or into a question.
DENIABLE: frozenset[Category] = frozenset({"claim", "promise", "praise", "comparison", "newness", "payment", "pressure", "advice"})
_CLAUSE = re.compile(
    r"[.;:!?](?=\s|$)|\n|, (?:and|but|so|it|they|this|the|we|you|which)\b|\b(?:but|however|yet|although|because|though)\b|\band (?:it|they|this|the)\b"
)
_FIND_OUT = r"(?:see|learns?|find(?:s|ing)? out|know|tests?|testing|checks?|ask|stud(?:y|ies|ied)|tell|looks?(?: at)?|determine|examines?|assess(?:es)?|decide|sure)"
_DENIED = re.compile(
    r"\b(?:not(?! only| just| merely)|cannot|\w+n't|never|no(?! doubt| question| wonder| longer| matter| risks?| side)|nobody|none|nothing(?! but)|neither|nor|unknown|"
    rf"unclear|unproven|uncertain|whether|{_FIND_OUT} (?:if|that|which|what|how)|if (?:it|the|this|that|an?|they|one)|until|unless|"
    r"how (?:well|safe|effective|good|far|likely|much)|rather than|instead of|"
    r"to (?:check|find out|see|learn|determine|assess|evaluate|test|study|compare|know|show|prove)|"
    r"(?:tests?|testing|stud(?:y|ies)|studying|compar(?:es|ing)|looks? (?:at|for)|measur(?:es|ing)|search(?:es|ing)? for))\b"
)

# Words that are innocent in "superior vena cava" or "urgent surgery", yet not to be met in a quote.
_NEVER_QUOTED = re.compile(
    r"\b(?:breakthroughs?|superior|urgent(?:ly)?|exclusive|the (?:best|leading)|(?:better|stronger|superior) than|equivalent to|hope for|cures?|waive|"
    r"proven|new (?:treatment|drug|medicine|medication|device|procedure|therapy|cure)|is safe and effective|heal(?:s|ing)?)\b"
)


@dataclass(frozen=True, slots=True)
class Trip:
    """A stretch of the text, from `start` to before `end`, and what is wrong with it: `why` is the id of a sentence with these words in it."""

    start: int
    end: int
    category: Category
    why: Phrase


def trips(text: str) -> list[Trip]:
    """What promises, praises or presses, in reading order. What is denied ("not shown to be safe") or asked ("whether it works") is no claim."""
    folded = fold(text)
    return sorted(_found(folded, denials=True), key=lambda trip: trip.start)


def quotable(text: str) -> bool:
    """Whether words of a registry may be quoted: they hold none of the phrases, be it denied or asked, since a quote loses what stood around it."""
    folded = fold(text)
    return _NEVER_QUOTED.search(folded.text) is None and next(_found(folded, denials=False), None) is None


def _found(folded: Folded, *, denials: bool) -> Iterator[Trip]:
    taken: list[tuple[int, int]] = []
    for rule in RULES:
        for match in rule.pattern.finditer(folded.text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            if denials and _denied(rule, folded.text, match.start()):
                continue
            taken.append(match.span())
            yield _trip(rule, folded, match)


def _trip(rule: Rule, folded: Folded, match: re.Match[str]) -> Trip:
    start, end = folded.span(*match.span())
    words = " ".join(folded.original[start:end].split())
    return Trip(start, end, rule.category, Phrase(f"gate-promissory-{rule.category}", {"words": words}))


def _denied(rule: Rule, text: str, at: int) -> bool:
    """Whether the clause says before this place that it is not so, or that it is what the trial wants to find out."""
    before = text[max(0, at - REACH) : at]
    ends = [found.end() for found in _CLAUSE.finditer(before)]
    return rule.category in DENIABLE and _DENIED.search(before, ends[-1] if ends else 0) is not None
