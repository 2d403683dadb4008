"""What a reading wants to know, and how much each answer decides. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from trials.eligibility.questions.own import own
from trials.eligibility.questions.plan.asked import Asked, is_timed
from trials.eligibility.questions.shape import Own
from trials.eligibility.shape import SURE, Criterion, Reading, Requirement
from trials.eligibility.topics import ancestors, by_key

# How much an answer decides: either answer, or one that rules somebody out, against one that can only fit.
DECIDES, FITS = 2, 1
# What weighs less could at most fit one point.
LEAST = 2
WIDEN_FROM = 2


@dataclass(slots=True)
class Need:
    """How a topic is wanted: how much it decides, whether it must be so or must not, and whether it matters when."""

    weight: int = 0
    must: bool = False
    windowed: bool = False


@dataclass(slots=True)
class Needs:
    """All topics that a reading wants, and its own questions in the order of the text."""

    topics: dict[str, Need] = field(default_factory=dict)
    own: list[Own] = field(default_factory=list)

    def has(self, key: str) -> bool:
        """Whether this topic is wanted."""
        return key in self.topics

    def above(self, key: str) -> str | None:
        """The nearest wider topic that is wanted too."""
        return next((other for other in ancestors(key) if other in self.topics), None) if ":" not in key else None

    def waits(self, key: str, asked: Asked) -> bool:
        """Whether a wider topic is to be answered first."""
        wider = self.above(key)
        return wider is not None and not asked.may_be(wider) and not asked.was_told(key)

    def asks_when(self, key: str) -> bool:
        """Whether the record cares when it last was."""
        need = self.topics.get(key)
        return need is not None and need.windowed and is_timed(key)


def needs(reading: Reading, asked: Asked) -> Needs:
    """What may be asked of this person; what is for a group of people only is not asked of everybody."""
    found = Needs()
    for criterion in _for_everybody(reading):
        for requirement in criterion.requirements:
            if requirement.confidence >= SURE and asked.may_ask(by_key(requirement.topic)):
                _add(found.topics.setdefault(requirement.topic, Need()), requirement)
        if criterion.asked and (question := own(criterion.text, criterion.span.section)) and question.id == criterion.asked:
            found.own.append(question)
    _widen(found)
    return found


def _widen(found: Needs) -> None:
    """Ask the widest first, where the record leaves out several things within it: its "no" settles all of them, here and elsewhere.

    Not where the record is about something within: whoever has that would only say yes.
    """
    about = {_root(key) for key, need in found.topics.items() if need.must}
    within: dict[str, list[Need]] = {}
    for key, need in found.topics.items():
        if _root(key) != key:
            within.setdefault(_root(key), []).append(need)
    for root, several in within.items():
        if len(several) >= WIDEN_FROM and root not in about and root not in found.topics:
            found.topics[root] = Need(sum(need.weight for need in several))


def _root(key: str) -> str:
    return (key, *ancestors(key))[-1]


def _add(need: Need, requirement: Requirement) -> None:
    need.weight += DECIDES if requirement.certainty == "exact" or requirement.must else FITS
    need.must = need.must or requirement.must
    need.windowed = need.windowed or requirement.window_days is not None


def _for_everybody(reading: Reading) -> Iterator[Criterion]:
    for_some: set[int] = set()
    for place, criterion in enumerate(reading.criteria):
        if criterion.span.cohort or criterion.span.parent in for_some:
            for_some.add(place)
        else:
            yield criterion
