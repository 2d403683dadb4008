"""What a person must hear about a record whatever they answered: that time runs out, and that it does not mention breastfeeding. Pure."""

from __future__ import annotations

import re

from trials.eligibility.shape import Criterion, Reading
from trials.terms import short_time

# Who has less time than this cannot wait for an answer to a letter.
SHORT_DAYS = 42
MOST_CHARACTERS = 2000
_COUNT = r"(?:[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen)"
_TIME = re.compile(
    rf"\b(?P<count>{_COUNT})\s?\(?[0-9]{{0,3}}\)?[\s-]{{0,2}}(?P<unit>hours?|hrs?|h|minutes?|mins?|days?|d|weeks?|wks?)\b", re.IGNORECASE
)
_BOUND = re.compile(r"\bwith-?in\b|\bless than\b|\bno(?:t)? (?:more|later|longer) than\b|\bfirst\b|\bunder\b|[<≤]", re.IGNORECASE)
# What happens to a person at one moment: the time counts from there.
_EVENT = re.compile(
    r"\b(?:onset|symptoms?|stroke|infarction|ictus|last (?:known|seen) (?:well|normal)|injur(?:y|ies)|trauma|fracture|accident|burn"
    r"|deliver(?:y|ed)|birth|childbirth|post-?\s?partum|gave birth|exposure|exposed|bites?|bitten|cardiac arrest|admission|admitted"
    r"|hospitali[sz](?:ed|ation)|presentation|tested positive|positive (?:test|pcr|swab)|rupture|attack|bleed(?:ing)?)\b",
    re.IGNORECASE,
)
_NO_EVENT = re.compile(
    r"\b(?:test(?:s|ed|ing)?|performed|obtained|measured|sample|biopsy|scan|washout|consent(?:ed)?|doses?|treatment)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:no|not|never|without|free of|nor)\b(?! (?:more|later|longer))", re.IGNORECASE)
_BREASTFEEDING = re.compile(
    r"breast[\s-]{0,2}f(?:eed|ed)|breast[\s-]?milk|lactat|\bnursing\b(?!\s+(?:home|facilit|care|staff))|\bsuckl", re.IGNORECASE
)
_DAYS = {"h": 1 / 24, "m": 1 / 1440, "d": 1.0, "w": 7.0}
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen")
_NUMBERS = {word: number for number, word in enumerate(_WORDS, 1)}
NEAR = 80


def has_short_window(reading: Reading) -> bool:
    """Whether the record takes only the newborn, or asks for something that happened only hours, days or a few weeks ago."""
    oldest = reading.structured.max_age_months
    if oldest is not None and oldest <= short_time.NEWBORN:
        return True
    return any(each.span.section == "inclusion" and _is_short(each) for each in reading.criteria)


def _is_short(criterion: Criterion) -> bool:
    if any(each.must and each.window_days is not None and each.window_days <= SHORT_DAYS for each in criterion.requirements):
        return True
    text = criterion.text[:MOST_CHARACTERS]
    return next(short_time.found(" ".join(text.split())), None) is not None or any(
        _counts_from_an_event(text, time) for time in _TIME.finditer(text)
    )


def _counts_from_an_event(text: str, time: re.Match[str]) -> bool:
    if _days(time) > SHORT_DAYS:
        return False
    before, after = text[max(0, time.start() - NEAR) : time.start()], text[time.end() : time.end() + NEAR]
    if not _BOUND.search(before[-30:]) or _NO_EVENT.search(before[-30:] + after[:30]):
        return False
    if _DENIED.search(before):
        return False
    return bool(_EVENT.search(after[:50]) or _EVENT.search(before))


def _days(time: re.Match[str]) -> float:
    word = time["count"].lower()
    return float(_NUMBERS.get(word) or word) * _DAYS[time["unit"][0].lower()]


def mentions_breastfeeding(text: str) -> bool:
    """Whether the record's words on who can join speak of breastfeeding at all."""
    return bool(_BREASTFEEDING.search(text))
