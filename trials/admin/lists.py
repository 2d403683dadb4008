"""Lists that only import writes: conditions, sponsors and collaborators."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from trials import words
from trials.adminkit import ReadOnlyAdmin
from trials.adminkit.count import how_many
from trials.adminkit.filters import TokenFilter
from trials.models import Condition, Organisation, TrialCondition, TrialSponsor


class CountedAdmin(ReadOnlyAdmin):
    """A list with the number of trials behind each row; `counted` is counted for the rows that are shown, not for all."""

    def counted(self) -> models.expressions.Combinable:
        """How many trials a row has, as a subquery."""
        raise NotImplementedError

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        """Rows with their number of trials."""
        return super().get_queryset(request).annotate(trial_number=self.counted())

    @admin.display(description=_("trials"), ordering="trial_number")
    def trial_count(self, row: Any) -> int:
        """How many."""
        return int(row.trial_number)


@admin.register(Condition)
class ConditionAdmin(CountedAdmin):
    """Conditions as registries name them."""

    list_display = ("name", "slug", "trial_count")

    def counted(self) -> models.expressions.Combinable:
        """Trials that study it."""
        return how_many(TrialCondition, "condition")

    search_fields = ("name",)
    search_help_text = _("Name of the condition")
    fields = ("name", "slug", "trial_count")

    def view_on_site(self, obj: Condition) -> str:
        """The condition's own page."""
        return obj.get_absolute_url()


class ClassFilter(TokenFilter):
    """What kind of organisation it is."""

    title = _("class")
    parameter_name, column, kind = "class", "kind", "sponsor_class"


@admin.register(Organisation)
class OrganisationAdmin(CountedAdmin):
    """Who pays for and runs trials."""

    list_display = ("name", "class_word", "trial_count")

    def counted(self) -> models.expressions.Combinable:
        """Trials that it leads or helps with."""
        return how_many(TrialSponsor, "organisation")

    list_filter = (ClassFilter,)
    search_fields = ("name",)
    search_help_text = _("Name of the organisation")
    fields = ("name", "class_word", "trial_count")

    @admin.display(description=_("class"), ordering="kind")
    def class_word(self, row: Organisation) -> str:
        """In plain words, and as the registry writes it."""
        return f"{words.label('sponsor_class', row.kind)} ({row.kind})" if row.kind else self.get_empty_value_display()
