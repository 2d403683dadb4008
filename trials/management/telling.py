"""What long work says: a bar on a terminal, a line a step otherwise, counts at the end."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import Protocol, TextIO

import msgspec
from django.core.management.base import CommandError
from tqdm import tqdm

from trials.registry.actions import Counts, Refused

STEP = 10_000
MOST_REASONS = 20


class Out(Protocol):
    """What commands write to."""

    def write(self, msg: str) -> object:
        """One line."""

    def isatty(self) -> bool:
        """Whether somebody watches."""


class Bar:
    """A bar on a terminal, a line a step otherwise."""

    def __init__(self, out: Out, *, total: int) -> None:
        self._out, self._done = out, 0
        self._bar = tqdm(unit=" trials", total=total, disable=not out.isatty(), leave=False)

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, *_error: object) -> None:
        self._bar.close()

    def more(self, count: int) -> None:
        """So many more trials are done."""
        before, self._done = self._done, self._done + count
        self._bar.update(count)
        if self._bar.disable and self._done // STEP > before // STEP:
            self._out.write(f"{self._done:,} trials so far")


class Telling:
    """Tells the progress of an import, and writes each refusal into `report` as a line of JSON."""

    def __init__(self, out: Out, report: Path | None) -> None:
        self._out = out
        self._report = _opened(report) if report else None
        self._bar = tqdm(unit=" records", disable=not out.isatty(), leave=False)
        self._reasons: Counter[str] = Counter()
        self._done = 0

    def __enter__(self) -> Telling:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._bar.close()
        if self._report:
            self._report.close()

    def batch(self, counts: Counts, refused: list[Refused]) -> None:
        """So much more is stored."""
        before, done = self._done, counts.new + counts.updated + counts.unchanged + counts.rejected
        self._done += done
        self._bar.update(done)
        self._reasons.update(refusal.reason for refusal in refused)
        if self._report:
            for refusal in refused:
                line = {"place": refusal.place, "registry_id": refusal.registry_id, "reason": refusal.reason}
                self._report.write(msgspec.json.encode(line).decode() + "\n")
        if self._bar.disable and self._done // STEP > before // STEP:
            self._out.write(f"{self._done:,} records so far")

    def summary(self, total: Counts) -> None:
        """Reasons by count, then the four counts on the last line."""
        self._bar.close()
        if total.older:
            self._out.write(f"{total.older:,} were older than what is held here, and were left out (counted as unchanged).")
        for reason, count in self._reasons.most_common(MOST_REASONS):
            self._out.write(f"{count:,} rejected: {reason}")
        if len(self._reasons) > MOST_REASONS:
            self._out.write(f"… and {len(self._reasons) - MOST_REASONS:,} other reasons; --report FILE lists all.")
        self._out.write(f"new {total.new} updated {total.updated} unchanged {total.unchanged} rejected {total.rejected}")


def _opened(report: Path) -> TextIO:
    try:
        return report.open("w", encoding="utf-8")
    except OSError as error:
        raise CommandError(f"The report {report.name} cannot be written: {error.strerror}.") from None
