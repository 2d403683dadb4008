"""What a list shows of each trial: enough to decide whether to read on. A few queries, however many trials and sites there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import BooleanField, Case, Q, Value, When

from trials import words
from trials.models import Intervention, Trial, TrialCondition, TrialSite, TrialSponsor
from trials.search.places import site_matches
from trials.search.query import Query
from trials.terms.status import RECRUITING, standing

SHOWN = 3
CARD_FIELDS = (
    "registry", "registry_id", "brief_title", "plain_title", "overall_status", "last_known_status", "why_stopped", "status_verified_raw",
    "last_update_raw", "primary_completion_raw", "phases", "sex", "minimum_age_raw", "maximum_age_raw", "healthy_volunteers", "countries",
    "is_demo", "listing",
)  # fmt: skip
# As `Trial.says_who_can_join`, without reading the long text.
SAYS_NOT_WHO = Q(minimum_age_raw="", maximum_age_raw="", sex="", eligibility_text="")
STATE = ("status", "paused", "site__paused")
PLACE = ("site__city", "site__region", "site__country_code", "site__country", "site__facility")


@dataclass
class Card:
    """One trial in a list; the lists are cut to what a card has room for, the numbers say how many more there are."""

    trial: Trial
    conditions: list[str] = field(default_factory=list)
    tested: list[str] = field(default_factory=list)
    more_tested: int = 0
    places: list[str] = field(default_factory=list)
    more_places: int = 0
    says_who_can_join: bool = True

    @property
    def countries(self) -> list[str]:
        """Names of the countries, for a record that names no place."""
        return [words.country_name(code) for code in self.trial.country_codes[:SHOWN]]


def of(ids: Sequence[int]) -> list[Card]:
    """The cards of these trials in their order; open sites come first."""
    says = Case(When(SAYS_NOT_WHO, then=Value(False)), default=Value(True), output_field=BooleanField())
    trials = Trial.objects.only(*CARD_FIELDS).annotate(says=says).in_bulk(ids)
    cards = {pk: Card(trials[pk], says_who_can_join=trials[pk].says) for pk in ids if pk in trials}
    _add_conditions(cards)
    _add_tested(cards)
    _add_places(cards, Q())
    return list(cards.values())


def places(ids: Sequence[int], query: Query) -> list[Card]:
    """Cards with nothing but where these trials run; sites that fit the place asked for come first, then open ones."""
    cards = {trial.pk: Card(trial) for trial in Trial.objects.only("overall_status", "countries").filter(pk__in=ids)}
    _add_places(cards, site_matches(query.place, query.country))
    return list(cards.values())


def sponsors(ids: Sequence[int]) -> dict[int, str]:
    """Who leads each of these trials."""
    if not ids:
        return {}
    leads = TrialSponsor.objects.filter(trial_id__in=ids, role=TrialSponsor.Role.LEAD)
    return dict(leads.values_list("trial_id", "organisation__name"))


def _add_conditions(cards: dict[int, Card]) -> None:
    rows = TrialCondition.objects.filter(trial_id__in=cards).order_by("trial_id", "position").values_list("trial_id", "name")
    for trial_id, names in _grouped(rows).items():
        cards[trial_id].conditions = names[:SHOWN]


def _add_tested(cards: dict[int, Card]) -> None:
    rows = Intervention.objects.filter(trial_id__in=cards).order_by("trial_id", "position").values_list("trial_id", "name")
    for trial_id, names in _grouped(rows).items():
        cards[trial_id].tested = names[:SHOWN]
        cards[trial_id].more_tested = max(0, len(names) - SHOWN)


def _add_places(cards: dict[int, Card], wanted: Q) -> None:
    rows = TrialSite.objects.first_of_each(cards, at_most=SHOWN, wanted=wanted)
    seen = set()
    for trial_id, number, status, paused, site_paused, *parts in rows.values_list("trial_id", "number", *STATE, *PLACE):
        card, place = cards[trial_id], _place(*parts)
        if place and (trial_id, place) not in seen:
            seen.add((trial_id, place))
            word = _closed(status, card.trial, paused=paused or site_paused)
            card.places.append(f"{place}: {word}" if word else place)
        card.more_places = max(0, number - SHOWN)


def _closed(status: str, trial: Trial, *, paused: bool) -> str:
    """The chip of a place that is less open than its trial; empty for one that is as its trial."""
    if paused:
        return words.say("status-site-paused")
    return "" if status in {"", RECRUITING, trial.overall_status} else words.say(standing(status).id)


def _place(city: str, region: str, code: str, country: str, facility: str) -> str:
    """The town with its country; the facility where the record says no more."""
    return ", ".join(part for part in (city or region, words.country_name(code) or country) if part) or facility


def _grouped(rows: Iterable[tuple[int, str]]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for trial_id, name in rows:
        if name not in found[trial_id]:
            found[trial_id].append(name)
    return found
