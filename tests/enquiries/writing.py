"""A person who writes to a team, the way a browser does it."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django.test import Client
from django.utils import timezone

from tests import makers
from trials.actions import routes
from trials.enquiries.models import Enquiry
from trials.models import ContactRoute, Trial

AMIRA = {
    "first_name": "Amira",
    "last_name": "Haddad",
    "email": "amira@example.org",
    "phone": "+44 20 7946 0958",
    "prefer": "email",
    "best_time": "weekday mornings",
    "other_language": "Arabic",
    "message": "Hello, my ward is on the third floor.",
    "writing_for": "self",
    "consent": "on",
    "adult": "on",
    "website": "",
}


def team(trial: Trial, **changes: Any) -> ContactRoute:
    """A team that agreed to answer for a trial."""
    values: dict[str, Any] = {
        "kind": "trial", "name": "Heart research nurses", "email": "nurses@example.org", "agreed_by": "Ines Example",
        "agreed_on": date(2026, 1, 5), "by": None, "at": timezone.now(), **changes,
    }  # fmt: skip
    return routes.agree(trial, **values)


def trial_with_team(**changes: Any) -> Trial:
    """A trial that recruits today and has one team."""
    trial = makers.trial(**changes)
    team(trial)
    return trial


def address(trial: Trial) -> str:
    """The form's page."""
    return f"/trials/{trial.registry_id}/contact/"


def opened(client: Client, trial: Trial) -> dict[str, str]:
    """The hidden fields of a form that was just opened, and the first team on offer."""
    page = client.get(address(trial)).content.decode()
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page))
    offered = re.findall(r'name="where" value="([^"]+)"', page)
    return hidden | ({"where": offered[0]} if offered else {})


def send(client: Client, trial: Trial, *, form: dict[str, str] | None = None, headers: Any = None, **changes: Any) -> Any:
    """Fill the form as Amira does, with some answers changed (None leaves a field out of what is sent), and send it."""
    answers = (form or opened(client, trial)) | AMIRA | changes
    return client.post(address(trial), {name: value for name, value in answers.items() if value is not None}, headers=headers)


def sent(client: Client, trial: Trial, **changes: Any) -> Enquiry:
    """The enquiry that came of it."""
    response = send(client, trial, **changes)
    assert response.status_code == 303, response.content.decode()
    return Enquiry.objects.by_token(response["Location"].strip("/").rpartition("/")[2]).get()
