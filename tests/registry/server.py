"""A registry to test against: answers as the API's description says, on this machine, and misbehaves when told to."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


class Registry(ThreadingHTTPServer):
    """`studies` by number; `faults` are taken from the front, one an answer."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.studies: dict[str, dict[str, Any]] = {}
        self.faults: list[Callable[[BaseHTTPRequestHandler], None]] = []
        self.asked: list[str] = []
        self.agents: list[str] = []
        self.per_page = 2

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/api/v2/"

    def holds(self, *made: dict[str, Any]) -> None:
        for one in made:
            self.studies[one["protocolSection"]["identificationModule"]["nctId"]] = one

    def find(self, number: str) -> dict[str, Any] | None:
        by_alias = (
            one for one in self.studies.values() if number in one["protocolSection"]["identificationModule"].get("nctIdAliases", [])
        )
        return self.studies.get(number) or next(by_alias, None)


class _Handler(BaseHTTPRequestHandler):
    server: Registry

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.server.agents.append(self.headers["User-Agent"])
        if self.server.faults:
            self.server.faults.pop(0)(self)
            return
        url = urlsplit(self.path)
        if url.path == "/api/v2/studies":
            asked = {name: values[-1] for name, values in parse_qs(url.query).items()}
            self._these(asked["filter.ids"].split(",")) if "filter.ids" in asked else self._page(asked)
        else:
            found = self.server.find(url.path.rpartition("/")[2])
            answer(self, 200 if found else 404, found or {"error": "not found"})

    def _page(self, asked: dict[str, str]) -> None:
        start = int(asked.get("pageToken", "0"))
        end = start + min(self.server.per_page, int(asked["pageSize"]))
        page: dict[str, Any] = {"studies": list(self.server.studies.values())[start:end]}
        if end < len(self.server.studies):
            page["nextPageToken"] = str(end)
        answer(self, 200, page)

    def _these(self, numbers: list[str]) -> None:
        found = {id(one): one for one in map(self.server.find, numbers) if one}
        answer(self, 200, {"studies": list(found.values())})

    def log_message(self, format: str, *args: object) -> None:
        pass


def answer(handler: BaseHTTPRequestHandler, status: int, body: Any = None, **headers: str) -> None:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    handler.wfile.write(content)


@contextmanager
def running() -> Iterator[Registry]:
    registry = Registry()
    thread = threading.Thread(target=registry.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield registry
    finally:
        registry.shutdown()
        registry.server_close()
        thread.join()
