"""The live registry: ClinicalTrials.gov API v2, asked politely and believed only as far as it can be checked. No database.

Only the hosts below are asked, over https, at public addresses; redirects are not followed, answers are read up to a cap, and
between two pages there is a pause. Described at https://clinicaltrials.gov/data-api/api.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import httpx
import msgspec
import stamina

from trials.registry.record import LARGEST_RECORD

HOSTS = frozenset({"clinicaltrials.gov"})
BASE = "https://clinicaltrials.gov/api/v2/"
PAGE_SIZE = 1000
MOST_BYTES = 256 * 1024 * 1024
MOST_BYTES_OF_ONE = LARGEST_RECORD
PAUSE_SECONDS = 1.0
LONGEST_WAIT_SECONDS = 120.0
TIMEOUT = httpx.Timeout(60.0, connect=10.0)
TRIES = 5
# Answers that another try may better.
_STUDY = re.compile(r"/studies/(NCT[0-9]{8})$")
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})


class RegistryFault(Exception):
    """The registry cannot be asked or did not answer as it should; the message is one sentence for the person who imports."""


class NotThere(RegistryFault):
    """The registry has no such study."""


class _TryAgain(Exception):
    """A passing fault; `wait` is what the registry asked for, in seconds."""

    def __init__(self, said: str, wait: float = 0.0) -> None:
        super().__init__(said)
        self.wait = wait


class Page(NamedTuple):
    """Studies as raw JSON, and the token of the next page, empty on the last."""

    studies: list[bytes]
    next_token: str


class _Answer(msgspec.Struct, rename="camel"):
    studies: list[msgspec.Raw]
    next_page_token: str | None = None


@dataclass(kw_only=True)
class Client:
    """Asks one registry. `host_name` says in the user agent who asks; the rest is for tests, which bring their own server."""

    host_name: str
    base: str = BASE
    hosts: frozenset[str] = HOSTS
    pause_seconds: float = PAUSE_SECONDS
    sleep: Callable[[float], None] = time.sleep
    resolve: Callable[[str], list[str]] = field(default=lambda host: _addresses(host))
    is_local_allowed: bool = False

    def study(self, registry_id: str) -> bytes:
        """The study of this number as raw JSON. An old number is answered with the study that has it as an alias."""
        return self._get(f"studies/{registry_id}", {}, MOST_BYTES_OF_ONE)

    def pages(self, query: str, token: str = "") -> Iterator[Page]:
        """All pages of a search, from the page of `token` on."""
        while True:
            params = {"query.term": query, "pageSize": str(PAGE_SIZE)} | ({"pageToken": token} if token else {})
            page = _page(self._get("studies", params, MOST_BYTES))
            yield page
            token = page.next_token
            if not token:
                return
            self.sleep(self.pause_seconds)

    def studies(self, registry_ids: Sequence[str]) -> list[bytes]:
        """Those of these studies (100 or so) that the registry has, as raw JSON; one with an old number comes under its new one."""
        params = {"filter.ids": ",".join(registry_ids), "pageSize": str(PAGE_SIZE)}
        return _page(self._get("studies", params, MOST_BYTES)).studies

    def _get(self, path: str, params: dict[str, str], most: int) -> bytes:
        url = httpx.URL(self.base).join(path)
        self._check(url)
        try:
            for attempt in stamina.retry_context(on=_TryAgain, attempts=TRIES, wait_initial=1.0, wait_max=30.0, timeout=600.0):
                with attempt:
                    return self._once(url, params, most)
        except _TryAgain as fault:
            raise RegistryFault(
                f"The registry did not answer after {TRIES} tries ({fault}). Try again later; the import goes on where it stopped."
            ) from None
        raise AssertionError  # the loop above returns or raises

    def _once(self, url: httpx.URL, params: dict[str, str], most: int) -> bytes:
        asker = self.host_name.encode("ascii", "replace").decode()[:100]
        headers = {"User-Agent": f"trialportal ({asker})", "Accept": "application/json"}
        try:
            with (
                httpx.Client(
                    timeout=TIMEOUT, follow_redirects=False, trust_env=False, headers=headers, transport=self._transport(url)
                ) as client,
                client.stream("GET", url, params=params) as answer,
            ):
                self._judge(answer)
                return _capped(answer, most)
        except (httpx.TimeoutException, httpx.NetworkError, httpx.RemoteProtocolError) as fault:
            raise _TryAgain(type(fault).__name__) from None
        except httpx.HTTPError as fault:
            raise RegistryFault(f"The registry could not be asked: {type(fault).__name__}.") from None

    def _check(self, url: httpx.URL) -> None:
        if url.host not in self.hosts or (url.scheme != "https" and not self.is_local_allowed):
            raise RegistryFault(f"Only {', '.join(sorted(self.hosts))} is asked, and only over https.")

    def _transport(self, url: httpx.URL) -> httpx.BaseTransport:
        """A connection to an address that was looked up and checked here, so that a second look-up cannot lead elsewhere."""
        addresses = self.resolve(url.host)
        if not self.is_local_allowed:
            for address in addresses:
                if not ipaddress.ip_address(address).is_global:
                    raise RegistryFault(f"{url.host} leads to an address inside a private network ({address}). We do not go there.")
        return _Pinned(addresses)

    def _judge(self, answer: httpx.Response) -> None:
        if answer.is_success:
            return
        if answer.has_redirect_location:
            raise RegistryFault(_where_to(answer.headers["location"]))
        if answer.status_code == 404:
            raise NotThere("The registry has no study with this number.")
        if answer.status_code in _PASSING:
            wait = _seconds(answer.headers.get("retry-after", ""))
            self.sleep(min(wait, LONGEST_WAIT_SECONDS))
            raise _TryAgain(f"status {answer.status_code}", wait)
        raise RegistryFault(f"The registry did not understand the question (status {answer.status_code}).")


class _Pinned(httpx.BaseTransport):
    """Connects to IP addresses that were checked, the first that answers, while the certificate and the Host header keep the name."""

    def __init__(self, addresses: list[str]) -> None:
        self._addresses = addresses
        self._inner = httpx.HTTPTransport(verify=True, retries=0)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.extensions = {**request.extensions, "sni_hostname": request.url.host}
        for address in self._addresses:
            request.url = request.url.copy_with(host=address)
            try:
                return self._inner.handle_request(request)
            except httpx.ConnectError:
                if address == self._addresses[-1]:
                    raise
        raise httpx.ConnectError("The name leads to no address.", request=request)

    def close(self) -> None:
        self._inner.close()


def _addresses(host: str) -> list[str]:
    try:
        found: list[Any] = socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM)
    except OSError:
        raise _TryAgain("its name could not be looked up") from None
    return [entry[4][0] for entry in found]


def _where_to(location: str) -> str:
    """What a redirect says. An old number of a study leads to the new one; anything else is not followed."""
    moved = _STUDY.search(location)
    if moved:
        return f"The registry keeps this study under another number now: {moved[1]}. Import that one."
    return "The registry sends us to another address. We do not follow; look whether its API has moved."


def _seconds(text: str) -> float:
    return float(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0.0


def _capped(answer: httpx.Response, most: int) -> bytes:
    body = bytearray()
    for chunk in answer.iter_bytes(256 * 1024):
        body += chunk
        if len(body) > most:
            raise RegistryFault(f"The registry's answer is larger than {most // 1024 // 1024} MB. We stopped reading it.")
    return bytes(body)


def _page(body: bytes) -> Page:
    try:
        answer = msgspec.json.decode(body, type=_Answer)
    except msgspec.DecodeError:
        raise RegistryFault("The registry's answer is not a page of studies.") from None
    return Page([bytes(study) for study in answer.studies], answer.next_page_token or "")
