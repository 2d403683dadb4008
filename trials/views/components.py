"""A gallery of the parts that pages are made of, for those who work on the look. Only under DEBUG."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from trials.lib.map.draw import Spot, draw
from trials.models import FrequentQuestion, Trial
from trials.terms.elapsed import months_before
from trials.views.cards import Card

FOLDER = "components"


def names() -> list[str]:
    """Every part in `templates/components`."""
    folder = Path(settings.BASE_DIR) / "templates" / FOLDER
    return sorted(path.stem for path in folder.glob("*.html"))


def _trial(status: str, months_ago: int) -> Trial:
    confirmed = f"{months_before(timezone.localdate(), months_ago):%Y-%m}"
    return Trial(
        registry_id="DEMO0000", brief_title="Walking after a heart attack", overall_status=status, status_verified_raw=confirmed,
        minimum_age_raw="18 Years", maximum_age_raw="75 Years", sex="ALL", phases="|PHASE2|PHASE3|", is_demo=True,
    )  # fmt: skip


def _card(status: str = "RECRUITING", months_ago: int = 1) -> dict[str, object]:
    places = ["Graz, Austria", "Leeds, United Kingdom"]
    return {"card": Card(_trial(status, months_ago), ["Heart attack"], ["Walking with a coach", "Usual care"], 1, places, 12)}


def _questions() -> dict[str, object]:
    answer = "A study with people.\n\nIt tests something."
    return {"questions": [FrequentQuestion(pk=1, question="What is a clinical trial?", answer=answer)]}


def _map() -> dict[str, object]:
    graz, leeds = Spot(47.07, 15.44, is_open=True), Spot(53.8, -1.55)
    return {"map": draw([graz, leeds]), "title": "Map of the places", "description": "Graz and Leeds."}


# What each part is shown with. A test fails when a part is missing here.
EXAMPLES: dict[str, list[Callable[[], dict[str, object]]]] = {
    "footer": [dict],
    "forget": [lambda: {"answers_until": timezone.now()}],
    "header": [dict],
    "host": [dict],
    "leave": [lambda: {"forget_key": "key"}],
    "map": [_map],
    "pager": [lambda: {"pages": [("1", "?page=1"), ("2", "?page=2"), ("…", ""), ("9", "?page=9")], "current": 2}],
    "questions": [_questions],
    "steps": [dict],
    "trial_card": [_card, lambda: _card("RECRUITING", 9), lambda: _card("NOT_YET_RECRUITING"), lambda: _card("COMPLETED")],
    "trial_where": [_card],
}


def gallery(request: HttpRequest) -> HttpResponse:
    """Each part with example data."""
    parts = [(name, f"{FOLDER}/{name}.html", [make() for make in EXAMPLES.get(name, [])]) for name in names()]
    return render(request, "pages/components.html", {"parts": parts})
