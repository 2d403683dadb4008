"""`make start` says in one sentence what is in its way, and leaves nothing behind when it is stopped."""

import os
import signal
import socket
import stat
import subprocess
import sys
import time

import pytest

from tests.house import tree

pytestmark = pytest.mark.once

START = [sys.executable, "deploy/start.py"]


def _run(command, cwd=tree.ROOT, **variables):
    environment = {**os.environ, **variables}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=60, check=False)


def _one_sentence(done):
    assert done.returncode == 1, done.stdout
    assert "Traceback" not in done.stderr and done.stderr.strip().count("\n") == 0
    return done.stderr


def test_a_port_in_use_is_named_with_another_to_take():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert f"make start PORT={port % 65535 + 1}" in _one_sentence(_run(START, PORT=str(port)))


@pytest.mark.parametrize("port", ["0", "65536", "eighty", "-1", "٨٠"])
def test_a_port_that_is_none_is_refused(port):
    assert "PORT is" in _one_sentence(_run(START, PORT=port))


def test_an_old_python_is_told_which_one_is_needed(tmp_path):
    old = tmp_path / "python3"
    old.write_text('#!/bin/sh\ncase "$2" in *print*) echo 3.11 ;; *) exit 1 ;; esac\n')
    old.chmod(0o755)
    said = _one_sentence(_run(["sh", "deploy/python.sh", "deploy/start.py"], PYTHON=str(old)))
    assert "3.12 or newer" in said and "is 3.11" in said


def test_no_python_at_all_is_said(tmp_path):
    assert "none was found" in _one_sentence(_run(["/bin/sh", "deploy/python.sh", "deploy/start.py"], PATH=str(tmp_path), PYTHON=""))


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "write access" in _one_sentence(_run(START, PORT=str(port), VAR_DIR=str(in_the_way / "var")))


def test_the_settings_file_is_written_once_and_for_nobody_else(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(tree.ROOT / "deploy")
    import start

    monkeypatch.setattr(start, "ROOT", tmp_path)
    monkeypatch.setattr(start, "ENV_FILE", tmp_path / ".env")
    start._write_env_file()
    written = (tmp_path / ".env").read_text()
    assert stat.S_IMODE((tmp_path / ".env").stat().st_mode) == 0o600
    assert "DEBUG=0\nDEMO=1\n" in written
    start._write_env_file()
    assert (tmp_path / ".env").read_text() == written


@pytest.fixture
def leashed():
    """Run a command on the leash, and go on once it is up."""
    running = []

    def start(**variables):
        command = [sys.executable, "deploy/leash.py", "sh", "-c", "echo up; exec sleep 60"]
        leash = subprocess.Popen(command, cwd=tree.ROOT, env={**os.environ, **variables}, stdout=subprocess.PIPE)
        running.append(leash)
        assert leash.stdout.readline() == b"up\n"
        time.sleep(0.2)
        return leash

    yield start
    for leash in running:
        leash.stdout.close()
        leash.wait(timeout=20)


def test_what_was_started_ends_when_the_start_is_killed_outright(leashed):
    starter = subprocess.Popen(["sleep", "60"])
    leash = leashed(STARTED_BY=str(starter.pid))
    starter.send_signal(signal.SIGKILL)
    starter.wait()
    assert leash.wait(timeout=20) == 128 + signal.SIGTERM


def test_a_signal_to_stop_is_handed_on(leashed):
    leash = leashed()
    leash.terminate()
    assert leash.wait(timeout=20) == 128 + signal.SIGTERM
