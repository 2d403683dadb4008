"""What a sentence that keeps people out gave. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

from trials.eligibility.parse.candidates import Candidate


@dataclass(slots=True)
class Found:
    """What a sentence gave: candidates, and whether it was understood in whole."""

    candidates: list[Candidate] = field(default_factory=list)
    is_whole: bool = True
