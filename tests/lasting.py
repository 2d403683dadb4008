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
    # So Django marks the transactions of its own tests, in which what insists on the outermost one (`durable`) still runs.
    around._from_testcase = True  # type: ignore[attr-defined]  # no stub names it
    with blocker.unblock():
        around.__enter__()
    try:
        with blocker.unblock():
            said = write()
            # What is checked at the end of a transaction would be checked again at the end of every test.
            connection.check_constraints()
        yield said
    finally:
        with blocker.unblock():
            transaction.set_rollback(True)
            around.__exit__(None, None, None)
