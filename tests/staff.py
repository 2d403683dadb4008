"""People who work here, made through the actions, and their browsers."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.test import Client
from django.utils import timezone

from tests import makers
from trials import access
from trials.actions import routes, staff
from trials.enquiries.actions import send_enquiry
from trials.enquiries.consent import consent
from trials.enquiries.models import Enquiry
from trials.enquiries.written import Addressee, Written
from trials.models import ContactRoute, Trial, User


def person(*roles: str, email: str = "ana@example.org") -> User:
    """Somebody with these roles (a coordinator unless told otherwise)."""
    staff.write_roles()
    return staff.add(
        email=email, name=email.partition("@")[0].title(), roles=roles or [access.COORDINATORS],
        password="a-long-pass-phrase", by=None, at=timezone.now(),
    )  # fmt: skip


def signed_in(user: User) -> Client:
    """A browser in which this person has signed in."""
    client = Client()
    client.force_login(user)
    return client


def team(trial: Trial, *people: User, name: str = "Heart research nurses") -> ContactRoute:
    """A team that agreed to answer for the trial, with these colleagues."""
    return routes.agree(
        trial, kind="trial", name=name, email="nurses@example.org", agreed_by="Ines Example", agreed_on=date(2026, 1, 5),
        people=people, by=None, at=timezone.now(),
    )  # fmt: skip


def enquiry(route: ContactRoute | None = None, *, trial: Trial | None = None, suspicion: str = "", **changes: Any) -> Enquiry:
    """A message from Amira to a team; without one to the practice team."""
    trial = route.trial if route else trial or makers.trial()
    written = Written(**{"first_name": "Amira", "last_name": "Haddad", "email": "amira@example.org", "phone": "+442079460958", **changes})
    name = route.name if route else "Practice team"
    sent = send_enquiry(
        nonce=f"nonce-{Enquiry.objects.count()}", written=written, to=Addressee(trial=trial, team_name=name, route=route),
        consent=consent(name), language="en", address="192.0.2.1", suspicion=suspicion, at=timezone.now(),
    )  # fmt: skip
    return sent.enquiry
