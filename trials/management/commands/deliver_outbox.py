"""Sends what is due, once. Safe to run at any time, by several machines at once, and to kill."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from trials.outbox import actions


class Command(BaseCommand):
    """`manage.py deliver_outbox`."""

    help = "Send the letters that are due. Ends with counts; exits 1 when a letter was given up or the mail server cannot be reached."

    def handle(self, *args: Any, **options: Any) -> None:
        """Passes until nothing is due."""
        swept = actions.sweep(at=timezone.now())
        sent = again = dead = 0
        outage = ""
        while not outage and (done := actions.deliver_due(at=timezone.now())):
            sent, again, dead, outage = sent + done.sent, again + done.again, dead + done.dead, done.outage
            self.stdout.write(f"sent {sent} again {again} given up {dead}")
        self.stdout.write(f"sent {sent} again {again} given up {dead} returned {swept}")
        if outage:
            raise CommandError(f"The mail server cannot be reached ({outage}). All letters wait. Check MAIL_URL.")
        if dead:
            raise CommandError(f"{dead} letters were given up. Look at the outbox in the admin.")
