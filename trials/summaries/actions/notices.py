"""Notices: proposed by a rule, shown or declined by a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from trials import audit
from trials.actions import changes
from trials.models import Change, User
from trials.summaries import stored
from trials.summaries.models import Notice

State = Notice.State


def propose(found: Mapping[int, Sequence[tuple[str, str]]]) -> set[int]:
    """What the rules found (kind, sentence) in each of these trials. A notice that a person decided on stays as decided, and is marked
    when its reason in the record is another one or gone. The trials whose page looks different now come back."""
    held: dict[int, dict[str, Notice]] = defaultdict(dict)
    for row in Notice.objects.filter(trial_id__in=list(found)):
        held[row.trial_id][row.kind] = row
    new, changed, gone = [], [], []
    for trial, proposed in found.items():
        rows, sentences = held[trial], dict(proposed)
        new += [Notice(trial_id=trial, kind=kind, sentence=sentence) for kind, sentence in sentences.items() if kind not in rows]
        for kind, row in rows.items():
            if row.state == State.PROPOSED and kind not in sentences:
                gone.append(row.pk)
            elif _differs(row, sentences.get(kind)):
                changed.append(row)
    Notice.objects.bulk_create(new)
    Notice.objects.bulk_update(changed, ["sentence", "is_stale"])
    Notice.objects.filter(pk__in=gone).delete()
    return {row.trial_id for row in changed if row.state == State.SET}


def _differs(row: Notice, sentence: str | None) -> bool:
    """Whether the row had to be changed to fit what the rule says now."""
    if row.state == State.PROPOSED:
        different, row.sentence = row.sentence != sentence, sentence or row.sentence
        return different
    is_stale = sentence is None or stored.key(stored.decode_sentence(sentence)) != stored.key(stored.decode_sentence(row.sentence))
    different, row.is_stale = row.is_stale != is_stale, is_stale
    return different


def decide(notice: Notice, state: str, *, by: User, at: datetime) -> Notice:
    """Show it to visitors (`Notice.State.SET`) or not (`DECLINED`)."""
    if state not in (State.SET, State.DECLINED):
        raise ValueError(f"A person sets or declines a notice, and nothing else: {state}.")
    with changes.in_order():
        row = Notice.objects.select_for_update().get(pk=notice.pk)
        row.state, row.decided_by, row.decided_at, row.is_stale = state, by, at, False
        row.save()
        audit.record(by, "set" if state == State.SET else "declined", row, [row.kind], at=at)
        changes.note([row.trial], kind=Change.Kind.CURATED, fields=["notices"], by=by, at=at)
    return row
