"""What each word of a part does: names a topic, says something of it, or turns what follows. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from trials.eligibility.parse.candidates import Candidate, Said
from trials.eligibility.parse.excluded.state import State
from trials.eligibility.parse.hints import is_bad_one, is_other, is_to_come, names_by_what, needs, would_follow
from trials.eligibility.parse.kinds import REPRODUCTION, TAKEN
from trials.eligibility.parse.shape import Mark
from trials.eligibility.topics import within

_NEARLY = frozenset({"need", "test", "tests", "testing", "antigen", "antigens", "antibody", "antibodies"})
_FOR = frozenset({"treat", "treatment", "treatments", "therapy", "drugs", "medication", "medications"})
TURNS = frozenset({"not", "unable"})


class Naming(State):
    """Takes one mark after the other. What it names in this part is added to `here`, too."""

    def _mark(self, mark: Mark, here: list[Candidate]) -> None:
        self.is_consequence = self.is_consequence or would_follow(mark)
        if mark.kind == "topic":
            self._topic(mark, here)
        elif mark.kind in TURNS:
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
        if self.is_for and self.is_example and candidate.topic not in TAKEN:
            # "Treatment for pain, such as arthritis": an illness that somebody may be treated for.
            self.found.is_whole = False
            return
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
        self._add(candidate, here)

    def _add(self, candidate: Candidate, here: list[Candidate]) -> None:
        if not self.is_resumed:
            here.append(candidate)
            self.found.candidates.append(candidate)
        elif not any(within(candidate.topic, each) for each in self.excepted):
            self._only_ask(candidate, here)

    def _only_ask(self, candidate: Candidate, here: list[Candidate]) -> None:
        candidate.decides = False
        candidate.said.narrowed = True
        here.append(candidate)
        self.found.candidates.append(candidate)

    def _ability(self, mark: Mark, here: Sequence[Candidate]) -> None:
        """Something that must be there; not where it is only what an illness would lead to ("that would make it impossible to ...")."""
        is_led_to = bool(here) or self.is_consequence or self.said.unread or self.said.narrowed
        if self.is_turned or self.frame not in TURNS or is_led_to:
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
        self.is_for = self.is_for or mark.says(_FOR)
        if mark.kind == "others" or here:
            self.is_of_others, self.is_nearly = True, mark.says(_NEARLY)
        else:
            self.said.add(mark)
