"""Numbers that a criterion asks for: ages, body mass, blood pressure, blood values, scores. Pure.

A bound is read exactly or not at all: where its unit or its direction is in doubt, there is no requirement; where it is in doubt whom
it is for, or how it joins with what stands beside it, it is asked only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from trials.eligibility.parse.numbers import ages
from trials.eligibility.parse.numbers.above import is_plain, turns
from trials.eligibility.parse.numbers.around import joint
from trials.eligibility.parse.numbers.find import Found, find
from trials.eligibility.parse.numbers.loose import asked_only, plain_ones
from trials.eligibility.parse.numbers.measures import OTHER
from trials.eligibility.parse.numbers.tokens import Token, tokens
from trials.eligibility.parse.numbers.values import Bound, Value
from trials.eligibility.parse.numbers.wording import EXCEPTIONS, FILL
from trials.eligibility.shape import SURE, Comparison, Group, Requirement, Structured
from trials.eligibility.topics import by_key

__all__ = ["Numbers", "numbers"]

_MAY_HOLD = re.compile(r"[0-9]|\b(?:eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|six|twelve|sixteen|nineteen)\b")
# One of these is in every text that names a measure.
_SHORT = re.compile(r"\W(?=[abcdfhkpsy])(?:age[sd]?|y(?:ea)?rs?|yo|bp|sbp|dbp|hb|hgb|anc|plts?|psa|kps|bmi|fp?bg|fpg|cr\s?cl|cl\s?cr)\b")
_LONG = (
    "years", "old", "y/o", "mass index", "weigh", "height", "systolic", "diastolic", "pressure", "a1c", "emoglobin", "glucose",
    "sugar", "gfr", "filtration", "clearance", "platelet", "thrombocyte", "neutrophil", "granulocyte", "ejection", "lvef", "fev",
    "expiratory", "cd4", "antigen", "karnofsky", "ecog", "zubrod", "eastern", "performance", "headache days",
)  # fmt: skip
MAX_LABEL = 60
WORST_ECOG = 4
# Cleared creatinine is not the filtration rate that people know from their results: in one person the two lie some way apart.
_FILTERED, _CLEARED = "egfr", re.compile(r"creatinine\s+clearance|\bcr\s?cl\b|\bcl\s?cr\b", re.IGNORECASE)
_AS_KNOWN = re.compile(r"gfr|glomerular", re.IGNORECASE)
# How many words back in its sentence a condition is looked for; bounded, so that the work stays linear.
FAR = 60
MAX_CLAUSE = 400
# What a line above says of those under it stands at its end.
FAR_ABOVE = 300
_NEGATED = {"ge": "lt", "gt": "le", "le": "gt", "lt": "ge"}
_COMPARISONS: dict[str, Comparison] = {"ge": "at-least", "gt": "above", "le": "at-most", "lt": "below"}


class Numbers(msgspec.Struct, frozen=True, gc=False):
    """What was read: requirements in the order of the text, and how they join. Their `start` and `end` are places in that text.

    `asked` are those that never decide.
    """

    requirements: tuple[Requirement, ...] = ()
    joint: Group = "all"
    asked: tuple[Requirement, ...] = ()

    def moved(self, by: int) -> Numbers:
        """The same in a text without so much at its beginning."""
        return replace(self, requirements=_moved(self.requirements, by), asked=_moved(self.asked, by))


def numbers(text: str, *, excluded: bool, structured: Structured | None = None, above: str = "", label: str = "") -> Numbers:
    """The numbers that must hold to be eligible.

    `excluded` is whether who meets the text is kept out (what is read is then turned round, once). `above` are the lines that this one
    stands under: where one may turn it round nothing is read; where one is a condition ("For women:") what is read is asked only; where the
    last only names a measure ("Age:") it is read with the text, and so is `label`, the sub-heading that the text stands under. An age that
    contradicts the record's own fields in `structured` has a confidence below `SURE`.
    """
    if not _MAY_HOLD.search(text.lower()):
        return Numbers()
    is_plain_above = not above or _are_plain(above, excluded=excluded, sex=structured.sex if structured else "")
    if not is_plain_above and turns(above):
        return Numbers()
    below = _labelled(text, above, label, excluded=excluded, structured=structured)
    return below if is_plain_above else Numbers(asked=asked_only((*below.requirements, *below.asked), ()))


def _labelled(text: str, above: str, label: str, *, excluded: bool, structured: Structured | None) -> Numbers:
    if name := _label(label) or (_label(above.strip().splitlines()[-1]) if above.strip() else ""):
        shift = len(name) + 1
        below = _read(f"{name} {text}", excluded=excluded, structured=structured)
        return below.moved(shift)
    return _read(text, excluded=excluded, structured=structured)


def _read(text: str, *, excluded: bool, structured: Structured | None) -> Numbers:
    if not _may_name(text.lower()):
        return Numbers()
    read = tokens(text)
    is_excepted = any(token.says in EXCEPTIONS for token in read)
    parts: list[Numbers] = []
    doubted: set[str] = set()
    loose: list[Requirement] = []
    for earlier, clause in _clauses(read):
        if len(clause) > MAX_CLAUSE:
            continue
        found = [one for one in find(clause) if one.topic != "age" or ages.is_age(clause, one)]
        part = _clause(earlier, clause, found, excluded=excluded, structured=structured) if found and not is_excepted else None
        if part:
            parts.append(part)
        elif found:
            # "Platelets 100 or more. For people with metastases, platelets 75 or more."
            doubted |= {one.topic for one in found}
            loose += _in_doubt(clause, found, excluded=excluded, structured=structured)
    every = [requirement for part in parts for requirement in part.requirements]
    if len(parts) > 1 and any(part.joint != "all" for part in parts):
        return Numbers(asked=asked_only([*every, *loose], ()))
    firm = _as_known(text, _once([requirement for requirement in every if requirement.topic not in doubted]))
    return Numbers(firm, parts[0].joint if parts else "all", asked_only([*every, *loose], {each.topic for each in firm}))


def _as_known(text: str, firm: tuple[Requirement, ...]) -> tuple[Requirement, ...]:
    """What decides nothing where the record means another value than the one that people know."""
    if not any(one.topic == _FILTERED for one in firm) or not _CLEARED.search(text) or _AS_KNOWN.search(text):
        return firm
    return tuple(replace(one, certainty="broader", decides=False) if one.topic == _FILTERED else one for one in firm)


def _in_doubt(clause: Sequence[Token], found: list[Found], *, excluded: bool, structured: Structured | None) -> Iterator[Requirement]:
    """What the values of a clause say, as far as each by itself is certain: an age only as the record's own fields have it."""
    for one in plain_ones(clause, found, excluded=excluded):
        said = _requirements(clause, one, excluded=excluded, structured=structured)
        is_told = one.topic != "age" or ages.is_likely(one.value, structured)
        if is_told and all(each.confidence >= SURE for each in said):
            yield from said


def _may_name(lowered: str) -> bool:
    return any(map(lowered.__contains__, _LONG)) or _SHORT.search(f" {lowered}") is not None


@lru_cache(maxsize=256)
def _are_plain(above: str, *, excluded: bool, sex: str) -> bool:
    return all(is_plain(tokens(line[-FAR_ABOVE:]), excluded=excluded, sex=sex) for line in above.splitlines() if line.strip())


def _label(above: str) -> str:
    """The line above where it is no more than the name of a measure, without its colon."""
    if len(above) > MAX_LABEL or not _may_name(above.lower()):
        return ""
    named = tokens(above)
    words = [token for token in named if token.kind != "name" and token.says not in FILL]
    return above.strip().rstrip(":").strip() if not words and any(token.kind == "name" and token.says != OTHER for token in named) else ""


def _moved(several: Sequence[Requirement], by: int) -> tuple[Requirement, ...]:
    return tuple(replace(each, start=max(0, each.start - by), end=max(0, each.end - by)) for each in several)


def _clauses(read: Sequence[Token]) -> Iterator[tuple[Sequence[Token], Sequence[Token]]]:
    """What stands between full stops and semicolons, each with what stands before it in its sentence."""
    sentence = start = 0
    for at, token in enumerate(read):
        if token.says in {";", "."}:
            yield read[max(sentence, start - FAR) : start], read[start:at]
            start = at + 1
            sentence = start if token.says == "." else sentence
    yield read[max(sentence, start - FAR) : start], read[start:]


def _clause(
    earlier: Sequence[Token], clause: Sequence[Token], found: list[Found], *, excluded: bool, structured: Structured | None
) -> Numbers | None:
    how = joint(earlier, clause, found, excluded=excluded, sex=structured.sex if structured else "")
    if how is None:
        # An age that is the record's own, to the month, needs no other proof.
        own = [] if excluded else [one for one in found if one.topic == "age" and structured and ages.is_own(one.value, structured)]
        found, how = own[:1], "all"
    each = [_requirements(clause, one, excluded=excluded, structured=structured) for one in found if one.topic != OTHER]
    if not each or not all(each) or (how == "any" and len(each) < len(found)) or (how == "any" and any(len(one) > 1 for one in each)):
        return None
    return Numbers(tuple(requirement for one in each for requirement in one), how)


def _requirements(clause: Sequence[Token], found: Found, *, excluded: bool, structured: Structured | None) -> list[Requirement]:
    bounds = _bounds(found.topic, found.value, excluded=excluded)
    sure = [ages.confidence(bound, structured, excluded=excluded) if found.topic == "age" else 1.0 for bound in bounds]
    start, end = clause[found.first].start, clause[found.last - 1].end
    units = by_key(found.topic).units
    unit = units[0] if units else ""
    if {bound.way for bound in bounds} == {"ge", "le"}:
        low, high = sorted(bound.number for bound in bounds)
        return [Requirement(found.topic, "between", low=low, high=high, unit=unit, confidence=min(sure), start=start, end=end)]
    return [
        Requirement(
            found.topic,
            _COMPARISONS[bound.way],
            low=bound.number if bound.is_low else None,
            high=None if bound.is_low else bound.number,
            unit=unit,
            confidence=certain,
            start=start,
            end=end,
        )
        for bound, certain in zip(bounds, sure, strict=True)
    ]


def _bounds(topic: str, value: Value, *, excluded: bool) -> list[Bound]:
    """What must hold, from what is said; nothing where an exclusion names a range, which is rarely meant so."""
    bounds = [bound for bound in (value.low, value.high) if bound]
    if not excluded:
        return [] if value.outside else bounds
    if len(bounds) > 1 and not value.outside:
        # "A performance status of 3 or 4" is the end of its scale.
        return [Bound("lt", bounds[0].number)] if topic == "ecog" and bounds[1].number >= WORST_ECOG else []
    return sorted((Bound(_NEGATED[bound.way], bound.number) for bound in bounds), key=lambda bound: bound.number)


def _once(requirements: list[Requirement]) -> tuple[Requirement, ...]:
    """Without what is said twice in two ways: a topic with two bounds on one side has none that is certain."""
    seen: dict[tuple[str, bool], set[tuple[float | None, float | None, str]]] = {}
    for one in requirements:
        for low in (True, False):
            if (one.low if low else one.high) is not None:
                seen.setdefault((one.topic, low), set()).add((one.low, one.high, one.comparison))
    doubted = {topic for (topic, _), said in seen.items() if len(said) > 1}
    told = {(one.topic, one.comparison): one for one in reversed(requirements)}
    return tuple(one for one in requirements if one.topic not in doubted and told[one.topic, one.comparison] is one)
