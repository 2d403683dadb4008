"""The filters beside a list with their counts. Drawn by our own loop: Django's checkbox widgets take ten times as long as the rest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from django.utils.formats import number_format
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from trials import words
from trials.search.filters import SEVERAL, labels
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
    """One value of a filter; `number` is how many trials there would be, `html` its choice in the form."""

    value: str
    number: str
    html: SafeString


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

    @property
    def shown_html(self) -> SafeString:
        """The choices that are shown at once."""
        return SafeString("".join(option.html for option in self.shown))

    @property
    def more_html(self) -> SafeString:
        """Those behind "more"."""
        return SafeString("".join(option.html for option in self.more))


def groups(asked: Asked, counts: Counts) -> list[Group]:
    """Filters that have a value, each with its counts."""
    language, any_label = get_language() or "", _("Any")
    made = (_group(asked, name, counts.get(FACET.get(name, name), {}), language, any_label) for name in ORDER)
    return [group for group in made if group.shown]


def _group(asked: Asked, name: str, counts: Mapping[str, int], language: str, any_label: str) -> Group:
    chosen = asked.data.get(name) or ()
    chosen = (chosen,) if isinstance(chosen, str) else tuple(chosen)
    # What is chosen is never hidden.
    values = sorted(_values(name, counts, chosen, language), key=lambda value: value not in chosen)
    options = [_option(value, counts.get(value, 0), _opening(name, value, value in chosen, language)) for value in values]
    room = max(SHOWN, len(chosen))
    return Group(
        name,
        labels(name, language)[""],
        options[:room],
        options[room:],
        bool(chosen) or name in OPEN,
        any_label if name in ONE else "",
        not chosen,
        KINDS.get(name, ""),
    )


def _option(value: str, number: int, opening: str) -> Option:
    shown = _number(number)
    return Option(value, shown, SafeString(f"{opening}{shown}</span></label></div>"))


@lru_cache(maxsize=4000)
def _opening(name: str, value: str, is_chosen: bool, language: str) -> SafeString:
    """Kept, since a page has a hundred of them that are the same on the next; the registry has countries without a code."""
    kind, key = "radio" if name in ONE else "checkbox", f"{name}-{value.replace(' ', '-')}"
    label = words.country_name(value) if name == "country" else labels(name, language)[value]
    checked = mark_safe(" checked") if is_chosen else ""
    return format_html(
        '<div class="choice"><input type="{}" id="{}" name="{}" value="{}"{}><label for="{}">{} <span class="soft">',
        *(kind, key, name, value, checked, key, label),
    )


def _values(name: str, counts: Mapping[str, int], chosen: tuple[str, ...], language: str) -> list[str]:
    """Those that have trials or are chosen, in the order of the page."""
    found = {value for value, number in counts.items() if number and value} | set(chosen)
    if name == "country":
        return sorted(found, key=lambda code: (-counts.get(code, 0), words.country_name(code)))
    known = [value for value in labels(name, language) if value in found]
    return sorted(known, key=lambda value: (-counts.get(value, 0), labels(name, language)[value])) if name in BY_NUMBER else known


def _number(number: int) -> str:
    """As HTML has it: some languages part thousands with a quotation mark."""
    return str(number) if number < 1000 else escape(number_format(number, use_l10n=True, force_grouping=True))
