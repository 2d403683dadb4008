"""Draft many records in other processes, so that drafting and storing go on side by side. No Django, no database.

Each process has one batch at a time: it answers before it is sent another, so that two large messages never meet. It ends when its
parent does, however the parent ends.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterable, Sequence
from multiprocessing.connection import Connection
from typing import Any, Protocol

import msgspec

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


class DrafterEnded(Exception):
    """A process is gone, though nobody ended it; the machine may have run out of memory."""


class Drafters(Protocol):
    """Somebody who drafts, batch by batch. Answers come in the order of the batches; no more than `most` may be under way."""

    most: int

    def send(self, wanted: Sequence[Wanted]) -> None:
        """Hand in a batch."""

    def receive(self) -> list[Drafted]:
        """What came of the oldest batch. Raises `DrafterEnded`."""

    def forget(self) -> None:
        """What is under way is no longer wanted."""

    def close(self) -> None:
        """Nothing is left running."""


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


class Inline:
    """Drafts in this process."""

    most = 1

    def __init__(self) -> None:
        self._waiting: deque[Sequence[Wanted]] = deque()
        self._told: set[str] = set()

    def send(self, wanted: Sequence[Wanted]) -> None:
        """Hand in a batch."""
        self._waiting.append(wanted)

    def receive(self) -> list[Drafted]:
        """Draft the oldest batch."""
        return draft_all(self._waiting.popleft(), self._told)

    def forget(self) -> None:
        """What is under way is no longer wanted."""
        self._waiting.clear()

    def close(self) -> None:
        """Nothing is left running."""


class Several:
    """Drafts in processes of its own, which take turns."""

    def __init__(self, count: int) -> None:
        self.most = count
        context = multiprocessing.get_context("spawn")
        self._pipes: list[Connection] = []
        self._processes = []
        for _ in range(count):
            pipe, theirs = context.Pipe()
            process = context.Process(target=_serve, args=(theirs,), daemon=True, name="drafter")
            process.start()
            theirs.close()
            self._pipes.append(pipe)
            self._processes.append(process)
        self._sent = self._received = 0

    def send(self, wanted: Sequence[Wanted]) -> None:
        """Hand in a batch."""
        try:
            self._pipes[self._sent % self.most].send_bytes(msgspec.msgpack.encode(wanted))
        except OSError:
            raise DrafterEnded from None
        self._sent += 1

    def receive(self) -> list[Drafted]:
        """What came of the oldest batch."""
        try:
            answer = self._pipes[self._received % self.most].recv_bytes()
        except (EOFError, OSError):
            raise DrafterEnded from None
        self._received += 1
        return msgspec.msgpack.decode(answer, type=list[Drafted])

    def forget(self) -> None:
        """What is under way is no longer wanted."""
        while self._received < self._sent:
            self.receive()

    def close(self) -> None:
        """End the processes."""
        for pipe in self._pipes:
            pipe.close()
        for process in self._processes:
            process.join(timeout=10)
            if process.is_alive():
                process.terminate()
                process.join()
            process.close()


def _serve(pipe: Connection) -> None:
    told: set[str] = set()
    decoder = msgspec.msgpack.Decoder(list[Wanted])
    try:
        while True:
            pipe.send_bytes(msgspec.msgpack.encode(draft_all(decoder.decode(pipe.recv_bytes()), told)))
    except (EOFError, OSError):
        return
