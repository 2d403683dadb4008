"""The search as a plain query of the database. An index that ranks may take its place behind `find`; nothing above needs to know."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When
from django.utils.text import slugify

from trials.models import Intervention, Trial, TrialCondition, TrialSite, TrialSponsor
from trials.search.index.geo import OpenSites
from trials.search.places import trials_at
from trials.search.query import Query
from trials.terms.ages import Age

NAMES = ("brief_title", "official_title", "plain_title", "acronym", "registry_id", "org_study_id", "keywords")
# Trials that look for people come first, then those that soon will; the rest stand after them, newest record first.
FIRST = {"RECRUITING": 0, "NOT_YET_RECRUITING": 1, "AVAILABLE": 1, "ENROLLING_BY_INVITATION": 2}
LAST = 3
# A person of 40 is anything up to a day before 41.
REST_OF_A_YEAR = 11.99
EXPANDED_ACCESS = Q(expanded_access__has=True) | Q(study_type="EXPANDED_ACCESS")
OTHER_SEX = {"FEMALE": "MALE", "MALE": "FEMALE"}


def matching(query: Query, trials: QuerySet[Trial]) -> QuerySet[Trial]:
    """Those of the trials that the search asks for, in no order."""
    if query.unreadable:
        return trials.none()
    asked = _words(query)
    if query.condition:
        asked &= _condition(query.condition)
    if query.place or query.country:
        asked &= trials_at(query.place, query.country)
    if by_place(query):
        asked &= Q(pk__in=list(distances(query))) | ~placed()
    if query.status:
        asked &= Q(overall_status__in=query.status)
    if query.study_type:
        asked &= _study_type(query.study_type)
    if query.phase:
        asked &= _any(Q(phases__contains=f"|{phase}|") for phase in query.phase)
    return trials.filter(asked & _person(query) & _record(query))


def by_place(query: Query) -> bool:
    """Whether only trials near a point are wanted."""
    return query.near is not None and query.within_km is not None


def in_order(trials: QuerySet[Trial]) -> QuerySet[Trial]:
    """The order of a list: who looks for people now, then the newest record."""
    place = Case(
        *(When(overall_status=token, then=Value(rank)) for token, rank in FIRST.items()), default=Value(LAST), output_field=IntegerField()
    )
    return trials.order_by(place, F("last_update_date").desc(nulls_last=True), "pk")


def distances(query: Query) -> dict[int, float]:
    """Each trial with an open site (near enough, where that is asked), and how far its nearest one is in kilometres."""
    if query.near is None:
        return {}
    sites = TrialSite.objects.open().filter(site__latitude__isnull=False, site__longitude__isnull=False)
    if query.within_km is not None:
        reach = query.within_km / 111.0 + 0.01
        sites = sites.filter(site__latitude__range=(query.near.latitude - reach, query.near.latitude + reach))
    rows: list[Any] = list(sites.order_by("trial_id").values_list("trial_id", "site__latitude", "site__longitude"))
    trials, far = OpenSites.at([row[0] for row in rows], [row[1:] for row in rows]).distances(query.near.latitude, query.near.longitude)
    wanted = far <= (np.inf if query.within_km is None else query.within_km)
    return dict(zip(trials[wanted].tolist(), far[wanted].tolist(), strict=True))


def placed() -> Q:
    """Trials that name a place: a site with a point."""
    sites = TrialSite.objects.in_record().filter(site__latitude__isnull=False, site__longitude__isnull=False).order_by()
    return Q(pk__in=sites.values("trial_id"))


def _any(parts: Iterable[Q]) -> Q:
    found = Q()
    for part in parts:
        found |= part
    return found


def _words(query: Query) -> Q:
    """Every word, or the phrase; a known span may stand under another name."""
    if query.phrase:
        return _word(" ".join(query.words)) if query.words else Q()
    asked, covered = Q(), set[str]()
    for span in query.expansion.spans if query.expansion else ():
        if span.terms:
            own = span.text.split()
            covered |= {word.casefold() for word in own}
            every = Q()
            for word in own:
                every &= _word(word)
            asked &= every | _any(_word(term) for term in span.terms)
    for word in query.words:
        if word.casefold() not in covered:
            asked &= _word(word)
    return asked


def _word(word: str) -> Q:
    """A word stands anywhere in the trial's names, conditions, interventions or sponsors."""
    return (
        _any(Q(**{f"{name}__icontains": word}) for name in NAMES)
        | Q(pk__in=TrialCondition.objects.filter(name__icontains=word).values("trial_id"))
        | Q(pk__in=Intervention.objects.filter(Q(name__icontains=word) | Q(other_names__icontains=word)).values("trial_id"))
        | Q(pk__in=TrialSponsor.objects.filter(organisation__name__icontains=word).values("trial_id"))
    )


def _condition(text: str) -> Q:
    """A condition by the slug of its page, or by a part of its name."""
    named = Q(name__icontains=text) | Q(condition__slug=slugify(text)[:120] or "-")
    return Q(pk__in=TrialCondition.objects.filter(named).values("trial_id"))


def _study_type(tokens: tuple[str, ...]) -> Q:
    """Kinds of study; a patient registry is an observational study that says so."""
    asked = Q(study_type__in=tokens)
    return asked | Q(patient_registry=True) if "PATIENT_REGISTRY" in tokens else asked


def _person(query: Query) -> Q:
    """Age, sex and health of the person: a bound that the record does not give rules nobody out."""
    asked = Q()
    if query.age:
        asked &= _age(query.age)
    if query.sex:
        asked &= ~Q(sex=OTHER_SEX[query.sex])
    if query.healthy == "yes":
        asked &= Q(healthy_volunteers=True)
    elif query.healthy == "no":
        asked &= Q(healthy_volunteers=False) | Q(healthy_volunteers=None)
    return asked


def _record(query: Query) -> Q:
    """What the record says of itself; a date that it does not give rules nothing out."""
    asked = Q()
    if query.interventions_kind:
        asked &= Q(pk__in=Intervention.objects.filter(kind__in=query.interventions_kind).values("trial_id"))
    if query.sponsor_class:
        leads = TrialSponsor.objects.filter(role=TrialSponsor.Role.LEAD, organisation__kind__in=query.sponsor_class)
        asked &= Q(pk__in=leads.values("trial_id"))
    if query.results:
        asked &= Q(has_results=True)
    if query.expanded_access is not None:
        asked &= (
            Q(pk__in=Trial.objects.filter(EXPANDED_ACCESS).values("pk"))
            if query.expanded_access
            else ~Q(pk__in=Trial.objects.filter(EXPANDED_ACCESS).values("pk"))
        )
    if query.starts_after:
        asked &= Q(start_date__gte=query.starts_after) | Q(start_date=None)
    if query.updated_since:
        asked &= Q(last_update_date__gte=query.updated_since) | Q(last_update_date=None)
    return asked


def _age(age: Age) -> Q:
    oldest = age.months + (REST_OF_A_YEAR if age.unit == "years" else 0)
    youngest_fits = Q(minimum_age_months__lte=oldest) | Q(minimum_age_months=None)
    return youngest_fits & (Q(maximum_age_months__gte=age.months) | Q(maximum_age_months=None))
