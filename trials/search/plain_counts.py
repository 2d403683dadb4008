"""The counts beside the filters, asked of the database: one grouped query for each filter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.db.models import Count, QuerySet

from trials.models import Intervention, ScreenRow, Trial, TrialSite, TrialSponsor, unbar
from trials.search import plain
from trials.search.index.schema import FACETS
from trials.search.query import Query
from trials.terms.profile import numbers
from trials.terms.status import RECRUITING

NOTHING: dict[str, Any] = {"sex": "", "healthy": "", "results": False, "expanded_access": None}
BOTH_SEXES = ("FEMALE", "MALE")


def facets(query: Query, trials: QuerySet[Trial]) -> dict[str, dict[str, int]]:
    """For each filter its tokens with their numbers; what is chosen in a filter does not narrow its own numbers."""
    found = {}
    for name in FACETS:
        others = replace(query, **{name: NOTHING.get(name, ())})
        # Beside "open" stands how many would be open at the place.
        found[name] = dict(_counted(name, plain.matching(others, trials, open_there=name == "status"), query))
    return found


def asked(is_meant: Callable[[int], bool]) -> dict[int, int]:
    """By the number of a topic, how many of the trials that are meant ask about it."""
    found = Counter[int]()
    rows = ScreenRow.objects.values_list("pk", "asked_0", "asked_1")
    masks = Counter((first, second) for pk, first, second in rows if is_meant(pk))
    for words, number in masks.items():
        found.update(dict.fromkeys(numbers(words), number))
    return dict(found)


def _counted(name: str, trials: QuerySet[Trial], query: Query) -> Counter[str]:
    rows: Any
    match name:
        case "country" if RECRUITING in query.status:
            return _open_countries(trials)
        case "interventions_kind":
            rows = Intervention.objects.filter(trial_id__in=trials.values("pk")).order_by().values_list("kind")
            return _sums((kind, number) for kind, number in rows.annotate(n=Count("trial_id", distinct=True)))
        case "sponsor_class":
            leads = TrialSponsor.objects.filter(role=TrialSponsor.Role.LEAD, trial_id__in=trials.values("pk")).order_by()
            return _sums((kind, number) for kind, number in leads.values_list("organisation__kind").annotate(n=Count("trial_id")))
        case "phase" | "country":
            rows = _grouped(trials, "phases" if name == "phase" else "countries")
            return _sums((token, number) for tokens, number in rows for token in unbar(tokens))
        case "study_type":
            rows = _grouped(trials, "study_type", "patient_registry")
            pairs = [(token, number) for kind, registry, number in rows for token in (kind, "PATIENT_REGISTRY" if registry else "")]
            return _sums(pairs)
        case "sex":
            rows = _grouped(trials, "sex")
            return _sums((token, number) for sex, number in rows for token in ([sex] if sex in BOTH_SEXES else BOTH_SEXES))
        case "status":
            return _sums(_grouped(trials, "overall_status"))
        case "expanded_access":
            has = trials.filter(plain.EXPANDED_ACCESS).count()
            return _sums([("yes", has), ("no", trials.count() - has)])
        case _:
            rows = _grouped(trials, "healthy_volunteers" if name == "healthy" else "has_results")
            return _sums(("yes" if value else "no", number) for value, number in rows)


def _open_countries(trials: QuerySet[Trial]) -> Counter[str]:
    """The countries of trials; of one that looks for people, those where it does so or that are named without a site."""
    recruiting = trials.filter(overall_status=RECRUITING)
    others = _grouped(trials.exclude(overall_status=RECRUITING), "countries")
    sites = TrialSite.objects.filter(trial_id__in=recruiting.values("pk")).order_by()
    taking, placed = (set(rows.values_list("trial_id", "site__country_code")) for rows in (sites.taking_people(), sites.in_record()))
    named = {(pk, code) for pk, countries in recruiting.order_by().values_list("pk", "countries") for code in unbar(countries)}
    pairs = [(token, number) for tokens, number in others for token in unbar(tokens)]
    return _sums([*pairs, *((code, 1) for _pk, code in taking | (named - placed))])


def _grouped(trials: QuerySet[Trial], *columns: str) -> list[Any]:
    return list(trials.order_by().values_list(*columns).annotate(n=Count("pk")))


def _sums(pairs: Any) -> Counter[str]:
    found: Counter[str] = Counter()
    for token, number in pairs:
        if token and number:
            found[token] += number
    return found
