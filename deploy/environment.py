"""Make `.venv` and put the pinned packages in it: python deploy/environment.py requirements.txt

Safe to run again at any time. An environment that an earlier run left half-made is completed, or made anew when it does not
run. `.venv/.installed` says which list is installed in full, so that the second time costs nothing.
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / ".installed"
LISTS = ("requirements.txt", "requirements-dev.txt")


def prepare(requirements: str) -> None:
    """Have every package of the list in `.venv`, or leave with a sentence that says what to do."""
    lists = hashlib.sha256(b"".join((ROOT / name).read_bytes() for name in LISTS)).hexdigest()
    if not _works():
        _make()
    # The longer list holds the shorter one, at the same versions.
    if _stamp() in {f"{requirements} {lists}", f"{LISTS[1]} {lists}"}:
        return
    print(f"Installing the packages of {requirements} (a minute or two, only the first time) ...", flush=True)
    _install(requirements)
    STAMP.write_text(f"{requirements} {lists}", encoding="utf-8")


def _works() -> bool:
    """Whether the environment runs, is new enough and can install."""
    check = "import sys, pip; sys.exit(sys.version_info < (3, 12))"
    return PYTHON.exists() and subprocess.run([PYTHON, "-c", check], capture_output=True, check=False).returncode == 0


def _make() -> None:
    if VENV.is_symlink() or VENV.is_file():
        sys.exit(f"{VENV} is in the way. Move it elsewhere and run this again.")
    shutil.rmtree(VENV, ignore_errors=True)
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False)
    if made.returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        why = (made.stderr + made.stdout).strip().splitlines()[-1:] or ["no reason given"]
        sys.exit(f"Python could not make a virtual environment ({why[0]}). On Debian and Ubuntu: apt-get install python3-venv.")


def _install(requirements: str) -> None:
    STAMP.unlink(missing_ok=True)
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", "--require-hashes", "-r"]
    done = subprocess.run([*command, requirements], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        print(done.stdout[-3000:], file=sys.stderr)
        sys.exit(
            f"The packages of {requirements} could not be installed; what pip says stands above. "
            "Check the network and the free space, then run this again: it goes on where it stopped."
        )


def _stamp() -> str:
    return STAMP.read_text(encoding="utf-8") if STAMP.is_file() else ""


if __name__ == "__main__":
    try:
        prepare(sys.argv[1])
    except OSError as fault:
        sys.exit(f"Cannot write here ({fault}). Give yourself write access to {ROOT}, or copy the portal to a folder of your own.")
    except KeyboardInterrupt:
        sys.exit("Stopped. Run it again: it goes on where it stopped.")
