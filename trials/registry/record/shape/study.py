"""A study as a whole. No Django."""

from __future__ import annotations

from trials.registry.record.shape.about import DataSharing, Derived, Documents, Oversight, References, Status
from trials.registry.record.shape.base import Flag, Section
from trials.registry.record.shape.design import ArmsInterventions, Conditions, Description, Design, Eligibility, Outcomes
from trials.registry.record.shape.who import ContactsLocations, Identification, Sponsors


class Protocol(Section):
    """protocolSection."""

    identification_module: Identification | None = None
    status_module: Status | None = None
    sponsor_collaborators_module: Sponsors | None = None
    oversight_module: Oversight | None = None
    description_module: Description | None = None
    conditions_module: Conditions | None = None
    design_module: Design | None = None
    arms_interventions_module: ArmsInterventions | None = None
    outcomes_module: Outcomes | None = None
    eligibility_module: Eligibility | None = None
    contacts_locations_module: ContactsLocations | None = None
    references_module: References | None = None
    ipd_sharing_statement_module: DataSharing | None = None


class Study(Section):
    """One study."""

    protocol_section: Protocol | None = None
    derived_section: Derived | None = None
    document_section: Documents | None = None
    has_results: Flag = None
