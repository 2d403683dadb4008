"""How the values that are counted beside the filters stand in the index: in columns with exactly one token for every trial.

The engine counts such a column twenty times faster than one in which a trial has none or several values. So the values of a few filters
together are one token: their counts fall out of it, also those that leave the filter's own choice out. A trial runs in too many different
sets of countries for that; the first ones have a column each, and the few trials with more of them have a slow one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

# The column, and the filters (by their names in `Query`) whose values it holds.
GROUPS = {
    "counted_kind": ("status", "phase", "study_type"),
    "counted_people": ("sex", "healthy", "results", "sponsor_class", "expanded_access"),
    "counted_tested": ("interventions_kind",),
}
FIRST_COUNTRIES = ("country_1", "country_2", "country_3", "country_4")
MORE_COUNTRIES = "country_more"
NOTHING = "-"
_FILTER, _VALUE = "\x1e", "\x1f"
# More tokens than the groups can have in any registry. Were there more, their counts would be wrong, so that is a fault.
MOST_TOKENS = 20_000

Facets = dict[str, dict[str, int]]
# The tokens of each filter of the group, and in how many trials they stand so.
Bucket = tuple[tuple[tuple[str, ...], ...], int]


def values(filters: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """The columns of one trial, from its tokens for each filter."""
    grouped = {group: _FILTER.join(_VALUE.join(filters[name]) for name in names) or NOTHING for group, names in GROUPS.items()}
    countries = list(filters["country"])
    padded = [*countries, *[NOTHING] * len(FIRST_COUNTRIES)]
    return {**grouped, **dict(zip(FIRST_COUNTRIES, padded, strict=False)), MORE_COUNTRIES: countries[len(FIRST_COUNTRIES) :]}


def request(groups: Iterable[str]) -> dict[str, Any]:
    """How the engine is asked for them; the country is a group of its own, by its name in `Query` or as "country_open"."""
    names = [name for group in groups for name in _columns(group)]
    return {name: {"terms": {"field": name, "size": MOST_TOKENS, "segment_size": MOST_TOKENS}} for name in names}


def counts(found: Mapping[str, Any], group: str, chosen: Mapping[str, Collection[str]]) -> Facets:
    """The numbers of a group's filters, each narrowed by what is chosen in the others of its group but not by its own choice."""
    buckets = [_bucket(bucket) for name in _columns(group) for bucket in _whole(found[name])]
    if group not in GROUPS:
        return {"country": _sums(buckets, 0, {})}
    asked = {at: set(values) for at, name in enumerate(GROUPS[group]) if (values := chosen.get(name))}
    return {
        name: _sums(buckets, at, {other: values for other, values in asked.items() if other != at}) for at, name in enumerate(GROUPS[group])
    }


def _columns(group: str) -> tuple[str, ...]:
    return (*FIRST_COUNTRIES, MORE_COUNTRIES) if group == "country" else (group,)


def _whole(column: Mapping[str, Any]) -> list[dict[str, Any]]:
    if column.get("sum_other_doc_count"):
        raise ValueError("there are more tokens in a column of counts than the index asks for")
    buckets: list[dict[str, Any]] = column["buckets"]
    return buckets


def _bucket(bucket: Mapping[str, Any]) -> Bucket:
    return _taken_apart(bucket["key"]), bucket["doc_count"]


@lru_cache(MOST_TOKENS)
def _taken_apart(token: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(value for value in part.split(_VALUE) if value not in ("", NOTHING)) for part in token.split(_FILTER))


def _sums(buckets: list[Bucket], at: int, others: Mapping[int, set[str]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for parts, number in buckets:
        if others and any(values.isdisjoint(parts[place]) for place, values in others.items()):
            continue
        for token in parts[at]:
            found[token] = found.get(token, 0) + number
    return found
