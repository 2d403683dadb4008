"""What the filters of a `Query` ask for, in the engine's own terms."""

from __future__ import annotations

from collections.abc import Iterable

import tantivy
from django.utils.text import slugify
from tantivy import FieldType, Occur
from tantivy import Query as Ask

from trials.search.index import asking
from trials.search.index.schema import schema
from trials.search.index.where import JOIN, fold, pair
from trials.search.index.words import phrase, tokens
from trials.search.places import country_code, parts, region_names
from trials.search.plain import REST_OF_A_YEAR
from trials.search.query import Query
from trials.terms.status import RECRUITING

MAX_PREFIXED = 300


def filters(query: Query, searcher: tantivy.Searcher, *, open_there: bool = False) -> dict[str, Ask]:
    """Each filter in use, by its name in `Query`; none of them changes what the words score.

    With `open_there` a trial that looks for people must do so at the place or in the country, also where no status is asked for.
    """
    open_there = open_there or RECRUITING in query.status
    asked = {name: _tokens(name, values) for name, values in chosen(query).items() if values}
    if query.country and open_there:
        asked["country"] = _tokens("country_open", query.country)
    if query.condition:
        asked["condition"] = _condition(query.condition)
    if query.topic:
        asked["topic"] = Ask.term_query(schema(), "condition", query.topic, "basic")
    if query.place:
        asked["place"] = _place(query.place, searcher, "where_open" if open_there else "where")
    if query.age:
        asked["age"] = _age(query)
    if query.starts_after:
        asked["starts_after"] = _from("starts", query.starts_after.toordinal())
    if query.updated_since:
        asked["updated_since"] = _from("updated", query.updated_since.toordinal())
    return {name: Ask.const_score_query(ask, 0.0) for name, ask in asked.items()}


def chosen(query: Query) -> dict[str, tuple[str, ...]]:
    """The tokens that are asked for in each filter that has counts."""
    return {
        "status": query.status,
        "phase": query.phase,
        "study_type": query.study_type,
        "country": query.country,
        "interventions_kind": query.interventions_kind,
        "sponsor_class": query.sponsor_class,
        "sex": (query.sex,) if query.sex else (),
        "healthy": (query.healthy,) if query.healthy else (),
        "results": ("yes",) if query.results else (),
        "expanded_access": () if query.expanded_access is None else ("yes" if query.expanded_access else "no",),
    }


def _tokens(field: str, values: Iterable[str]) -> Ask:
    return asking.one_of(field, list(dict.fromkeys(values)))


def _condition(text: str) -> Ask:
    slug = Ask.term_query(schema(), "condition", slugify(text)[:120] or "-", "basic")
    named = tokens(text)
    return Ask.boolean_query([(Occur.Should, slug), (Occur.Should, phrase("name", named))]) if named else slug


def _place(text: str, searcher: tantivy.Searcher, field: str) -> Ask:
    """All parts must be names of one site: each two of them stand in the index as one word."""
    asked = [_names(part) for part in parts(text)]
    if not asked:
        return Ask.all_query()
    if len(asked) == 1:
        longer = searcher.terms_with_prefix(field, fold(parts(text)[0]), limit=MAX_PREFIXED)
        return Ask.term_set_query(schema(), field, [*asked[0], *(term for term, _count in longer if JOIN not in term)])
    pairs = [(one, other) for at, one in enumerate(asked) for other in asked[at + 1 :]]
    both = [[pair(one, other) for one in first for other in second if one != other] for first, second in pairs]
    return Ask.boolean_query([(Occur.Must, Ask.term_set_query(schema(), field, some or ["-"])) for some in both])


def _names(part: str) -> list[str]:
    """What one part of a place may be called in a record."""
    code = country_code(part)
    return list(dict.fromkeys(fold(name) for name in (part, code, *region_names(part)) if name))


def _age(query: Query) -> Ask:
    age = query.age
    if age is None:
        return Ask.all_query()
    oldest = age.months + (REST_OF_A_YEAR if age.unit == "years" else 0)
    young = Ask.range_query(schema(), "minimum_age", FieldType.Float, None, float(oldest))
    old = Ask.range_query(schema(), "maximum_age", FieldType.Float, float(age.months), None)
    return Ask.boolean_query([(Occur.Must, young), (Occur.Must, old)])


def _from(field: str, day: int) -> Ask:
    return Ask.range_query(schema(), field, FieldType.Unsigned, day, None)
