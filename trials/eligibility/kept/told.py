"""Who answered what. Pure; nothing here changes, each change gives a new value."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b

from trials.eligibility.questions import PERSONS, Person
from trials.eligibility.rules import OF_ONE_TRIAL
from trials.eligibility.shape import Answer
from trials.eligibility.topics import Topic, by_key

KEY_BYTES = 6


def topic_of(key: str) -> Topic | None:
    """The topic of this key, or None: then it is the key of a question in a record's own words, or of a condition."""
    try:
        return by_key(key)
    except KeyError:
        return None


def short(key: str, trial: str = "") -> bytes:
    """What stands for a key that is no topic, or whose answer is about one trial only."""
    return blake2b(f"{key}|{trial}".encode(), digest_size=KEY_BYTES).digest()


class Answers(Mapping[str, Answer]):
    """The answers of one person that count for one trial. Goes over topics only; any other key can be asked for."""

    def __init__(self, topics: Mapping[str, Answer], others: Mapping[bytes, Answer], trial: str) -> None:
        self._topics = {**topics, **{key: others[held] for key in OF_ONE_TRIAL if (held := short(key, trial)) in others}}
        self._others = others

    def __getitem__(self, key: str) -> Answer:
        return self._topics[key] if topic_of(key) else self._others[short(key)]

    def __iter__(self) -> Iterator[str]:
        return iter(self._topics)

    def __len__(self) -> int:
        return len(self._topics)

    def items(self) -> ItemsView[str, Answer]:
        """All pairs at once, since every page goes over them."""
        return self._topics.items()


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of one person: answers by topic, and by what stands for other keys, latest last."""

    whose: Person
    topics: Mapping[str, Answer] = field(default_factory=dict)
    others: Mapping[bytes, Answer] = field(default_factory=dict)

    def answers(self, trial: str = "") -> Answers:
        """What counts for a trial, by its registry number; without one, what counts for all."""
        return Answers(self.topics, self.others, trial)

    def tell(self, answers: Mapping[str, Answer | None], trial: str = "") -> Told:
        """With these answers; None takes one back."""
        topics, others = dict(self.topics), dict(self.others)
        for key, answer in answers.items():
            of_one_trial = key in OF_ONE_TRIAL
            if topic_of(key) and not of_one_trial:
                _put(topics, key, answer)
            else:
                _put(others, short(key, trial if of_one_trial else ""), answer)
        return replace(self, topics=topics, others=others)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known of the person."""
        return not (self.topics or self.others)


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything a visitor told: of each person by itself. `current` is the one that answers are about now, None before that was asked."""

    people: tuple[Told, ...] = ()
    current: Person | None = None

    def about(self, whose: Person) -> Kept:
        """From now on about this person; what was told of others stays theirs."""
        people = self.people if any(each.whose == whose for each in self.people) else (*self.people, Told(whose))
        return Kept(tuple(sorted(people, key=lambda each: PERSONS.index(each.whose))), whose)

    @property
    def told(self) -> Told | None:
        """What is known of the current person."""
        return next((each for each in self.people if each.whose == self.current), None)

    def answers(self, trial: str = "") -> Mapping[str, Answer]:
        """What was told of the current person and counts for this trial."""
        return self.told.answers(trial) if self.told else {}

    def tell(self, answers: Mapping[str, Answer | None], trial: str = "") -> Kept:
        """With these answers about the current person: about oneself, where that was not asked."""
        here = self if self.told else self.about("you")
        people = tuple(each.tell(answers, trial) if each.whose == here.current else each for each in here.people)
        return replace(here, people=people)

    @property
    def has_answers(self) -> bool:
        """Whether anything is known of anybody."""
        return not all(each.is_empty for each in self.people)


NOBODY = Kept()


def _put[K](kept: dict[K, Answer], key: K, answer: Answer | None) -> None:
    """Latest last, so that the oldest can make room."""
    kept.pop(key, None)
    if answer is not None:
        kept[key] = answer
