"""The form of a search: what can be asked, its labels, and what comes out of an address, whatever stands in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from trials import words
from trials.models import Trial
from trials.search import plain
from trials.search.fields import AgeFilter, KnownChoiceFilter, KnownChoicesFilter, LineFilter
from trials.search.query import Query

MAX_WORDS = 12
AROUND_WORDS = "\"'“”„«»‘’,;()[]{}"


def _words(text: str) -> tuple[str, ...]:
    """Each word once, without the quotation marks, brackets and commas around it."""
    stripped = (word.strip(AROUND_WORDS) for word in text.split())
    return tuple(dict.fromkeys(word for word in stripped if word))[:MAX_WORDS]


def _statuses() -> Iterable[tuple[str, str]]:
    """A list cannot tell apart what a trial's own page does: whether the team confirmed lately that it is open."""
    return [("RECRUITING", str(_("Open, or listed as open"))), *(pair for pair in _tokens("status")() if pair[0] != "RECRUITING")]


def _tokens(kind: str) -> Callable[[], Iterable[tuple[str, str]]]:
    """Choices of a coded field, read when the form is drawn: the registry's token and what we call it."""
    return lambda: [(token, words.label(kind, token)) for token in words.tokens(kind)]


class TrialFilter(django_filters.FilterSet):
    """Reads a search from an address; `query` is what was understood, `form.errors` what was not."""

    q = LineFilter(label=_("Condition, treatment or trial number"))
    condition = LineFilter(label=_("Condition"))
    place = LineFilter(label=_("Town, region or country"))
    country = LineFilter(label=_("Country"), limit=80)
    status = KnownChoicesFilter(label=_("Is it open?"), choices=_statuses)
    age = AgeFilter(label=_("Age"))
    sex = KnownChoiceFilter(label=_("Sex"), choices=(("FEMALE", _("Female")), ("MALE", _("Male"))))
    healthy = KnownChoiceFilter(
        label=_("Healthy people"),
        choices=(("yes", _("Healthy people can join")), ("no", _("For people who have the condition"))),
    )
    study_type = KnownChoicesFilter(label=_("Kind of study"), choices=_tokens("study_type"))
    phase = KnownChoicesFilter(label=_("Phase"), choices=_tokens("phase"))

    class Meta:
        model = Trial
        fields: tuple[str, ...] = ()

    @cached_property
    def query(self) -> Query:
        """The search as understood; a part with an error makes it match nothing rather than something else."""
        if not self.is_bound:
            return Query()
        self.form.is_valid()
        asked: dict[str, Any] = self.form.cleaned_data
        return Query(
            words=_words(asked.get("q", "")),
            condition=asked.get("condition", ""),
            place=asked.get("place", ""),
            country=(asked["country"],) if asked.get("country") else (),
            status=tuple(asked.get("status", ())),
            phase=tuple(asked.get("phase", ())),
            study_type=tuple(asked.get("study_type", ())),
            age=asked.get("age"),
            sex=asked.get("sex", ""),
            healthy=asked.get("healthy", ""),
            unreadable=bool(self.form.errors),
        )

    def filter_queryset(self, queryset: QuerySet[Trial]) -> QuerySet[Trial]:
        """The trials of `queryset` that the search asks for."""
        return plain.matching(self.query, queryset)
