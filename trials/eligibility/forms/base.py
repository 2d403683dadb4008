"""What the forms of all screens share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from trials.eligibility.forms.controls import Item, Option
from trials.eligibility.questions import Screen, Wording, condition_wording
from trials.eligibility.shape import Answer
from trials.eligibility.told.said import Voice
from trials.formkit.forms import Problem

ASKED = "asked"
NOT_SURE = "unsure"
UNSURE = _("I’m not sure")
# The title of a page with several questions.
TITLES = {
    "number": _("A few numbers"),
    "when": _("When was that last?"),
    "own": _("Questions in the record’s own words"),
}
TITLE = _("A few questions")
CHOOSE = _("Choose an answer, or skip this question.")


class ScreenForm(ABC):
    """Draws the questions of a screen with the answers that are there, and reads what came back into `answers`.

    With `data` it is bound: what was sent stands in it, and `problems` say what to check. Only what the page asked when it was opened is
    read (its hidden field `asked`), since a record, and with it a screen, may change in between. `required`: whether every question wants
    an answer; on the page with all questions what is left empty is left out.
    """

    def __init__(
        self,
        screen: Screen,
        kept: Mapping[str, Answer],
        *,
        voice: Voice,
        data: QueryDict | None = None,
        required: bool = True,
    ) -> None:
        self.screen, self.kept, self.voice = screen, kept, voice
        self.data, self.required = data, required
        self.answers: dict[str, Answer] = {}
        self.items: tuple[Item, ...] = tuple(self.drawn())
        if data is not None:
            self.read(frozenset(data.get(ASKED, "").split()))

    @abstractmethod
    def drawn(self) -> Iterable[Item]:
        """The questions."""

    @abstractmethod
    def read(self, asked: frozenset[str]) -> None:
        """Fill `answers` from what was sent, and say on the items what to check."""

    @property
    @abstractmethod
    def asked(self) -> tuple[str, ...]:
        """What the page asks about: words without blanks, for its hidden field."""

    @property
    def title(self) -> object:
        """The title of the page, where a question is not the title itself."""
        return TITLES.get(self.screen.kind, TITLE)

    @property
    def is_one(self) -> bool:
        """Whether there is one question only, which is then the title of its page."""
        return len(self.items) == 1

    @property
    def is_bound(self) -> bool:
        """Whether something was sent."""
        return self.data is not None

    @property
    def problems(self) -> list[Problem]:
        """Everything to check, in the order of the page."""
        if self.is_one:
            return self.items[0].problems
        return [problem for item in self.items for problem in item.named_problems]

    def words(self, key: str) -> Wording:
        """How a topic, or the trial's own condition, is asked."""
        if self.screen.condition:
            return condition_wording(self.screen.condition, self.voice.language, self.voice.person)
        return self.voice.wording(key)

    def value(self, name: str, kept: str) -> str:
        """What stands in a field: what was sent, else what is kept."""
        return kept if self.data is None else self.data.get(name, "")

    def is_ticked(self, name: str, *, kept: bool) -> bool:
        """Whether a box is ticked."""
        return kept if self.data is None else name in self.data

    def was(self, key: str) -> str:
        """The answer that is kept, as the value of a control; empty for none."""
        answer = self.kept.get(key)
        return "" if answer is None else f"{answer.value:g}" if isinstance(answer.value, float) else str(answer.value)

    def radios(self, name: str, kept: str, labels: Iterable[tuple[str, object]]) -> tuple[Option, ...]:
        """Buttons to choose one of, "not sure" always among them and none chosen beforehand."""
        value = self.value(name, kept)
        pairs = [*labels, (NOT_SURE, UNSURE)]
        return tuple(
            Option(f"id_{name}_{place}", name, token, str(label), checked=value == token) for place, (token, label) in enumerate(pairs)
        )

    def take(self, item: Item, key: str, answer: Answer | None, *, is_empty: bool, sentence: object = CHOOSE) -> None:
        """Keep an answer, or say what to check: what was sent and not understood, and what is missing where it is wanted."""
        if answer is not None:
            self.answers[key] = answer
        elif self.required or not is_empty:
            item.errors.append(str(sentence))
