"""Questions and answers that patients read."""

from __future__ import annotations

from datetime import datetime

from trials import audit
from trials.actions import changes, past
from trials.lib.text import clean, one_line
from trials.models import Change, FrequentQuestion, Trial, User


def save(question: FrequentQuestion, *, by: User | None, at: datetime) -> FrequentQuestion:
    """Store a new or changed question. One without a trial stands on many pages."""
    question.question, question.answer = one_line(question.question), clean(question.answer).strip()
    question.full_clean()
    with changes.in_order():
        before = FrequentQuestion.objects.select_for_update().filter(pk=question.pk).first()
        fields = _different(before, question)
        if fields:
            past.sign(question, by=by, at=at)
            question.save()
            audit.record(by, "changed" if before else "added", question, fields, at=at)
            _tell({row.trial for row in (before, question) if row}, by=by, at=at)
    return question


def remove(question: FrequentQuestion, *, by: User | None, at: datetime) -> None:
    """Delete a question; its history stays."""
    with changes.in_order():
        trial = question.trial
        audit.record(by, "deleted", question, at=at)
        past.sign(question, by=by, at=at)
        question.delete()
        _tell({trial}, by=by, at=at)


def _tell(trials: set[Trial | None], *, by: User | None, at: datetime) -> None:
    """The trials' own pages, or every page, are old."""
    if None in trials:
        changes.touch_every_page()
    changes.note(filter(None, trials), kind=Change.Kind.CURATED, fields=["questions"], by=by, at=at)


def _different(before: FrequentQuestion | None, after: FrequentQuestion) -> list[str]:
    names = ("trial_id", "position", "question", "answer", "shown")
    return [name.removesuffix("_id") for name in names if before is None or getattr(before, name) != getattr(after, name)]
