"""Answers as few bytes, and back. Pure.

A mark, then each person: who, how many answers by topic (number, answer), how many others (six bytes, answer). An answer is a byte that
says what it is and what follows: a choice or a number, its unit, since when. Numbers of topics and days are written seven bits a byte.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator, Mapping
from dataclasses import replace

from trials.eligibility.kept.told import KEY_BYTES, NOBODY, Kept, Told
from trials.eligibility.questions import PERSONS
from trials.eligibility.shape import Answer
from trials.eligibility.topics import Topic, by_key, by_number

# Raise it when the bytes, or what an answer to any topic means, change: older ones are then not read.
MARK = 1
MOST_BYTES = 2_700
NOBODY_CHOSEN = 0xFF
SAID = ("no", "yes", "unsure")
_PLAIN = tuple(map(Answer, SAID))
CHOICE, NUMBER = 3, 4
HAS_SINCE, NO_LIMIT, HAS_UNIT = 0x08, 0x10, 0x20
MOST_DAYS = 0x3FFF
# How many answers make room at a time.
AT_ONCE = 8


class _Unreadable(Exception):
    """The bytes end too early, or say what they cannot say."""


def pack(kept: Kept) -> bytes:
    """At most `MOST_BYTES`. Should that be too little, the oldest answers to questions of records' own make room: they are asked again.

    Answers to topics have room for three people; the oldest of them go only should there ever be more.
    """
    content = _pack(kept)
    while len(content) > MOST_BYTES:
        kept = _without_oldest(kept)
        content = _pack(kept)
    return content


def unpack(content: bytes) -> Kept:
    """What can be read. Of topics that are gone, and of answers that do not fit their topic any more, nothing is left."""
    try:
        return _unpack(_Reader(content))
    except _Unreadable:
        return NOBODY


def _pack(kept: Kept) -> bytes:
    current = NOBODY_CHOSEN if kept.current is None else PERSONS.index(kept.current)
    return bytes((MARK, current, len(kept.people))) + b"".join(_person(each) for each in kept.people)


def _person(told: Told) -> bytes:
    topics = [(by_key(key), answer) for key, answer in told.topics.items()]
    parts = [bytes((PERSONS.index(told.whose),)), _length(len(topics))]
    parts += [_length(topic.number) + _answer(answer, topic) for topic, answer in topics]
    parts += [_length(len(told.others)), *(key + _answer(answer, None) for key, answer in told.others.items())]
    return b"".join(parts)


def _answer(answer: Answer, topic: Topic | None) -> bytes:
    value, units = answer.value, topic.units if topic else ()
    kind, follows = NUMBER, b""
    if isinstance(value, str):
        is_choice = topic is not None and value in topic.choices
        kind = CHOICE if is_choice else SAID.index(value)
        follows = bytes((topic.choices.index(value),)) if topic and is_choice else b""
    else:
        follows = struct.pack("<d", value)
    if answer.unit in units:
        kind |= HAS_UNIT
        follows += bytes((units.index(answer.unit),))
    if answer.since:
        least, most = answer.since
        kind |= HAS_SINCE | (NO_LIMIT if most is None else 0)
        follows += _length(min(least, MOST_DAYS)) + (b"" if most is None else _length(min(most, MOST_DAYS)))
    return bytes((kind,)) + follows


def _without_oldest(kept: Kept) -> Kept:
    """Some answers less, of whoever has most of them."""
    has_others = any(each.others for each in kept.people)
    fullest = max(kept.people, key=lambda each: len(each.others if has_others else each.topics))
    less = replace(fullest, others=_later(fullest.others)) if has_others else replace(fullest, topics=_later(fullest.topics))
    return replace(kept, people=tuple(less if each is fullest else each for each in kept.people))


def _later[K](answers: Mapping[K, Answer]) -> dict[K, Answer]:
    return dict(list(answers.items())[AT_ONCE:])


def _length(number: int) -> bytes:
    made = bytearray()
    while number > 0x7F:
        made.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes((*made, number))


class _Reader:
    """Takes bytes from the front."""

    def __init__(self, content: bytes) -> None:
        self._content, self._at = content, 0

    def take(self, count: int) -> bytes:
        taken = self._content[self._at : self._at + count]
        if len(taken) < count:
            raise _Unreadable
        self._at += count
        return taken

    def byte(self) -> int:
        if self._at >= len(self._content):
            raise _Unreadable
        self._at += 1
        return self._content[self._at - 1]

    def length(self) -> int:
        number = 0
        for shift in range(0, 28, 7):
            byte = self.byte()
            number |= (byte & 0x7F) << shift
            if byte < 0x80:
                return number
        raise _Unreadable


def _unpack(reader: _Reader) -> Kept:
    if reader.byte() != MARK:
        return NOBODY
    current = reader.byte()
    people = tuple(_read_person(reader) for _each in range(min(reader.byte(), len(PERSONS))))
    if len({each.whose for each in people}) != len(people):
        raise _Unreadable
    whose = PERSONS[current] if current < len(PERSONS) else None
    return Kept(people, whose if any(each.whose == whose for each in people) else None)


def _read_person(reader: _Reader) -> Told:
    place = reader.byte()
    if place >= len(PERSONS):
        raise _Unreadable
    return Told(PERSONS[place], dict(_read_topics(reader)), dict(_read_others(reader)))


def _read_topics(reader: _Reader) -> Iterator[tuple[str, Answer]]:
    for _each in range(reader.length()):
        topic = by_number(reader.length())
        answer = _read_answer(reader, topic)
        if topic and answer:
            yield topic.key, answer


def _read_others(reader: _Reader) -> Iterator[tuple[bytes, Answer]]:
    for _each in range(reader.length()):
        key = reader.take(KEY_BYTES)
        answer = _read_answer(reader, None)
        if answer:
            yield key, answer


def _read_answer(reader: _Reader, topic: Topic | None) -> Answer | None:
    """The answer, or None where it does not fit the topic; what follows it is read either way."""
    head = reader.byte()
    if head < len(_PLAIN) and (topic is None or topic.kind == "yes-no"):
        return _PLAIN[head]
    kind = head & 0x07
    value = _read_value(reader, kind, topic)
    unit = reader.byte() if head & HAS_UNIT else None
    since = (reader.length(), None if head & NO_LIMIT else reader.length()) if head & HAS_SINCE else None
    if value is None:
        return None
    units = topic.units if topic else ()
    return Answer(value, since, units[unit] if unit is not None and unit < len(units) else "")


def _read_value(reader: _Reader, kind: int, topic: Topic | None) -> str | float | None:
    wanted = topic.kind if topic else "yes-no"
    if kind == NUMBER:
        number = struct.unpack("<d", reader.take(8))[0]
        return float(number) if wanted == "number" and math.isfinite(number) else None
    if kind == CHOICE:
        place, choices = reader.byte(), topic.choices if topic else ()
        return choices[place] if wanted == "choice" and place < len(choices) else None
    if kind >= len(SAID):
        raise _Unreadable
    return SAID[kind] if wanted == "yes-no" or SAID[kind] == "unsure" else None
