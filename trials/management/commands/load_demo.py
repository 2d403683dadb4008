"""Fill a practice portal: trials that look like real ones, who answers for them, and two people to sign in as."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils import timezone

from trials.management.demo import curation, logins, messages, records


class Command(BaseCommand):
    """Safe to run again: dates move on to today, what people changed since stays, a real record is never replaced."""

    help = "Load the demonstration trials into a practice copy (DEBUG or DEMO), with a coordinator and an administrator."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whether people who have a login get a new password."""
        parser.add_argument("--reset-passwords", action="store_true", help="give the coordinator and the administrator new passwords")

    def handle(self, *args: Any, **options: Any) -> None:
        """Records first, then the people, then what the people added."""
        if not (settings.DEBUG or settings.DEMO):
            raise CommandError("Practice trials would mislead patients here. Set DEMO=1 for a practice copy with its own database.")
        now = timezone.now()
        counts = records.load(at=now)
        call_command("load_starter_vocabulary", stdout=self.stdout)
        self._read_along()
        people = logins.make(reset=options["reset_passwords"], at=now)
        done = curation.curate(by=people[0].user, at=now)
        sent = messages.send(at=now)
        self._say({"new": counts.new, "updated": counts.updated, "unchanged": counts.unchanged, **done, "messages": sent})
        self._box(people)

    def _read_along(self) -> None:
        """What the worker makes of records. A trial of somebody else of which nothing can be made must not keep the practice trials back;
        the commands name it themselves."""
        for command in ("draft_summaries", "read_criteria"):
            with suppress(SystemExit):
                call_command(command, stdout=self.stdout)

    def _say(self, counts: Mapping[str, int]) -> None:
        shown = ", ".join(f"{name} {number}" for name, number in counts.items())
        self.stdout.write(f"Demonstration trials: {shown}.")

    def _box(self, people: list[logins.Login]) -> None:
        lines = [f"Sign in at {settings.PUBLIC_ORIGIN}{reverse('admin:index')}"]
        width = max(len(login.user.email) for login in people)
        lines += [f"  {login.user.email:<{width}}   {login.password or 'password as printed the first time'}" for login in people]
        if not all(login.password for login in people):
            lines.append("New passwords: manage.py load_demo --reset-passwords")
        else:
            lines.append("The passwords are not shown again.")
        rule = "-" * max(len(line) for line in lines)
        self.stdout.write("\n".join(["", rule, *lines, rule, ""]))
