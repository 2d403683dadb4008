"""What the lines above a criterion say of it: "History of any of the following within 6 months:". Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from trials.eligibility.parse.candidates import SOFT, Said
from trials.eligibility.parse.kinds import ABILITIES
from trials.eligibility.parse.marks import marks, sentences
from trials.eligibility.parse.shape import Mark
from trials.eligibility.shape import Section

# Where a lead-in says what its own words mean, those who have what is listed are meant, whatever it is called above.
_LISTS = ("following", "defined as", "defined by", "including", "includes", "such as", "any of", "listed", "one of", "these")
# A last sentence that only leads on: "No heart disease; this includes:".
_LEADS_ON = re.compile(
    r"[;.,]\s*(?:this|these|they|which)\s+(?:may\s+)?(?:includes?|are|is)(?:\s+but\s+(?:is\s+|are\s+)?not\s+limited\s+to)?(?:\s+the\s+following)?\s*:?\s*$",
    re.IGNORECASE,
)
_NOT_UNDERSTOOD = frozenset({"unknown", "hidden", "number", "female", "male", "able"})
# Over a list of illnesses it is not said that all of them are needed.
_KINDS = ("disease", "diagnos", "condition", "malignanc", "tumor", "cancer")
_PAST = ("prior", "previous", "history", "never")
_VERBS = (["must"], ["may"], ["should"], ["do"], ["does"], ["have"], ["has"], ["can"], ["cannot"], ["had"], ["none"])
# What only those in one part of the trial are asked for.
_NUMBER = r"(?:[a-d]|[1-4]|i{1,3})"
_OF_A_PART = re.compile(
    rf"\b(?:cohorts?|sub-?stud(?:y|ies)|arms? {_NUMBER}|treatment arms?|parts? {_NUMBER}|groups? {_NUMBER})\b", re.IGNORECASE
)
_DOUBTFUL = frozenset({"except", "if", "allowed", "unable", "others"})


class Lead(msgspec.Struct):
    """`is_turned`: what follows must not be ("No history of:"). `is_doubtful`: it holds for some only, or is an exception."""

    said: Said = msgspec.field(default_factory=Said)
    is_turned: bool = False
    is_doubtful: bool = False


def lead(above: str, section: Section) -> Lead:
    """What `above` says of each line under it. That who has something is excluded says nothing new of exclusions."""
    found = Lead()
    if not above.strip():
        return found
    lists = any(words in above.lower() for words in _LISTS)
    # What a line says last is what it says of the lines under it; each line above the nearest one says it of that.
    for line in above.split("\n"):
        told = sentences(marks(_LEADS_ON.sub(":", line)))
        found.is_doubtful = found.is_doubtful or bool(told and _is_for_some(told[-1]))
        found.is_doubtful = found.is_doubtful or bool(_OF_A_PART.search(line))
        for mark in _that_turn(told[-1]) if told else ():
            _add(found, mark, section, lists=lists)
    if section == "inclusion" and not found.is_turned and any(word in above.lower() for word in _KINDS):
        found.said.unread = True
    return found


def _that_turn(sentence: Sequence[Mark]) -> Iterator[Mark]:
    """The marks of a line, with each "not" that says nothing of what stands under it as what is not understood.

    Such a "not" is in brackets ("not cytology alone"), or comes after what it is about and is no verb; and who is "not of childbearing
    potential" for the reasons that follow has those.
    """
    depth, is_named = 0, False
    is_of_women = any(mark.topic == "could-become-pregnant" for mark in sentence)
    for mark in sentence:
        depth = max(0, depth + (mark.kind == "open") - (mark.kind == "close"))
        is_named = is_named or mark.kind in {"topic", "hidden"}
        is_verb = mark.text.lower().split()[:1] in _VERBS
        yield mark._replace(kind="if") if mark.kind == "not" and (depth or is_of_women or (is_named and not is_verb)) else mark


def _is_for_some(sentence: Sequence[Mark]) -> bool:
    """Whether it asks something of those only who have something: "Patients with solid tumors must have:"."""
    named = next((place for place, mark in enumerate(sentence) if mark.topic), None)
    return named is not None and any(mark.text.lower().split()[:1] in (["must"], ["should"]) for mark in sentence[named + 1 :])


def is_for_those(several: Sequence[Sequence[Mark]]) -> bool:
    """Whether the first of these sentences says of whom the others ask something: "Patients with HIV: must have ..."."""
    first = [place for place, mark in enumerate(several[0]) if mark.text == ":"] if len(several) > 1 else []
    if not first or not any(mark.topic and mark.topic not in ABILITIES for mark in several[0][: first[-1]]):
        return False
    return any(mark.text.lower().split()[:1] in (["must"], ["should"]) for sentence in several[1:] for mark in sentence[:1])


def _add(found: Lead, mark: Mark, section: Section, *, lists: bool) -> None:
    if mark.kind == "not" or (mark.kind == "ruled-out" and section == "inclusion"):
        found.said.ever = found.said.ever or any(word in mark.text.lower() for word in _PAST)
        found.is_doubtful = found.is_doubtful or found.is_turned
        found.is_turned = True
    elif mark.kind in _DOUBTFUL:
        found.is_doubtful = True
    elif mark.kind in _NOT_UNDERSTOOD:
        found.said.unread = True
    elif mark.kind in {"ever", "now", "window"} or (mark.kind == "narrows" and not (lists and mark.text.lower() in SOFT)):
        found.said.add(mark)
