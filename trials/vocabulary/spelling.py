"""What a misspelt word was meant to be."""

from __future__ import annotations

import math
from itertools import islice, product

from trials.vocabulary import keys, names
from trials.vocabulary.names import Index

FIRST = 3
SHORTEST = 3
LONGEST = 80
MOST_WORDS = 8
CANDIDATES = 80
# How much a name in ten times as many trials makes up for; one letter wrong counts 1.
PER_TENFOLD = 0.25
LETTERS_PER_MISTAKE = 4
MOST_MISTAKES = 4


def suggest(word_or_phrase: str) -> list[str]:
    """The likeliest meant names, the best first, at most three. Nothing when each word is known, or nothing is near enough."""
    folded = keys.fold(word_or_phrase)[:LONGEST]
    if len(folded) < SHORTEST:
        return []
    known = names.current()
    if folded in known.shown:
        return []
    whole = [(score, known.shown[name]) for score, name in _near(known.whole, folded)]
    if not whole and all(word in known.single.every or len(word) < names.SHORTEST_WORD for word in keys.words(folded)):
        return []
    by_word = [(score, known.shown.get(text, text)) for score, text in _word_by_word(known.single, folded)]
    return list({keys.fold(name): name for _score, name in sorted([*whole, *by_word])}.values())[:FIRST]


def distance(first: str, second: str, most: int) -> int:
    """Letters to add, drop, change or swap with their neighbour to make one text the other; `most + 1` where it is more than `most`."""
    if abs(len(first) - len(second)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(second) + 1))
    for row, letter in enumerate(first, 1):
        now = [row] + [0] * len(second)
        for column, other in enumerate(second, 1):
            cost = min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == second[column - 2] and first[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            now[column] = cost
        if min(now) > most and (row == 1 or min(last) > most):
            return most + 1
        before, last = last, now
    return min(last[-1], most + 1)


def _near(index: Index, folded: str) -> list[tuple[float, str]]:
    """Names at a few letters' distance with their scores, the best (lowest) first."""
    most = min(MOST_MISTAKES, max(1, len(folded) // LETTERS_PER_MISTAKE))
    found = []
    for place in index.alike(folded, CANDIDATES):
        name = index.folded[place]
        away = distance(folded, name, most)
        if 0 < away <= most:
            found.append((_score(away, float(index.weights[place]), folded, name), name))
    return sorted(found)


def _score(away: int, weight: float, typed: str, name: str) -> float:
    """Less is better. People seldom get the first letter wrong."""
    return away - PER_TENFOLD * math.log10(1 + weight) + (0.3 if typed[0] != name[0] else 0.0)


def _word_by_word(index: Index, folded: str) -> list[tuple[float, str]]:
    """The words with those that nobody knows replaced; what is known stays."""
    choices: list[list[tuple[float, str]]] = []
    for word in folded.split()[:MOST_WORDS]:
        bare = "".join(keys.words(word))
        near = [] if bare in index.every or len(bare) < names.SHORTEST_WORD else _near(index, bare)[:FIRST]
        choices.append(near or [(0.0, word)])
    combined = [(sum(score for score, _word in some), " ".join(word for _score, word in some)) for some in islice(product(*choices), 200)]
    return [(score, text) for score, text in sorted(combined)[:FIRST] if text != folded]
