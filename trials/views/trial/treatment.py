"""What is tested: arms (groups of people) and interventions (what they get), each linked to the other."""

from __future__ import annotations

from dataclasses import dataclass, field

from trials.lib.text import one_line
from trials.models import Intervention, Trial


@dataclass(frozen=True, slots=True)
class Arm:
    """A group of people; `is_first` of its type as in `Given`.

    `gets` are interventions of the record; `also` names that the record gives here and nowhere else.
    """

    anchor: str
    label: str
    kind: str
    description: str
    is_first: bool
    gets: list[Given] = field(default_factory=list)
    also: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Given:
    """An intervention, with the groups that get it. `is_first` of its type: there the page explains the type."""

    anchor: str
    row: Intervention
    is_first: bool = True
    arms: list[Arm] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Tested:
    """Both lists, in the record's order."""

    arms: list[Arm]
    given: list[Given]


def tested(trial: Trial) -> Tested:
    """Join arms and interventions by the names that the record uses; a name that fits nothing is shown as it stands."""
    rows = list(trial.interventions.all())
    firsts = {row.kind: row for row in reversed(rows)}
    given = [Given(f"treatment-{number}", row, firsts[row.kind] is row) for number, row in enumerate(rows, start=1)]
    by_name = {_key(each.row.name): each for each in given}
    kinds = [str(arm.get("type") or "") for arm in trial.arms]
    arms = [_arm(number, arm, by_name, is_first=kinds.index(kinds[number]) == number) for number, arm in enumerate(trial.arms)]
    by_label = {_key(arm.label): arm for arm in arms}
    for each in given:
        linked = [arm for arm in arms if each in arm.gets]
        linked += [by_label[_key(label)] for label in each.row.arm_labels if _key(label) in by_label]
        each.arms.extend({arm.anchor: arm for arm in linked}.values())
    return Tested(arms, given)


def _arm(number: int, arm: dict[str, object], by_name: dict[str, Given], *, is_first: bool) -> Arm:
    label, kind, description = (str(arm.get(name) or "") for name in ("label", "type", "description"))
    made = Arm(f"group-{number + 1}", label, kind, description, is_first)
    for name in arm.get("interventions") or []:  # type: ignore[attr-defined]  # a list of names, see the model
        # The record writes "Drug: Aspirin" here and "Aspirin" with the type DRUG in the intervention itself.
        bare = str(name).partition(": ")[2] or str(name)
        found = by_name.get(_key(bare)) or by_name.get(_key(str(name)))
        if found is None:
            made.also.append(str(name))
        elif found not in made.gets:
            made.gets.append(found)
    return made


def _key(name: str) -> str:
    return one_line(name).casefold()
