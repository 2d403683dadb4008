"""Draft many records in other processes, so that drafting and storing go on side by side. No Django, no database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

import msgspec

from trials.lib import crew
from trials.registry.record import Rejected, unpack
from trials.registry.record.tidy import patiently, tidy
from trials.summaries import stored
from trials.summaries.drafter import draft
from trials.summaries.shape import Draft


class Wanted(msgspec.Struct, array_like=True, gc=False):
    """A record to draft from: as a record version keeps it, or plain JSON."""

    trial: int
    raw: bytes
    is_packed: bool = True


class Drafted(msgspec.Struct, array_like=True, gc=False):
    """What came of it: the overview as it is kept, the date of the record, the fixed sentences that this process has not told of yet
    (name, key, sentence), the notices (kind, sentence). `fault` names what went wrong instead."""

    trial: int
    body: str = ""
    record_date: str = ""
    fixed: list[tuple[str, str, str]] = []
    notices: list[tuple[str, str]] = []
    fault: str = ""


# Somebody who drafts, batch by batch.
type Drafters = crew.Crew[Wanted, Drafted]
DrafterEnded = crew.Ended


def study_of(raw: bytes, *, is_packed: bool = True) -> dict[str, Any]:
    """The study as the drafter takes it: clean text, whatever the registry sent. Raises `Rejected` when it is no JSON object."""
    tidied = tidy(unpack(raw) if is_packed else raw)
    try:
        found = msgspec.json.decode(tidied)
    except msgspec.DecodeError:
        found = patiently(tidied)  # a number that no database holds; the import takes it the same way
    if not isinstance(found, dict):
        raise Rejected("The record is no JSON object.")
    return found


def draft_all(wanted: Iterable[Wanted], told: set[str]) -> list[Drafted]:
    """Draft each record; one that cannot be drafted has a fault. `told` holds the keys of fixed sentences and grows."""
    return [_one(each, told) for each in wanted]


def _one(wanted: Wanted, told: set[str]) -> Drafted:
    try:
        study = study_of(wanted.raw, is_packed=wanted.is_packed)
        made = draft(study)
        notices = [(notice.kind, stored.encode_sentence(notice.sentence)) for notice in made.notices]
        return Drafted(wanted.trial, stored.encode(made), record_date(study), _fixed(made, told), notices)
    except Exception as fault:  # noqa: BLE001  # one strange record must not stop all others
        return Drafted(wanted.trial, fault=f"{type(fault).__name__}: {fault}"[:300])


def record_date(study: dict[str, Any]) -> str:
    """When the registry last posted the record, as it writes it; empty where it does not say."""
    status = study.get("protocolSection", {}).get("statusModule") or {}
    posted = status.get("lastUpdatePostDateStruct") or {}
    found = posted.get("date") or status.get("lastUpdateSubmitDate") or ""
    return found[:16] if isinstance(found, str) else ""


def _fixed(made: Draft, told: set[str]) -> list[tuple[str, str, str]]:
    """Fixed sentences not told of before. What empty place each leads back to is left out: it differs from trial to trial."""
    found = []
    for sentence in made.sentences:
        if sentence.kind == "fixed" and sentence.phrase is not None:
            key = stored.fixed_key(sentence)
            if key not in told:
                told.add(key)
                found.append((sentence.phrase.id, key, stored.encode_sentence(stored.bare(sentence))))
    return found


def drafting() -> crew.Work[Wanted, Drafted]:
    """What a drafter does; it remembers the fixed sentences that it has told of."""
    return partial(_draft, set())


def _draft(told: set[str], wanted: Sequence[Wanted]) -> list[Drafted]:
    return draft_all(wanted, told)


class Inline(crew.Inline[Wanted, Drafted]):
    """Drafts in this process."""

    def __init__(self) -> None:
        super().__init__(drafting)


class Several(crew.Several[Wanted, Drafted]):
    """Drafts in processes of its own, which take turns."""

    def __init__(self, count: int) -> None:
        super().__init__(count, drafting, task=Wanted, made=Drafted, name="drafter")
