"""What many tests of a module start from, written once for all of them instead of once for each."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from pytest_django import DjangoDbBlocker


@contextmanager
def rows(blocker: DjangoDbBlocker) -> Iterator[None]:
    """Inside a fixture of a module: what is written before its `yield` every test of the module finds untouched, and then it is gone.

    Each test works on a savepoint of its own. A test that commits (`transaction=True`) has no place in such a module.
    """
    around = transaction.atomic()
    # As Django marks its own, so that what insists on the outermost transaction still runs in a test.
    around._from_testcase = True  # type: ignore[attr-defined]
    with blocker.unblock():
        around.__enter__()
    try:
        yield
    finally:
        with blocker.unblock():
            transaction.set_rollback(True)
            around.__exit__(None, None, None)
