"""What a phrase of a record means. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# How what the phrase says lies to what the topic's question asks: just the same, within it ("unstable angina" in angina), around it
# ("cardiovascular disease" around heart disease), its opposite ("seronegative for HIV"), or only near it, so that an answer helps and
# settles nothing ("allergy to peanuts" near a severe allergic reaction).
Relation = Literal["same", "narrower", "wider", "opposite", "near"]

CueKind = Literal[
    "nothing",  # a word that changes nothing: "patients with", "known"
    "ever",  # makes it a matter of the whole past: "history of"
    "now",  # makes it a matter of today: "current"
    "narrows",  # makes it narrower than its topic: "severe"
    "not",  # turns it round: "no", "without"
    "unable",  # turns an ability round: "unwilling to"
    "able",  # says an ability outright: "willing to"
    "except",  # takes something out: "other than"
    "if",  # makes it count for some people only: "in patients who"
    "allowed",  # says that it does not matter: "is permitted"
    "ruled-out",  # says that who has it cannot join: "is not allowed"
    "others",  # somebody or something else has it: "family history of", "risk of"
    "such-as",  # what follows are examples of what stands before
    "any-other",  # a rest that is no part of the list: "or any other condition"
    "female",
    "male",
    "both-sexes",
    "or",
    "and",
    "comma",
    "open",
    "close",
    "stop",
]


@dataclass(frozen=True, slots=True)
class Meaning:
    """A topic, how the phrase lies to it, and the phrase."""

    topic: str
    relation: Relation = "same"


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase that is no topic, and what it does."""

    kind: CueKind
