"""What the index holds of a trial. A change here needs a higher `VERSION`: an index of another version is not read but made again."""

from __future__ import annotations

from functools import cache

import tantivy
from tantivy import Filter, Schema, SchemaBuilder, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from trials.search.index import columns
from trials.terms.profile import WORD

VERSION = 4
ENGLISH = "portal_en"
LONGEST_TOKEN = 60

# Where words are looked for, and how much a hit there weighs.
TEXTS = {"name": 6.0, "topic": 3.0, "heading": 1.0, "about": 1.0, "who": 1.0}
IDS_WEIGHT = 30.0
# Filters with counts: the name in `Query` and the field, which holds tokens.
FACETS = ("status", "phase", "study_type", "sex", "healthy", "country", "interventions_kind", "results", "sponsor_class", "expanded_access")
# What is not said rules nobody out, so it counts as the widest bound.
NO_MINIMUM, NO_MAXIMUM = -1.0, 1e6
# What rules people out by a number. A trial has a value only where it has such a bound.
BOUNDS = ("age_low", "age_high", "bmi_low", "bmi_high", "weight_low", "weight_high")
# The topics that a trial asks about, six in each column, as the number that has their bits: the engine counts columns with exactly one
# value for every trial several times faster than one with many.
TOPICS_A_COLUMN = 6
ASKED = tuple(f"asked_{at}" for at in range(2 * WORD // TOPICS_A_COLUMN))
NO_DATE = 4_000_000


@cache
def schema() -> Schema:
    """The fields."""
    builder = SchemaBuilder()
    for name in TEXTS:
        builder.add_text_field(name, tokenizer_name=ENGLISH)
    for name in ("ids", "where", "where_open", "condition", "out"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in FACETS:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in (*columns.GROUPS, *columns.FIRST_COUNTRIES, columns.MORE_COUNTRIES, "country_open"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    for name in ("minimum_age", "maximum_age", *BOUNDS):
        builder.add_float_field(name, fast=True)
    for name in ("starts", "updated"):
        builder.add_unsigned_field(name, indexed=True, fast=True)
    for name in ("order", "newest", "boost", "stamp"):
        builder.add_unsigned_field(name, fast=True)
    for name in ("pk", "placed", "open"):
        builder.add_unsigned_field(name, indexed=True, fast=True)
    for name in ASKED:
        builder.add_unsigned_field(name, fast=True)
    builder.add_unsigned_field("cell", indexed=True)
    return builder.build()


@cache
def analyzer() -> TextAnalyzer:
    """How text becomes words: letters and digits, small, without accents, English endings off."""
    built = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.remove_long(LONGEST_TOKEN)).filter(Filter.lowercase())
    return built.filter(Filter.ascii_fold()).filter(Filter.stemmer("english")).build()


def prepared(index: tantivy.Index) -> tantivy.Index:
    """The index with the analyzers that its fields name; they are not stored with it."""
    index.register_tokenizer(ENGLISH, analyzer())
    return index
