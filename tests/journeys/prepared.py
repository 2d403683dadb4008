"""One prepared portal for all processes of a run: the first makes it, each runs a copy of its own."""

from __future__ import annotations

import fcntl
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.journeys.portal import Portal, drop_database, new_database


@contextmanager
def prepared(folder: Path, near: str) -> Iterator[Portal]:
    """A portal in `folder` that never runs; with `near`, its database stands on that PostgreSQL until the last process has left."""
    folder.mkdir(exist_ok=True)
    noted = folder.with_suffix(".json")
    with _alone(folder):
        if not noted.exists():
            made = Portal(folder, 0, new_database(near) if near else "")
            made.prepare()
            noted.write_text(json.dumps({"database_url": made.database_url, "logins": made.logins, "users": 0}))
        found = _note_users(noted, 1)
    yield Portal(folder, 0, found["database_url"], found["logins"])
    with _alone(folder):
        if not _note_users(noted, -1)["users"]:
            noted.unlink()
            # Whoever comes later makes it from the beginning.
            shutil.rmtree(folder)
            if found["database_url"]:
                drop_database(found["database_url"])


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _note_users(noted: Path, more: int) -> dict[str, Any]:
    found = json.loads(noted.read_text())
    found["users"] += more
    noted.write_text(json.dumps(found))
    return dict(found)
