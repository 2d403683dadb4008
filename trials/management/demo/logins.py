"""The two people of a practice portal, and what they sign in with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import ProtectedError, QuerySet

from trials import access
from trials.actions import staff
from trials.models import User

COORDINATOR, ADMINISTRATOR = "coordinator@example.org", "administrator@example.org"
PEOPLE = {
    COORDINATOR: ("Cora Coordinator (practice)", (access.COORDINATORS, access.CURATORS)),
    ADMINISTRATOR: ("Ada Administrator (practice)", (access.ADMINISTRATORS,)),
}


@dataclass(frozen=True, slots=True)
class Login:
    """One person; `password` is empty when it was made on an earlier run and is not known any more."""

    user: User
    password: str = ""


def make(*, reset: bool, at: datetime) -> list[Login]:
    """The coordinator and the administrator, new ones with a random password; `reset` gives all of them a new one."""
    staff.write_roles()
    return [_one(email, reset=reset, at=at) for email in PEOPLE]


def existing() -> QuerySet[User]:
    """The practice logins that there are."""
    return User.objects.filter(email__in=PEOPLE)


def remove(*, at: datetime) -> tuple[int, int]:
    """Delete the practice logins; those whose name stands on a trial that stays are only closed. How many of each comes back."""
    deleted = closed = 0
    for user in existing():
        try:
            staff.remove(user, by=None, at=at)
            deleted += 1
        except ProtectedError:
            user.is_active = False
            staff.save(user, by=None, at=at)
            closed += 1
    return deleted, closed


def _one(email: str, *, reset: bool, at: datetime) -> Login:
    user = User.objects.filter(email=email).first()
    name, roles = PEOPLE[email]
    if user and not reset:
        return Login(user)
    password = staff.random_password()
    if user:
        return Login(staff.set_password(user, password=password, by=None, at=at), password)
    return Login(staff.add(email=email, name=name, roles=roles, password=password, by=None, at=at), password)
