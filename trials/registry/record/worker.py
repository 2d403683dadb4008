"""Read records in a second process, so that decoding and storing go on side by side. No Django, no database.

Messages are msgpack over pipes: batches of raw records go in, their numbers and hashes come out; which of them are wanted goes in,
finished records come out. The parent sends the next batch before it stores the last one, so that neither waits for long.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Sequence
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread

import msgspec

from trials.registry.record.read import Record, Tidied, peek, read
from trials.registry.record.rejected import Rejected

Refusal = tuple[int, str, str]
_RAW, _WANTED = b"r", b"w"


class ReaderEnded(Exception):
    """The second process is gone, though nobody ended it; the machine may have run out of memory."""


class Peeked(msgspec.Struct, array_like=True, gc=False):
    """Of each record of a batch its number and hash (empty where it was refused), and the refusals: index, number, reason."""

    found: list[tuple[str, str]]
    refused: list[Refusal]


class Finished(msgspec.Struct, array_like=True, gc=False):
    """The wanted records of a batch with their index in it, and the refusals."""

    records: list[tuple[int, Record]]
    refused: list[Refusal]


_peeked = msgspec.msgpack.Decoder(Peeked)
_finished = msgspec.msgpack.Decoder(Finished)


def peek_all(raws: Sequence[bytes]) -> tuple[Peeked, list[Tidied | None]]:
    """What a batch holds."""
    answer, kept = Peeked([], []), list[Tidied | None]()
    for index, raw in enumerate(raws):
        try:
            tidied = peek(raw)
        except Rejected as refusal:
            answer.refused.append((index, refusal.registry_id, refusal.reason))
            answer.found.append(("", ""))
            kept.append(None)
        else:
            answer.found.append((tidied.registry_id, tidied.content_hash))
            kept.append(tidied)
    return answer, kept


def read_wanted(kept: Sequence[Tidied | None], wanted: Sequence[int]) -> Finished:
    """The records of a batch that are news."""
    answer = Finished([], [])
    for index in wanted:
        tidied = kept[index]
        if tidied is None:
            continue
        try:
            answer.records.append((index, read(tidied)))
        except Rejected as refusal:
            answer.refused.append((index, refusal.registry_id, refusal.reason))
    return answer


class Inline:
    """The same conversation in this process."""

    def __init__(self) -> None:
        self._kept: deque[list[Tidied | None]] = deque()
        self._peeked: deque[Peeked] = deque()
        self._wanted: deque[Sequence[int]] = deque()

    def send(self, raws: Sequence[bytes]) -> None:
        """Hand in a batch."""
        answer, kept = peek_all(raws)
        self._kept.append(kept)
        self._peeked.append(answer)

    def peeked(self) -> Peeked:
        """What the oldest batch not yet asked about holds."""
        return self._peeked.popleft()

    def want(self, indexes: Sequence[int]) -> None:
        """Which of that batch to read."""
        self._wanted.append(indexes)

    def finished(self) -> Finished:
        """The oldest batch's records."""
        return read_wanted(self._kept.popleft(), self._wanted.popleft())

    def close(self) -> None:
        """Nothing is left running."""


class Second:
    """The conversation with a second process. It ends when the parent does, however the parent ends."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), daemon=True, name="import-reader")
        self._process.start()
        theirs.close()

    def send(self, raws: Sequence[bytes]) -> None:
        """Hand in a batch."""
        self._send(_RAW + msgspec.msgpack.encode(raws))

    def peeked(self) -> Peeked:
        """What the oldest batch not yet asked about holds."""
        return _peeked.decode(self._receive())

    def want(self, indexes: Sequence[int]) -> None:
        """Which of that batch to read."""
        self._send(_WANTED + msgspec.msgpack.encode(indexes))

    def finished(self) -> Finished:
        """The oldest batch's records."""
        return _finished.decode(self._receive())

    def _send(self, message: bytes) -> None:
        try:
            self._pipe.send_bytes(message)
        except OSError:
            raise ReaderEnded from None

    def _receive(self) -> bytes:
        try:
            return self._pipe.recv_bytes()
        except (EOFError, OSError):
            raise ReaderEnded from None

    def close(self) -> None:
        """End the second process."""
        self._pipe.close()
        self._process.join(timeout=10)
        self._process.close()


def _serve(pipe: Connection) -> None:
    kept: deque[list[Tidied | None]] = deque()
    raws = msgspec.msgpack.Decoder(list[bytes])
    indexes = msgspec.msgpack.Decoder(list[int])
    # Messages are taken in at once, whatever is being worked on or sent: two large messages that meet would wait for ever.
    inbox: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_take_in, args=(pipe, inbox), daemon=True).start()
    while message := inbox.get():
        body = memoryview(message)[1:]
        if message[:1] == _RAW:
            answer, tidied = peek_all(raws.decode(body))
            kept.append(tidied)
            reply = msgspec.msgpack.encode(answer)
        else:
            reply = msgspec.msgpack.encode(read_wanted(kept.popleft(), indexes.decode(body)))
        del message, body
        try:
            pipe.send_bytes(reply)
        except OSError:
            return


def _take_in(pipe: Connection, inbox: SimpleQueue[bytes]) -> None:
    """The empty message says that the parent is gone."""
    try:
        while True:
            inbox.put(pipe.recv_bytes())
    except (EOFError, OSError):
        inbox.put(b"")
