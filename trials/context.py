"""What every page may use, whoever draws it."""

from datetime import datetime
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest

from trials import visitor
from trials.formkit import keys
from trials.views.forget import PURPOSE


def portal(request: HttpRequest) -> dict[str, object]:
    """The host's address, name and contacts, whether this is a practice copy, and until when the visitor's answers are kept, if any are."""
    until = visitor.until(request)
    # To the minute, so that what every page says of it is drawn once a minute.
    until = until and until.replace(second=0, microsecond=0)
    return {
        "answers_until": until,
        "forget_key": _forget_key(until) if until else "",
        "demo": settings.DEMO,
        "origin": settings.PUBLIC_ORIGIN,
        "host_name": settings.HOST_NAME,
        "responsible_person": settings.RESPONSIBLE_PERSON,
        "privacy_contact": settings.PRIVACY_CONTACT,
        "complaint_route": settings.COMPLAINT_ROUTE,
        "urgent_number": settings.URGENT_NUMBER,
        "help_phone": settings.HELP_PHONE,
    }


@lru_cache(maxsize=4)
def _forget_key(_minute: datetime) -> str:
    """It proves only that this portal made the button, and that not long ago: one a minute does for everybody."""
    return keys.mint(PURPOSE)
