"""What every test gets: the right database, no way out of this machine, and a switch to a practice copy."""

import os
from pathlib import Path

import pytest
from django.db import connection
from pytest_django import Settings

try:
    import pytest_socket
except ImportError:  # `pip install -r requirements.txt` and `pytest` is enough for most tests
    pytest_socket = None

# Who asks for none of these has nothing to do with the database.
DATABASES = {"db", "transactional_db", "live_server"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test without a database is one for `once`."""
    for item in items:
        if not item.get_closest_marker("django_db") and DATABASES.isdisjoint(getattr(item, "fixturenames", ())):
            item.add_marker("once")


@pytest.hookimpl(trylast=True)
def pytest_runtest_setup() -> None:
    """Only this machine may be reached."""
    if pytest_socket:
        pytest_socket.socket_allow_hosts(["127.0.0.1", "::1", "localhost"], allow_unix_socket=True)


def pytest_report_header() -> str:
    """Say which database the tests run on."""
    return f"database: {connection.vendor}"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> None:
    """Refuse to test SQLite in the belief that it is PostgreSQL."""
    wanted = "postgresql" if os.environ.get("TEST_DATABASE") else "sqlite"
    assert connection.vendor == wanted, f"These tests were to run on {wanted}, not on {connection.vendor}."


@pytest.fixture(autouse=True)
def _postgres_only(request: pytest.FixtureRequest) -> None:
    if request.node.get_closest_marker("postgres") and connection.vendor != "postgresql":
        pytest.skip("only means something on PostgreSQL")


@pytest.fixture
def demo(settings: Settings) -> Settings:
    """A practice copy: DEMO on."""
    settings.DEMO = True
    settings.REAL = False
    settings.IMPORTED_TRIALS = "listed"
    return settings


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder with real registry records; the test is skipped where PORTAL_SAMPLES names none."""
    folder = Path(os.environ.get("PORTAL_SAMPLES", ""))
    if not os.environ.get("PORTAL_SAMPLES") or not folder.is_dir():
        pytest.skip("PORTAL_SAMPLES names no folder with real records")
    return folder
