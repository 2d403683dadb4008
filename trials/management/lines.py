"""Files with one JSON object a line, for commands that take them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

UNREADABLE = 2


def objects(path: Path) -> Iterator[dict[str, Any]]:
    """Each line's object, of a `.gz` too; empty lines are passed over. Raises `CommandError` (exit status 2) that names the line."""
    opened = gzip.open if path.suffix == ".gz" else open
    try:
        with opened(path, "rt", encoding="utf-8-sig") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield _object(line, path.name, number)
    except (OSError, EOFError, UnicodeDecodeError) as fault:
        raise CommandError(f"The file {path.name} cannot be read: {fault}.", returncode=UNREADABLE) from None


def write(command: BaseCommand, told: dict[str, Any]) -> None:
    """One object as a line. Half a character, which a line may hold as an escape and no file can, goes out as that escape again."""
    text = json.dumps(told, ensure_ascii=False)
    command.stdout.write(text.encode("utf-8", "backslashreplace").decode())


def _object(line: str, name: str, number: int) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise CommandError(f"Line {number} of {name} is not a JSON object.", returncode=UNREADABLE)
    return found
