"""Read settings from the environment, and say what to do when one is wrong.

Every function takes the variable's name and what stands in for it when it is not set. A value that cannot be used raises
`ImproperlyConfigured` with one sentence that names the variable and what to write there.
"""

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

YES = {"1", "true", "yes", "on"}
NO = {"0", "false", "no", "off", ""}


def read_file(path: Path) -> None:
    """Take `NAME=value` lines from a file; what the environment already holds wins. Quotes around a value are dropped."""
    if not path.is_file():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        name, equals, value = line.strip().partition("=")
        if equals and not name.startswith("#"):
            os.environ.setdefault(name.strip(), value.strip().strip("\"'"))


def text(name: str, default: str = "") -> str:
    """The variable's value without surrounding blanks."""
    return os.environ.get(name, default).strip()


def flag(name: str, *, default: bool) -> bool:
    """True for 1, true, yes, on; False for 0, false, no, off."""
    value = text(name, "1" if default else "0").lower()
    if value in YES:
        return True
    if value in NO:
        return False
    raise ImproperlyConfigured(f"{name} is '{value}'. Write 1 for yes or 0 for no.")


def number(name: str, default: int, *, least: int = 0) -> int:
    """A whole number, `least` or more."""
    value = text(name, str(default))
    if not value.isascii() or not value.isdigit() or int(value) < least:
        raise ImproperlyConfigured(f"{name} is '{value}'. Write a whole number, {least} or more.")
    return int(value)


def choice(name: str, default: str, allowed: tuple[str, ...]) -> str:
    """One of the allowed words."""
    value = text(name, default).lower()
    if value not in allowed:
        raise ImproperlyConfigured(f"{name} is '{value}'. Write one of: {', '.join(allowed)}.")
    return value


def words(name: str, default: str = "") -> list[str]:
    """A list written with commas."""
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def database(url: str, folder: Path) -> dict[str, object]:
    """Django's settings for `postgresql://user:password@host:port/name` (pooled), or for SQLite under `folder` when empty.

    SQLite takes the write lock when a transaction begins (a deferred one fails under load) and syncs each commit to the disk,
    because a page that says "saved" must be true after a power cut.
    """
    if not url:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": folder / "portal.sqlite3",
            "CONN_MAX_AGE": None,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA mmap_size=134217728;",
            },
            "TEST": {"NAME": folder / "test.sqlite3"},
        }
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise ImproperlyConfigured("DATABASE_URL must look like postgresql://user:password@host:5432/name; leave it out to use SQLite.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": {"pool": {"min_size": 1, "max_size": 8, "timeout": 10}},
    }


def check_model(url: str, key: str, name: str) -> None:
    """Stop the start where a language model cannot be asked like this, or its key would cross a network in the clear."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or "@" in parts.netloc or parts.query or parts.fragment:
        raise ImproperlyConfigured(
            "SUMMARY_MODEL_URL must look like https://models.example.org/v1, without a name, a key or a question mark in it. "
            "Leave it out to ask no model."
        )
    if not name:
        raise ImproperlyConfigured("Set SUMMARY_MODEL_NAME to the model's name on its server, or leave SUMMARY_MODEL_URL out.")
    if key and not (key.isascii() and key.isprintable() and " " not in key):
        raise ImproperlyConfigured("SUMMARY_MODEL_KEY holds letters that no key has. Copy it again.")
    if key and parts.scheme == "http" and parts.hostname not in {"localhost", "127.0.0.1", "::1"}:
        raise ImproperlyConfigured("SUMMARY_MODEL_URL begins with http://, so its key could be read on the way. Write https://.")


def mailer(url: str, folder: Path) -> dict[str, object]:
    """Django's `MAILERS` entry for `smtp://user:password@host:port`, or one that writes files when there is no address.

    `smtps://` stands for TLS from the start, `smtp+tls://` for STARTTLS.
    """
    if not url:
        return {"BACKEND": "django.core.mail.backends.filebased.EmailBackend", "OPTIONS": {"file_path": str(folder)}}
    parts = urlsplit(url)
    if parts.scheme not in {"smtp", "smtps", "smtp+tls"} or not parts.hostname:
        raise ImproperlyConfigured(
            "MAIL_URL must look like smtp+tls://user:password@host:587; leave it out to write mail to files under var/mail."
        )
    return {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": parts.hostname,
            "port": parts.port or (465 if parts.scheme == "smtps" else 25),
            "username": unquote(parts.username or ""),
            "password": unquote(parts.password or ""),
            "use_tls": parts.scheme == "smtp+tls",
            "use_ssl": parts.scheme == "smtps",
            "timeout": 20,
        },
    }
