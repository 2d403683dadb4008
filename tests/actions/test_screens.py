"""The bits that all trials are counted by say at any moment what the rows and the listings say."""

import random
import threading
from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from tests import makers
from trials.actions import screens
from trials.actions.trials import hide_trials, list_trials
from trials.eligibility.rules import Screen
from trials.models import ScreenBits, ScreenRow, Trial
from trials.registry import actions as registry
from trials.terms import facts
from trials.terms.facts import HIGHEST, LOWEST
from trials.terms.profile import Profile, mask

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 26, tzinfo=UTC)
BOUNDS = [f"{name}_{end}" for name in facts.BOUNDS for end in ("low", "high")]


def kept():
    """All bits, by fact and stretch."""
    return {
        (kind, number, stretch): bytes(bits)
        for kind, number, stretch, bits in ScreenBits.objects.values_list("kind", "number", "stretch", "bits")
    }


def wanted():
    """The same, made of the rows and the listings alone."""
    told = {pk: {facts.LISTED} for pk in Trial.objects.listed().values_list("pk", flat=True)}
    for row in ScreenRow.objects.all():
        told.setdefault(row.pk, set()).update(facts.of_row(row))
    return {
        (kind, number, stretch): facts.written(places)
        for stretch, ids in facts.stretches(told).items()
        for (kind, number), places in facts.gathered({pk: told[pk] for pk in ids}).items()
    }


def made_up(draw, trial):
    yes, no = (mask(draw.choices(range(126), k=3)) for _ in range(2))
    words = {"yes_out_0": yes[0], "yes_out_1": yes[1], "no_out_0": no[0], "no_out_1": no[1]}
    bounds = {name: draw.uniform(0, 400) for name in BOUNDS if draw.random() < 0.3}
    return ScreenRow(trial_id=trial.pk, sex=draw.choice(["", "FEMALE", "MALE"]), **words, **bounds)


def person(draw):
    age, bmi = draw.uniform(0, 400), draw.uniform(10, 40)
    topics = [mask(draw.choices(range(126), k=4)) for _ in range(2)]
    return Profile(age, age + 11.99, draw.choice(["", "FEMALE", "MALE"]), *topics, bmi, bmi + 0.1, draw.uniform(3, 150))


def as_screen(row):
    bounds = {name: None if (value := getattr(row, name)) in (LOWEST, HIGHEST) else value for name in BOUNDS}
    return Screen(sex=row.sex, yes_out=(row.yes_out_0, row.yes_out_1), no_out=(row.no_out_0, row.no_out_1), **bounds)


@pytest.mark.parametrize("seed", range(3))
def test_after_any_changes_the_bits_say_what_the_rows_and_the_listings_say(seed, monkeypatch):
    monkeypatch.setattr(facts, "STRETCH", 8)
    draw, trials = random.Random(seed), [makers.trial(listing=listing) for listing in ("listed", "hidden") * 5]
    for _turn in range(12):
        some = draw.sample(trials, draw.randint(1, min(5, len(trials))))
        match draw.choice(["read", "read", "read", "list", "hide", "drop", "back", "delete"]):
            case "read":
                screens.keep([made_up(draw, one) for one in some], at=AT)
            case "list":
                list_trials(some, by=None, at=AT)
            case "hide":
                hide_trials(some, by=None, at=AT)
            case "drop":
                registry.drop_trials([one.registry_id for one in some], at=AT)
            case "back":
                trials += [one for one in [makers.trial(nctId=some[0].registry_id, briefTitle=f"Once more {_turn}")] if one not in trials]
            case "delete":
                registry.delete_trials(Trial.objects.filter(pk=some[0].pk), by=None, at=AT)
                trials.remove(some[0])
        assert kept() == wanted()
    who = person(draw)
    split, rows = ScreenBits.objects.split(who), ScreenRow.objects.select_related("trial")
    out = {row.pk for row in rows if as_screen(row).rules_out(who)}
    assert {one.pk for one in trials if split.rules_out(one.pk)} == out
    assert split.total == Trial.objects.listed().count()
    assert split.ruled_out == Trial.objects.listed().filter(pk__in=out).count()


def test_what_is_undone_leaves_the_bits_as_they_were():
    one = makers.trial()
    before = kept()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        screens.keep([ScreenRow(trial=one, yes_out_0=2)], at=AT)
        hide_trials([one], by=None, at=AT)
        assert kept() != before
        raise ZeroDivisionError
    assert kept() == before == wanted()


def test_a_fact_of_no_trial_is_not_kept():
    one = makers.trial()
    screens.keep([ScreenRow(trial=one, yes_out_0=2, age_low=216.0)], at=AT)
    screens.keep([ScreenRow(trial=one)], at=AT)
    assert [kind for kind, *_ in kept()] == ["listed"]


def test_bits_are_made_anew_of_the_rows_whatever_stood_there(monkeypatch):
    monkeypatch.setattr(facts, "STRETCH", 8)
    monkeypatch.setattr(screens, "STRETCH", 8)
    for one in [makers.trial() for _ in range(10)]:
        screens.keep([ScreenRow(trial=one, no_out_1=one.pk, sex="MALE")], at=AT)
    right = kept()
    rows = ScreenBits.objects.order_by("pk")
    rows.filter(pk__in=list(rows[:3].values_list("pk", flat=True))).delete()
    rows.filter(kind="listed").update(bits=b"\xff")
    ScreenBits.objects.create(kind="yes", number=5.0, stretch=max(stretch for *_, stretch in right) + 3, bits=b"\x01")
    call_command("read_criteria", "--recount")
    assert kept() == right == wanted()


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_who_write_bits_of_the_same_stretch_lose_none_of_either():
    one, other = makers.trial(), makers.trial()
    started = threading.Event()

    def second():
        started.set()
        screens.keep([ScreenRow(trial=other, yes_out_0=2)], at=AT)
        connection.close()

    with transaction.atomic():
        screens.keep([ScreenRow(trial=one, yes_out_0=2)], at=AT)
        thread = threading.Thread(target=second)
        thread.start()
        started.wait()
        thread.join(0.3)
    thread.join(5)
    split = ScreenBits.objects.split(Profile(yes=mask([1])))
    assert split.rules_out(one.pk) and split.rules_out(other.pk)
    assert kept() == wanted()
