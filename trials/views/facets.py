"""The filters beside a list with their counts. Drawn by our own loop: Django's checkbox widgets take ten times as long as the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from trials import words
from trials.search.filters import SEVERAL, TrialFilter
from trials.views.asked import KINDS, Asked

SHOWN = 8
ONE = ("sex", "healthy", "results", "expanded_access")
# In the order of the page; open at once are those that most people need.
ORDER = ("status", "sex", "healthy", "country", "study_type", "phase", "intervention", "results", "sponsor", "expanded_access")
OPEN = frozenset(("status", "country"))
# Values by how many trials have them, where no other order means anything.
BY_NUMBER = frozenset(("country", "intervention", "sponsor"))
FACET = {name: facet for facet, name in SEVERAL.items()}
Counts = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a filter; `number` is how many trials there would be, `key` its id in the page, `attributes` those of its input."""

    value: str
    label: str
    chosen: bool
    number: str
    key: SafeString
    attributes: SafeString


@dataclass(frozen=True, slots=True)
class Group:
    """A filter with the values to show at once and those behind "more". `any_label` is the choice of none, where only one can be chosen;
    `explained` is the part of the glossary that tells what the values mean."""

    name: str
    label: str
    shown: list[Option]
    more: list[Option]
    is_open: bool
    any_label: str = ""
    any_chosen: bool = False
    explained: str = ""


def groups(asked: Asked, counts: Counts) -> list[Group]:
    """Filters that have a value, each with its counts."""
    made = (_group(asked, name, counts.get(FACET.get(name, name), {})) for name in ORDER)
    return [group for group in made if group.shown]


def _group(asked: Asked, name: str, counts: Mapping[str, int]) -> Group:
    chosen = asked.data.get(name) or ()
    chosen = (chosen,) if isinstance(chosen, str) else tuple(chosen)
    kind = "radio" if name in ONE else "checkbox"
    options = [
        Option(value, label, value in chosen, _number(counts.get(value, 0)), *_attributes(kind, name, value))
        for value, label in _values(asked.filters, name, counts, chosen)
    ]
    # What is chosen is never hidden.
    options.sort(key=lambda option: not option.chosen)
    room = max(SHOWN, len(chosen))
    any_label = _("Any") if name in ONE else ""
    return Group(
        name,
        str(asked.filters.form.fields[name].label),
        options[:room],
        options[room:],
        bool(chosen) or name in OPEN,
        any_label,
        not chosen,
        KINDS.get(name, ""),
    )


@lru_cache(maxsize=2000)
def _attributes(kind: str, name: str, value: str) -> tuple[SafeString, SafeString]:
    """The id and the attributes of an input. Kept, since a page has two hundred; the registry has countries without a code."""
    key = format_html("{}-{}", name, value.replace(" ", "-"))
    return key, format_html('type="{}" id="{}" name="{}" value="{}"', kind, key, name, value)


def _values(filters: TrialFilter, name: str, counts: Mapping[str, int], chosen: tuple[str, ...]) -> list[tuple[str, str]]:
    """Value and words of those that have trials or are chosen."""
    found = [value for value, number in counts.items() if number] + [value for value in chosen if not counts.get(value)]
    if name == "country":
        pairs = [(code, words.country_name(code)) for code in found]
    elif name in KINDS and name != "status":
        known = {token: place for place, token in enumerate(words.tokens(KINDS[name]))}
        found = [token for token in found if token in known]
        pairs = [(token, words.label(KINDS[name], token)) for token in sorted(found, key=known.__getitem__)]
    else:
        wanted = set(found)
        pairs = [(str(value), str(label)) for value, label in filters.form.fields[name].choices if value in wanted]
    if name in BY_NUMBER:
        pairs.sort(key=lambda pair: (-counts.get(pair[0], 0), pair[1]))
    return pairs


def _number(number: int) -> str:
    return str(number) if number < 1000 else number_format(number, use_l10n=True, force_grouping=True)
