"""The form of a search: what can be asked, its labels, and what comes out of an address, whatever stands in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property, lru_cache
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.forms import Form
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from trials import words
from trials.models import Trial
from trials.search import plain
from trials.search.fields import (
    AgeFilter,
    CountriesFilter,
    DayFilter,
    KnownChoiceFilter,
    KnownChoicesFilter,
    LineFilter,
    PointFilter,
    WithinFilter,
)
from trials.search.query import Near, Query

MAX_WORDS = 12
USUAL_KM = 100.0
# Filters with several values: the part of a query, and its name in an address.
SEVERAL = {
    "status": "status", "country": "country", "study_type": "study_type", "phase": "phase", "interventions_kind": "intervention",
    "sponsor_class": "sponsor",
}  # fmt: skip
AROUND_WORDS = "\"'“”„«»‘’,;()[]{}"
# Quotation marks around all of the words: they stand together in this order.
QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»", "”": "”"}


def words_of(text: str) -> tuple[str, ...]:
    """Each word once, without the quotation marks, brackets and commas around it."""
    stripped = (word.strip(AROUND_WORDS) for word in text.split())
    return tuple(dict.fromkeys(word for word in stripped if word))[:MAX_WORDS]


def is_phrase(text: str) -> bool:
    """Whether quotation marks stand around all of the words, and there are several."""
    text = text.strip()
    return len(text) > 2 and QUOTES.get(text[0]) == text[-1] and text.count(text[-1]) <= 2 and len(text.split()) > 1


def _statuses() -> Iterable[tuple[str, str]]:
    """A list cannot tell apart what a trial's own page does: whether the team confirmed lately that it is open. So it says who says so."""
    return [
        ("RECRUITING", str(_("Looking for people, says the registry"))),
        *(pair for pair in _tokens("status")() if pair[0] != "RECRUITING"),
    ]


def _tokens(kind: str) -> Callable[[], Iterable[tuple[str, str]]]:
    """Choices of a coded field, read when the form is drawn: the registry's token and what we call it."""
    return lambda: [(token, words.label(kind, token)) for token in words.tokens(kind)]


class TrialFilter(django_filters.FilterSet):
    """Reads a search from an address; `query` is what was understood, `form.errors` what was not."""

    q = LineFilter(label=_("Condition, treatment or trial number"))
    condition = LineFilter(label=_("Condition"))
    place = LineFilter(label=_("Town, postcode or country"))
    within = WithinFilter(label=_("How far?"))
    at = PointFilter(label=_("Where you are"))
    country = CountriesFilter(label=_("Country"))
    status = KnownChoicesFilter(label=_("Is it open?"), choices=_statuses)
    age = AgeFilter(label=_("Age"))
    sex = KnownChoiceFilter(label=_("Sex"), choices=(("FEMALE", _("Female")), ("MALE", _("Male"))))
    healthy = KnownChoiceFilter(
        label=_("Healthy people"),
        choices=(("yes", words.say_lazy("healthy-yes")), ("no", words.say_lazy("healthy-no"))),
    )
    study_type = KnownChoicesFilter(label=_("Kind of study"), choices=_tokens("study_type"))
    phase = KnownChoicesFilter(label=_("Phase"), choices=_tokens("phase"))

    intervention = KnownChoicesFilter(label=_("What is tested"), choices=_tokens("intervention_type"))
    sponsor = KnownChoicesFilter(label=_("Who runs it"), choices=_tokens("sponsor_class"))
    results = KnownChoiceFilter(label=_("Results"), choices=(("yes", _("Results are in the record")),))
    expanded_access = KnownChoiceFilter(
        label=_("Treatment outside a trial"),
        choices=(("yes", _("With expanded access: a doctor can ask for the treatment")), ("no", _("Without expanded access"))),
    )
    starts_after = DayFilter(label=_("Starts on this day or later"))
    updated_since = DayFilter(label=_("Record updated since"))
    sort = KnownChoiceFilter(
        label=_("Sort by"), choices=(("relevance", _("Best match")), ("distance", _("Nearest")), ("newest", _("Newest record")))
    )
    # What the portal does with words by itself, and how to tell it not to.
    also = KnownChoiceFilter(label=_("Other names of the condition"), choices=(("no", _("Search only my words")),))
    spelling = KnownChoiceFilter(label=_("Spelling"), choices=(("no", _("Search as I wrote it")),))
    # Whether to split the list by the visitor's answers, and which part to show. What was answered stands in no address.
    check = KnownChoiceFilter(
        label=_("Your answers"), choices=(("on", _("What my answers do not rule out")), ("apart", _("What my answers may not match")))
    )

    class Meta:
        model = Trial
        fields: tuple[str, ...] = ()

    def get_form_class(self) -> type[Form]:
        """The form, the same for every search: labels and choices are put into the visitor's language when they are read."""
        return _form_class()

    @cached_property
    def query(self) -> Query:
        """The search as understood; a part with an error makes it match nothing rather than something else."""
        if not self.is_bound:
            return Query()
        self.form.is_valid()
        asked: dict[str, Any] = self.form.cleaned_data
        several = {name: tuple(asked.get(sent, ())) for name, sent in SEVERAL.items()}
        return Query(
            words=words_of(asked.get("q", "")),
            phrase=is_phrase(asked.get("q", "")),
            condition=asked.get("condition", ""),
            place=asked.get("place", ""),
            near=self._point,
            within_km=self.within_km if self._point else None,
            age=asked.get("age"),
            sex=asked.get("sex", ""),
            healthy=asked.get("healthy", ""),
            status=several["status"],
            country=several["country"],
            study_type=several["study_type"],
            phase=several["phase"],
            interventions_kind=several["interventions_kind"],
            sponsor_class=several["sponsor_class"],
            starts_after=asked.get("starts_after"),
            updated_since=asked.get("updated_since"),
            results=asked.get("results") == "yes",
            expanded_access={"yes": True, "no": False}.get(asked.get("expanded_access", "")),
            sort=asked.get("sort") or "relevance",
            unreadable=bool(self.form.errors),
        )

    @property
    def within_km(self) -> float | None:
        """How far at most, in kilometres; as far as people usually go where nothing was said, None for any distance."""
        within = self.form.cleaned_data.get("within") if self.is_bound and self.form.is_valid() else None
        return within.km if within else USUAL_KM

    @property
    def _point(self) -> Near | None:
        """Where the visitor's browser says it is; a place in words counts more."""
        asked = self.form.cleaned_data
        at = None if asked.get("place") else asked.get("at")
        return Near(at.latitude, at.longitude) if at else None

    def filter_queryset(self, queryset: QuerySet[Trial]) -> QuerySet[Trial]:
        """The trials of `queryset` that the search asks for."""
        return plain.matching(self.query, queryset)


@cache
def _form_class() -> type[Form]:
    return type("SearchForm", (Form,), {name: one.field for name, one in TrialFilter.base_filters.items()})


@lru_cache(maxsize=200)
def labels(name: str, language: str) -> Mapping[str, str]:
    """What the values of a filter are called in this language, in their order; the filter's own label stands under the empty value."""
    with override(language):
        field = _form_class().base_fields[name]
        pairs = ((str(value), str(label)) for value, label in getattr(field, "choices", ()) if value)
        return {"": str(field.label), **dict(pairs)}
