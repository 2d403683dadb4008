"""Filters beside lists, in whole phrases."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext

from trials import words

# The phrase, and what keeps its rows: takes the rows and the request, gives rows.
type Choice = tuple[str | Promise, Callable[[Any, HttpRequest], Any]]


class PhraseFilter(admin.SimpleListFilter):
    """A filter whose choices are phrases, each with the rows that it keeps: `choices_by_name = {"new": (_("New"), keep)}`."""

    choices_by_name: ClassVar[dict[str, Choice]]

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> Any:
        """The phrases."""
        return ((name, phrase) for name, (phrase, _) in self.choices_by_name.items())

    def queryset(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> models.QuerySet[Any]:
        """What the chosen phrase keeps; everything for none or an unknown one."""
        chosen = self.choices_by_name.get(self.value() or "")
        kept: models.QuerySet[Any] = chosen[1](queryset, request) if chosen else queryset
        return kept


class TokenFilter(admin.SimpleListFilter):
    """The registry's tokens of one column that occur, in plain words; an empty one reads "Not stated"."""

    NONE = "-"
    column: str
    kind: str

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        """Those that occur."""
        tokens = model_admin.model._default_manager.order_by(self.column).values_list(self.column, flat=True).distinct()
        return [(token or self.NONE, words.label(self.kind, token) if token else gettext("Not stated")) for token in tokens]

    def queryset(self, request: HttpRequest, queryset: models.QuerySet[Any]) -> models.QuerySet[Any]:
        """Those with the chosen token."""
        chosen = self.value()
        return queryset.filter(**{self.column: "" if chosen == self.NONE else chosen}) if chosen else queryset
