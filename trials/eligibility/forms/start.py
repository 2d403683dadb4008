"""For whom the check is, and how to be asked."""

from __future__ import annotations

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from trials.eligibility.forms.controls import Item, Option
from trials.eligibility.questions import PERSONS, Person
from trials.formkit.forms import Problem

FOR_WHOM: dict[Person, object] = {"you": _("Me"), "child": _("My child"), "person": _("Somebody I care for")}
LEGEND = _("Who is this check for?")
HELP = _("We keep the answers of each apart.")
NOBODY = _("Choose who this check is for.")


class StartForm:
    """Nobody is chosen beforehand, except whom the visitor chose before."""

    def __init__(self, before: Person | None, data: QueryDict | None = None) -> None:
        self.is_bound = data is not None
        sent = data.get("person", "") if data is not None else before or ""
        self.person: Person | None = next((person for person in PERSONS if person == sent), None)
        self.at_once = data is not None and "all" in data
        options = tuple(
            Option(f"id_person_{person}", "person", person, str(label), checked=person == sent) for person, label in FOR_WHOM.items()
        )
        self.item = Item("q_person", str(LEGEND), str(HELP), options=options)
        if self.is_bound and self.person is None:
            self.item.errors.append(str(NOBODY))

    @property
    def problems(self) -> list[Problem]:
        """What to check."""
        return self.item.problems
