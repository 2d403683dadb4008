"""What a page of the check draws: questions, and the controls that answer them.

Plain values for a template rather than Django's widgets: those cost more than the rest of the page together.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from trials.formkit.forms import Problem

SHORT_CHOICES, SHORT_LABEL = 3, 14


@dataclass(frozen=True, slots=True)
class Option:
    """One button or box. `alone` is for a box that goes with no other: "none of these"."""

    id: str
    name: str
    value: str
    label: str
    kind: str = "radio"
    checked: bool = False
    alone: bool = False

    def drawn(self, mark: str = "") -> str:
        """As HTML; `mark` are attributes of the control that need no escaping."""
        name, value, where, label = map(escape, (self.name, self.value, self.id, self.label))
        state = f"{' checked' if self.checked else ''}{' data-alone' if self.alone else ''}{mark}"
        return (
            f'<div class="choice{" check-alone" if self.alone else ""}">'
            f'<input type="{self.kind}" name="{name}" value="{value}" id="{where}"{state}><label for="{where}">{label}</label></div>'
        )


@dataclass(frozen=True, slots=True)
class Number:
    """A field for a number as it was typed, and the units to choose from; with one unit only it is said beside the field."""

    id: str
    name: str
    value: str
    units: tuple[Option, ...] = ()
    unit: str = ""

    @property
    def label(self) -> str:
        """Of the field, the same for all: the question stands above it."""
        return gettext("Number")

    @property
    def units_label(self) -> str:
        """Of the units."""
        return gettext("Unit")

    @property
    def choices(self) -> SafeString:
        """The units to choose from."""
        return mark_safe("".join(unit.drawn() for unit in self.units))  # noqa: S308  # `drawn` escapes every value


@dataclass(slots=True)
class Item:
    """One question with its controls: `legend`, the record's own words in `quoted` where it asks about those, `rest`; what to check."""

    id: str
    legend: str
    help: str = ""
    quoted: str = ""
    rest: str = ""
    number: Number | None = None
    options: tuple[Option, ...] = ()
    errors: list[str] = field(default_factory=list)

    @property
    def problems(self) -> list[Problem]:
        """What to check, each leading to the first control."""
        target = self.number.id if self.number else self.options[0].id
        return [Problem(sentence, target) for sentence in self.errors]

    @property
    def named_problems(self) -> list[Problem]:
        """The same with the question before each, for a page with several."""
        return [Problem(f"{self.legend}{self.quoted}{self.rest} {problem.sentence}", problem.target) for problem in self.problems]

    @property
    def is_short(self) -> bool:
        """Whether the choices fit into one line of a wide page."""
        return len(self.options) == SHORT_CHOICES and all(len(option.label) <= SHORT_LABEL for option in self.options)

    @property
    def choices(self) -> SafeString:
        """The buttons or boxes, each with its label. Put together here: a template takes ten times as long."""
        mark = ' aria-invalid="true"' if self.errors else ""
        return mark_safe("".join(option.drawn(mark) for option in self.options))  # noqa: S308  # `drawn` escapes every value

    @property
    def described_by(self) -> str:
        """The ids of what is read out with the question."""
        parts = (("help", self.help), ("error", self.errors))
        return " ".join(f"{self.id}_{name}" for name, there in parts if there)
