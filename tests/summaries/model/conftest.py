import pytest
import stamina

from tests.summaries.model import server as stub


@pytest.fixture(autouse=True)
def _no_waiting_between_tries():
    with stamina.set_testing(True, attempts=3, cap=True):
        yield


@pytest.fixture
def model():
    with stub.running() as server:
        yield server
