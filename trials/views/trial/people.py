"""Who runs the trial, and which published contacts the page shows."""

from __future__ import annotations

from dataclasses import dataclass

from trials.models import Trial, TrialSponsor
from trials.views.trial.offer import Offer, Published

# The rest stands beside each place.
CONTACTS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Contacts:
    """The first published contacts, site before central, and how many more the list of places holds."""

    shown: tuple[Published, ...]
    more: int


def shown_contacts(offer: Offer) -> Contacts:
    """A trial with a thousand sites names a thousand people: the page shows a few here, the trial's own among them."""
    at_sites = [contact for contact in offer.published if contact.trial_site]
    central = [contact for contact in offer.published if not contact.trial_site]
    shown = at_sites[: max(1, CONTACTS_SHOWN - len(central))] + central[:CONTACTS_SHOWN]
    return Contacts(tuple(shown), len(offer.published) - len(shown))


@dataclass(frozen=True, slots=True)
class Sponsors:
    """Lead sponsors and collaborators, in the record's order."""

    lead: list[TrialSponsor]
    collaborators: list[TrialSponsor]


def sponsors(trial: Trial) -> Sponsors:
    """By role."""
    rows = list(trial.sponsors.all())
    lead = [row for row in rows if row.role == TrialSponsor.Role.LEAD]
    return Sponsors(lead, [row for row in rows if row.role == TrialSponsor.Role.COLLABORATOR])


@dataclass(frozen=True, slots=True)
class Responsible:
    """Who answers to the registry for the record: a kind of party, and a person where the record names one."""

    kind: str
    name: str
    title: str
    affiliation: str


def responsible(trial: Trial) -> Responsible | None:
    """None when the record does not say."""
    party = trial.responsible_party
    if not party:
        return None
    return Responsible(*(str(party.get(name) or "") for name in ("type", "name", "title", "affiliation")))
