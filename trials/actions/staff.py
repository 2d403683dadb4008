"""The people who work here: their logins and roles."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db import models, transaction

from trials import access, audit
from trials.models import User

# Letters and digits that nobody confuses on paper: no 0 and o, no 1, i and l.
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


def random_password() -> str:
    """Four groups of four, 79 bits, easy to read out: `k7mf-p2xt-9hqa-wz4c`."""
    return "-".join("".join(secrets.choice(ALPHABET) for _ in range(4)) for _ in range(4))


@transaction.atomic
def write_roles() -> dict[str, int]:
    """Make the groups of `access.ROLES` and give each exactly its rights; how many rights each has comes back. Safe to run again."""
    counts = {}
    for name, wanted in access.ROLES.items():
        group, _ = Group.objects.get_or_create(name=name)
        rights = _every_right() if name == access.ADMINISTRATORS else _rights(wanted)
        group.permissions.set(rights)
        counts[name] = len(rights)
    return counts


@transaction.atomic
def add(*, email: str, name: str, roles: Iterable[str], password: str, by: User | None, at: datetime) -> User:
    """A new login. `roles` are names of `access.ROLES`. Raises `ValidationError` for an address that is taken or is none."""
    user = User(email=email, name=name, date_joined=at)
    user.set_password(password)
    return save(user, roles=Group.objects.filter(name__in=list(roles)), by=by, at=at)


@transaction.atomic
def save(user: User, *, by: User | None, at: datetime, roles: Iterable[Group] | None = None) -> User:
    """Store a new or changed person, and their roles (None leaves those)."""
    before = User.objects.select_for_update().filter(pk=user.pk).first()
    user.email = user.email.strip().lower()
    names = ("email", "name", "language", "time_zone", "is_staff", "is_active", "is_superuser", "password")
    fields = [name for name in names if before is None or getattr(before, name) != getattr(user, name)]
    user.full_clean(exclude=["password"])
    user.save()
    if roles is not None and _set_roles(user, roles):
        fields.append("roles")
    if fields:
        audit.record(by, "changed" if before else "added", user, fields, at=at)
    return user


def set_password(user: User, *, password: str, by: User | None, at: datetime) -> User:
    """A new password; whoever is signed in with the old one is signed out by Django."""
    user.set_password(password)
    return save(user, by=by, at=at)


@transaction.atomic
def remove(user: User, *, by: User | None, at: datetime) -> None:
    """Delete a login that was only for practice. Raises `ProtectedError` while the name stands on something that stays."""
    audit.record(by, "deleted", user, at=at)
    user.delete()


def _set_roles(user: User, roles: Iterable[Group]) -> bool:
    wanted = {group.pk for group in roles}
    if wanted == set(user.groups.values_list("pk", flat=True)):
        return False
    user.groups.set(wanted)
    return True


def _rights(names: Iterable[str]) -> list[Permission]:
    wanted = models.Q(pk__in=())
    for name in names:
        app, _, codename = name.partition(".")
        wanted |= models.Q(content_type__app_label=app, codename=codename)
    return list(Permission.objects.filter(wanted))


def _every_right() -> list[Permission]:
    ours = [config.label for config in apps.get_app_configs() if config.name == "trials" or config.name.startswith("trials.")]
    return list(Permission.objects.filter(content_type__app_label__in=ours))
