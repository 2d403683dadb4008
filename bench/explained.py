"""How many of the hard words of real records the glossary explains."""

from __future__ import annotations

import csv
import re
from pathlib import Path

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
STEM = 5


def explained(terms: Path, glossary: Path) -> tuple[float, float]:
    """Per cent of the hard words that are a term or a form of the glossary: of all words, and weighted by how often each is used."""
    forms = {_stem(form) for form in _forms(glossary)}
    with terms.open(encoding="utf-8", newline="") as file:
        found = [(row["term"].strip().lower(), int(row.get("count") or 1)) for row in csv.DictReader(file)]
    known = [(term, count) for term, count in found if _stem(term) in forms]
    used = sum(count for _, count in found)
    return 100 * len(known) / max(1, len(found)), 100 * sum(count for _, count in known) / max(1, used)


def _forms(glossary: Path) -> list[str]:
    with glossary.open(encoding="utf-8", newline="") as file:
        return [form for row in csv.DictReader(file) for form in (row["term"], *row["other_forms"].split("|")) if form]


def _stem(form: str) -> str:
    """The form in small letters, without what its last word only has in the plural or in a list that cuts words short."""
    lower = " ".join(_WORD.findall(form.lower())) or form.strip().lower()
    bare = lower.rstrip("eis")
    return bare if len(bare) >= STEM else lower
