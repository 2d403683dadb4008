"""Make the roles, and a login for somebody who works here."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from trials import access
from trials.actions import staff
from trials.models import User

ROLES = {"coordinator": access.COORDINATORS, "curator": access.CURATORS, "administrator": access.ADMINISTRATORS}


class Command(BaseCommand):
    """Without an e-mail address it only writes the roles; run it after each `migrate`."""

    help = "Write the roles (coordinators, curators, administrators), and make a login whose random password is printed once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The e-mail address, the role and the name."""
        parser.add_argument("email", nargs="?", help="who gets a login, for example ana@example.org")
        parser.add_argument("--role", choices=ROLES, action="append", default=[], help="may be given more than once")
        parser.add_argument("--name", default="", help="as colleagues should see it")
        parser.add_argument("--reset-password", action="store_true", help="give a person who has a login a new password")

    def handle(self, *args: Any, **options: Any) -> None:
        """Roles first, then the person."""
        for name, count in staff.write_roles().items():
            self.stdout.write(f"{name}: {count} rights")
        if options["email"]:
            roles = [ROLES[role] for role in options["role"]]
            self._person(options["email"].strip().lower(), options["name"], roles, reset=options["reset_password"])

    def _person(self, email: str, name: str, roles: list[str], *, reset: bool) -> None:
        user = User.objects.filter(email=email).first()
        password = staff.random_password()
        now = timezone.now()
        try:
            if user is None:
                if not roles:
                    raise CommandError("Say what this person does here: --role coordinator, --role curator or --role administrator.")
                staff.add(email=email, name=name, roles=roles, password=password, by=None, at=now)
            elif reset:
                staff.set_password(user, password=password, by=None, at=now)
            else:
                raise CommandError(f"{email} has a login already. Add --reset-password for a new password.")
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        self.stdout.write(f"Sign in at /admin/ as {email} with the password {password}")
        self.stdout.write("It is not stored in the clear and not shown again.")
