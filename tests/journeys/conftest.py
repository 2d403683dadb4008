"""One portal and one browser for all journeys of a process; each test gets windows that notice what must never happen."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.portal import Portal, drop_database, free_port
from tests.journeys.prepared import prepared
from tests.journeys.windows import FLAGS, Window

# Playwright keeps a loop running in this process; without this Django would refuse the database to every test that comes later.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    """A running practice portal with the demonstration loaded."""
    near = os.environ.get("DATABASE_URL", "") if os.environ.get("TEST_DATABASE") else ""
    # What the processes of one run share lies one folder above what each has for itself.
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    with prepared(shared / "prepared", near) as model:
        made = Portal(tmp_path_factory.mktemp("portal"), free_port())
        try:
            made.copy(model)
            made.start()
            yield made
        finally:
            made.stop()
            if made.database_url:
                drop_database(made.database_url)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A real Chromium: CHROMIUM, else one on the PATH, else Playwright's own."""
    playwright_api = pytest.importorskip(
        "playwright.sync_api", reason="the browser journeys need Playwright: pip install -r requirements-dev.txt"
    )
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    with playwright_api.sync_playwright() as playwright:
        if not path and not Path(playwright.chromium.executable_path).exists():
            pytest.skip("the browser journeys need Chromium: install it, or name one in CHROMIUM")
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_window(browser: Any, portal: Portal) -> Iterator[Callable[..., Window]]:
    """Open a browser window; keywords are Playwright's, such as `java_script_enabled=False`. At the end each must have been quiet."""
    windows: list[Window] = []

    def open_one(**options: Any) -> Window:
        windows.append(Window(browser, portal.url, **options))
        return windows[-1]

    yield open_one
    for window in windows:
        window.close()
    for window in windows:
        assert window.complaints == []
        assert window.elsewhere == []


@pytest.fixture
def window(open_window: Callable[..., Window]) -> Window:
    """An ordinary window of a new visitor."""
    return open_window()


@pytest.fixture(scope="session")
def _signed_in(browser: Any, portal: Portal) -> Callable[[str], Any]:
    """Sign in once a session: what the browser then keeps, by e-mail address."""
    kept: dict[str, Any] = {}

    def state(email: str) -> Any:
        if email not in kept:
            window = Window(browser, portal.url)
            window.sign_in(email, portal.logins[email])
            kept[email] = window.context.storage_state()
            window.close()
        return kept[email]

    return state


@pytest.fixture(scope="session")
def _standing(browser: Any, portal: Portal, _signed_in: Callable[[str], Any]) -> Iterator[Callable[[str], Window]]:
    """Windows that stay open from test to test, of a visitor ("") or of a login."""
    kept: dict[str, Window] = {}

    def one(email: str) -> Window:
        if email not in kept:
            kept[email] = Window(browser, portal.url, **({"storage_state": _signed_in(email)} if email else {}))
        return kept[email]

    yield one
    for window in kept.values():
        window.close()


@pytest.fixture
def same_window(_standing: Callable[[str], Window]) -> Iterator[Window]:
    """For a test that opens one page and looks: no new window, which takes longer than the look, yet as a new visitor comes."""
    window = _standing("")
    window.as_new()
    window.context.clear_cookies()
    yield window
    assert window.complaints == []
    assert window.elsewhere == []


@pytest.fixture
def same_administrator(_standing: Callable[[str], Window]) -> Iterator[Window]:
    """The same for the practice administrator, signed in."""
    window = _standing("administrator@example.org")
    window.as_new()
    yield window
    assert window.complaints == []
    assert window.elsewhere == []


@pytest.fixture
def coordinator(open_window: Callable[..., Window], _signed_in: Callable[[str], Any]) -> Window:
    """A window of the practice coordinator, signed in."""
    return open_window(storage_state=_signed_in("coordinator@example.org"))


@pytest.fixture
def administrator(open_window: Callable[..., Window], _signed_in: Callable[[str], Any]) -> Window:
    """A window of the practice administrator, signed in."""
    return open_window(storage_state=_signed_in("administrator@example.org"))
