"""Times in a criterion: "within the last 4 weeks", "at least six months ago", "for 3 months". Pure.

They are looked for in small letters, and only within a few words of a duration, so that the work grows with the text and no faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from trials.eligibility.parse.lengths import LENGTH, UNIT, days_of, number_of
from trials.lib.text import lowered

# within: so long before now and no longer. beyond: so long before now, or longer. lasting: so long up to now, or longer.
# lasting-less: up to now, and shorter. future: from now on, or after the study. event: counted from something else than now ("within
# 24 hours of onset"). unsure: more than one length, or tied to half-lives. other: a length and no more ("3 months of treatment").
WindowKind = Literal["within", "beyond", "lasting", "lasting-less", "future", "event", "unsure", "other"]
NEAR = 70

_PAST = r"(?:last|past|previous|prior|preceding|recent|latest|immediately\s+preceding)"
_BARE = re.compile(rf"\b{_PAST}\s+$")
_BARE_BEFORE = re.compile(r"\b(?:in|within|during)\s+the\s+$")

_ROUGHLY = r"(?:\s*(?:the|a|an|about|approximately|around|period|of|interval|their|its|time|frame|first))*\s*\(?"
_AGE_BEFORE = re.compile(r"\b(?:aged?|ages)\s*(?:[:=<>≥≤]|of|is|between|over|under|at least|from|than|or|and|[0-9])*\s*$")
_NO_WINDOW_AFTER = re.compile(
    r"\s*(?:of\s+age\b|old\b|age\b|(?:and|or)\s+(?:older|over|above|younger|up|under|below)|/|per\b|each\b|an?\s+(?:day|week|month|year)\b|out\s+of)"
)
_AGE_NEAR = re.compile(r"\b(?:age|aged|ages|years?|yrs?|adults?|males?|females?|men|women|subjects?|patients?)\b[^.;]{0,40}$")
_AT_LEAST = (
    r"(?:at\s+least|(?:more|greater|longer)\s+than|minimum\s+of|(?:no|not)\s+less\s+than|no\s+fewer\s+than|over|[>≥]\s?=?|or\s+equal\s+to)"
)
_AT_MOST = r"(?:less\s+than|fewer\s+than|shorter\s+than|under|no\s+more\s+than|not\s+more\s+than|no\s+longer\s+than|up\s+to|[<≤]\s?=?)"


class _Before(NamedTuple):
    """What may stand before a length. The expression is tried only where one of its words stands: most lengths have few of them."""

    words: tuple[str, ...]
    pattern: re.Pattern[str]

    def search(self, before: str) -> re.Match[str] | None:
        """The match of the expression."""
        return self.pattern.search(before) if any(map(before.__contains__, self.words)) else None


_BEFORE_PAST = _Before(
    ("last", "past", "previous", "prior", "preceding", "recent", "latest"),
    re.compile(
        rf"(?P<word>\b(?:with-?in|in|during|over|throughout|for|at|of|on)\s+)?(?:the\s+|a\s+|their\s+)?\b{_PAST}"
        rf"(?:\s+period\s+of)?{_ROUGHLY}$"
    ),
)
_BEFORE_NEXT = re.compile(rf"\b(?:next|following|coming|subsequent)\s+{_ROUGHLY}$")
_BEFORE_IN = re.compile(rf"\b(?:during|in|over)\b{_ROUGHLY}$")
_BEFORE_WITHIN = re.compile(rf"\bwith-?in\b{_ROUGHLY}(?:{_AT_MOST})?{_ROUGHLY}$")
_BEFORE_LEAST = _Before(
    ("least", "than", "minimum", "over", ">", "≥", "equal"),
    re.compile(
        rf"(?P<lasting>\b(?:for|duration|of|lasting|persist\w*|since)\s*(?:of|:)?\s*)?(?:a\s+)?(?:\b|(?=[>≥])){_AT_LEAST}{_ROUGHLY}$"
    ),
)
_BEFORE_MOST = _Before(
    ("than", "under", "up", "<", "≤"),
    re.compile(rf"(?P<lasting>\b(?:for|duration|of|lasting)\s*(?:of|:)?\s*)?(?:\b|(?=[<≤])){_AT_MOST}{_ROUGHLY}$"),
)
_BEFORE_FOR = re.compile(rf"\b(?:for|duration(?:\s+of)?|lasting|stable)\b\s*:?{_ROUGHLY}$")
_FUTURE_BEFORE = re.compile(
    r"\b(?:life\s+expectancy|surviv\w+|expected|anticipated|planned|plans?|planning|schedul\w+|intend\w*|will|likely|prognosis"
    r"|during\s+the\s+(?:study|trial)"
    r"\s+and|throughout|until|contracepti\w+|birth\s+control|abstinen\w+|during\s+and|duration\s+of\s+(?:the\s+)?(?:study|trial)|(?:study|trial)\s+period"
    r"|wish\w*)\b[^.;]{0,50}$"
)
_AGO = re.compile(
    r"\s*\)?,?\s*(?:have\s+|has\s+|must\s+have\s+|should\s+have\s+)?(?P<word>ago|earlier|previously|prior\s+to|prior|before|preceding|previous\s+to|since|elapsed|passed"
    r"|(?:is|are)\s+(?:required|needed)\s+(?:from|since|after)|in\s+the\s+past|wash-?\s?out)\b"
)
_FROM = re.compile(r"\s*\)?,?\s*(?P<word>of|from|after|following|post|between)\b")
_NOW = re.compile(
    r"\s*(?:\w+\s+|\w+/){0,4}?(?:study|trial|screening|screen|enrol\w*|randomi[sz]\w+|entry|entering|consent\w*|baseline|visit|day\s+-?[01]|inclusion|registration|"
    r"registering|initiat\w+|start\w*|begin\w*|participa\w+|investigational|cycle\s+1|c1d1|recruitment|admission|dosing|first\s+(?:\w+\s+)?(?:dose|treatment|"
    r"administration|infusion|injection|vaccination)|imp\b|protocol|run-?in|initial|administration\b|(?:the\s+)?first\s*$|first\s+use\b|today|now|evaluation|assessment|informed|signing|check-?in|eligibility|allocation|treatment)\b"
)
_LAST_TREATMENT = re.compile(
    r"\s*(?:\w+\s+){0,3}?(?:last|prior|previous|complet\w+|end|discontinu\w+|stopp\w+|cessation|any|receiving|most\s+recent)\b"
)
_HALF_LIVES = re.compile(r"half[-\s]?li|whichever|washout\s+period\s+of\s+the")


_SINCE = re.compile(
    r"\s*\)?,?\s*(?:(?:(?:must\s+|should\s+)?(?:have\s+|has\s+)?(?:elapsed|passed)\s+)?since\b|(?:is|are)\s+(?:required|needed)\s+(?:from|since|after)\b)"
)
_COMPARED: tuple[tuple[_Before, tuple[WindowKind, WindowKind]], ...] = (
    (_BEFORE_LEAST, ("beyond", "lasting")),
    (_BEFORE_MOST, ("within", "lasting-less")),
)


class Window(NamedTuple):
    """A time in a text: `text[start:end]` with the words that say how it counts, its length in days, and what it means."""

    start: int
    end: int
    days: int
    kind: WindowKind


def find_windows(text: str) -> list[Window]:
    """Every time in the text, in order. A length that is no whole number of days has none; ages ("18 years old") and rates are none."""
    return sorted(_found(lowered(text)))


def _found(text: str) -> Iterator[Window]:
    for unit in UNIT.finditer(text):
        base = max(0, unit.start(1) - NEAR)
        before = text[base : unit.start(1)]
        if length := LENGTH.search(before):
            if found := _counted(text, length, base, unit):
                yield found
        elif (days := days_of(1, unit[1])) is not None and _is_bare(text, before, unit):
            yield Window(*_meaning(text, unit.start(1), unit.end(), days))


def _counted(text: str, length: re.Match[str], base: int, unit: re.Match[str]) -> Window | None:
    number = number_of(length["number"])
    days = days_of(number, unit[1])
    start = base + length.start()
    if days is None or _NO_WINDOW_AFTER.match(text, unit.end()) or _is_age(text, start, number, unit[1]):
        return None
    found = Window(*_meaning(text, start, unit.end(), days))
    if found.kind == "other" and length["number"] in {"a", "an"}:
        return None
    many = bool(length["low"]) or (length["again"] is not None and number_of(length["again"]) != number)
    return found._replace(kind="unsure") if many or _by_half_lives(text, found) else found


def _is_bare(text: str, before: str, unit: re.Match[str]) -> bool:
    """Whether a unit without a number means one of it: "the past year", "in the month before"."""
    if unit[1][-1] in "s.-" or text[unit.end() : unit.end() + 1] == "-":
        return False
    return bool(_BARE.search(before)) or bool(_BARE_BEFORE.search(before) and _AGO.match(text, unit.end()))


def _is_age(text: str, start: int, number: float, unit: str) -> bool:
    before = text[max(0, start - NEAR) : start]
    return bool(_AGE_BEFORE.search(before)) or (unit[0] in "yY" and number > 10 and bool(_AGE_NEAR.search(before)))


def _by_half_lives(text: str, found: Window) -> bool:
    return bool(_HALF_LIVES.search(text[max(0, found.start - NEAR // 2) : found.end + NEAR]))


def _meaning(text: str, start: int, end: int, days: int) -> tuple[int, int, int, WindowKind]:
    """The parts of a `Window` for the length `text[start:end]`."""
    base = max(0, start - NEAR)
    before = text[base:start]
    after = _AGO.match(text, end)
    now = after is None or not _counts_from(after["word"]) or _is_now(text, after.end())
    until = after.end() if after else end
    if match := _BEFORE_NEXT.search(before):
        return base + match.start(), end, days, "future"
    if match := _BEFORE_PAST.search(before):
        lasts = (match["word"] or "").strip() == "for"
        return base + match.start(), until, days, "event" if not now else "lasting" if lasts else "within"
    if match := _BEFORE_WITHIN.search(before) or (_BEFORE_IN.search(before) if after else None):
        return base + match.start(), until, days, _within(text, before[: match.start()], end, now=now, ago=after is not None)
    for pattern, kinds in _COMPARED:
        if match := pattern.search(before):
            lasts = bool(match["lasting"])
            return base + match.start(), until, days, _compared(text, before, end, kinds, now=now, ago=after is not None, lasts=lasts)
    if match := _BEFORE_FOR.search(before):
        future = not after and (_FUTURE_BEFORE.search(before) or _FROM.match(text, end))
        return base + match.start(), until, days, "future" if future else "lasting" if now else "event"
    return start, until, days, _told_after(after["word"], now=now) if after else "other"


def _told_after(word: str, *, now: bool) -> WindowKind:
    """What a length means that only the word after it explains: "30 days before entry", "2 weeks washout"; "3 years ago" is no bound."""
    if word == "ago":
        return "other"
    if word.startswith("wash"):
        return "beyond"
    return "within" if now else "event"


def _counts_from(word: str) -> bool:
    return word.split()[0] in {"prior", "before", "preceding", "previous", "since"}


def _is_now(text: str, at: int) -> bool:
    """Whether what follows "before" or "prior to" is when somebody would join, or nothing at all."""
    rest = text[at : at + NEAR]
    return not rest.strip(" \t\r\n.,;:()") or rest.lstrip()[:1] in {".", ",", ";", ")"} or bool(_NOW.match(rest))


def _within(text: str, before: str, end: int, *, now: bool, ago: bool) -> WindowKind:
    if _FUTURE_BEFORE.search(before):
        return "future"
    if not now:
        return "event"
    if not ago and (since := _FROM.match(text, end)):
        return "within" if since["word"] in {"of", "from"} and _is_now(text, since.end()) else "event"
    return "within"


def _compared(text: str, before: str, end: int, kinds: tuple[WindowKind, WindowKind], *, now: bool, ago: bool, lasts: bool) -> WindowKind:
    """What "at least 4 weeks" and its like mean: since something of the past (the first kind) or up to now (the second), or else."""
    since, lasting = kinds
    if ago:
        # "At least 4 weeks since prior chemotherapy" counts up to now; "before surgery" does not.
        return "event" if not now and not _SINCE.match(text, end) else lasting if lasts else since
    if _FUTURE_BEFORE.search(before):
        return "future"
    following = _FROM.match(text, end)
    if not following or following["word"] == "of":
        return lasting
    if lasts:
        return "future"
    return since if following["word"] != "between" and _LAST_TREATMENT.match(text, following.end()) else "event"
