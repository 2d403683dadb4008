"""Which words of records mean a topic, and which words turn, narrow or excuse what is said of it. Pure.

Each module of a theme holds one table in the notation of `table.py`; `cues.py` holds the words that are no topic. All are compiled once
into one tree of words (`tree.py`), in which a text is looked up in time that grows with its length and no faster.
"""

from trials.eligibility.lexicon.shape import Cue, CueKind, Meaning, Relation
from trials.eligibility.lexicon.shared import shared
from trials.eligibility.lexicon.tokens import Token, folded, tokens
from trials.eligibility.lexicon.tree import Found, longest

__all__ = ["Cue", "CueKind", "Found", "Meaning", "Relation", "Token", "folded", "longest", "shared", "tokens"]
