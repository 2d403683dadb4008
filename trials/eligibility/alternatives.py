"""Lines that ask for several illnesses: most often one of them is enough, whatever the list says. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from trials.eligibility.shape import SURE, Criterion
from trials.eligibility.topics import Theme, by_key, within

_ILLNESSES: tuple[Theme, ...] = (
    "heart", "blood", "cancer", "hormones", "lungs", "kidneys", "liver", "digestion", "nerves", "mind", "immune", "infections",
    "senses-skin-bones",
)  # fmt: skip
ILLNESSES = frozenset(_ILLNESSES)
_ENDS_OR = re.compile(r"\bor\W*$", re.IGNORECASE)
_NEAR = 12
_BEGINS_OR = re.compile(r"\W*or\b", re.IGNORECASE)


def alternatives(text: str, criteria: Sequence[Criterion]) -> Iterator[Criterion]:
    """The criteria of a text; those of which another one will do as well no longer decide alone.

    Such are those of one list that each ask for another illness of one kind ("leukemia", "lymphoma"), and those with an "or" between them.
    """
    joined = _joined(text, criteria)
    asked: dict[tuple[int | None, Theme], set[str]] = {}
    for criterion in criteria:
        for topic in _asked(criterion):
            asked.setdefault((criterion.span.parent, by_key(topic).theme), set()).add(topic)
    doubtful = {beside for beside, topics in asked.items() if not _agree(topics)}
    for place, criterion in enumerate(criteria):
        is_one_of_several = place in joined or any((criterion.span.parent, by_key(topic).theme) in doubtful for topic in _asked(criterion))
        yield _one_of_several(criterion) if is_one_of_several else criterion


def _one_of_several(criterion: Criterion) -> Criterion:
    """It decides nothing alone; its numbers are no bounds for everybody."""
    loose = tuple(each if each.comparison == "is" else replace(each, certainty="broader", decides=False) for each in criterion.requirements)
    return replace(criterion, requirements=loose, joint="any", whole=False)


def _joined(text: str, criteria: Sequence[Criterion]) -> frozenset[int]:
    """Places of inclusions with an "or" between them and the next: at the end of one, before the other, or on a line of its own."""
    found: set[int] = set()
    last: dict[int | None, int] = {}
    for place, criterion in enumerate(criteria):
        before = last.get(criterion.span.parent)
        last[criterion.span.parent] = place
        if before is None or criterion.span.section != "inclusion" or criteria[before].span.section != "inclusion":
            continue
        between = text[max(each.span.end for each in criteria[before:place]) : criterion.span.start]
        if _ENDS_OR.search(criteria[before].text[-_NEAR:]) or _BEGINS_OR.match(criterion.text) or _BEGINS_OR.match(between):
            found |= {before, place}
    return frozenset(found)


def _asked(criterion: Criterion) -> list[str]:
    if criterion.span.section != "inclusion" or criterion.joint != "all":
        return []
    return [
        requirement.topic
        for requirement in criterion.requirements
        if requirement.must and requirement.decides and requirement.confidence >= SURE and by_key(requirement.topic).theme in ILLNESSES
    ]


def _agree(topics: Iterable[str]) -> bool:
    """Whether each of the topics is within another, or has another within it."""
    several = list(topics)
    return all(within(one, other) or within(other, one) for one in several for other in several)
