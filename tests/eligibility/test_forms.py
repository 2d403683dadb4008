"""What a screen of the check draws, and what it makes of what a browser sends."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

import pytest
from django.http import QueryDict

from trials.eligibility.forms import AllForm, ScreenForm, base, form_of, kinds, number, sent
from trials.eligibility.questions import Own, Screen
from trials.eligibility.shape import Answer
from trials.eligibility.told.said import Voice
from trials.eligibility.topics import by_key

pytestmark = pytest.mark.once
ME = Voice("en", "you")
STROKE = Screen("any-heart", "one", ("stroke",), "heart")
BOXES = Screen("any-heart", "boxes", ("stroke", "angina", "high-blood-pressure"), "heart")
AGE = Screen("age", "number", ("age",))
WHEN = Screen("any-heart-when", "when", ("stroke",), "heart")
OWN = Screen("words-1", "own", own=(Own("own:abc", "exclusion", False, "Perennial\nallergens", 0, 20),))
# By the topic's number: names say nothing in a log, and stay what they are.
NAME = {key: f"t{by_key(key).number}" for key in BOXES.topics}


def form(screen: Screen, sent: Mapping[str, str] | None = None, kept: Mapping[str, Answer] | None = None, **options: bool) -> ScreenForm:
    """Empty, or with what was sent from a page that asked everything on the screen."""
    asked = " ".join(form_of(screen, {}, voice=ME).asked)
    data = None if sent is None else QueryDict(urlencode({"asked": asked, **sent}))
    return form_of(screen, kept or {}, voice=ME, data=data, **options)


def checked(made: ScreenForm) -> list[str]:
    return [option.label for item in made.items for option in item.options if option.checked]


def errors(made: ScreenForm) -> list[str]:
    return [problem.sentence for problem in made.problems]


@pytest.mark.parametrize("screen", [STROKE, BOXES, AGE, OWN, Screen("sex", "choice", ("sex",)), Screen("activity", "number", ("ecog",))])
def test_not_sure_is_always_offered_and_nothing_is_chosen_beforehand(screen: Screen) -> None:
    made = form(screen)
    assert checked(made) == []
    assert any("not sure" in option.label for option in made.items[0].options)


def test_every_control_has_an_id_of_its_own() -> None:
    made = AllForm([STROKE, AGE, WHEN, OWN, Screen("sex", "choice", ("sex",))], {}, voice=ME)
    ids = [option.id for item in made.items for option in item.options] + [item.number.id for item in made.items if item.number]
    assert len(ids) == len(set(ids)) > 12


@pytest.mark.parametrize("value", ["yes", "no", "unsure"])
def test_a_question_is_answered_by_one_of_three(value: str) -> None:
    assert form(STROKE, {NAME["stroke"]: value}).answers == {"stroke": Answer(value)}


@pytest.mark.parametrize("value", ["", "maybe", "YES", "\0"])
def test_anything_else_is_asked_about_and_nothing_is_kept(value: str) -> None:
    made = form(STROKE, {NAME["stroke"]: value})
    assert errors(made) == [str(base.CHOOSE)]
    assert made.answers == {}


def test_what_the_page_did_not_ask_when_it_was_opened_is_not_read() -> None:
    data = QueryDict(urlencode({"asked": NAME["angina"], f"{BOXES.key}-none": "on"}))
    assert form_of(BOXES, {}, voice=ME, data=data).answers == {"angina": Answer("no")}
    assert form_of(STROKE, {}, voice=ME, data=QueryDict(f"{NAME['stroke']}=yes")).answers == {}


def test_whoever_ticks_some_boxes_says_no_to_the_others() -> None:
    made = form(BOXES, {NAME["angina"]: "yes"})
    assert {key: answer.value for key, answer in made.answers.items()} == {"stroke": "no", "angina": "yes", "high-blood-pressure": "no"}


def test_none_of_these_says_no_to_all() -> None:
    assert {answer.value for answer in form(BOXES, {f"{BOXES.key}-none": "on"}).answers.values()} == {"no"}


def test_not_sure_beside_a_tick_leaves_the_others_open() -> None:
    made = form(BOXES, {NAME["angina"]: "yes", f"{BOXES.key}-unsure": "on"})
    assert {key: answer.value for key, answer in made.answers.items()} == {
        "stroke": "unsure",
        "angina": "yes",
        "high-blood-pressure": "unsure",
    }


@pytest.mark.parametrize("more", [NAME["stroke"], f"{BOXES.key}-unsure"])
def test_none_of_these_beside_another_box_is_asked_about_and_stays_ticked(more: str) -> None:
    made = form(BOXES, {f"{BOXES.key}-none": "on", more: "yes"})
    assert errors(made) == [str(kinds.NONE_AND_MORE)]
    assert len(checked(made)) == 2
    assert made.answers == {}


def test_no_box_at_all_is_no_answer() -> None:
    assert errors(form(BOXES, {})) == [str(kinds.TICK)]


@pytest.mark.parametrize(
    ("typed", "unit", "months"),
    [("45", "years", 540), (" 45 ", "years", 540), ("1,5", "years", 18), ("7", "months", 7), ("４５", "years", 540), ("0", "days", 0)],
)
def test_a_number_is_kept_with_the_unit_that_it_came_in(typed: str, unit: str, months: float) -> None:
    assert form(AGE, {"t200": typed, "u200": unit}).answers == {"age": Answer(months, unit=unit)}


@pytest.mark.parametrize(
    ("typed", "unit"),
    [("", "years"), ("old", "years"), ("450", "years"), ("-4", "years"), ("45", ""), ("45", "stone"), ("1e9", "years"), ("9" * 99, "days")],
)
def test_what_is_no_number_that_a_person_can_have_is_asked_about_and_stays(typed: str, unit: str) -> None:
    made = form(AGE, {"t200": typed, "u200": unit})
    assert errors(made) == [str(number.NOT_LIKELY if typed in {"450", "45"} and unit else number.NUMBER_WITH_UNIT)]
    assert made.items[0].number is not None
    assert made.items[0].number.value == typed


def test_a_number_and_not_sure_together_are_asked_about() -> None:
    assert errors(form(AGE, {"t200": "45", "u200": "years", "x200": "on"})) == [str(number.NUMBER_AND_UNSURE)]
    assert form(AGE, {"t200": "", "u200": "years", "x200": "on"}).answers == {"age": Answer("unsure")}


@pytest.mark.parametrize(
    ("topic", "typed", "unit", "kept"),
    [
        ("platelets", "150,000", "/uL", 150),
        ("platelets", "150 000", "/uL", 150),
        ("weight", "1,234", "kg", 1.234),
        ("height", "1,80", "m", 180),
        ("cd4", "1,200", "/uL", None),
        ("cd4", "1200", "/uL", 1200),
    ],
)
def test_a_comma_is_read_as_what_makes_sense_and_asked_about_where_both_do(topic: str, typed: str, unit: str, kept: float | None) -> None:
    found = sent.measured(by_key(topic), typed, unit)
    assert (found and found.value) == (kept if kept is None else pytest.approx(kept))


def test_a_description_stands_for_a_number_where_people_do_not_know_it() -> None:
    screen = Screen("activity", "number", ("ecog",))
    assert form(screen, {"t205": "2"}).answers == {"ecog": Answer(2.0)}
    assert checked(form(screen, kept={"ecog": Answer(2.0)}))[0].startswith("Able to look after")
    assert errors(form(screen, {"t205": "9"})) == [str(base.CHOOSE)]


def test_when_it_last_was_goes_with_the_yes() -> None:
    assert form(WHEN, {"w40": "366-730"}, {"stroke": Answer("yes")}).answers == {"stroke": Answer("yes", since=(366, 730))}
    assert form(WHEN, {"w40": "1827-"}).answers == {"stroke": Answer("yes", since=(1827, None))}
    assert form(WHEN, {"w40": "unsure"}).answers == {"stroke": Answer("yes", since=kinds.ANY_TIME)}
    assert errors(form(WHEN, {"w40": "1-2"})) == [str(base.CHOOSE)]


def test_an_answer_that_stays_the_same_keeps_its_time() -> None:
    kept = {"stroke": Answer("yes", since=(366, 730))}
    assert form(STROKE, {NAME["stroke"]: "yes"}, kept).answers == kept
    assert form(STROKE, {NAME["stroke"]: "no"}, kept).answers == {"stroke": Answer("no")}


def test_a_question_in_the_records_own_words_quotes_them() -> None:
    item = form(OWN).items[0]
    assert item.quoted == "Perennial allergens"
    assert "leaves people out" in item.legend
    assert form(OWN, {"own-abc": "yes"}).answers == {"own:abc": Answer("yes")}


@pytest.mark.parametrize(
    ("screen", "kept", "shown"),
    [
        (STROKE, {"stroke": Answer("unsure")}, ["I’m not sure"]),
        (BOXES, dict.fromkeys(BOXES.topics, Answer("no")), ["None of these"]),
        (WHEN, {"stroke": Answer("yes", since=(366, 730))}, ["1 to 2 years ago"]),
        (WHEN, {"stroke": Answer("yes", since=kinds.ANY_TIME)}, ["I’m not sure"]),
        (OWN, {"own:abc": Answer("no")}, ["No"]),
        (Screen("sex", "choice", ("sex",)), {"sex": Answer("FEMALE")}, ["Female"]),
        (AGE, {"age": Answer("unsure")}, ["I’m not sure"]),
    ],
)
def test_an_answer_that_is_kept_stands_in_the_form(screen: Screen, kept: dict[str, Answer], shown: list[str]) -> None:
    assert checked(form(screen, kept=kept)) == shown


def test_a_number_that_is_kept_stands_there_as_it_was_typed() -> None:
    control = form(Screen("body", "number", ("weight",)), kept={"weight": Answer(150 * 0.45359237, unit="lb")}).items[0].number
    assert control is not None
    assert (control.value, [unit.value for unit in control.units if unit.checked]) == ("150", ["lb"])


def test_on_the_page_with_all_questions_what_is_left_empty_is_left_out() -> None:
    names = " ".join([*NAME.values(), "t200"])
    made = AllForm([BOXES, AGE], {}, voice=ME, data=QueryDict(urlencode({"asked": names, "t200": "45", "u200": "years"})))
    assert made.problems == []
    assert list(made.answers) == ["age"]
    wrong = AllForm([BOXES, AGE], {}, voice=ME, data=QueryDict(urlencode({"asked": names, "t200": "old", "u200": "years"})))
    assert [problem.target for problem in wrong.problems] == ["id_t200"]


def test_a_child_is_asked_as_a_child() -> None:
    assert form_of(STROKE, {}, voice=Voice("en", "child")).items[0].legend == "Has your child ever had a stroke?"


def test_people_here_can_word_a_question_in_another_way() -> None:
    voice = Voice("en", "child", {"stroke": {"question": "[Did|Did] [you] have a stroke?"}})
    assert form_of(STROKE, {}, voice=voice).items[0].legend == "Did your child have a stroke?"
