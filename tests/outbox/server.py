"""A mail server that goes wrong on purpose, in one place at a time."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class Post:
    """Takes letters, and answers what `faults` says for a phase (`mail`, `rcpt`, `data`, `lost`), once for each entry."""

    def __init__(self) -> None:
        self.taken: list[Envelope] = []
        self.faults: dict[str, list[str]] = {}

    def fault(self, phase: str) -> str:
        """The next answer for a phase; nothing when all is well."""
        waiting = self.faults.get(phase)
        return waiting.pop(0) if waiting else ""

    async def handle_MAIL(self, server: SMTP, session: Session, envelope: Envelope, sender: str, options: list[str]) -> str:
        """The sender."""
        if answer := self.fault("mail"):
            return answer
        envelope.mail_from = sender
        return "250 OK"

    async def handle_RCPT(self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]) -> str:
        """A recipient."""
        if answer := self.fault("rcpt"):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        """The letter itself; with `lost` it is taken, and the line breaks before we can say so."""
        if answer := self.fault("data"):
            return answer
        self.taken.append(envelope)
        if self.fault("lost"):
            server.transport.close()
            await asyncio.sleep(0)
        return "250 OK"


@contextmanager
def mail_server(settings: Any) -> Iterator[Post]:
    """A server on a free port that the portal's mailer is pointed at."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    post = Post()
    controller = Controller(post, hostname="127.0.0.1", port=port)
    controller.start()
    point_at(settings, port)
    try:
        yield post
    finally:
        controller.stop()


def point_at(settings: Any, port: int) -> None:
    """Send through this port of this machine."""
    backend = "django.core.mail.backends.smtp.EmailBackend"
    settings.MAILERS = {"default": {"BACKEND": backend, "OPTIONS": {"host": "127.0.0.1", "port": port, "timeout": 5}}}
