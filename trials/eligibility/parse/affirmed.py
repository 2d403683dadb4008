"""What a sentence of the inclusion list says that must be. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from trials.eligibility.parse.asked import WAYS, after_opposite, cannot_be_asked, is_for, is_if_any, is_must, is_short, kept, only_describes
from trials.eligibility.parse.candidates import Candidate, Said
from trials.eligibility.parse.excluded import Found
from trials.eligibility.parse.hints import is_alternative, is_to_come, says_what_for
from trials.eligibility.parse.kinds import ABILITIES, GUARDIANS, MEDICINES, NAMED_FOR, TAKEN
from trials.eligibility.parse.shape import Mark, MarkKind, Part
from trials.eligibility.topics import within

_CONDITIONAL: tuple[MarkKind, ...] = ("if", "except", "allowed")
_STOPS = frozenset({"unable", "not", "others", "if", "except", "allowed"})
_UNREAD: tuple[MarkKind, ...] = ("unknown", "hidden", "others")
_AT_MOST = frozenset({"<", "≤", "less than", "no more than", "below", "up to", "=<", "not exceeding"})
_NOUNS = ("study", "protocol", "visit", "follow up", "follow-up", "requirements")
# Before the name of a visit: when, and not what is asked for.
_WHEN = frozenset({"before", "after", "during", "between", "until", "prior", "following", "at"})
_RELATIVE = frozenset({"that", "which"})
_BEEN = frozenset({"been", "have", "has", "had", "was", "were"})
# What is not given yet.
_MEANT = frozenset({"indicated", "recommended", "appropriate", "considered", "suitable"})
_EITHER = frozenset({"with", "without", "regardless", "irrespective", "independent"})
# Before something that is thought of, or still to come.
_SUSPECTED = frozenset(
    {"suspected", "possible", "probable", "suspicion", "require", "requires", "requiring", "needing", "planned", "scheduled"}
)
_PLANNED = frozenset({"planned", "scheduled"})
_SAYS_SO = ("diagnosis of", "diagnosis", "confirmed", "documented", "diagnosed with", "diagnosed", "proven", "suffering from")


@dataclass(slots=True)
class Needed:
    """What a sentence of the inclusion list gave: abilities and conditions that must be, and what must not be.

    `is_any`: one of the conditions is enough. `is_open`: something that is not understood may do as well, so that they decide nothing.
    """

    abilities: list[Candidate] = field(default_factory=list)
    conditions: list[Candidate] = field(default_factory=list)
    must_not: Found = field(default_factory=Found)
    is_any: bool = False
    is_open: bool = False
    is_whole: bool = True


class Affirmed:
    """Goes once through the parts of a sentence that say what must be."""

    def __init__(self, parts: Sequence[Part], lead: Said) -> None:
        self.parts = parts
        self.needed = Needed(is_open=lead.unread or lead.narrowed)
        self.is_conditional = any(part.has(*_CONDITIONAL) for part in parts) or is_for(parts)
        self.frame: MarkKind | None = None
        self.is_clear = True
        self.joins: list[str] = []
        self.unread_parts = 0
        self.is_able = self.is_choice = self.is_when = self.is_of_them = self.is_told = False
        self.since: int | None = None
        # The same said of all that is listed: "At least 4 weeks are required from: a) chemotherapy, b) radiotherapy".
        self.since_all: int | None = None
        self.conditions: list[Candidate] = []

    def read(self) -> Needed:
        """All that the parts say."""
        for part in self.parts:
            if is_if_any(part):
                # "Seizures, if present, must be under control" asks nobody to have them.
                self.conditions.clear()
            here = self._part(part)
            if here:
                self.joins.append(part.before)
                self.conditions.extend(here)
            else:
                # "Radiotherapy or other chemotherapy": something that was not taken up will do as well.
                self.is_choice = self.is_choice or (part.before == "or" and not part.depth and self._names_a_condition(part))
                self._without_condition(part)
        self._settle()
        return self.needed

    def _names_a_condition(self, part: Part) -> bool:
        return any(mark.topic not in ABILITIES for mark in part.topics)

    def _part(self, part: Part) -> list[Candidate]:
        """The conditions that a part says must be there; its abilities are noted on the way."""
        said, here = Said(), list[Candidate]()
        is_way, says_so = self.is_clear and not (says_what_for(part) and part.marks[0].text.lower() == "for"), False
        self.is_told = False
        for mark in part.marks:
            self.is_when = mark.says(_WHEN) or (self.is_when and mark.kind in {"nothing", "topic"})
            self.is_told = self.is_told or mark.says(_RELATIVE)
            self.is_of_them = mark.text.lower().endswith(("'s", "’s")) or (self.is_of_them and mark.kind == "topic")
            if mark.kind == "topic":
                self._topic(mark, part, said, here, is_way=is_way)
            elif mark.kind in _STOPS:
                self._stop(mark, here)
            elif here and mark.text.lower() in _AT_MOST and not here[-1].tail.words:
                # "Neuropathy below grade 2" asks nobody to have it.
                here.pop()
                is_way = False
            elif here:
                here[-1].tail.add(mark)
                # "Patients with asthma must ..." asks something of those only.
                self.is_conditional = self.is_conditional or is_must(mark) or (here[-1].topic in TAKEN and mark.says(_MEANT))
            else:
                says_so = mark.kind != "hidden" and (says_so or mark.text.lower().endswith(_SAYS_SO))
                is_way = (says_so or (is_way and mark.kind in WAYS)) and not mark.says(_SUSPECTED)
                self.is_able = self.is_able or mark.kind == "able"
                if mark.kind != "able":
                    said.add(mark)
        return self._since(kept(here), part)

    def _since(self, here: list[Candidate], part: Part) -> list[Candidate]:
        """ "At least 4 weeks since chemotherapy" asks nobody to have had it: it must not have been within them."""
        if part.has("allowed"):
            return here
        if self.since_all is not None:
            for candidate in here:
                candidate.must, candidate.said = False, Said(unread=candidate.said.unread, window=self.since_all)
            return here
        beyond = next((mark for mark in part.marks if mark.window and mark.window.kind == "beyond"), None)
        if (
            beyond is None
            and here
            and any(mark.window and mark.window.kind != "within" and mark.start < here[0].mark.start for mark in part.marks)
        ):
            return []
        if beyond is None or beyond.window is None:
            days = self.since if here and part.marks[0].kind in {"topic", "ever"} else None
        elif here and beyond.start < here[0].mark.start:
            days = self.since = beyond.window.days
        else:
            return []
        if days is None:
            return here
        here[0].must = False
        here[0].said = Said(unread=here[0].said.unread, window=days)
        return here[:1]

    def _topic(self, mark: Mark, part: Part, said: Said, here: list[Candidate], *, is_way: bool) -> None:
        candidate = Candidate(mark, said.copy(), must=True)
        if part.depth:
            self._aside(mark)
        elif candidate.is_ability:
            self._ability(candidate, part)
        elif mark.topic == "metastatic-cancer" and part.before == "or" and not self.conditions:
            # "Recurrent or metastatic": one of two ways to be ill.
            said.add(mark._replace(kind="narrows", meaning=None))
        elif (
            mark.topic == "pregnant"
            and candidate.relation == "opposite"
            and self.frame in {None, "if"}
            and not (is_way and self.frame is None)
        ):
            # "If female, a negative pregnancy test": who is pregnant cannot join, whoever is asked.
            candidate.said = Said()
            self.needed.must_not.candidates.append(candidate)
        elif (mark.topic == "could-become-pregnant" and candidate.relation == "same") or is_to_come(mark, said):
            # "Women who could become pregnant must ...": whom it is for, not what is asked for. "Undergoing surgery": what is to come.
            self.needed.is_whole = False
        elif candidate.relation == "near":
            self.frame = self.frame or "others"
        elif is_way and self.frame is None:
            # "The patient's liver disease is stable" asks nobody to have it.
            self.needed.is_open = self.needed.is_open or self.is_of_them
            here.append(candidate)
        elif self.frame is None and within(mark.topic, "cancer") and not part.has("hidden") and not here:
            # "Marginal zone lymphoma": words that are not known are most often its kind.
            self.needed.is_open = True
            here.append(candidate)
        else:
            # "Cirrhotic and non-cirrhotic": either will do.
            self.needed.is_open = self.needed.is_open or any(each.topic == mark.topic for each in self.conditions)
            self.needed.is_whole = False

    def _ability(self, candidate: Candidate, part: Part) -> None:
        if self._only_names(candidate, part):
            # "Supported by study assessments", "tissue must be available for tests": named, and not asked for.
            self.needed.is_whole = False
        elif part.before == "or" and any(each.topic != candidate.topic for each in self.needed.abilities[-1:]):
            # "Able to come to the visits or to answer by phone": one of the two will do.
            self.needed.conditions += (self.needed.abilities.pop(), candidate)
        elif self.frame is None:
            self.needed.abilities.append(candidate)
        elif self.frame != "unable":
            # "Parents must be able to ...": asked, and never decided.
            self.needed.conditions.append(candidate)

    def _only_names(self, candidate: Candidate, part: Part) -> bool:
        words = candidate.mark.text.lower()
        if words.startswith(_NOUNS):
            return self.is_when or self.is_told or not self.is_able
        is_of_others = words == "consenting" and any(mark.kind == "others" and mark.start > candidate.mark.end for mark in part.marks)
        return is_of_others or ("available" in words and bool(candidate.said.unread or self.unread_parts))

    def _stop(self, mark: Mark, here: list[Candidate]) -> None:
        if mark.says(NAMED_FOR) and here and not here[-1].tail.words and mark.start - here[-1].mark.end <= 1:
            # "Asthma severity": named for something else.
            here.pop()
        self.frame = self.frame or mark.kind
        self.needed.is_whole = False
        is_negated = mark.kind == "not" and mark.says(_BEEN)
        if (is_negated or mark.says(_PLANNED)) and any(each.topic in TAKEN for each in [*self.conditions, *here]):
            # "Chemotherapy for advanced disease has not been given", "four courses of chemotherapy as planned".
            self.needed.is_open = True
        for candidate in here:
            candidate.tail.add(mark)

    def _aside(self, mark: Mark) -> None:
        """A topic in brackets makes what stands before them narrower, unless it is only another word for it."""
        if self.conditions and self.conditions[-1].topic != mark.topic and mark.topic not in ABILITIES:
            self.conditions[-1].tail.add(mark)

    def _without_condition(self, part: Part) -> None:
        if part.is_head or part.is_label:
            self.since_all = next((mark.window.days for mark in part.marks if mark.window and mark.window.kind == "beyond"), None)
        if part.depth:
            if self.conditions and part.has("unknown", "hidden", "number", "narrows", "able") and not is_short(part):
                self.conditions[-1].tail.unread = True
            return
        self.is_conditional = self.is_conditional or bool(self.conditions and is_must(part.marks[0]))
        if not part.has(*_UNREAD):
            for mark in part.marks if self.conditions else ():
                self.conditions[-1].tail.add(mark)
            return
        self.needed.is_whole = False
        self.unread_parts += 1
        if self.conditions and part.before == "or":
            self.needed.is_open = True
        if self.needed.abilities and part.before == "or" and is_alternative(part):
            # "Able to swallow pills or have a feeding tube": something else will do as well.
            self.needed.conditions.append(self.needed.abilities.pop())
        if not self.conditions and not only_describes(part):
            self.is_clear = False

    def _settle(self) -> None:
        needed = self.needed
        turned = after_opposite(self.conditions)
        others = needed.conditions
        # A medicine that has to be taken steadily is most often meant for those who take it.
        self.is_conditional = self.is_conditional or any(mark.says(GUARDIANS) for part in self.parts for mark in part.marks)
        self.is_conditional = self.is_conditional or any(each.topic in MEDICINES and each.must for each in self.conditions)
        is_of_place = any(each.topic in {"health-insurance", "healthy"} for each in needed.abilities)
        if is_of_place and (self.conditions or any(part.has(*_UNREAD) for part in self.parts)):
            # "Subjects in France must belong to a social security system", "healthy people and people with asthma": not all.
            self.is_conditional = True
        if self.is_conditional:
            others, needed.abilities = [*others, *needed.abilities], []
        needed.conditions = [each for each in self.conditions if each.must and not cannot_be_asked(each) and each not in turned]
        needed.must_not.candidates.extend(each for each in self.conditions if not each.must and each not in turned)
        if any(mark.kind == "allowed" and not mark.says(_EITHER) for part in self.parts for mark in part.marks):
            self._permit()
        needed.is_any = "or" in self.joins[1:]
        # One way of several that cannot be told makes the others no choice.
        is_partly = needed.is_any and len(needed.conditions) < len(self.conditions)
        mixed = is_partly or needed.is_any and ("and" in self.joins[1:] or self.unread_parts > 0)
        treatments = sum(each.topic in TAKEN for each in needed.conditions)
        needed.is_open = needed.is_open or mixed or self.is_choice or treatments > 1 or self.is_conditional or bool(others)
        needed.conditions += others
        needed.is_whole = needed.is_whole and not self.is_conditional

    def _permit(self) -> None:
        """ "Brain metastases are permitted if treated": who has none can join, and who has some perhaps."""
        for candidate in self.needed.conditions:
            candidate.must = False
            candidate.tail.narrowed = True
        self.needed.must_not.candidates.extend(self.needed.conditions)
        self.needed.conditions = []
