"""One form for each kind of screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from trials.eligibility.forms.base import ScreenForm
from trials.eligibility.forms.controls import Item, Option
from trials.eligibility.questions import boxes_question, own_question, sinces
from trials.eligibility.shape import Answer
from trials.eligibility.topics import by_key
from trials.lib.prose import plain
from trials.lib.text import one_line

YES_NO = (("yes", _("Yes")), ("no", _("No")))
NONE, UNSURE_OF_SOME = _("None of these"), _("I’m not sure about some of these")
TICK = _("Tick what fits, or “None of these”. You can also skip this page.")
NONE_AND_MORE = _("You ticked “None of these” and something else. Leave only what fits.")
BOXES_HELP = _("Tick each one that fits. We take it that the others do not.")
# Stands for the record's words while a sentence is made around them.
WORDS = "{}"
# "When was that last?" answered with "I'm not sure": any time at all.
ANY_TIME = (0, None)


def field(key: str) -> str:
    """The name of the control of a topic, of a question of a record's own, or of a trial's condition."""
    return key.replace(":", "-") if ":" in key else f"t{by_key(key).number}"


class TopicForm(ScreenForm):
    """A yes-or-no question, or a choice, for each of the topics."""

    @property
    def asked(self) -> tuple[str, ...]:
        """The names of its questions."""
        return tuple(map(field, self.screen.topics))

    def drawn(self) -> Iterator[Item]:
        """A question with buttons."""
        for key in self.screen.topics:
            said, name = self.words(key), field(key)
            yield Item(f"q_{name}", said.question, said.help, options=self.radios(name, self.was(key), said.choices or YES_NO))

    def read(self, asked: frozenset[str]) -> None:
        """A "yes" that was there keeps its time."""
        for item, key in zip(self.items, self.screen.topics, strict=True):
            if field(key) in asked:
                value = self.value(field(key), "")
                allowed = [token for token, _label in self.words(key).choices or YES_NO]
                self.take(item, key, self.still(key, value) if value in (*allowed, "unsure") else None, is_empty=not value)

    def still(self, key: str, value: str) -> Answer:
        """An answer that says the same as before stays as it was."""
        before = self.kept.get(key)
        return before if before is not None and before.value == value else Answer(value)


class BoxesForm(TopicForm):
    """Boxes to tick. Whoever ticks some, or "none of these", says no to the others; or is not sure about them."""

    @property
    def _none(self) -> str:
        return f"{self.screen.key}-none"

    @property
    def _unsure(self) -> str:
        return f"{self.screen.key}-unsure"

    def drawn(self) -> Iterator[Item]:
        """One question for all."""
        kept = [self.was(key) for key in self.screen.topics]
        boxes = [
            Option(
                f"id_{field(key)}", field(key), "yes", self.words(key).box, "checkbox",
                self.is_ticked(field(key), kept=was == "yes"),
            )
            for key, was in zip(self.screen.topics, kept, strict=True)
        ]  # fmt: skip
        none = self.is_ticked(self._none, kept=set(kept) == {"no"})
        unsure = self.is_ticked(self._unsure, kept="unsure" in kept)
        boxes += [
            Option(f"id_{self._none}", self._none, "on", str(NONE), "checkbox", none, alone=True),
            Option(f"id_{self._unsure}", self._unsure, "on", str(UNSURE_OF_SOME), "checkbox", unsure),
        ]
        yield Item(
            f"q_{self.screen.key}",
            boxes_question(self.screen, self.voice.language, self.voice.person),
            str(BOXES_HELP),
            options=tuple(boxes),
        )

    def read(self, asked: frozenset[str]) -> None:
        """Nothing ticked at all is no answer."""
        data = self.data or QueryDict()
        shown = [key for key in self.screen.topics if field(key) in asked]
        ticked = [key for key in shown if field(key) in data]
        if not shown:
            return
        if self._none in data and (ticked or self._unsure in data):
            self.items[0].errors.append(str(NONE_AND_MORE))
        elif ticked or self._none in data or self._unsure in data:
            rest = "unsure" if self._unsure in data else "no"
            self.answers = {key: self.still(key, "yes" if key in ticked else rest) for key in shown}
        elif self.required:
            self.items[0].errors.append(str(TICK))


class WhenForm(ScreenForm):
    """When it last was, for what was answered with yes."""

    @property
    def asked(self) -> tuple[str, ...]:
        """The topics, under another letter than their own questions."""
        return tuple(map(self._field, self.screen.topics))

    @staticmethod
    def _field(topic: str) -> str:
        return f"w{by_key(topic).number}"

    def drawn(self) -> Iterator[Item]:
        """A question with stretches of time."""
        for key in self.screen.topics:
            times = [(time.token, time.label) for time in sinces(key, self.voice.language)]
            name, since = self._field(key), self.kept[key].since if key in self.kept else None
            kept = "" if since is None else "unsure" if since == ANY_TIME else f"{since[0]}-{'' if since[1] is None else since[1]}"
            said = self.words(key)
            yield Item(f"q_{name}", said.when, options=self.radios(name, kept, times))

    def read(self, asked: frozenset[str]) -> None:
        """One of the stretches of time, or any time."""
        for item, key in zip(self.items, self.screen.topics, strict=True):
            value = self.value(self._field(key), "")
            if self._field(key) in asked:
                times = {time.token: (time.least, time.most) for time in sinces(key, self.voice.language)} | {"unsure": ANY_TIME}
                self.take(item, key, Answer("yes", since=times[value]) if value in times else None, is_empty=not value)


class OwnForm(ScreenForm):
    """Questions made from the record's own words, which stand there as a quotation."""

    @property
    def asked(self) -> tuple[str, ...]:
        """The ids of the questions."""
        return tuple(field(own.id) for own in self.screen.own)

    def drawn(self) -> Iterator[Item]:
        """What the record asks for, or leaves out, and whether it is so."""
        for own in self.screen.own:
            sentence = own_question(replace(own, lead="", quoted=WORDS), self.voice.language, self.voice.person)
            before, _words, after = sentence.partition(WORDS)
            options = self.radios(field(own.id), self.was(own.id), YES_NO)
            yield Item(f"q_{field(own.id)}", before, quoted=one_line(plain(own.words)), rest=after, options=options)

    def read(self, asked: frozenset[str]) -> None:
        """Yes, no, or not sure."""
        for item, own in zip(self.items, self.screen.own, strict=True):
            value = self.value(field(own.id), "")
            if field(own.id) in asked:
                self.take(item, own.id, Answer(value) if value in ("yes", "no", "unsure") else None, is_empty=not value)
