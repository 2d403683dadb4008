"""What the index holds of a trial. A change here needs a higher `VERSION`: an index of another version is not read but made again."""

from __future__ import annotations

from functools import cache

import tantivy
from tantivy import Filter, Schema, SchemaBuilder, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from trials.search.index import columns

VERSION = 3
ENGLISH = "portal_en"
LONGEST_TOKEN = 60

# Where words are looked for, and how much a hit there weighs.
TEXTS = {"name": 6.0, "topic": 3.0, "heading": 1.0, "about": 1.0, "who": 1.0}
IDS_WEIGHT = 30.0
# Filters with counts: the name in `Query` and the field, which holds tokens.
FACETS = ("status", "phase", "study_type", "sex", "healthy", "country", "interventions_kind", "results", "sponsor_class", "expanded_access")
# What is not said rules nobody out, so it counts as the widest bound.
NO_MINIMUM, NO_MAXIMUM = -1.0, 1e6
NO_DATE = 4_000_000


@cache
def schema() -> Schema:
    """The fields."""
    builder = SchemaBuilder()
    for name in TEXTS:
        builder.add_text_field(name, tokenizer_name=ENGLISH)
    for name in ("ids", "where", "where_open", "condition"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in FACETS:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in (*columns.GROUPS, *columns.FIRST_COUNTRIES, columns.MORE_COUNTRIES, "country_open"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    for name in ("minimum_age", "maximum_age"):
        builder.add_float_field(name, fast=True)
    for name in ("starts", "updated"):
        builder.add_unsigned_field(name, indexed=True, fast=True)
    for name in ("order", "newest", "boost", "stamp"):
        builder.add_unsigned_field(name, fast=True)
    for name in ("pk", "placed", "open"):
        builder.add_unsigned_field(name, indexed=True, fast=True)
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
