"""A `Query` in the engine's own terms. Built piece by piece: nothing that a visitor typed ever reaches a parser."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import tantivy
from django.utils.text import slugify
from tantivy import FieldType, Occur
from tantivy import Query as Ask

from trials.search.index.documents import id_key
from trials.search.index.schema import IDS_WEIGHT, TEXTS, analyzer, schema
from trials.search.index.where import JOIN, fold, pair
from trials.search.places import country_code, parts, region_names
from trials.search.plain import REST_OF_A_YEAR
from trials.search.query import Query
from trials.terms.status import RECRUITING

MAX_UNITS, MAX_TOKENS, MAX_ALTERNATIVES = 16, 12, 40
MAX_PREFIXED = 300
FEW = 200
# What the visitor's own spelling weighs beside another name for the same thing, and words that do not stand together.
OTHER_NAME, APART, WHOLE_IN_NAME = 0.9, 0.3, 4.0
TIE = 0.2
# Words that stand in every record and say nothing alone; looked for only where there is nothing else. English and Spanish.
_STOP = """
    a an and are as at be but by de del do el en for from how i in is it la las los me my not of on or por que s t than that
    the their there these they this to un una was what when where which who why will with y you your
"""
STOP = frozenset(_STOP.split())


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing asked for: the visitor's own words for it, and its other names. Each is a sequence of analysed words.

    `is_known` says that the vocabulary has a name for it.
    """

    own: tuple[str, ...]
    others: tuple[tuple[str, ...], ...] = ()
    key: str = ""
    is_phrase: bool = False
    is_known: bool = False


def tokens(text: str) -> tuple[str, ...]:
    """The words of a text as the index holds them."""
    safe = text.encode("utf-8", "ignore").decode("utf-8")
    return tuple(analyzer().analyze(safe))[:MAX_TOKENS]


def units(query: Query) -> list[Unit]:
    """What the words ask for, each once; what stands in a known span goes with its other names."""
    if query.phrase:
        whole = tokens(" ".join(query.words))
        return [Unit(whole, is_phrase=True)] if whole else []
    found = _spans(query)
    covered = {word for unit in found for word in unit.own}
    known = {word for span in (query.expansion.spans if query.expansion else ()) for word in tokens(span.text)} - STOP
    for word in query.words:
        own = tokens(word)
        if own and not (len(own) == 1 and own[0] in covered):
            found.append(Unit(own, key=id_key(word), is_known=known.issuperset(own)))
    found = list({unit.own: unit for unit in reversed(found)}.values())[::-1]
    telling = [unit for unit in found if unit.others or not (len(unit.own) == 1 and unit.own[0] in STOP)]
    return (telling or found)[:MAX_UNITS]


def _spans(query: Query) -> list[Unit]:
    if query.expansion is None:
        return []
    found = []
    for span in query.expansion.spans:
        own = tokens(span.text)
        others = dict.fromkeys(other for term in span.terms[:MAX_ALTERNATIVES] if (other := tokens(term)) and other != own)
        if own and others:
            found.append(Unit(own, tuple(others), id_key(span.text), is_known=True))
    return found


def words_ask(query: Query, asked: Sequence[Unit], *, at_least: int | None = None) -> Ask:
    """All units must hold, or `at_least` so many of them."""
    occur = Occur.Must if at_least is None else Occur.Should
    needed = [(occur, unit_ask(unit)) for unit in asked]
    every = Ask.boolean_query(needed) if at_least is None else Ask.boolean_query(needed, minimum_number_should_match=at_least)
    ids = [_ids(id_key("".join(query.words)))] if query.words else []
    whole = tuple(word for unit in asked for word in unit.own)
    if len(asked) > 1 and len(whole) <= MAX_TOKENS:
        bonus = Ask.boost_query(_phrase("name", whole), WHOLE_IN_NAME)
        every = Ask.boolean_query([(Occur.Must, every), (Occur.Should, bonus)])
    return Ask.disjunction_max_query([every, *ids], TIE)


def unit_ask(unit: Unit) -> Ask:
    """Trials that hold one thing under any of its names."""
    choices = [_together(unit.own, only_near=unit.is_phrase), *(Ask.boost_query(_other_name(other), OTHER_NAME) for other in unit.others)]
    if unit.others and len(unit.own) > 1:
        apart = Ask.boolean_query([(Occur.Must, _anywhere(word)) for word in unit.own])
        choices.append(Ask.boost_query(apart, APART))
    if unit.key:
        choices.append(_ids(unit.key))
    return choices[0] if len(choices) == 1 else Ask.disjunction_max_query(choices, 0.0)


def counted(query: Query, asked: Sequence[Unit]) -> Ask:
    """Exactly the trials of `words_ask` when all units must hold, for where only their number matters: what scores is left out."""
    every = Ask.boolean_query([(Occur.Must, either(*_counted(unit))) for unit in asked])
    return either(every, _ids(id_key("".join(query.words)))) if query.words else every


def _counted(unit: Unit) -> list[Ask]:
    # Where its words may stand anywhere, standing together is no more than that.
    apart = bool(unit.others) and len(unit.own) > 1 and not unit.is_phrase
    own = (
        Ask.boolean_query([(Occur.Must, _anywhere(word)) for word in unit.own]) if apart else _together(unit.own, only_near=unit.is_phrase)
    )
    return [own, *(_other_name(other) for other in unit.others), *([_ids(unit.key)] if unit.key else [])]


def _ids(key: str) -> Ask:
    return Ask.const_score_query(Ask.term_query(schema(), "ids", key, "basic"), IDS_WEIGHT * 10) if key else Ask.empty_query()


def _anywhere(word: str) -> Ask:
    return Ask.disjunction_max_query([Ask.boost_query(_term(name, word), weight) for name, weight in TEXTS.items()], TIE)


def _together(own: tuple[str, ...], *, only_near: bool = False) -> Ask:
    """Words of one name: next to each other, or at least all in the same title, condition or heading."""
    if len(own) == 1:
        return _anywhere(own[0])
    near = [Ask.boost_query(_phrase(name, own), weight * 1.5) for name, weight in TEXTS.items()]
    return Ask.disjunction_max_query(near if only_near else [*near, *_in_one_text(own)], TIE)


def _other_name(own: tuple[str, ...]) -> Ask:
    """There may be many of them, so each asks for little: its words where a record says what it is about, not in its running text."""
    if len(own) == 1:
        return _anywhere(own[0])
    return Ask.disjunction_max_query([*_in_one_text(own), Ask.boost_query(_phrase("heading", own), TEXTS["heading"])], TIE)


def _in_one_text(own: tuple[str, ...]) -> list[Ask]:
    return [
        Ask.boost_query(Ask.boolean_query([(Occur.Must, _term(name, word)) for word in own]), TEXTS[name]) for name in ("name", "topic")
    ]


def _term(field: str, word: str) -> Ask:
    return Ask.term_query(schema(), field, word, "freq")


def _phrase(field: str, own: tuple[str, ...]) -> Ask:
    return Ask.phrase_query(schema(), field, list(own)) if len(own) > 1 else _term(field, own[0])


# -- filters --------------------------------------------------------------------------------------------------------------------


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
    return one_of(field, list(dict.fromkeys(values)))


def _condition(text: str) -> Ask:
    slug = Ask.term_query(schema(), "condition", slugify(text)[:120] or "-", "basic")
    named = tokens(text)
    return Ask.boolean_query([(Occur.Should, slug), (Occur.Should, _phrase("name", named))]) if named else slug


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
