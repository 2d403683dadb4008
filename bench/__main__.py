"""`python -m bench`: measure, print a table, keep `build/bench.json`, and exit with 1 when a target was missed.

Each module named below has `measures(size)`; one that is not there yet is passed over.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from importlib.util import find_spec

from bench.measure import Measure, keep, table

MODULES = ("imports", "pages", "search", "screening", "summaries", "eligibility")


def main() -> int:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--size", type=int, default=10_000, help="how many generated records")
    parser.add_argument("--only", choices=MODULES, help="one kind only")
    options = parser.parse_args()
    found: list[Measure] = []
    for name in [options.only] if options.only else MODULES:
        if find_spec(f"bench.{name}"):
            print(f"Measuring {name} …", file=sys.stderr, flush=True)
            found += import_module(f"bench.{name}").measures(options.size)
    keep(found)
    print(table(found))
    return 0 if all(measure.is_met for measure in found) else 1


if __name__ == "__main__":
    sys.exit(main())
