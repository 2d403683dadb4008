"""What was read of one line, in the light of the whole record. Pure.

Who has the cancer that a trial is about is not kept out for having cancer: there, other cancer is meant. What a record asks of some only
(of women, of those who take something, of one of several groups) is asked, or left, and decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from msgspec.structs import replace

from trials.eligibility.alternatives import ILLNESSES
from trials.eligibility.lexicon import Meaning, longest, tokens
from trials.eligibility.parse import Parsed
from trials.eligibility.parse.kinds import ABILITIES, PLAIN
from trials.eligibility.shape import SURE, Requirement, Span, Structured
from trials.eligibility.topics import by_key, within

DOUBTFUL = 0.8
# What a question would not help with.
NOT_ASKED = 0.5
# Letters of a short form at most, and of what stands before it where a record explains it.
SHORT_FORM, LONG_FORM = 4, 80
UNSURE = 0.95
_CANCERS = re.compile(
    r"cancer|carcinoma|tumou?r|neoplasm|leuk|lymphom|myelom|sarcom|blastom|gliom|melanom|myelodysplas|myeloprolif|malignan", re.IGNORECASE
)
# What a record asks of women only is no demand on everybody.
_OF_WOMEN = frozenset({"past-menopause", "could-become-pregnant", "pregnant", "breastfeeding", "planning-pregnancy"})
_NAMED = ILLNESSES | {"treatments", "medicines"}


@dataclass(frozen=True)
class Record:
    """A record as far as it is known before its lines are settled. `asked` are the topics that it asks everybody to have."""

    text: str
    structured: Structured
    asked: frozenset[str]

    def settle(self, parsed: Parsed, span: Span, *, is_head: bool, is_excused: bool) -> Parsed:
        """The line's requirements as this record means them.

        `is_head`: other lines stand under it. `is_excused`: one of those allows or excepts something of it.
        """
        if not (parsed.requirements or is_excused):
            return parsed
        several = tuple(self._one(each, span) for each in parsed.requirements if not self._means_else(each))
        several = self._with_doubtful_ages(several)
        if several and all(_is_worth_asking(each) for each in several):
            return replace(parsed, requirements=tuple(replace(each, confidence=SURE) for each in several), joint="any", whole=False)
        several = tuple(replace(each, confidence=SURE, decides=False) if _is_worth_asking(each) else each for each in several)
        if is_head:
            # A line whose meaning is spelled out under it keeps nobody out by itself.
            several = tuple(each if each.must else replace(each, certainty="broader") for each in several)
        if is_excused:
            several = tuple(replace(each, certainty="broader") for each in several if not _is_condition(each))
        return replace(parsed, requirements=several, whole=parsed.whole and not is_excused)

    @cached_property
    def named(self) -> frozenset[str]:
        """The topics that its conditions name."""
        return frozenset(topic for condition in self.structured.conditions for topic in topics(condition))

    @cached_property
    def about(self) -> frozenset[str]:
        """The topics that it is about."""
        return self.named | self.asked

    @cached_property
    def is_about_cancer(self) -> bool:
        """Whether one of those is a cancer."""
        return any(within(each, "cancer") for each in self.about)

    @cached_property
    def _is_about_illness(self) -> bool:
        return self.structured.healthy_volunteers is False or any(by_key(each).theme in ILLNESSES for each in self.about)

    def _one(self, requirement: Requirement, span: Span) -> Requirement:
        topic, must = requirement.topic, requirement.must
        if topic == "contraception" and must and self.structured.sex != "FEMALE":
            # Only who could have a child is meant, said or not.
            return replace(requirement, decides=False)
        if topic in {"cancer", "other-cancer"} and not must:
            return self._other_cancer(requirement)
        if topic == "hormones" and not must and self.is_about_cancer:
            # Hormones against the cancer, most often, and not birth control.
            return replace(requirement, certainty="broader", confidence=min(requirement.confidence, UNSURE))
        if topic == "healthy" and self._is_about_illness:
            return replace(requirement, confidence=NOT_ASKED)
        if must and self._is_doubtful(requirement, span):
            return replace(requirement, certainty="broader", confidence=DOUBTFUL)
        if not must and within(topic, "cancer") and topic in self.about:
            # Of the cancer that the trial is about, some kind or state.
            return replace(requirement, confidence=DOUBTFUL)
        if not must and not requirement.decides and topic in self.about and topic not in ABILITIES:
            # Only named ("treatment for asthma"), and all who join have it.
            return replace(requirement, confidence=NOT_ASKED)
        if not must and any(within(each, topic) for each in self.about):
            # Nobody is kept out for having what the trial is about.
            return replace(requirement, certainty="broader", confidence=min(requirement.confidence, UNSURE))
        return requirement

    def _with_doubtful_ages(self, several: tuple[Requirement, ...]) -> tuple[Requirement, ...]:
        """An age that is in doubt ("over 18" where 18 will do) is asked all the same, and decides nothing; nor does its other end."""
        if all(each.topic != "age" or each.confidence >= SURE for each in several):
            return several
        return tuple(
            replace(each, certainty="broader", confidence=max(each.confidence, SURE), qualifier=self.text[each.start : each.end])
            if each.topic == "age"
            else each
            for each in several
        )

    def _means_else(self, requirement: Requirement) -> bool:
        """Whether its words are a short form that this record explains as something else: "isolated sarcoma (MS)"."""
        words = self.text[requirement.start : requirement.end]
        if not words.isupper() or len(words) > SHORT_FORM or f"({words})" not in self.text:
            return False
        before = self.text[max(0, self.text.index(f"({words})") - LONG_FORM) : self.text.index(f"({words})")]
        initials = "".join(word[0] for word in re.findall(r"[A-Za-z]+", before))[-len(words) :].upper()
        return requirement.topic not in {each for meaning in _meanings(before) for each in meaning.topic.split("+")} and initials == words

    def _other_cancer(self, requirement: Requirement) -> Requirement:
        if not self.is_about_cancer:
            return replace(requirement, topic="cancer")
        if requirement.topic == "cancer" and _is_one_kind(self.text[requirement.start : requirement.end]):
            # One kind of the cancer that the trial is about, most often.
            return replace(requirement, confidence=DOUBTFUL)
        return replace(requirement, topic="other-cancer")

    def _is_doubtful(self, requirement: Requirement, span: Span) -> bool:
        topic = requirement.topic
        if topic == "sex":
            return requirement.choice != self.structured.sex and (requirement.decides or bool(self.structured.sex))
        if topic in _OF_WOMEN:
            return self.structured.sex != "FEMALE"
        if topic == "healthy":
            return self.structured.healthy_volunteers is not True
        return self._is_bare(requirement, span) or self._is_one_cancer_of_several(topic)

    def _is_bare(self, requirement: Requirement, span: Span) -> bool:
        """Whether a line of the inclusion list only names it ("Seizure"), and the record is about something else, as far as is known."""
        if not self.structured.conditions or requirement.start != span.start or by_key(requirement.topic).theme not in _NAMED:
            return False
        return not any(within(each, requirement.topic) or within(requirement.topic, each) for each in self.named)

    def _is_one_cancer_of_several(self, topic: str) -> bool:
        """Whether the record is about other cancers too, one of which will do as well."""
        if topic == "cancer" or not within(topic, "cancer"):
            return False
        return any(_CANCERS.search(condition) and not _is_of(condition, topic) for condition in self.structured.conditions)


def asked_of_all(parsed: Sequence[Parsed], spans: Sequence[Span]) -> frozenset[str]:
    """The topics that the inclusion lists ask people to have."""
    return frozenset(
        requirement.topic
        for each, span in zip(parsed, spans, strict=True)
        if span.section == "inclusion"
        for requirement in each.requirements
        if requirement.must and requirement.confidence >= SURE
    )


def loosely(parsed: Parsed) -> Parsed:
    """What a line keeps out where a line before it, which may be meant for it too, says more of it."""
    several = (
        each
        if each.must or each.window_days is not None or each.topic in PLAIN or by_key(each.topic).kind != "yes-no"
        else replace(each, certainty="broader")
        for each in parsed.requirements
    )
    return replace(parsed, requirements=tuple(several), whole=False)


def topics(words: str) -> Iterator[str]:
    """The topics that a condition's name means, or lies within."""
    for meaning in _meanings(words):
        yield from meaning.topic.split("+") if meaning.relation in {"same", "narrower"} else ()


def _is_of(condition: str, topic: str) -> bool:
    """Whether the condition is this cancer, or any."""
    return any(
        within(each.topic, topic) or (within(topic, each.topic) and each.relation == "same")
        for each in _meanings(condition)
        if "+" not in each.topic
    )


def _meanings(words: str) -> Iterator[Meaning]:
    found = tokens(words)
    at = 0
    while at < len(found):
        match longest(found, at):
            case (Meaning() as meaning, until):
                yield meaning
                at = until
            case (_, until):
                at = until
            case None:
                at += 1


def _is_one_kind(words: str) -> bool:
    match longest(tokens(words), 0):
        case (Meaning(relation=relation), _):
            return relation == "narrower"
    return False


def _is_condition(requirement: Requirement) -> bool:
    """Whether it asks people to have or have had something."""
    return requirement.must and requirement.topic not in ABILITIES and by_key(requirement.topic).kind == "yes-no"


def _is_worth_asking(requirement: Requirement) -> bool:
    """Whether what was doubted would still be worth a question, which then decides nothing."""
    is_asked = _is_condition(requirement) or requirement.topic == "healthy"
    return is_asked and DOUBTFUL <= requirement.confidence < SURE and requirement.topic not in _OF_WOMEN
