"""A sentence that keeps people out, part by part. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from trials.eligibility.parse.brackets import aside, listed
from trials.eligibility.parse.candidates import Candidate, Said
from trials.eligibility.parse.excluded.found import Found
from trials.eligibility.parse.excluded.naming import TURNS, Naming
from trials.eligibility.parse.hints import (
    goes_on,
    has_no_limit,
    is_about_all,
    is_bad_one,
    is_open_ended,
    is_other,
    may_need_both,
    says_what_for,
)
from trials.eligibility.parse.kinds import OBJECTS, TAKEN
from trials.eligibility.parse.lists import back, doubt_times
from trials.eligibility.parse.reach import reach
from trials.eligibility.parse.shape import Mark, MarkKind, Part
from trials.eligibility.topics import within

_OTHER_THAN = "other than"
_BEGINS_ANEW = frozenset({"ever", "now", "narrows"})
_NOT_UNDERSTOOD: tuple[MarkKind, ...] = ("unknown", "hidden", "others", "able", "number")
_SPELLS_OUT = ("i.e", "ie", "defined", "namely")
_OF_CANCER = frozenset({"chemotherapy", "radiotherapy", "immunotherapy"})


def _is_bare_surgery(candidate: Candidate) -> bool:
    """Whether it is an operation of any kind: "chemotherapy, radiotherapy, surgery"."""
    return candidate.topic == "major-surgery" and not candidate.tail.unread


def _denies(mark: Mark) -> bool:
    """Whether it says what somebody cannot do, or has not: "unable to", "inability to avoid"."""
    return mark.kind in TURNS or mark.text.lower().startswith(("inability", "unable", "unwilling"))


class Reader(Naming):
    """Goes through a sentence once."""

    def read(self, parts: Sequence[Part]) -> Found:
        """All that its parts keep out."""
        is_excused = False
        self.is_open_list = has_no_limit(parts)
        self.is_pair = not any(part.before == "comma" for part in parts)
        for part in parts:
            if self.is_excused and not self._resumes(part):
                self.excepted = set() if part.has("except", "allowed") else self.excepted
                continue
            is_excused = bool(part.depth) and (is_excused or part.has("except", "allowed"))
            if part.depth:
                self._bracket(part, is_excused=is_excused)
            else:
                self._part(part)
        reach(self.found.candidates, parts)
        if may_need_both(parts):
            self.found.candidates = [each for each in self.found.candidates if not (each.must and each.decides)]
        treatments = {each.topic for each in self.found.candidates} & _OF_CANCER
        self.found.candidates = [each for each in self.found.candidates if each.says_something or (treatments and _is_bare_surgery(each))]
        return self.found

    def _part(self, part: Part) -> None:
        self._begin(part)
        self.is_like_others = self.is_listing = False
        if self.is_with and part.before == "comma":
            self.is_with = self.is_of_others = False
        self._said_of_all(part)
        saved = self.said.copy()
        self.said.narrowed = self.said.narrowed or goes_on(part, self.found.candidates)
        here: list[Candidate] = []
        for mark in part.marks:
            if mark.kind in {"except", "allowed"}:
                self._excuse(mark, part)
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

    def _said_of_all(self, part: Part) -> None:
        """What the part says of those that were named before it."""
        if self.is_pair and part.before == "and" and _denies(part.marks[0]):
            # "Diabetes and unable to take insulin": perhaps only both together.
            for candidate in self._last():
                candidate.tail.unread = candidate.tail.unread or not candidate.must
        if is_about_all(part):
            for candidate in self.found.candidates:
                candidate.tail.unread = candidate.tail.unread or not candidate.must

    def _head(self, here: Sequence[Candidate]) -> None:
        """What is spelled out after a colon keeps nobody out by itself; its time is for what follows."""
        self.said.window = here[-1].tail.window if self.said.window is None else self.said.window
        for candidate in here:
            candidate.said.narrowed = True

    def _begin(self, part: Part) -> None:
        """A part with a beginning of its own ("history of", "severe") takes nothing over from what stands before it."""
        first = next((mark for mark in part.marks if mark.kind != "nothing"), None)
        if first is None or part.before == "stop":
            return
        if first.kind in _BEGINS_ANEW:
            self.said, self.frame, self.is_of_others, self.is_needed = self.lead.copy(), "", False, False
            self.is_for = self.is_for and first.kind == "narrows"
        if says_what_for(part):
            # "Positive test(s) for HIV": of what is not known, so that it is asked.
            self.is_nearly = not (self.is_of_others or self.found.candidates)
            self.is_of_others = True
        if self.frame == "unable" and first.kind == "topic" and first.topic not in OBJECTS:
            self.frame = ""

    def _resumes(self, part: Part) -> bool:
        """ "Mental illness other than depression, such as psychosis": what comes after what is excepted is meant again, and asked only."""
        is_another = part.before == "or" and not part.depth and is_other(part.marks[0])
        if self.excepted and (is_another or part.has("such-as")):
            self.is_excused, self.is_resumed = False, True
            self.said, self.frame, self.is_of_others = self.lead.copy(), "", False
            return True
        return False

    def _excuse(self, mark: Mark, part: Part) -> None:
        is_plain = mark.text.lower() == _OTHER_THAN and not self.is_resumed
        self.excepted = {each.topic for each in part.topics if each.start > mark.end} if is_plain else set()
        # "Cancer other than skin cancer, such as ...": examples of which of the two cannot be told.
        if any(within(topic, "cancer") for topic in self.excepted) or any(within(each.topic, "cancer") for each in self.found.candidates):
            self.excepted = set()
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
        if part.has("not") and part.marks[0].kind not in TURNS:
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
        self.before_bracket = anchors if part.before == "open" else self.before_bracket
        if part.has("such-as"):
            self.is_of_others = False
            self.is_like_others = not anchors or any(each.said.narrowed or each.tail.narrowed or is_bad_one(each) for each in anchors)
            if part.marks[0].text.lower().startswith(_SPELLS_OUT):
                for anchor in anchors:
                    anchor.said.narrowed = True
        if aside(part, anchors, self.said) or self.frame or self.is_of_others or is_excused:
            return
        self.is_listing = self.is_listing or (self.is_for and part.has("such-as"))
        new = [each for each in listed(part, anchors, self.said, self.before_bracket) if not self.is_listing or each.topic in TAKEN]
        for candidate in new:
            candidate.said.narrowed = candidate.said.narrowed or self.is_like_others or self.is_resumed
            candidate.decides = not self.is_resumed
        self.found.candidates.extend(each for each in new if not any(within(each.topic, topic) for topic in self.excepted))
