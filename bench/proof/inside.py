"""What runs inside a portal of a proof: python -m bench.proof.inside trials | write COUNT | deliver HOURS | letters; answers in JSON."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections import defaultdict
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trialportal.settings")
django.setup()

from django.db import transaction  # noqa: E402
from django.utils import timezone  # noqa: E402

from trials.models import Change, Intervention, Trial, TrialCondition, TrialSite, TrialSponsor  # noqa: E402
from trials.outbox import actions as outbox  # noqa: E402
from trials.outbox.models import Letter  # noqa: E402
from trials.registry.models import RecordVersion  # noqa: E402


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


if __name__ == "__main__":
    verb, *numbers = sys.argv[1:]
    verbs: dict[str, Callable[..., Any]] = {"trials": trials, "write": write, "deliver": deliver, "letters": letters}
    sys.stdout.write(json.dumps(verbs[verb](*map(int, numbers))))
