"""Every write of the vocabulary."""

from trials.vocabulary.actions.curating import remove, save_concept, save_terms
from trials.vocabulary.actions.glossary import remove_entries, save_entry, store_glossary
from trials.vocabulary.actions.hard import count_hard_words, set_aside, store_plain
from trials.vocabulary.actions.missed import note_missed, purge
from trials.vocabulary.actions.names import count_names
from trials.vocabulary.actions.storing import Counts, store

__all__ = [
    "Counts",
    "count_hard_words",
    "count_names",
    "note_missed",
    "purge",
    "remove",
    "remove_entries",
    "save_concept",
    "save_entry",
    "save_terms",
    "set_aside",
    "store",
    "store_glossary",
    "store_plain",
]
