"""`make start`: from a fresh clone to a running practice portal in one go, and quickly every time after.

Each step can be interrupted and done again. Whatever is in the way is said in one sentence with what to do about it, and the
start ends with a status other than zero. To run a portal for patients see deploy/README.md.
"""

import errno
import hashlib
import os
import secrets
import socket
import subprocess
import sys
from pathlib import Path

import environment

ROOT = environment.ROOT
ENV_FILE = ROOT / ".env"


def main() -> None:
    """Prepare everything, then become honcho, which runs what the Procfile names."""
    os.chdir(ROOT)
    os.umask(0o077)
    port = _port()
    _free(port)
    _writable()
    environment.prepare("requirements.txt")
    _write_env_file()
    os.environ["PATH"] = f"{environment.VENV / 'bin'}{os.pathsep}{os.environ['PATH']}"
    os.environ["PORT"] = str(port)
    # honcho gives each process a port of its own, and links in letters must not follow that.
    os.environ.setdefault("PUBLIC_ORIGIN", _setting("PUBLIC_ORIGIN") or f"http://localhost:{port}")
    _prepare_data()
    _free(port)
    # Should honcho or make be killed outright, deploy/leash.py ends what they began.
    os.environ["STARTED_BY"] = " ".join(filter(None, [str(os.getpid()), os.environ.get("MAKE_PID")]))
    print(f"\nThe portal opens at http://localhost:{port} in a moment. Stop it with Ctrl-C.\n", flush=True)
    os.execv(environment.PYTHON, ["python", "-m", "honcho", "--env", os.devnull, "start", "--port", str(port)])


def _setting(name: str) -> str:
    """What the environment says, or else `.env`."""
    lines = ENV_FILE.read_text(encoding="utf-8").splitlines() if ENV_FILE.is_file() else []
    written = [line.partition("=")[2].strip().strip("\"'") for line in lines if line.partition("=")[0].strip() == name]
    return os.environ.get(name, "").strip() or (written[0] if written else "")


def _port() -> int:
    value = _setting("PORT") or "8000"
    if not value.isascii() or not value.isdigit() or not 1 <= int(value) <= 65535:
        sys.exit(f"PORT is '{value}'. Write a number from 1 to 65535, as in: make start PORT=8001")
    return int(value)


def _free(port: int) -> None:
    """Leave with a sentence when another program answers on the port, on either of localhost's two addresses."""
    for family, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        try:
            with socket.socket(family) as door:
                door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                door.bind((address, port))
        except PermissionError:
            sys.exit(f"This account may not use port {port}. Choose one above 1023: make start PORT=8000")
        except OSError as fault:
            # A machine without IPv6 has no second address, and nobody can answer there.
            if fault.errno == errno.EADDRINUSE:
                sys.exit(f"Port {port} is taken by another program. Stop that, or choose another port: make start PORT={port % 65535 + 1}")


def _var() -> Path:
    return Path(_setting("VAR_DIR") or ROOT / "var")


def _writable() -> None:
    """Raise OSError where the portal could not keep its things."""
    for folder in (ROOT, _var()):
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".probe-{os.getpid()}"
        probe.touch()
        probe.unlink()


def _write_env_file() -> None:
    """Write `.env` once, whole or not at all, for nobody else to read."""
    if ENV_FILE.exists():
        return
    text = (
        "# Written by `make start`. Keep it: without FIELD_KEYS nobody can read what people wrote. See .env.example.\n"
        f"DEBUG=0\nDEMO=1\nSECRET_KEY={secrets.token_urlsafe(48)}\nFIELD_KEYS={secrets.token_urlsafe(48)}\n"
    )
    new = ROOT / ".env.new"
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    new.rename(ENV_FILE)


def _prepare_data() -> None:
    """The database, the static files, the roles and, in a practice copy, the demonstration (whose dates move with today)."""
    print("Preparing the database, the static files and the demonstration ...", flush=True)
    _manage("migrate", "--no-input", "--verbosity", "0")
    _collect_static()
    if _setting("DEMO").lower() in {"1", "true", "yes", "on"}:
        _manage("load_demo")  # writes the roles and the words too
    else:
        _manage("make_staff")
        _manage("load_starter_vocabulary")
    # After the trials: postcodes are learned from their sites. Seconds the first time, nothing when nothing has changed.
    _manage("load_places")


def _collect_static() -> None:
    """Compressing takes seconds, so only when a file or a package has changed since."""
    facts = [(path.as_posix(), path.stat().st_size, path.stat().st_mtime_ns) for path in sorted((ROOT / "static").rglob("*"))]
    now = hashlib.sha256(repr((facts, environment.STAMP.read_text(encoding="utf-8"))).encode()).hexdigest()
    stamp = _var() / "static" / ".collected"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == now:
        return
    _manage("collectstatic", "--no-input", "--verbosity", "0")
    stamp.write_text(now, encoding="utf-8")


def _manage(*command: str) -> None:
    if subprocess.run([environment.PYTHON, "manage.py", *command], cwd=ROOT, check=False).returncode:
        sys.exit(f"`manage.py {command[0]}` did not finish; why stands above. Mend that and run this again: it goes on where it stopped.")


if __name__ == "__main__":
    try:
        main()
    except OSError as fault:
        sys.exit(f"Cannot write here ({fault}). Give yourself write access to {ROOT}, or copy the portal to a folder of your own.")
    except KeyboardInterrupt:
        sys.exit("Stopped. Run `make start` again: it goes on where it stopped.")
