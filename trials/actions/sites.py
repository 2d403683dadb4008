"""Pause and resume a site, or one trial at a site; say which languages are spoken there."""

from __future__ import annotations

from datetime import datetime

from trials import audit
from trials.actions import changes, past
from trials.lib.text import one_line
from trials.models import Change, Site, Trial, TrialSite, User


def pause(site: Site, *, by: User | None, at: datetime) -> bool:
    """No new messages for any trial here; the pages say so. False when it was paused already."""
    return _set_site(site, "paused", True, verb="paused", by=by, at=at)


def resume(site: Site, *, by: User | None, at: datetime) -> bool:
    """Messages again. False when it was not paused."""
    return _set_site(site, "paused", False, verb="resumed", by=by, at=at)


def set_languages(site: Site, *, languages: str, by: User | None, at: datetime) -> bool:
    """Which languages the staff here speak, with commas. False when nothing changed."""
    return _set_site(site, "languages", one_line(languages), verb="curated", by=by, at=at)


def pause_trial(place: TrialSite, *, by: User | None, at: datetime) -> bool:
    """No new messages for this trial at this site. False when it was paused already."""
    return _set_trial_site(place, True, verb="paused", by=by, at=at)


def resume_trial(place: TrialSite, *, by: User | None, at: datetime) -> bool:
    """Messages for this trial at this site again. False when it was not paused."""
    return _set_trial_site(place, False, verb="resumed", by=by, at=at)


def _set_site(site: Site, field: str, value: bool | str, *, verb: str, by: User | None, at: datetime) -> bool:
    with changes.in_order():
        row = Site.objects.select_for_update().get(pk=site.pk)
        setattr(site, field, value)
        if getattr(row, field) == value:
            return False
        setattr(row, field, value)
        _save(row, field, by, at)
        audit.record(by, verb, row, [field], at=at)
        trials = Trial.objects.filter(trial_sites__site=row, trial_sites__listed=True).order_by("pk").distinct()
        changes.note(trials.only("pk", "registry_id"), kind=Change.Kind.CURATED, fields=[f"site.{field}"], by=by, at=at)
    return True


def _set_trial_site(place: TrialSite, paused: bool, *, verb: str, by: User | None, at: datetime) -> bool:
    with changes.in_order():
        row = TrialSite.objects.select_for_update(of=("self",)).select_related("trial").get(pk=place.pk)
        place.paused = paused
        if row.paused == paused:
            return False
        row.paused = paused
        _save(row, "paused", by, at)
        audit.record(by, verb, row, ["paused"], at=at)
        changes.note([row.trial], kind=Change.Kind.CURATED, fields=["site.paused"], by=by, at=at)
    return True


def _save(row: Site | TrialSite, field: str, by: User | None, at: datetime) -> None:
    past.keep(type(row)._default_manager.filter(pk=row.pk), at=at)
    past.sign(row, by=by, at=at)
    row.save(update_fields=[field])
