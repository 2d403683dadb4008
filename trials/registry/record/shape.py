"""The parts of a ClinicalTrials.gov API v2 study that the portal keeps in columns and rows, as typed structures. No Django.

Every section and every field may be absent or null, coded values are plain text because tomorrow's registry may know new ones, and
fields that are not named here (posted results, browse branches) are skipped unread. The raw record is kept whole elsewhere.
"""

from __future__ import annotations

import msgspec

Text = str | None
Flag = bool | None
Number = int | float | None


class Section(msgspec.Struct, rename="camel", gc=False):
    """A group of fields of a study, named in snake_case for the registry's camelCase."""


class DateStruct(Section):
    """A partial date and whether it is ACTUAL or ESTIMATED."""

    date: Text = None
    type: Text = None


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


class ExpandedAccessInfo(Section):
    """Whether the treatment can be had outside the trial."""

    has_expanded_access: Flag = None
    nct_id: Text = None
    status_for_nct_id: Text = None


class Status(Section):
    """statusModule."""

    status_verified_date: Text = None
    overall_status: Text = None
    last_known_status: Text = None
    why_stopped: Text = None
    expanded_access_info: ExpandedAccessInfo | None = None
    start_date_struct: DateStruct | None = None
    primary_completion_date_struct: DateStruct | None = None
    completion_date_struct: DateStruct | None = None
    study_first_submit_date: Text = None
    study_first_post_date_struct: DateStruct | None = None
    results_first_post_date_struct: DateStruct | None = None
    last_update_submit_date: Text = None
    last_update_post_date_struct: DateStruct | None = None


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


class Oversight(Section):
    """oversightModule."""

    oversight_has_dmc: Flag = None
    is_fda_regulated_drug: Flag = None
    is_fda_regulated_device: Flag = None
    is_unapproved_device: Flag = None
    is_us_export: Flag = None


class Description(Section):
    """descriptionModule."""

    brief_summary: Text = None
    detailed_description: Text = None


class Conditions(Section):
    """conditionsModule."""

    conditions: list[str] | None = None
    keywords: list[str] | None = None


class Masking(Section):
    """Who does not know which treatment is given."""

    masking: Text = None
    masking_description: Text = None
    who_masked: list[str] | None = None


class DesignInfo(Section):
    """How the study is arranged."""

    allocation: Text = None
    intervention_model: Text = None
    intervention_model_description: Text = None
    primary_purpose: Text = None
    observational_model: Text = None
    time_perspective: Text = None
    masking_info: Masking | None = None


class BioSpec(Section):
    """Samples that are kept."""

    retention: Text = None
    description: Text = None


class Enrollment(Section):
    """How many people, ACTUAL or ESTIMATED."""

    count: Number = None
    type: Text = None


class ExpandedAccessTypes(Section):
    """Forms of access outside the trial."""

    individual: Flag = None
    intermediate: Flag = None
    treatment: Flag = None


class Design(Section):
    """designModule."""

    study_type: Text = None
    expanded_access_types: ExpandedAccessTypes | None = None
    patient_registry: Flag = None
    target_duration: Text = None
    phases: list[str] | None = None
    design_info: DesignInfo | None = None
    bio_spec: BioSpec | None = None
    enrollment_info: Enrollment | None = None


class ArmGroup(Section):
    """An arm or observed group."""

    label: Text = None
    type: Text = None
    description: Text = None
    intervention_names: list[str] | None = None


class Intervention(Section):
    """What is tested or compared."""

    type: Text = None
    name: Text = None
    description: Text = None
    arm_group_labels: list[str] | None = None
    other_names: list[str] | None = None


class ArmsInterventions(Section):
    """armsInterventionsModule."""

    arm_groups: list[ArmGroup] | None = None
    interventions: list[Intervention] | None = None


class Outcome(Section):
    """What is measured and when."""

    measure: Text = None
    description: Text = None
    time_frame: Text = None


class Outcomes(Section):
    """outcomesModule."""

    primary_outcomes: list[Outcome] | None = None
    secondary_outcomes: list[Outcome] | None = None
    other_outcomes: list[Outcome] | None = None


class Eligibility(Section):
    """eligibilityModule."""

    eligibility_criteria: Text = None
    healthy_volunteers: Flag = None
    sex: Text = None
    gender_based: Flag = None
    gender_description: Text = None
    minimum_age: Text = None
    maximum_age: Text = None
    std_ages: list[str] | None = None
    study_population: Text = None
    sampling_method: Text = None


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


class Reference(Section):
    """A publication."""

    pmid: Text = None
    type: Text = None
    citation: Text = None


class SeeAlso(Section):
    """A link."""

    label: Text = None
    url: Text = None


class AvailableData(Section):
    """A data set that others may use."""

    id: Text = None
    type: Text = None
    url: Text = None
    comment: Text = None


class References(Section):
    """referencesModule."""

    references: list[Reference] | None = None
    see_also_links: list[SeeAlso] | None = None
    avail_ipds: list[AvailableData] | None = None


class DataSharing(Section):
    """ipdSharingStatementModule."""

    ipd_sharing: Text = None
    description: Text = None
    info_types: list[str] | None = None
    time_frame: Text = None
    access_criteria: Text = None
    url: Text = None


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


class MeshTerm(Section):
    """A heading of the Medical Subject Headings."""

    id: Text = None
    term: Text = None


class Browse(Section):
    """MeSH headings that the registry found, and those above them."""

    meshes: list[MeshTerm] | None = None
    ancestors: list[MeshTerm] | None = None


class Derived(Section):
    """derivedSection."""

    condition_browse_module: Browse | None = None
    intervention_browse_module: Browse | None = None


class LargeDocument(Section):
    """A document filed with the study."""

    type_abbrev: Text = None
    label: Text = None
    date: Text = None
    filename: Text = None
    size: Number = None


class LargeDocuments(Section):
    """largeDocumentModule."""

    large_docs: list[LargeDocument] | None = None


class Documents(Section):
    """documentSection."""

    large_document_module: LargeDocuments | None = None


class Study(Section):
    """One study."""

    protocol_section: Protocol | None = None
    derived_section: Derived | None = None
    document_section: Documents | None = None
    has_results: Flag = None
