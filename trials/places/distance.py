"""How far it is, and how people there say it."""

from __future__ import annotations

from django.conf import settings
from django.utils.formats import number_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from trials.lib.geo import kilometres

KM_PER_MILE = 1.609344
# Countries whose road signs are in miles (CIA World Factbook, appendix G, with the United Kingdom's).
IN_MILES = frozenset(("US", "GB", "LR", "MM"))


def km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance in kilometres between two points in degrees."""
    return kilometres((lat1, lon1), (lat2, lon2))


def in_miles(country: str = "") -> bool:
    """Whether distances are said in miles: by the country of the place; where none is known by that of the visitor's language ("en-gb"),
    and where the language names none by the host's own (PHONE_REGION)."""
    if not country:
        _language, _hyphen, region = (get_language() or "").partition("-")
        country = region.upper() or settings.PHONENUMBER_DEFAULT_REGION or ""
    return country in IN_MILES


def about(kilometres_: float, *, miles: bool) -> str:
    """A distance in round words: "about 12 km", "less than 1 mile". Never more exact than a place's point is."""
    number = round(kilometres_ / (KM_PER_MILE if miles else 1))
    if not number:
        return _("less than 1 mile") if miles else _("less than 1 km")
    values = {"number": str(number) if number < 1000 else number_format(number, use_l10n=True, force_grouping=True)}
    said = ngettext("about %(number)s mile", "about %(number)s miles", number) if miles else _("about %(number)s km")
    return said % values
