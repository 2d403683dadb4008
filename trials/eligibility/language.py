"""Whether a text is in English, the one language whose criteria are read. Pure."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH_WORDS = """
    the of or and to with in for is are who not any at have has be must no by from than within history years
"""
_OTHER_WORDS = """
    de la el los las con y que para por del una un en o se les des et ou du dans une pour par sur avec au aux est sont ne pas der
    die das und oder mit den von zu im ist nicht bei ein eine di il che per non della dei um uma com não os da do em mais och
    eller med av att som för van het een bij voor niet zijn
"""
_ENGLISH, _OTHER = frozenset(_ENGLISH_WORDS.split()), frozenset(_OTHER_WORDS.split())
# Words of other languages that say nothing by themselves in an English text ("in situ", "de novo", "per os").
LEAST = 4


def is_english(text: str) -> bool:
    """Whether more of its small words are English than of other languages; so is a text with hardly any."""
    words = [word.lower() for word in _WORD.findall(text)]
    other = sum(word in _OTHER for word in words)
    return other < LEAST or other <= sum(word in _ENGLISH for word in words)
