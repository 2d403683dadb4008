"""Many trials at once, in the words of the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    from trials.models import Trial  # noqa: F401


class TrialQuerySet(models.QuerySet["Trial"]):
    """`Trial.objects.listed().open_to_join()` reads as the page's sentence."""

    def listed(self) -> TrialQuerySet:
        """Those that a visitor can find."""
        return self.filter(listing="listed")

    def readable(self) -> TrialQuerySet:
        """Those whose page answers: listed ones, and ones that the registry dropped."""
        return self.exclude(listing="hidden")

    def open_to_join(self) -> TrialQuerySet:
        """Those whose record says that they look for people now."""
        return self.filter(overall_status="RECRUITING")

    def with_token(self, column: str, token: str) -> TrialQuerySet:
        """Those whose bar-separated `column` holds the token whole."""
        return self.filter(**{f"{column}__contains": f"|{token}|"})
