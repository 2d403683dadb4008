"""What a person does with an overview: tick, write, confirm, set aside, bring back an earlier text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.utils.translation import override

from trials import audit
from trials.actions import changes, past
from trials.lib.text import clean, one_line
from trials.models import Change, User
from trials.summaries.edited import Line
from trials.summaries.models import Summary, Tick
from trials.summaries.points import BY_HAND, points
from trials.summaries.text import said

State = Summary.State


class Refused(Exception):
    """Nothing was stored; the message says why."""


class ChangedMeanwhile(Refused):
    """Somebody else has written in it since the page was opened."""


class NoSentenceLeft(Refused):
    """A question would stand without an answer."""


def note(
    summary: Summary,
    *,
    ticked: Iterable[str] = (),
    unticked: Iterable[str] = (),
    sections: Mapping[str, bool] | None = None,
    written: Mapping[str, str] | None = None,
    edition: int | None = None,
    by: User,
    at: datetime,
) -> Summary:
    """Store what a person did on the page of an overview. A draft is in review from then on.

    `ticked` and `unticked` are keys of `Point`s; a sentence that this person wrote cannot be ticked by the same person and is passed by.
    `sections` says of `BY_HAND` sections whether they are confirmed. `written` holds new words by the name of their line: each line of
    text is a sentence, no text leaves it out, the draft's own words take it back. `edition` is the one that the person saw.

    Raises `ChangedMeanwhile`, `NoSentenceLeft`, `Refused`.
    """
    with working_on(summary, by=by, at=at, verb="reviewed") as row:
        if written and _write(row, written, by=by):
            if edition not in (None, row.edition):
                raise ChangedMeanwhile
            row.edition += 1
            _unconfirm(row, {line.section for line in row.lines if line.name in written})
        _tick(row, set(ticked), set(unticked), by=by, at=at)
        _confirm(row, sections or {}, by=by, at=at)
        row.state, row.taken_by = State.REVIEW, by
    return row


def with_words(summary: Summary, written: Mapping[str, str]) -> dict[str, Any]:
    """The edits as they would be with these words (see `note`); nothing is stored. By nobody: who would write them does not matter."""
    edits = dict(summary.edits)
    with override(summary.language):
        for line in summary.lines:
            if line.name in written:
                _write_line(edits, line, written[line.name], 0)
    return edits


def set_aside(summary: Summary, *, by: User, at: datetime) -> Summary:
    """Visitors do not see this draft, whatever the settings say, until somebody takes it up again."""
    with working_on(summary, by=by, at=at, verb="set aside") as row:
        row.state = State.ASIDE
        changes.note([row.trial], kind=Change.Kind.CURATED, fields=["overview"], by=by, at=at)
    return row


def restore(summary: Summary, line: Any, *, by: User, at: datetime) -> Summary:
    """Bring back what people had written by this line of the history. Sentences that the draft no longer has stay away."""
    with working_on(summary, by=by, at=at, verb="restored") as row:
        before = {one.name: [each.text for each in one.sentences] for one in row.lines if one.by}
        known = {one.name for one in row.lines}
        row.edits = {key: edit for key, edit in line.edits.items() if key in known}
        row.edition += 1
        after = {key: edit["texts"] for key, edit in row.edits.items()}
        _unconfirm(row, {one.section for one in row.lines if before.get(one.name) != after.get(one.name)})
    return row


@contextmanager
def working_on(summary: Summary, *, by: User, at: datetime, verb: str) -> Iterator[Summary]:
    """The row, locked and then stored with a line of history, in a transaction."""
    with changes.in_order():
        row = Summary.objects.select_for_update().get(pk=summary.pk)
        if not row.is_open:
            raise Refused
        past.keep(Summary.objects.filter(pk=row.pk), at=at)
        before = row.edits, row.state, row.body
        yield row
        if (row.edits, row.state, row.body) != before:
            past.sign(row, by=by, at=at)
            row.save()
        audit.record(by, verb, row, at=at)


def _write(row: Summary, written: Mapping[str, str], *, by: User) -> bool:
    """Whether the words are other ones now."""
    edits = {name: {**edit, "by": edit["by"] or by.pk} for name, edit in with_words(row, written).items()}
    for section in {line.section for line in row.lines}:
        if not any(edits[line.name]["texts"] if line.name in edits else True for line in row.lines if line.section == section):
            raise NoSentenceLeft
    changed, row.edits = edits != row.edits, edits
    return changed


def _write_line(edits: dict[str, Any], line: Line, text: str, by: int) -> None:
    """An empty line of text is no sentence."""
    texts = [one_line(each) for each in clean(text).split("\n") if each.strip()]
    if texts == [said(line.original)]:
        edits.pop(line.name, None)
    elif texts != edits.get(line.name, {}).get("texts"):
        edits[line.name] = {"texts": texts, "by": by}


def _tick(row: Summary, ticked: set[str], unticked: set[str], *, by: User, at: datetime) -> None:
    """Only sentences that are there now, that hold something of the trial, and that this person did not write."""
    row.ticks.filter(sentence__in=unticked - ticked).delete()
    new = {
        point.key: Tick(summary=row, section=point.section, sentence=point.key, by=by, at=at)
        for point in points(row)
        if point.key in ticked and point.tick is None and not point.is_fixed and point.line.by != by.pk
    }
    Tick.objects.bulk_create(new.values(), ignore_conflicts=True)


def _confirm(row: Summary, sections: Mapping[str, bool], *, by: User, at: datetime) -> None:
    off = [key for key, is_on in sections.items() if not is_on]
    row.ticks.filter(sentence="", section__in=off).delete()
    on = [Tick(summary=row, section=key, by=by, at=at) for key, is_on in sections.items() if is_on and key in BY_HAND]
    Tick.objects.bulk_create(on, ignore_conflicts=True)


def _unconfirm(row: Summary, sections: set[Any]) -> None:
    """A section with other words was not confirmed as it is now."""
    row.ticks.filter(sentence="", section__in=sections).delete()
