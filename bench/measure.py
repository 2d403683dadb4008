"""What a benchmark says: one number, what it is held against, and their ratio."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path

import msgspec

RESULTS = Path("build/bench.json")


@dataclass(frozen=True, slots=True)
class Measure:
    """`value` in `unit` against another value of the same run; `ratio` is what the target speaks of, `wanted` the target in words."""

    name: str
    value: float
    unit: str
    against: float
    ratio: float
    wanted: str
    is_met: bool


def at_least(name: str, value: float, unit: str, *, against: float, ratio: float) -> Measure:
    """The value should be this part of the other, or more."""
    reached = value / against if against else 0.0
    return Measure(name, value, unit, against, reached, f"at least {ratio:g}", reached >= ratio)


def at_most(name: str, value: float, unit: str, *, against: float, ratio: float = 1.0) -> Measure:
    """The value should be this many times the other, or less."""
    reached = value / against if against else 0.0
    return Measure(name, value, unit, against, reached, f"at most {ratio:g}", reached <= ratio)


def table(measures: list[Measure]) -> str:
    """All measures as text."""
    width = max((len(measure.name) for measure in measures), default=0)
    lines = [f"{'':{width}}  {'value':>12} {'unit':<10} {'against':>12} {'ratio':>7}  target"]
    for measure in measures:
        verdict = "met" if measure.is_met else "MISSED"
        numbers = f"{measure.value:12,.1f} {measure.unit:<10} {measure.against:12,.1f} {measure.ratio:7.2f}"
        lines.append(f"{measure.name:{width}}  {numbers}  {measure.wanted}: {verdict}")
    return "\n".join(lines)


def keep(measures: list[Measure], path: Path = RESULTS) -> None:
    """Write `{name: {value, unit, against, ratio, ...}}`; measures of another run with other names stay."""
    path.parent.mkdir(parents=True, exist_ok=True)
    kept = msgspec.json.decode(path.read_bytes()) if path.exists() else {}
    kept |= {measure.name: {name: value for name, value in asdict(measure).items() if name != "name"} for measure in measures}
    path.write_bytes(msgspec.json.format(msgspec.json.encode(kept, order="sorted"), indent=2) + b"\n")
