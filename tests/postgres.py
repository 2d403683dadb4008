"""A throw-away PostgreSQL: made in a temporary folder, reached through a socket in it, gone when the process ends.

It needs the server's programs only (Debian's `postgresql` package, or `initdb` on the PATH): no service, no root, no port.
"""

import contextlib
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import quote

# Nothing in it need survive a crash.
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=", "max_connections=60", "jit=off")
ROOT = Path(__file__).resolve().parent.parent
_watchers: list["subprocess.Popen[bytes]"] = []


class NoPostgreSQL(RuntimeError):
    """The server's programs are not on this machine."""


def programs() -> Path | None:
    """The folder that holds `initdb` and `pg_ctl`, the newest Debian version first, or None."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: _version(path.parent.name), reverse=True)
    found = shutil.which("initdb")
    folders = [*debian, *([Path(found).resolve().parent] if found else [])]
    return next((folder for folder in folders if (folder / "initdb").exists() and (folder / "pg_ctl").exists()), None)


def address(wanted: str) -> str:
    """The `DATABASE_URL` to test on: `wanted` itself when it is one, else that of a server that is started once for all workers."""
    if "://" in wanted:
        return wanted
    if "TEST_POSTGRES_URL" not in os.environ:
        os.environ["TEST_POSTGRES_URL"] = start()
    return os.environ["TEST_POSTGRES_URL"]


def start() -> str:
    """Start a server, to be stopped when this process ends, and return its `DATABASE_URL`."""
    folder = programs()
    if folder is None:
        raise NoPostgreSQL("PostgreSQL's server programs were not found. Install them (Debian: apt-get install postgresql).")
    home = Path(tempfile.mkdtemp(prefix="portal-pg-")).resolve()
    home = home.rename(home.with_name(home.name.lower().replace("_", "-") + "-s"))
    _end_with_us(folder, home)
    who = _unprivileged(home)
    options = " ".join([f"-k {home}", *(f"-c {setting}" for setting in FAST)])
    _run([folder / "initdb", "-D", home / "data", "-A", "trust", "-U", "portal", "-E", "UTF8", "--locale=C", "--no-sync"], who)
    _run([folder / "pg_ctl", "-D", home / "data", "-l", home / "log", "-o", options, "-w", "start"], who)
    return f"postgresql://portal@{quote(str(home), safe='')}/postgres"


def _end_with_us(folder: Path, home: Path) -> None:
    """Leave a watcher behind that ends the server as soon as this process is gone, however it ends: its pipe breaks then."""
    theirs, _ours = os.pipe()
    command = [sys.executable, "-m", "tests.postgres", str(folder), str(home)]
    _watchers.append(subprocess.Popen(command, stdin=theirs, cwd=ROOT, start_new_session=True))
    os.close(theirs)


def _watch(folder: Path, home: Path) -> None:
    sys.stdin.read()
    with contextlib.suppress(NoPostgreSQL):
        _run([folder / "pg_ctl", "-D", home / "data", "-m", "immediate", "stop"], _unprivileged(home))
    shutil.rmtree(home, ignore_errors=True)


def _unprivileged(home: Path) -> dict[str, Any]:
    """As whom to run the server: PostgreSQL refuses to run as root, so root hands the folder to a lesser account."""
    if os.getuid() != 0:
        return {}
    names = {entry.pw_name for entry in pwd.getpwall()}
    account = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    os.chown(home, account.pw_uid, account.pw_gid)
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def _run(command: list[str | Path], who: dict[str, Any]) -> None:
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd="/", check=False, **who)
    if done.returncode:
        raise NoPostgreSQL(f"{Path(command[0]).name} did not work: {done.stdout.strip().splitlines()[-1:]}")


def _version(name: str) -> tuple[int, ...]:
    return tuple(int(part) for part in name.split(".") if part.isdigit())


if __name__ == "__main__":
    _watch(Path(sys.argv[1]), Path(sys.argv[2]))
