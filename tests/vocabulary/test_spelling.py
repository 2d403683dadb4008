"""Misspelt names, and names that are only begun."""

import random

import pytest

from tests import makers
from trials.vocabulary import actions, spelling, suggest

pytestmark = pytest.mark.django_db


@pytest.fixture
def known(now):
    for conditions in (["Asthma"], ["Asthma"], ["Heart Attack"], ["Breast Cancer"], ["Breast Cancer"], ["Brain Cancer"], ["Migraine"]):
        makers.trial(conditions=conditions)
    actions.count_names(at=now)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("astma", "Asthma"),
        ("hart attack", "Heart Attack"),
        ("heartattack", "Heart Attack"),
        ("brest cancer", "Breast Cancer"),
        ("migrane", "Migraine"),
    ],
)
def test_the_meant_name_comes_first(known, typed, meant):
    assert spelling.suggest(typed)[0] == meant


def test_of_two_names_as_near_the_one_in_more_trials_comes_first(now):
    for name in ("Cata", "Cate", "Cate"):
        makers.trial(conditions=[name])
    actions.count_names(at=now)
    assert spelling.suggest("catu") == ["Cate", "Cata"]


@pytest.mark.parametrize("typed", ["asthma", "ASTHMA", "", "x", "qqqqqqqqqq", "\0", "😀😀😀😀"])
def test_nothing_is_proposed_for_a_known_name_or_for_nothing_near(known, typed):
    assert spelling.suggest(typed) == []


def test_the_words_around_a_name_are_left_as_they_are(now):
    for name in ("Net Help", "Fear", "Migraine", "Migraine", "Aguda", "Diabetes"):
        makers.trial(conditions=[name])
    actions.count_names(at=now)
    assert spelling.suggest("migraine near me") == []
    assert spelling.suggest("ayuda con la diabetes") == []
    assert spelling.suggest("migrane near me") == ["migraine near me"]
    assert spelling.telling("can I get help with my migraine near me") == "migraine"
    assert spelling.telling("help near me") == "help near me"


@pytest.mark.parametrize(
    ("first", "second", "away"), [("hart", "heart", 1), ("teh", "the", 1), ("abc", "abc", 0), ("kitten", "sitting", 3)]
)
def test_a_swap_of_neighbours_is_one_mistake(first, second, away):
    assert spelling.distance(first, second, 4) == away


def test_the_quick_distance_is_the_one_that_the_table_gives():
    draw = random.Random(5)
    for _ in range(2000):
        first, second = ("".join(draw.choices("abc", k=draw.randint(0, 8))) for _ in range(2))
        assert spelling.distance(first, second, 8) == by_table(first, second)


def by_table(first, second):
    rows = [list(range(len(second) + 1))]
    for row, letter in enumerate(first, 1):
        now = [row]
        for column, other in enumerate(second, 1):
            costs = [rows[-1][column] + 1, now[-1] + 1, rows[-1][column - 1] + (letter != other)]
            if row > 1 and column > 1 and (letter, first[row - 2]) == (second[column - 2], other):
                costs.append(rows[-2][column - 2] + 1)
            now.append(min(costs))
        rows.append(now)
    return rows[-1][-1]


def test_far_texts_are_given_up_early():
    assert spelling.distance("a" * 10, "b" * 10, 2) == 3


def test_names_that_begin_so_come_before_those_with_a_later_word(known):
    assert suggest.conditions("b") == ["Breast Cancer", "Brain Cancer"]
    assert suggest.conditions("canc") == ["Breast Cancer", "Brain Cancer"]


def test_lay_words_are_proposed_too(known, add):
    add("Diabetes Mellitus", lay=["sugar disease"])
    assert suggest.conditions("sug") == ["sugar disease"]


@pytest.mark.parametrize("prefix", ["", " ", "%", "\0", "zzz", "\U0010ffff"])
def test_nothing_begins_with_nonsense(known, prefix):
    assert suggest.conditions(prefix) == []


def test_hidden_trials_teach_no_names(now):
    makers.trial(conditions=["Secret Illness"], listing="hidden")
    actions.count_names(at=now)
    assert suggest.conditions("secret") == []
