"""What the index holds of each trial, read from the database in batches: a query a table, however many trials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import batched
from typing import Any

from django.db.models import BooleanField, Case, Max, Value, When
from django.utils import timezone

from trials.models import Intervention, ScreenRow, Trial, TrialAlias, TrialCondition, TrialSite, TrialSponsor, unbar
from trials.models.site import OPEN_STATUS
from trials.search.index import columns, schema, screened
from trials.search.index.geo import cell
from trials.search.index.where import fold, place_tokens
from trials.search.plain import FIRST, LAST, MAYBE_CLOSED, maybe_closed

BATCH = 1_000
# log2(2 + value) multiplies what the words score: a trial that looks for people counts four times one that is over.
BOOSTS = {0: 14, MAYBE_CLOSED: 10, 2: 6, 3: 2, LAST: 0}
_DATE_ROOM = 10_000_000
BOTH_SEXES = ("FEMALE", "MALE")

FIELDS = (
    "pk", "registry_id", "org_study_id", "secondary_ids", "brief_title", "official_title", "plain_title", "acronym", "overall_status",
    "expanded_access", "study_type", "phases", "patient_registry", "sex", "minimum_age_months", "maximum_age_months",
    "healthy_volunteers", "start_date", "last_update_date", "has_results", "brief_summary", "keywords", "mesh", "countries", "page_stamp",
)  # fmt: skip
SITE_FIELDS = (
    "trial_id", "status", "paused", "site__paused", "site__facility", "site__city", "site__region", "site__postcode", "site__country",
    "site__country_code", "site__latitude", "site__longitude",
)  # fmt: skip


@dataclass(slots=True)
class Entry:
    """One trial as the index takes it, and the points of its open sites in degrees."""

    pk: int
    values: dict[str, Any]
    points: list[tuple[float, float]] = field(default_factory=list)


def listed_ids() -> Iterator[list[int]]:
    """The ids of all listed trials, a batch at a time, in order."""
    last, end = 0, Trial.objects.aggregate(end=Max("pk"))["end"] or 0
    while last < end:
        ids = list(Trial.objects.listed().filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:BATCH])
        if not ids:
            return
        yield ids
        last = ids[-1]


def entries(ids: Iterable[int]) -> Iterator[Entry]:
    """Those of the trials that are listed."""
    for batch in batched(ids, BATCH):
        yield from _batch(batch)


def _batch(ids: Sequence[int]) -> Iterator[Entry]:
    old = Case(When(maybe_closed(timezone.localdate()), then=Value(True)), default=Value(False), output_field=BooleanField())
    trials = Trial.objects.listed().filter(pk__in=ids).annotate(is_old=old).order_by("pk").values_list(*FIELDS, "is_old")
    rows = [dict(zip((*FIELDS, "is_old"), row, strict=True)) for row in trials]
    keep = [row["pk"] for row in rows]
    conditions = _grouped(TrialCondition.objects.filter(trial_id__in=keep).values_list("trial_id", "name", "condition__slug"))
    tested = _grouped(Intervention.objects.filter(trial_id__in=keep).values_list("trial_id", "kind", "name", "other_names"))
    sponsors = _grouped(
        TrialSponsor.objects.filter(trial_id__in=keep).values_list("trial_id", "role", "organisation__name", "organisation__kind")
    )
    aliases = _grouped(TrialAlias.objects.filter(trial_id__in=keep).values_list("trial_id", "alias"))
    screens = _grouped(ScreenRow.objects.filter(pk__in=keep).values_list("pk", *screened.FIELDS))
    sites = _grouped(TrialSite.objects.in_record().filter(trial_id__in=keep).order_by().values_list(*SITE_FIELDS))
    for row in rows:
        pk = row["pk"]
        values = {
            **_texts(row, conditions[pk], tested[pk]),
            **_filters(row, tested[pk], sponsors[pk]),
            **_numbers(row),
            **(screened.values(dict(zip(screened.FIELDS, screens[pk][0], strict=True))) if pk in screens else screened.NOTHING),
            "ids": _ids(row, [alias for (alias,) in aliases[pk]]),
            "condition": [slug for _name, slug in conditions[pk]],
        }
        yield _with_sites(Entry(pk, values), row, sites[pk], [name for _role, name, _kind in sponsors[pk]])


def _texts(row: dict[str, Any], conditions: list[Any], tested: list[Any]) -> dict[str, list[str]]:
    mesh: dict[str, Any] = row["mesh"] or {}
    terms = [str(one.get("term", "")) for kind in ("conditions", "interventions") for one in mesh.get(kind, ())]
    ancestors = [str(one.get("term", "")) for kind in ("condition_ancestors", "intervention_ancestors") for one in mesh.get(kind, ())]
    others = [str(other) for _kind, _name, names in tested for other in names]
    return {
        "name": _said(row["brief_title"], row["acronym"], row["plain_title"], *(name for name, _slug in conditions)),
        "topic": _said(*map(str, row["keywords"]), *terms, *(name for _kind, name, _others in tested), *others),
        "heading": _said(row["official_title"], *ancestors),
        "about": _said(row["brief_summary"]),
    }


def _filters(row: dict[str, Any], tested: list[Any], sponsors: list[Any]) -> dict[str, Any]:
    expanded = bool((row["expanded_access"] or {}).get("has")) or row["study_type"] == "EXPANDED_ACCESS"
    found = {
        "status": _said(row["overall_status"]),
        "phase": unbar(row["phases"]),
        "study_type": _said(row["study_type"], "PATIENT_REGISTRY" if row["patient_registry"] else ""),
        "sex": [row["sex"]] if row["sex"] in BOTH_SEXES else list(BOTH_SEXES),
        "healthy": ["yes" if row["healthy_volunteers"] else "no"],
        "country": unbar(row["countries"]),
        "interventions_kind": sorted({kind for kind, _name, _others in tested if kind}),
        "results": ["yes" if row["has_results"] else "no"],
        "sponsor_class": _said(*(kind for role, _name, kind in sponsors if role == "lead")),
        "expanded_access": ["yes" if expanded else "no"],
    }
    return found | columns.values(found)


def _numbers(row: dict[str, Any]) -> dict[str, Any]:
    rank = MAYBE_CLOSED if row["is_old"] else FIRST.get(row["overall_status"], LAST)
    updated = _day(row["last_update_date"])
    low, high = row["minimum_age_months"], row["maximum_age_months"]
    return {
        "pk": row["pk"],
        "stamp": row["page_stamp"],
        "minimum_age": schema.NO_MINIMUM if low is None else float(low),
        "maximum_age": schema.NO_MAXIMUM if high is None else float(high),
        "starts": _day(row["start_date"]) or schema.NO_DATE,
        "updated": updated or schema.NO_DATE,
        "newest": updated,
        "order": (LAST - rank) * _DATE_ROOM + updated,
        "boost": BOOSTS[rank],
    }


def _ids(row: dict[str, Any], aliases: list[str]) -> list[str]:
    others = [str(one.get("id", "")) for one in row["secondary_ids"] if isinstance(one, dict)]
    return sorted({key for text in (row["registry_id"], row["org_study_id"], *others, *aliases) if (key := id_key(text))})


def id_key(text: str) -> str:
    """A number without capitals, spaces and signs, so that every spelling of it is the same."""
    return "".join(char for char in fold(text) if char.isalnum())[: schema.LONGEST_TOKEN]


def _with_sites(entry: Entry, row: dict[str, Any], sites: list[Any], sponsors: list[str]) -> Entry:
    """Adds where the trial runs: the words of its places, the points and cells of its open sites.

    `where_open` and `country_open` are where it takes people, if it looks for people; of any other trial they are where it runs.
    """
    who, where, codes, placed = dict.fromkeys(sponsors), set[str](), set[str](), False
    where_open, codes_open = set[str](), set[str]()
    recruits = row["overall_status"] == OPEN_STATUS
    for status, paused, site_paused, facility, city, region, postcode, country, code, latitude, longitude in sites:
        who |= dict.fromkeys((facility, city, region, country))
        tokens = place_tokens(city, region, code or country, postcode)
        where |= tokens
        codes.add(code)
        is_open = status in ("", OPEN_STATUS) and not paused and not site_paused
        if is_open:
            where_open |= tokens
            codes_open.add(code)
        if latitude is not None and longitude is not None:
            placed = True
            if recruits and is_open:
                entry.points.append((latitude, longitude))
    named = set(unbar(row["countries"]))
    # A country that is named without a site in it may have some.
    codes_open = (codes_open | (named - codes)) - {""} if recruits else named
    where_open = (where_open if recruits else where) | {fold(code) for code in (named - codes if recruits else named)}
    entry.values |= {
        "who": _said(*who),
        "where": sorted(where | {fold(code) for code in named}),
        "where_open": sorted(where_open),
        "country_open": sorted(codes_open),
        "placed": int(placed),
        "open": int(bool(entry.points)),
        "cell": sorted({cell(latitude, longitude) for latitude, longitude in entry.points}),
    }
    return entry


def _day(value: date | None) -> int:
    return value.toordinal() if value else 0


def _said(*texts: str) -> list[str]:
    return [text for text in texts if text]


def _grouped(rows: Iterable[tuple[Any, ...]]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for key, *rest in rows:
        found[key].append(rest)
    return found
