"""A browser window that notices requests to elsewhere and complaints on the console, and can be driven by keys alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync",
]  # fmt: skip
PHONE = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 900}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What a change of colours alone can break.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
MOST_TABS = 250


@cache
def axe() -> str:
    """axe-core's own text."""
    package = pytest.importorskip("axe_playwright_python", reason="the journeys need axe-core: pip install -r requirements-dev.txt")
    return next(Path(package.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")


class Window:
    """One visitor. `page` is Playwright's page."""

    def __init__(self, browser: Any, origin: str, **options: Any) -> None:
        self.origin = origin
        self.context = browser.new_context(base_url=origin, **{"viewport": DESK, "reduced_motion": "reduce", **options})
        self.context.set_default_timeout(15_000)
        self.page = self.context.new_page()
        self.elsewhere: list[str] = []
        self._said: list[tuple[str, str]] = []
        self._refused: set[str] = set()
        self._tools: Any = None
        self.page.on("request", self._on_request)
        self.page.on("response", self._on_response)
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self._said.append((str(error), "")))

    def go(self, address: str, *, status: int = 200) -> Any:
        """Open an address and expect this status."""
        answer = self.page.goto(address, wait_until="load")
        assert answer is not None
        assert answer.status == status, f"{address} answered {answer.status}"
        return answer

    @property
    def complaints(self) -> list[str]:
        """What stands on the console, less Chromium's own line about a page that refuses something (a 4xx)."""
        return [text for text, url in self._said if not (url in self._refused and text.startswith("Failed to load resource"))]

    def weight(self) -> int:
        """Bytes that came over the wire for this page, headers included."""
        self.page.evaluate("document.fonts.ready.then(() => true)")
        return int(self.page.evaluate("performance.getEntries().reduce((sum, entry) => sum + (entry.transferSize || 0), 0)"))

    def sign_in(self, email: str, password: str) -> None:
        """Sign in to the admin."""
        self.go("/admin/")
        self.page.locator("#id_username").fill(email)
        self.page.locator("#id_password").fill(password)
        self.page.locator("[type=submit]").click()
        self.page.wait_for_load_state()
        assert not self.page.locator("#id_password").count(), "the admin did not let us in"

    def violations(self, rules: Any = RULES) -> list[str]:
        """What axe-core finds on the page, each as "rule xN where"."""
        self.page.evaluate("Promise.allSettled(document.getAnimations().map(one => one.finished))")
        if self.page.evaluate("typeof axe") == "undefined":
            self.page.evaluate(axe())
        found = self.page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", rules)["violations"]
        return [f"{one['id']} x{len(one['nodes'])} {one['nodes'][0]['target']}" for one in found]

    def sideways(self) -> int:
        """By how many pixels the page is wider than the window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))

    def cookies(self) -> list[str]:
        """Names of the cookies that the visitor has now."""
        return [cookie["name"] for cookie in self.context.cookies()]

    def tab_to(self, target: Any) -> None:
        """Press Tab until the element has the focus, as somebody without a mouse does."""
        for _ in range(MOST_TABS):
            if target.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not reach {target}")

    def press(self, target: Any, key: str = "Enter") -> None:
        """Go to the element with Tab and press a key on it."""
        self.tab_to(target)
        self.page.keyboard.press(key)

    def type(self, target: Any, text: str) -> None:
        """Go to the field with Tab and type."""
        self.tab_to(target)
        self.page.keyboard.press("ControlOrMeta+A")
        self.page.keyboard.type(text)

    def as_new(self) -> None:
        """An empty page by day on a desk, of which the browser keeps no copy, and nothing noticed yet."""
        self.page.goto("about:blank")
        self.page.emulate_media(color_scheme="light")
        self.page.set_viewport_size(DESK)
        if self._tools is None:
            self._tools = self.context.new_cdp_session(self.page)
            self._tools.send("Network.enable")
            self._tools.send("Network.setCacheDisabled", {"cacheDisabled": True})
        for noticed in (self.elsewhere, self._said, self._refused):
            noticed.clear()

    def close(self) -> None:
        """Close the window and all that it kept."""
        self.context.close()

    def _on_request(self, request: Any) -> None:
        if urlsplit(request.url).netloc not in {urlsplit(self.origin).netloc, ""}:
            self.elsewhere.append(request.url)

    def _on_response(self, response: Any) -> None:
        if 400 <= response.status < 500 and response.request.is_navigation_request():
            self._refused.add(response.url)

    def _on_console(self, message: Any) -> None:
        if message.type in {"error", "warning"}:
            self._said.append((message.text, message.location.get("url", "")))
