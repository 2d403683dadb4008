"""How a reading of one text compares to its labels: cutting, splitting, polarity, bounds, questions."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from msgspec.structs import replace

from bench.decisive import decided
from bench.labelled_truth import EITHER, is_sensible, related
from bench.labels import Label, Labelled, Row, core
from bench.ranges import meet, same
from trials.eligibility.parse.named import named
from trials.eligibility.shape import SURE, Criterion, Reading, Requirement, Structured
from trials.eligibility.topics import by_key, within
from trials.terms.ages import parse

BOUNDED = ("age", "bmi", "weight")


@dataclass
class Compared:
    """Counts by name, and for each kind of miss a list of it in words."""

    counts: Counter[str] = field(default_factory=Counter)
    trials: list[float] = field(default_factory=list)
    misses: dict[str, list[str]] = field(default_factory=dict)

    def count(self, name: str, is_so: bool, told: str) -> None:
        """Count one of `name`, and whether it is right; tell of it where it is not."""
        self.counts[name] += 1
        self.counts[f"{name} right"] += is_so
        if not is_so:
            self.misses.setdefault(name, []).append(told)

    def percent(self, name: str) -> float:
        """How many of them are right, per cent."""
        return 100 * self.counts[f"{name} right"] / self.counts[name] if self.counts[name] else 100.0


def structured(row: Row) -> Structured:
    """What the sample says of a trial in fields of its own."""
    low, high = parse(row.min_age or ""), parse(row.max_age or "")
    return Structured(
        low.months if low else None, high.months if high else None, (row.sex or "").upper(), None, tuple(row.conditions or ())
    )


def compare(reading: Reading, labelled: Labelled, text: str, into: Compared) -> None:
    """Add what one reading got right and wrong."""
    _cutting(reading, labelled, text, into)
    for label in labelled.criteria:
        if label.optional:
            continue
        read = [each for each in reading.criteria if label.overlaps(each.span.start, each.span.end)]
        said = f"{labelled.nct_id} {text[label.start : label.end]!r}"
        _coverage(label, read, said, into)
        if not label.unsure:
            _splitting(label, read, said, into)
            _bounds(label, read, said, into)
    for criterion in reading.criteria:
        at = [labelled.criteria[each] for each in labelled.at(criterion.span.start, criterion.span.end)]
        if not any(each.optional for each in at):
            _questions(criterion, at, labelled.nct_id, into)
            _polarity(criterion, [each for each in at if not each.unsure], labelled.nct_id, into)
    for each in decided(reading, labelled):
        criterion = reading.criteria[each.criterion]
        answers = ", ".join(f"{key}={answer.value} {answer.since or ''}".strip() for key, answer in each.answers.items())
        kind = "INVERTED " if each.is_inverted else ""
        into.count("decisive", each.is_right, f"{kind}{labelled.nct_id} {answers} [{criterion.span.section}] {criterion.text!r}")
        into.counts["inverted"] += each.is_inverted


def _cutting(reading: Reading, labelled: Labelled, text: str, into: Compared) -> None:
    got = {core(text, each.span.start, each.span.end) for each in reading.criteria}
    wanted = {_wanted(each, text, got) for each in labelled.criteria if not each.optional}
    open_to_both = [each for each in labelled.criteria if each.optional]
    got -= {span for span in got - wanted if any(each.overlaps(*span) for each in open_to_both)}
    for span in sorted(wanted):
        into.count("spans wanted", span in got, f"{labelled.nct_id} missed: {text[slice(*span)]!r}")
    for span in sorted(got):
        into.count("spans got", span in wanted, f"{labelled.nct_id} not one: {text[slice(*span)]!r}")
    into.trials.append(2 * len(wanted & got) / max(1, len(wanted) + len(got)))


def _wanted(label: Label, text: str, got: set[tuple[int, int]]) -> tuple[int, int]:
    """Where a criterion lies: with its other end, where that is how it was cut."""
    other = core(text, label.start, label.end_too or label.end)
    return other if other in got else core(text, label.start, label.end)


def _coverage(label: Label, read: list[Criterion], said: str, into: Compared) -> None:
    if label.answerable:
        has = any(each.asked or any(r.confidence >= SURE for r in each.requirements) for each in read)
        into.count("coverage", has, said)


def _questions(criterion: Criterion, at: list[Label], number: str, into: Compared) -> None:
    """Each topic that is asked, and a question of its own: sensible where the labels have that topic, or a patient can answer the line."""
    said = f"[{criterion.span.section}] {criterion.text!r}"
    for topic in sorted({each.topic for each in criterion.requirements if each.confidence >= SURE}):
        into.count("questions", any(is_sensible(each, topic) for each in at), f"{number} {topic} {said}")
    if criterion.asked:
        into.count("questions", any(each.answerable for each in at), f"{number} own {said}")
        into.counts["own questions"] += 1


def _polarity(criterion: Criterion, at: list[Label], number: str, into: Compared) -> None:
    for requirement in criterion.requirements:
        if requirement.confidence < SURE or by_key(requirement.topic).kind != "yes-no":
            continue
        musts = {hold.must for label in at for hold in label.holds if related(hold, requirement.topic)}
        if musts:
            told = f"{number} {requirement.topic} must={requirement.must} [{criterion.span.section}] {criterion.text!r}"
            into.count("polarity", requirement.must in musts, told)


def _splitting(label: Label, read: list[Criterion], said: str, into: Compared) -> None:
    """A line of several parts that topics can say is split when each of them was read, by a requirement each."""
    wanted = {hold.topic: hold for hold in label.holds}
    if label.parts < 2 or len(wanted) < 2:
        return
    left = list({each.topic: each for criterion in read for each in criterion.requirements if each.confidence >= SURE}.values())
    left += [replace(each, topic=kind) for each in left for kind in EITHER.get(each.topic, ())]
    missing = []
    for hold in sorted(wanted.values(), key=lambda hold: all(each.topic != hold.topic for each in left)):
        found = next((each for each in left if each.topic == hold.topic), None) or next(
            (each for each in left if related(hold, each.topic) and each.topic not in wanted), None
        )
        if found:
            left.remove(found)
        else:
            missing.append(hold.topic)
    into.count("compound", len(wanted) - len(missing) >= min(label.parts, len(wanted)), f"{said} without {', '.join(missing)}")
    apart = {each.topic for criterion in read for each in named(criterion.text)}
    unnamed = [topic for topic in missing if not any(within(each, topic) or within(topic, each) for each in apart)]
    into.count("told apart", len(wanted) - len(unnamed) >= min(label.parts, len(wanted)), f"{said} without {', '.join(unnamed)}")


def _bounds(label: Label, read: list[Criterion], said: str, into: Compared) -> None:
    for topic in BOUNDED:
        asked = [each for each in label.holds if each.topic == topic]
        got = [each for criterion in read for each in criterion.requirements if each.topic == topic and _decides(each)]
        if not asked and not got:
            continue
        wanted, found = meet(asked), meet(got)
        into.counts["bounds abstained"] += not got
        told = f"{said} {topic}: wanted {wanted}, read {found}"
        into.count("bounds", not got or (bool(asked) and same(topic, wanted, found)), told)


def _decides(requirement: Requirement) -> bool:
    """Whether a number is held against it at all."""
    return requirement.decides and requirement.confidence >= SURE and requirement.certainty == "exact"
