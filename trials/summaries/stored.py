"""How an overview is kept in one column: JSON of ours, checked when it is read. Pure.

Every cited place stands once, however many sentences lead to it, because one criteria text may be longer than all sentences together.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import msgspec

from trials.lib import phrase as kinds
from trials.lib.dates import PartialDate
from trials.lib.phrase import Phrase
from trials.summaries.shape import SECTIONS, Draft, Kind, Notice, Person, Section, SectionKey, Sentence, Source

# What may stand in a phrase beside text and numbers, by the name under which it is kept.
_VALUES: dict[str, Any] = {
    PartialDate.__name__: PartialDate,
    **{name: kind for name, kind in vars(kinds).items() if is_dataclass(kind) and isinstance(kind, type) and kind is not Phrase},
}


class Damaged(ValueError):
    """What is kept is no overview."""


class _Sentence(msgspec.Struct, array_like=True):
    kind: Kind
    rule: str
    cited: list[int]
    phrase: Any = None
    text: str = ""


class _Section(msgspec.Struct, array_like=True):
    key: SectionKey
    sentences: list[_Sentence]


class _Notice(msgspec.Struct, array_like=True):
    kind: str
    sentence: _Sentence


class _Cited(msgspec.Struct, array_like=True):
    path: str
    hash: str
    value: Any = None


class _Body(msgspec.Struct):
    person: Person
    cited: list[_Cited]
    sections: list[_Section]
    notices: list[_Notice]


class _One(msgspec.Struct):
    """A sentence by itself."""

    cited: list[_Cited]
    sentence: _Sentence


_body = msgspec.json.Decoder(_Body)
_one = msgspec.json.Decoder(_One)


def encode(draft: Draft) -> str:
    """The draft as JSON. Raises `Damaged` for sections that are missing, strange, out of order or empty."""
    _check(draft)
    cited = _Places()
    sections = [_Section(section.key, [_packed(sentence, cited) for sentence in section.sentences]) for section in draft.sections]
    notices = [_Notice(notice.kind, _packed(notice.sentence, cited)) for notice in draft.notices]
    return msgspec.json.encode(_Body(draft.person, cited.kept, sections, notices)).decode()


def decode(text: str) -> Draft:
    """What `encode` was given. Raises `Damaged`; also for sections that are missing, strange, out of order or empty."""
    try:
        body = _body.decode(text)
        sources = [Source(cited.path, cited.value, cited.hash) for cited in body.cited]
        sections = tuple(Section(one.key, tuple(_unpacked(each, sources) for each in one.sentences)) for one in body.sections)
        notices = tuple(Notice(one.kind, _unpacked(one.sentence, sources)) for one in body.notices)
    except (msgspec.DecodeError, ValueError, IndexError, KeyError, TypeError) as fault:
        raise Damaged(str(fault)) from None
    draft = Draft(sections, notices, body.person)
    _check(draft)
    return draft


def encode_sentence(sentence: Sentence) -> str:
    """One sentence with its sources as JSON."""
    cited = _Places()
    packed = _packed(sentence, cited)
    return msgspec.json.encode(_One(cited.kept, packed)).decode()


def decode_sentence(text: str) -> Sentence:
    """What `encode_sentence` was given. Raises `Damaged`."""
    try:
        one = _one.decode(text)
        return _unpacked(one.sentence, [Source(cited.path, cited.value, cited.hash) for cited in one.cited])
    except (msgspec.DecodeError, ValueError, IndexError, KeyError, TypeError) as fault:
        raise Damaged(str(fault)) from None


def key(sentence: Sentence) -> str:
    """16 hexadecimal digits that stay the same while the sentence says the same from the same words of the record."""
    said = msgspec.json.encode(_value(sentence.phrase)).decode() if sentence.phrase else sentence.text
    return said_key(said, sentence)


def said_key(said: str, sentence: Sentence) -> str:
    """The same for a sentence as it was put into words: another wording is another key."""
    written = "\n".join([said, *(f"{source.path} {source.hash}" for source in sentence.sources)])
    return hashlib.sha256(written.encode("utf-8", "replace")).hexdigest()[:16]


def bare(sentence: Sentence) -> Sentence:
    """The sentence without its sources: what all trials that have it share."""
    return replace(sentence, sources=())


def fixed_key(sentence: Sentence) -> str:
    """The key of a sentence that holds nothing of a trial, the same for every trial."""
    return key(bare(sentence))


def _check(draft: Draft) -> None:
    if tuple(section.key for section in draft.sections) != SECTIONS or not all(section.sentences for section in draft.sections):
        raise Damaged("The sections are not the fixed ones in their order, each with a sentence.")


class _Places:
    """Cited places, each kept once and named by its number."""

    def __init__(self) -> None:
        self.kept: list[_Cited] = []
        self._numbers: dict[tuple[str, str], int] = {}

    def number(self, source: Source) -> int:
        place = (source.path, source.hash)
        if place not in self._numbers:
            self._numbers[place] = len(self.kept)
            self.kept.append(_Cited(source.path, source.hash, source.value))
        return self._numbers[place]


def _packed(sentence: Sentence, cited: _Places) -> _Sentence:
    numbers = [cited.number(source) for source in sentence.sources]
    return _Sentence(sentence.kind, sentence.rule, numbers, _value(sentence.phrase) if sentence.phrase else None, sentence.text)


def _unpacked(kept: _Sentence, sources: list[Source]) -> Sentence:
    phrase = _read(kept.phrase)
    if phrase is not None and not isinstance(phrase, Phrase):
        raise TypeError("A sentence is kept that is no phrase.")
    return Sentence(kept.kind, tuple(sources[number] for number in kept.cited), kept.rule, phrase, kept.text)


def _value(value: Any) -> Any:
    """A value of a phrase as JSON: an object with one name, which is what it is."""
    match value:
        case None | str() | bool() | int() | float():
            return value
        case Phrase():
            return {"Phrase": [value.id, {name: _value(inner) for name, inner in value.values.items()}]}
        case list() | tuple():
            return [_value(inner) for inner in value]
        case date():
            return {"date": value.isoformat()}
    kind = _VALUES.get(type(value).__name__)
    if kind is not type(value):
        raise TypeError(f"A phrase holds a {type(value).__name__}, which cannot be kept.")
    return {kind.__name__: [_value(getattr(value, field.name)) for field in fields(kind)]}


def _read(kept: Any) -> Any:
    if isinstance(kept, list):
        return tuple(_read(inner) for inner in kept)
    if not isinstance(kept, dict):
        return kept
    ((name, inside),) = kept.items()
    if name == "Phrase":
        return Phrase(inside[0], _values(inside[1]))
    return date.fromisoformat(inside) if name == "date" else _VALUES[name](*(_read(inner) for inner in inside))


def _values(kept: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _read(inner) for name, inner in kept.items()}
