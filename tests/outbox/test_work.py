"""The worker sends what is due and stops when it is asked to."""

from __future__ import annotations

import os
import signal
import threading
import time
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import OperationalError
from django.utils import timezone
from pytest_django import Settings

from trials.management.commands import work
from trials.outbox import actions
from trials.outbox.checks import addresses
from trials.outbox.models import Letter


@pytest.mark.django_db(transaction=True)
def test_it_delivers_within_seconds_and_ends_on_term() -> None:
    actions.write(kind="test", to="amira@example.org", subject="Copy", text="Hello\n", at=timezone.now())
    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    threading.Timer(1.5, os.kill, (os.getpid(), signal.SIGTERM)).start()
    started = time.monotonic()
    try:
        call_command("work")
    finally:
        signal.signal(signal.SIGTERM, before[0])
        signal.signal(signal.SIGINT, before[1])
    assert time.monotonic() - started < 5
    assert Letter.objects.get().state == "sent"


@pytest.mark.django_db
def test_between_two_letters_it_asks_whether_to_stop() -> None:
    for number in range(3):
        actions.write(kind="test", to=f"p{number}@example.org", subject="Copy", text="Hello\n", at=timezone.now())
    answers = iter([False, True])
    assert actions.deliver_due(at=timezone.now(), stopping=lambda: next(answers)).sent == 1
    assert Letter.objects.filter(state="queued").count() == 2


@pytest.mark.django_db(transaction=True)
def test_a_pass_that_fails_is_tried_again_later_and_harms_no_other() -> None:
    ran = []

    def fail(*, at: object) -> None:
        ran.append(at)
        raise OperationalError

    now = timezone.now()
    item = work.Pass("fail", timedelta(seconds=1), fail)
    work.run(item, now)
    work.run(item, now + timedelta(seconds=2))
    work.run(item, now + timedelta(seconds=31))
    assert len(ran) == 2


def test_our_own_addresses_are_checked_at_the_start(settings: Settings) -> None:
    assert addresses() == []
    settings.MAIL_FROM = "a@example.org, b@example.org"
    assert [fault.id for fault in addresses()] == ["outbox.MAIL_FROM"]
