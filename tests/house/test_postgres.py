"""The throw-away PostgreSQL is really thrown away."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests import postgres
from tests.house import tree

pytestmark = [pytest.mark.once, pytest.mark.skipif(postgres.programs() is None, reason="needs PostgreSQL's server programs")]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_the_server_ends_with_the_process_that_started_it(number):
    code = "import time; from tests import postgres; print(postgres.start(), flush=True); time.sleep(60)"
    environment = {**os.environ, "TEST_POSTGRES_URL": ""}
    starter = subprocess.Popen([sys.executable, "-c", code], cwd=tree.ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    home = Path(unquote(urlsplit(starter.stdout.readline().strip()).netloc.partition("@")[2]))
    assert (home / "data").is_dir()
    starter.send_signal(number)
    starter.wait()
    starter.stdout.close()
    for _ in range(100):
        if not home.exists():
            break
        time.sleep(0.2)
    assert not home.exists()
