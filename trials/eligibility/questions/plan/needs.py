"""What a reading wants to know, and how much each answer decides. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from typing import Final

from trials.eligibility.questions.own import asked_by
from trials.eligibility.questions.plan.asked import NOT_OF_MEN, Asked, is_timed
from trials.eligibility.questions.plan.families import is_private
from trials.eligibility.questions.plan.named import topics_of
from trials.eligibility.questions.shape import Own
from trials.eligibility.questions.wording import covers
from trials.eligibility.shape import SURE, Criterion, Reading, Requirement
from trials.eligibility.topics import ancestors, by_key

# How much an answer decides: either answer, or one that rules somebody out, against one that can only fit, or say nothing.
DECIDES, FITS, NOTHING = 2, 1, 0
# What weighs less could at most fit one point.
LEAST = 2
# So common, or so unlike what is within it, that most people would only be asked twice.
NOT_FIRST: Final = frozenset({"anaemia", "vaccine"})


@dataclass(slots=True)
class Need:
    """How a topic is wanted: how much it decides, whether it must be so or must not, and whether it matters when."""

    weight: int = 0
    must: bool = False
    windowed: bool = False


@dataclass(slots=True)
class Needs:
    """All topics that a reading wants, and its own questions in the order of the text.

    `of_age` and `of_sex` are whether it matters how old somebody is, and of which sex: because the record says so, or because something
    else is asked of some people only.
    """

    topics: dict[str, Need] = field(default_factory=dict)
    own: list[Own] = field(default_factory=list)
    of_age: bool = False
    of_sex: bool = False

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
    structured = reading.structured
    found = Needs(
        of_age=bool(structured.min_age_months) or structured.max_age_months is not None, of_sex=structured.sex in by_key("sex").choices
    )
    for criterion in _for_everybody(reading):
        for requirement in criterion.requirements:
            if requirement.confidence >= SURE:
                _want(found, requirement, criterion, asked)
        if question := asked_by(criterion):
            found.own.append(question)
            found.of_age = found.of_age or is_private(question.words)
    _widen(found, asked, {above for name in structured.conditions for key in topics_of(name) for above in (key, *ancestors(key))})
    return found


def _want(found: Needs, requirement: Requirement, criterion: Criterion, asked: Asked) -> None:
    topic = by_key(requirement.topic)
    found.of_age = found.of_age or topic.sensitive or topic.key in {"age", "can-consent"}
    found.of_sex = found.of_sex or topic.key == "sex" or topic.key in NOT_OF_MEN
    if asked.may_ask(topic):
        need = found.topics.setdefault(topic.key, Need())
        need.weight += _weight(requirement, criterion, asked)
        need.must = need.must or requirement.must
        need.windowed = need.windowed or _matters_when(requirement)


def _matters_when(requirement: Requirement) -> bool:
    """Whether "yes" settles nothing before it is known when: by the record's words, or because the question is about some months."""
    is_about_a_time = requirement.window_days is not None or bool(covers(requirement.topic))
    return requirement.decides and is_about_a_time and (requirement.certainty == "exact" or not requirement.must)


def _weight(requirement: Requirement, criterion: Criterion, asked: Asked) -> int:
    """What the answers can decide: of a line that was not read whole only that something in it keeps somebody out.

    Whoever goes through a check alone can decide alone, as far as that can be asked; the team finds out.
    """
    if requirement.topic == "can-consent" and asked.person == "you":
        return NOTHING
    if not requirement.decides or (not criterion.whole and criterion.joint != "all"):
        return NOTHING
    if requirement.certainty == "exact" or requirement.must:
        return DECIDES
    return FITS if criterion.whole else NOTHING


def _widen(found: Needs, asked: Asked, named: Set[str]) -> None:
    """Ask the widest first, where the record leaves out something within it: its "no" settles all of that, here and elsewhere.

    Not where the record is about something within (`named` are the topics of its conditions): whoever has that would only say yes.
    """
    about = {_root(key) for key, need in found.topics.items() if need.must} | named
    within: dict[str, list[str]] = {}
    for key in found.topics:
        if _root(key) != key:
            within.setdefault(_root(key), []).append(key)
    for root, keys in within.items():
        is_first = root not in about and root not in found.topics and root not in NOT_FIRST
        if is_first and (asked.was_told(root) or any(map(asked.is_open, keys))):
            found.topics[root] = Need(sum(found.topics[key].weight for key in keys))


def _root(key: str) -> str:
    return (key, *ancestors(key))[-1]


def _for_everybody(reading: Reading) -> Iterator[Criterion]:
    for_some: set[int] = set()
    for place, criterion in enumerate(reading.criteria):
        if criterion.span.cohort or criterion.span.parent in for_some:
            for_some.add(place)
        else:
            yield criterion
