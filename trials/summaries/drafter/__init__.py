"""The drafter: a registry study in, an overview out, by templates over its fields. Pure.

Nothing is rewritten: what the record says is named, counted or quoted, and what it does not say is said to be missing. The same study
always gives the same draft. A study of any shape that the registry sends, or that somebody made up, gives a draft with every section.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from trials.summaries.drafter.benefits import benefits
from trials.summaries.drafter.do import do
from trials.summaries.drafter.happen import happen
from trials.summaries.drafter.join import join
from trials.summaries.drafter.long import long
from trials.summaries.drafter.notices import notices
from trials.summaries.drafter.where import where
from trials.summaries.drafter.who import person
from trials.summaries.drafter.why import why
from trials.summaries.shape import Draft, Person, Section, SectionKey, Sentence
from trials.summaries.sources import Place, record

# Raised by one with each change of a rule, so that drafts of older rules are known and made anew.
RULES_VERSION = 1
WRITERS: dict[SectionKey, Callable[[Place, Person], tuple[Sentence, ...]]] = {
    "why": why,
    "happen": happen,
    "do": do,
    "join": join,
    "benefits": benefits,
    "long": long,
    "where": where,
}


def draft(study: dict[str, Any]) -> Draft:
    """The overview of a study (a dict, as the registry's API v2 gives it)."""
    whole = record(study)
    who = person(whole)
    sections = tuple(Section(key, write(whole, who)) for key, write in WRITERS.items())
    return Draft(sections, notices(whole, who), who)
