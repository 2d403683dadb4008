"""What a sentence says that nobody may have. Pure.

Used for exclusions, and for what an inclusion says after "no". Nothing that follows a word of negation within such a sentence is read
as having to be absent: it is left, or, where it is something that somebody can or wants, has to be there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from trials.eligibility.parse.brackets import aside, listed
from trials.eligibility.parse.candidates import Candidate, Said
from trials.eligibility.parse.hints import (
    goes_on,
    has_no_limit,
    is_about_all,
    is_bad_one,
    is_open_ended,
    is_other,
    is_to_come,
    may_need_both,
    names_by_what,
    needs,
    says_what_for,
    would_follow,
)
from trials.eligibility.parse.kinds import OBJECTS, REPRODUCTION, TAKEN
from trials.eligibility.parse.lists import back, doubt_times, together
from trials.eligibility.parse.reach import reach
from trials.eligibility.parse.shape import Mark, MarkKind, Part

_BEGINS_ANEW = frozenset({"ever", "now", "narrows"})
_NOT_UNDERSTOOD: tuple[MarkKind, ...] = ("unknown", "hidden", "others", "able", "number")
_SPELLS_OUT = ("i.e", "ie", "defined", "namely")
_NEARLY = frozenset({"need", "test", "tests", "testing", "antigen", "antigens", "antibody", "antibodies"})
_TURNS = frozenset({"not", "unable"})


@dataclass(slots=True)
class Found:
    """What a sentence gave: candidates, and whether it was understood in whole."""

    candidates: list[Candidate] = field(default_factory=list)
    is_whole: bool = True


def excluded(parts: Sequence[Part], lead: Said, *, turned: bool = False) -> Found:
    """The topics that a sentence keeps out. `lead` is what the lines above say of all of them.

    `turned` is for what follows a "no" in an inclusion: there, abilities are not read.
    """
    return _Reader(lead, is_turned=turned).read(parts)


class _Reader:
    """Goes through a sentence once. `said` is what holds for the next topics; `frame` is the word of negation that they are under."""

    def __init__(self, lead: Said, *, is_turned: bool) -> None:
        self.lead = lead
        self.is_turned = is_turned
        self.said = lead.copy()
        self.found = Found()
        self.frame = ""
        self.is_of_others = False
        # Whether examples are being given: "including".
        self.is_example = False
        # Whether that is close enough to having it to be asked: "need for", "tests for".
        self.is_nearly = False
        self.is_excused = False
        # Whether what is named now is what an illness needs ("infection requiring antibiotics or steroids").
        self.is_needed = False
        # Whether it has been said that something would, could or might follow.
        self.is_consequence = False
        # Whether what is in brackets are examples of something narrower, or that is not known.
        self.is_like_others = False
        # The time of what was just said and not understood: "embolic events within 6 months, including stroke".
        self.told_time: int | None = None
        # Whether what it names "including" something is meant in whole; else that "something" says what is meant.
        self.is_open_list = False

    def read(self, parts: Sequence[Part]) -> Found:
        is_excused = False
        self.is_open_list = has_no_limit(parts)
        for part in parts:
            is_excused = bool(part.depth) and (is_excused or part.has("except", "allowed"))
            if part.depth:
                self._bracket(part, is_excused=is_excused)
            else:
                self._part(part)
            if self.is_excused:
                break
        reach(self.found.candidates, parts)
        if may_need_both(parts):
            self.found.candidates = [each for each in self.found.candidates if not (each.must and each.decides)]
        self.found.candidates = [each for each in self.found.candidates if each.says_something]
        return self.found

    def _part(self, part: Part) -> None:
        self._begin(part)
        self.is_like_others = False
        if is_about_all(part):
            for candidate in self.found.candidates:
                candidate.tail.unread = candidate.tail.unread or not candidate.must
        saved = self.said.copy()
        self.said.narrowed = self.said.narrowed or goes_on(part, self.found.candidates)
        here: list[Candidate] = []
        for mark in part.marks:
            if mark.kind in {"except", "allowed"}:
                self._excuse(mark)
                break
            self._mark(mark, here)
        here = self._kept(here)
        for candidate in here if part.is_label else ():
            # "Heart disease: an ejection fraction below ...": what follows says what is meant.
            candidate.said.narrowed = True
        if part.is_head and here:
            self._head(here)
        if not part.topics:
            self._without_topic(part, saved)
        elif here and not self.frame:
            back(self.found.candidates, here[-1].tail, is_joined=part.before in {"or", "and"})

    def _head(self, here: Sequence[Candidate]) -> None:
        """What is spelled out after a colon keeps nobody out by itself; its time is for what follows."""
        self.said.window = here[-1].tail.window if self.said.window is None else self.said.window
        for candidate in here:
            candidate.said.narrowed = True

    def _kept(self, here: list[Candidate]) -> list[Candidate]:
        """Of those named together in one part the ones that count; the others go."""
        kept = together(here)
        gone = {id(candidate) for candidate in here} - {id(candidate) for candidate in kept}
        self.found.candidates = [candidate for candidate in self.found.candidates if id(candidate) not in gone]
        return kept

    def _begin(self, part: Part) -> None:
        """A part with a beginning of its own ("history of", "severe") takes nothing over from what stands before it."""
        first = next((mark for mark in part.marks if mark.kind != "nothing"), None)
        if first is None or part.before == "stop":
            return
        if first.kind in _BEGINS_ANEW:
            self.said, self.frame, self.is_of_others, self.is_needed = self.lead.copy(), "", False, False
        if says_what_for(part):
            # "Positive test(s) for HIV": of what is not known, so that it is asked.
            self.is_nearly = not (self.is_of_others or self.found.candidates)
            self.is_of_others = True
        if self.frame == "unable" and first.kind == "topic" and first.topic not in OBJECTS:
            self.frame = ""

    def _mark(self, mark: Mark, here: list[Candidate]) -> None:
        self.is_consequence = self.is_consequence or would_follow(mark)
        if mark.kind == "topic":
            self._topic(mark, here)
        elif mark.kind in _TURNS:
            self._turn(mark, here)
        elif mark.kind in {"others", "if"}:
            self._of_others(mark, here)
        elif here:
            here[-1].tail.add(mark)
            self.is_needed = self.is_needed or needs(mark)
            if mark.kind == "such-as":
                # Examples of something narrower are no more than that.
                self.said.narrowed = self.said.narrowed or here[-1].tail.narrowed or here[-1].relation == "narrower"
                self.said.unread = self.said.unread or here[-1].tail.unread
                self.said.narrowed = self.said.narrowed or is_bad_one(here[-1])
                for candidate in self._last():
                    candidate.said.narrowed = candidate.said.narrowed or not self.is_open_list
        else:
            self._before(mark)

    def _before(self, mark: Mark) -> None:
        if mark.kind in {"female", "male"}:
            self.said.words.append(mark)
        elif mark.kind == "such-as":
            self.is_of_others, self.is_example = False, True
            if self.said.window is None and self.told_time is not None:
                self.said.window = self.told_time
            for candidate in self._last():
                self.said.narrowed = self.said.narrowed or is_bad_one(candidate)
                candidate.said.narrowed = candidate.said.narrowed or not self.is_open_list
            if not mark.text.lower().startswith(("such", "e", "for", "like")):
                self.said.spelled_out()
        elif not (mark.kind == "able" and self.frame) and not (is_other(mark) and self.found.candidates):
            self.said.add(mark)

    def _topic(self, mark: Mark, here: list[Candidate]) -> None:
        candidate = Candidate(mark, self.said.copy(), must=False)
        if self.is_of_others or (self.frame and not candidate.is_ability):
            self.found.is_whole = False
            if self.is_of_others and self.is_nearly and not self.frame and not candidate.is_ability:
                self._only_ask(candidate, here)
            return
        if candidate.is_ability:
            self._ability(mark, here)
            return
        if self.is_needed and not here and mark.topic in TAKEN and self.found.candidates:
            self.found.candidates[-1].tail.add(mark)
            return
        if candidate.relation == "near" and not here and self.found.candidates and self.found.candidates[-1].topic == mark.topic:
            # "Heart failure, NYHA class III": how bad what was named before must be.
            self.found.candidates[-1].tail.add(mark)
            return
        if is_to_come(mark, candidate.said):
            # "Planned surgery" is none that somebody has had.
            self.found.is_whole = False
            return
        if mark.topic not in REPRODUCTION and any(word.kind in {"female", "male"} for word in candidate.said.words):
            candidate.said.narrowed = True
        if mark.topic == "severe-allergy" and candidate.relation == "near":
            self.is_of_others = True
        here.append(candidate)
        self.found.candidates.append(candidate)

    def _only_ask(self, candidate: Candidate, here: list[Candidate]) -> None:
        candidate.decides = False
        candidate.said.narrowed = True
        here.append(candidate)
        self.found.candidates.append(candidate)

    def _ability(self, mark: Mark, here: Sequence[Candidate]) -> None:
        """Something that must be there; not where it is only what an illness would lead to ("that would make it impossible to ...")."""
        is_led_to = bool(here) or self.is_consequence or self.said.unread or self.said.narrowed
        if self.is_turned or self.frame not in _TURNS or is_led_to:
            self.found.is_whole = False
            if self.frame == "unable" and not (self.is_turned or here) and (self.is_example or not self.is_consequence):
                self.found.candidates.append(Candidate(mark, Said(), must=True, decides=False))
            return
        self.found.candidates.append(Candidate(mark, Said(), must=True))

    def _turn(self, mark: Mark, here: list[Candidate]) -> None:
        """A "not": it narrows what was named before it, and turns what comes after it."""
        for candidate in here:
            candidate.tail.add(mark)
        self.frame = "twice" if self.frame else mark.kind

    def _of_others(self, mark: Mark, here: list[Candidate]) -> None:
        """What follows is somebody else's, or not what somebody has: "family history of", "risk of"."""
        if here and names_by_what(mark, here[-1].mark):
            # "Steroid-induced": named for something else.
            self.found.candidates.remove(here.pop())
            return
        for candidate in here:
            candidate.tail.add(mark)
        if mark.kind == "others" or here:
            self.is_of_others, self.is_nearly = True, mark.says(_NEARLY)
        else:
            self.said.add(mark)

    def _excuse(self, mark: Mark) -> None:
        for candidate in self.found.candidates:
            candidate.said.narrowed = True
            candidate.said.words.append(mark)
        self.is_excused = True
        self.found.is_whole = self.found.is_whole and mark.kind == "except"

    def _without_topic(self, part: Part, saved: Said) -> None:
        """A part that names nothing we know: what it says may belong to what comes after, or to what came before."""
        times = Said()
        for mark in part.marks:
            if mark.kind in {"window", "narrows"}:
                times.add(mark)
        if not part.has(*_NOT_UNDERSTOOD):
            back(self.found.candidates, times, narrows=True)
            return
        self.found.is_whole = False
        if part.has("not") and part.marks[0].kind not in _TURNS:
            # "... or antiviral drugs are not excluded": said of all of them.
            for candidate in self.found.candidates:
                candidate.tail.narrowed = candidate.tail.narrowed or not candidate.must
        self.told_time = times.window
        if any(mark.window and mark.window.kind in {"within", "event"} for mark in part.marks):
            doubt_times(self.found.candidates)
        if not is_open_ended(part):
            is_past = self.said.ever and not saved.ever
            self.said = saved
            self.said.perhaps_ever = saved.perhaps_ever or is_past
            self.said.narrowed = saved.narrowed or times.narrowed
            self.is_of_others = False

    def _bracket(self, part: Part, *, is_excused: bool) -> None:
        """What is in brackets is about what stands right before them, or lists what that means."""
        anchors = self._last()
        if part.has("such-as"):
            self.is_of_others = False
            self.is_like_others = not anchors or any(each.said.narrowed or each.tail.narrowed or is_bad_one(each) for each in anchors)
            if part.marks[0].text.lower().startswith(_SPELLS_OUT):
                for anchor in anchors:
                    anchor.said.narrowed = True
        if aside(part, anchors, self.said) or self.frame or self.is_of_others or is_excused:
            return
        new = listed(part, anchors, self.said)
        for candidate in new:
            candidate.said.narrowed = candidate.said.narrowed or self.is_like_others
        self.found.candidates.extend(new)

    def _last(self) -> list[Candidate]:
        """What was named last: one phrase may mean several topics."""
        last = self.found.candidates[-1].mark.start if self.found.candidates else None
        return [candidate for candidate in self.found.candidates if candidate.mark.start == last]
