"""What a page says of a record, point by point: the shapes of it. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

from trials.eligibility.rules.facts import topic_of
from trials.eligibility.shape import Outcome
from trials.lib.phrase import Phrase
from trials.lib.text import one_line

# So much of a criterion stands inside a sentence; all of it stands below.
LONGEST_QUOTE = 240
# So much of a lead-in that stands in whole over the point before.
LONGEST_AGAIN = 80
_CUT, _ENDS = "…", " .,;"


@dataclass(frozen=True, slots=True)
class Told:
    """An answer that led to a point; `key` is what it answered, `screen` the number of the screen that asks for it, if one does."""

    key: str
    clause: Phrase
    screen: int | None = None

    @property
    def fades(self) -> bool:
        """Whether it may soon be no longer true."""
        topic = topic_of(self.key)
        return topic is not None and topic.fades


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that the record asks.

    `words` are the registry's own, the lead-ins over them in `above` and what stands under them in `under`; a field of the record has none,
    then `asked` says it. `reading` says what would fit, as we read it. `conflict` is the sentence for an answer that may not match, `ask`
    what to ask about it.
    """

    outcome: Outcome
    is_exclusion: bool
    words: str = ""
    above: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    cohort: str = ""
    asked: Phrase | None = None
    reading: Phrase | None = None
    answers: tuple[Told, ...] = ()
    conflict: Phrase | None = None
    ask: Phrase | None = None

    @property
    def is_quoted_whole(self) -> bool:
        """Whether the sentence about the conflict holds all of the record's words already."""
        return self.conflict is not None and not (self.above or self.under or self.cohort) and not shortened(self.words).endswith(_CUT)


@dataclass(frozen=True, slots=True)
class Result:
    """All points, by what the answers say to them, each list in the order of the record."""

    conflicts: list[Point] = field(default_factory=list)
    team: list[Point] = field(default_factory=list)
    not_told: list[Point] = field(default_factory=list)
    fits: list[Point] = field(default_factory=list)

    def of(self, outcome: Outcome) -> list[Point]:
        """The list for an outcome."""
        return {"may-not-match": self.conflicts, "team": self.team, "not-told": self.not_told, "fits": self.fits}[outcome]


def shortened(text: str, longest: int = LONGEST_QUOTE) -> str:
    """A criterion to stand inside a sentence: without its own full stop, a long one cut between two words."""
    line = one_line(text).rstrip(_ENDS)
    if len(line) <= longest:
        return line
    return f"{line[:longest].rpartition(' ')[0] or line[:longest]} {_CUT}"


def again(text: str) -> str:
    """A lead-in that stands over the point before too: a short one as it is, a long one by its first words."""
    return text if len(text) <= LONGEST_AGAIN else shortened(text, LONGEST_AGAIN)
