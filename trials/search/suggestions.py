"""What a form can propose: conditions that many trials study, and the countries in which they run."""

from __future__ import annotations

from django.core.cache import cache
from django.db.models import Count
from django.db.models.functions import Substr, Upper

from trials import words
from trials.models import Condition, Site, Trial

# Only proposals: a few minutes behind is near enough, and counting all conditions for every page is not.
MINUTES = 10 * 60


def conditions(limit: int) -> list[Condition]:
    """The conditions that most listed trials study, most first, each with `.number` of trials."""
    key = f"search:conditions:{limit}"
    found: list[Condition] | None = cache.get(key)
    if found is None:
        counted = Condition.objects.filter(trials__listing=Trial.Listing.LISTED).annotate(number=Count("trials"))
        found = list(counted.order_by("-number", "name")[:limit])
        cache.set(key, found, MINUTES)
    return found


def names(limit: int) -> list[str]:
    """The names of those conditions."""
    key = f"search:condition-names:{limit}"
    found: list[str] | None = cache.get(key)
    if found is None:
        found = [one.name for one in conditions(limit)]
        cache.set(key, found, MINUTES)
    return found


def countries() -> list[tuple[str, str]]:
    """Code and name of every country with a site, by name."""
    codes = cache.get("search:countries")
    if codes is None:
        codes = list(Site.objects.exclude(country_code="").order_by().values_list("country_code", flat=True).distinct())
        cache.set("search:countries", codes, MINUTES)
    return sorted(((code, words.country_name(code)) for code in codes), key=lambda pair: pair[1].casefold())


def initials(other: str) -> list[str]:
    """The letters with which conditions of listed trials begin, A to Z; `other` stands first for whatever is no plain letter."""
    found: list[str] | None = cache.get("search:initials")
    if found is None:
        listed = Condition.objects.filter(trials__listing=Trial.Listing.LISTED).order_by()
        found = list(listed.annotate(initial=Upper(Substr("name", 1, 1))).values_list("initial", flat=True).distinct())
        cache.set("search:initials", found, MINUTES)
    letters = sorted(letter for letter in found if letter.isascii() and letter.isalpha())
    return [other, *letters] if len(letters) < len(found) else letters
