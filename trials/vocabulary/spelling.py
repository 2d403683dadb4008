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
# What people write around the name of an illness: no misspelling of one, whatever lies near it ("can", "near", "ayuda").
_AROUND = """
    ago also ask became been best better can cannot cant closest come could dear did drug drugs find free give here hello home hope
    hurry info information join know like live living local look looking made make male female maybe medicine medication near nearby
    nearest need needs new next nice none offer options other pills read right said same search seek should soon take taking
    test tests thank thanks today treatment treatments treat try using want wants way week weeks well wife without would year years
    ayuda ayudar busco buscar cerca encontrar ensayo ensayos hija hijo hola hombre mama madre mujer necesito necesita nuevo nueva padre
    puede puedo quiero quiere sobre tratamiento tratamientos esposa esposo marido
"""
EVERYDAY = keys.FILLERS | frozenset(_AROUND.split())


def suggest(word_or_phrase: str) -> list[str]:
    """The likeliest meant names, the best first, at most three. Nothing when each word is known, or nothing is near enough."""
    folded = keys.fold(word_or_phrase)[:LONGEST]
    if len(folded) < SHORTEST:
        return []
    known = names.current()
    if folded in known.shown:
        return []
    whole = [(score, known.shown[name]) for score, name in _near(known.whole, folded)]
    if not whole and all(word in known.single.every or word in EVERYDAY or len(word) < names.SHORTEST_WORD for word in keys.words(folded)):
        return []
    by_word = [(score, known.shown.get(text, text)) for score, text in _word_by_word(known.single, folded)]
    return list({keys.fold(name): name for _score, name in sorted([*whole, *by_word])}.values())[:FIRST]


def is_everyday(word: str) -> bool:
    """Whether people write the word around the name of an illness."""
    return keys.fold(word) in EVERYDAY


def telling(text: str) -> str:
    """The text without the words that people write around the name of an illness; all of it where there is nothing else."""
    return " ".join(word for word in text.split() if not is_everyday(word)) or text


def distance(first: str, second: str, most: int) -> int:
    """Letters to add, drop, change or swap with their neighbour to make one text the other; `most + 1` where it is more than `most`."""
    return _distance(_masks(first), len(first), second, most)


def _masks(text: str) -> dict[str, int]:
    """For each letter the places where it stands, as bits."""
    found: dict[str, int] = {}
    for place, letter in enumerate(text):
        found[letter] = found.get(letter, 0) | 1 << place
    return found


def _distance(masks: dict[str, int], length: int, other: str, most: int) -> int:
    """A whole column of the table of distances at once, as the bits of two numbers (Hyyrö 2003, with swaps)."""
    if abs(length - len(other)) > most or not length:
        return min(max(length, len(other)), most + 1)
    everything, last = (1 << length) - 1, 1 << length >> 1
    more, less, same, before, away = everything, 0, 0, 0, length
    left = len(other)
    for letter in other:
        here = masks.get(letter, 0)
        same = (((here & more) + more) ^ more) | here | less | (((~same & here) << 1) & before)
        rising, falling = less | ~(same | more), same & more
        away += bool(rising & last) - bool(falling & last)
        left -= 1
        if away - left > most:
            return most + 1
        rising, falling = rising << 1 | 1, falling << 1
        more, less, before = (falling | ~(same | rising)) & everything, rising & same & everything, here
    return min(away, most + 1)


def _near(index: Index, folded: str) -> list[tuple[float, str]]:
    """Names at a few letters' distance with their scores, the best (lowest) first."""
    most = min(MOST_MISTAKES, max(1, len(folded) // LETTERS_PER_MISTAKE))
    found, masks = [], _masks(folded)
    for place in index.alike(folded, CANDIDATES, most):
        name = index.folded[place]
        away = _distance(masks, len(folded), name, most)
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
        near = [] if bare in index.every or bare in EVERYDAY or len(bare) < names.SHORTEST_WORD else _near(index, bare)[:FIRST]
        choices.append(near or [(0.0, word)])
    combined = [(sum(score for score, _word in some), " ".join(word for _score, word in some)) for some in islice(product(*choices), 200)]
    return [(score, text) for score, text in sorted(combined)[:FIRST] if text != folded]
