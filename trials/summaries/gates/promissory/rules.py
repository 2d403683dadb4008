"""All patterns, ready to be held against folded text: small letters, one blank between words, plain quotes and dashes.

Every quantifier in them is bounded, so that no text takes long.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from trials.summaries.gates.promissory.claims import CLAIM, COMPARISON, NEWNESS
from trials.summaries.gates.promissory.parts import Patterns
from trials.summaries.gates.promissory.pressure import ADVICE, PAYMENT, PRESSURE
from trials.summaries.gates.promissory.promises import PRAISE, PROMISE

Category = Literal["claim", "promise", "praise", "comparison", "newness", "payment", "pressure", "advice"]
_TABLE: tuple[tuple[Category, Patterns], ...] = (
    ("claim", CLAIM),
    ("promise", PROMISE),
    ("praise", PRAISE),
    ("comparison", COMPARISON),
    ("newness", NEWNESS),
    ("payment", PAYMENT),
    ("pressure", PRESSURE),
    ("advice", ADVICE),
)
_TOKEN = re.compile(r"[a-z]+|[$£€¥#]")


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern with what is wrong where it is found, and the beginnings of words of which every match holds one."""

    category: Category
    beginnings: frozenset[str]
    pattern: re.Pattern[str]


RULES = tuple(
    Rule(category, frozenset(beginnings.split()), re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"))
    for category, patterns in _TABLE
    for beginnings, pattern in patterns
)


def rules_for(folded: str) -> Iterable[Rule]:
    """The rules that could find something in a folded text."""
    found = {word[:4] for word in _TOKEN.findall(folded)}
    return [rule for rule in RULES if not found.isdisjoint(rule.beginnings)]
