"""Birth control, which records ask of those who could become pregnant. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from trials.eligibility.parse.kinds import PLAIN
from trials.eligibility.parse.shape import Mark, Parsed
from trials.eligibility.shape import Certainty, Requirement, Section

_ASKS = frozenset({"must", "should", "shall", "will"})
_OTHERS = frozenset({"male", "female", "both-sexes", "except", "if", "allowed", "others"})


def names_contraception(sentence: Sequence[Mark]) -> bool:
    """Whether a sentence is about birth control at all."""
    return any(mark.kind == "topic" and mark.topic == "contraception" for mark in sentence)


def contraception(sentence: Sequence[Mark], section: Section) -> Parsed | None:
    """What must hold by a sentence that asks for birth control; None where it says it as plainly as any other ability.

    Asked of women who could become pregnant, either they could not, or they use it: with other things in the same sentence that cannot be
    told, and is left. Asked of some others ("sexually active men"), it is asked, and never decides.
    """
    named = next(mark for mark in sentence if mark.topic == "contraception")
    before = [mark for mark in sentence if mark.start < named.start]
    is_of_women = any(mark.topic == "could-become-pregnant" and mark.relation == "same" for mark in before)
    others = any(mark.kind in _OTHERS for mark in sentence) or any(
        mark.topic == "could-become-pregnant" and mark.start > named.start for mark in sentence
    )
    if any(mark.topic in PLAIN for mark in sentence):
        return _beside(sentence, section)
    if not is_of_women and not others and not any(mark.kind in {"unknown", "hidden"} for mark in before):
        return None
    turned = any(mark.kind in {"unable", "not"} for mark in before)
    is_asked = section == "inclusion" or (not turned and any(mark.text.lower() in _ASKS for mark in before))
    uses = Requirement("contraception", must=True, start=named.start, end=named.end)
    could_not = _could(before) if section == "inclusion" else ()
    if turned is is_asked:
        # "Must not be of childbearing potential or must use contraception."
        return Parsed((*could_not, _only_asked(uses)), "any") if could_not else Parsed()
    if is_of_women:
        could = Requirement("could-become-pregnant", must=False, start=named.start, end=named.end)
        return Parsed((could, uses), "any", whole=not others)
    return Parsed((*_could(sentence), _only_asked(uses)), "any")


def _only_asked(requirement: Requirement) -> Requirement:
    return replace(requirement, certainty="broader", decides=False)


def for_women(read: list[Parsed], sentences: Sequence[Sequence[Mark]]) -> list[Parsed]:
    """The sentences of one criterion, where another one says for whom the birth control is that one asks everybody for."""
    named = [any(mark.topic == "could-become-pregnant" or mark.kind in {"female", "male"} for mark in sentence) for sentence in sentences]
    return [
        _asked_of_some(each) if any(named[:place]) and names_contraception(sentences[place]) else each for place, each in enumerate(read)
    ]


def _asked_of_some(read: Parsed) -> Parsed:
    if read.joint != "all" or all(each.topic != "contraception" for each in read.requirements):
        return read
    return Parsed(tuple(replace(each, decides=False) if each.topic == "contraception" else each for each in read.requirements))


def _beside(sentence: Sequence[Mark], section: Section) -> Parsed:
    """What a sentence on birth control says of pregnancy, breastfeeding and plans for either: nobody may have them."""
    if section == "exclusion" and any(mark.kind in {"if", "allowed", "except"} for mark in sentence):
        return Parsed()
    found: list[Requirement] = []
    is_turned = False
    for mark in sentence:
        is_turned = is_turned or mark.kind in {"not", "unable"}
        opposite = mark.relation == "opposite"
        must_not = not is_turned and (opposite if section == "inclusion" else not opposite)
        # "Women who are not breastfeeding must use contraception": perhaps only whom it is for.
        is_asked = must_not or (is_turned and not opposite and section == "inclusion")
        if mark.topic in PLAIN and is_asked and all(each.topic != mark.topic for each in found):
            exact: Certainty = "broader" if mark.relation == "narrower" else "exact"
            found.append(Requirement(mark.topic, must=False, certainty=exact, start=mark.start, end=mark.end, decides=must_not))
    if not found:
        return Parsed()
    named = next(mark for mark in sentence if mark.topic == "contraception")
    found.append(_only_asked(Requirement("contraception", start=named.start, end=named.end)))
    return Parsed((*_could(sentence), *found))


def _could(sentence: Sequence[Mark]) -> tuple[Requirement, ...]:
    """Whether somebody could become pregnant, where the sentence speaks of it: asked, because it says for whom the rest is."""
    named = next((mark for mark in sentence if mark.topic == "could-become-pregnant"), None)
    if named is None:
        return ()
    return (Requirement("could-become-pregnant", must=False, certainty="broader", start=named.start, end=named.end, decides=False),)
