"""The form for numbers that somebody may know: age, weight, a value from a letter."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from trials.eligibility.forms import sent
from trials.eligibility.forms.base import UNSURE
from trials.eligibility.forms.controls import Item, Number, Option
from trials.eligibility.forms.kinds import TopicForm, field
from trials.eligibility.shape import Answer
from trials.eligibility.topics import Topic, by_key

NUMBER = _("Enter a number, like 12 or 12.5. If you do not know it, tick “I’m not sure”.")
NUMBER_WITH_UNIT = _("Enter a number, like 12 or 12.5, and choose its unit. If you do not know it, tick “I’m not sure”.")
NOT_LIKELY = _("This number does not seem right for this unit. Please check both. If you do not know it, tick “I’m not sure”.")
NUMBER_AND_UNSURE = _("You gave a number and ticked “I’m not sure”. Leave only one of them.")


class NumberForm(TopicForm):
    """A number with its unit, or, where people do not know the number, descriptions of it to choose from."""

    def drawn(self) -> Iterator[Item]:
        """A field with units, or buttons."""
        for key in self.screen.topics:
            said, name, topic = self.words(key), field(key), by_key(key)
            if said.choices:
                yield Item(f"q_{name}", said.question, said.help, options=self.radios(name, self.was(key), said.choices))
                continue
            unsure = Option(
                f"id_x{topic.number}", f"x{topic.number}", "on", str(UNSURE), "checkbox",
                self.is_ticked(f"x{topic.number}", kept=self.was(key) == "unsure"), alone=True,
            )  # fmt: skip
            yield Item(f"q_{name}", said.question, said.help, number=self._number(topic, said.units), options=(unsure,))

    def _number(self, topic: Topic, labels: tuple[tuple[str, str], ...]) -> Number:
        typed, unit = sent.typed(topic, self.kept.get(topic.key))
        name, unit_name = f"t{topic.number}", f"u{topic.number}"
        chosen = self.value(unit_name, unit or next((token for token, _label in labels), ""))
        units = tuple(
            Option(f"id_{unit_name}_{place}", unit_name, token, label, checked=chosen == token)
            for place, (token, label) in enumerate(labels)
        )
        return Number(f"id_{name}", name, self.value(name, typed), units if len(units) > 1 else (), units[0].label if units else "")

    def read(self, asked: frozenset[str]) -> None:
        """A number in a unit that the topic has; one of the descriptions; or not sure."""
        for item, key in zip(self.items, self.screen.topics, strict=True):
            if field(key) not in asked:
                continue
            topic, typed = by_key(key), self.value(field(key), "").strip()
            is_unsure = f"x{topic.number}" in (self.data or ()) or typed == "unsure"
            if item.number is None:
                tokens = {option.value for option in item.options} - {"unsure"}
                answer = Answer("unsure") if is_unsure else Answer(float(typed)) if typed in tokens else None
                self.take(item, key, answer, is_empty=not typed)
            elif is_unsure and typed:
                item.errors.append(str(NUMBER_AND_UNSURE))
            elif is_unsure:
                self.answers[key] = Answer("unsure")
            else:
                unit = self.value(f"u{topic.number}", "") if item.number.units else next(iter(topic.units), "")
                sentence = NOT_LIKELY if unit and sent.readings(typed) else NUMBER_WITH_UNIT if item.number.units else NUMBER
                self.take(item, key, sent.measured(topic, typed, unit), is_empty=not typed, sentence=sentence)
