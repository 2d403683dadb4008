"""Small questions in the engine's own terms, of which all others are made. Nothing that a visitor typed ever reaches a parser."""

from __future__ import annotations

from collections.abc import Sequence

from tantivy import Occur
from tantivy import Query as Ask

from trials.search.index.schema import schema

FEW = 200


def flag(field: str, value: int) -> Ask:
    """A column of 0 and 1."""
    return Ask.const_score_query(Ask.term_query(schema(), field, value, "basic"), 0.0)


def ids_among(field: str, values: Sequence[int]) -> Ask:
    """One of these numbers."""
    return Ask.const_score_query(one_of(field, values), 0.0)


def one_of(field: str, values: Sequence[str] | Sequence[int]) -> Ask:
    """One of these tokens. A set is looked for by reading the dictionary, which for few of them costs more than each by itself."""
    if len(values) > FEW:
        return Ask.term_set_query(schema(), field, list(values))
    each = [Ask.term_query(schema(), field, value, "basic") for value in values]
    return each[0] if len(each) == 1 else Ask.boolean_query([(Occur.Should, ask) for ask in each]) if each else Ask.empty_query()


def every(*asks: Ask) -> Ask:
    """All of them must hold."""
    return Ask.boolean_query([(Occur.Must, ask) for ask in asks]) if asks else Ask.all_query()


def either(*asks: Ask) -> Ask:
    """At least one of them must hold."""
    return Ask.boolean_query([(Occur.Should, ask) for ask in asks])
