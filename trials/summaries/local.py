"""A trial that no registry holds, as a study of the registry's form, so that one drafter serves both."""

from __future__ import annotations

from typing import Any

from trials.models import Trial, TrialSponsor
from trials.models.trial import unbar

Study = dict[str, Any]


def study(trial: Trial) -> Study:
    """The trial's fields as an API v2 study; what it does not say is left out."""
    protocol = {
        "identificationModule": {
            "nctId": trial.registry_id,
            "briefTitle": trial.brief_title,
            "officialTitle": trial.official_title,
            "acronym": trial.acronym,
            "organization": {"fullName": trial.organisation.get("name"), "class": trial.organisation.get("class")},
        },
        "statusModule": _status(trial),
        "sponsorCollaboratorsModule": _sponsors(trial),
        "descriptionModule": {"briefSummary": trial.brief_summary, "detailedDescription": trial.detailed_description},
        "conditionsModule": {"conditions": [row.name for row in trial.trial_conditions.all()], "keywords": trial.keywords},
        "designModule": _design(trial),
        "armsInterventionsModule": {"armGroups": _arms(trial), "interventions": _interventions(trial)},
        "outcomesModule": {f"{kind}Outcomes": _measures(rows) for kind, rows in trial.outcomes.items()},
        "eligibilityModule": _eligibility(trial),
        "contactsLocationsModule": {"centralContacts": _contacts(trial.central_contacts), "locations": _locations(trial)},
    }
    return {"protocolSection": _filled(protocol), "hasResults": trial.has_results}


def _filled(value: Any) -> Any:
    """Without what is empty: a registry leaves such fields out."""
    if isinstance(value, dict):
        inner = {name: _filled(each) for name, each in value.items()}
        return {name: each for name, each in inner.items() if each not in (None, "", [], {})}
    return [_filled(each) for each in value] if isinstance(value, list) else value


def _status(trial: Trial) -> Study:
    return {
        "overallStatus": trial.overall_status,
        "whyStopped": trial.why_stopped,
        "statusVerifiedDate": trial.status_verified_raw,
        "startDateStruct": {"date": trial.start_raw, "type": trial.start_kind},
        "primaryCompletionDateStruct": {"date": trial.primary_completion_raw, "type": trial.primary_completion_kind},
        "completionDateStruct": {"date": trial.completion_raw, "type": trial.completion_kind},
        "lastUpdatePostDateStruct": {"date": trial.last_update_raw, "type": trial.last_update_kind},
    }


def _sponsors(trial: Trial) -> Study:
    rows = [(row.role, {"name": row.organisation.name, "class": row.organisation.kind}) for row in trial.sponsors.all()]
    lead = [found for role, found in rows if role == TrialSponsor.Role.LEAD]
    others = [found for role, found in rows if role != TrialSponsor.Role.LEAD]
    return {"leadSponsor": lead[0] if lead else {}, "collaborators": others}


def _design(trial: Trial) -> Study:
    return {
        "studyType": trial.study_type,
        "phases": trial.phase_tokens,
        "patientRegistry": trial.patient_registry,
        "targetDuration": trial.target_duration,
        "designInfo": {
            "allocation": trial.allocation,
            "interventionModel": trial.intervention_model,
            "interventionModelDescription": trial.intervention_model_description,
            "primaryPurpose": trial.primary_purpose,
            "observationalModel": trial.observational_model,
            "timePerspective": trial.time_perspective,
            "maskingInfo": {
                "masking": trial.masking,
                "maskingDescription": trial.masking_description,
                "whoMasked": trial.masked_tokens,
            },
        },
        "enrollmentInfo": {"count": trial.enrolment, "type": trial.enrolment_kind},
    }


def _arms(trial: Trial) -> list[Study]:
    return [{**_without(arm, "interventions"), "interventionNames": arm.get("interventions")} for arm in trial.arms]


def _measures(rows: list[Study]) -> list[Study]:
    return [{**_without(row, "time_frame"), "timeFrame": row.get("time_frame")} for row in rows]


def _contacts(rows: list[Study]) -> list[Study]:
    return [{**_without(row, "phone_ext"), "phoneExt": row.get("phone_ext")} for row in rows]


def _without(row: Study, name: str) -> Study:
    return {each: value for each, value in row.items() if each != name}


def _interventions(trial: Trial) -> list[Study]:
    return [
        {
            "type": row.kind,
            "name": row.name,
            "description": row.description,
            "otherNames": row.other_names,
            "armGroupLabels": row.arm_labels,
        }
        for row in trial.interventions.all()
    ]


def _eligibility(trial: Trial) -> Study:
    return {
        "eligibilityCriteria": trial.eligibility_text,
        "healthyVolunteers": trial.healthy_volunteers,
        "sex": trial.sex,
        "genderBased": trial.gender_based,
        "genderDescription": trial.gender_description,
        "minimumAge": trial.minimum_age_raw,
        "maximumAge": trial.maximum_age_raw,
        "stdAges": unbar(trial.std_ages),
        "studyPopulation": trial.study_population,
        "samplingMethod": trial.sampling_method,
    }


def _locations(trial: Trial) -> list[Study]:
    rows = [row for row in trial.trial_sites.all() if row.listed]
    return [
        {
            "facility": row.site.facility,
            "city": row.site.city,
            "state": row.site.region,
            "country": row.site.country,
            "status": row.status,
            "contacts": _contacts(row.contacts),
        }
        for row in rows
    ]
