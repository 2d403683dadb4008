"""A person at the desk of a trial whose criteria have been read."""

import pytest

from tests import staff
from tests.eligibility import criteria


@pytest.fixture
def ana():
    return staff.person()


@pytest.fixture
def browser(ana):
    return staff.signed_in(ana)


@pytest.fixture
def trial(db):
    made = criteria.trial()
    criteria.read_all()
    return made
