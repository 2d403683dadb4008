"""A portal of its own to be cruel to: its own folder, database and processes."""

from __future__ import annotations

import itertools
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import psycopg

from tests import postgres

ROOT = Path(__file__).resolve().parents[2]
_numbers = itertools.count(1)


@dataclass
class Finding:
    """What a proof came to: the promise, whether it held, and what was counted."""

    database: str
    promise: str
    held: bool
    counts: dict[str, int] = field(default_factory=dict)

    def line(self) -> str:
        """One line for the terminal."""
        counted = ", ".join(f"{count} {name}" for name, count in self.counts.items())
        return f"{'held' if self.held else 'BROKEN'}: {self.database}: {self.promise} ({counted})"


class World:
    """Used as a context: an empty, migrated portal, removed at the end."""

    def __init__(self, database: str) -> None:
        self.database = database
        self.folder = Path(tempfile.mkdtemp(prefix="portal-proof-"))
        self.environment = {
            **{name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG", "TMPDIR"}},
            "IGNORE_ENV_FILE": "1",
            "DEBUG": "1",
            "VAR_DIR": str(self.folder),
            "PYTHONWARNINGS": "ignore",
        }
        if database == "PostgreSQL":
            self.environment["DATABASE_URL"] = _new_database()

    def __enter__(self) -> Self:
        self.manage("migrate", "--verbosity", "0")
        return self

    def __exit__(self, *_fault: object) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    def manage(self, *arguments: str) -> int:
        """The command's exit status."""
        return self.start(*arguments).wait()

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """The command, running in a process group of its own."""
        command = [sys.executable, *(arguments if arguments[0] == "-m" else ("manage.py", *arguments))]
        out = (self.folder / "output").open("ab")
        return subprocess.Popen(command, cwd=ROOT, env=self.environment, stdout=out, stderr=out, start_new_session=True)

    def inside(self, *arguments: str) -> Any:
        """What `bench.proof.inside` finds in the database."""
        command = [sys.executable, "-m", "bench.proof.inside", *arguments]
        with (self.folder / "output").open("ab") as log:
            done = subprocess.run(command, cwd=ROOT, env=self.environment, stdout=subprocess.PIPE, stderr=log, check=True)
        return json.loads(done.stdout)


def killed(process: subprocess.Popen[bytes], about: float) -> bool:
    """Kill it and its children outright after about that many seconds, half or double; False when it ended before."""
    moment = about * 2 ** random.uniform(-1, 1)
    try:
        process.wait(timeout=moment)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        # The database server needs an instant to see that its client is gone.
        time.sleep(0.2)
        return True
    return False


def _new_database() -> str:
    """The address of an empty database on the one throw-away server."""
    server, name = postgres.address("postgres"), f"proof{next(_numbers)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return server.rpartition("/")[0] + f"/{name}"
