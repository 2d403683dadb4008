from datetime import UTC, datetime

import pytest

from trials.vocabulary import actions, explained, names, snapshot
from trials.vocabulary.models import Origin
from trials.vocabulary.sources.entry import Entry, Name


@pytest.fixture(autouse=True)
def _nothing_in_memory():
    for copy in (snapshot, names, explained):
        copy.forget()
    yield
    for copy in (snapshot, names, explained):
        copy.forget()


@pytest.fixture
def now():
    return datetime.now(UTC)


@pytest.fixture
def add():
    """Store a concept: `add("Myocardial Infarction", medical=["heart attack"], lay=["coronary"], spanish=["infarto"])`."""

    def stored(name, *, medical=(), lay=(), spanish=(), origin=Origin.STARTER, mesh_id="", more=()):
        texts = [
            *(Name(text) for text in medical),
            *(Name(text, medical=False) for text in lay),
            *(Name(text, "es", medical=False) for text in spanish),
        ]
        return actions.store([Entry(name, tuple(texts), mesh_id), *more], origin=origin)

    return stored
