"""Made-up studies with the size and shape of real ones: mean 19 kB, median 11 kB, now and then one of a megabyte.

Every figure below was counted over 1,554 records as ClinicalTrials.gov publishes them. The same seed gives the same studies.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import msgspec


def _words(text: str) -> list[str]:
    return text.split()


_SYLLABLES = _words(
    "car di o neu ro gas tro he pa ren al pul mo der ma hem ato onc ol psy cho gly co lip en do cri ne vas cu lar fi bro sis ther apy"
)
_SMALL = _words("the of and to in with for or at after before from by on as is are was be not who have has had will may each during within")
_SIGNS = ["≥ 18 years", "≤ 3", "37 °C", "5 µg", "β-blocker", "patients’ own", "non–small", "±2 days"]
_COUNTRIES = ["United States"] * 8 + ["Korea, Republic of", "Turkey (Türkiye)"] + _words("France Germany China Japan Spain Italy Canada")
_STATUSES = ["RECRUITING"] * 3 + ["COMPLETED"] * 5 + ["NOT_YET_RECRUITING", "ACTIVE_NOT_RECRUITING", "TERMINATED", "UNKNOWN", "WITHDRAWN"]
_TEXT_LENGTH = 400_000
_LARGEST_RESULTS = 1_060_000


class Studies:
    """An endless supply, from one seed."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)
        self._talk = 1.0  # how many words this study makes
        self._words = ["".join(self._random.choices(_SYLLABLES, k=self._random.randint(2, 5))) for _ in range(6_000)]
        self._text = self._long_text()
        self._cities = [self._name(1) for _ in range(4_000)]
        self._conditions = [self._name(self._random.randint(1, 3)) for _ in range(12_000)]
        self._blocks = [msgspec.json.encode(self._result_block()) for _ in range(300)]

    def lines(self, count: int) -> Iterator[bytes]:
        """So many studies as lines of JSON."""
        for number in range(count):
            yield msgspec.json.encode(self._study(10_000_000 + number)) + b"\n"

    def _long_text(self) -> str:
        parts, size = [], 0
        while size < _TEXT_LENGTH:
            draw = self._random.random()
            part = self._random.choice(_SMALL) if draw < 0.45 else self._random.choice(self._words)
            if draw > 0.985:
                part = self._random.choice(("\n\n* ", "\n* ", "\n\n", ". ")) + part
            if draw < 0.006:
                part = self._random.choice(_SIGNS)
            parts.append(part)
            size += len(part) + 1
        return " ".join(parts)

    def _name(self, words: int) -> str:
        return " ".join(self._random.choice(self._words).capitalize() for _ in range(words))

    def _piece(self, mean: int, most: int = 30_000) -> str:
        length = min(most, int(self._random.lognormvariate(0, 0.9) * mean * self._talk) + 10)
        at = self._random.randrange(_TEXT_LENGTH - length)
        return self._text[at : at + length].strip() or "Text"

    def _date(self) -> str:
        return f"{self._random.randint(2000, 2026)}-{self._random.randint(1, 12):02}-{self._random.randint(1, 28):02}"

    def _result_block(self) -> dict[str, Any]:
        rows = [{"groupId": f"OG{at:03}", "value": str(self._random.randint(0, 500)), "spread": "1.2"} for at in range(4)]
        return {
            "type": "SECONDARY",
            "title": self._piece(80),
            "description": self._piece(300),
            "classes": [{"categories": [{"measurements": rows}]}],
        }

    def _results(self) -> dict[str, Any]:
        size = min(_LARGEST_RESULTS, int(self._random.lognormvariate(10.4, 1.2)))
        mean = sum(map(len, self._blocks)) // len(self._blocks)
        chosen = self._random.choices(self._blocks, k=max(1, size // mean))
        return {"outcomeMeasuresModule": {"outcomeMeasures": msgspec.Raw(b"[" + b",".join(chosen) + b"]")}}

    def _locations(self) -> list[dict[str, Any]]:
        draw = self._random.random()
        count = 0 if draw < 0.09 else 1 if draw < 0.55 else min(1_148, int(self._random.lognormvariate(1.9, 1.3)) + 1)
        return [self._location() for _ in range(count)]

    def _location(self) -> dict[str, Any]:
        place: dict[str, Any] = {
            "facility": f"{self._name(2)} Hospital",
            "city": self._random.choice(self._cities),
            "country": self._random.choice(_COUNTRIES),
        }
        if self._random.random() < 0.5:
            place["state"] = self._random.choice(self._cities[:60])
        if self._random.random() < 0.86:
            place["zip"] = str(self._random.randint(10_000, 99_999))
        if self._random.random() < 0.38:
            place["status"] = self._random.choice(_STATUSES)
        if self._random.random() < 0.18:
            place["contacts"] = [{"name": self._name(2), "role": "CONTACT", "phone": "555-0100", "email": "team@example.org"}]
        place["geoPoint"] = {"lat": round(self._random.uniform(-60, 70), 5), "lon": round(self._random.uniform(-180, 180), 5)}
        return place

    def _outcomes(self, mean: float) -> list[dict[str, str]]:
        count = min(120, int(self._random.expovariate(1 / mean)) + 1)
        return [{"measure": self._piece(80), "description": self._piece(260), "timeFrame": self._piece(30, 250)} for _ in range(count)]

    def _study(self, number: int) -> dict[str, Any]:
        self._talk = self._random.lognormvariate(-0.72, 0.6)
        made: dict[str, Any] = {
            "protocolSection": {
                **self._who(number),
                "statusModule": self._status(),
                "oversightModule": {"oversightHasDmc": True, "isFdaRegulatedDrug": bool(number % 3), "isFdaRegulatedDevice": False},
                "descriptionModule": {"briefSummary": self._piece(900), "detailedDescription": self._piece(1_350)},
                "conditionsModule": {
                    "conditions": [self._random.choice(self._conditions) for _ in range(self._random.randint(1, 3))],
                    "keywords": [self._name(2) for _ in range(self._random.randint(0, 6))],
                },
                "designModule": self._design(),
                "armsInterventionsModule": self._arms(),
                "outcomesModule": {"primaryOutcomes": self._outcomes(1.4), "secondaryOutcomes": self._outcomes(5.2)},
                "eligibilityModule": self._eligibility(),
                "contactsLocationsModule": {
                    "overallOfficials": [{"name": self._name(2), "affiliation": self._name(3), "role": "PRINCIPAL_INVESTIGATOR"}],
                    "locations": self._locations(),
                },
                "referencesModule": {
                    "references": [
                        {"pmid": str(self._random.randint(1, 40_000_000)), "type": "DERIVED", "citation": self._piece(260)}
                        for _ in range(number % 4)
                    ]
                },
            },
            "derivedSection": self._derived(),
            "hasResults": False,
        }
        if self._random.random() < 0.1:
            made |= {"resultsSection": self._results(), "hasResults": True}
        return made

    def _who(self, number: int) -> dict[str, Any]:
        owner = f"{self._random.choice(self._cities)} University"
        return {
            "identificationModule": {
                "nctId": f"NCT{number:08}",
                "orgStudyIdInfo": {"id": f"P-{number}"},
                "organization": {"fullName": owner, "class": "OTHER"},
                "briefTitle": self._piece(85, 300),
                "officialTitle": self._piece(130, 600),
            },
            "sponsorCollaboratorsModule": {
                "responsibleParty": {"type": "SPONSOR"},
                "leadSponsor": {"name": owner, "class": "OTHER"},
                "collaborators": [{"name": f"{self._name(2)} Foundation", "class": "INDUSTRY"}] if number % 2 else [],
            },
        }

    def _arms(self) -> dict[str, Any]:
        drugs = [self._name(1) for _ in range(self._random.randint(1, 3))]
        return {
            "armGroups": [
                {"label": f"Arm {drug}", "type": "EXPERIMENTAL", "description": self._piece(260), "interventionNames": [f"Drug: {drug}"]}
                for drug in drugs
            ],
            "interventions": [
                {
                    "type": "DRUG",
                    "name": drug,
                    "description": self._piece(200),
                    "armGroupLabels": [f"Arm {drug}"],
                    "otherNames": [self._name(1)],
                }
                for drug in drugs
            ],
        }

    def _eligibility(self) -> dict[str, Any]:
        can, cannot = self._piece(1_000), self._piece(1_000)
        return {
            "eligibilityCriteria": f"Inclusion Criteria:\n\n* {can}\n\nExclusion Criteria:\n\n* {cannot}",
            "healthyVolunteers": False,
            "sex": "ALL",
            "minimumAge": "18 Years",
            "maximumAge": f"{self._random.randint(40, 90)} Years",
            "stdAges": ["ADULT", "OLDER_ADULT"],
        }

    def _status(self) -> dict[str, Any]:
        day = self._date()
        dated = {"date": self._date(), "type": "ACTUAL"}
        return {
            "statusVerifiedDate": day[:7],
            "overallStatus": self._random.choice(_STATUSES),
            "expandedAccessInfo": {"hasExpandedAccess": False},
            "startDateStruct": {"date": self._date()[:7]},
            "primaryCompletionDateStruct": dated,
            "completionDateStruct": dated,
            "studyFirstSubmitDate": self._date(),
            "studyFirstPostDateStruct": dated,
            "lastUpdateSubmitDate": day,
            "lastUpdatePostDateStruct": {"date": day, "type": "ACTUAL"},
        }

    def _design(self) -> dict[str, Any]:
        return {
            "studyType": "INTERVENTIONAL",
            "phases": ["PHASE2", "PHASE3"],
            "designInfo": {
                "allocation": "RANDOMIZED",
                "interventionModel": "PARALLEL",
                "primaryPurpose": "TREATMENT",
                "maskingInfo": {"masking": "DOUBLE", "whoMasked": ["PARTICIPANT", "INVESTIGATOR"]},
            },
            "enrollmentInfo": {"count": self._random.randint(10, 900), "type": "ESTIMATED"},
        }

    def _derived(self) -> dict[str, Any]:
        terms = [{"id": f"D{self._random.randint(1, 99_999):06}", "term": self._name(2)} for _ in range(self._random.randint(1, 9))]
        return {
            "miscInfoModule": {"versionHolder": "2026-11-20"},
            "conditionBrowseModule": {
                "meshes": terms[:2],
                "ancestors": terms[2:],
                "browseLeaves": [{"id": f"M{at}", "name": self._name(2), "relevance": "LOW"} for at in range(4)],
            },
        }
