"""How much a check asks: screens of a whole check, and what a second trial of the same condition asks besides, over real trials.

Whoever answers here has what the trial is about (what its criteria ask people to have, and its condition), has each other topic by a throw
of dice that is always the same for the same person, one in eight, knows no laboratory values, and says to a question in the record's own
words what lets the check go on.
"""

from __future__ import annotations

import hashlib
import statistics
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from bench.labels import Row
from bench.readings import structured
from trials.eligibility.questions import Screen, sinces
from trials.eligibility.questions.plan import plan
from trials.eligibility.reading import read
from trials.eligibility.shape import SURE, Answer, Reading
from trials.eligibility.topics import by_key

type Answers = dict[str, Answer]

YES_IN, ENDLESS = 8, 200
NUMBERS = {"age": 52 * 12.0, "height": 168.0, "weight": 74.0, "bmi": 26.2, "ecog": 1.0, "karnofsky": 80.0}


def asked_in(texts: Sequence[Row], size: int) -> dict[str, float]:
    """Median and 90th percentile of the screens of a trial, and the median of what is new in a second trial of the same condition."""
    some = sorted((row for row in texts if row.criteria), key=lambda row: _dice(row.nct_id))
    firsts = some[:size]
    readings = {row.nct_id: _read(row) for row in firsts}
    screens = [len(_checked(readings[row.nct_id], {}, row.nct_id)) for row in firsts]
    seconds = [_new_in(_read(one), _read(other)) for one, other in _pairs(some, size)]
    questions = [sum(map(_questions, new)) for new in seconds]
    return {
        "checks": len(screens),
        "screens_median": statistics.median(screens),
        "screens_p90": sorted(screens)[int(len(screens) * 0.9)],
        "screens_most": max(screens),
        "second_trials": len(seconds),
        "new_questions_median": statistics.median(questions),
        "new_questions_p90": sorted(questions)[int(len(questions) * 0.9)],
        "new_screens_median": statistics.median(map(len, seconds)),
    }


def _read(row: Row) -> Reading:
    return read(row.criteria or "", structured(row))


def _pairs(rows: Iterable[Row], most: int) -> Iterator[tuple[Row, Row]]:
    """Two trials each that name the same condition first; no trial twice."""
    waiting: dict[str, Row] = {}
    found: dict[str, int] = defaultdict(int)
    for row in rows:
        name = (row.conditions or [""])[0].casefold()
        if not name or found[name] * 10 >= most or sum(found.values()) >= most:
            continue
        if name in waiting:
            found[name] += 1
            yield waiting.pop(name), row
        else:
            waiting[name] = row


def _new_in(one: Reading, other: Reading) -> list[Screen]:
    answers: Answers = {}
    _checked(one, answers, "somebody")
    return _checked(other, answers, "somebody")


def _checked(reading: Reading, answers: Answers, who: str) -> list[Screen]:
    """The screens that are shown until nothing is left to ask; the answers are added."""
    shown: list[Screen] = []
    needed = {each.topic for criterion in reading.criteria for each in criterion.requirements if each.must and each.confidence >= SURE}
    while (screens := plan(reading, answers, "you")) and len(shown) < ENDLESS:
        shown.append(screens[0])
        answers.update(_answered(screens[0], reading, needed, who))
        answers.update({each.id: Answer("yes" if each.must else "no") for each in screens[0].own})
    return shown


def _answered(screen: Screen, reading: Reading, needed: set[str], who: str) -> Iterator[tuple[str, Answer]]:
    for key in screen.topics:
        if screen.kind == "when":
            several = sinces(key, "en")
            chosen = several[_dice(f"{who} when {key}") % len(several)]
            yield key, Answer("yes", (chosen.least, chosen.most))
        elif ":" in key:
            yield key, Answer("yes")
        else:
            yield key, _answer(key, reading, needed, who)


def _answer(key: str, reading: Reading, needed: set[str], who: str) -> Answer:
    topic = by_key(key)
    if topic.kind == "number":
        return Answer(NUMBERS[key], unit="years" if key == "age" else "") if key in NUMBERS else Answer("unsure")
    if topic.kind == "choice":
        return Answer(reading.structured.sex if reading.structured.sex in topic.choices else topic.choices[_dice(who) % 2])
    is_so = key in needed or (topic.theme not in {"reproduction", "taking-part"} and _dice(f"{who} {key}") % YES_IN == 0)
    return Answer("yes" if is_so else "no")


def _questions(screen: Screen) -> int:
    return len(screen.topics) + len(screen.own)


def _dice(said: str) -> int:
    return int.from_bytes(hashlib.sha256(said.encode()).digest()[:8])
