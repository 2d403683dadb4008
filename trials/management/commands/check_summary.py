"""Hold a text about a trial against its record: `manage.py check_summary --record STUDY.json --text FILE`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from trials.registry.record import Rejected
from trials.summaries import gates
from trials.summaries.drafting.worker import study_of
from trials.vocabulary.models import GlossaryEntry
from trials.vocabulary.sources import starter
from trials.words import say, tell

LARGEST_TEXT = 1_000_000
UNREADABLE = 2


class Command(BaseCommand):
    """Needs no database: without one, the explained words are those that ship with the portal."""

    help = "Print what the gates find in a text about a trial. Exit status 1: findings; 0: none; 2: a file that cannot be read."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """The record, the text, and how to print."""
        parser.add_argument("--record", type=Path, required=True, metavar="STUDY.json", help="the record, as the registry's API gives it")
        parser.add_argument(
            "--text", type=Path, required=True, metavar="FILE", help="the text: the seven questions as headings, answers below"
        )
        parser.add_argument("--json", action="store_true", help="print the findings as JSON")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check, print, and exit with 1 when something was found."""
        study, text = _study(options["record"]), _text(options["text"])
        found = gates.check(gates.pasted(text), study, terms=_terms())
        told = [{"gate": each.gate, "sentence": each.sentence, "why": tell(each.why), "field": each.field} for each in found]
        if options["json"]:
            self.stdout.write(json.dumps(told, ensure_ascii=False, indent=2))
        else:
            for each in told:
                self.stdout.write(_as_text(each))
            self.stdout.write(f"findings {len(told)}")
        if told:
            raise SystemExit(1)


def _as_text(finding: dict[str, str]) -> str:
    lines = [f"{say(f'gate-{finding["gate"]}')}: {finding['why']}"]
    lines += [f"    {finding[name]}" for name in ("sentence", "field") if finding[name]]
    return "\n".join(lines)


def _study(path: Path) -> dict[str, Any]:
    try:
        return study_of(path.read_bytes(), is_packed=False)
    except OSError as fault:
        raise CommandError(f"The record {path.name} cannot be read: {fault.strerror}.", returncode=UNREADABLE) from None
    except Rejected as fault:
        raise CommandError(f"The record {path.name} cannot be read: {fault.reason}", returncode=UNREADABLE) from None


def _text(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as fault:
        raise CommandError(f"The text {path.name} cannot be read: {fault.strerror}.", returncode=UNREADABLE) from None
    if len(raw) > LARGEST_TEXT:
        raise CommandError(f"The text {path.name} is larger than a million bytes. That is no overview.", returncode=UNREADABLE)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CommandError(f"The text {path.name} is not UTF-8. Save it as UTF-8 and try again.", returncode=UNREADABLE) from None


def _terms() -> frozenset[str]:
    """What the glossary explains: this portal's, or what ships with it."""
    try:
        forms = [form for entry in GlossaryEntry.objects.filter(shown=True) for form in entry.forms]
    except DatabaseError:
        forms = []
    if not forms:
        folder = settings.BASE_DIR / "fixtures" / "vocabulary"
        forms = [form for line in starter.glossary(folder) for form in (line["term"], *line["other_forms"].split("|"))]
    return frozenset(form.casefold() for form in forms if form)
