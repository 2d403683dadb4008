"""The words that ship with the portal: `fixtures/vocabulary/*.csv`.

Concept files have the columns `concept,medical,lay,spanish`, several names with `|` between. `glossary.csv` explains words in English and
`glossary.es.csv` in Spanish; their columns are `term,plain,meaning,other_forms,mode,often`. `plain-words.txt` has long words that
need no explanation, with blanks between.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from trials.vocabulary.sources.entry import Entry, Name, Unreadable

GLOSSARY = "glossary"
_EXPLAINED = {"term", "plain", "meaning", "other_forms", "mode", "often"}
_COLUMNS = (("medical", "en", True), ("lay", "en", False), ("spanish", "es", False))


def concepts(folder: Path) -> Iterator[Entry]:
    """Every concept of every file but the glossary's two."""
    for path in sorted(folder.glob("*.csv")):
        if path.name.partition(".")[0] != GLOSSARY:
            for line in _lines(path, {"concept", *(column for column, _language, _medical in _COLUMNS)}):
                names = [
                    Name(text.strip(), language, medical)
                    for column, language, medical in _COLUMNS
                    for text in line[column].split("|")
                    if text.strip()
                ]
                yield Entry(line["concept"].strip(), tuple(names))


def glossary(folder: Path) -> Iterator[dict[str, str]]:
    """Every explained word, with the language of its meaning."""
    for path in sorted(folder.glob(f"{GLOSSARY}*.csv")):
        language = path.name.removesuffix(".csv").partition(".")[2] or "en"
        for line in _lines(path, _EXPLAINED):
            yield line | {"language": language}


def plain_words(folder: Path) -> list[str]:
    """Long words that most people know."""
    return (folder / "plain-words.txt").read_text(encoding="utf-8").split()


def _lines(path: Path, columns: set[str]) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if set(reader.fieldnames or ()) != columns:
            raise Unreadable(f"{path.name} must have the columns {', '.join(sorted(columns))}.")
        for line in reader:
            if None in line or None in line.values():
                raise Unreadable(f"{path.name}, line {reader.line_num}: not {len(columns)} columns.")
            yield line
