"""`python bench/lay_search.py`: are searches in patients' own words found among the first ten?

A query counts as found when one of the first ten trials carries one of the expected terms in its title, conditions, keywords, MeSH terms
or ancestors. Counted over the queries whose expected term stands in at least one record. Each miss is printed; the last line is
`found N of M`. RECORDS is a file that `import_trials` takes, QUERIES a CSV with `query,expected_terms` (several with `;` between). Both
default to the files of those names in the folder PORTAL_SAMPLES. The portal's starter vocabulary is always there; `--vocabulary FILE`
adds what `import_vocabulary` reads. Everything happens in a folder of its own that is deleted afterwards.
"""

from __future__ import annotations

import argparse
import csv
import os
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
FIRST = 10


@dataclass
class Tally:
    """What came of the queries."""

    found: int = 0
    countable: int = 0
    all_found: int = 0
    asked: int = 0
    missed: list[str] = field(default_factory=list)
    milliseconds: list[float] = field(default_factory=list)


def main() -> int:
    """Fill a portal, ask, tell."""
    samples = Path(os.environ.get("PORTAL_SAMPLES", "."))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=Path, default=samples / "records.jsonl.gz")
    parser.add_argument("--queries", type=Path, default=samples / "lay-queries.csv")
    parser.add_argument("--vocabulary", type=Path, help="a file for import_vocabulary, beside the starter vocabulary")
    parser.add_argument("--explain", action="store_true", help="print what each query also searched for")
    options = parser.parse_args()
    for path in (options.records, options.queries, options.vocabulary):
        if path and not path.is_file():
            parser.error(f"There is no file {path.name}. Name it, or set PORTAL_SAMPLES to the folder that has it.")
    with tempfile.TemporaryDirectory(prefix="portal-lay-search-") as folder:
        os.environ.update(IGNORE_ENV_FILE="1", VAR_DIR=folder, DATABASE_URL="", DEBUG="1", DJANGO_SETTINGS_MODULE="trialportal.settings")
        os.environ.update(IMPORTED_TRIALS="listed")
        _fill(options.records, options.vocabulary)
        tally = _ask(options.queries, explain=options.explain)
    _tell(tally, options.vocabulary)
    return 0


def _fill(records: Path, vocabulary: Path | None) -> None:
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("import_trials", str(records), stdout=sys.stderr)
    call_command("load_starter_vocabulary", stdout=sys.stderr)
    if vocabulary:
        call_command("import_vocabulary", str(vocabulary), stdout=sys.stderr)
    call_command("update_index", "--rebuild", stdout=sys.stderr)


def _ask(queries: Path, *, explain: bool) -> Tally:
    from trials.search.filters import TrialFilter
    from trials.search.found import find
    from trials.search.query import Query
    from trials.vocabulary.expand import expand

    carried = _carried()
    tally = Tally()
    with queries.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            said = line["query"].strip()
            expected = [term.strip().casefold() for term in line["expected_terms"].split(";") if term.strip()]
            began = time.perf_counter()
            expansion = expand(said)
            asked = TrialFilter({"q": said}).query
            first = find(Query(words=asked.words, expansion=expansion))[:FIRST]
            tally.milliseconds.append((time.perf_counter() - began) * 1000)
            hit = any(term in carried[trial] for trial in first for term in expected)
            if explain:
                print(
                    "ok  " if hit else "MISS",
                    said,
                    "->",
                    "; ".join(f"{span.text} = {', '.join(span.terms[:6])}" for span in expansion.spans),
                )
            tally.asked += 1
            tally.all_found += hit
            if any(term in text for text in carried.values() for term in expected):
                tally.countable += 1
                tally.found += hit
                if not hit:
                    tally.missed.append(
                        f"missed: {said} (wanted {line['expected_terms']}; also searched {', '.join(expansion.shown) or 'nothing'})"
                    )
    return tally


def _carried() -> dict[int, str]:
    """What each trial says that it is about, in one casefolded text with a line a name."""
    from trials.models import Trial

    texts: dict[int, str] = {}
    for trial in Trial.objects.listed().prefetch_related("trial_conditions"):
        mesh = [entry["term"] for kind in trial.mesh.values() for entry in kind]
        names = [trial.brief_title, trial.official_title, *(row.name for row in trial.trial_conditions.all()), *trial.keywords, *mesh]
        texts[trial.pk] = "\n".join(names).casefold()
    return texts


def _tell(tally: Tally, vocabulary: Path | None) -> None:
    for line in tally.missed:
        print(line)
    loaded = "the starter vocabulary" + (f" and {vocabulary.name}" if vocabulary else "")
    print(f"vocabulary: {loaded}")
    times = sorted(tally.milliseconds)
    print(f"a search took {statistics.median(times):.1f} ms (median), {times[int(len(times) * 0.95)]:.1f} ms (95th percentile)")
    print(f"of all {tally.asked} queries, countable or not: {tally.all_found}")
    print(f"found {tally.found} of {tally.countable}")


if __name__ == "__main__":
    sys.exit(main())
