"""The search as a plain query of the database. An index that ranks may take its place behind `find`; nothing above needs to know."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import numpy as np
from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce
from django.db.models.lookups import LessThan
from django.utils.text import slugify

from trials.models import Intervention, Trial, TrialCondition, TrialSite, TrialSponsor
from trials.search.index.geo import OpenSites
from trials.search.places import trials_at
from trials.search.query import Query
from trials.terms.ages import Age
from trials.terms.elapsed import months_before
from trials.terms.status import RECRUITING, STALE_MONTHS

NAMES = ("brief_title", "official_title", "plain_title", "acronym", "registry_id", "org_study_id", "keywords")
# Trials that look for people come first, then those that may no longer, then those that soon will; the rest after them.
MAYBE_CLOSED = 1
FIRST = {RECRUITING: 0, "NOT_YET_RECRUITING": 2, "AVAILABLE": 2, "ENROLLING_BY_INVITATION": 3}
LAST = 4
# A person of 40 is anything up to a day before 41.
REST_OF_A_YEAR = 11.99
EXPANDED_ACCESS = Q(expanded_access__has=True) | Q(study_type="EXPANDED_ACCESS")
OTHER_SEX = {"FEMALE": "MALE", "MALE": "FEMALE"}


def matching(query: Query, trials: QuerySet[Trial], *, open_there: bool = False) -> QuerySet[Trial]:
    """Those of the trials that the search asks for, in no order.

    With `open_there` one that looks for people must do so at the place, also where no status is asked for.
    """
    if query.unreadable:
        return trials.none()
    asked = _words(query)
    if query.condition:
        asked &= _condition(query.condition)
    if query.topic:
        asked &= Q(pk__in=TrialCondition.objects.filter(condition__slug=query.topic).values("trial_id"))
    if query.place or query.country:
        asked &= _place(query, open_there)
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


def in_order(trials: QuerySet[Trial], today: date) -> QuerySet[Trial]:
    """The order of a list: who looks for people now, then the newest record.

    A trial whose main part was due to end before this month, or whose team last confirmed it over two years ago, may no longer be open.
    """
    return trials.order_by(standing(today), F("last_update_date").desc(nulls_last=True), "pk")


def standing(today: date) -> Case:
    """How early a trial stands in a list, by what it says of looking for people."""
    return Case(
        When(maybe_closed(today), then=Value(MAYBE_CLOSED)),
        *(When(overall_status=token, then=Value(rank)) for token, rank in FIRST.items()),
        default=Value(LAST),
        output_field=IntegerField(),
    )


def maybe_closed(today: date) -> Q:
    """By whole months, since most records give no more: the columns hold the first day that a date may mean."""
    this_month, long_ago = today.replace(day=1), months_before(today, STALE_MONTHS).replace(day=1)
    confirmed = Coalesce("status_verified_date", "last_update_date")
    return Q(overall_status=RECRUITING) & (Q(primary_completion_date__lt=this_month) | Q(LessThan(confirmed, long_ago)))


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


def _place(query: Query, open_there: bool) -> Q:
    """Trials at the place; where open ones are asked for, one that looks for people must do so there."""
    there = trials_at(query.place, query.country)
    if not (open_there or RECRUITING in query.status):
        return there
    takes_people = trials_at(query.place, query.country, only_open=True)
    return takes_people if query.status == (RECRUITING,) else takes_people | (there & ~Q(overall_status=RECRUITING))


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
