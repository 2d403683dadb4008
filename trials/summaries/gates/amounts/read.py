"""The amounts in a text: numbers with what they count, spans of time, shares, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from trials.lib.dates import PartialDate
from trials.summaries.gates.amounts import dates, numerals, units

AmountKind = Literal["time", "size", "percent", "share", "number", "date", "code"]

_NUMBER = rf"(?:{numerals.IN_FIGURES}|\b{numerals.IN_WORDS}\b)"
_CODE = r"(?<![\w.])(?=[a-z0-9-]{0,40}\d)(?=[a-z0-9-]{0,40}[a-z])[a-z0-9]+(?:-[a-z0-9]+){0,6}(?![\w])"
# "12weeks", "24-month", "10mg", "3-fold", "1st", "1-2", "a 5-year" are numbers and no codes.
_NO_CODE = re.compile(
    rf"(?:\d+-)*\d+(?:-?(?:{units.UNIT}|fold|times|x|st|nd|rd|th)(?:-[a-z]+){{0,2}})?|(?:\d+-)+[a-z]+(?:-[a-z]+){{0,2}}"
    rf"|(?:week|day|month|year|wk|visit|cycle|phase|grade|stage|type)s?-?\d+"
)
_LAST = re.compile(r"[a-z]{2,}-(\d{1,3})$")
_PIECE = re.compile(
    rf"(?P<share>\b(?:(?P<top>one|two|three|a|1|2|3)[ -])?(?P<part>half|halves|thirds?|quarters?|fifths|tenths?)\b(?! (?:week|day|month|"
    rf"year|visit|dose|"
    rf"group|arm|party|cycle|trimester|line|time|person|stage|phase|generation))|\b(?P<in1>{_NUMBER}) (?:in|"
    rf"out of)(?: every)? (?P<in2>{_NUMBER})\b)"
    rf"|(?P<ratio>\b\d{{1,3}}(?:(?: : |:)\d{{1,3}}){{1,5}}\b)"
    rf"|(?P<ordinal>\b(?:{'|'.join(numerals.ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))\b)"
    rf"|(?P<times>\b(?:once|twice|thrice|single)\b)"
    rf"|(?P<code>{_CODE})"
    rf"|(?P<number>(?<![\w.])(?:{_NUMBER}))"
)
_AFTER = re.compile(rf"[ -]?(?P<unit>{units.UNIT})(?![a-z])(?:-old)?")
_BEFORE = re.compile(r"(?:^|[^a-z])(?P<unit>weeks?|days?|months?|years?|hours?|wks?|w|d|m)[ -]?$")
_JOINT = re.compile(r"-? ?(?:to|and|or|-|,|;|/|&|~|±|\+/-|, and|, or|- to|up to|through) ?|, ")
_WORDS_AFTER = re.compile(r"(?:[ -][a-z]+){0,4}")
_NO_ADJECTIVE_WORDS = """
    of at in to for with who that which and or from on by per a an times than is are was were will may can
"""
_NO_ADJECTIVE = frozenset(_NO_ADJECTIVE_WORDS.split())
_SIZE_OF_GROUP = re.compile(r"\bn ?= ?$")
_LABELS = re.compile(r"\b(phase|grade|stage|type|class|cycle|visit|group|arm|cohort|step|part|level|version|score|cd|il|line)s? ?$")


@dataclass(frozen=True, slots=True)
class Amount:
    """A value with its unit. Times keep theirs ("week"); sizes are in the smallest of their family, `scale` of which make what was
    written; a share is a part of one. `role` is what is counted ("people"), `label` what stands before ("phase"), `ordinal` marks "the
    second week". `code` is a name with figures in it."""

    kind: AmountKind
    start: int
    end: int
    value: Fraction = Fraction(0)
    unit: str = ""
    role: str = ""
    label: str = ""
    ordinal: bool = False
    date: PartialDate | None = None
    code: str = ""
    scale: Fraction = Fraction(1)


@lru_cache(maxsize=4096)
def amounts(text: str) -> tuple[Amount, ...]:
    """All amounts of a folded text, in order."""
    dated = [Amount("date", each.start, each.end, date=each.date) for each in dates.dates(text)]
    dated += [Amount("date", each.start, each.end, date=each.either) for each in dates.dates(text) if each.either]
    taken = {at for each in dated for at in range(each.start, each.end)}
    found = [each for each in _pieces(text) if each.start not in taken]
    return tuple(sorted([*_chained(text, found), *dated], key=lambda each: each.start))


def _pieces(text: str) -> Iterator[Amount]:
    at = 0
    while match := _PIECE.search(text, at):
        at = match.end()
        if match["in1"] and not 0 < _share(match) < 1:
            at = match.end("in1")
            yield from _number(text, _PIECE.match(text, match.start(), match.end("in1")) or match)
        elif match["share"]:
            yield Amount("share", *match.span(), value=_share(match))
        elif match["ratio"]:
            yield Amount("code", *match.span(), code=match["ratio"].replace(" ", ""))
        elif match["code"]:
            if _NO_CODE.fullmatch(match["code"]):
                yield from _inside(text, match)
            else:
                yield Amount("code", *match.span(), code=match["code"])
                # "Birth-15 years".
                if (last := _LAST.search(match["code"])) and _AFTER.match(text, match.end()):
                    yield _with_unit(text, match.start() + last.start(1), match.end(), numerals.figures(last[1]))
        else:
            yield from _number(text, match)


def _inside(text: str, match: re.Match[str]) -> Iterator[Amount]:
    """The numbers of "24-month" or "1-2-week"."""
    for number in re.finditer(numerals.IN_FIGURES, match["code"]):
        start, end = match.start() + number.start(), match.start() + number.end()
        yield _with_unit(text, start, end, numerals.figures(number[0]))


def _number(text: str, match: re.Match[str]) -> Iterator[Amount]:
    start, end = match.span()
    if match["ordinal"]:
        word = match["ordinal"]
        amount = _with_unit(text, start, end, Fraction(numerals.ORDINALS.get(word) or int(re.sub(r"\D", "", word))))
        if amount.kind == "time":
            # "The 12th month" is month 12 and "the fourth week" week 4; "the first week" is no span of one week.
            yield replace(amount, ordinal=word in ("first", "second"))
    elif match["times"]:
        yield _counted(text, start, end, Fraction(numerals.TIMES[match["times"]]))
    elif match["number"][0].isdigit():
        yield _with_unit(text, start, end, numerals.figures(match["number"]))
    else:
        yield from _in_words(text, start, end)


def _in_words(text: str, start: int, end: int) -> Iterator[Amount]:
    """A number in words; "one" alone is a number only before what can be counted."""
    amount = _with_unit(text, start, end, numerals.words(text[start:end]))
    if text[start:end] != "one" or amount.kind != "number" or (amount.role and text[end : end + 4] != " of "):
        yield amount


def _with_unit(text: str, start: int, end: int, value: Fraction) -> Amount:
    if unit := _AFTER.match(text, end):
        word = unit["unit"]
        if word in units.PERCENT:
            return Amount("percent", start, unit.end(), value)
        if word in units.TIMES:
            return Amount("time", start, unit.end(), value, units.TIMES[word])
        family, factor = units.SIZES[word]
        return Amount("size", start, unit.end(), value * factor, family, scale=factor)
    if (unit := _BEFORE.search(text[max(0, start - 8) : start])) and unit["unit"] not in ("w", "d", "m"):
        return Amount("time", start, end, value, units.TIMES[unit["unit"]], label="at")
    return _counted(text, start, end, value)


def _counted(text: str, start: int, end: int, value: Fraction) -> Amount:
    """A number with the noun after it, over adjectives."""
    before = text[max(0, start - 10) : start]
    label = _LABELS.search(before)
    role = "people" if _SIZE_OF_GROUP.search(before) else _role(text[end : end + 60])
    return Amount("number", start, end, value, role=role, label=label[1] if label else "")


def _role(after: str) -> str:
    for word in _WORDS_AFTER.match(after)[0].replace("-", " ").split():  # type: ignore[index]
        if word in units.ROLES:
            return units.ROLES[word]
        if word in _NO_ADJECTIVE:
            break
    return ""


def _chained(text: str, found: list[Amount]) -> list[Amount]:
    """Numbers without a unit that are joined to one with a unit take it: "1-2 weeks", "at 1, 3 and 6 months", "weeks 4, 8 and 12"."""
    for at in range(len(found) - 2, -1, -1):
        this, following = found[at], found[at + 1]
        if (
            this.kind == "number"
            and following.kind in ("time", "size", "percent")
            and _joined(text, this, following)
            and following.label != "at"
        ):
            found[at] = replace(following, start=this.start, end=this.end, value=this.value * following.scale)
    for at in range(1, len(found)):
        this, before = found[at], found[at - 1]
        if this.kind == "number" and before.kind == "time" and before.label == "at" and _joined(text, before, this):
            found[at] = replace(before, start=this.start, end=this.end, value=this.value)
    return found


def _joined(text: str, first: Amount, second: Amount) -> bool:
    return first.end <= second.start and _JOINT.fullmatch(text[first.end : second.start]) is not None


def _share(match: re.Match[str]) -> Fraction:
    if match["in1"]:
        top, bottom = (_value(match[name]) for name in ("in1", "in2"))
        return top / bottom if bottom else Fraction(0)
    many = {"two": 2, "2": 2, "three": 3, "3": 3}.get(match["top"] or "", 1)
    return numerals.PARTS[match["part"]] * many


def _value(text: str) -> Fraction:
    return numerals.figures(text) if text[0].isdigit() else numerals.words(text)
