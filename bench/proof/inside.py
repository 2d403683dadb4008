"""What runs inside a portal of a proof: `python -m bench.proof.inside VERB [NUMBER]`; a verb is a function below, its answer JSON."""

# ruff: noqa: E402 - Django wants its settings before anything of a portal is imported
from __future__ import annotations

import hashlib
import json
import os
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trialportal.settings")
django.setup()

from django.core.management import CommandError, call_command
from django.db import transaction
from django.utils import timezone

from trials.actions import changes
from trials.models import Change, Intervention, Trial, TrialCondition, TrialSite, TrialSponsor
from trials.outbox import actions as outbox
from trials.outbox.models import Letter
from trials.registry.models import RecordVersion
from trials.search.found import find
from trials.search.query import Query


def trials() -> dict[str, str]:
    """For each trial a digest of all that was stored for it, apart from row numbers and times."""
    rows: defaultdict[int, list[Any]] = defaultdict(list)
    parts = (
        TrialSite.objects.values_list("trial_id", "position", "site__key", "status", "contacts", "listed"),
        TrialCondition.objects.values_list("trial_id", "position", "condition__slug", "name"),
        Intervention.objects.values_list("trial_id", "position", "kind", "name", "arm_labels"),
        TrialSponsor.objects.values_list("trial_id", "position", "organisation__name", "role"),
        RecordVersion.objects.values_list("trial_id", "content_hash"),
        Change.objects.values_list("trial_id", "kind", "field", "after"),
    )
    for part in parts:
        for trial_id, *rest in part:
            rows[trial_id].append(rest)
    found = Trial.objects.values_list("id", "registry_id", "brief_title", "eligibility_text", "arms", "content_hash")
    return {
        registry_id: hashlib.sha256(json.dumps([rest, sorted(rows[pk], key=repr)], default=str).encode()).hexdigest()
        for pk, registry_id, *rest in found.iterator()
    }


def write(count: int) -> list[str]:
    """Letters in the outbox, each acknowledged by its commit; their keys."""
    keys = []
    for number in range(count):
        with transaction.atomic():
            to = f"person{number}@example.org"
            letter = outbox.write(kind="proof", to=to, subject=f"Letter {number}", text="Text.\n", at=timezone.now())
        keys.append(letter.key)
    return keys


def deliver(hours: int) -> str:
    """Send everything that is due when it is so many hours later: what a killed worker held counts as stuck by then."""
    at = timezone.now() + timedelta(hours=hours)
    outbox.sweep(at=at)
    while outbox.deliver_due(at=at):
        pass
    return "done"


def letters() -> dict[str, tuple[str, bool]]:
    """Each letter's state, and whether it is marked as perhaps delivered twice."""
    return {key: (state, twice) for key, state, twice in Letter.objects.values_list("key", "state", "maybe_twice")}


def change(count: int) -> str:
    """So many trials get another title, each change noted as a curator's is."""
    chosen = Trial.objects.filter(pk__in=list(Trial.objects.order_by("?").values_list("pk", flat=True)[:count]))
    with changes.in_order():
        chosen.update(plain_title=f"Changed at {time.time()}")
        changes.note(chosen, kind=Change.Kind.CURATED, fields=["plain_title"], by=None, at=timezone.now())
    return "done"


def search(trials: int) -> dict[str, int]:
    """Search until the file `stop` is there; how often, by whom it was answered, and how often not with that many trials."""
    seen = {"searches": 0, "plain": 0, "faults": 0, "wrong": 0}
    stop = Path(os.environ["VAR_DIR"]) / "stop"
    while not stop.exists():
        try:
            found = find(Query())
            numbers = {found.total, len(found[:trials]), sum(found.facets["status"].values())}
            seen["wrong"] += numbers != {trials}
            seen["plain"] += found.engine == "plain"
        except Exception as fault:  # noqa: BLE001  # whatever a visitor would see as an error page
            seen["faults"] += 1
            sys.stderr.write(f"{fault!r}\n")
        seen["searches"] += 1
        time.sleep(0.01)
    return seen


def search_once() -> dict[str, Any]:
    """Who answers a process that has just begun, and with how many trials."""
    found = find(Query())
    return {"trials": len(found[: found.total]), "engine": found.engine}


def full_disk() -> str:
    """Follow and rebuild where no file may grow beyond 16 kB; "told" when both ended with a sentence."""
    change(50)
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (16_384, hard))
    for options in ([], ["--rebuild"]):
        try:
            call_command("update_index", *options, stdout=sys.stderr)
        except CommandError:
            continue
        return "not told"
    return "told"


VERBS: dict[str, Callable[..., Any]] = {
    verb.__name__: verb for verb in (trials, write, deliver, letters, change, search, search_once, full_disk)
}

if __name__ == "__main__":
    verb, *numbers = sys.argv[1:]
    sys.stdout.write(json.dumps(VERBS[verb](*map(int, numbers))))
