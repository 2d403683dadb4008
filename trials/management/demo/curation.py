"""What people of a practice portal added to its trials: plain titles, who answers, pauses, checks, notices."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction

from trials.actions import routes, sites
from trials.actions import trials as trial_actions
from trials.models import Trial, TrialSite, User
from trials.summaries.actions import decide
from trials.summaries.models import Notice

AGREED_BY = "Practice coordinator"


def notes() -> dict[str, dict[str, Any]]:
    """By registry number, as `fixtures/curated.json` holds them."""
    written: dict[str, dict[str, Any]] = json.loads((Path(settings.BASE_DIR) / "fixtures" / "curated.json").read_text(encoding="utf-8"))
    return written


def curate(*, by: User, at: datetime) -> Counter[str]:
    """Add the notes to those practice trials that nobody has touched yet; what was done is counted."""
    done: Counter[str] = Counter()
    written = notes()
    for trial in Trial.objects.filter(is_demo=True, registry_id__in=written).order_by("registry_id"):
        if trial.history.exists() or trial.routes.exists():  # type: ignore[attr-defined]  # simple_history adds it
            continue
        with transaction.atomic():
            done += _one(trial, written[trial.registry_id], by=by, at=at)
    return done


def _one(trial: Trial, note: dict[str, Any], *, by: User, at: datetime) -> Counter[str]:
    done = Counter[str]()
    checked_at = at - timedelta(days=note.get("checked_days_ago", 0))
    if title := note.get("plain_title"):
        # Written before the check, so that the history tells both in the order of their dates.
        trial_actions.curate(trial, by=by, at=checked_at - timedelta(days=1), plain_title=title)
        done["plain titles"] += 1
    if "checked_days_ago" in note:
        trial_actions.mark_checked([trial], by=by, at=checked_at)
        done["checks"] += 1
    for town, languages in note.get("languages", {}).items():
        sites.set_languages(_place(trial, town).site, languages=languages, by=by, at=at)
    for team in note.get("teams", []):
        _agree(trial, team, by=by, at=at)
        done["teams"] += 1
    for town in note.get("paused", []):
        sites.pause_trial(_place(trial, town), by=by, at=at)
        done["pauses"] += 1
    for notice in Notice.objects.filter(trial=trial, kind__in=note.get("notices", []), state=Notice.State.PROPOSED):
        decide(notice, Notice.State.SET, by=by, at=at)
        done["notices"] += 1
    return done


def _agree(trial: Trial, team: dict[str, Any], *, by: User, at: datetime) -> None:
    routes.agree(
        trial,
        kind=team["kind"],
        trial_site=_place(trial, team["place"]) if "place" in team else None,
        name=team["name"],
        role=team.get("role", ""),
        languages=team.get("languages", ""),
        email=settings.HELPERS_EMAIL,
        agreed_by=AGREED_BY,
        agreed_on=(at - timedelta(days=team["agreed_days_ago"])).date(),
        people=[by],
        by=by,
        at=at,
    )


def _place(trial: Trial, town: str) -> TrialSite:
    return TrialSite.objects.select_related("site").get(trial=trial, site__city=town)
