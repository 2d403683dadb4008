"""Lines that ask for several illnesses: most often one of them is enough, whatever the list says. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from trials.eligibility.shape import SURE, Criterion
from trials.eligibility.topics import Theme, by_key, within

_ILLNESSES: tuple[Theme, ...] = (
    "heart", "blood", "cancer", "hormones", "lungs", "kidneys", "liver", "digestion", "nerves", "mind", "immune", "infections",
    "senses-skin-bones",
)  # fmt: skip
ILLNESSES = frozenset(_ILLNESSES)


def alternatives(criteria: Sequence[Criterion]) -> Iterator[Criterion]:
    """The criteria; those of one list that each ask for another illness of one kind ("leukemia", "lymphoma") no longer decide alone."""
    asked: dict[tuple[int | None, Theme], set[str]] = {}
    for criterion in criteria:
        for topic in _asked(criterion):
            asked.setdefault((criterion.span.parent, by_key(topic).theme), set()).add(topic)
    doubtful = {beside for beside, topics in asked.items() if not _agree(topics)}
    for criterion in criteria:
        is_one_of_several = any((criterion.span.parent, by_key(topic).theme) in doubtful for topic in _asked(criterion))
        yield replace(criterion, joint="any", whole=False) if is_one_of_several else criterion


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
