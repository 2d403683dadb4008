"""A topic that a sentence names, with all that was found to hold for it, and the requirement it becomes. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

from trials.eligibility.parse.kinds import ABILITIES, LOOSE, MEDICINES, PASSES, PLAIN, is_timed
from trials.eligibility.parse.shape import Mark
from trials.eligibility.shape import Certainty, Requirement

# Read beside words that were not.
UNSURE = 0.95
LONGEST_QUALIFIER = 120
# What is said before a list that spells out what it means: "clinically significant heart disease, including angina".
SOFT = frozenset(
    {"significant", "clinically significant", "relevant", "clinically relevant", "important", "clinically important", "serious", "major"}
)


@dataclass(slots=True)
class Said:
    """What is said of one or of several topics, before or after they are named.

    `window`: only so many days before now count; not its own where it was said of something later in the list. `narrowed`: for some of
    those who have it only. `unread`: there are words that are not understood. `perhaps_ever`: what was not understood before it was of the
    past, and so may this be.
    """

    ever: bool = False
    now: bool = False
    narrowed: bool = False
    unread: bool = False
    window: int | None = None
    is_windows_own: bool = True
    perhaps_ever: bool = False
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
            case "nothing" | "both-sexes" | "such-as" | "ruled-out":
                pass
            case "unknown" | "hidden":
                self.unread = True
                self.words.append(mark)
            case _:
                self.narrowed = True
                self.words.append(mark)

    def copy(self) -> Said:
        """The same, to be added to."""
        return Said(self.ever, self.now, self.narrowed, self.unread, self.window, self.is_windows_own, self.perhaps_ever, [*self.words])

    def spelled_out(self) -> None:
        """What follows says what was meant: words that only stress it no longer count."""
        if not self.unread and all(mark.text.lower() in SOFT for mark in self.words):
            self.narrowed = False
            self.words.clear()

    def _time(self, mark: Mark) -> None:
        if mark.window and mark.window.kind == "within":
            self.window = mark.window.days
        else:
            self.narrowed = True
            self.words.append(mark)


@dataclass(slots=True)
class Candidate:
    """A topic as named at `mark`, what is said of it before (`said`) and after (`tail`), and whether it must be so.

    `decides`: see `shape.Requirement`.
    """

    mark: Mark
    said: Said
    must: bool
    tail: Said = field(default_factory=Said)
    decides: bool = True

    @property
    def topic(self) -> str:
        """The key of its topic."""
        return self.mark.topic

    @property
    def relation(self) -> str:
        """How the phrase lies to the topic."""
        return self.mark.meaning.relation if self.mark.meaning else "same"

    @property
    def is_ability(self) -> bool:
        """Whether it is something that somebody can or wants."""
        return self.topic in ABILITIES and self.relation != "opposite"

    @property
    def window(self) -> int | None:
        """Within how many days before now; None for any time."""
        return self.said.window if self.tail.window is None else self.tail.window

    @property
    def says_something(self) -> bool:
        """Whether an answer to its topic can say anything: not where the phrase is about more, and it is about part of that only."""
        return self.relation != "wider" or self.topic not in LOOSE or self._is_exact()

    def requirement(self) -> Requirement:
        """What must hold."""
        exact: Certainty = "exact" if self._is_exact() else "broader"
        return Requirement(
            self.topic,
            must=self.must is not (self.relation == "opposite"),
            window_days=self.window if is_timed(self.topic) else None,
            qualifier="" if exact == "exact" else self._qualifier(),
            certainty=exact,
            confidence=UNSURE if self._unread() or self.relation == "wider" else 1.0,
            start=self.mark.start,
            end=self.mark.end,
            decides=self.decides and not self._may_be_ended() and not (exact == "broader" and self._is_inability()),
        )

    def fits_whole(self) -> bool:
        """Whether what it becomes says all that was said of it, as far as "no" goes."""
        is_past = self.topic in MEDICINES and self.said.ever and self.window is None
        return not self._unread() and self.relation not in {"wider", "near"} and not is_past

    def _unread(self) -> bool:
        return self.said.unread or (self.tail.unread and self.topic not in PLAIN)

    def _is_exact(self) -> bool:
        narrowed = self.said.narrowed or (self.tail.narrowed and self.topic not in PLAIN)
        if narrowed or self._unread() or self.relation in {"narrower", "near"} or self._is_of_whom():
            return False
        if self.relation == "opposite" and self.topic in ABILITIES and self.said.ever:
            # "History of noncompliance": whoever could not then may now.
            return False
        is_past = (self.said.ever or self.tail.ever) and not self.tail.now
        if self.window is not None and is_timed(self.topic):
            return True
        if self.window is not None and (self.tail.is_windows_own or self.topic in PASSES):
            return False
        if self.topic in MEDICINES or self.topic == "other-trial":
            return not (is_past or self.said.perhaps_ever)
        return is_past or not (self.said.now or self.tail.now or self.topic in PASSES)

    def _is_inability(self) -> bool:
        return self.relation == "opposite" and self.topic in ABILITIES

    def _may_be_ended(self) -> bool:
        """ "Earlier treatment ended 3 weeks ago, major surgery 2 weeks ago": when it was, if there was any."""
        return self.must and self.topic == "major-surgery"

    def _is_of_whom(self) -> bool:
        """Women who could become pregnant are named for what is asked of them, and seldom kept out themselves."""
        return self.topic == "could-become-pregnant" and self.relation == "same" and not self.must

    def _qualifier(self) -> str:
        words = [*self.said.words, *self.tail.words]
        if words:
            return " ".join(mark.text for mark in words)[:LONGEST_QUALIFIER]
        return self.mark.text if self.relation in {"narrower", "near"} else ""
