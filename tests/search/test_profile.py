"""A visitor's answers split what a search finds, and hide nothing."""

from datetime import UTC, datetime

import pytest

from tests.makers import location, trial
from tests.search.indexed import BOSTON, made
from trials.actions import screens
from trials.actions.trials import hide_trials
from trials.models import Change, ScreenBits, ScreenRow, Trial
from trials.search import whole
from trials.search.found import find
from trials.search.query import Query
from trials.terms.profile import Profile, mask

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_index")]

NOW = datetime(2026, 11, 26, tzinfo=UTC)
WITH, WITHOUT = "index", "plain"


@pytest.fixture(params=[WITH, WITHOUT])
def ask(request):
    """Searches as a visitor's answers have it, with an index and without."""

    def asked(profile=None, **query):
        if request.param == WITH:
            made()
        found = find(Query(profile=profile, **query))
        assert found.engine == request.param
        return found

    return asked


def screened(**columns) -> Trial:
    one = trial(**columns.pop("record", {}))
    yes, no, asked = (mask(columns.pop(name, [])) for name in ("yes_out", "no_out", "asked"))
    pairs = {"yes_out": yes, "no_out": no, "asked": asked}
    words = {f"{name}_{at}": word for name, words in pairs.items() for at, word in enumerate(words)}
    screens.keep([ScreenRow(trial=one, **words, **columns)], at=NOW)
    return one


def halves(found) -> tuple[set[int], set[int]]:
    assert found.open.total + found.ruled_out.total == found.total
    return set(found.open.ids), set(found.ruled_out.ids)


CASES = [
    ("yes to what must not be", {"yes_out": [12]}, Profile(yes=mask([12, 3]))),
    ("yes to a topic of the second word", {"yes_out": [125]}, Profile(yes=mask([125]))),
    ("the last topic of the first word", {"yes_out": [62]}, Profile(yes=mask([62]))),
    ("no to what must be", {"no_out": [70]}, Profile(no=mask([70]))),
    ("the other sex", {"sex": "FEMALE"}, Profile(sex="MALE")),
    ("too young in all of the year", {"age_low": 216.0}, Profile(age_months_low=204.0, age_months_high=215.99)),
    ("too old", {"age_high": 791.99}, Profile(age_months_low=792.0, age_months_high=803.99)),
    ("too light for the body mass index", {"bmi_low": 18.5}, Profile(bmi_low=18.3, bmi_high=18.4)),
    ("too heavy for the body mass index", {"bmi_high": 40.0}, Profile(bmi_low=40.1, bmi_high=40.2)),
    ("too light", {"weight_low": 50.0}, Profile(weight=49.9)),
    ("too heavy", {"weight_high": 120.0}, Profile(weight=120.1)),
]


@pytest.mark.parametrize(("columns", "profile"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_trial_is_ruled_out_by(ask, columns, profile):
    out, other = screened(**columns), screened()
    assert halves(ask(profile)) == ({other.pk}, {out.pk})


FITTING = [
    ("no to what must not be", {"yes_out": [12]}, Profile(no=mask([12]))),
    ("yes to what must be", {"no_out": [12]}, Profile(yes=mask([12]))),
    ("another topic", {"yes_out": [12], "no_out": [13]}, Profile(yes=mask([13, 75]), no=mask([12, 76]))),
    ("the same sex", {"sex": "FEMALE"}, Profile(sex="FEMALE")),
    ("no sex told", {"sex": "FEMALE"}, Profile()),
    ("an age that may be enough", {"age_low": 216.0}, Profile(age_months_low=210.0, age_months_high=216.0)),
    ("the last year that is let in", {"age_high": 791.99}, Profile(age_months_low=780.0, age_months_high=791.99)),
    ("a body mass index at the bound", {"bmi_low": 18.5, "bmi_high": 18.5}, Profile(bmi_low=18.5, bmi_high=18.5)),
    ("a weight at the bound", {"weight_low": 50.0, "weight_high": 50.0}, Profile(weight=50.0)),
]


@pytest.mark.parametrize(("columns", "profile"), [case[1:] for case in FITTING], ids=[case[0] for case in FITTING])
def test_a_trial_is_not_ruled_out_by(ask, columns, profile):
    one = screened(**columns)
    assert halves(ask(profile)) == ({one.pk}, set())


def test_what_has_not_been_read_is_ruled_out_by_nothing(ask):
    one = trial()
    assert halves(ask(Profile(age_months_low=10.0, age_months_high=10.9, sex="MALE", yes=mask([1, 99]), no=mask([2])))) == ({one.pk}, set())


def test_without_a_profile_nothing_is_ruled_out(ask):
    one = screened(yes_out=[1])
    assert halves(ask()) == ({one.pk}, set())


def test_a_profile_changes_neither_the_list_nor_the_counts_beside_the_filters(ask):
    for number in (5, 6):
        screened(yes_out=[number], record={"conditions": ["Gout"]})
    with_it, without = ask(Profile(yes=mask([5])), words=("gout",)), ask(words=("gout",))
    assert (with_it.total, with_it.ids, with_it.facets) == (without.total, without.ids, without.facets)
    assert with_it.total == 2


def test_each_half_is_in_the_order_of_the_list(ask):
    trials = [
        screened(yes_out=[number % 2], record={"lastUpdatePostDateStruct": {"date": f"2026-0{number}-01"}, "locations": [location()]})
        for number in (3, 1, 2, 4)
    ]
    for query in ({"sort": "newest"}, {"sort": "distance", "near": BOSTON}, {"words": ("heart",)}):
        found = ask(Profile(yes=mask([1])), **query)
        order = found.ids
        assert sorted(order) == sorted(one.pk for one in trials)
        assert found.open.ids == [pk for pk in order if pk in halves(found)[0]]
        assert found.ruled_out.ids == [pk for pk in order if pk in halves(found)[1]]
        assert (found.open[0], found.ruled_out[1:]) == (found.open.ids[0], found.ruled_out.ids[1:])


def test_trials_that_hold_only_some_of_the_words_are_split_as_they_are_shown():
    out, fits = (screened(yes_out=[number], record={"conditions": ["Gout"]}) for number in (1, 2))
    made()
    found = find(Query(words=("gout", "xylophone"), profile=Profile(yes=mask([1]))))
    assert found.relaxed_words
    assert halves(found) == ({fits.pk}, {out.pk})


def test_a_filter_narrows_both_halves(ask):
    out = screened(yes_out=[1], record={"sex": "FEMALE"})
    screened(yes_out=[1], record={"sex": "MALE"})
    fits = screened(record={"sex": "FEMALE"})
    screened(record={"sex": "MALE"})
    assert halves(ask(Profile(yes=mask([1])), sex="FEMALE")) == ({fits.pk}, {out.pk})


def test_the_next_question_is_the_one_that_most_open_trials_ask(ask):
    screened(asked=[3, 70])
    screened(asked=[3, 70, 124])
    screened(asked=[3, 70, 125], yes_out=[125])
    screened(asked=[125], yes_out=[125])
    profile = Profile(yes=mask([125]))
    assert ask(profile).next_question() == (3, 2)
    assert ask(profile).next_question(but=[3]) == (70, 2)
    assert ask(Profile(yes=mask([125]), no=mask([3]))).next_question(but=[70]) == (124, 1)
    assert ask(Profile(yes=mask([125]), no=mask([3]))).next_question(but=[70, 124]) is None
    assert ask().next_question() == (3, 3)


def test_a_row_that_says_the_same_tells_nobody():
    one = screened(yes_out=[4], age_low=216.0)
    before = Change.objects.count()
    same, other = ({"trial": one, "yes_out_0": 16, "age_low": age} for age in (216.0, 217.0))
    assert screens.keep([ScreenRow(**same)], at=NOW) == 0
    assert Change.objects.count() == before
    assert screens.keep([ScreenRow(**other)], at=NOW) == 1
    assert Change.objects.last().kind == Change.Kind.DERIVED
    assert ScreenRow.objects.get(pk=one.pk).age_low == 217.0


def test_the_index_follows_a_row():
    one = trial()
    made()
    profile = Profile(yes=mask([9]))
    assert halves(find(Query(profile=profile))) == ({one.pk}, set())
    screens.keep([ScreenRow(trial=one, yes_out_0=1 << 9)], at=NOW)
    made(follow=True)
    assert halves(find(Query(profile=profile))) == (set(), {one.pk})


def test_rows_of_gone_trials_are_left_out():
    assert screens.keep([ScreenRow(trial=trial()), ScreenRow(trial_id=10**9)], at=NOW) == 1


@pytest.mark.parametrize("sort", ["relevance", "newest"])
def test_all_trials_are_split_by_stretches_in_the_order_in_which_they_are_listed(sort, monkeypatch):
    monkeypatch.setattr(whole, "READ_FIRST", 2)
    long_ago, status = {"date": "2019-05-01"}, ("RECRUITING", "COMPLETED", "NOT_YET_RECRUITING", "ENROLLING_BY_INVITATION", "AVAILABLE")
    for number in range(20):
        dates = {"lastUpdatePostDateStruct": {"date": f"2026-{number % 3 + 1:02}-01"} if number % 4 else None}
        closed = {"primaryCompletionDateStruct": long_ago} if number % 7 == 0 else {}
        screened(yes_out=[number % 2], record={"overallStatus": status[number % 5], **dates, **closed})
    hide_trials(list(Trial.objects.all()[:2]), by=None, at=NOW)
    profile = Profile(yes=mask([1]))
    at_once, by_stretches = find(Query(sort=sort)), find(Query(sort=sort, profile=profile))
    order, out = at_once.ids, ScreenBits.objects.split(profile).rules_out
    assert len(order) == 18
    assert by_stretches.ids == order
    assert by_stretches.open.ids == [pk for pk in order if not out(pk)]
    assert by_stretches.ruled_out.ids == [pk for pk in order if out(pk)]
    assert by_stretches.ruled_out[3:7] == by_stretches.ruled_out.ids[3:7]
    assert by_stretches.open.total + by_stretches.ruled_out.total == by_stretches.total == 18


def test_the_first_of_many_trials_are_read_without_the_rest(monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(whole, "READ_FIRST", 3)
    for _ in range(9):
        screened(yes_out=[1])
    found = find(Query(sort="newest", profile=Profile(yes=mask([2]))))
    with django_assert_num_queries(2):
        assert (found.open.total, len(found.open[:3])) == (9, 3)
