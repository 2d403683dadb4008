"""The columns of a trial, section by section. No Django. JSON columns come as JSON text, days as ISO text."""

from __future__ import annotations

from typing import Any

import msgspec

from trials.registry.record import lists, people
from trials.registry.record.shape.about import Status
from trials.registry.record.shape.design import Description, Design, DesignInfo, Eligibility, Masking
from trials.registry.record.shape.study import Protocol, Study
from trials.registry.record.shape.who import Identification, Sponsors
from trials.registry.record.text import AGE_LENGTH, DATE_LENGTH, barred, dated, first_day, line, months, token, whole

JSON_FIELDS = (
    "secondary_ids", "organisation", "expanded_access", "bio_spec", "expanded_access_types", "keywords", "arms", "outcomes", "references",
    "documents", "ipd_sharing", "oversight", "responsible_party", "central_contacts", "officials", "mesh",
)  # fmt: skip
_NO_DESCRIPTION, _NO_DESIGN, _NO_INFO, _NO_MASKING = Description(), Design(), DesignInfo(), Masking()
_NO_ELIGIBILITY, _NO_PROTOCOL, _NO_STATUS, _NO_SPONSORS = Eligibility(), Protocol(), Status(), Sponsors()


def trial_fields(study: Study, names: Identification, countries: list[str]) -> dict[str, Any]:
    """Every registry column of the trial but its number; `names` is the study's own identification module."""
    protocol = study.protocol_section or _NO_PROTOCOL
    fields = _names(names)
    fields |= _status(protocol.status_module or _NO_STATUS)
    fields |= _design(protocol.design_module or _NO_DESIGN)
    fields |= _eligibility(protocol.eligibility_module or _NO_ELIGIBILITY)
    fields |= _shown(study, protocol)
    fields["has_results"] = bool(study.has_results)
    fields["countries"] = barred(countries, 100_000)
    return fields


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode() if value else "[]" if isinstance(value, list) else "{}"


def _names(names: Identification) -> dict[str, Any]:
    return {
        "org_study_id": line(names.org_study_id_info.id, 255) if names.org_study_id_info else "",
        "secondary_ids": _json(lists.secondary_ids(names)),
        "brief_title": line(names.brief_title),
        "official_title": line(names.official_title),
        "acronym": line(names.acronym, 255),
        "organisation": _json(people.organisation(names.organization)),
    }


def _status(status: Status) -> dict[str, Any]:
    verified = line(status.status_verified_date, DATE_LENGTH)
    posted = status.study_first_post_date_struct
    first_posted = line(posted.date, DATE_LENGTH) if posted else ""
    results = status.results_first_post_date_struct
    return {
        "overall_status": token(status.overall_status),
        "last_known_status": token(status.last_known_status),
        "why_stopped": line(status.why_stopped),
        "status_verified_raw": verified,
        "status_verified_date": first_day(verified),
        "expanded_access": _json(lists.expanded_access(status.expanded_access_info)),
        **dated("start", status.start_date_struct),
        **dated("primary_completion", status.primary_completion_date_struct),
        **dated("completion", status.completion_date_struct),
        **dated("last_update", status.last_update_post_date_struct),
        "first_submitted_raw": line(status.study_first_submit_date, DATE_LENGTH),
        "first_posted_raw": first_posted,
        "first_posted_date": first_day(first_posted),
        "last_update_submitted_raw": line(status.last_update_submit_date, DATE_LENGTH),
        "results_posted_raw": line(results.date, DATE_LENGTH) if results else "",
    }


def _design(design: Design) -> dict[str, Any]:
    info = design.design_info or _NO_INFO
    masking = info.masking_info or _NO_MASKING
    size = design.enrollment_info
    return {
        "study_type": token(design.study_type),
        "phases": barred(design.phases, 120),
        "allocation": token(info.allocation),
        "intervention_model": token(info.intervention_model),
        "intervention_model_description": info.intervention_model_description or "",
        "primary_purpose": token(info.primary_purpose),
        "masking": token(masking.masking),
        "masking_description": masking.masking_description or "",
        "who_masked": barred(masking.who_masked, 120),
        "observational_model": token(info.observational_model),
        "time_perspective": token(info.time_perspective),
        "target_duration": line(design.target_duration, 80),
        "patient_registry": design.patient_registry,
        "bio_spec": _json(lists.bio_spec(design.bio_spec)),
        "expanded_access_types": _json(lists.expanded_access_types(design.expanded_access_types)),
        "enrolment_count": whole(size.count) if size else None,
        "enrolment_kind": token(size.type, 16) if size else "",
    }


def _eligibility(rules: Eligibility) -> dict[str, Any]:
    low, high = line(rules.minimum_age, AGE_LENGTH), line(rules.maximum_age, AGE_LENGTH)
    return {
        "sex": token(rules.sex, 16),
        "gender_based": rules.gender_based,
        "gender_description": rules.gender_description or "",
        "minimum_age_raw": low,
        "minimum_age_months": months(low),
        "maximum_age_raw": high,
        "maximum_age_months": months(high),
        "std_ages": barred(rules.std_ages, 80),
        "healthy_volunteers": rules.healthy_volunteers,
        "study_population": rules.study_population or "",
        "sampling_method": token(rules.sampling_method),
        "eligibility_text": rules.eligibility_criteria or "",
    }


def _shown(study: Study, protocol: Protocol) -> dict[str, Any]:
    texts = protocol.description_module or _NO_DESCRIPTION
    sponsors = protocol.sponsor_collaborators_module or _NO_SPONSORS
    asked = protocol.contacts_locations_module
    topics = protocol.conditions_module
    return {
        "brief_summary": texts.brief_summary or "",
        "detailed_description": texts.detailed_description or "",
        "keywords": _json([word for word in map(line, topics.keywords or ()) if word] if topics else []),
        "arms": _json(lists.arms(protocol.arms_interventions_module)),
        "outcomes": _json(lists.outcomes(protocol.outcomes_module)),
        "references": _json(lists.references(protocol.references_module)),
        "documents": _json(lists.documents(study.document_section)),
        "ipd_sharing": _json(lists.data_sharing(protocol.ipd_sharing_statement_module)),
        "oversight": _json(lists.oversight(protocol.oversight_module)),
        "responsible_party": _json(people.responsible_party(sponsors.responsible_party)),
        "central_contacts": people.contacts(asked.central_contacts if asked else None),
        "officials": _json(people.officials(asked.overall_officials if asked else None)),
        "mesh": _json(lists.mesh(study.derived_section)),
    }
