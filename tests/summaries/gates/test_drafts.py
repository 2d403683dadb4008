"""The drafter's own drafts pass; a number changed in one is found."""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from trials.summaries.drafter import draft
from trials.summaries.gates import Overview, check, overview
from trials.summaries.text import said_parts

FOLDER = Path("fixtures/registry")
_NUMERAL = re.compile(r"\d[\d,]*")


def studies() -> Iterator[dict[str, Any]]:
    """Practice records; their moving dates stand for any."""
    for path in sorted(FOLDER.glob("*.json")):
        yield json.loads(re.sub(r"\{(?:day|month|year)[-+]\d+\}", "2026-03", path.read_text(encoding="utf-8")))


def drafted(study: dict[str, Any]) -> Overview:
    return overview(draft(study), said_parts)


@pytest.mark.slow
def test_no_draft_of_a_practice_record_has_a_finding() -> None:
    for study in studies():
        assert check(drafted(study), study) == [], study["protocolSection"]["identificationModule"]["nctId"]


@pytest.mark.slow
def test_nearly_every_number_raised_by_one_is_found() -> None:
    planted = caught = 0
    for study in studies():
        text = drafted(study)
        for at, part in enumerate(text.parts):
            for number, line in enumerate(part.lines):
                for numeral in _NUMERAL.finditer(line.text):
                    wrong = line.text[: numeral.start()] + str(int(numeral[0].replace(",", "")) + 1) + line.text[numeral.end() :]
                    lines = (*part.lines[:number], replace(line, text=wrong), *part.lines[number + 1 :])
                    changed = Overview((*text.parts[:at], replace(part, lines=lines), *text.parts[at + 1 :]))
                    planted += 1
                    caught += any(each.sentence == wrong and each.gate in ("numbers", "quotes") for each in check(changed, study))
    assert planted > 150
    assert caught / planted >= 0.98


@pytest.mark.slow
def test_no_draft_of_a_real_record_has_a_finding(samples: Path) -> None:
    with gzip.open(samples / "records.jsonl.gz", "rt", encoding="utf-8") as file:
        for number, line in enumerate(file):
            if number % 40 == 0:
                study = json.loads(line)
                assert check(drafted(study), study) == [], study["protocolSection"]["identificationModule"]["nctId"]
