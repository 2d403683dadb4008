"""Every page of every record at hand answers: the real ones where PORTAL_SAMPLES names them, and always those of `fixtures/registry`."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.summaries import desk
from trials.models import Trial
from trials.registry import actions, demo

# That records come in is shown on both databases elsewhere; how pages look does not depend on which it is.
pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.once]
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
UNFILLED = re.compile(r"\{\{|\{%|\bNone\b(?=</)|MissingValue|&amp;(?:lt|gt|amp|quot);")
# Tests stay short: every fiftieth of the real records, and other ones each day.
STEP = 50


def faults(studies: Iterator[dict[str, Any]]) -> list[str]:
    """Pages of the studies, with their overviews, that do not answer or show what no page should."""
    numbers = [actions.import_study(study, at=NOW, listing="listed").registry_id for study in studies]
    desk.draft()
    client = Client()
    pages = [f"/trials/{number}/{beside}" for number in numbers for beside in ("", "sources/", "sheet/")]
    return [f"{address}: {fault}" for address in pages if (fault := _fault(client.get(address)))]


def _fault(response: Any) -> str:
    if response.status_code != 200:
        return str(response.status_code)
    page = response.content.decode()
    ours = re.sub(r"<(\w+)[^>]*\bdata-registry\b[^>]*>.*?</\1>", "", page, flags=re.DOTALL)
    ids = re.findall(r'\bid="([^"]+)"', page)
    if page.count("<h1") != 1 or len(ids) != len(set(ids)):
        return "not one title, or an id twice"
    unfilled = UNFILLED.search(ours.partition("<main")[2])
    return unfilled[0] if unfilled else ""


def test_the_page_of_every_record_in_fixtures_answers() -> None:
    assert faults(iter(demo.studies(date.today()))) == []
    assert Trial.objects.count() > 40


def test_the_pages_of_real_records_answer(samples: Path) -> None:
    with gzip.open(samples / "records.jsonl.gz") as lines:
        chosen = (json.loads(line) for number, line in enumerate(lines) if number % STEP == date.today().toordinal() % STEP)
        assert faults(chosen) == []
