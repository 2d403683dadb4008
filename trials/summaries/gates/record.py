"""The record as evidence: what its parts say, in amounts and counts. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Any

from trials.summaries.drafter.criteria import Lists, lists
from trials.summaries.gates.amounts import Amount, amounts
from trials.summaries.gates.folded import fold
from trials.summaries.shape import SectionKey, Source
from trials.summaries.sources import resolve

P = "protocolSection."
TITLES = (f"{P}identificationModule.briefTitle", f"{P}identificationModule.officialTitle", f"{P}identificationModule.acronym")
TEXTS = (f"{P}descriptionModule.briefSummary", f"{P}descriptionModule.detailedDescription")
DESIGN, ARMS = f"{P}designModule", f"{P}armsInterventionsModule"
OUTCOMES, CRITERIA = f"{P}outcomesModule", f"{P}eligibilityModule"
CRITERIA_TEXT = f"{CRITERIA}.eligibilityCriteria"
LOCATIONS = f"{P}contactsLocationsModule.locations"
ENROLMENT = f"{DESIGN}.enrollmentInfo.count"
ARM_GROUPS, INTERVENTIONS = f"{ARMS}.armGroups", f"{ARMS}.interventions"
# What each of the fixed questions is about: where a text that names no source is looked up.
REGIONS: dict[SectionKey | None, tuple[str, ...]] = {
    "why": (f"{P}conditionsModule", *TITLES, *TEXTS, DESIGN, ARMS, OUTCOMES, CRITERIA),
    "happen": (*TITLES, *TEXTS, DESIGN, ARMS, OUTCOMES, CRITERIA),
    "do": (*TEXTS, DESIGN, ARMS, OUTCOMES),
    "join": (CRITERIA, *TITLES, *TEXTS, f"{P}conditionsModule", ENROLMENT),
    "benefits": (*TEXTS, DESIGN, ARMS, OUTCOMES),
    "long": (f"{P}statusModule", *TEXTS, DESIGN, ARMS, OUTCOMES),
    "where": (f"{P}contactsLocationsModule", f"{P}sponsorCollaboratorsModule", f"{P}identificationModule", f"{P}statusModule", *TEXTS),
    None: ("protocolSection",),
}
_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+|[<>≤≥=±%]")


def squeezed(text: str) -> str:
    """The words, numbers and signs of a text, one blank between and around: what it says, however it is set."""
    return f" {' '.join(_TOKEN.findall(fold(text).text))} "


@dataclass(frozen=True)
class Known:
    """What a part of the record says: every amount with its path, and how many there are of what is listed."""

    amounts: tuple[tuple[str, Amount], ...]
    counts: dict[str, dict[Fraction, str]]

    @cached_property
    def times(self) -> frozenset[tuple[Fraction, str, bool]]:
        """Every span of time, with its unit and whether it is an ordinal, once."""
        return frozenset((each.value, each.unit, each.ordinal) for _, each in self.amounts if each.kind == "time")


@dataclass
class Record:
    """A study with what was read from it so far."""

    study: dict[str, Any]
    # Lines of the text without what is the record's own, kept since several gates ask for them.
    own: dict[Any, str] = field(default_factory=dict)
    _known: dict[tuple[str, ...], Known] = field(default_factory=dict)
    _texts: dict[tuple[str, ...], str] = field(default_factory=dict)
    _said: dict[str, list[str]] = field(default_factory=dict)

    def at(self, path: str) -> Any:
        """What stands at a path; None where nothing does, and for what is no path."""
        try:
            return resolve(self.study, path)
        except ValueError:
            return None

    def text(self, *paths: str) -> str:
        """All text below these paths, folded, a line a field."""
        if paths not in self._texts:
            self._texts[paths] = "\n".join(fold(text).text for path in paths for _, text in leaves(path, self.at(path)))
        return self._texts[paths]

    def says(self, words: str, *paths: str) -> bool:
        """Whether these squeezed words are in one of the texts at or below these paths."""
        return any(words in text for path in paths for text in self.squeezed(path))

    def squeezed(self, path: str) -> list[str]:
        """The texts at or below a path, squeezed."""
        if path not in self._said:
            self._said[path] = [squeezed(text) for _, text in leaves(path, self.at(path))]
        return self._said[path]

    @cached_property
    def whole(self) -> str:
        """All that the record says, squeezed."""
        return squeezed(" ".join(text for _, text in leaves("", self.study)))

    @cached_property
    def criteria(self) -> Lists | None:
        """The rules on who can and who cannot join; None where they could not be told apart."""
        text = self.at(CRITERIA_TEXT)
        return lists(text) if isinstance(text, str) else None

    def known(self, paths: Iterable[str]) -> Known:
        """What stands at these paths, and what can be counted there."""
        wanted = tuple(sorted(set(paths)))
        if wanted not in self._known:
            found = tuple(
                (path, each) for start in wanted for path, text in leaves(start, self.at(start)) for each in amounts(fold(text).text)
            )
            self._known[wanted] = Known(found, self._counts(wanted))
        return self._known[wanted]

    def _counts(self, paths: tuple[str, ...]) -> dict[str, dict[Fraction, str]]:
        counts: dict[str, dict[Fraction, str]] = {}
        for role, number, path in (*self._entries(paths), *self._named(paths)):
            counts.setdefault(role, {})[Fraction(number)] = path
        for path in paths:
            for size in self._sizes(path, paths):
                counts.setdefault("any", {})[Fraction(size)] = path
        return counts

    def _entries(self, paths: tuple[str, ...]) -> Iterator[tuple[str, int, str]]:
        """How many groups, interventions and places there are: all, or those that are cited one by one, and the rest."""
        for role, listed in (("group", ARM_GROUPS), ("treatment", INTERVENTIONS), ("site", LOCATIONS)):
            size, cited = _length(self.at(listed)), _cited(paths, listed)
            if size and cited is None:
                yield role, size, listed
            elif size and cited:
                yield role, cited, listed
                yield f"{role}-left", size - cited, listed

    def _named(self, paths: tuple[str, ...]) -> Iterator[tuple[str, int, str]]:
        """How many countries and towns there are, how many people, and how many rules."""
        if any(LOCATIONS in path or _within(LOCATIONS, path) for path in paths):
            for role, key in (("country", "country"), ("town", "city")):
                yield role, len({name for name in self.at(f"{LOCATIONS}[*].{key}") or () if name}), LOCATIONS
        if any(_within(ENROLMENT, path) for path in paths) and isinstance(count := self.at(ENROLMENT), int):
            yield "people", count, ENROLMENT
        if any(_within(CRITERIA_TEXT, path) for path in paths) and self.criteria:
            yield "rule-can", self.criteria.can.count, CRITERIA_TEXT
            yield "rule-cannot", self.criteria.cannot.count, CRITERIA_TEXT

    def _sizes(self, path: str, paths: tuple[str, ...]) -> Iterator[int]:
        """How many entries a cited list has, how many of them are cited one by one, and how many are not."""
        base = path.partition("[")[0]
        entries = self.at(base)
        if not isinstance(entries, list):
            return
        single = len({found[1] for other in paths if (found := re.match(re.escape(base) + r"\[(\d+)\]", other))})
        if path == base or path.startswith(f"{base}[*]"):
            yield from (len(entries), len(entries) - single) if single else (len(entries),)
            filled = self.at(path)
            if isinstance(filled, list):
                yield len({str(each) for each in filled if each})
                yield sum(bool(each) for each in filled)
        if single:
            yield single


def leaves(path: str, value: Any) -> Iterator[tuple[str, str]]:
    """Every text and number below a value, with its path."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from leaves(f"{path}.{key}" if path else key, each)
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from leaves(f"{path}[{number}]", each)
    elif value is not None and not isinstance(value, bool):
        yield path, str(value)


def paths_of(sources: Iterable[Source] | None, key: SectionKey | None) -> tuple[str, ...]:
    """Where a line is looked up: at its own sources, else in the part that its heading is about."""
    return REGIONS[key] if sources is None else tuple(each.path for each in sources)


def _within(inner: str, outer: str) -> bool:
    return inner == outer or inner.startswith((f"{outer}.", f"{outer}["))


def _cited(paths: tuple[str, ...], listed: str) -> int | None:
    """How many entries of a list are cited one by one; None where the whole list is."""
    if any(_within(listed, path) or path.startswith(f"{listed}[*]") for path in paths):
        return None
    return len({found[1] for path in paths if (found := re.match(re.escape(listed) + r"\[(\d+)\]", path))})


def _length(value: Any) -> int:
    return len(value) if isinstance(value, list) else 0
