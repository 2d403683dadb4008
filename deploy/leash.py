"""Run a command, and end it when the start that began it is gone: python deploy/leash.py COMMAND [ARGUMENT...]

honcho ends its processes when it is told to stop, but not when it is killed outright; then the web server would hold the port
for ever. `STARTED_BY` holds the process ids to watch.
"""

import os
import signal
import subprocess
import sys


def main(command: list[str]) -> int:
    """The command's exit status; 128 and the signal's number when a signal ended it."""
    child = subprocess.Popen(command)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda number, _frame: child.send_signal(number))
    watched = [int(pid) for pid in os.environ.get("STARTED_BY", "").split()]
    while True:
        try:
            status = child.wait(timeout=1)
        except subprocess.TimeoutExpired:
            if not all(_alive(pid) for pid in watched):
                child.terminate()
        else:
            return status if status >= 0 else 128 - status


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
