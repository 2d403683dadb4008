"""`python -m bench.proof`: kill the import, the writer of the index and the mail delivery, on both databases, and count what was lost.

Prints a line for each proof, keeps `build/proof.json`, and exits with 1 when a promise was broken. `LONG=1` takes ten times as much.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

from bench.proof import imports, index, letters
from bench.proof.world import World
from tests import postgres

RESULTS = Path("build/proof.json")


def main() -> int:
    """0 when every promise held."""
    size = 10 if os.environ.get("LONG") == "1" else 1
    databases = ["SQLite", *(["PostgreSQL"] if postgres.programs() else [])]
    if len(databases) == 1:
        print("NOT RUN on PostgreSQL: its server programs were not found.", file=sys.stderr)
    findings = []
    for database in databases:
        for proof in (imports, index, letters):
            print(f"{database}: {proof.PROMISE} …", file=sys.stderr, flush=True)
            with World(database) as world:
                findings.append(proof.prove(world, size))
            print(findings[-1].line(), flush=True)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps([asdict(finding) for finding in findings], indent=2) + "\n", encoding="utf-8")
    return 0 if all(finding.held for finding in findings) else 1


if __name__ == "__main__":
    sys.exit(main())
