"""What holds at one place of a sentence that is gone through: what was found, and what the words before say of the next. Pure."""

from __future__ import annotations

from trials.eligibility.parse.candidates import Candidate, Said
from trials.eligibility.parse.excluded.found import Found
from trials.eligibility.parse.lists import together


class State:
    """`said` is what holds for the next topics; `frame` is the word of negation that they are under."""

    def __init__(self, lead: Said, *, is_turned: bool) -> None:
        self.lead = lead
        self.is_turned = is_turned
        self.said = lead.copy()
        self.found = Found()
        self.frame = ""
        self.is_of_others = False
        # Whether that is what a treatment is for, so that its examples are no more than that.
        self.is_for = False
        # Whether it only comes with what was named: "clots associated with".
        self.is_with = False
        # Whether those are being given in brackets.
        self.is_listing = False
        # Whether examples are being given: "including".
        self.is_example = False
        # Whether that is close enough to having it to be asked: "need for", "tests for".
        self.is_nearly = False
        self.is_excused = False
        # What "other than" excepts, and whether what comes after it is meant again.
        self.excepted: set[str] = set()
        self.is_resumed = False
        # Whether what is named now is what an illness needs ("infection requiring antibiotics or steroids").
        self.is_needed = False
        # Whether it has been said that something would, could or might follow.
        self.is_consequence = False
        # Whether what is in brackets are examples of something narrower, or that is not known.
        self.is_like_others = False
        # What stood right before the bracket that is open.
        self.before_bracket: list[Candidate] = []
        # The time of what was just said and not understood: "embolic events within 6 months, including stroke".
        self.told_time: int | None = None
        # Whether what it names "including" something is meant in whole; else that "something" says what is meant.
        self.is_open_list = False
        # Whether it names two things and lists none.
        self.is_pair = False

    def _kept(self, here: list[Candidate]) -> list[Candidate]:
        """Of those named together in one part the ones that count; the others go."""
        kept = together(here)
        gone = {id(candidate) for candidate in here} - {id(candidate) for candidate in kept}
        self.found.candidates = [candidate for candidate in self.found.candidates if id(candidate) not in gone]
        return kept

    def _last(self) -> list[Candidate]:
        """What was named last: one phrase may mean several topics."""
        last = self.found.candidates[-1].mark.start if self.found.candidates else None
        return [candidate for candidate in self.found.candidates if candidate.mark.start == last]
