"""What the self-check can ask about: `manage.py list_topics --json`."""

from __future__ import annotations

import argparse
import json
from typing import Any

from django.core.management.base import BaseCommand

from trials.eligibility.questions import PERSONS, Person, covers, wording
from trials.eligibility.topics import TOPICS, Topic


class Command(BaseCommand):
    """Prints the shipped topics and wordings, and needs no database: what staff have changed in the admin is not in it."""

    help = "Print every topic of the self-check with its questions in English and Spanish."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """How to print, and to whom the questions are put."""
        parser.add_argument("--json", action="store_true", help="print one JSON list")
        parser.add_argument("--person", choices=PERSONS, default="you", help="whom the questions are about")

    def handle(self, *args: Any, **options: Any) -> None:
        """Print and end."""
        told = [_told(topic, options["person"]) for topic in TOPICS]
        if options["json"]:
            self.stdout.write(json.dumps(told, ensure_ascii=False, indent=2))
            return
        for each in told:
            self.stdout.write(f"{each['key']}\t{each['question']}")
        self.stdout.write(f"topics {len(told)}")


def _told(topic: Topic, person: Person) -> dict[str, Any]:
    english, spanish = wording(topic.key, "en", person), wording(topic.key, "es", person)
    return {
        "key": topic.key,
        "number": topic.number,
        "kind": topic.kind,
        "parent": topic.parent or None,
        "theme": topic.theme,
        "units": list(topic.units),
        "choices": [token for token, _label in english.choices],
        "sensitive": topic.sensitive,
        "fades": topic.fades,
        "covers_days": covers(topic.key) if topic.kind == "yes-no" else None,
        "question": english.question,
        "question_es": spanish.question,
        "help": english.help,
        "help_es": spanish.help,
        "when": english.when or None,
        "when_es": spanish.when or None,
    }
