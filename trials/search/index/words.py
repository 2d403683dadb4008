"""What the words of a `Query` ask for, in the engine's own terms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tantivy import Occur
from tantivy import Query as Ask

from trials.search.index.asking import either
from trials.search.index.documents import id_key
from trials.search.index.schema import IDS_WEIGHT, TEXTS, analyzer, schema
from trials.search.query import Query

MAX_UNITS, MAX_TOKENS, MAX_ALTERNATIVES = 16, 12, 40
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
        bonus = Ask.boost_query(phrase("name", whole), WHOLE_IN_NAME)
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
    near = [Ask.boost_query(phrase(name, own), weight * 1.5) for name, weight in TEXTS.items()]
    return Ask.disjunction_max_query(near if only_near else [*near, *_in_one_text(own)], TIE)


def _other_name(own: tuple[str, ...]) -> Ask:
    """There may be many of them, so each asks for little: its words where a record says what it is about, not in its running text."""
    if len(own) == 1:
        return _anywhere(own[0])
    return Ask.disjunction_max_query([*_in_one_text(own), Ask.boost_query(phrase("heading", own), TEXTS["heading"])], TIE)


def _in_one_text(own: tuple[str, ...]) -> list[Ask]:
    return [
        Ask.boost_query(Ask.boolean_query([(Occur.Must, _term(name, word)) for word in own]), TEXTS[name]) for name in ("name", "topic")
    ]


def _term(field: str, word: str) -> Ask:
    return Ask.term_query(schema(), field, word, "freq")


def phrase(field: str, own: tuple[str, ...]) -> Ask:
    """These words next to one another in one field."""
    return Ask.phrase_query(schema(), field, list(own)) if len(own) > 1 else _term(field, own[0])
