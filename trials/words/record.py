"""What the parts of a registry record are called, for readers who have never seen one."""

from __future__ import annotations

import re

from django.utils.translation import gettext_lazy as _

# By the beginning of the path, the longest that fits: paths as in `trials.summaries.sources`, without the numbers in brackets.
PARTS = {
    "protocolSection.armsInterventionsModule.armGroups": _("Arms and groups"),
    "protocolSection.armsInterventionsModule.interventions": _("What is tested or given"),
    "protocolSection.conditionsModule.conditions": _("Conditions"),
    "protocolSection.conditionsModule.keywords": _("Keywords"),
    "protocolSection.contactsLocationsModule": _("Contacts and places"),
    "protocolSection.contactsLocationsModule.locations": _("Places"),
    "protocolSection.descriptionModule.briefSummary": _("The sponsor's short text"),
    "protocolSection.descriptionModule.detailedDescription": _("The sponsor's longer text"),
    "protocolSection.designModule": _("How the study is set up"),
    "protocolSection.designModule.bioSpec": _("Samples"),
    "protocolSection.designModule.designInfo.allocation": _("How people are put in groups"),
    "protocolSection.designModule.designInfo.interventionModel": _("How the groups are compared"),
    "protocolSection.designModule.designInfo.maskingInfo": _("Who knows which treatment a person gets"),
    "protocolSection.designModule.designInfo.observationalModel": _("How people are followed"),
    "protocolSection.designModule.designInfo.primaryPurpose": _("Aim"),
    "protocolSection.designModule.designInfo.timePerspective": _("Looking back or ahead"),
    "protocolSection.designModule.enrollmentInfo": _("Number of people"),
    "protocolSection.designModule.phases": _("Phase"),
    "protocolSection.designModule.studyType": _("Kind of study"),
    "protocolSection.designModule.targetDuration": _("How long each person is followed"),
    "protocolSection.eligibilityModule": _("Who can join"),
    "protocolSection.eligibilityModule.eligibilityCriteria": _("The rules on who can join"),
    "protocolSection.eligibilityModule.gender": _("Sex and gender"),
    "protocolSection.eligibilityModule.healthyVolunteers": _("Healthy people"),
    "protocolSection.eligibilityModule.maximumAge": _("Highest age"),
    "protocolSection.eligibilityModule.minimumAge": _("Lowest age"),
    "protocolSection.eligibilityModule.sex": _("Sex"),
    "protocolSection.eligibilityModule.studyPopulation": _("The people who are studied"),
    "protocolSection.identificationModule": _("Names and numbers of the study"),
    "protocolSection.identificationModule.briefTitle": _("Title"),
    "protocolSection.identificationModule.officialTitle": _("Full title"),
    "protocolSection.ipdSharingStatementModule": _("Sharing of data"),
    "protocolSection.outcomesModule": _("What is measured"),
    "protocolSection.oversightModule": _("Who watches over the study"),
    "protocolSection.referencesModule": _("Papers"),
    "protocolSection.sponsorCollaboratorsModule": _("Who runs it"),
    "protocolSection.sponsorCollaboratorsModule.collaborators": _("Partners"),
    "protocolSection.sponsorCollaboratorsModule.leadSponsor": _("Sponsor"),
    "protocolSection.statusModule": _("Status and dates"),
    "protocolSection.statusModule.completionDateStruct": _("End"),
    "protocolSection.statusModule.primaryCompletionDateStruct": _("End of the main part"),
    "protocolSection.statusModule.startDateStruct": _("Start"),
    "resultsSection": _("Results"),
    "hasResults": _("Results"),
}
OTHER = _("Another part of the record")
_NUMBER = re.compile(r"\[[^\]]*\]")


def part_name(path: str) -> str:
    """`part_name("protocolSection.armsInterventionsModule.armGroups[1].label")`: "Arms and groups". Any path has a name."""
    plain = _NUMBER.sub("", path)
    fitting = [start for start in PARTS if plain.startswith(start)]
    return str(PARTS[max(fitting, key=len)] if fitting else OTHER)
