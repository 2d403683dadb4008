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
# One of these says enough by itself: no English text has them, however short it is.
_TELLING_WORDS = """
    einschlusskriterien ausschlusskriterien kriterien kein keine keinen ohne oder außer ausser criterios inclusión exclusión critères
    sauf criteri inclusione esclusione senza critérios inclusão exclusão inclusiecriteria exclusiecriteria geen inklusionskriterier
    exklusionskriterier ingen ikke inklusjonskriterier eksklusjonskriterier
"""
_ENGLISH, _OTHER, _TELLING = frozenset(_ENGLISH_WORDS.split()), frozenset(_OTHER_WORDS.split()), frozenset(_TELLING_WORDS.split())
# Words of other languages that say nothing by themselves in an English text ("in situ", "de novo", "per os").
LEAST = 4


def is_english(text: str) -> bool:
    """Whether more of its small words are English than of other languages; so is a text in Latin letters with hardly any."""
    words = _WORD.findall(text.lower())
    english, other = sum(map(_ENGLISH.__contains__, words)), sum(map(_OTHER.__contains__, words))
    if english < LEAST and (any(word in _TELLING for word in words) or sum(map(_is_other_script, words)) > len(words) / 2):
        return False
    return other < LEAST or other <= english


def _is_other_script(word: str) -> bool:
    """Whether it is written with none of the letters of Latin scripts."""
    return word > "\u024f"
