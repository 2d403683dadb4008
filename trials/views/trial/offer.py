"""Whether a visitor can write to somebody about a trial, and to whom. A pure decision: no query, no clock, no setting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from trials.models import ContactRoute, Trial, TrialSite
from trials.terms import status

Rule = Literal["form", "ask_if_open", "doctor", "none"]
Who = Literal["site", "trial", "host", "practice"]
Why = Literal["can_write", "no_route", "invitation", "doctor", "dropped", "status", "withheld"]

# A site that says one of these takes people when its trial does; nothing said means "as the trial".
TAKES_PEOPLE = {"", "RECRUITING"}
NOT_DIALLED = re.compile(r"[^0-9+]")
PLAIN_ADDRESS = re.compile(r"[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{3,190}")
CONTACT_FIELDS = ("name", "role", "phone", "phone_ext", "email")
WHO: dict[str, Who] = {"site": "site", "trial": "trial", "host": "host"}
RANK: dict[Who, int] = {"site": 0, "trial": 1, "host": 2, "practice": 3}


@dataclass(frozen=True, slots=True)
class Team:
    """Somebody who agreed to answer. `route` is None only for the practice team of a demonstration."""

    who: Who
    name: str = ""
    role: str = ""
    languages: tuple[str, ...] = ()
    route: ContactRoute | None = None
    trial_site: TrialSite | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """A contact that the registry lists: at one site, or for the whole trial when `trial_site` is None."""

    name: str
    role: str
    phone: str
    phone_ext: str
    email: str
    trial_site: TrialSite | None = None

    @property
    def tel(self) -> str:
        """The phone number as a `tel:` address takes it; empty when there are too few digits to call."""
        number = NOT_DIALLED.sub("", self.phone)
        return number[:1] + number[1:].replace("+", "") if len(number) > 4 else ""

    @property
    def mail(self) -> str:
        """The e-mail address when it is plain enough for a `mailto:` link; empty for anything else."""
        return self.email if PLAIN_ADDRESS.fullmatch(self.email) else ""


@dataclass(frozen=True, slots=True)
class Offer:
    """What the page offers. `teams` is empty unless one can write; `places` are the open sites that a writer may name."""

    rule: Rule
    why: Why
    teams: tuple[Team, ...] = ()
    places: tuple[TrialSite, ...] = ()
    published: tuple[Published, ...] = ()

    @property
    def can_write(self) -> bool:
        """True when the form is offered."""
        return self.why == "can_write"


def contact_offer(trial: Trial, sites: Sequence[TrialSite], routes: Iterable[ContactRoute], today: date, *, demo: bool) -> Offer:
    """Decide from the status matrix, the sites and the teams in use.

    `sites` are the trial's `TrialSite` rows with their `site`, in the record's order; `routes` its contact routes. With `demo`
    the practice team answers where no team agreed. The form is offered when the status allows it and somebody answers; if not,
    the registry's published contacts are returned, those of open sites first, then of the other sites, then the trial's own.
    """
    if trial.listing == Trial.Listing.DROPPED:
        return Offer("none", "dropped")
    rule = status.contact_rule(trial.overall_status)
    if rule == "doctor":
        over = status.standing(trial.overall_status).tone == "closed"
        return Offer(rule, "doctor", published=() if over else published_contacts(trial, sites))
    if rule == "none":
        return _closed(trial, sites)
    places = tuple(place for place in sites if takes_people(place))
    teams = _teams(routes, places) or ((Team("practice"),) if demo else ())
    return Offer(rule, "can_write" if teams else "no_route", teams, places, published_contacts(trial, sites))


def takes_people(place: TrialSite) -> bool:
    """True when the site may be written to, given that its trial may: in the record, not paused, no other status of its own."""
    return place.listed and not (place.paused or place.site.paused) and place.status in TAKES_PEOPLE


def published_contacts(trial: Trial, sites: Sequence[TrialSite]) -> tuple[Published, ...]:
    """Everybody whom the record names as a contact: open sites, other sites, then the trial's own."""
    listed = [place for place in sites if place.listed and place.contacts]
    ordered = sorted(listed, key=lambda place: not takes_people(place))
    return (*(contact for place in ordered for contact in site_contacts(place)), *_published(trial.central_contacts, None))


def site_contacts(place: TrialSite) -> tuple[Published, ...]:
    """Whom the record names at this site."""
    return _published(place.contacts, place)


def _closed(trial: Trial, sites: Sequence[TrialSite]) -> Offer:
    if trial.overall_status == "ENROLLING_BY_INVITATION":
        return Offer("none", "invitation")
    if trial.overall_status == "WITHHELD":
        return Offer("none", "withheld")
    return Offer("none", "status", published=published_contacts(trial, sites))


def _teams(routes: Iterable[ContactRoute], places: tuple[TrialSite, ...]) -> tuple[Team, ...]:
    """Teams in use, nearest to the patient first: sites in the record's order, the trial's own contact, the host's helpers."""
    by_id = {place.pk: place for place in places}
    found = []
    for route in routes:
        place = by_id.get(route.trial_site_id or 0)
        if route.active and (place or route.kind != ContactRoute.Kind.SITE):
            found.append(Team(WHO[route.kind], route.name, route.role, _languages(route, place), route, place))
    order = list(by_id)
    return tuple(sorted(found, key=lambda team: (RANK[team.who], order.index(team.trial_site.pk) if team.trial_site else 0)))


def _languages(route: ContactRoute, place: TrialSite | None) -> tuple[str, ...]:
    """Languages of the team and of its site, each once, as a patient would name them."""
    written = [route.languages, place.site.languages if place else ""]
    return tuple(dict.fromkeys(word.strip() for text in written for word in text.split(",") if word.strip()))


def _published(contacts: Iterable[dict[str, str | None]], place: TrialSite | None) -> tuple[Published, ...]:
    """Contacts of the record in its order; one with no name, number or address is none."""
    made = (Published(**{name: contact.get(name) or "" for name in CONTACT_FIELDS}, trial_site=place) for contact in contacts)
    return tuple(contact for contact in made if contact.name or contact.phone or contact.email)
