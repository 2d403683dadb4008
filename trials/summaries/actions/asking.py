"""Ask a language model for a draft, within the day's budget, and keep it only where it passes the gates and nothing happened meanwhile.

No transaction is open while the model is asked.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone

from trials.actions import changes
from trials.summaries import stored
from trials.summaries.drafter import RULES_VERSION, draft
from trials.summaries.drafting import wants
from trials.summaries.gated import explained
from trials.summaries.model import prompt
from trials.summaries.model.judged import Unfit, judged
from trials.summaries.model.sent import NotSent
from trials.summaries.model.server import ModelFault, Reply, Server
from trials.summaries.models import ModelCall, Summary
from trials.summaries.shape import Draft

Outcome = ModelCall.Outcome
# The first question, and once more with what the gates found.
TURNS = 2


class BudgetSpent(Exception):
    """No more questions today."""


def ask(summary: Summary, server: Server, *, at: datetime | None = None) -> ModelCall | None:
    """Ask for one draft. The last question with what came of it; None where somebody else is asking. Raises `BudgetSpent`.

    `at` is for tests; without it each question has its own time.
    """
    study = wants.study(summary.trial_id)
    template = draft(study)
    try:
        asked = prompt.messages(study, template.person, summary.language)
    except NotSent as fault:
        return _not_sent(summary, server, str(fault), at=at or timezone.now())
    call: ModelCall | None = None
    for turn in range(TURNS):
        call = _begin(summary, server, is_first=turn == 0, at=at or timezone.now())
        if call is None:
            return None
        try:
            reply = server.ask(asked, prompt.schema(summary.language))
        except ModelFault as fault:
            return _end(call, Outcome.SILENT, reason=str(fault))
        try:
            made = judged(reply.text, study=study, template=template, language=summary.language, terms=explained())
        except Unfit as fault:
            _end(call, Outcome.REFUSED, reply, reason=fault.counted)
            asked = prompt.again(asked, reply.text, [each.said for each in fault.faults])
            continue
        return _keep(summary, made, call, reply, at=at or timezone.now())
    return call


def is_affordable(questions: int = TURNS, *, at: datetime) -> bool:
    """Whether so many questions are left of today's budget: whoever asks about a trial may have to ask twice."""
    return ModelCall.objects.today(at).count() + questions <= settings.SUMMARY_MODEL_DAILY_CALLS


def purge_calls(*, at: datetime) -> int:
    """Delete what is noted of old questions; how many rows."""
    return ModelCall.objects.filter(asked_at__lt=at - timedelta(days=settings.KEEP_MODEL_CALLS_DAYS)).delete()[0]


def _begin(summary: Summary, server: Server, *, is_first: bool, at: datetime) -> ModelCall | None:
    """The question is noted before it is asked: it counts even if this process ends. None where another process asks for this trial."""
    with changes.in_order():
        if not is_affordable(TURNS if is_first else 1, at=at):
            raise BudgetSpent
        if is_first and ModelCall.objects.under_way(at).filter(trial=summary.trial_id, language=summary.language).exists():
            return None
        return ModelCall.objects.create(**_of(summary, server), asked_at=at)


def _not_sent(summary: Summary, server: Server, reason: str, *, at: datetime) -> ModelCall:
    return ModelCall.objects.create(**_of(summary, server), asked_at=at, outcome=Outcome.KEPT, reason=reason)


def _of(summary: Summary, server: Server) -> dict[str, Any]:
    return {
        "trial_id": summary.trial_id,
        "language": summary.language,
        "content_hash": summary.content_hash,
        "rules": RULES_VERSION,
        "model": server.name[:100],
    }


def _end(call: ModelCall, outcome: str, reply: Reply | None = None, *, reason: str = "") -> ModelCall:
    call.outcome, call.reason = outcome, reason[:300]
    if reply:
        call.tokens_in, call.tokens_out = reply.tokens_in, reply.tokens_out
    call.save(update_fields=["outcome", "reason", "tokens_in", "tokens_out"])
    return call


def _keep(summary: Summary, made: Draft, call: ModelCall, reply: Reply, *, at: datetime) -> ModelCall:
    """The draft in place of the template's, if that is still what it was and nobody has touched it."""
    with changes.in_order():
        untouched = Summary.objects.for_model().filter(pk=summary.pk, content_hash=summary.content_hash, rules=RULES_VERSION)
        row = untouched.select_for_update(of=("self",)).first()
        if row is None:
            return _end(call, Outcome.OVERTAKEN, reply)
        row.body, row.author, row.drafted_at = stored.encode(made), Summary.Author.MODEL, at
        Summary.objects.filter(pk=row.pk).update(body=row.body, author=row.author, drafted_at=at)
        changes.touch([row.trial_id])
        return _end(call, Outcome.TAKEN, reply)
