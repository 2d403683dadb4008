"""From an id or a token to words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, cast

from django.utils.formats import number_format
from django.utils.functional import lazy
from django.utils.translation import get_language

from trials.lib.dates import PartialDate
from trials.lib.phrase import Count, Country, Label, Listing, Name, Phrase, Quote
from trials.words.check import CHECK
from trials.words.countries import country_name
from trials.words.dates import partial_date, plain_day
from trials.words.fixed import FIXED
from trials.words.gates import FINDINGS
from trials.words.labels import LABELS, Entry
from trials.words.overview import OVERVIEW
from trials.words.sentences import SENTENCES

# Phases with a number share one chip: "Phase 1/2".
NUMBERED_PHASES = {"PHASE1": "1", "PHASE2": "2", "PHASE3": "3", "PHASE4": "4"}
CATALOGUE: dict[str, Any] = {**FIXED, **SENTENCES, **OVERVIEW, **FINDINGS, **CHECK}


class UnknownSentence(LookupError):
    """There is no sentence with that id."""


class MissingValue(LookupError):
    """A sentence needs a value that was not given, or was given empty: an unfilled place must never reach a reader."""


def say(sentence_id: str, **values: Any) -> str:
    """The sentence in the reader's language with its values put in.

    Dates, phrases and the other values of `trials.lib.phrase` are put into words first. Raises `UnknownSentence`, and `MissingValue` for
    an empty place.
    """
    return _said(get_language(), sentence_id, values)


def _said(language: str | None, sentence_id: str, values: Mapping[str, Any]) -> str:
    """As `say`, where the language is known: to ask for it takes longer than to fill a sentence."""
    sentence = _sentence(language, sentence_id)
    spoken = {name: _spoken(language, value) for name, value in values.items()}
    if empty := [name for name, value in spoken.items() if value is None or value == ""]:
        raise MissingValue(f"The sentence {sentence_id!r} got nothing for {', '.join(empty)}.")
    try:
        return cast(str, sentence.format(**spoken))
    except KeyError as missing:
        raise MissingValue(f"The sentence {sentence_id!r} needs {missing}.") from None


@lru_cache(maxsize=2000)
def _sentence(_language: str | None, sentence_id: str) -> Any:
    """With its places still empty; kept, since to look it up in the catalogue takes longer than to fill them."""
    try:
        sentence = CATALOGUE[sentence_id]
    except KeyError:
        raise UnknownSentence(f"There is no sentence with the id {sentence_id!r}.") from None
    # One with a plural is empty as long as nothing is counted.
    return str(sentence) or sentence


def fixed(sentence_id: str) -> str:
    """A sentence without places in the reader's language; kept, since a page of a check says some of them for every point."""
    return _fixed(get_language(), sentence_id)


@lru_cache(maxsize=2000)
def _fixed(language: str | None, sentence_id: str) -> str:
    return _said(language, sentence_id, {})


say_lazy = lazy(say, str)


def tell(phrase: Phrase) -> str:
    """What a pure module decided, in words."""
    return _said(get_language(), phrase.id, phrase.values)


def _spoken(language: str | None, value: Any) -> Any:
    if type(value) is str:
        return value
    match value:
        case Phrase():
            return _said(language, value.id, value.values)
        case PartialDate():
            return partial_date(value)
        case date():
            return plain_day(value)
        case int() | float():
            return value
        case None:
            return None
        case _:
            return _named(language, value)


def _named(language: str | None, value: Any) -> str:
    match value:
        case Label():
            return label(value.kind, value.token)
        case Country():
            return country_name(value.code)
        case Count():
            return number_format(value.number, use_l10n=True, force_grouping=True)
        case Name():
            return value.text
        case Quote():
            return _said(language, "quoted", {"words": value.text}) if value.text else ""
        case Listing():
            return _listed(language, [str(_spoken(language, item)) for item in value.items], value.joint)
        case _:
            return str(value)


def _listed(language: str | None, items: list[str], joint: str) -> str:
    """ "a, b and c"; with semicolons where one of them has a comma of its own or an "and"."""
    if len(items) < 2:
        return "".join(items)
    parted = any("," in item for item in items) or (len(items) > 2 and any(" and " in item for item in items))
    most = _fixed(language, "list-comma" if not parted or len(items) == 2 else "list-semicolon").join(items[:-1])
    return _said(language, f"list-{joint}" if not parted else f"list-{joint}-parted", {"most": most, "last": items[-1]})


def tokens(kind: str) -> Iterable[str]:
    """All tokens of a kind that we know, in the order in which to list them."""
    return LABELS[kind].keys()


def is_known(kind: str, token: str) -> bool:
    """Whether we have words for this token."""
    return token in LABELS[kind]


def tidy(token: str) -> str:
    """A readable form of a token that we do not know: `NEW_KIND` gives `New kind`."""
    text = " ".join(token.replace("_", " ").split())
    return text.capitalize() if text.isupper() else text


def label(kind: str, token: str) -> str:
    """What a token is called, on a chip or in a list; for a column of tokens between bars all of them. Empty for no token."""
    if "|" in token:
        found = [part for part in token.split("|") if part]
        return phases(found) if kind == "phase" else ", ".join(label(kind, part) for part in found)
    entry = _entry(kind, token)
    return str(entry.label) if entry else tidy(token)


def meaning(kind: str, token: str) -> str:
    """What a token means for a patient, in a sentence or two; empty for no token and where the label says it all."""
    if "|" in token:
        return " ".join(meaning(kind, part) for part in token.split("|") if part)
    entry = _entry(kind, token)
    if entry:
        return str(entry.meaning)
    return say("token-unknown", token=token) if token else ""


def _entry(kind: str, token: str) -> Entry | None:
    return LABELS[kind].get(token)


def phases(found: Iterable[str]) -> str:
    """All phases of a trial on one chip: "Phase 1/2", "Early phase 1"."""
    known = [token for token in found if token]
    if not known:
        return say("phase-missing")
    if NUMBERED_PHASES.keys() >= set(known):
        return say("phase-numbered", numbers="/".join(NUMBERED_PHASES[token] for token in known))
    return ", ".join(label("phase", token) for token in known)
