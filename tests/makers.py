"""Things to test with, made the way the portal makes them: through the actions, never by writing rows.

`study(...)` is a complete, ordinary API v2 study of a made-up trial that recruits today. Change it by the registry's own field names:
`study(overallStatus="COMPLETED", locations=[location(city="Graz")], eligibilityModule={...})`. None takes a field out.
"""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec

from trials.models import Trial
from trials.registry import actions
from trials.registry.record.shape.study import Study as Whole

Study = dict[str, Any]
_numbers = itertools.count(90_000_001)


def _days_ago(days: int) -> str:
    return (date.today() - timedelta(days=days)).isoformat()


def contact(**changes: Any) -> Study:
    """A published contact."""
    return {"name": "Ines Example", "role": "CONTACT", "phone": "+1 555 0100", "email": "ines@example.org", **changes}


def location(**changes: Any) -> Study:
    """A site with a point, without a status of its own."""
    return {
        "facility": "Lakeside Hospital",
        "city": "Boston",
        "state": "Massachusetts",
        "zip": "02115",
        "country": "United States",
        "geoPoint": {"lat": 42.35843, "lon": -71.05977},
        **changes,
    }


def study(**changes: Any) -> Study:
    """An API v2 study. Keywords are field names of the registry (or of whole modules), wherever they stand; a new number each time."""
    made: Study = {
        "protocolSection": _protocol(),
        "derivedSection": {"miscInfoModule": {"versionHolder": _days_ago(1)}},
        "hasResults": False,
    }
    changes.setdefault("nctId", f"NCT{next(_numbers)}")
    return change(made, **changes)


def study_apart(**changes: Any) -> Study:
    """A study about nothing that the practice records are about, so that no search for one of those finds it first."""
    return study(
        briefTitle="Walking After a Broken Heel",
        officialTitle="A Randomized Trial of Supervised Walking After Calcaneal Fracture",
        briefSummary="This study looks at whether walking with a nurse helps people after a broken heel.",
        conditions=["Calcaneal Fracture"],
        **changes,
    )


def change(made: Study, **changes: Any) -> Study:
    """The same study with other values; keywords as for `study`."""
    for name, value in changes.items():
        _set(made, _path(name), value)
    return made


def trial(*, listing: str = "listed", at: datetime | None = None, is_demo: bool = False, **changes: Any) -> Trial:
    """A trial as import leaves it, listed unless told otherwise. Keywords as for `study`."""
    return actions.import_study(study(**changes), at=at or datetime.now(UTC), listing=listing, is_demo=is_demo)


def raw(made: Study) -> bytes:
    """The bytes of a study, as a line of a `.jsonl` file."""
    return msgspec.json.encode(made)


def _protocol() -> Study:
    return {
        "identificationModule": {
            "nctId": "",
            "orgStudyIdInfo": {"id": "LAKE-7"},
            "organization": {"fullName": "Lakeside Hospital", "class": "OTHER"},
            "briefTitle": "Walking After a Heart Attack",
            "officialTitle": "A Randomized Trial of Supervised Walking After Myocardial Infarction",
        },
        "statusModule": {
            "statusVerifiedDate": _days_ago(30)[:7],
            "overallStatus": "RECRUITING",
            "startDateStruct": {"date": _days_ago(400), "type": "ACTUAL"},
            "primaryCompletionDateStruct": {"date": _days_ago(-400)[:7], "type": "ESTIMATED"},
            "completionDateStruct": {"date": _days_ago(-600)[:7], "type": "ESTIMATED"},
            "studyFirstSubmitDate": _days_ago(420),
            "studyFirstPostDateStruct": {"date": _days_ago(415), "type": "ACTUAL"},
            "lastUpdateSubmitDate": _days_ago(32),
            "lastUpdatePostDateStruct": {"date": _days_ago(30), "type": "ACTUAL"},
        },
        "sponsorCollaboratorsModule": {"leadSponsor": {"name": "Lakeside Hospital", "class": "OTHER"}},
        "descriptionModule": {"briefSummary": "This study looks at whether walking with a nurse helps people after a heart attack."},
        "conditionsModule": {"conditions": ["Heart Attack"], "keywords": ["walking"]},
        "designModule": {
            "studyType": "INTERVENTIONAL",
            "phases": ["NA"],
            "designInfo": {
                "allocation": "RANDOMIZED",
                "interventionModel": "PARALLEL",
                "primaryPurpose": "TREATMENT",
                "maskingInfo": {"masking": "NONE"},
            },
            "enrollmentInfo": {"count": 120, "type": "ESTIMATED"},
        },
        "armsInterventionsModule": {
            "armGroups": [
                {
                    "label": "Walking",
                    "type": "EXPERIMENTAL",
                    "description": "Walks with a nurse.",
                    "interventionNames": ["Behavioral: Walking"],
                },
                {"label": "Usual care", "type": "NO_INTERVENTION"},
            ],
            "interventions": [
                {"type": "BEHAVIORAL", "name": "Walking", "description": "Three walks a week.", "armGroupLabels": ["Walking"]}
            ],
        },
        "outcomesModule": {"primaryOutcomes": [{"measure": "Distance walked in six minutes", "timeFrame": "12 weeks"}]},
        "eligibilityModule": {
            "eligibilityCriteria": "Inclusion Criteria:\n\n* Heart attack in the last 6 months\n\nExclusion Criteria:\n\n* Cannot walk",
            "healthyVolunteers": False,
            "sex": "ALL",
            "minimumAge": "18 Years",
            "maximumAge": "80 Years",
            "stdAges": ["ADULT", "OLDER_ADULT"],
        },
        "contactsLocationsModule": {"centralContacts": [contact()], "locations": [location()]},
    }


def _paths(kind: type[msgspec.Struct], before: tuple[str, ...] = ()) -> dict[str, list[tuple[str, ...]]]:
    """Every field name of a study with the places where it stands, lists not entered."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for field in msgspec.structs.fields(kind):
        path = (*before, field.encode_name)
        found.setdefault(field.encode_name, []).append(path)
        inner = next(
            (part for part in getattr(field.type, "__args__", ()) if isinstance(part, type) and issubclass(part, msgspec.Struct)), None
        )
        if inner:
            for name, paths in _paths(inner, path).items():
                found.setdefault(name, []).extend(paths)
    return found


_PATHS = _paths(Whole)
# Names that stand in several places: the one that is meant without further words.
_MEANT = {
    "nctId": "identificationModule",
    "conditions": "conditionsModule",
    "interventions": "armsInterventionsModule",
    "meshes": "conditionBrowseModule",
}


def _path(name: str) -> tuple[str, ...]:
    paths = _PATHS.get(name, [])
    if name in _MEANT:
        paths = [path for path in paths if _MEANT[name] in path]
    if len(paths) != 1:
        raise TypeError(f"A study has {len(paths)} fields named {name}: give its module instead.")
    return paths[0]


def _set(made: Study, path: tuple[str, ...], value: Any) -> None:
    for name in path[:-1]:
        made = made.setdefault(name, {})
    if value is None:
        made.pop(path[-1], None)
    else:
        made[path[-1]] = value
