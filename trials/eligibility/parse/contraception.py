"""Birth control, which records ask of those who could become pregnant. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from trials.eligibility.parse.shape import Mark, Parsed
from trials.eligibility.shape import Requirement, Section

_OF_WOMEN = frozenset({"could-become-pregnant"})


def contraception(sentence: Sequence[Mark], section: Section) -> Parsed | None:
    """What must hold by a sentence that asks for birth control; None where it does not.

    Asked of women who could become pregnant, either they could not, or they use it. Asked of others too, it never decides alone.
    """
    named = next((mark for mark in sentence if mark.topic == "contraception"), None)
    if named is None:
        return None
    before = [mark for mark in sentence if mark.start < named.start]
    turned = any(mark.kind in {"unable", "not"} for mark in before)
    if turned is not (section == "exclusion"):
        return Parsed()
    women = any(mark.topic in _OF_WOMEN and mark.meaning and mark.meaning.relation == "same" for mark in before)
    others = any(mark.kind in {"male", "both-sexes", "except", "if", "allowed", "others"} for mark in sentence)
    uses = Requirement("contraception", must=True, start=named.start, end=named.end)
    if women:
        could = Requirement("could-become-pregnant", must=False, start=named.start, end=named.end)
        return Parsed((could, uses), "any", whole=not others)
    if others or any(mark.kind in {"female", "unknown", "hidden"} for mark in before):
        return Parsed((Requirement("contraception", must=True, certainty="broader", start=named.start, end=named.end),), "any")
    return Parsed((uses,), "all", whole=not any(mark.kind in {"unknown", "hidden"} for mark in sentence))
