"""Every number, unit and date of a text stands in the field that it leads back to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from trials.lib.phrase import Phrase
from trials.summaries.gates.amounts import Amount, amounts
from trials.summaries.gates.amounts.dates import agree
from trials.summaries.gates.amounts.units import same_time
from trials.summaries.gates.folded import Folded, fold
from trials.summaries.gates.quotes import own_words, quoted
from trials.summaries.gates.record import ARM_GROUPS, Known, Record, paths_of
from trials.summaries.gates.shape import Finding, Line, Overview, Part

_AGES = re.compile(r"\b(?:age[ds]?|old|older|young|younger|over|under|up to|from|between|above|below)\b")
_ONE_GROUP = re.compile(r"(?:One|Another) group gets\b")
_TO = re.compile(r"(?: ?[a-z]{1,7})? ?(?:to|-) ?")
_MORE = re.compile(r" (?:more|other|further|additional)\b")
# What is counted in the record's lists, so that a like number elsewhere proves nothing.
LISTED = frozenset({"group", "site", "country", "town", "people", "measure", "partner"})
_CANNOT = re.compile(r"\b(?:cannot|can't|can not|may not|exclu\w+)\b")


def numbers(text: Overview, record: Record) -> Iterator[Finding]:
    """A finding for each amount that the record does not hold where the sentence leads back to."""
    for part in text.parts:
        for line in part.lines:
            yield from _of_line(line, part, record)


def _of_line(line: Line, part: Part, record: Record) -> Iterator[Finding]:
    folded = fold(own_words(line, record))
    found = [each for each in amounts(folded.text) if each.end > each.start]
    if not found:
        return
    known = record.known(paths_of(line.sources, part.key))
    judge = _Judge(line, part, record, known, folded)
    yield from _turned_round(line, folded, found)
    readings: dict[tuple[int, int], list[Amount]] = {}
    for amount in found:
        readings.setdefault((amount.start, amount.end), []).append(amount)
    for several in readings.values():
        if not any(map(judge.stands, several)):
            yield judge.finding(several[0])


def _turned_round(line: Line, folded: Folded, found: list[Amount]) -> Iterator[Finding]:
    """Ranges, and two phases in one, whose first end is not below the second."""
    for first, second in pairwise(found):
        between = folded.text[min(first.start + len(str(first.value)), first.end) : second.start]
        same = first.kind == second.kind in ("time", "size", "percent") and first.unit == second.unit
        phases = first.label == second.label == "phase"
        if (phases or (same and _TO.fullmatch(between))) and first.value >= second.value:
            words = folded.words(first.start, second.end)
            yield Finding(
                "numbers", line.sentence, Phrase("gate-numbers-range", {"words": words}), line.sources[0].path if line.sources else ""
            )


class _Judge:
    """Whether the amounts of one line stand in the record."""

    def __init__(self, line: Line, part: Part, record: Record, known: Known, folded: Folded) -> None:
        self.line, self.part, self.record, self.known, self.folded = line, part, record, known, folded
        self.is_sourced = line.sources is not None

    def stands(self, said: Amount) -> bool:
        """Whether the record has it."""
        match said.kind:
            case "time":
                return any(self._same_time(said, *each) for each in self.known.times)
            case "date":
                return any(
                    each.date is not None and said.date is not None and agree(said.date, each.date) for _, each in self.known.amounts
                )
            case "size":
                return any(each.kind == "size" and (each.unit, each.value) == (said.unit, said.value) for _, each in self.known.amounts)
            case "percent" | "share":
                return self._share(said)
            case "code":
                return self._code(said)
            case _:
                return self._number(said)

    def _same_time(self, said: Amount, value: Fraction, unit: str, ordinal: bool) -> bool:
        # "The first week" is when, not how long; in "gave birth in the last one to two weeks" the two come to the same.
        return not (ordinal and not (said.ordinal or self.part.key == "join")) and same_time(said.value, said.unit, value, unit)

    def _share(self, said: Amount) -> bool:
        # Shares in words ("half") of the people are for the gate on groups.
        if said.kind == "share" and not self.is_sourced and self.part.key == "happen":
            return True
        part = said.value / 100 if said.kind == "percent" else said.value
        return any(
            (each.kind == "share" and each.value == part) or (each.kind == "percent" and each.value / 100 == part)
            for _, each in self.known.amounts
        )

    def _code(self, said: Amount) -> bool:
        if any(each.kind == "code" and each.code == said.code for _, each in self.known.amounts):
            return True
        return not self.is_sourced and f" {' '.join(re.findall(r'[0-9.:/]+|[a-z]+', said.code))} " in self.record.whole

    def _number(self, said: Amount) -> bool:
        counts = self.known.counts
        if said.label:
            return self._literal(said)
        if said.role == "rule" and ("rule-can" in counts or "rule-cannot" in counts):
            return said.value in self._rules(said) or self._is_mere_one(said)
        if said.role in LISTED and said.role in counts:
            return said.value in self._listed(said) or self._literal(said)
        if said.value in counts.get("any", ()) or self._literal(said):
            return True
        return self._is_mere_one(said) or (said.role not in LISTED and self._age(said))

    def _listed(self, said: Amount) -> set[Fraction]:
        """How many there are, or, where the text says "more", how many are left when those named before are taken off."""
        counts = self.known.counts[said.role]
        if said.role != "group" or not _MORE.match(self.folded.text, said.end):
            return set(counts)
        told = {
            source.path.partition("]")[0] for line in self.part.lines for source in line.sources or () if f"{ARM_GROUPS}[" in source.path
        }
        unnamed = sum(_ONE_GROUP.match(line.text) is not None for line in self.part.lines)
        return set(counts) | {number - len({path for path in told if not path.endswith("*")}) - unnamed for number in counts}

    def _literal(self, said: Amount) -> bool:
        """A number of the text as a number of the record; where a noun says what is counted, the record's must say the same."""
        anything = not self.is_sourced or said.role not in LISTED
        return any(
            each.kind == "number" and each.value == said.value and said.label in ("", each.label) and (anything or each.role == said.role)
            for _, each in self.known.amounts
        )

    def _age(self, said: Amount) -> bool:
        """ "People of 18 and older" where the record says 18 years."""
        around = self.folded.text[max(0, said.start - 30) : said.end + 30]
        return _AGES.search(around) is not None and any(
            each.kind == "time" and each.unit == "year" and each.value == said.value for _, each in self.known.amounts
        )

    def _is_mere_one(self, said: Amount) -> bool:
        """ "Once" and "one person" say no number of the record, unless it is a figure that somebody could have got wrong."""
        return said.value == 1 and not (self.is_sourced and self.folded.text[said.start].isdigit())

    def _rules(self, said: Amount) -> set[Fraction]:
        """How many rules there are in the list that the line is about; where it says "more", without those that the text tells."""
        found = self.record.criteria
        if found is None:
            return set()
        cannot = _CANNOT.search(self.folded.text) is not None
        number = (found.cannot if cannot else found.can).count
        if not _MORE.match(self.folded.text, said.end):
            return {Fraction(number)}
        return {Fraction(number - sum(self._told(line, cannot=cannot) for line in self.part.lines))}

    def _told(self, line: Line, *, cannot: bool) -> int:
        """How many rules of one of the lists a line tells: its quotes, or itself where it is a bullet."""
        own = fold(f"{line.lead} {own_words(line, self.record)}").text
        if (_CANNOT.search(own) is not None) != cannot:
            return 0
        return len(quoted(line.text)) if "rule" in own else bool(line.lead)

    def finding(self, said: Amount) -> Finding:
        """What is wrong, with what the record says instead where that is one thing."""
        words = self.folded.words(said.start, said.end)
        counted = self.known.counts.get(said.role, {}) if said.role in LISTED else {}
        if len(counted) == 1:
            value, path = next(iter(counted.items()))
            return self._found(Phrase("gate-numbers-count", {"words": words, "number": int(value)}), path)
        path = self.line.sources[0].path if self.line.sources else ""
        kind = "date" if said.kind == "date" else "time" if said.kind == "time" else "number"
        alike = [(where, each) for where, each in self.known.amounts if each.kind == said.kind and each.kind == "time"]
        return self._found(Phrase(f"gate-numbers-{kind}", {"words": words}), path or (alike[0][0] if alike else ""))

    def _found(self, why: Phrase, path: str) -> Finding:
        return Finding("numbers", self.line.sentence, why, path)
