"""What is known of a person, and what is never asked of them. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from trials.eligibility.questions.shape import Person
from trials.eligibility.rules.facts import ADULT, Known, known
from trials.eligibility.shape import Answer
from trials.eligibility.topics import Topic, by_key

NOT_OF_MEN = frozenset({"pregnant", "breastfeeding", "could-become-pregnant", "past-menopause", "planning-pregnancy"})
# Above this age nobody is asked about a pregnancy of her own.
PAST_PREGNANCY = 60 * 12


class Asked:
    """The answers of one person, with what follows from them."""

    def __init__(self, answers: Mapping[str, Answer], person: Person, facts: Known | None = None) -> None:
        self.answers, self.person = answers, person
        self.known: Known = facts or known(answers)

    @cached_property
    def is_under_age(self) -> bool:
        """Whether what is sensitive is left to the study team; of a child whose age is not known it is, too."""
        age = self.known.number("age")
        return self.person == "child" if age is None else age.low < ADULT

    @cached_property
    def is_man(self) -> bool:
        """Whether questions about a pregnancy make no sense."""
        sex = self.answers.get("sex")
        return sex is not None and sex.value == "MALE"

    def may_ask(self, topic: Topic) -> bool:
        """Whether this is asked of this person at all."""
        if topic.sensitive and self.is_under_age:
            return False
        if topic.key == "can-consent":
            return not self.is_under_age
        if topic.key in NOT_OF_MEN:
            age = self.known.number("age")
            return not self.is_man and (age is None or age.low < PAST_PREGNANCY or topic.key == "past-menopause")
        return True

    def is_open(self, key: str) -> bool:
        """Whether nothing is known yet: neither told nor following from what was told."""
        if key in self.answers:
            return False
        return ":" in key or (key not in self.known.facts and self.known.number(key) is None)

    def was_told(self, key: str) -> bool:
        """Whether this very question was answered."""
        return key in self.answers

    def may_be(self, key: str) -> bool:
        """Whether a wider topic was answered in a way that leaves a narrower one open."""
        fact = self.known.facts.get(key)
        return fact is not None and fact.value != "no"

    def is_when_open(self, key: str, *, again: bool) -> bool:
        """Whether it is so, and not told when it last was."""
        fact = self.known.facts.get(key)
        if fact is None or fact.value != "yes":
            return False
        return fact.since is None or (again and self.answers.get(key) is not None and self.answers[key].since is not None)


def is_timed(key: str) -> bool:
    """Whether this can be asked "when was that last?"."""
    return by_key(key).timed
