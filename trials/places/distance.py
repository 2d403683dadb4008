"""How far it is, and how people there say it."""

from __future__ import annotations

from django.utils.formats import number_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from trials.lib.geo import kilometres

KM_PER_MILE = 1.609344
# Countries whose road signs are in miles (CIA World Factbook, appendix G, with the United Kingdom's).
IN_MILES = frozenset(("US", "GB", "LR", "MM"))
_LANGUAGES_IN_MILES = frozenset(("en-us", "en-gb"))
NEAR = 10


def km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance in kilometres between two points in degrees."""
    return kilometres((lat1, lon1), (lat2, lon2))


def in_miles(country: str = "") -> bool:
    """Whether distances are said in miles: by the country of the place, where none is known by the visitor's language."""
    return country in IN_MILES if country else (get_language() or "") in _LANGUAGES_IN_MILES


def words_for(kilometres_: float, country: str = "") -> str:
    """A distance as one says it there: "less than 1 mile", "3 miles", "1,200 km". Never more exact than a place's point is."""
    if in_miles(country):
        number = round(kilometres_ / KM_PER_MILE)
        if number < 1:
            return _("less than 1 mile")
        return ngettext("%(number)s mile", "%(number)s miles", number) % {"number": _shown(number)}
    number = round(kilometres_)
    return _("%(number)s km") % {"number": _shown(number)} if number else _("less than 1 km")


def _shown(number: int) -> str:
    return number_format(number, use_l10n=True, force_grouping=True)
