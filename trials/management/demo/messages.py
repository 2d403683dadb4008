"""A few messages in the coordinator's queue, all made up, sent as visitors send theirs."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings

from trials.enquiries import actions
from trials.enquiries.consent import consent
from trials.management.demo.curation import AGREED_BY
from trials.models import ContactRoute

# What the web server would know of a visitor; counted by the throttle, so not an address that a visitor could have.
FROM = "demonstration"


def send(*, at: datetime) -> int:
    """Send those that are not here yet and whose team still answers; how many."""
    text = (Path(settings.BASE_DIR) / "fixtures" / "messages.json").read_text(encoding="utf-8")
    return sum(_one(number, message, at) for number, message in enumerate(json.loads(text)))


def _one(number: int, message: dict[str, Any], at: datetime) -> bool:
    number_of_trial, town = message.pop("trial"), message.pop("place", None)
    written_at = at - timedelta(days=message.pop("days_ago"), hours=1)
    routes = ContactRoute.objects.in_use().filter(agreed_by=AGREED_BY, trial__is_demo=True, trial__registry_id=number_of_trial)
    route = routes.filter(trial_site__site__city=town).first() if town else routes.first()
    if route is None:
        return False
    to = actions.Addressee(route.trial, route.name, route, route.trial_site)
    sent = actions.send_enquiry(
        nonce=f"demonstration {number}",
        written=actions.Written(**message),
        to=to,
        consent=consent(to.team_name),
        language=settings.LANGUAGE_CODE,
        address=FROM,
        at=written_at,
    )
    return sent.is_new
