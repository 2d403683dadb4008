"""A practice portal as `make start` runs it, in a folder of its own: real web server, collected files, demonstration, places,
search index, mail to files."""

from __future__ import annotations

import email
import email.policy
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

ROOT = Path(__file__).resolve().parents[2]
PREPARE = """
import sys
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
call_command("collectstatic", interactive=False, verbosity=0)
call_command("load_demo")
call_command("load_places", stdout=sys.stderr)
call_command("update_index", stdout=sys.stderr)
"""
ONE_AFTER_ANOTHER = """
import json, sys
import django; django.setup()
from django.core.management import call_command
for command in json.loads(sys.argv[1]):
    call_command(*command)
"""


@dataclass
class Portal:
    """Where it answers and what it has written."""

    folder: Path
    port: int
    database_url: str = ""
    logins: dict[str, str] = field(default_factory=dict)
    server: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Its origin, without a slash."""
        return f"http://localhost:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        """What its processes are started with: nothing of the tests' own settings."""
        ours = ("DJANGO_", "PYTEST_", "TEST_")
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(ours) and name in {"PATH", "HOME", "LANG", "TMPDIR"}
        }
        key = self.folder / "key"
        return {
            **kept,
            "DJANGO_SETTINGS_MODULE": "trialportal.settings",
            "IGNORE_ENV_FILE": "1",
            "VAR_DIR": str(self.folder / "var"),
            "DEBUG": "0",
            "DEMO": "1",
            "SECRET_KEY": key.read_text(),
            "FIELD_KEYS": key.read_text(),
            "PORT": str(self.port),
            "PUBLIC_ORIGIN": self.url,
            "DATABASE_URL": self.database_url,
            "PYTHONPATH": str(ROOT),
            "PYTHONUNBUFFERED": "1",
        }

    def copy(self, other: Portal) -> None:
        """Become what another one is, which does not run."""
        shutil.copytree(other.folder, self.folder, dirs_exist_ok=True)
        self.logins = dict(other.logins)
        if other.database_url:
            self.database_url = new_database(other.database_url, copy=True)

    def prepare(self) -> None:
        """Database, static files, demonstration; the printed logins are kept."""
        (self.folder / "key").write_text(secrets.token_urlsafe(48))
        said = self._python("-c", PREPARE)
        self.logins = {words[0]: words[1] for words in map(str.split, said.splitlines()) if len(words) == 2 and "@" in words[0]}

    def manage(self, *command: str) -> str:
        """Run a command of the portal's to its end; what it said comes back."""
        return self._python("manage.py", *command)

    def manage_all(self, *commands: tuple[str, ...]) -> str:
        """The same for several, in one process: each start takes two seconds."""
        return self._python("-c", ONE_AFTER_ANOTHER, json.dumps(commands))

    def start(self) -> None:
        """Start the web server and wait until it answers."""
        # As in the Procfile, the leash ends the server should these tests be killed.
        environment = {**self.environment, "STARTED_BY": str(os.getpid())}
        command = [
            sys.executable,
            "deploy/leash.py",
            sys.executable,
            "-m",
            "granian",
            "--interface",
            "wsgi",
            "trialportal.wsgi:application",
        ]
        command += ["--host", "127.0.0.1", "--port", str(self.port), "--workers", "1"]
        with self.log.open("ab") as log:
            self.server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        for _ in range(300):
            if self._answers():
                return
            time.sleep(0.1)
        raise RuntimeError(f"The portal does not answer: {self.log.read_text()[-2000:]}")

    def stop(self) -> None:
        """End the web server."""
        if self.server:
            self.server.terminate()
            self.server.wait(timeout=20)

    @property
    def log(self) -> Path:
        """What the web server said."""
        return self.folder / "web.log"

    def letters(self, to: str) -> list[EmailMessage]:
        """The letters on disk to one address, the oldest first."""
        files = sorted((self.folder / "var" / "mail").glob("*"), key=lambda path: path.stat().st_mtime)
        read = [letter for path in files for letter in _letters(path.read_bytes())]
        return [letter for letter in read if to in str(letter["To"])]

    def _answers(self) -> bool:
        if self.server and self.server.poll() is not None:
            raise RuntimeError(f"The portal did not start: {self.log.read_text()[-2000:]}")
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False

    def _python(self, *arguments: str) -> str:
        done = subprocess.run([sys.executable, *arguments], cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"{arguments[:2]} ended with {done.returncode}: {done.stderr[-3000:]}")
        return done.stdout


def free_port() -> int:
    """A port that nothing uses now."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def new_database(near: str, *, copy: bool = False) -> str:
    """An empty PostgreSQL database beside the one that `near` names, or a copy of that one; its `DATABASE_URL`."""
    parts = urlsplit(near)
    name = f"journeys_{secrets.token_hex(6)}"
    template = parts.path.strip("/") if copy else "template1"
    with psycopg.connect(urlunsplit(parts._replace(path="/postgres")), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    return urlunsplit(parts._replace(path=f"/{name}"))


def drop_database(url: str) -> None:
    """Delete what `new_database` made."""
    parts = urlsplit(url)
    with psycopg.connect(urlunsplit(parts._replace(path="/postgres")), autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{parts.path.strip("/")}" WITH (FORCE)')


def _letters(raw: bytes) -> list[EmailMessage]:
    """Django's file mailer puts a line of dashes after each letter."""
    rule = b"-" * 79
    parts = [part.strip(b"\r\n") for part in raw.split(rule)]
    return [email.message_from_bytes(part, policy=email.policy.default) for part in parts if part]  # type: ignore[misc]
