"""`python bench/misspellings.py`: is the right name among the first three for misspelt conditions?

The rule: the 100 conditions that most records name, of at least six letters, without digits, once each. A name of fewer than
ten letters gets one mistake, a longer one two, each in a word of at least four letters and never in its first letter: a
letter dropped, doubled, swapped with the next, or replaced (a vowel by another vowel, a consonant by its neighbour on the
keyboard), in turn, at places drawn with a fixed seed. RECORDS is a file that `import_trials` takes; it defaults to
records.jsonl.gz in the folder PORTAL_SAMPLES. A result that is itself a known name is drawn again.
Ends with `right N of M`.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
HOW_MANY, SHORTEST_NAME, SHORTEST_WORD, ONE_MISTAKE_BELOW = 100, 6, 4, 10
VOWELS = "aeiouy"
KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def main() -> int:
    """Fill a portal, misspell, tell."""
    samples = Path(os.environ.get("PORTAL_SAMPLES", "."))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=Path, default=samples / "records.jsonl.gz")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    if not options.records.is_file():
        parser.error("There are no records. Name a file, or set PORTAL_SAMPLES to a folder with records.jsonl.gz.")
    with tempfile.TemporaryDirectory(prefix="portal-misspellings-") as folder:
        os.environ.update(IGNORE_ENV_FILE="1", VAR_DIR=folder, DATABASE_URL="", DEBUG="1", DJANGO_SETTINGS_MODULE="trialportal.settings")
        os.environ.update(IMPORTED_TRIALS="listed")
        _fill(options.records)
        ask(options.seed)
    return 0


def ask(seed: int) -> None:
    """Misspell the names of the portal that is set up, and print what was not understood."""
    from trials.vocabulary import spelling
    from trials.vocabulary.models import KnownName

    draw = random.Random(seed)
    right, taken = 0, []
    known = set(KnownName.objects.values_list("folded", flat=True))
    ordered = KnownName.objects.order_by("-trials", "folded").values_list("folded", "name")
    wanted = [pair for pair in ordered if len(pair[0]) >= SHORTEST_NAME and not any(letter.isdigit() for letter in pair[0])][:HOW_MANY]
    spelling.suggest("warm up")
    for number, (folded, name) in enumerate(wanted):
        typed = misspelt(folded, number, known, draw)
        began = time.process_time()
        proposed = spelling.suggest(typed)
        taken.append((time.process_time() - began) * 1000)
        if name in proposed:
            right += 1
        else:
            print(f"missed: {typed} (meant {name}; proposed {', '.join(proposed) or 'nothing'})")
    taken.sort()
    print(f"a proposal took {statistics.median(taken):.1f} ms of CPU (median), {taken[int(len(taken) * 0.95)]:.1f} ms (95th percentile)")
    print(f"right {right} of {len(wanted)}")


def misspelt(name: str, number: int, known: set[str], draw: random.Random) -> str:
    """The name with its mistakes."""
    while True:
        typed = name
        for turn in range(1 if len(name) < ONE_MISTAKE_BELOW else 2):
            typed = _mistake(typed, number + turn, draw)
        if typed != name and typed not in known:
            return typed


def _mistake(name: str, kind: int, draw: random.Random) -> str:
    words = name.split(" ")
    long = [place for place, word in enumerate(words) if len(word) >= SHORTEST_WORD] or [0]
    place = draw.choice(long)
    word = words[place]
    at = draw.randrange(1, max(2, len(word) - 1))
    letter, rest = word[at], word[at + 1 :]
    made = [letter * 0 + rest, letter * 2 + rest, rest[:1] + letter + rest[1:], _other(letter, draw) + rest][kind % 4]
    words[place] = word[:at] + made
    return " ".join(words)


def _other(letter: str, draw: random.Random) -> str:
    if letter in VOWELS:
        return draw.choice(VOWELS.replace(letter, ""))
    row = next((row for row in KEYBOARD if letter in row), letter)
    at = row.index(letter)
    return row[at + 1] if at + 1 < len(row) else row[at - 1]


def _fill(records: Path) -> None:
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("import_trials", str(records), stdout=sys.stderr)
    call_command("load_starter_vocabulary", stdout=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
