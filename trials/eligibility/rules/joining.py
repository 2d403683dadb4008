"""What holds of several things together, in three values (Kleene). Pure."""

from __future__ import annotations

from collections.abc import Sequence

from trials.eligibility.rules.decide import UNKNOWN, Held
from trials.eligibility.shape import Group


def join(several: Sequence[Held], group: Group) -> Held:
    """All must hold, one is enough ("any"), or so many. What decided it is what is told: the misses of a no, the hits of a yes."""
    if not several:
        return UNKNOWN
    needed = enough(group, len(several))
    if needed is None:
        return _open(several)
    hits = [each for each in several if each.value is True]
    misses = [each for each in several if each.value is False]
    if len(hits) >= needed:
        return _told(True, hits)
    if len(several) - len(misses) < needed:
        return _told(False, misses)
    return _open(several)


def enough(group: Group, of: int) -> int | None:
    """How many of so many must hold; None where the group is not understood."""
    if group in {"all", "any"}:
        return of if group == "all" else 1
    return int(group) if group.isascii() and group.isdecimal() and 0 < int(group) <= of else None


def agree(one: Held, other: Held) -> Held:
    """What both say; nothing where they differ or one does not know."""
    return join([one, other], "all") if one.value is other.value else _open([one, other])


def both(one: Held, other: Held) -> Held:
    """Two ways to know the same thing: one is enough, and where they differ neither counts."""
    if one.value is None or other.value is None:
        return next((each for each in (one, other) if each.value is not None), _open([one, other]))
    return agree(one, other)


def unfinished(held: Held) -> Held:
    """What holds of a part says nothing of the whole; what does not hold of a part that must, does."""
    return held if held.value is False else Held(None, missing=held.missing, because=held.because, keys=held.keys)


def _told(value: bool, those: Sequence[Held]) -> Held:
    return Held(value, because=_because(those), keys=_keys(those))


def _open(several: Sequence[Held]) -> Held:
    return Held(missing=any(each.missing for each in several), because=_because(several), keys=_keys(several))


def _because(those: Sequence[Held]) -> tuple:
    # To compare requirements takes long, and most often there is one thing only.
    return those[0].because if len(those) == 1 else tuple(dict.fromkeys(requirement for each in those for requirement in each.because))


def _keys(those: Sequence[Held]) -> tuple[str, ...]:
    return those[0].keys if len(those) == 1 else tuple(dict.fromkeys(key for each in those for key in each.keys))
