"""Who answers people who write about a trial. Only people make these entries, and only with who agreed and when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from trials import audit
from trials.actions import changes, past
from trials.lib.text import one_line
from trials.models import Change, ContactRoute, Trial, TrialSite, User


def agree(
    trial: Trial,
    *,
    kind: str,
    name: str,
    email: str,
    agreed_by: str,
    agreed_on: date,
    by: User | None,
    at: datetime,
    trial_site: TrialSite | None = None,
    role: str = "",
    languages: str = "",
    people: Iterable[User] = (),
) -> ContactRoute:
    """A team agreed to answer for this trial. Raises `ValidationError` when who, where or when do not fit together."""
    route = ContactRoute(
        trial=trial, kind=kind, trial_site=trial_site, name=name, role=role, email=email, languages=languages,
        agreed_by=agreed_by, agreed_on=agreed_on,
    )  # fmt: skip
    return save(route, people=people, by=by, at=at)


def save(route: ContactRoute, *, by: User | None, at: datetime, people: Iterable[User] | None = None) -> ContactRoute:
    """Store a new or changed entry, and who here sees its messages (None leaves them). Raises `ValidationError` as `agree` does."""
    for name in ("name", "role", "languages", "agreed_by"):
        setattr(route, name, one_line(getattr(route, name)))
    route.full_clean()
    with changes.in_order():
        before = ContactRoute.objects.select_for_update().filter(pk=route.pk).first()
        fields = _different(before, route)
        if fields:
            past.sign(route, by=by, at=at)
            route.save()
        if people is not None and _set_people(route, people):
            fields.append("people")
        if fields:
            audit.record(by, "changed" if before else "agreed", route, fields, at=at)
            moved = [before.trial] if before and before.trial_id != route.trial_id else []
            changes.note([route.trial, *moved], kind=Change.Kind.CURATED, fields=["routes"], by=by, at=at)
    return route


def stop(route: ContactRoute, *, by: User | None, at: datetime) -> ContactRoute:
    """This team takes no new messages; what came before stays."""
    route.active = False
    return save(route, by=by, at=at)


def resume(route: ContactRoute, *, by: User | None, at: datetime) -> ContactRoute:
    """This team takes messages again."""
    route.active = True
    return save(route, by=by, at=at)


def _different(before: ContactRoute | None, after: ContactRoute) -> list[str]:
    names = [field.attname for field in ContactRoute._meta.local_fields if not field.primary_key]
    return [name.removesuffix("_id") for name in names if before is None or getattr(before, name) != getattr(after, name)]


def _set_people(route: ContactRoute, people: Iterable[User]) -> bool:
    wanted = {person.pk for person in people}
    if wanted == set(route.people.values_list("pk", flat=True)):
        return False
    route.people.set(wanted)
    return True
