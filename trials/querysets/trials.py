"""Many trials at once, in the words of the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

from trials.terms import ids

if TYPE_CHECKING:
    from trials.models import Trial


class TrialQuerySet(models.QuerySet["Trial"]):
    """`Trial.objects.listed().open_to_join()` reads as the page's sentence."""

    def listed(self) -> TrialQuerySet:
        """Those that a visitor can find."""
        return self.filter(listing="listed")

    def readable(self) -> TrialQuerySet:
        """Those whose page answers: listed ones, and ones that the registry dropped."""
        return self.exclude(listing="hidden")

    def meant(self, asked: str) -> Trial | None:
        """The one of this number, or that another spelling or an older number means."""
        spelling = ids.canonical(asked)
        found = self.filter(registry_id=asked).first() or self.filter(registry_id=spelling).first()
        return found or self.filter(aliases__alias__in=(asked.strip(), spelling)).first()

    def open_to_join(self) -> TrialQuerySet:
        """Those whose record says that they look for people now."""
        return self.filter(overall_status="RECRUITING")

    def with_token(self, column: str, token: str) -> TrialQuerySet:
        """Those whose bar-separated `column` holds the token whole."""
        return self.filter(**{f"{column}__contains": f"|{token}|"})

    def for_card(self) -> TrialQuerySet:
        """With what a card in a list shows, and without the long texts."""
        return self.defer("brief_summary", "detailed_description", "eligibility_text", "outcomes", "references", "arms").prefetch_related(
            "trial_conditions"
        )

    def for_page(self) -> TrialQuerySet:
        """With everything that the trial's own page shows."""
        return self.prefetch_related(
            "trial_sites__site",
            "trial_conditions__condition",
            "sponsors__organisation",
            "routes",
            "interventions",
            "questions",
        )
