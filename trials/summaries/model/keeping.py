"""Which trials a model is asked about, a few at a time, and the worker's part in it: another process asks, and no letter waits for it."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog
from django.conf import settings
from django.utils import timezone

from trials.summaries import actions
from trials.summaries.drafter import RULES_VERSION
from trials.summaries.model.server import Server
from trials.summaries.models import ModelCall, Summary
from trials.summaries.querysets import SummaryQuerySet

log = structlog.get_logger()
# So many trials a process; the next one goes on.
TRIALS_A_PASS = 5
# After so many questions in a row without an answer the server is left alone for a while.
SILENCES = 2
LEFT_ALONE = timedelta(minutes=10)
# Longer than the answers of one pass may take, tries included; what still runs then hangs.
LONGEST_PASS = timedelta(minutes=60)


def server() -> Server | None:
    """The server of the settings; None where there is none."""
    if not settings.SUMMARY_MODEL_URL:
        return None
    return Server(url=settings.SUMMARY_MODEL_URL, key=settings.SUMMARY_MODEL_KEY, name=settings.SUMMARY_MODEL_NAME)


def to_ask(at: datetime) -> SummaryQuerySet:
    """Drafts that the model of the settings may write anew, in the order of the queue."""
    settled = ModelCall.objects.settled(at, model=settings.SUMMARY_MODEL_NAME[:100])
    return Summary.objects.to_ask(settled, rules=RULES_VERSION)


def is_due(at: datetime) -> bool:
    """Whether there is somebody to ask, something to ask about, and something left of the day's budget."""
    if not settings.SUMMARY_MODEL_URL or not actions.is_affordable(at=at):
        return False
    last = ModelCall.objects.last_asked()
    if last and last.outcome == ModelCall.Outcome.SILENT and last.asked_at > at - LEFT_ALONE:
        return False
    return to_ask(at).exists()


def ask_some(asked: Server, *, limit: int, progress: Callable[[], None] = lambda: None) -> Counter[str]:
    """Ask about so many trials, until the budget is spent or the server is silent. How often each came of it."""
    counts, silent, tried = Counter[str](), 0, set[int]()
    while len(tried) < limit and silent < SILENCES:
        row = to_ask(timezone.now()).exclude(pk__in=tried).first()
        if row is None:
            break
        tried.add(row.pk)
        try:
            call = actions.ask(row, asked)
        except actions.BudgetSpent:
            break
        progress()
        if call:
            counts[call.outcome] += 1
            silent = silent + 1 if call.outcome == ModelCall.Outcome.SILENT else 0
    return counts


class Keeper:
    """One for each worker."""

    def __init__(self) -> None:
        self._helper: subprocess.Popen[bytes] | None = None
        self._until = timezone.now()

    def keep_up(self, *, at: datetime) -> None:
        """Start a process that asks, when that is due and none does."""
        if self._helper is not None:
            if self._helper.poll() is None:
                if at > self._until:
                    log.error("model_asked_too_long")
                    self.stop()
                return
            if self._helper.returncode:
                log.warning("model_asked", code=self._helper.returncode)
            self._helper = None
        if is_due(at):
            command = [sys.executable, "-m", "django", "draft_summaries", "--model", str(TRIALS_A_PASS)]
            self._helper = subprocess.Popen(  # noqa: S603  # nobody's input
                command, cwd=settings.BASE_DIR, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            self._until = at + LONGEST_PASS

    def stop(self) -> None:
        """Ends the process that asks, if there is one: a question is noted before it is asked, and nothing is half stored."""
        if self._helper is not None and self._helper.poll() is None:
            self._helper.terminate()
            self._helper.wait()
