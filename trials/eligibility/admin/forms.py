"""What one criterion asks, as a form: a row for each thing that must or must not be so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from trials.eligibility.admin.words import THEMES, topic_words
from trials.eligibility.shape import Comparison, Requirement
from trials.eligibility.topics import TOPICS, by_key
from trials.formkit.fields import Line, Paragraphs

SPARE_ROWS = 2
MOST_ROWS = 12
LONGEST_QUOTE = 5000
# As the reader counts them.
DAYS = {"days": 1, "weeks": 7, "months": 30, "years": 365}
UNITS = {"days": _("days"), "weeks": _("weeks"), "months": _("months"), "years": _("years")}
LARGEST = 1_000_000


def _topics() -> list[tuple[Any, Any]]:
    """By theme, in the reader's language: a field asks for them each time that it is drawn."""
    language = get_language() or "en"
    grouped: dict[str, list[tuple[str, str]]] = {}
    for topic in TOPICS:
        unit = f" ({topic.units[0]})" if topic.units else ""
        grouped.setdefault(topic.theme, []).append((topic.key, f"{topic_words(topic.key, language)}{unit}"))
    return [("", "–"), *((THEMES[theme], found) for theme, found in grouped.items())]


def _choices() -> list[tuple[str, str]]:
    return [("", "–"), *dict.fromkeys((option, option.capitalize()) for topic in TOPICS for option in topic.choices)]


class RequirementForm(forms.Form):
    """One thing that it asks. Bounds are for topics with a number; a time is for illnesses and treatments."""

    topic = forms.ChoiceField(label=_("Question"), choices=_topics)
    must = forms.TypedChoiceField(
        label=_("To be able to join"),
        choices={"no": _("must not be so"), "yes": _("must be so")},
        coerce=lambda value: value == "yes",
        initial="no",
    )
    choice = forms.ChoiceField(label=_("Which"), choices=_choices, required=False)
    low = forms.FloatField(label=_("At least"), required=False, min_value=0, max_value=LARGEST)
    low_out = forms.BooleanField(label=_("more than that"), required=False)
    high = forms.FloatField(label=_("At most"), required=False, min_value=0, max_value=LARGEST)
    high_out = forms.BooleanField(label=_("less than that"), required=False)
    within = forms.IntegerField(label=_("Only within the last"), required=False, min_value=1, max_value=1200)
    within_unit = forms.ChoiceField(label=_("Time"), choices=UNITS, required=False)
    exact = forms.BooleanField(label=_("Our question asks just this, and neither more nor less"), required=False, initial=True)
    narrower = Line(label=_("If not: what makes it narrower, in the record's words"), required=False, max_length=300)
    asked_only = forms.BooleanField(label=_("Ask it, but let no answer decide: it may be asked of some people only"), required=False)
    DELETE = forms.BooleanField(label=_("Leave this out"), required=False)

    def has_changed(self) -> bool:
        """A spare row in which no question was chosen asks for nothing."""
        return super().has_changed() and (bool(self.initial) or bool(self["topic"].data))

    def clean(self) -> dict[str, Any]:
        """Only what fits the topic."""
        cleaned = super().clean() or self.cleaned_data
        if "topic" not in cleaned:
            return cleaned
        topic = by_key(cleaned["topic"])
        low, high = cleaned.get("low"), cleaned.get("high")
        if topic.kind == "number" and low is None and high is None:
            self.add_error("low", _("This question asks for a number. Give the least, the most, or both."))
        if topic.kind != "number" and (low is not None or high is not None):
            self.add_error("low", _("This question is answered with yes or no. Leave the numbers empty."))
        if low is not None and high is not None and low > high:
            self.add_error("high", _("The most is less than the least. Change one of them."))
        if topic.kind == "choice" and cleaned.get("choice") not in topic.choices:
            self.add_error("choice", _("Choose one of them."))
        if cleaned.get("within") and topic.kind != "yes-no":
            self.add_error("within", _("Only what is answered with yes or no can have a time. Leave it empty."))
        return cleaned

    def requirement(self, length: int) -> Requirement:
        """What it says, about a criterion of so many characters."""
        told = self.cleaned_data
        topic = by_key(told["topic"])
        low, high = told.get("low"), told.get("high")
        within = told.get("within")
        return Requirement(
            topic=topic.key,
            comparison=_comparison(topic.kind, low, high, low_out=told["low_out"], high_out=told["high_out"]),
            must=told["must"],
            low=low,
            high=high,
            unit=topic.units[0] if topic.units and topic.kind == "number" else "",
            choice=told.get("choice") or "" if topic.kind == "choice" else "",
            window_days=within * DAYS[told.get("within_unit") or "days"] if within else None,
            qualifier="" if told["exact"] else told.get("narrower") or "",
            certainty="exact" if told["exact"] else "broader",
            start=0,
            end=length,
            decides=not told["asked_only"],
        )


class BaseRequirements(forms.BaseFormSet):
    """Rows that were left empty ask for nothing."""

    def requirements(self, length: int) -> tuple[Requirement, ...]:
        """All of them in order."""
        kept = [form for form in self.forms if form.has_changed() or form.initial]
        return tuple(form.requirement(length) for form in kept if not form.cleaned_data.get("DELETE"))


RequirementFormSet = forms.formset_factory(
    RequirementForm, formset=BaseRequirements, extra=SPARE_ROWS, max_num=MOST_ROWS, absolute_max=MOST_ROWS, validate_max=True
)


class CriterionForm(forms.Form):
    """How the rows join, and whether they are all that the criterion asks."""

    joint = forms.ChoiceField(
        label=_("If there are several"), choices={"all": _("each has to be so"), "any": _("one of them is enough")}, required=False
    )
    whole = forms.BooleanField(
        label=_("They are all that the criterion asks"),
        help_text=_("Leave this off if it also asks for something that no question covers. Then an answer alone is never said to fit."),
        required=False,
    )


class AddedForm(CriterionForm):
    """A criterion that was not found, by its words in the record."""

    section = forms.ChoiceField(
        label=_("It says"), choices={"inclusion": _("who can join"), "exclusion": _("who cannot join")}, widget=forms.RadioSelect
    )
    quote = Paragraphs(
        label=_("Its words, copied from the record"), max_length=LONGEST_QUOTE, strip=False, widget=forms.Textarea(attrs={"rows": 3})
    )


def rows_of(requirements: Iterable[Requirement]) -> list[dict[str, Any]]:
    """The rows that say these requirements."""
    return [_row(each) for each in requirements]


def _row(each: Requirement) -> dict[str, Any]:
    within, unit = _time(each.window_days)
    return {
        "topic": each.topic,
        "must": "yes" if each.must else "no",
        "choice": each.choice,
        "low": each.low,
        "low_out": each.comparison == "above",
        "high": each.high,
        "high_out": each.comparison == "below",
        "within": within,
        "within_unit": unit,
        "exact": each.certainty == "exact",
        "narrower": each.qualifier,
        "asked_only": not each.decides,
    }


def _time(days: int | None) -> tuple[int | None, str]:
    """In the largest unit that gives a whole number."""
    for unit in ("years", "months", "weeks"):
        if days is not None and days % DAYS[unit] == 0:
            return days // DAYS[unit], unit
    return days, "days"


def _comparison(kind: str, low: float | None, high: float | None, *, low_out: bool, high_out: bool) -> Comparison:
    if kind != "number":
        return "one-of" if kind == "choice" else "is"
    if low is not None and high is not None:
        return "between"
    if low is not None:
        return "above" if low_out else "at-least"
    return "below" if high_out else "at-most"
