"""The trial in schema.org's words for search engines: the same facts and the same status words as on the page."""

from __future__ import annotations

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from trials.models import Trial
from trials.templatetags.portal import record_address
from trials.views.trial.overview import OverviewPage
from trials.words import label, tell

# Enough for a search engine; a trial with a thousand sites would otherwise double its page.
SITES = 40
# What could end the script element or a line of it. JSON reads these back as the same characters.
ESCAPES = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}
BY_MASKING = {
    "NONE": "OpenTrial",
    "SINGLE": "SingleBlindedTrial",
    "DOUBLE": "DoubleBlindedTrial",
    "TRIPLE": "TripleBlindedTrial",
}
# By the author of an overview: templates that people wrote, filled from data; or a trained model.
BY_AUTHOR = {"software": "DataDrivenMedia", "model": "TrainedAlgorithmicMedia"}


def medical_trial(page: dict[str, Any]) -> SafeString:
    """A MedicalTrial as JSON that is safe inside a script element. `page` is the context of the page."""
    trial: Trial = page["trial"]
    kind = "MedicalObservationalStudy" if trial.study_type == "OBSERVATIONAL" else "MedicalTrial"
    facts: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": kind,
        "@id": page["canonical"],
        "url": page["canonical"],
        "name": trial.title,
        "alternateName": [
            name for name in dict.fromkeys((trial.brief_title, trial.official_title, trial.acronym)) if name and name != trial.title
        ],
        "identifier": trial.registry_id,
        "description": page["description"],
        "status": tell(page["status"].chip),
        "phase": label("phase", trial.phases) if trial.phases and kind == "MedicalTrial" else "",
        "trialDesign": _design(trial, page["where"].total) if kind == "MedicalTrial" else [],
        "healthCondition": [{"@type": "MedicalCondition", "name": each.name} for each in trial.trial_conditions.all()],
        "studySubject": [{"@type": "MedicalEntity", "name": each.row.name} for each in page["treatment"].given],
        "sponsor": [{"@type": "Organization", "name": str(each.organisation)} for each in page["sponsors"].lead],
        "studyLocation": _locations(page),
        "sameAs": record_address(trial),
        "subjectOf": {
            "@type": "MedicalWebPage",
            "url": page["canonical"],
            "dateModified": trial.last_update_raw,
            **_overview(page),
        },
    }
    written = json.dumps({name: value for name, value in facts.items() if value}, ensure_ascii=False)
    return mark_safe(written.translate(ESCAPES))  # noqa: S308  # every character that HTML could read as markup is escaped above


def _overview(page: dict[str, Any]) -> dict[str, Any]:
    """Who wrote the overview, in our words and in those of the International Press Telecommunications Council; none of its sentences."""
    overview: OverviewPage = page["overview"]
    if overview.found is None or overview.label is None:
        return {}
    kind = BY_AUTHOR[overview.found.summary.author]
    part = {
        "@type": "WebPageElement",
        "@id": f"{page['canonical']}#overview",
        "creditText": tell(overview.label),
        "digitalSourceType": f"https://schema.org/{kind}DigitalSource",
    }
    return {"hasPart": part}


def _design(trial: Trial, places: int) -> list[str]:
    """What schema.org has a word for: chance, masking, one place or several."""
    found = [BY_MASKING.get(trial.masking, ""), "RandomizedTrial" if trial.allocation == "RANDOMIZED" else ""]
    found += ["MultiCenterTrial" if places > 1 else "SingleCenterTrial"] if places else []
    found += ["InternationalTrial"] if len(trial.country_codes) > 1 else []
    return [f"https://schema.org/{name}" for name in found if name]


def _locations(page: dict[str, Any]) -> list[dict[str, Any]]:
    trial: Trial = page["trial"]
    sites = [row.site.place for row in trial.trial_sites.all() if row.listed and row.site.place]
    named = [{"@type": "AdministrativeArea", "name": name} for name in list(dict.fromkeys(sites))[:SITES]]
    return named + [{"@type": "Country", "name": name} for name in page["where"].without_place]
