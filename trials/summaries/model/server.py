"""Asks a language model that speaks the chat form of OpenAI's API, and believes its server only as far as it can be checked. No database.

One address is asked: the one of the settings. Redirects are not followed, no proxy of the environment is used, an answer is read up to a
cap and for a limited time, and neither the key nor the text of an answer stands in any fault.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

import httpx
import msgspec
import stamina

MOST_BYTES = 512 * 1024
MOST_TOKENS = 4_000
TRIES = 3
LONGEST_WAIT_SECONDS = 60.0
READ_SECONDS = 120.0
CONNECT_SECONDS = 10.0
WHOLE_SECONDS = 180.0
# Answers that another try may better.
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
# A server that does not know a wish (the form of the answer, the temperature) may say so with one of these.
_WISH_UNKNOWN = frozenset({400, 422})

Message = dict[str, str]


class ModelFault(Exception):
    """The model did not answer as it should. The message is one sentence for the person who looks after the portal."""


class _TryAgain(Exception):
    pass


class _WishUnknown(Exception):
    pass


@dataclass(frozen=True, slots=True)
class Reply:
    """What a model wrote, and what it cost in tokens where its server says so."""

    text: str
    tokens_in: int | None
    tokens_out: int | None


class _Message(msgspec.Struct):
    content: str | None = None


class _Choice(msgspec.Struct):
    message: _Message
    finish_reason: str | None = None


class _Usage(msgspec.Struct):
    prompt_tokens: Annotated[int, msgspec.Meta(ge=0, le=2**31 - 1)] | None = None
    completion_tokens: Annotated[int, msgspec.Meta(ge=0, le=2**31 - 1)] | None = None


class _Completion(msgspec.Struct):
    choices: Annotated[list[_Choice], msgspec.Meta(min_length=1)]
    usage: _Usage | None = None


_decoder = msgspec.json.Decoder(_Completion)


@dataclass(kw_only=True)
class Server:
    """`url` ends where `/chat/completions` begins; an empty `key` sends none. The rest is for tests."""

    url: str
    name: str
    key: str = ""
    read_seconds: float = READ_SECONDS
    whole_seconds: float = WHOLE_SECONDS
    sleep: Callable[[float], None] = time.sleep

    def __repr__(self) -> str:
        return f"Server({self.name!r})"

    def ask(self, messages: Sequence[Message], schema: dict[str, Any]) -> Reply:
        """What the model answers. Raises `ModelFault`."""
        wishes: dict[str, Any] = {
            "temperature": 0,
            "max_tokens": MOST_TOKENS,
            "response_format": {"type": "json_schema", "json_schema": {"name": "overview", "strict": True, "schema": schema}},
        }
        question = {"model": self.name, "messages": list(messages)}
        try:
            return self._ask({**question, **wishes})
        except _WishUnknown:
            # The messages ask for the same form in words.
            try:
                return self._ask(question)
            except _WishUnknown:
                raise ModelFault("The model's server did not understand the question (status 400 or 422).") from None

    def _ask(self, body: dict[str, Any]) -> Reply:
        try:
            for attempt in stamina.retry_context(on=_TryAgain, attempts=TRIES, wait_initial=1.0, wait_max=20.0, timeout=600.0):
                with attempt:
                    return _reply(self._once(body))
        except _TryAgain as fault:
            raise ModelFault(f"The model's server did not answer after {TRIES} tries ({fault}).") from None
        raise AssertionError  # the loop above returns or raises

    def _once(self, body: dict[str, Any]) -> bytes:
        headers = {"Accept": "application/json", "Accept-Encoding": "identity", "User-Agent": "trialportal"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        timeout = httpx.Timeout(self.read_seconds, connect=CONNECT_SECONDS)
        try:
            with (
                httpx.Client(timeout=timeout, follow_redirects=False, trust_env=False, headers=headers) as client,
                client.stream("POST", f"{self.url}/chat/completions", json=body) as answer,
            ):
                self._judge(answer)
                return _capped(answer, time.monotonic() + self.whole_seconds)
        except (httpx.TimeoutException, httpx.NetworkError, httpx.RemoteProtocolError) as fault:
            raise _TryAgain(type(fault).__name__) from None
        except (httpx.HTTPError, httpx.InvalidURL) as fault:
            raise ModelFault(f"The model's server could not be asked: {type(fault).__name__}.") from None

    def _judge(self, answer: httpx.Response) -> None:
        status = answer.status_code
        if answer.is_success:
            kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
            if kind != "application/json":
                raise ModelFault("The model's server answered with something that is not JSON. Look at SUMMARY_MODEL_URL.")
            return
        if answer.is_redirect:
            raise ModelFault("The model's server sends us to another address. We do not follow. Look at SUMMARY_MODEL_URL.")
        if status in _PASSING:
            self.sleep(min(_seconds(answer.headers.get("retry-after", "")), LONGEST_WAIT_SECONDS))
            raise _TryAgain(f"status {status}")
        if status in _WISH_UNKNOWN:
            raise _WishUnknown
        hint = " Look at SUMMARY_MODEL_KEY." if status in {401, 403} else " Look at SUMMARY_MODEL_URL and SUMMARY_MODEL_NAME."
        raise ModelFault(f"The model's server refused the question (status {status}).{hint}")


def _seconds(text: str) -> float:
    return float(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0.0


def _capped(answer: httpx.Response, until: float) -> bytes:
    body = bytearray()
    for chunk in answer.iter_bytes():
        body += chunk
        if len(body) > MOST_BYTES:
            raise ModelFault(f"The model's answer is larger than {MOST_BYTES // 1024} kB. We stopped reading it.")
        if time.monotonic() > until:
            raise ModelFault("The model's answer took too long. We stopped reading it.")
    return bytes(body)


def _reply(body: bytes) -> Reply:
    try:
        found = _decoder.decode(body)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError):
        raise ModelFault("The answer of the model's server is not of the form of a chat completion.") from None
    first, usage = found.choices[0], found.usage or _Usage()
    if first.finish_reason == "length":
        raise ModelFault("The model's answer was cut off before its end.")
    if not first.message.content:
        raise ModelFault("The model answered with no text.")
    return Reply(first.message.content, usage.prompt_tokens, usage.completion_tokens)
