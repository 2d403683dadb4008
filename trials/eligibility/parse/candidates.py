"""A topic that a sentence names, with all that was found to hold for it, and the requirement it becomes. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

from trials.eligibility.parse.kinds import MEDICINES, PASSES, is_timed
from trials.eligibility.parse.shape import Mark
from trials.eligibility.shape import Certainty, Requirement

UNSURE = 0.95


@dataclass(slots=True)
class Said:
    """What is said of one or of several topics, before or after they are named.

    `narrowed`: for some of those who have it only. `unread`: there are words that are not understood.
    """

    ever: bool = False
    now: bool = False
    narrowed: bool = False
    unread: bool = False
    window: int | None = None
    words: list[Mark] = field(default_factory=list)

    def add(self, mark: Mark) -> None:
        """One more word about it."""
        match mark.kind:
            case "ever":
                self.ever = True
            case "now":
                self.now = True
            case "window":
                self._time(mark)
            case "nothing" | "both-sexes" | "such-as":
                pass
            case "unknown" | "hidden":
                self.unread = True
                self.words.append(mark)
            case _:
                self.narrowed = True
                self.words.append(mark)

    def copy(self) -> Said:
        """The same, to be added to."""
        return Said(self.ever, self.now, self.narrowed, self.unread, self.window, [*self.words])

    def _time(self, mark: Mark) -> None:
        if mark.window and mark.window.kind == "within":
            self.window = mark.window.days
        else:
            self.narrowed = True
            self.words.append(mark)


@dataclass(slots=True)
class Candidate:
    """A topic as named at `mark`, what is said of it, and whether it must be so."""

    mark: Mark
    said: Said
    must: bool
    is_listed: bool = True

    @property
    def topic(self) -> str:
        """The key of its topic."""
        return self.mark.topic

    @property
    def relation(self) -> str:
        """How the phrase lies to the topic."""
        return self.mark.meaning.relation if self.mark.meaning else "same"

    def requirement(self) -> Requirement:
        """What must hold."""
        window = self.said.window if is_timed(self.topic) else None
        exact: Certainty = "exact" if self._is_exact(window) else "broader"
        return Requirement(
            self.topic,
            must=self.must is not (self.relation == "opposite"),
            window_days=window,
            qualifier="" if exact == "exact" else self._qualifier(),
            certainty=exact,
            confidence=UNSURE if self.said.unread or self.relation == "wider" else 1.0,
            start=self.mark.start,
            end=self.mark.end,
        )

    def fits_whole(self) -> bool:
        """Whether what it becomes says all that was said of it, as far as "no" goes."""
        is_past = self.topic in MEDICINES and self.said.ever and self.said.window is None
        return not self.said.unread and self.relation != "wider" and not is_past

    def _is_exact(self, window: int | None) -> bool:
        said = self.said
        if said.narrowed or said.unread or self.relation == "narrower":
            return False
        if self.topic in MEDICINES and window is None:
            return not said.ever
        if window is not None:
            return True
        return said.ever or not (said.now or self.topic in PASSES)

    def _qualifier(self) -> str:
        if self.said.words:
            return " ".join(mark.text for mark in self.said.words)[:120]
        return self.mark.text if self.relation == "narrower" else ""
