"""Letters go out.

A letter is claimed by an update that only one worker can win, sent outside any transaction, and marked afterwards. A worker that dies
in between leaves it "being sent"; `sweep` returns it and marks that it may arrive twice, because nobody can know whether it left.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import structlog
from django.core.mail import mailers
from django.db import transaction
from django.db.models import F

from trials.lib.fields import Unreadable
from trials.outbox import faults
from trials.outbox.letters import Stored
from trials.outbox.models import Attempt, Letter

log = structlog.get_logger()

# With the mailer's time limit of 20 seconds a letter, a pass ends well before its claims count as stuck.
MOST_A_PASS = 20


@dataclass(slots=True)
class Pass:
    """What one pass did."""

    sent: int = 0
    again: int = 0
    dead: int = 0
    outage: str = ""

    def __bool__(self) -> bool:
        """True when there was anything to do."""
        return bool(self.sent or self.again or self.dead or self.outage)


def sweep(*, at: datetime) -> int:
    """Return letters that a dead worker left behind to the queue; how many."""
    count = Letter.objects.stuck(at).update(state=Letter.State.QUEUED, due_at=at, claimed_at=None, maybe_twice=True)
    if count:
        log.warning("outbox_swept", letters=count)
    return count


def deliver_due(*, at: datetime, most: int = MOST_A_PASS, stopping: Callable[[], bool] = lambda: False) -> Pass:
    """Send up to `most` letters that are due at `at`, the longest due first.

    Ends early when the mail server cannot be reached, and between two letters when `stopping` says so.
    """
    done = Pass()
    due = list(Letter.objects.due(at).values_list("pk", flat=True)[:most])
    if not due:
        return done
    mailer = _connect(None, done, at)
    try:
        for pk in due:
            if stopping() or not (mailer := _connect(mailer, done, at)):
                break
            if _claim(pk, at):
                _send(mailer, pk, done, at)
    finally:
        _close(mailer)
    log.info("outbox_pass", sent=done.sent, again=done.again, dead=done.dead, outage=done.outage)
    return done


def _connect(mailer: Any, done: Pass, at: datetime) -> Any:
    """The mailer with its line open, or None: then everything that is due waits, and nothing is counted against any letter."""
    try:
        mailer = mailer or mailers["default"]
        mailer.open()
    except Exception as error:  # noqa: BLE001  # whatever keeps us from the server, the letters are not at fault
        fault = faults.of_connection(error)
        done.outage = fault.code
        Letter.objects.due(at).update(due_at=at + faults.OUTAGE_WAIT, error=f"mail server: {fault.code}"[:200])
        return None
    return mailer


def _claim(pk: int, at: datetime) -> bool:
    """True for the one worker that won the letter."""
    claimed = Letter.objects.filter(pk=pk, state=Letter.State.QUEUED)
    return claimed.update(state=Letter.State.SENDING, claimed_at=at, tries=F("tries") + 1) == 1


def _send(mailer: Any, pk: int, done: Pass, at: datetime) -> None:
    tries = Letter.objects.values_list("tries", flat=True).get(pk=pk)
    try:
        letter = Letter.objects.get(pk=pk)
        message = Stored(bytes(letter.message), letter.recipient)
        if not letter.message or not letter.recipient:
            raise Unreadable("The letter is empty.")
    except Exception as error:  # noqa: BLE001  # a row that cannot be read must not stop those behind it
        return _not_sent(pk, faults.Fault("never", type(error).__name__), tries, done, at)
    try:
        mailer.send_messages([message])
    except Exception as error:  # noqa: BLE001  # sorted below; anything unknown is for a person
        _close(mailer)
        return _not_sent(pk, faults.of_letter(error), tries, done, at)
    _finish(pk, "sent", state=Letter.State.SENT, sent_at=at, error="", at=at)
    done.sent += 1
    return None


def _not_sent(pk: int, fault: faults.Fault, tries: int, done: Pass, at: datetime) -> None:
    pause = faults.wait(fault, tries)
    changes: dict[str, Any] = {"error": fault.code[:200]}
    if fault.maybe_arrived:
        changes["maybe_twice"] = True
    if pause is None:
        done.dead += 1
        _finish(pk, "given up", state=Letter.State.DEAD, at=at, **changes)
        log.error("outbox_letter_given_up", fault=fault.code, tries=tries)
    else:
        done.again += 1
        _finish(pk, fault.kind, state=Letter.State.QUEUED, due_at=at + pause, at=at, **changes)


@transaction.atomic
def _finish(pk: int, outcome: str, *, at: datetime, **changes: Any) -> None:
    """Write the end of a try, unless somebody else (a sweep) has taken the letter meanwhile."""
    Letter.objects.filter(pk=pk, state=Letter.State.SENDING).update(claimed_at=None, **changes)
    Attempt.objects.create(letter_id=pk, at=at, outcome=outcome, code=changes.get("error", ""))


def _close(mailer: Any) -> None:
    """Hang up; a line that is already broken may say so once more."""
    try:
        if mailer:
            mailer.close()
    except Exception as error:  # noqa: BLE001  # nothing is lost by a line that ends badly
        log.info("outbox_hang_up", fault=type(error).__name__)
