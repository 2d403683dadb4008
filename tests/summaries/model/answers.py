"""What a model may write about the study of `makers.study()`."""

from __future__ import annotations

import copy
from typing import Any

P = "protocolSection."
GOOD: dict[str, Any] = {
    "language": "en",
    "sections": {
        "why": [
            {"text": "This study is about heart attack.", "sources": [f"{P}conditionsModule.conditions[0]"]},
            {
                "text": "It looks at whether walking with a nurse helps people after a heart attack.",
                "sources": [f"{P}descriptionModule.briefSummary"],
            },
        ],
        "happen": [
            {"text": "Chance decides which group you are in.", "sources": [f"{P}designModule.designInfo.allocation"]},
            {"text": "People in one group walk with a nurse.", "sources": [f"{P}armsInterventionsModule.armGroups[0].description"]},
            {"text": "About 120 people will take part.", "sources": [f"{P}designModule.enrollmentInfo.count"]},
        ],
        "do": [{"text": "You may walk three times a week.", "sources": [f"{P}armsInterventionsModule.interventions[0].description"]}],
        "join": [
            {
                "text": "The study is for people aged 18 to 80 years.",
                "sources": [f"{P}eligibilityModule.minimumAge", f"{P}eligibilityModule.maximumAge"],
            },
            {
                "text": "One rule is a heart attack in the last 6 months. There are more rules than these.",
                "sources": [f"{P}eligibilityModule.eligibilityCriteria"],
            },
            {"text": "People who cannot walk cannot join.", "sources": [f"{P}eligibilityModule.eligibilityCriteria"]},
        ],
        "long": [
            {"text": "The team measures how far you walk after 12 weeks.", "sources": [f"{P}outcomesModule.primaryOutcomes[0].timeFrame"]}
        ],
        "where": [{"text": "Lakeside Hospital runs it.", "sources": [f"{P}sponsorCollaboratorsModule.leadSponsor.name"]}],
    },
}


def good(**sections: Any) -> dict[str, Any]:
    """An answer that passes, with other sentences under these questions: (text, path, path...) each."""
    made = copy.deepcopy(GOOD)
    for key, sentences in sections.items():
        made["sections"][key] = [{"text": text, "sources": [P + path for path in paths]} for text, *paths in sentences]
    return made
