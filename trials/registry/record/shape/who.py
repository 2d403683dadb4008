"""Who stands behind a study, and where it runs. No Django."""

from __future__ import annotations

import msgspec

from trials.registry.record.shape.base import Number, Section, Text


class OrgStudyId(Section):
    """The sponsor's own number."""

    id: Text = None
    type: Text = None
    link: Text = None


class SecondaryId(Section):
    """Another number of the study."""

    id: Text = None
    type: Text = None
    domain: Text = None
    link: Text = None


class Organization(Section):
    """The organisation that registered the study."""

    full_name: Text = None
    class_: Text = msgspec.field(name="class", default=None)


class Identification(Section):
    """identificationModule."""

    nct_id: Text = None
    nct_id_aliases: list[str] | None = None
    org_study_id_info: OrgStudyId | None = None
    secondary_id_infos: list[SecondaryId] | None = None
    organization: Organization | None = None
    brief_title: Text = None
    official_title: Text = None
    acronym: Text = None


class ResponsibleParty(Section):
    """Who answers to the registry for the study; old records use the last two fields."""

    type: Text = None
    investigator_full_name: Text = None
    investigator_title: Text = None
    investigator_affiliation: Text = None
    old_name_title: Text = None
    old_organization: Text = None


class Sponsor(Section):
    """A sponsor or collaborator with its class."""

    name: Text = None
    class_: Text = msgspec.field(name="class", default=None)


class Sponsors(Section):
    """sponsorCollaboratorsModule."""

    responsible_party: ResponsibleParty | None = None
    lead_sponsor: Sponsor | None = None
    collaborators: list[Sponsor] | None = None


class Contact(Section):
    """A person or desk that answers."""

    name: Text = None
    role: Text = None
    phone: Text = None
    phone_ext: Text = None
    email: Text = None


class Official(Section):
    """Who leads the study."""

    name: Text = None
    affiliation: Text = None
    role: Text = None


class GeoPoint(Section):
    """Degrees."""

    lat: Number = None
    lon: Number = None


class Location(Section):
    """A place where the study runs."""

    facility: Text = None
    status: Text = None
    city: Text = None
    state: Text = None
    zip: Text = None
    country: Text = None
    contacts: list[Contact] | None = None
    geo_point: GeoPoint | None = None


class ContactsLocations(Section):
    """contactsLocationsModule."""

    central_contacts: list[Contact] | None = None
    overall_officials: list[Official] | None = None
    locations: list[Location] | None = None
