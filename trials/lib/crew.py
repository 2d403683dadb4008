"""Work that goes on in other processes while this one stores what came of it. Knows nothing of Django and needs no database there.

Each process has one batch at a time: it answers before it is sent another, so that two large messages never meet. It ends when its
parent does, however the parent ends.
"""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from multiprocessing.connection import Connection
from types import GenericAlias
from typing import Protocol

import msgspec

# What a process does with a batch; what it remembers between batches is its own.
type Work[Task, Made] = Callable[[Sequence[Task]], list[Made]]
# Gives a process its work; a function of a module, since it is looked up there by the process.
type Begin[Task, Made] = Callable[[], Work[Task, Made]]


class Ended(Exception):
    """A process is gone, though nobody ended it; the machine may have run out of memory."""


class Crew[Task, Made](Protocol):
    """Somebody who works, batch by batch. Answers come in the order of the batches; no more than `most` may be under way."""

    most: int

    def send(self, batch: Sequence[Task]) -> None:
        """Hand in a batch. Raises `Ended`."""

    def receive(self) -> list[Made]:
        """What came of the oldest batch. Raises `Ended`."""

    def forget(self) -> None:
        """What is under way is no longer wanted."""

    def close(self) -> None:
        """Nothing is left running."""


class Inline[Task, Made]:
    """Works in this process."""

    most = 1

    def __init__(self, begin: Begin[Task, Made]) -> None:
        self._work = begin()
        self._waiting: deque[Sequence[Task]] = deque()

    def send(self, batch: Sequence[Task]) -> None:
        """Hand in a batch."""
        self._waiting.append(batch)

    def receive(self) -> list[Made]:
        """Work on the oldest batch."""
        return self._work(self._waiting.popleft())

    def forget(self) -> None:
        """What is under way is no longer wanted."""
        self._waiting.clear()

    def close(self) -> None:
        """Nothing is left running."""


class Several[Task, Made]:
    """Works in processes of its own, which take turns. `task` and `made` say how batches travel."""

    def __init__(self, count: int, begin: Begin[Task, Made], *, task: type[Task], made: type[Made], name: str) -> None:
        self.most, self._made = count, msgspec.msgpack.Decoder(GenericAlias(list, (made,)))
        context = multiprocessing.get_context("spawn")
        self._pipes: list[Connection] = []
        self._processes = []
        for _ in range(count):
            pipe, theirs = context.Pipe()
            process = context.Process(target=_serve, args=(theirs, begin, task), daemon=True, name=name)
            process.start()
            theirs.close()
            self._pipes.append(pipe)
            self._processes.append(process)
        self._sent = self._received = 0

    def send(self, batch: Sequence[Task]) -> None:
        """Hand in a batch."""
        try:
            self._pipes[self._sent % self.most].send_bytes(msgspec.msgpack.encode(batch))
        except OSError:
            raise Ended from None
        self._sent += 1

    def receive(self) -> list[Made]:
        """What came of the oldest batch."""
        try:
            answer = self._pipes[self._received % self.most].recv_bytes()
        except (EOFError, OSError):
            raise Ended from None
        self._received += 1
        made: list[Made] = self._made.decode(answer)
        return made

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


def cores() -> int:
    """How many processes can work at once on this machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def side_by_side[Batch, Task, Made, Result](
    batches: Iterable[Batch], crew: Crew[Task, Made], tasks: Callable[[Batch], Sequence[Task]], store: Callable[[Batch, list[Made]], Result]
) -> Iterator[Result]:
    """While one batch is stored the next ones are worked on."""
    under_way: deque[Batch] = deque()
    for batch in batches:
        done = crew.receive() if len(under_way) == crew.most else None
        crew.send(tasks(batch))
        under_way.append(batch)
        if done is not None:
            yield store(under_way.popleft(), done)
    while under_way:
        yield store(under_way.popleft(), crew.receive())


def _serve[Task, Made](pipe: Connection, begin: Begin[Task, Made], task: type[Task]) -> None:
    work = begin()
    decoder = msgspec.msgpack.Decoder(GenericAlias(list, (task,)))
    try:
        while True:
            pipe.send_bytes(msgspec.msgpack.encode(work(decoder.decode(pipe.recv_bytes()))))
    except (EOFError, OSError):
        return
