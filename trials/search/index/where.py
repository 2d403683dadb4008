"""Places as exact words of the index: the ways to name a site, so that all parts of a place fit one site and not two."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import combinations

JOIN = "\x1f"


@lru_cache(100_000)
def fold(text: str) -> str:
    """Small letters without accents."""
    if not text.isascii():
        text = "".join(char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char))
    return " ".join(text.casefold().split())


def pair(one: str, other: str) -> str:
    """One word for two folded names of the same site, whichever was written first."""
    return JOIN.join(sorted((one, other)))


def place_tokens(city: str, region: str, code: str, postcode: str) -> set[str]:
    """Each name of a site, and each two of its town, region and country together."""
    names = {name for text in (city, region, code) if (name := fold(text))}
    return names | {pair(*two) for two in combinations(names, 2)} | ({fold(postcode)} if postcode else set())
