"""Where it is, and who runs it."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

PLACES = {
    "overview-where-places-not-stated": _("The record lists no place. You can ask the study team."),
    "overview-where-places-number": ngettext_lazy("The record lists {number} place.", "The record lists {number} places.", "count"),
    "overview-where-places-country": ngettext_lazy(
        "The record lists {number} place in one country: {countries}.",
        "The record lists {number} places in one country: {countries}.",
        "count",
    ),
    "overview-where-places-countries": ngettext_lazy(
        "The record lists {number} place in these countries: {countries}.",
        "The record lists {number} places in these countries: {countries}.",
        "count",
    ),
    "overview-where-places-many": ngettext_lazy(
        "The record lists {number} place in {countries} countries.", "The record lists {number} places in {countries} countries.", "count"
    ),
    "overview-where-place-city": _("The record lists one place: {city}, {country}."),
    "overview-where-place-country": _("The record lists one place. It is in {country}."),
    "overview-where-place-unnamed": _("The record lists one place, but does not say where it is. You can ask the study team."),
}

SPONSOR = {
    "overview-where-sponsor-named": _("The sponsor is {sponsor}. It answers for the study."),
    "overview-where-sponsor-not-stated": _("The record does not say who runs it. You can ask the study team."),
    "overview-where-class-company": _("The sponsor is a company."),
    "overview-where-class-nih": _("The sponsor is part of the health research agency of the U.S. government."),
    "overview-where-class-us-government": _("The sponsor is part of the U.S. government."),
    "overview-where-class-government": _("The sponsor is a government body."),
    "overview-where-class-person": _("The sponsor is one person, such as a doctor."),
    "overview-where-class-network": _("The sponsor is a group of centres that do studies together."),
    "overview-where-class-other": _("The sponsor is a hospital, a university, a charity or the like."),
    "overview-where-partners-one": _("Its partner in the record is {names}."),
    "overview-where-partners-several": _("Its partners in the record are {names}."),
    "overview-where-partners-many": ngettext_lazy("The record names {number} partner.", "The record names {number} partners.", "count"),
}

SENTENCES: dict[str, Any] = {**PLACES, **SPONSOR}
