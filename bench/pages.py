"""What a page costs: CPU for each request, against a hello-world view behind the same middleware in the same run.

A child process with a fresh SQLite database of demonstration trials answers requests through the WSGI application itself, all kinds
in turn, so that a busy machine slows them all alike.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

from bench.measure import Measure, at_most

STORED, NOT_CHANGED = "stored page", "stored page, not changed (304)"
# The page may cost this many times a hello-world view; composing the page of the longest record may take a second.
STORED_RATIO, COMPOSED_MS, RESULTS_RATIO, CHECK_RATIO, MATCHED_RATIO = 2.0, 1000.0, 30.0, 10.0, 60.0
# Every list is full: 20 cards and all filters with their values.
RESULTS = {
    "results page: everything": "/trials/",
    "results page: words": "/trials/?q=cancer",
    "results page: words near a place": "/trials/?q=cancer&place=Boston&within=any",
}
# Pages of a check, by somebody who has answered questions of other trials.
CHECKED = {
    "check page: for whom": "/trials/NCT07183384/check/",
    "check page: a number": "/trials/NCT07183384/check/1/",
    "check page: three questions": "/trials/NCT07183384/check/3/",
    "check page: three numbers": "/trials/DEMO0002/check/4/",
    "check page: all questions": "/trials/NCT07183384/check/all/",
    "check page: what the answers say": "/trials/NCT07183384/check/result/",
    "page of all answers": "/answers/",
}
# The same lists for somebody with answers: each of the 20 trials is held against all of them, and nothing of that can be kept.
MATCHED = {
    f"results page split by answers: {name}": f"/trials/?{asked}check=on" for name, asked in (("everything", ""), ("words", "q=cancer&"))
}
MADE_UP = 2_000
ROUNDS, REQUESTS = 15, 60
MANY_SITES = 1148
BROWSER = "gzip, deflate, br"
FIXTURES = Path(__file__).resolve().parent.parent / "fixtures" / "registry"


def measures(size: int) -> list[Measure]:
    """The same whatever `size` is: a page does not depend on how many trials there are."""
    with tempfile.TemporaryDirectory(prefix="portal-bench-") as folder:
        environment = {
            **os.environ, "IGNORE_ENV_FILE": "1", "VAR_DIR": folder, "DATABASE_URL": "", "DEBUG": "0", "DEMO": "1", "SECRET_KEY": "k" * 50,
            "FIELD_KEYS": "f" * 50, "DJANGO_SETTINGS_MODULE": "trialportal.settings", "PUBLIC_ORIGIN": "http://localhost",
        }  # fmt: skip
        done = subprocess.run([sys.executable, "-m", "bench.pages"], env=environment, stdout=subprocess.PIPE, check=True)
    cost: dict[str, float] = json.loads(done.stdout)
    hello = cost["hello"]
    return [
        at_most(f"trial page: {STORED}", cost[STORED], "ms CPU", against=hello, ratio=STORED_RATIO),
        at_most(f"trial page: {STORED}, 1,148 sites", cost["many stored"], "ms CPU", against=hello, ratio=STORED_RATIO),
        at_most(f"trial page: {STORED}, not compressed", cost["plain stored"], "ms CPU", against=hello, ratio=STORED_RATIO),
        at_most(f"trial page: {NOT_CHANGED}", cost[NOT_CHANGED], "ms CPU", against=hello, ratio=STORED_RATIO),
        at_most("trial page: composed", cost["composed"], "ms CPU", against=COMPOSED_MS / 4),
        at_most("trial page: composed, 1,148 sites", cost["many composed"], "ms CPU", against=COMPOSED_MS),
        *(at_most(name, cost[name], "ms CPU", against=hello, ratio=RESULTS_RATIO) for name in RESULTS),
        *(at_most(name, cost[name], "ms CPU", against=hello, ratio=CHECK_RATIO) for name in CHECKED),
        *(at_most(name, cost[name], "ms CPU", against=hello, ratio=MATCHED_RATIO) for name in MATCHED),
    ]


def main() -> None:
    """Answer requests in turn and print milliseconds of CPU for each kind."""
    import django
    from django.conf import settings

    django.setup()
    settings.ROOT_URLCONF = "bench.hello"
    _fill()
    ask = _asker()
    tag = ask("/trials/NCT07183384/")
    kinds: dict[str, Callable[[], object]] = {
        "hello": lambda: ask("/hello/"),
        STORED: lambda: ask("/trials/NCT07183384/"),
        "many stored": lambda: ask("/trials/NCT99999999/"),
        "plain stored": lambda: ask("/trials/NCT07183384/", accepts=""),
        NOT_CHANGED: lambda: ask("/trials/NCT07183384/", holds=tag, status="304"),
    }
    cold: dict[str, Callable[[], object]] = {
        "composed": lambda: ask("/trials/NCT07183384/", cookie="a=b"),
        "many composed": lambda: ask("/trials/NCT99999999/", cookie="a=b"),
    }
    lists: dict[str, Callable[[], object]] = {name: partial(ask, path) for name, path in RESULTS.items()}
    # Hello-world takes its turn with the lists too, so that a busy stretch of the machine slows both.
    answers = _answers()
    lists |= {name: partial(ask, path, cookie=answers) for name, path in (CHECKED | MATCHED).items()}
    beside = _timed({"hello": kinds["hello"], **lists}, ROUNDS, 10)
    cost = _timed(kinds, ROUNDS, REQUESTS) | _timed(cold, 5, 2)
    cost |= {name: beside[name] / beside["hello"] * cost["hello"] for name in (*RESULTS, *CHECKED, *MATCHED)}
    json.dump(cost, sys.stdout)


def _timed(kinds: dict[str, Callable[[], object]], rounds: int, requests: int) -> dict[str, float]:
    """Milliseconds of CPU for one request of each kind: the median round, all kinds taking turns."""
    taken: dict[str, list[float]] = {name: [] for name in kinds}
    for call in kinds.values():
        call()
    for _ in range(rounds):
        for name, call in kinds.items():
            began = time.process_time()
            for _ in range(requests):
                call()
            taken[name].append((time.process_time() - began) * 1000 / requests)
    return {name: statistics.median(each) for name, each in taken.items()}


def _fill() -> None:
    """Migrate, collect the static files, and put in trials, the places that are asked for, and the index."""
    from datetime import UTC, datetime

    from django.core.management import call_command

    from bench.trials import fill
    from trials.registry import actions

    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    fill(MADE_UP)
    call_command("load_demo", verbosity=0, stdout=sys.stderr)
    _place()
    long = json.loads((FIXTURES / "NCT07183384.json").read_text())
    protocol = long["protocolSection"]
    protocol["identificationModule"]["nctId"] = "NCT99999999"
    countries = ("United States", "France", "Japan", "Brazil", "Germany", "Spain", "China", "Italy")
    protocol["contactsLocationsModule"]["locations"] = [
        {
            "facility": f"Hospital number {number}", "city": f"Town {number % 300}", "state": f"Region {number % 40}",
            "zip": str(10_000 + number), "country": countries[number % 8], "status": "RECRUITING",
            "geoPoint": {"lat": 40 + number / 1000, "lon": -70 - number / 1000},
            "contacts": [{"name": f"Nurse {number}", "role": "CONTACT", "phone": "555-0100", "email": f"nurse{number}@example.org"}],
        }
        for number in range(MANY_SITES)
    ]  # fmt: skip
    actions.import_study(long, at=datetime.now(UTC), listing="listed")
    call_command("read_criteria", stdout=sys.stderr)
    call_command("update_index", stdout=sys.stderr)


def _answers() -> str:
    """The cookie of somebody who has answered questions of other trials."""
    from datetime import UTC, datetime

    from trials.eligibility.kept import NOBODY, pack
    from trials.eligibility.shape import Answer
    from trials.eligibility.topics import TOPICS
    from trials.visitor import cookie

    told = {topic.key: Answer("no") for topic in TOPICS if topic.kind == "yes-no" and topic.number % 3 == 0}
    kept = NOBODY.about("you").tell({**told, "age": Answer(540, unit="years")})
    return f"{cookie.NAME}={cookie.written(pack(kept), datetime.now(UTC))}"


def _place() -> None:
    """The towns of one name, as the gazetteer has them."""
    from trials.places import actions
    from trials.places.sources import towns

    people = {"MA": (675_647, 42.36, -71.06), "ENG": (45_339, 52.98, -0.03)}
    named: Any = [
        {"name": "Boston", "countrycode": "GB" if region == "ENG" else "US", "admin1code": region, "population": number, "latitude": up,
         "longitude": over, "alternatenames": []}
        for region, (number, up, over) in people.items()
    ]  # fmt: skip
    actions.store(map(towns.entry, named), source="towns", edition="bench")


def _asker() -> Callable[..., str]:
    """A function that sends one request through the WSGI application and gives back the answer's ETag."""
    from django.core.wsgi import get_wsgi_application
    from django.test import RequestFactory

    application, factory = get_wsgi_application(), RequestFactory(SERVER_NAME="localhost")

    @cache
    def request(path: str, accepts: str, cookie: str, holds: str) -> dict[str, Any]:
        headers = {"accept-encoding": accepts, "cookie": cookie, "if-none-match": holds}
        return dict(factory.get(path, headers={name: value for name, value in headers.items() if value}).environ)

    def ask(path: str, *, accepts: str = BROWSER, cookie: str = "", holds: str = "", status: str = "200") -> str:
        answer: list[Any] = []

        def start(line: str, fields: list[tuple[str, str]], fault: object = None, /) -> Callable[[bytes], object]:
            answer.extend((line, dict(fields)))
            return bytes

        body: Any = application(dict(request(path, accepts, cookie, holds)), start)
        for _ in body:
            pass
        body.close()
        if not answer[0].startswith(status):
            raise SystemExit(f"{path} answered {answer[0]}")
        return str(answer[1].get("ETag", ""))

    return ask


if __name__ == "__main__":
    main()
