"""Registry tokens in words."""

import gzip
import json

import pytest

from trials import words
from trials.terms.status import MATRIX
from trials.words.labels import LABELS


@pytest.mark.parametrize(
    ("column", "said"),
    [
        ("|PHASE1|PHASE2|", "Phase 1/2"),
        ("|PHASE2|PHASE3|", "Phase 2/3"),
        ("|PHASE3|", "Phase 3"),
        ("PHASE4", "Phase 4"),
        ("|EARLY_PHASE1|", "Early phase 1"),
        ("|NA|", "Not applicable: this study has no drug phase"),
        ("|PHASE2|PHASE_X|", "Phase 2, Phase x"),
        ("", ""),
    ],
)
def test_a_column_of_phases_is_one_chip(column, said):
    assert words.label("phase", column) == said


def test_no_phase_at_all_is_said():
    assert words.phases([]) == "Phase not given"


def test_a_column_of_other_tokens_is_a_list():
    assert words.label("who_masked", "|PARTICIPANT|INVESTIGATOR|") == "The people in the trial, The researchers"


def test_a_token_of_tomorrow_is_tidied_and_said_to_be_unknown():
    assert words.label("masking", "QUINTUPLE_BLIND") == "Quintuple blind"
    assert words.meaning("masking", "QUINTUPLE_BLIND") == "The registry uses a word that we do not know yet: QUINTUPLE_BLIND."
    assert words.is_known("masking", "QUINTUPLE_BLIND") is False


def test_no_token_has_no_words():
    assert words.label("masking", "") == words.meaning("masking", "") == ""


def test_no_masking_is_told_as_what_it_means_for_the_patient():
    assert words.meaning("masking", "NONE") == "You and the doctors will know which treatment you get."


@pytest.mark.parametrize("kind", sorted(LABELS))
def test_every_label_and_meaning_can_be_said_and_is_short(kind):
    for token in words.tokens(kind):
        label, meaning = words.label(kind, token), words.meaning(kind, token)
        assert label
        assert len(label) <= 60
        assert meaning == "" or meaning.endswith(".")


def test_every_status_of_the_matrix_has_a_label():
    assert list(words.tokens("status")) == list(MATRIX)


PLACES = {
    "status": ("statusModule.overallStatus", "statusModule.lastKnownStatus", "contactsLocationsModule.locations.status"),
    "study_type": ("designModule.studyType",),
    "phase": ("designModule.phases",),
    "allocation": ("designModule.designInfo.allocation",),
    "intervention_model": ("designModule.designInfo.interventionModel",),
    "primary_purpose": ("designModule.designInfo.primaryPurpose",),
    "masking": ("designModule.designInfo.maskingInfo.masking",),
    "who_masked": ("designModule.designInfo.maskingInfo.whoMasked",),
    "observational_model": ("designModule.designInfo.observationalModel",),
    "time_perspective": ("designModule.designInfo.timePerspective",),
    "sampling_method": ("eligibilityModule.samplingMethod",),
    "bio_retention": ("designModule.bioSpec.retention",),
    "intervention_type": ("armsInterventionsModule.interventions.type",),
    "arm_type": ("armsInterventionsModule.armGroups.type",),
    "sex": ("eligibilityModule.sex",),
    "std_age": ("eligibilityModule.stdAges",),
    "sponsor_class": ("sponsorCollaboratorsModule.leadSponsor.class", "sponsorCollaboratorsModule.collaborators.class"),
    "responsible_party": ("sponsorCollaboratorsModule.responsibleParty.type",),
    "official_role": ("contactsLocationsModule.overallOfficials.role",),
    "contact_role": ("contactsLocationsModule.centralContacts.role", "contactsLocationsModule.locations.contacts.role"),
    "reference_type": ("referencesModule.references.type",),
    "ipd_sharing": ("ipdSharingStatementModule.ipdSharing",),
    "ipd_info": ("ipdSharingStatementModule.infoTypes",),
    "secondary_id": ("identificationModule.secondaryIdInfos.type",),
    "enrolment_kind": ("designModule.enrollmentInfo.type",),
    "date_kind": ("statusModule.startDateStruct.type", "statusModule.completionDateStruct.type"),
}


def values(node: object, path: list[str]) -> set[str]:
    if isinstance(node, list):
        return set().union(*(values(each, path) for each in node)) if node else set()
    if not path:
        return {node} if isinstance(node, str) else set()
    return values(node[path[0]], path[1:]) if isinstance(node, dict) and path[0] in node else set()


@pytest.mark.slow
def test_every_token_of_real_records_has_words(samples):
    seen: dict[str, set[str]] = {kind: set() for kind in PLACES}
    with gzip.open(samples / "records.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            protocol = json.loads(line)["protocolSection"]
            for kind, paths in PLACES.items():
                for path in paths:
                    seen[kind] |= values(protocol, path.split("."))
    assert {
        kind: unknown for kind, found in seen.items() if (unknown := {token for token in found if not words.is_known(kind, token)})
    } == {}
