"""The worker: does what is due, at most a second behind, until it is asked to stop."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog
from django.core.management.base import BaseCommand
from django.db import DatabaseError, close_old_connections
from django.utils import timezone

from trials.eligibility.following.keeping import Keeper as Reading
from trials.enquiries import actions as enquiries
from trials.management.demo import records as practice
from trials.outbox import actions as outbox
from trials.search.index.keeping import Keeper
from trials.summaries import actions as summaries
from trials.summaries.drafting.keeping import Keeper as Drafting
from trials.summaries.model.keeping import Keeper as Asking
from trials.throttle import actions as throttle
from trials.vocabulary import actions as vocabulary

log = structlog.get_logger()
SECOND = timedelta(seconds=1)
WAIT_AFTER_FAULT = timedelta(seconds=30)


@dataclass
class Pass:
    """Something to do again and again. `run` takes the time and says whether there may be more to do at once."""

    name: str
    every: timedelta
    run: Callable[..., Any]
    due: datetime | None = field(default=None)


def passes(stopping: Callable[[], bool], keeper: Keeper, drafting: Drafting, reading: Reading, asking: Asking) -> list[Pass]:
    """Everything that the worker does; a feature adds its own pass here. A long one asks `stopping` whether to end early."""
    return [
        Pass("deliver", SECOND, partial(outbox.deliver_due, stopping=stopping)),
        Pass("index", SECOND, keeper.keep_up),
        Pass("draft overviews", SECOND, drafting.keep_up),
        Pass("read criteria", SECOND, reading.keep_up),
        Pass("ask the language model", 10 * SECOND, asking.keep_up),
        Pass("sweep", timedelta(minutes=1), outbox.sweep),
        Pass("purge letters", timedelta(hours=1), outbox.purge),
        Pass("purge enquiries", timedelta(hours=1), enquiries.purge),
        Pass("purge throttle", timedelta(hours=1), throttle.purge),
        Pass("purge missed searches", timedelta(hours=1), vocabulary.purge),
        Pass("purge questions to the language model", timedelta(hours=1), summaries.purge_calls),
        Pass("overviews to look at again", timedelta(minutes=10), summaries.recheck),
        Pass("count condition names", timedelta(hours=1), vocabulary.count_names),
        Pass("count hard words", timedelta(minutes=5), vocabulary.count_hard_words),
        Pass("move practice dates", timedelta(days=7), practice.refresh),
    ]


class Command(BaseCommand):
    """`manage.py work`."""

    help = "Send letters and delete what is past its time, until stopped (TERM or Ctrl-C)."

    def handle(self, *args: Any, **options: Any) -> None:
        """Loop; a signal ends it after the letter that is being sent."""
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        keeper, drafting, reading, asking = Keeper(), Drafting(), Reading(), Asking()
        todo = passes(stop.is_set, keeper, drafting, reading, asking)
        log.info("worker_started")
        while not stop.is_set():
            for item in todo:
                if not stop.is_set():
                    run(item, timezone.now())
            stop.wait(SECOND.total_seconds())
        keeper.stop()
        drafting.stop()
        reading.stop()
        asking.stop()
        log.info("worker_stopped")


def run(item: Pass, at: datetime) -> None:
    """Run a pass when it is due. A fault is logged and tried again later; it never ends the worker or holds up the other passes."""
    if item.due and at < item.due:
        return
    item.due = at + item.every
    try:
        close_old_connections()
        item.run(at=at)
    except DatabaseError as fault:
        item.due = at + WAIT_AFTER_FAULT
        log.error("worker_waits_for_the_database", what=item.name, fault=type(fault).__name__)
    except Exception as fault:  # the next letter must not wait for this one's mistake
        item.due = at + WAIT_AFTER_FAULT
        log.exception("worker_pass_stopped", what=item.name, fault=type(fault).__name__)
