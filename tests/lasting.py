"""What many tests of a module start from, written once for all of them instead of once for each."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from pytest_django import DjangoDbBlocker


@contextmanager
def rows[Said](write: Callable[[], Said], blocker: DjangoDbBlocker) -> Iterator[Said]:
    """For a fixture of a module: what `write` stores is there for every test of the module, untouched, and gone after the last.

    Each test works on a savepoint of its own. A test that commits (`transaction=True`) has no place in such a module.
    """
    around = transaction.atomic()
    # As Django marks its own, so that what insists on the outermost transaction still runs in a test.
    around._from_testcase = True  # type: ignore[attr-defined]
    with blocker.unblock():
        around.__enter__()
        said = write()
        # What is checked at the end of a transaction would be checked again at the end of every test.
        connection.check_constraints()
    try:
        yield said
    finally:
        with blocker.unblock():
            transaction.set_rollback(True)
            around.__exit__(None, None, None)
