"""What a sentence says that nobody may have. Pure.

Used for exclusions, and for what an inclusion says after "no". Nothing that follows a word of negation within such a sentence is read
as having to be absent: it is left, or, where it is something that somebody can or wants, has to be there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from trials.eligibility.parse.candidates import Candidate, Said
from trials.eligibility.parse.kinds import ABILITIES, MEDICINES, REPRODUCTION, TREATMENTS, narrowest
from trials.eligibility.parse.shape import Mark, Part
from trials.eligibility.topics import within

_BEGINS_ANEW = frozenset({"ever", "now", "narrows"})
_LINKS = frozenset({"of", "to", "for", "by", "with", "in", "from", "treatment with", "treated with", "use of", "treatment", "therapy"})


@dataclass(slots=True)
class Found:
    """What a sentence gave: candidates, whether it was understood in whole, and whether it excuses something that was said before."""

    candidates: list[Candidate] = field(default_factory=list)
    is_whole: bool = True
    excuses: bool = False


def excluded(parts: Sequence[Part], lead: Said, *, turned: bool = False) -> Found:
    """The topics that a sentence keeps out. `lead` is what the lines above say of all of them.

    `turned` is for what follows a "no" in an inclusion: there, abilities are not read.
    """
    return _Reader(lead, is_turned=turned).read(parts)


class _Reader:
    def __init__(self, lead: Said, *, is_turned: bool) -> None:
        self.lead = lead
        self.is_turned = is_turned
        self.said = lead.copy()
        self.found = Found()
        # Whether what follows is under "not" or "unable to", or belongs to somebody or something else.
        self.frame = ""
        self.is_of_others = False

    def read(self, parts: Sequence[Part]) -> Found:
        for part in parts:
            if part.depth:
                going_on = self._bracket(part)
            else:
                going_on = self._part(part)
            if not going_on:
                break
        self._spread()
        return self.found

    def _part(self, part: Part) -> bool:
        """Reads what stands between two separators; whether to go on after it."""
        self._begin(part)
        here: list[Candidate] = []
        saved = self.said.copy()
        for mark in part.marks:
            if mark.kind in {"except", "allowed"}:
                self._excuse(mark)
                return False
            if mark.kind == "topic":
                self._topic(mark, here)
            elif mark.kind in {"not", "unable"}:
                self._turn(mark, here)
            elif mark.kind in {"others", "if"}:
                self._others(mark, here)
            elif here:
                here[-1].said.add(mark)
            else:
                self._before(mark)
        self._together(here)
        if not part.topics:
            self._without_topic(part, saved)
        elif here and not self.frame:
            self._window_back(here[-1])
        return True

    def _begin(self, part: Part) -> None:
        """A part with a beginning of its own ("history of", "severe") takes nothing over from what stands before it."""
        first = next((mark for mark in part.marks if mark.kind != "nothing"), None)
        if first is None:
            return
        starts_anew = first.kind in _BEGINS_ANEW
        if part.before != "stop" and starts_anew:
            self.said, self.frame, self.is_of_others = self.lead.copy(), "", False
        if self.frame == "unable" and first.kind == "topic" and not _is_object(first.topic):
            self.frame = ""

    def _before(self, mark: Mark) -> None:
        if mark.kind in {"female", "male"}:
            self.said.words.append(mark)
            return
        if mark.kind == "able" or (mark.kind == "any-other" and self.found.candidates):
            if mark.kind == "able" and not self.frame:
                self.said.add(mark)
            return
        self.said.add(mark)

    def _topic(self, mark: Mark, here: list[Candidate]) -> None:
        is_ability = mark.topic in ABILITIES
        if self.is_of_others:
            self.found.is_whole = False
            return
        relation = mark.meaning.relation if mark.meaning else "same"
        if is_ability and relation != "opposite":
            self._ability(mark)
            return
        if self.frame:
            self.found.is_whole = False
            return
        if mark.topic == "could-become-pregnant" and here == []:
            self.said.words.append(mark)
        candidate = Candidate(mark, self.said.copy(), must=False)
        if any(word.kind in {"female", "male"} for word in candidate.said.words) and mark.topic not in REPRODUCTION:
            candidate.said.narrowed = True
        here.append(candidate)
        self.found.candidates.append(candidate)

    def _ability(self, mark: Mark) -> None:
        if not self.frame or self.is_turned or self.frame == "twice":
            self.found.is_whole = False
            return
        said = Said(narrowed=self.said.narrowed, unread=self.said.unread, words=[*self.said.words])
        self.found.candidates.append(Candidate(mark, said, must=True, is_listed=False))

    def _turn(self, mark: Mark, here: list[Candidate]) -> None:
        """A "not": it narrows what was named before it, and turns what comes after it."""
        for candidate in here:
            candidate.said.add(mark)
        self.frame = "twice" if self.frame else mark.kind

    def _others(self, mark: Mark, here: list[Candidate]) -> None:
        if mark.kind == "if" and not here and not self.found.candidates:
            self.said.add(mark)
        for candidate in here:
            candidate.said.add(mark)
        if not here and mark.kind == "others":
            self.is_of_others = True
        elif here:
            self.is_of_others = True

    def _excuse(self, mark: Mark) -> None:
        for candidate in self.found.candidates:
            candidate.said.add(mark)
        self.found.excuses = mark.kind == "allowed"
        self.found.is_whole = self.found.is_whole and mark.kind == "except"

    def _together(self, here: list[Candidate]) -> None:
        """Topics that are named together without a separator narrow one another, unless one is only a wider word for the other."""
        if len(here) < 2:
            return
        topics = [candidate.topic for candidate in here]
        keep = narrowest(topics)
        for candidate in here:
            if keep is None and not set(topics) <= REPRODUCTION:
                candidate.said.narrowed = True
                candidate.said.words.extend(other.mark for other in here if other is not candidate)
            elif keep is not None and (candidate.topic != keep or candidate is not _best(here, keep)):
                self.found.candidates.remove(candidate)

    def _without_topic(self, part: Part, saved: Said) -> None:
        """A part that names nothing we know: what it says may belong to what comes after, or to what came before."""
        if not part.has("unknown", "hidden", "others", "able", "number"):
            if self.found.candidates and part.has("narrows", "window"):
                self._back(part)
            return
        self.found.is_whole = False
        is_open = _is_open_ended(part)
        if not is_open:
            self.said = saved
            self.is_of_others = False
        if part.has("window"):
            self._back(part, only_windows=True)

    def _back(self, part: Part, *, only_windows: bool = False) -> None:
        for candidate in self.found.candidates:
            for mark in part.marks:
                if mark.kind == "window" and candidate.said.window is None:
                    candidate.said.add(mark)
                elif mark.kind == "narrows" and not only_windows:
                    candidate.said.add(mark)

    def _window_back(self, last: Candidate) -> None:
        """ "Stroke or heart attack within 6 months": the time is for both."""
        if last.said.window is None or last.said.window == self.said.window:
            return
        for candidate in self.found.candidates:
            if candidate.said.window is None and candidate.is_listed:
                candidate.said.window = last.said.window

    def _spread(self) -> None:
        """What stands after the last topic may be meant for all before it."""
        listed = [candidate for candidate in self.found.candidates if candidate.is_listed]
        if len(listed) < 2:
            return
        last = listed[-1].said
        for candidate in listed[:-1]:
            candidate.said.narrowed = candidate.said.narrowed or last.narrowed
            candidate.said.unread = candidate.said.unread or last.unread

    def _bracket(self, part: Part) -> bool:
        """What is in brackets is about what stands right before them, or lists what that means."""
        anchor = self.found.candidates[-1] if self.found.candidates else None
        if part.has("except", "allowed", "not", "unable", "if", "others"):
            if anchor:
                anchor.said.add(next(mark for mark in part.marks if mark.kind in {"except", "allowed", "not", "unable", "if", "others"}))
            else:
                self.said.unread = True
            return True
        if not part.topics:
            self._aside(part, anchor)
            return True
        gives_examples = part.has("such-as")
        for mark in part.topics:
            if anchor and anchor.topic == mark.topic and mark.meaning and mark.meaning.relation == "same":
                continue
            if anchor and within(mark.topic, anchor.topic) and not gives_examples:
                anchor.said.add(mark)
            if self.frame or self.is_of_others or mark.topic in ABILITIES:
                continue
            said = self.said.copy()
            for other in part.marks:
                if other.kind != "topic":
                    said.add(other)
            self.found.candidates.append(Candidate(mark, said, must=False))
        return True

    def _aside(self, part: Part, anchor: Candidate | None) -> None:
        if len(part.marks) == 1 and part.marks[0].text.isupper() and len(part.marks[0].text) <= 6:
            return
        for mark in part.marks:
            if anchor:
                anchor.said.add(mark)
            elif mark.kind in {"unknown", "hidden", "narrows", "number"}:
                self.said.add(mark)


def _is_object(topic: str) -> bool:
    """Whether somebody can be "unable to" it."""
    return topic in ABILITIES or topic in MEDICINES or topic in TREATMENTS or topic == "cannot-have-mri"


def _is_open_ended(part: Part) -> bool:
    """Whether a part that names nothing goes on into the next: "treatment for anxiety, depression"."""
    seen = False
    for mark in part.marks:
        if mark.kind in {"unknown", "hidden"}:
            seen = True
        elif mark.text.lower() in _LINKS or mark.kind in {"others", "such-as"}:
            return True
    return seen is False


def _best(here: list[Candidate], keep: str) -> Candidate:
    """Of several mentions of one topic the one that says most."""
    same = [candidate for candidate in here if candidate.topic == keep]
    return next((candidate for candidate in same if candidate.relation == "narrower"), same[-1])
