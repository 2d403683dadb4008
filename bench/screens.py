"""Made-up screening rows, as real records leave them, and people who gave 24 answers. The same seed gives the same rows.

A trial rules out by "yes" to 2 topics and by "no" to 1 or 2, and asks about 11, a few of which stand in most trials.
"""

from __future__ import annotations

import itertools
import random
from datetime import date
from typing import Any

from django.db import connection

TOPICS = 126
# The numbers of topics by the share of trials that rule out by them: being healthy, pregnancy; consent, being there for the visits.
YES_OUT = {22: 0.6, 0: 0.4, 1: 0.27, 2: 0.07, 46: 0.1, 92: 0.05, 91: 0.05, 87: 0.06, 75: 0.05}
NO_OUT = {6: 0.55, 7: 0.29, 12: 0.07, 8: 0.06, 19: 0.03}
OTHERS_YES, OTHERS_NO, OTHERS_ASKED = 0.9, 0.35, 8
BATCH, KINDS = 5_000, 20_000
# Of each bound the share of trials that have it, the values that many have, and between which the others lie, by which step: a third of
# the bounds are any of these.
BOUNDS = {
    "age_low": (0.57, (216.0,) * 12 + (480.0, 240.0, 252.0, 360.0), (12.0, 960.0, 12.0)),
    "age_high": (0.26, (791.99, 851.99, 911.99, 971.99, 731.99, 779.99), (23.99, 1199.99, 12.0)),
    "bmi_low": (0.07, (18.0, 18.5, 20.0, 30.0), (15.0, 45.0, 0.5)),
    "bmi_high": (0.09, (30.0, 35.0, 40.0, 29.9), (20.0, 60.0, 0.5)),
    "weight_low": (0.03, (40.0, 45.0, 50.0), (3.0, 90.0, 1.0)),
    "weight_high": (0.01, (100.0, 120.0), (60.0, 180.0, 1.0)),
}
OTHER = 1 / 3


class Drawn:
    """An endless supply, from one seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self._rest = [number for number in range(TOPICS) if number not in YES_OUT and number not in NO_OUT]
        self._weights = list(itertools.accumulate(1 / (rank + 4) for rank in range(len(self._rest))))

    def row(self, pk: int) -> Any:
        """The row of a trial."""
        from trials.models import ScreenRow
        from trials.terms.profile import mask

        draw = self.random
        yes = self._masked(YES_OUT, OTHERS_YES)
        no = [number for number in self._masked(NO_OUT, OTHERS_NO) if number not in yes]
        masks = {"yes_out": mask(yes), "no_out": mask(no), "asked": mask([*yes, *no, *self._others(OTHERS_ASKED)])}
        words = {f"{name}_{place}": word for name, pair in masks.items() for place, word in enumerate(pair)}
        bounds = {name: self._bound(common, others) for name, (share, common, others) in BOUNDS.items() if draw.random() < share}
        return ScreenRow(trial_id=pk, **words, **bounds, sex=draw.choice(("",) * 8 + ("FEMALE", "MALE")))

    def person(self) -> Any:
        """Somebody of whom 24 things are known: age, sex, body mass index, weight and 20 topics, 4 of them so."""
        from trials.terms.profile import Profile, mask

        draw, told = self.random, dict.fromkeys((0, 1, 6, 7))
        while len(told) < 20:
            told |= dict.fromkeys([*self._others(4), draw.choice([*YES_OUT, *NO_OUT])])
        numbers = list(told)[:20]
        ill = draw.sample([number for number in numbers if number not in (0, 1, 6, 7, 22)], 2)
        so = {6, 7, *ill}
        years, bmi = draw.randint(18, 85), draw.uniform(18, 38)
        return Profile(
            age_months_low=years * 12.0, age_months_high=years * 12 + 11.99, sex=draw.choice(("FEMALE", "MALE")), yes=mask(list(so)),
            no=mask([number for number in numbers if number not in so]), bmi_low=bmi, bmi_high=bmi + 0.1, weight=draw.uniform(50, 110),
        )  # fmt: skip

    def _bound(self, common: tuple[float, ...], others: tuple[float, float, float]) -> float:
        if self.random.random() >= OTHER:
            return self.random.choice(common)
        first, last, step = others
        return first + step * self.random.randint(0, int((last - first) / step))

    def _masked(self, common: dict[int, float], others: float) -> list[int]:
        found = [number for number, share in common.items() if self.random.random() < share]
        return [*found, *self._others(int(self.random.expovariate(1 / others)))]

    def _others(self, number: int) -> list[int]:
        return self.random.choices(self._rest, cum_weights=self._weights, k=number)


def fill(size: int, seed: int = 3) -> None:
    """Screening rows and bits of the trials 1 to `size`, and beside them the wide table of the comparison: one column a topic."""
    from trials.actions import screens
    from trials.models import ScreenRow

    drawn = Drawn(seed)
    columns = [field.attname for field in ScreenRow._meta.concrete_fields if not field.primary_key]
    # Some thousands of different rows are as good as half a million, and made in a fraction of the time.
    kinds = [drawn.row(0) for _ in range(min(size, KINDS))]
    pairs = [(tuple(getattr(row, name) for name in columns), _wide(row)) for row in kinds]
    narrow = f"INSERT INTO trials_screenrow (trial_id, {', '.join(columns)}) VALUES ({_marks(len(columns) + 1)})"
    wide = f"INSERT INTO bench_wide VALUES ({_marks(TOPICS + 9)})"
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA synchronous = OFF")
        cursor.execute("DELETE FROM trials_screenrow")
        _make_wide(cursor)
        for first in range(1, size + 1, BATCH):
            chosen = [(pk, *drawn.random.choice(pairs)) for pk in range(first, min(first + BATCH, size + 1))]
            cursor.executemany(narrow, [(pk, *row) for pk, row, _wide in chosen])
            cursor.executemany(wide, [(pk, *row) for pk, _row, row in chosen])
            connection.commit()
        screens.recount()
        cursor.execute("ANALYZE")


def fill_trials(size: int, seed: int = 4) -> None:
    """Listed trials with nothing below them, where the registry itself is not needed."""
    from bench.trials import FIRST_DAY, STATUSES, insert
    from trials.models import Trial

    draw = random.Random(seed)
    with connection.cursor() as cursor:
        for first in range(1, size + 1, BATCH):
            rows = [
                {
                    "id": pk, "registry": "ctgov", "registry_id": f"NCT{pk:08}", "brief_title": f"Trial {pk}",
                    "overall_status": draw.choices(list(STATUSES), list(STATUSES.values()))[0], "listing": "listed",
                    "last_update_date": date.fromordinal(FIRST_DAY.toordinal() + draw.randint(0, 9_700)), "brief_summary": "x" * 1500,
                }
                for pk in range(first, min(first + BATCH, size + 1))
            ]  # fmt: skip
            insert(cursor, Trial, rows)
            connection.commit()


def wide_count(profile: Any) -> tuple[str, list[Any]]:
    """How many trials the wide table has for this person: a statement and its values."""
    from trials.terms.profile import numbers

    ruled = [*((f"t{number}", 1) for number in numbers(profile.yes)), *((f"t{number}", 0) for number in numbers(profile.no))]
    parts = [f"({name} IS NULL OR {name} <> {value})" for name, value in ruled]
    parts += [
        f"({name}_low IS NULL OR {name}_low <= %s) AND ({name}_high IS NULL OR {name}_high >= %s)" for name in ("age", "bmi", "weight")
    ]
    values = [profile.age_months_high, profile.age_months_low, profile.bmi_high, profile.bmi_low, profile.weight, profile.weight]
    return f"SELECT count(*) FROM bench_wide WHERE is_listed AND sex IN ('', %s) AND {' AND '.join(parts)}", [profile.sex, *values]


def _make_wide(cursor: Any) -> None:
    topics = ", ".join(f"t{number} smallint" for number in range(TOPICS))
    bounds = ", ".join(f"{name}_{end} double precision" for name in ("age", "bmi", "weight") for end in ("low", "high"))
    cursor.execute("DROP TABLE IF EXISTS bench_wide")
    cursor.execute(f"CREATE TABLE bench_wide (trial_id bigint PRIMARY KEY, is_listed boolean, sex varchar(6), {bounds}, {topics})")


def _marks(number: int) -> str:
    return ", ".join(["%s"] * number)


def _wide(row: Any) -> tuple[Any, ...]:
    """A topic's column is 1 where "yes" rules out, 0 where "no" does, else empty; so is a bound that is not there."""
    from trials.terms.facts import HIGHEST, LOWEST
    from trials.terms.profile import numbers

    bounds = [getattr(row, f"{name}_{end}") for name in ("age", "bmi", "weight") for end in ("low", "high")]
    topics: list[int | None] = [None] * TOPICS
    for number in numbers((row.no_out_0, row.no_out_1)):
        topics[number] = 0
    for number in numbers((row.yes_out_0, row.yes_out_1)):
        topics[number] = 1
    return True, row.sex, *(None if value in (LOWEST, HIGHEST) else value for value in bounds), *topics
