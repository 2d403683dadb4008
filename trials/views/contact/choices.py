"""Whom a visitor can choose to write to: every team that answers, at every open place that it answers for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from trials.enquiries.actions import Addressee
from trials.models import Trial, TrialSite
from trials.places.distance import about, in_miles
from trials.views.contact.nearest import Town, by_distance
from trials.views.trial.offer import Offer, Team

MAX_NAME = 300


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of the question "who do you want to write to?"."""

    key: str
    label: str
    to: Addressee
    team: Team


def choices(trial: Trial, offer: Offer, near: Town | None) -> list[Choice]:
    """Every choice, in the order of the offer; with `near` the nearest place first.

    A team at a site stands for itself. A place without one is answered for by the first team that belongs to no site (the trial's own,
    the host's, the practice team); where there is none, that place is left out. Such a team can also be written to without naming a place.
    """
    whole_trial = next((team for team in offer.teams if not team.trial_site), None)
    found: list[Choice] = []
    at_sites: dict[TrialSite, list[Team]] = {}
    for team in offer.teams:
        if team.trial_site:
            at_sites.setdefault(team.trial_site, []).append(team)
    for place, distance in _distances(offer.places, near):
        found += [_choice(trial, team, place, distance) for team in at_sites.get(place, [whole_trial] if whole_trial else [])]
    only = found[0].team if len(found) == 1 else None
    for team in offer.teams:
        if not team.trial_site and team is not only:
            found.append(_choice(trial, team, None, "", several=bool(found)))
    return found


def leaves_places_out(offer: Offer) -> bool:
    """True when nobody answers here for some of the open places."""
    answered = {team.trial_site for team in offer.teams}
    return None not in answered and any(place not in answered for place in offer.places)


def _distances(places: Sequence[TrialSite], near: Town | None) -> list[tuple[TrialSite, str]]:
    """Places with how far away they are in words, as people in that town say it."""
    if near is None:
        return [(place, "") for place in places]
    miles = in_miles(near.country_code)
    return [(place, "" if far is None else about(far, miles=miles)) for place, far in by_distance(places, near.point)]


def _choice(trial: Trial, team: Team, place: TrialSite | None, distance: str, *, several: bool = False) -> Choice:
    name = team_name(team)
    key = f"{team.route.pk if team.route else 'practice'}-{place.pk if place else 'any'}"
    full = label = _named(name, team, place)
    if several and not place:
        label = _("%(team)s (no place in particular)") % {"team": name}
    if distance:
        label = _("%(team)s (%(distance)s away)") % {"team": label, "distance": distance}
    return Choice(key, label, Addressee(trial, full[:MAX_NAME], team.route, place), team)


def _named(name: str, team: Team, place: TrialSite | None) -> str:
    """A team with its place; one that only answers for a place is not said to be there."""
    if not place:
        return name
    words = _("%(team)s, %(place)s") if team.trial_site else _("%(team)s, for %(place)s")
    return words % {"team": name, "place": place.site}


def team_name(team: Team) -> str:
    """The name that patients see; the practice team has one of its own."""
    return team.name or _("Practice team of this portal")
