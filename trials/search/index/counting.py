"""The counts beside the filters: what is chosen in a filter does not narrow its own numbers, so those come from a question of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import tantivy
from tantivy import Query as Ask

from trials.search.index import asking, columns, narrowing, schema, screened
from trials.search.index.columns import Facets
from trials.search.query import Query
from trials.terms.status import RECRUITING

_KIND = "counted_kind"


def facets(query: Query, searcher: tantivy.Searcher, used: Mapping[str, Ask], others: Sequence[Ask]) -> Facets:
    """For each filter its tokens with their numbers.

    `used` are the filters in use by their names in `Query`, `others` what else must hold (words, distance). Raises ValueError.
    """
    found: Facets = {}
    for left_out, groups in _together(query, used).items():
        found |= _asked(query, searcher, groups, [*others, *(ask for name, ask in used.items() if name not in left_out)])
    if (query.place or query.country) and RECRUITING not in query.status:
        found["status"] = _open_there(query, searcher, others)
    return {name: found[name] for name in schema.FACETS}


def asked(searcher: tantivy.Searcher, asks: Sequence[Ask]) -> dict[int, int]:
    """By the number of a topic, how many of the trials in these stretches of a list ask about it."""
    most = 1 << schema.TOPICS_A_COLUMN
    wanted = {name: {"terms": {"field": name, "size": most, "segment_size": most}} for name in schema.ASKED}
    return screened.asked(searcher.aggregate(asking.either(*asks), wanted)) if asks else {}


def _together(query: Query, used: Mapping[str, Ask]) -> dict[frozenset[str], list[str]]:
    """Groups of counts that the same question answers, by the filters that must be left out of it."""
    country = "country_open" if RECRUITING in query.status else "country"
    together: dict[frozenset[str], list[str]] = {}
    for group, names in {**columns.GROUPS, country: ("country",)}.items():
        together.setdefault(frozenset(names).intersection(used), []).append(group)
    return together


def _open_there(query: Query, searcher: tantivy.Searcher, others: Sequence[Ask]) -> dict[str, int]:
    """Beside "open" stands how many would be open at the place."""
    used = narrowing.filters(query, searcher, open_there=True)
    asks = [*others, *(ask for name, ask in used.items() if name not in columns.GROUPS[_KIND])]
    return _asked(query, searcher, [_KIND], asks)["status"]


def _asked(query: Query, searcher: tantivy.Searcher, groups: Sequence[str], asks: Sequence[Ask]) -> Facets:
    found = searcher.aggregate(asking.every(*asks), columns.request(groups))
    chosen = narrowing.chosen(query)
    counted: Facets = {}
    for group in groups:
        counted |= columns.counts(found, group, chosen)
    return counted
