"""The search as a plain query of the database. An index that ranks may take its place behind `find`; nothing above needs to know."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When
from django.utils.text import slugify

from trials.models import Intervention, Trial, TrialCondition, TrialSponsor
from trials.search.places import trials_at
from trials.search.query import Query
from trials.terms.ages import Age

NAMES = ("brief_title", "official_title", "plain_title", "acronym", "registry_id", "org_study_id", "keywords")
# Trials that look for people come first, then those that soon will; the rest stand after them, newest record first.
FIRST = {"RECRUITING": 0, "NOT_YET_RECRUITING": 1, "AVAILABLE": 1, "ENROLLING_BY_INVITATION": 2}
LAST = 3
# A person of 40 is anything up to a day before 41.
REST_OF_A_YEAR = 11.99
OTHER_SEX = {"FEMALE": "MALE", "MALE": "FEMALE"}


def matching(query: Query, trials: QuerySet[Trial]) -> QuerySet[Trial]:
    """Those of the trials that the search asks for, in no order."""
    if query.unreadable:
        return trials.none()
    asked = Q()
    for word in query.words:
        asked &= _word(word)
    if query.condition:
        asked &= _condition(query.condition)
    if query.place or query.country:
        asked &= trials_at(query.place, query.country)
    if query.status:
        asked &= Q(overall_status__in=query.status)
    if query.study_type:
        asked &= _study_type(query.study_type)
    if query.phase:
        asked &= _any(Q(phases__contains=f"|{phase}|") for phase in query.phase)
    return trials.filter(asked & _person(query))


def in_order(trials: QuerySet[Trial]) -> QuerySet[Trial]:
    """The order of a list: who looks for people now, then the newest record."""
    place = Case(
        *(When(overall_status=token, then=Value(rank)) for token, rank in FIRST.items()), default=Value(LAST), output_field=IntegerField()
    )
    return trials.order_by(place, F("last_update_date").desc(nulls_last=True), "pk")


def _any(parts: Iterable[Q]) -> Q:
    found = Q()
    for part in parts:
        found |= part
    return found


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


def _age(age: Age) -> Q:
    oldest = age.months + (REST_OF_A_YEAR if age.unit == "years" else 0)
    youngest_fits = Q(minimum_age_months__lte=oldest) | Q(minimum_age_months=None)
    return youngest_fits & (Q(maximum_age_months__gte=age.months) | Q(maximum_age_months=None))
