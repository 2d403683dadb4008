"""Other trials to look at, each with the reason.

Which trials those are is decided when the page is made and holds until the next day at most; what is said about each of them is
part of the stored page's stamp (see `store`), so that it is never older than the last change, and a hidden one goes at once.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, IntegerField, Value, When

from trials.lib.text import one_line
from trials.models import Intervention, Trial, TrialCondition, TrialSite
from trials.templatetags.portal import status_of
from trials.terms.status import StatusWord

SHOWN = 4
# So many of each condition's trials are looked at: those that look for people, then the latest.
LOOKED_AT = 40
# What nearly every trial has, or what is no treatment at all, makes no two trials alike.
TREATMENTS = ("DRUG", "BIOLOGICAL", "DEVICE", "GENETIC", "COMBINATION_PRODUCT", "DIETARY_SUPPLEMENT", "PROCEDURE", "RADIATION")
NO_TREATMENT = ("placebo", "standard", "control", "sham", "no intervention", "usual care", "saline", "blood", "questionnaire")


@dataclass(frozen=True, slots=True)
class Related:
    """A trial and why it is here; at least one of the reasons holds."""

    trial: Trial
    status: StatusWord
    conditions: list[str]
    treatments: list[str]
    towns: list[str]

    @property
    def is_open(self) -> bool:
        """Open now is a reason only when the team confirmed it lately."""
        return self.status.is_open


def choose(trial_id: int) -> list[int]:
    """Ids of up to four listed trials with the same condition or, when those are too few, the same treatment; best first."""
    conditions = list(TrialCondition.objects.filter(trial=trial_id).values_list("condition_id", flat=True))
    shared = Counter(pk for condition in conditions[:10] for pk in _of_condition(condition, trial_id))
    names = _treatments([trial_id]).get(trial_id, {})
    if len(shared) < SHOWN and names:
        same = Intervention.objects.filter(name__in=list(names.values()), kind__in=TREATMENTS, trial__listing=Trial.Listing.LISTED)
        shared.update(set(same.exclude(trial=trial_id).values_list("trial_id", flat=True)[:LOOKED_AT]))
    treatments = _treatments(shared)
    open_ids = set(Trial.objects.listed().open_to_join().filter(pk__in=shared).values_list("pk", flat=True))
    latest = Trial.objects.filter(pk__in=shared).order_by("-last_update_date", "pk").values_list("pk", flat=True)
    order = {pk: place for place, pk in enumerate(latest)}

    def worth(pk: int) -> tuple[int, int, int]:
        return (pk in open_ids) + 2 * bool(names.keys() & treatments.get(pk, {}).keys()), shared[pk], -order.get(pk, 0)

    return sorted(shared, key=worth, reverse=True)[:SHOWN]


def _of_condition(condition_id: int, but: int) -> list[int]:
    recruiting = Case(When(overall_status="RECRUITING", then=Value(0)), default=Value(1), output_field=IntegerField())
    found = Trial.objects.listed().filter(trial_conditions__condition=condition_id).exclude(pk=but)
    return list(found.order_by(recruiting, "-last_update_date", "pk").values_list("pk", flat=True)[:LOOKED_AT])


def _treatments(trial_ids: object) -> dict[int, dict[str, str]]:
    """By trial: the names of what is tested, by their folded form."""
    found: dict[int, dict[str, str]] = {}
    rows = Intervention.objects.filter(trial_id__in=list(trial_ids), kind__in=TREATMENTS)  # type: ignore[call-overload]  # any iterable of ids
    for trial_id, name in rows.values_list("trial_id", "name"):
        folded = one_line(name).casefold()
        if not any(word in folded for word in NO_TREATMENT):
            found.setdefault(trial_id, {})[folded] = name
    return found


def load(trial: Trial, related_ids: list[int], today: date) -> list[Related]:
    """The chosen trials with their reasons, read anew; one that lost its last reason or is no longer listed is left out."""
    rows = Trial.objects.listed().for_card().in_bulk(related_ids)
    own_conditions = {each.condition_id for each in trial.trial_conditions.all()}
    own_names = _treatments([trial.pk]).get(trial.pk, {})
    names, towns = _treatments(rows), _towns(trial, list(rows))
    found = []
    for pk in related_ids:
        if pk in rows:
            shared = [each.name for each in rows[pk].trial_conditions.all() if each.condition_id in own_conditions]
            same = [name for folded, name in names.get(pk, {}).items() if folded in own_names]
            if shared or same:
                found.append(Related(rows[pk], status_of(rows[pk], today), shared[:2], same[:2], towns.get(pk, [])[:2]))
    return found


def _towns(trial: Trial, others: list[int]) -> dict[int, list[str]]:
    """By trial: towns where it is open and where this trial has a place too."""
    own = {(place.site.country_code, place.site.city) for place in trial.trial_sites.all() if place.listed and place.site.city}
    found: dict[int, list[str]] = {}
    if own and others:
        sites = TrialSite.objects.open().filter(trial_id__in=others).order_by("trial_id", "position")
        for pk, code, city in sites.values_list("trial_id", "site__country_code", "site__city"):
            if (code, city) in own and city not in found.setdefault(pk, []):
                found[pk].append(city)
    return found
