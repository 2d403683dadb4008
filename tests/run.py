"""`make test`: every test on SQLite, then on a throw-away PostgreSQL, and the browser journeys; never one skipped in silence.

What is missing (a Chromium, PostgreSQL's server programs) is installed through the system's package manager where we may. What
could not run is listed at the end; in CI (`CI=true`) that is a failure. Arguments go to pytest, as in: python -m tests.run tests/house
"""

import os
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests import postgres

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# What only means something on the other database, or need not be seen twice, is left out on purpose and is no gap.
RUNS = {"SQLite": ("", "not postgres"), "PostgreSQL": ("postgres", "both or not (journey or once)")}
# Optional by design: real registry records, which the repository does not hold.
OPTIONAL = "PORTAL_SAMPLES"


@dataclass
class Outcome:
    """What one run of pytest came to."""

    name: str
    seconds: float
    status: int
    counts: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)

    def line(self) -> str:
        """Such as "SQLite: 640 passed, 0 failed, 2 skipped"."""
        return f"{self.name}: {self.counts['passed']} passed, {self.counts['failed']} failed, {self.counts['skipped']} skipped"


def main(arguments: list[str]) -> int:
    """0 when everything passed and, in CI, nothing was left out."""
    os.chdir(ROOT)
    BUILD.mkdir(exist_ok=True)
    gaps = [gap for gap in (_have_browser(), _have_postgres()) if gap]
    outcomes = [_run(name, arguments) for name in RUNS if name != "PostgreSQL" or postgres.programs()]
    for outcome in outcomes:
        gaps += [f"{outcome.name}: {count} skipped: {why}" for why, count in outcome.skipped.items() if OPTIONAL not in why]
    _summary(outcomes, gaps)
    failed = any(outcome.status for outcome in outcomes)
    return 1 if failed or (gaps and os.environ.get("CI")) else 0


def _have_browser() -> str:
    """An empty text, or what is missing and how to get it."""
    if os.environ.get("CHROMIUM") or any(shutil.which(name) for name in BROWSERS) or _own_browser():
        return ""
    if _install("chromium") and shutil.which("chromium"):
        return ""
    return "the browser journeys need Chromium: install it (Debian: apt-get install chromium), or name one in CHROMIUM"


def _own_browser() -> bool:
    """Whether Playwright has fetched a Chromium of its own."""
    return any(Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", Path.home() / ".cache/ms-playwright")).glob("chromium-*"))


def _have_postgres() -> str:
    if postgres.programs() or (_install("postgresql") and postgres.programs()):
        return ""
    return "PostgreSQL: no test ran on it: install its server programs (Debian: apt-get install postgresql)"


def _install(package: str) -> bool:
    """Whether the system's package manager brought it in; never asks for a password."""
    if not shutil.which("apt-get"):
        return False
    may = [] if os.getuid() == 0 else ["sudo", "-n"]
    if may and (not shutil.which("sudo") or subprocess.run([*may, "true"], capture_output=True, check=False).returncode):
        return False
    say(f"Installing {package} through apt-get ...")
    apt = [*may, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    for command in (["update", "-qq"], ["install", "-qq", "-y", "--no-install-recommends", package]):
        done = subprocess.run([*apt, *command], stdout=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def _run(name: str, arguments: list[str]) -> Outcome:
    database, marks = RUNS[name]
    report = BUILD / f"test-{name.lower()}.xml"
    report.unlink(missing_ok=True)
    say(f"\n=== Tests on {name} ===")
    environment = {**os.environ, "TEST_DATABASE": database, "DJANGO_ALLOW_ASYNC_UNSAFE": "true"}
    command = [sys.executable, "-m", "pytest", "-n", "2", "--dist", "worksteal", "-q", "-m", marks, f"--junitxml={report}", *arguments]
    began = time.monotonic()
    status = subprocess.run(command, env=environment, check=False).returncode
    outcome = Outcome(name, time.monotonic() - began, status)
    if report.exists():
        _count(outcome, ET.parse(report))
    return outcome


def _count(outcome: Outcome, report: "ET.ElementTree[ET.Element]") -> None:
    for case in report.iter("testcase"):
        kinds = {child.tag for child in case}
        skip = case.find("skipped")
        if kinds & {"failure", "error"}:
            outcome.counts["failed"] += 1
        elif skip is not None and skip.get("type") != "pytest.xfail":
            outcome.counts["skipped"] += 1
            outcome.skipped[skip.get("message", "")] += 1
        else:
            outcome.counts["passed"] += 1


def _summary(outcomes: list[Outcome], gaps: list[str]) -> None:
    say("\n=== Summary ===")
    optional = sum(count for outcome in outcomes for why, count in outcome.skipped.items() if OPTIONAL in why)
    if optional:
        say(f"{optional} tests on real records were left out: PORTAL_SAMPLES names no folder with any.")
    for gap in gaps:
        say(f"NOT RUN: {gap}")
    for outcome in outcomes:
        say(outcome.line() + f"  ({outcome.seconds:.0f} s)")
    if gaps:
        say("Not everything ran." + (" In CI that is a failure." if os.environ.get("CI") else ""))


def say(text: str) -> None:
    """One line for whoever reads the terminal."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
