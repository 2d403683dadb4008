"""How a trial's `ScreenRow` stands in the index: a word for each answer that rules somebody out, and the bounds that it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from trials.search.index import schema
from trials.search.index.schema import ASKED, TOPICS_A_COLUMN
from trials.search.plain import OTHER_SEX
from trials.terms.facts import HIGHEST, LOWEST
from trials.terms.profile import WORD, Mask, numbers

FIELDS = ("yes_out_0", "yes_out_1", "no_out_0", "no_out_1", "asked_0", "asked_1", "sex", *schema.BOUNDS)


NOTHING = dict.fromkeys(ASKED, 0)


def values(row: dict[str, Any]) -> dict[str, Any]:
    """The fields of one trial, from the columns of its row."""
    yes, no, asked = ((row[f"{name}_0"], row[f"{name}_1"]) for name in ("yes_out", "no_out", "asked"))
    bounds = {name: float(row[name]) for name in schema.BOUNDS if LOWEST < row[name] < HIGHEST}
    return {"out": list(out(yes, no, OTHER_SEX.get(row["sex"], ""))), **_columns(asked), **bounds}


def out(yes: Mask, no: Mask, sex: str) -> Iterator[str]:
    """Who is ruled out, as words: "y12" whoever says yes to topic 12, "n37" no to topic 37, "MALE" every man."""
    yield from (f"y{number}" for number in numbers(yes))
    yield from (f"n{number}" for number in numbers(no))
    if sex:
        yield sex


def asked(buckets: Mapping[str, Any]) -> dict[int, int]:
    """By the number of a topic, how many trials ask about it, from the engine's counts of the columns."""
    found: Counter[int] = Counter()
    for at, name in enumerate(ASKED):
        for bucket in buckets[name]["buckets"]:
            topics = numbers((int(bucket["key"]), 0))
            found.update({at * TOPICS_A_COLUMN + bit: int(bucket["doc_count"]) for bit in topics})
    return dict(found)


def _columns(asked: Mask) -> dict[str, int]:
    every = asked[0] | asked[1] << WORD
    return {name: every >> at * TOPICS_A_COLUMN & (1 << TOPICS_A_COLUMN) - 1 for at, name in enumerate(ASKED)}
