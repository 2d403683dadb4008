"""What is asked instead when no trial holds all of the words, or hardly any: less and less, and what the words mean before the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tantivy import Occur
from tantivy import Query as Ask

from trials.search.index.words import Unit, unit_ask, units, words_ask
from trials.search.query import Query
from trials.vocabulary.expand import looser

# So far above all others stand the trials that hold every word.
EVERY_WORD = 100.0
# How often a name is taken apart.
MOST_TIMES = 2


def eased(query: Query, asked: Sequence[Unit]) -> Iterator[Ask]:
    """Less and less of what the words mean, then what the parts of the names are called, then any of the words at all."""
    yield from meant(asked)
    for parts in _shorter(query):
        yield words_ask(query, parts)
        yield from meant(parts)
    if len(asked) > 1:
        for least in dict.fromkeys((len(asked) - 1, (len(asked) + 1) // 2, 1)):
            yield words_ask(query, asked, at_least=least)


def meant(asked: Sequence[Unit]) -> Iterator[Ask]:
    """All known names and any other words; fewer of the names."""
    if (names := all_names(asked)) is not None:
        yield names
    yield from _fewer_names(asked)


def _fewer_names(asked: Sequence[Unit]) -> Iterator[Ask]:
    """All known names but one, but two and so on."""
    named = sum(unit.is_known for unit in asked)
    for least in range(named - 1, 0, -1):
        yield _some_names(asked, least)


def all_names(asked: Sequence[Unit]) -> Ask | None:
    """Trials that hold every known name; other words only bring them forward. None where there are not both."""
    named = sum(unit.is_known for unit in asked)
    return _some_names(asked, named) if 0 < named < len(asked) else None


def forward(every: Ask, more: Ask) -> Ask:
    """The trials of both, with those of `every` before all others."""
    return Ask.boolean_query([(Occur.Should, more), (Occur.Should, Ask.boost_query(every, EVERY_WORD))])


def _some_names(asked: Sequence[Unit], least: int) -> Ask:
    names = [(Occur.Should, unit_ask(unit)) for unit in asked if unit.is_known]
    needed = Ask.boolean_query(names, minimum_number_should_match=least)
    return Ask.boolean_query([(Occur.Must, needed), *((Occur.Should, unit_ask(unit)) for unit in asked if not unit.is_known)])


def _shorter(query: Query) -> Iterator[list[Unit]]:
    """The words with the names of their parts, and of the parts of these."""
    expansion = query.expansion
    for _ in range(MOST_TIMES):
        expansion = looser(expansion)
        if expansion is None:
            return
        yield units(replace(query, expansion=expansion))
