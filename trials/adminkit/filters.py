"""Filters beside lists, in whole phrases."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.functional import Promise

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
