"""A letter that was stored is delivered, however often the worker is killed and the mail server fails."""

from __future__ import annotations

import random
import re
import socket
from collections import Counter
from typing import Any

from aiosmtpd.controller import Controller

from bench.proof.world import Finding, World, killed

PROMISE = "a stored letter is delivered though worker and mail server fail, and any that came twice is marked"
LETTERS = 300
KILLS = 25
ROUNDS_TO_FINISH = 12


class FaultyServer:
    """Counts what arrives by Message-ID; refuses a quarter for now, some before and some after it has read the letter."""

    def __init__(self) -> None:
        self.arrived: Counter[str] = Counter()
        self.is_faulty = True

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: list[str]) -> str:
        """aiosmtpd's name."""
        if self.is_faulty and random.random() < 0.15:
            return "450 4.2.0 Try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:
        """aiosmtpd's name. After 250 the letter is theirs; after 451 it is not."""
        if self.is_faulty and random.random() < 0.15:
            return "451 4.3.0 Try again later"
        key = re.search(rb"(?im)^Message-ID:\s*<([0-9a-f]+)@", envelope.content)
        self.arrived[key[1].decode() if key else "unknown"] += 1
        return "250 OK"


def prove(world: World, size: int) -> Finding:
    """Write letters, deliver them with kills and faults, then let a healthy worker finish."""
    server = FaultyServer()
    port = _free_port()
    post = Controller(server, hostname="127.0.0.1", port=port)
    post.start()
    try:
        world.environment["MAIL_URL"] = f"smtp://127.0.0.1:{port}"
        keys = world.inside("write", str(LETTERS * size))
        kills, hours, patience, before = 0, 0, 1.0, 0
        for hours in range(1, KILLS * size + 1):
            kills += killed(world.start("-m", "bench.proof.inside", "deliver", str(hours)), patience)
            # A kill that comes before anything is sent proves little: the next one waits longer.
            patience *= 0.9 if server.arrived.total() > before else 1.3
            before = server.arrived.total()
        server.is_faulty = False
        for more in range(1, ROUNDS_TO_FINISH + 1):
            world.inside("deliver", str(hours + 30 * more))
    finally:
        post.stop()
    return _finding(world, keys, kills, server.arrived)


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def _finding(world: World, keys: list[str], kills: int, arrived: Counter[str]) -> Finding:
    states = world.inside("letters")
    lost = [key for key in keys if not arrived[key]]
    unmarked = [key for key in keys if arrived[key] > 1 and not states[key][1]]
    counts = {
        "letters": len(keys),
        "kills": kills,
        "lost": len(lost),
        "not marked as sent": sum(states[key][0] != "sent" for key in keys),
        "came twice": sum(arrived[key] > 1 for key in keys),
        "of them unmarked": len(unmarked),
        "nobody wrote": len(arrived.keys() - set(keys)),
    }
    held = not (lost or unmarked or counts["not marked as sent"] or counts["nobody wrote"]) and kills > 0
    return Finding(world.database, PROMISE, held, counts)
