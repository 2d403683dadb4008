"""Many overviews at once, in the words of the pages and of the queue."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from trials.summaries.model.prompt import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from trials.models import Trial
    from trials.summaries.models import ModelCall, Summary

# Worked on, or laid aside by a person: a trial has one of these at a time in each language.
OPEN: Final = ("draft", "review", "aside")
WAITING: Final = ("draft", "review")
# After such a time a question to a model without an answer may be asked again; one that is still open belongs to a process that is gone.
ASK_AGAIN: Final = timedelta(hours=1)


class SummaryQuerySet(models.QuerySet["Summary"]):
    """Overviews."""

    def waiting(self) -> SummaryQuerySet:
        """Those that nobody has finished looking at."""
        return self.filter(state__in=WAITING)

    def published(self) -> SummaryQuerySet:
        """Those that a person here has reviewed and that visitors see."""
        return self.filter(state="published")

    def queue(self, language: str) -> SummaryQuerySet:
        """What to review in this language, by need: changed since it was reviewed, due for another look, then most open sites."""
        return self.waiting().filter(language=language, trial__listing="listed").order_by("need", "-sites", "id")

    def due(self, day: date) -> SummaryQuerySet:
        """Published ones that a person should look at again by this day."""
        return self.published().filter(recheck_on__lte=day)

    def of_trials(self, trial_ids: Iterable[int]) -> SummaryQuerySet:
        """All that are not replaced, of these trials."""
        return self.filter(trial_id__in=list(trial_ids)).exclude(state="old")

    def for_model(self) -> SummaryQuerySet:
        """Drafts of the templates, of listed trials, that no person has touched: a model may write them anew."""
        return self.filter(state="draft", author="software", language__in=LANGUAGES, edits={}, ticks__isnull=True, trial__listing="listed")

    def to_ask(self, calls: ModelCallQuerySet, *, rules: int) -> SummaryQuerySet:
        """Of these the ones that none of the calls was about, as the record and the rules are now, in the order of the queue."""
        same = calls.filter(trial=OuterRef("trial"), language=OuterRef("language"), content_hash=OuterRef("content_hash"), rules=rules)
        return self.for_model().filter(~Exists(same), rules=rules).order_by("need", "-sites", "id")

    def hides_template(self, trial: Trial, language: str) -> bool:
        """Whether a model's draft stands where the template's did, so that those who may not see it would see none."""
        rows = list(self.of_trials([trial.pk]).values_list("author", "language", "state"))
        is_aside = ("aside", language) in {(state, of) for _author, of, state in rows}
        return not is_aside and any(author == "model" for author, _of, _state in rows)

    def for_page(self, trial: Trial, language: str, *, unreviewed: Iterable[str]) -> Summary | None:
        """The one that visitors see. `unreviewed` names the authors whose drafts are shown before anybody has looked at them.

        A reviewed text in the reader's language comes first. What the templates made can be said in any language, so a reader of another
        one gets that, as the draft that it is to them.
        """
        rows: list[Summary] = list(self.filter(trial=trial).exclude(state="old").order_by("pk"))
        mine = [row for row in rows if row.language == language]
        if reviewed := [row for row in mine if row.state == "published"]:
            return reviewed[0]
        if any(row.state == "aside" for row in mine):
            return None
        others = [row for row in rows if row.language != language and row.author == "software" and row.state != "aside"]
        # What is at work is newer than what is published.
        drafts = [*mine, *(row for row in others if row.state != "published"), *(row for row in others if row.state == "published")]
        return next((row for row in drafts if row.author in unreviewed), None)


class ModelCallQuerySet(models.QuerySet["ModelCall"]):
    """Questions to a language model."""

    def today(self, at: datetime) -> ModelCallQuerySet:
        """Those asked since midnight here; a record that was not sent is no question."""
        midnight = timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
        return self.filter(asked_at__gte=midnight).exclude(outcome="kept")

    def last_asked(self) -> ModelCall | None:
        """The newest question."""
        return self.exclude(outcome="kept").order_by("-id").first()

    def under_way(self, at: datetime) -> ModelCallQuerySet:
        """Those whose answer may still come."""
        return self.filter(outcome="waiting", asked_at__gt=at - ASK_AGAIN)

    def settled(self, at: datetime, *, model: str) -> ModelCallQuerySet:
        """Those after which this model is not asked the same again: not now, or not at all."""
        is_passing = Q(outcome__in=("waiting", "silent", "overtaken"), asked_at__lte=at - ASK_AGAIN)
        return self.filter(model=model).exclude(is_passing)
