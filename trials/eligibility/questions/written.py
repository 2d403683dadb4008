"""How a topic's wording is written down: once, in the notation of `voice`, with the sentences that all of a kind share. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """The sentences of one topic in one language, for all three readers. Fields are those of `Wording`."""

    question: str
    noun: str
    box: str = ""
    help: str = ""
    said_yes: str = ""
    said_no: str = ""
    when: str = ""
    said_value: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    units: tuple[tuple[str, str], ...] = ()
