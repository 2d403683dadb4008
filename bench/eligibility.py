"""What the reading of criteria is worth, against labels: `python bench/eligibility.py [--labels DIR] [--criteria FILE] [--show WHAT]`.

It ends with one `name: value` line for each number; percentages are per cent. Labels count only where the text is the one that was
labelled, to the letter. `--show` prints the misses of one kind before, with the text. What is counted:

- segmentation: criteria with the same start and end but for marks and spaces at the end; precision, recall and F1 over all, and the mean
  F1 of a trial.
- compound lines: those with two or more parts that topics can say; fully split when each part has a requirement of its own
  that is sure; told apart when each part is at least named by itself (`read_criteria --json` prints those without `must`).
- polarity: requirements on a topic that the labels have there too (or one above or below it) with the same must or must not.
- decisive: each "may not match" that one kind of answer to one criterion leads to (all kinds of "when was that last?" are tried); right
  when the labels, with the tree of topics, rule out the same person for every answer of that kind. Inverted: the labels ask the opposite.
- bounds: age, BMI and weight of each criterion that has any in labels or reading; right when all are exact, or none was read.
- coverage: answerable criteria that lead to a question; precision: questions whose topic the labels have there, or own questions on
  answerable criteria.
- screens of a whole check from nothing, and questions that are new in a second trial of the same condition, over real trials.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

if not __package__:  # run as a file: the tree is one folder up
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.asked import asked_in
from bench.labels import LABELS, Labelled, Row, load, read_texts, rows
from bench.measure import Measure, at_least, at_most
from bench.pace import pace
from bench.readings import Compared, compare, structured

FILE = "criteria.jsonl.gz"
SHOWN = {
    "missed": "spans wanted", "not-one": "spans got", "compound": "compound", "apart": "told apart", "polarity": "polarity",
    "decisive": "decisive", "bounds": "bounds", "coverage": "coverage", "questions": "questions",
}  # fmt: skip
TIMED, CHECKED = 400, 200


def measures(size: int) -> list[Measure]:
    """The same numbers against their targets, on the records that PORTAL_SAMPLES names; nothing where it names none. `size` is not used."""
    file = Path(os.environ.get("PORTAL_SAMPLES", "")) / FILE
    if not file.is_file():
        return []
    told, _compared = numbers([*rows(file)], load(), timed=TIMED, checked=CHECKED)
    told["segmentation_f1_percent"] = 100 * told["segmentation_f1"]
    least = {
        "segmentation_f1_percent": 99, "compound_lines_fully_split_percent": 80, "polarity_right_percent": 99.5,
        "decisive_right_percent": 98, "bounds_exact_or_abstained_percent": 100, "answerable_with_a_question_percent": 85,
        "questions_sensible_percent": 95, "trials_read_per_second_of_two_cores": 150,
    }  # fmt: skip
    most = {"decisive_inverted": 0, "screens_median": 12, "new_questions_median": 3}
    found = [at_least(f"eligibility: {name}", told[name], "", against=wanted, ratio=1) for name, wanted in least.items()]
    # One more on both sides, so that a target of none has a ratio.
    return found + [at_most(f"eligibility: {name} + 1", told[name] + 1, "", against=wanted + 1) for name, wanted in most.items()]


def numbers(texts: Sequence[Row], labels: Sequence[Labelled], *, timed: int, checked: int) -> tuple[dict[str, float], Compared]:
    """All numbers by name, and what they were counted from. `timed` and `checked` are for how many texts; 0 leaves those out."""
    from trials.eligibility.reading import read

    by_number = {row.nct_id: row for row in texts}
    compared, trials = Compared(), 0
    for labelled, row in read_texts(labels, by_number):
        compare(read(row.criteria or "", structured(row)), labelled, row.criteria or "", compared)
        trials += 1
    told = {"trials_labelled": float(trials), **_told(compared)}
    if timed:
        told |= pace([row for row in texts if row.criteria][:timed])
    if checked:
        told |= asked_in(texts, checked)
    return told, compared


def _told(compared: Compared) -> dict[str, float]:
    precision, recall = compared.percent("spans got") / 100, compared.percent("spans wanted") / 100
    counts = compared.counts
    return {
        "criteria_labelled": counts["spans wanted"],
        "segmentation_precision": precision,
        "segmentation_recall": recall,
        "segmentation_f1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        "segmentation_f1_mean_of_trials": sum(compared.trials) / max(1, len(compared.trials)),
        "trials_cut_without_a_miss_percent": 100 * compared.trials.count(1.0) / max(1, len(compared.trials)),
        "compound_lines": counts["compound"],
        "compound_lines_fully_split_percent": compared.percent("compound"),
        "compound_lines_told_apart_percent": compared.percent("told apart"),
        "polarity_decided": counts["polarity"],
        "polarity_right_percent": compared.percent("polarity"),
        "decisive": counts["decisive"],
        "decisive_right_percent": compared.percent("decisive"),
        "decisive_inverted": counts["inverted"],
        "bounds": counts["bounds"],
        "bounds_abstained": counts["bounds abstained"],
        "bounds_exact_or_abstained_percent": compared.percent("bounds"),
        "answerable": counts["coverage"],
        "answerable_with_a_question_percent": compared.percent("coverage"),
        "questions": counts["questions"],
        "questions_of_their_own": counts["own questions"],
        "questions_sensible_percent": compared.percent("questions"),
    }


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    samples = Path(os.environ.get("PORTAL_SAMPLES", "."))
    parser.add_argument("--labels", type=Path, default=LABELS, metavar="DIR", help="a folder of labels")
    parser.add_argument("--criteria", type=Path, default=samples / FILE, metavar="FILE", help="lines with nct_id and criteria")
    parser.add_argument("--show", choices=[*SHOWN, "all"], help="print the misses of one kind")
    parser.add_argument("--only", choices=("odd", "even"), help="every second trial of the labels, counted from one")
    parser.add_argument("--timed", type=int, default=TIMED, metavar="N", help="time the reading of so many texts; 0 leaves it out")
    parser.add_argument("--checked", type=int, default=CHECKED, metavar="N", help="count screens over so many trials; 0 leaves it out")
    options = parser.parse_args()
    if not options.criteria.is_file():
        parser.error(f"There is no file {options.criteria.name}. Name it, or set PORTAL_SAMPLES to the folder that has it.")
    labels = load(options.labels)[{"odd": slice(0, None, 2), "even": slice(1, None, 2)}.get(options.only or "", slice(None))]
    told, compared = numbers([*rows(options.criteria)], labels, timed=options.timed, checked=options.checked)
    for what in SHOWN if options.show == "all" else [options.show] if options.show else []:
        for miss in compared.misses.get(SHOWN[what], []):
            print(f"{what}: {miss}")
    for name, value in told.items():
        print(f"{name}: {value:.4f}" if name.startswith("segmentation") else f"{name}: {value:.2f}".removesuffix(".00"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
