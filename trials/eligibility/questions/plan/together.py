"""Yes-or-no questions put together on pages. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import batched

from trials.eligibility.questions.plan.asked import Asked
from trials.eligibility.questions.plan.families import family
from trials.eligibility.questions.plan.needs import Needs
from trials.eligibility.questions.shape import Screen, ScreenKind
from trials.eligibility.topics import by_key

BOXES, ONES = 10, 4
# Never boxes: each of these can be skipped, or is not said by leaving a box empty.
NEVER_BOXES = ("reproduction", "taking-part")


@dataclass(frozen=True, slots=True)
class _Group:
    """What makes questions go together. `prefix` tells what must be so from what must not, which is asked in boxes."""

    prefix: str
    family: str
    sensitive: bool
    narrower: bool

    @property
    def key(self) -> str:
        """For the key of a screen."""
        return "-".join((self.prefix, self.family, *(["private"] if self.sensitive else []), *(["further"] if self.narrower else [])))

    @property
    def kind(self) -> ScreenKind:
        """Boxes only for what must not be so: a box left empty by mistake would be a "no"."""
        return "boxes" if self.prefix == "any" and self.family not in NEVER_BOXES else "one"


def together(wanted: Needs, asked: Asked, besides: Iterable[str], *, least: int) -> Iterator[Screen]:
    """Pages for the yes-or-no topics that are worth asking, without those of `besides`, which have a page already."""
    had = set(besides)
    groups: dict[_Group, list[str]] = {}
    for key in sorted(_chosen(wanted, asked, least), key=lambda key: by_key(key).number):
        if key not in had:
            groups.setdefault(_group(key, wanted), []).append(key)
    for group, keys in groups.items():
        most = BOXES if group.kind == "boxes" else ONES
        for place, part in enumerate(batched(keys, most)):
            kind: ScreenKind = "one" if len(part) == 1 else group.kind
            yield Screen(f"{group.key}-{place + 1}" if place else group.key, kind, part, by_key(part[0]).theme, group.sensitive)


def _chosen(wanted: Needs, asked: Asked, least: int) -> set[str]:
    """What is worth asking, and what was told already (to change it)."""
    return {key for key, need in wanted.topics.items() if by_key(key).kind == "yes-no" and (need.weight >= least or asked.was_told(key))}


def _group(key: str, wanted: Needs) -> _Group:
    topic = by_key(key)
    prefix = "any" if family(topic) in NEVER_BOXES or not wanted.topics[key].must else "need"
    return _Group(prefix, family(topic), topic.sensitive, wanted.above(key) is not None)
