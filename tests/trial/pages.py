"""How tests read a trial's page."""

from __future__ import annotations

import html
import json
import re
from datetime import date
from typing import Any

from django.test import Client
from django.utils import timezone

from trials.actions import routes
from trials.models import ContactRoute, Trial

CLEAR = re.compile(r"<(script|style)\b.*?</\1>|<[^>]+>", re.DOTALL)


def source(trial: Trial | str, **headers: str) -> str:
    """The page's HTML, as a stranger's browser without compression gets it."""
    number = trial if isinstance(trial, str) else trial.registry_id
    response = Client(headers=headers).get(f"/trials/{number}/")
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def words(text: str) -> str:
    """The text of HTML with single blanks."""
    return " ".join(html.unescape(CLEAR.sub(" ", text)).split())


def seen(trial: Trial | str) -> str:
    """All that a visitor can read on the page."""
    return words(source(trial))


def part(trial: Trial | str, heading: str) -> str:
    """What stands under the heading with that id, up to the next heading of the same size."""
    page = source(trial)
    start = page.index(f'<h2 id="{heading}">')
    return words(page[start : page.find("<h2", start + 4)])


def structured(trial: Trial | str) -> dict[str, Any]:
    """The page's JSON-LD."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', source(trial), re.DOTALL)
    assert found
    made: dict[str, Any] = json.loads(found[1])
    return made


def team(trial: Trial, **changes: Any) -> ContactRoute:
    """A team that agreed to answer."""
    values: dict[str, Any] = {
        "kind": "trial", "name": "Heart research nurses", "email": "nurses@example.org", "agreed_by": "Ines Example",
        "agreed_on": date(2026, 1, 5), "by": None, "at": timezone.now(), **changes,
    }  # fmt: skip
    return routes.agree(trial, **values)
