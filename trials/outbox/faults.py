"""Why a letter could not be handed over, sorted by what helps.

- `outage`: the mail server cannot be reached or does not let us in. No letter is at fault: all wait, none is counted down.
- `soon`: the server asks us to try again (4xx), or the line broke. Waits: 1, 5, 15, 30 minutes, then 1, 2, 4, 8, 12, 24 hours.
- `later`: the mailbox is full or takes too much mail (452, 552, 4.2.2, 4.7.x). The same ladder from its one-hour step on.
- `never`: the server refuses this letter or this address for good (5xx), or the letter cannot be read. A person must look.
"""

from __future__ import annotations

import smtplib
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

Kind = Literal["outage", "soon", "later", "never"]

LADDER = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 30, 60, 120, 240, 480, 720, 1440))
FIRST_LATER_STEP = 4
OUTAGE_WAIT = timedelta(seconds=30)
FULL = {452, 552}


@dataclass(frozen=True, slots=True)
class Fault:
    """What went wrong, without any address; `maybe_arrived` when the line broke after the letter may have been taken."""

    kind: Kind
    code: str
    maybe_arrived: bool = False


def of_connection(error: Exception) -> Fault:
    """A fault before any letter was offered."""
    code = getattr(error, "smtp_code", None)
    return Fault("outage", f"{type(error).__name__}{f' {code}' if code else ''}")


def of_letter(error: Exception) -> Fault:
    """A fault while a letter was being handed over. The server's own text is left out: it often repeats the address."""
    name = type(error).__name__
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        codes = [code for code, _ in error.recipients.values()]
        return _by_code(codes[0] if codes else 550, name)
    if isinstance(error, smtplib.SMTPResponseException):
        return _by_code(error.smtp_code, name)
    if isinstance(error, OSError):  # smtplib's own errors too: time-outs and lines that broke, perhaps after the last byte
        return Fault("soon", name, maybe_arrived=True)
    return Fault("never", name)


def _by_code(code: int, name: str) -> Fault:
    text = f"{name} {code}"
    if code in FULL:
        return Fault("later", text)
    return Fault("never" if 500 <= code < 600 else "soon", text)


def wait(fault: Fault, tries: int) -> timedelta | None:
    """How long to wait after `tries` tries; None when it is time to give up."""
    if fault.kind == "never":
        return None
    if fault.kind == "outage":
        return OUTAGE_WAIT
    step = tries - 1 + (FIRST_LATER_STEP if fault.kind == "later" else 0)
    return LADDER[step] if step < len(LADDER) else None
