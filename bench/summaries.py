"""What plain-language drafts are worth, on real records: `python bench/summaries.py --records FILE`.

It ends with one `name: value` line for each number. Percentages are per cent; grades are school years. The speed is that of the command
`draft_summaries` on a database of its own, filled with the same records over and over under new numbers, up to `--speed` of them.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path

if not __package__:  # run as a file: the tree is one folder up
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.drafts import Found, begin, look_at, records
from bench.explained import explained
from bench.measure import Measure, at_least, at_most

ROOT = Path(__file__).resolve().parents[1]
GLOSSARY = ROOT / "fixtures/vocabulary/glossary.csv"
PRACTICE = ROOT / "fixtures/registry"
SECONDS_FOR_10_000 = 180.0
PLANT_EVERY, MOST_TOLD = 10, 200
_NUMBER = re.compile(rb'("nctId"\s*:\s*")NCT\d{8}(")')


def measures(size: int) -> list[Measure]:
    """The same numbers against their targets: on the records that PORTAL_SAMPLES names, else on the practice records."""
    samples = os.environ.get("PORTAL_SAMPLES", "")
    lines = [*records(f"{samples}/records.jsonl.gz")] if samples else [path.read_bytes() for path in sorted(PRACTICE.glob("*.json"))]
    terms = Path(samples) / "hard-terms.csv" if samples else None
    found = numbers(lines, terms=terms, glossary=GLOSSARY, speed=size, plant_every=PLANT_EVERY)
    wanted = {
        "drafts_with_all_headings_percent": 100, "flesch_kincaid_at_most_6_percent": 99, "flesch_kincaid_at_most_8_percent": 100,
        "sentences_with_a_source_that_resolves_percent": 100, "planted_errors_caught_percent": 98, "hard_words_explained_percent": 65,
    }  # fmt: skip
    told = [at_least(f"summaries: {name}", found[name], "%", against=most, ratio=1) for name, most in wanted.items() if name in found]
    told.append(at_most("summaries: smog_p95", found["smog_p95"], "grade", against=8.5))
    told.append(at_most("summaries: false_alarms_on_drafts", found["false_alarms_on_drafts"] + 1, "alarms + 1", against=1))
    told.append(at_most(f"summaries: seconds for {size:,}", found[f"seconds_for_{size}"], "s", against=SECONDS_FOR_10_000 * size / 10_000))
    return told


def numbers(lines: list[bytes], *, terms: Path | None, glossary: Path, speed: int, plant_every: int) -> dict[str, float]:
    """All numbers by name; those on hard words only with a list of them, the speed only for a `speed` above 0."""
    found = look_at(lines, plant_every=plant_every)
    for each in found.told[:MOST_TOLD]:
        print(each, file=sys.stderr)
    told = _of_drafts(found)
    if terms and terms.exists():
        told["hard_words_explained_percent"], told["hard_words_explained_by_use_percent"] = explained(terms, glossary)
    if speed:
        took = _timed(lines, speed)
        told |= {f"seconds_for_{speed}": took["seconds"], f"cpu_seconds_for_{speed}": took["cpu"]}
    return told


def _of_drafts(found: Found) -> dict[str, float]:
    told = {
        "records": found.drafts,
        "drafts_with_all_headings_percent": _percent(found.whole, found.drafts),
        **_of_grades("", [each.grade for each in found.grades], [each.smog for each in found.grades]),
        **_of_grades("_names_in_full", [each.grade_in_full for each in found.grades], [each.smog_in_full for each in found.grades]),
        "sentences": found.sentences,
        "sentences_with_a_source_that_resolves_percent": _percent(found.sourced, found.sentences),
        "planted_errors": found.tried.total(),
        "planted_errors_caught_percent": _percent(found.caught.total(), found.tried.total()),
    }
    for kind, tried in sorted(found.tried.items()):
        told[f"planted_{kind}s_caught_percent"] = _percent(found.caught[kind], tried)
    return {**told, "false_alarms_on_drafts": found.alarms.total()}


def _of_grades(name: str, grades: list[float], smogs: list[float]) -> dict[str, float]:
    return {
        f"flesch_kincaid_at_most_6{name}_percent": _percent(sum(grade <= 6 for grade in grades), len(grades)),
        f"flesch_kincaid_at_most_8{name}_percent": _percent(sum(grade <= 8 for grade in grades), len(grades)),
        f"flesch_kincaid_mean{name}": sum(grades) / max(1, len(grades)),
        f"flesch_kincaid_most{name}": max(grades, default=0.0),
        f"smog_p95{name}": sorted(smogs)[int(len(smogs) * 0.95)] if smogs else 0.0,
    }


def _percent(part: float, whole: float) -> float:
    return 100 * part / whole if whole else 100.0


def _timed(lines: list[bytes], size: int) -> dict[str, float]:
    """Import so many records into a new database, then time the command in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="portal-bench-") as folder:
        file = Path(folder) / "studies.jsonl"
        with file.open("wb") as stream:
            stream.writelines(_renumbered(islice(cycle(lines), size)))
        environment = {**os.environ, "IGNORE_ENV_FILE": "1", "VAR_DIR": folder, "DATABASE_URL": "", "DEBUG": "1"}
        command = [sys.executable, "-m", "bench.summaries", "--time", str(file)]
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result


def _renumbered(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Each under a registry number of its own, on one line."""
    for number, line in enumerate(lines):
        renumbered = _NUMBER.sub(rb"\g<1>NCT%08d\2" % (10_000_000 + number), line, count=1)
        yield json.dumps(json.loads(renumbered)).encode() + b"\n"


def _time(file: str) -> dict[str, float]:
    begin()
    from django.core.management import call_command

    from bench.clock import Clock

    call_command("migrate", verbosity=0)
    call_command("import_trials", file, stdout=sys.stderr)
    with Clock() as clock:
        call_command("draft_summaries", stdout=sys.stderr)
    return clock.result()


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", metavar="FILE", help="studies as the registry's API gives them: .jsonl.gz, .jsonl or .json")
    parser.add_argument("--terms", type=Path, metavar="CSV", help="hard words with their counts (else hard-terms.csv beside the records)")
    parser.add_argument("--glossary", type=Path, default=GLOSSARY, metavar="CSV", help="the glossary that explains them")
    parser.add_argument("--speed", type=int, default=10_000, metavar="N", help="time the drafting of so many records; 0 leaves it out")
    parser.add_argument("--plant-every", type=int, default=PLANT_EVERY, metavar="N", help="plant errors in every so many-th record")
    parser.add_argument("--time", metavar="FILE", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.time:
        print(json.dumps(_time(options.time)))
        return 0
    if not options.records or not Path(options.records).exists():
        parser.error("--records must name a file of studies.")
    terms = options.terms or Path(options.records).parent / "hard-terms.csv"
    lines = [*records(options.records)]
    told = numbers(lines, terms=terms, glossary=options.glossary, speed=options.speed, plant_every=max(1, options.plant_every))
    for name, value in told.items():
        print(f"{name}: {value:.2f}".removesuffix(".00"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
