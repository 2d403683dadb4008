"""Places in a registry record: how they are named, read and compared. Pure.

A path names a place in a study as the registry's API (version 2) gives it, from its root: `protocolSection.designModule.phases[0]`.
With `[*]` it names the same place in each entry of a list: `...locations[*].country` is the list of all countries, one for each site,
None where one has none.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from trials.summaries.shape import Source

_STEP = re.compile(r"([A-Za-z][A-Za-z0-9_]*)|\[(\d{1,6}|\*)\]")
_EACH = "*"


def resolve(study: Any, path: str) -> Any:
    """What stands at the path, or None where nothing does. A path of any other form raises ValueError."""
    return _follow(study, _steps(path))


def _follow(found: Any, steps: tuple[str | int, ...]) -> Any:
    for number, step in enumerate(steps):
        if step == _EACH:
            return [_follow(each, steps[number + 1 :]) for each in found] if isinstance(found, list) else None
        if isinstance(step, int):
            found = found[step] if isinstance(found, list) and step < len(found) else None
        else:
            found = found.get(step) if isinstance(found, dict) else None
    return found


@lru_cache(maxsize=4_096)
def _steps(path: str) -> tuple[str | int, ...]:
    at, steps = 0, list[str | int]()
    while at < len(path):
        step = _STEP.match(path, at)
        if step is None:
            raise ValueError(f"This is no path into a record: {path[:80]!r}.")
        steps.append(step[1] or (_EACH if step[2] == _EACH else int(step[2])))
        at = step.end() + (path[step.end() : step.end() + 1] == ".")
    return tuple(steps)


def value_hash(value: Any) -> str:
    """16 hexadecimal digits that differ when the value does; the order of an object's keys does not count."""
    written = json.dumps(value, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()[:16]


def source(path: str, value: Any) -> Source:
    """A source as a sentence carries it. Of a missing and an empty value both are None."""
    kept = None if value in ("", [], {}) else value
    return Source(path, kept, value_hash(kept))


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a record with its path, for walking down without losing where one is."""

    path: str
    value: Any

    def at(self, path: str) -> Place:
        """The place further down; its value is None where the record says nothing."""
        joined = f"{self.path}.{path}" if self.path and not path.startswith("[") else self.path + path
        return Place(joined, resolve(self.value, path))

    def each(self, path: str) -> Iterator[Place]:
        """The entries of the list at the path; none where there is no list."""
        found = self.at(path)
        if isinstance(found.value, list):
            for number, value in enumerate(found.value):
                yield Place(f"{found.path}[{number}]", value)

    @property
    def text(self) -> str:
        """The value as text; empty where it is none."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def source(self) -> Source:
        """This place as a source."""
        return source(self.path, self.value)


def record(study: dict[str, Any]) -> Place:
    """The whole study."""
    return Place("", study)
