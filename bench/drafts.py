"""What drafts are worth, record by record: headings, sources, how hard they read, what the gates say of them and of planted errors."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from itertools import batched
from typing import Any

import msgspec

from bench.planting import planted

AT_ONCE, JOBS_AHEAD, TOLD = 25, 16, 200


class Grades(msgspec.Struct):
    """Flesch-Kincaid and SMOG of a draft, with each name and quotation as one word, and with all their words."""

    grade: float
    smog: float
    grade_in_full: float
    smog_in_full: float


class Found(msgspec.Struct):
    """What was found in some records; `told` are false alarms and planted errors that no gate saw, in words."""

    drafts: int = 0
    whole: int = 0
    sentences: int = 0
    sourced: int = 0
    alarms: Counter[str] = msgspec.field(default_factory=Counter)
    tried: Counter[str] = msgspec.field(default_factory=Counter)
    caught: Counter[str] = msgspec.field(default_factory=Counter)
    grades: list[Grades] = []
    told: list[str] = []

    def add(self, other: Found) -> None:
        """Take in another."""
        for name in ("drafts", "whole", "sentences", "sourced"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in ("alarms", "tried", "caught"):
            getattr(self, name).update(getattr(other, name))
        self.grades += other.grades
        self.told += other.told


def look_at(lines: Iterable[bytes], *, plant_every: int) -> Found:
    """Draft each record (JSON as the registry sends it) in two processes; errors are planted in every so many-th of them."""
    total = Found()
    with ProcessPoolExecutor(max_workers=min(2, os.cpu_count() or 1), initializer=begin) as pool:
        for jobs in batched(batched(enumerate(lines), AT_ONCE), JOBS_AHEAD):
            for found in pool.map(partial(_look_at, plant_every=plant_every), jobs):
                total.add(found)
            print(f"{total.drafts:,} records drafted and checked", file=sys.stderr, flush=True)
    return total


def begin() -> None:
    """The words of the sentences need Django's translations, though no database."""
    import django

    os.environ.update({"IGNORE_ENV_FILE": "1", "DEBUG": "1", "DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "trialportal.settings"})
    django.setup()


def _look_at(job: tuple[tuple[int, bytes], ...], *, plant_every: int) -> Found:
    total = Found()
    for number, line in job:
        total.add(_look(line, plant=number % plant_every == 0))
    return total


def _look(line: bytes, *, plant: bool) -> Found:
    from trials.summaries import gates
    from trials.summaries.drafter import draft
    from trials.summaries.drafting.worker import study_of
    from trials.summaries.shape import SECTIONS
    from trials.summaries.text import said_parts

    study = study_of(line, is_packed=False)
    made = draft(study)
    text = gates.overview(made, said_parts)
    whole = [section.key for section in made.sections if section.sentences] == list(SECTIONS)
    found = Found(drafts=1, whole=whole, sentences=len(made.sentences), grades=[_grades([said_parts(each) for each in made.sentences])])
    found.sourced = sum(bool(each.sources) and all(_resolves(study, source) for source in each.sources) for each in made.sentences)
    for finding in gates.check(text, study):
        found.alarms[finding.gate] += 1
        found.told.append(f"false alarm of the gate {finding.gate}, {_number(study)}: {finding.sentence[:TOLD]}")
    if plant:
        for part, section in zip(text.parts, made.sections, strict=True):
            found.add(_planted_in(part, [each.rule for each in section.sentences], study))
    return found


def _number(study: dict[str, Any]) -> str:
    return str(study.get("protocolSection", {}).get("identificationModule", {}).get("nctId", "?"))


def _grades(said: list[Any]) -> Grades:
    from trials.summaries.reading import flesch_kincaid, smog

    return Grades(flesch_kincaid(said), smog(said), flesch_kincaid(said, names_as_words=False), smog(said, names_as_words=False))


def _resolves(study: dict[str, Any], source: Any) -> bool:
    from trials.summaries.sources import resolve, value_hash

    value = resolve(study, source.path)
    kept = None if value in ("", [], {}) else value
    return value_hash(kept) == source.hash and kept == source.value


def _planted_in(part: Any, rules: list[str], study: dict[str, Any]) -> Found:
    """What the gates see of each error planted in one line of a section, beyond what they see of the section without it."""
    found = Found()
    before = _findings(part, study)
    for at, (line, rule) in enumerate(zip(part.lines, rules, strict=True)):
        for kind, wrong in planted(line.text):
            found.tried[kind] += 1
            lines = (*part.lines[:at], replace(line, text=wrong), *part.lines[at + 1 :])
            if _findings(replace(part, lines=lines), study) - before:
                found.caught[kind] += 1
            else:
                found.told.append(f"not caught, {rule}, {_number(study)}: {wrong[:TOLD]}")
    return found


def _findings(part: Any, study: dict[str, Any]) -> Counter[str]:
    from trials.summaries import gates

    return Counter(finding.gate for finding in gates.check(gates.Overview((part,)), study))


def records(path: str) -> Iterator[bytes]:
    """The lines of a file of records (`.jsonl` or `.jsonl.gz`), or one record (`.json`)."""
    import gzip
    from pathlib import Path

    if path.endswith(".json"):
        yield Path(path).read_bytes()
        return
    with gzip.open(path) if path.endswith(".gz") else Path(path).open("rb") as file:
        yield from (line for line in file if line.strip())
