"""How a study stands, and what belongs to it: status, oversight, documents, references, data, MeSH headings. No Django."""

from __future__ import annotations

from trials.registry.record.shape.base import DateStruct, Flag, Number, Section, Text


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


class Oversight(Section):
    """oversightModule."""

    oversight_has_dmc: Flag = None
    is_fda_regulated_drug: Flag = None
    is_fda_regulated_device: Flag = None
    is_unapproved_device: Flag = None
    is_us_export: Flag = None


class DataSharing(Section):
    """ipdSharingStatementModule."""

    ipd_sharing: Text = None
    description: Text = None
    info_types: list[str] | None = None
    time_frame: Text = None
    access_criteria: Text = None
    url: Text = None


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


class MeshTerm(Section, omit_defaults=True):
    """A heading of the Medical Subject Headings; stored as it is."""

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
