"""Questions outside the check of one trial: which comes next, and which are never asked."""

from urllib.parse import urlencode

from django.http import QueryDict

from trials.eligibility import asking
from trials.eligibility.forms import AllForm
from trials.eligibility.shape import Answer
from trials.eligibility.told.said import Voice
from trials.eligibility.topics import TOPICS, by_key

KNOWN = {"age": Answer(540.0, unit="years"), "sex": Answer("FEMALE")}


def number(key: str) -> int:
    return by_key(key).number


def topics(screens) -> list[tuple[str, tuple[str, ...]]]:
    return [(screen.kind, screen.topics) for screen in screens]


def test_age_and_sex_are_asked_of_everybody_first():
    assert topics(asking.first({}, "you")) == [("number", ("age",)), ("choice", ("sex",))]
    assert topics(asking.first({"sex": Answer("unsure")}, "you")) == [("number", ("age",))]
    assert asking.first(KNOWN, "you") == ()


def test_then_when_that_was_which_somebody_has_had_one_at_a_time():
    told = {**KNOWN, "diabetes": Answer("yes"), "stroke": Answer("yes"), "heart-attack": Answer("yes")}
    assert topics(asking.first(told, "you")) == [("when", ("stroke",))]
    told["stroke"] = Answer("yes", since=(0, None))
    assert topics(asking.first(told, "you")) == [("when", ("heart-attack",))]


def test_what_is_known_or_follows_from_it_is_never_next():
    for numbers in asking.not_next({**KNOWN, "heart-disease": Answer("no"), "hiv": Answer("unsure")}, "you"):
        assert {number(key) for key in ("heart-disease", "heart-failure", "hiv")} <= set(numbers)


def test_sensitive_questions_and_abilities_are_let_through_last():
    strictest, then, last = (set(numbers) for numbers in asking.not_next(KNOWN, "you"))
    assert {number("pregnant"), number("can-consent")} <= strictest
    assert number("pregnant") in then
    assert number("can-consent") not in then
    assert number("pregnant") not in last
    assert number("asthma") not in strictest


def test_a_child_is_never_asked_what_is_sensitive_and_a_man_nothing_of_a_pregnancy():
    sensitive = {topic.number for topic in TOPICS if topic.kind == "yes-no" and topic.sensitive}
    for numbers in asking.not_next({"age": Answer(120.0, unit="years")}, "child"):
        assert sensitive <= set(numbers)
    for numbers in asking.not_next({**KNOWN, "sex": Answer("MALE")}, "you"):
        assert number("pregnant") in numbers


def test_names_of_questions_lead_to_their_screens_and_nothing_else_does():
    told = {"stroke": Answer("yes"), "diabetes": Answer("no")}
    assert topics(asking.named(["t40", "t200", "w40"], told)) == [("one", ("stroke",)), ("number", ("age",)), ("when", ("stroke",))]
    for name in ("w57", "w56", "t9999", "x40", "t", "own-0123", f"t{number('other-cancer')}", "t40 "):
        assert asking.named([name], told) == ()


def test_a_name_typed_by_hand_asks_nobody_what_they_are_never_asked():
    pregnant = f"t{number('pregnant')}"
    child, woman, man = {"age": Answer(120.0, unit="years")}, {**KNOWN, "sex": Answer("FEMALE")}, {**KNOWN, "sex": Answer("MALE")}
    assert asking.named([pregnant], child, "child") == asking.named([pregnant], man, "you") == ()
    assert topics(asking.named([pregnant], woman, "you")) == [("one", ("pregnant",))]
    assert topics(asking.named([pregnant], child)) == [("one", ("pregnant",))], "what was told can always be taken back"


def test_whoever_says_now_that_it_never_was_is_not_taken_by_when_it_was():
    told = {"stroke": Answer("yes", since=(366, 730))}
    screens = asking.named(["t40", "w40"], told)

    def answers(value: str) -> dict[str, Answer]:
        sent = QueryDict(urlencode({"asked": "t40 w40", "t40": value, "w40": "14-28"}))
        return AllForm(screens, told, voice=Voice("en", "you"), data=sent).answers

    assert answers("no") == {"stroke": Answer("no")}
    assert answers("unsure") == {"stroke": Answer("unsure")}
    assert answers("yes") == {"stroke": Answer("yes", since=(14, 28))}
