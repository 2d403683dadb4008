"""What a list of words gives: a concept with its other names."""

from __future__ import annotations

from dataclasses import dataclass, field


class Unreadable(Exception):
    """The file is not what it should be; the message says where."""


@dataclass(frozen=True, slots=True)
class Name:
    """One other name. `medical` says that records use it."""

    text: str
    language: str = "en"
    medical: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept by the name that records use."""

    name: str
    names: tuple[Name, ...] = field(default=())
    mesh_id: str = ""
    trees: tuple[str, ...] = field(default=())
