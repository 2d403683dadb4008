"""What the tests of the index share."""

from trials.search.found import find
from trials.search.index import writing
from trials.search.index.reader import reader
from trials.search.query import Near, Query

BOSTON = Near(42.35843, -71.05977)


def made(*, follow: bool = False) -> None:
    """The index as it stands now, and read."""
    writing.follow() if follow else writing.rebuild()
    reader.forget()


def numbers(query: Query) -> list[int]:
    found = find(query)
    assert found.engine == "index"
    assert len(found[: found.total]) == found.total
    return found[:100]


def words(text: str, **more) -> list[int]:
    return numbers(Query(words=tuple(text.split()), **more))
