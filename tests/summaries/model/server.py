"""A language model's server to test against: on this machine, and it misbehaves when told to."""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from trials.summaries.model.server import Server

KEY = "key-that-nobody-may-see"


class Stub(ThreadingHTTPServer):
    """`answers` are taken from the front, one a question: text of a model, an object (as its JSON), or a function that misbehaves."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers: list[Any] = []
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.paths: list[str] = []

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    def client(self, **options: Any) -> Server:
        return Server(**{"url": self.base, "name": "plain-1", "key": KEY, "sleep": lambda seconds: None, **options})

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    server: Stub
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        self.server.paths.append(self.path)
        self.server.headers.append({name.lower(): value for name, value in self.headers.items()})
        self.server.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.close_connection = True
        answer = self.server.answers.pop(0) if self.server.answers else http(500)
        if callable(answer):
            with suppress(OSError):
                answer(self)
        else:
            completion(answer)(self)

    def do_GET(self) -> None:
        self.server.paths.append(self.path)
        http(200, {})(self)

    def log_message(self, format: str, *args: object) -> None:
        pass


def http(status: int, body: Any = None, kind: str = "application/json", **headers: str) -> Callable[[BaseHTTPRequestHandler], None]:
    """Any answer."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()

    def give(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Type": kind, **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content)

    return give


def completion(text: Any, **changes: Any) -> Callable[[BaseHTTPRequestHandler], None]:
    """An answer as a server gives it, with this text of the model."""
    content = text if isinstance(text, str) or text is None else json.dumps(text)
    choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": "stop"}
    usage = {"prompt_tokens": 900, "completion_tokens": 120, "total_tokens": 1020}
    return http(200, {"id": "1", "object": "chat.completion", "choices": [{**choice, **changes}], "usage": usage})


def reset(handler: BaseHTTPRequestHandler) -> None:
    """The connection breaks, hard."""
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    handler.connection.close()


def torn(handler: BaseHTTPRequestHandler) -> None:
    """The body ends before its length."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b'{"choices": [')


def silent(handler: BaseHTTPRequestHandler) -> None:
    """Nothing comes for a second."""
    time.sleep(1)


def dripping(handler: BaseHTTPRequestHandler) -> None:
    """A byte at a time, for ever."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b" ")
        time.sleep(0.05)


def endless(handler: BaseHTTPRequestHandler) -> None:
    """More than anybody wants."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.end_headers()
    for _ in range(200):
        handler.wfile.write(b" " * 65536)


@contextmanager
def running() -> Iterator[Stub]:
    stub = Stub()
    thread = threading.Thread(target=stub.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield stub
    finally:
        stub.shutdown()
        stub.server_close()
        thread.join()
