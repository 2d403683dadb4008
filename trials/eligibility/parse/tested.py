"""Tests whose result a record asks for: "the pregnancy test must be negative". Pure."""

from __future__ import annotations

from collections.abc import Sequence

from trials.eligibility.lexicon import Meaning, Relation
from trials.eligibility.parse.shape import Mark
from trials.eligibility.shape import Section
from trials.eligibility.topics import by_key

NEAR = 12
BEFORE = 5
_POSITIVE = frozenset({"positive"})
_TESTS = ("pregnancy test", "pregnancy tests", "pregnancy testing")
_NOT_PREGNANT = Meaning("pregnant", "opposite")
_PREGNANT = Meaning("pregnant", "same")
_ENDS = frozenset({"stop"})
# "Because of the risk to nursing infants, ...": why, before what is asked.
_TURNS = frozenset({"not", "unable", "except", "if", "allowed", "ruled-out", "stop"})
_TESTED = frozenset({"topic", "close", "unknown", "nothing"})
_WHY = frozenset({"because", "since"})


def tested(found: list[Mark]) -> list[Mark]:
    """The marks with a pregnancy test and what its result is, near it, as what they say together: pregnant, or not."""
    for place, mark in enumerate(found):
        if mark.kind != "hidden" or not mark.text.lower().replace("-", " ").endswith(_TESTS):
            continue
        negative = _negative(found, place)
        if negative is not None:
            found[place] = mark._replace(kind="topic", meaning=_NOT_PREGNANT)
            found[negative] = found[negative]._replace(kind="nothing")
        elif any(near.says(_POSITIVE) for near in found[max(0, place - BEFORE) : place]):
            # "Who test positive for a serum or urine pregnancy test".
            found[place] = mark._replace(kind="topic", meaning=_PREGNANT)
    return found


def all_negative(found: list[Mark], section: Section) -> list[Mark]:
    """A list of infections with what each result must be: "HIV negative, hepatitis B negative, and hepatitis C negative".

    Among the exclusions such a list is most often out of its place, so that it is asked there and decides nothing.
    """
    last = len(found) - 1
    no = [place for place, mark in enumerate(found) if mark.kind in _TURNS and (place < last or (place > 0 and mark.kind not in _ENDS))]
    topics = [mark for mark in found if mark.topic]
    if len(no) + sum(mark.relation == "opposite" for mark in topics) < 2:
        return found
    if any(by_key(mark.topic).theme != "infections" for mark in topics) or not all(_is_result(found, place) for place in no):
        return found
    relation: Relation = "opposite" if section == "inclusion" else "narrower"
    turned = (mark._replace(kind="nothing") if mark.kind == "not" else mark for mark in found)
    return [mark._replace(meaning=Meaning(mark.topic, relation)) if mark.topic else mark for mark in turned]


def negative_lists(found: list[Mark]) -> list[Mark]:
    """ "Negative HIV and hepatitis B and C results": the result is that of each infection of the list."""
    is_negative = False
    for place, mark in enumerate(found):
        if mark.topic and by_key(mark.topic).theme == "infections":
            is_negative = is_negative or (mark.relation == "opposite" and mark.text.lower().startswith("negative"))
            if is_negative and mark.relation != "opposite":
                found[place] = mark._replace(meaning=Meaning(mark.topic, "opposite"))
        elif mark.kind not in {"or", "and", "comma"}:
            is_negative = False
    return found


def _is_result(found: Sequence[Mark], place: int) -> bool:
    return found[place].text.lower() == "negative" and place > 0 and found[place - 1].kind in _TESTED


def without_reason(sentence: list[Mark]) -> list[Mark]:
    """A sentence without the reason that it begins with ("Because the drug may harm a baby, ...")."""
    if not sentence or not sentence[0].says(_WHY) or sentence[0].kind not in {"unknown", "others"}:
        return sentence
    last = max((place for place, mark in enumerate(sentence) if mark.kind == "comma" and mark.text == ","), default=0)
    return sentence[last + 1 :] if last and any(mark.topic for mark in sentence[last + 1 :]) else sentence


def _negative(found: list[Mark], place: int) -> int | None:
    """Where "negative" stands, a few words before or after, in the same sentence."""
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(found) and abs(at - place) <= NEAR and found[at].kind not in _ENDS:
            if found[at].text.lower() == "negative":
                return at
            at += step
    return None
