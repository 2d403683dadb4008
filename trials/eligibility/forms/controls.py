"""What a page of the check draws: questions, and the controls that answer them.

Put together here rather than in templates and by Django's widgets: those cost more than the rest of the page together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

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

    def drawn(self, mark: str = "") -> str:
        """As HTML, like an option. The label is the same for all: the question stands above it."""
        name, value, where = map(escape, (self.name, self.value, self.id))
        return (
            f'<div class="check-number"><label for="{where}">{escape(gettext("Number"))}</label>'
            f'<input type="text" inputmode="decimal" autocomplete="off" maxlength="20" name="{name}" id="{where}" value="{value}"{mark}>'
            f"{self._units()}</div>"
        )

    def _units(self) -> str:
        if self.units:
            units = "".join(unit.drawn() for unit in self.units)
            return f'<div class="check-units" role="radiogroup" aria-label="{escape(gettext("Unit"))}">{units}</div>'
        return f'<span class="soft">{escape(self.unit)}</span>' if self.unit else ""


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
    def described_by(self) -> str:
        """The ids of what is read out with the question."""
        parts = (("help", self.help), ("error", self.errors))
        return " ".join(f"{self.id}_{name}" for name, there in parts if there)

    @property
    def drawn(self) -> SafeString:
        """As HTML."""
        return self._drawn(self._question())

    @property
    def as_title(self) -> SafeString:
        """As HTML, the question being the title of the page."""
        return self._drawn(f"<h1>{self._question()}</h1>")

    def _drawn(self, legend: str) -> SafeString:
        mark = ' aria-invalid="true"' if self.errors else ""
        described = f' aria-describedby="{escape(self.described_by)}"' if self.described_by else ""
        opened = f'<fieldset class="field check-item{" field--error" if self.errors else ""}" id="{escape(self.id)}"{described}>'
        parts = (opened, f"<legend>{legend}</legend>", *self._said(), *self._controls(mark), "</fieldset>")
        return mark_safe("".join(parts))  # noqa: S308  # every part is escaped where it is made

    def _question(self) -> str:
        quoted = f"<span data-registry>{escape(self.quoted)}</span>{escape(self.rest)}" if self.quoted else ""
        return f"{escape(self.legend)}{quoted}"

    def _said(self) -> Iterator[str]:
        if self.help:
            yield f'<p class="hint" id="{escape(self.id)}_help">{escape(self.help)}</p>'
        if self.errors:
            errors = " ".join(map(escape, self.errors))
            yield f'<p class="error" id="{escape(self.id)}_error"><span class="vh">{escape(gettext("Please check:"))} </span>{errors}</p>'

    def _controls(self, mark: str) -> Iterator[str]:
        if self.number:
            yield self.number.drawn(mark)
        choices = "".join(option.drawn(mark) for option in self.options)
        yield f'<div class="choices{" check-row" if self.is_short else ""}">{choices}</div>'
