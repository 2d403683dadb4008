"""Which screens a check asks, in which order, and what it never asks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.eligibility.readings import criterion, needs, number, reading, without
from trials.eligibility.questions import PERSONS, Person, Screen
from trials.eligibility.questions.plan import MOST, plan
from trials.eligibility.shape import Answer, Reading
from trials.eligibility.topics import TOPICS, ancestors, by_key

YES, NO, UNSURE = Answer("yes"), Answer("no"), Answer("unsure")
ADULT = {"age": Answer(40 * 12.0, unit="years")}
TEEN = {"age": Answer(14 * 12.0, unit="years")}
WOMAN, MAN = {"sex": Answer("FEMALE")}, {"sex": Answer("MALE")}
SHE = ADULT | WOMAN
YES_NO = [topic.key for topic in TOPICS if topic.kind == "yes-no"]


def left_out(*keys: str, **fields: object) -> Reading:
    """A record that leaves out each of these, a criterion each."""
    return reading(*(criterion(without(key)) for key in keys), **fields)


def topics(screens: tuple[Screen, ...]) -> list[str]:
    return [key for screen in screens for key in screen.topics]


def find(screens: tuple[Screen, ...], key: str) -> Screen:
    return next(screen for screen in screens if key in screen.topics)


# -- order and pages ------------------------------------------------------------------------------------------------------------


def test_first_what_the_record_has_fields_for_then_the_condition_then_the_rest_and_what_is_sensitive_last() -> None:
    of = reading(
        criterion(without("hiv")),
        criterion(without("epilepsy")),
        criterion(needs("diabetes-2"), section="inclusion"),
        criterion(asks="Peanut allergy of the skin"),
        min_age_months=216.0,
        sex="FEMALE",
        conditions=("Type 2 Diabetes",),
    )
    screens = plan(of, {}, "you")
    assert [screen.kind for screen in screens] == ["number", "choice", "one", "one", "own", "one"]
    assert topics(screens) == ["age", "sex", "diabetes-2", "epilepsy", "hiv"]
    assert [screen.sensitive for screen in screens] == [False] * 5 + [True]


def test_what_decides_more_is_asked_before_what_decides_less() -> None:
    of = reading(*(criterion(without(key)) for key in ("insulin", "epilepsy", "thyroid-disease", "glaucoma")))
    assert [screen.topics for screen in plan(of, SHE, "you")] == [("thyroid-disease", "epilepsy", "glaucoma"), ("insulin",)]


def test_illnesses_are_boxes_on_one_page_and_one_alone_is_a_question() -> None:
    together = find(plan(left_out("epilepsy", "heart-disease"), {}, "you"), "epilepsy")
    assert (together.kind, together.topics) == ("boxes", ("heart-disease", "epilepsy"))
    assert find(plan(left_out("epilepsy"), {}, "you"), "epilepsy").kind == "one"


@given(some.lists(some.sampled_from(YES_NO), max_size=8), some.booleans(), some.booleans())
def test_nothing_is_asked_that_the_record_does_not_ask(keys: list[str], needed: bool, everything: bool) -> None:
    of = reading(*(criterion(needs(key) if needed else without(key)) for key in keys))
    asked = set(topics(plan(of, {}, "you", everything=everything)))
    assert asked <= {"age", "sex"} | {above for key in keys for above in (key, *ancestors(key))}


def test_age_and_sex_are_asked_where_the_record_asks_for_them_or_they_matter_for_something_else() -> None:
    assert topics(plan(left_out("epilepsy"), {}, "you")) == ["epilepsy"]
    assert topics(plan(left_out("epilepsy", max_age_months=960.0), {}, "you")) == ["age", "epilepsy"]
    assert topics(plan(left_out("epilepsy", sex="MALE"), {}, "you")) == ["sex", "epilepsy"]
    assert topics(plan(left_out("hiv"), {}, "you")) == ["age", "hiv"]
    assert topics(plan(left_out("pregnant"), {}, "you")) == ["age", "sex", "pregnant"]
    assert [screen.key for screen in plan(reading(criterion(asks="Smokes cigars")), {}, "you")] == ["age", "words-private-1"]


@pytest.mark.parametrize(
    "words",
    ["Smokes cigars", "In a stable heterosexual relationship", "Uses marijuana", "Has anorexia nervosa", "Within six months post-partum"],
)
def test_a_childs_check_asks_nothing_sensitive_in_a_records_own_words(words: str) -> None:
    of = reading(criterion(asks=words))
    for age in ({}, {"age": Answer(96.0, unit="years")}, {"age": Answer(168.0, unit="years")}):
        assert not any(screen.own for screen in plan(of, age, "child", everything=True))
    assert any(screen.own for screen in plan(of, ADULT, "you", everything=True))


def test_sex_can_be_changed_after_it_made_a_question_needless() -> None:
    assert topics(plan(left_out("pregnant"), ADULT | MAN, "you", again=True)) == ["age", "sex"]


def test_what_is_within_a_wider_thing_is_asked_by_the_wider_one_first() -> None:
    of = left_out("heart-attack", "angina", "epilepsy")
    assert plan(of, SHE, "you")[0].topics == ("heart-disease", "epilepsy")
    assert topics(plan(of, SHE | {"heart-disease": YES, "epilepsy": NO}, "you")) == ["heart-attack", "angina"]
    assert plan(of, SHE | {"heart-disease": NO, "epilepsy": NO}, "you") == ()
    assert topics(plan(left_out("lymphoma"), SHE, "you")) == ["cancer"]
    assert topics(plan(left_out("live-vaccine"), SHE, "you")) == ["live-vaccine"]


def test_what_the_trial_is_about_is_not_asked_by_something_wider() -> None:
    about = reading(criterion(needs("heart-failure"), section="inclusion"), criterion(without("heart-attack")))
    assert sorted(topics(plan(about, SHE, "you"))) == ["heart-attack", "heart-failure"]
    named = left_out("heart-attack", conditions=("Heart Failure, Systolic", "Obesity"))
    assert topics(plan(named, SHE, "you")) == ["heart-attack"]


def test_what_must_be_so_is_never_a_box_that_can_be_left_empty_by_mistake() -> None:
    of = reading(criterion(needs("can-swallow"), needs("has-phone"), section="inclusion"))
    assert find(plan(of, {}, "you"), "can-swallow").kind == "one"


def test_height_and_weight_are_asked_for_the_body_mass_index() -> None:
    of = reading(criterion(number("bmi", "at-most", high=30.0), section="inclusion"))
    assert plan(of, SHE, "you")[0].topics == ("height", "weight")
    assert plan(of, SHE | {"height": Answer(170.0)}, "you")[0].topics == ("weight",)


def test_one_of_two_scales_for_the_same_thing_is_enough() -> None:
    of = reading(criterion(number("ecog", "at-most", high=2.0), number("karnofsky", "at-least", low=60.0), joint="any"))
    assert topics(plan(of, SHE, "you")) == ["ecog"]


def test_what_few_people_know_is_asked_only_on_the_page_with_everything() -> None:
    of = reading(criterion(number("platelets", "at-least", low=100.0), number("hba1c", "at-most", high=9.0)))
    assert topics(plan(of, SHE, "you")) == ["hba1c"]
    assert topics(plan(of, SHE, "you", everything=True)) == ["hba1c", "platelets"]
    assert "platelets" in topics(plan(of, SHE | {"platelets": Answer(150.0)}, "you", again=True))


def test_of_two_quotations_the_one_that_settles_more_comes_first_and_one_that_settles_nothing_only_with_everything() -> None:
    words = ("Swollen ankle that may hurt", "Clinically significant ringing ears", "Broken hip bone")
    of = reading(*(criterion(asks=text) for text in words))
    settling = ["Broken hip bone", "Clinically significant ringing ears"]
    assert [own.quoted for screen in plan(of, {}, "you") for own in screen.own] == settling
    assert [own.quoted for screen in plan(of, {}, "you", everything=True) for own in screen.own] == [*settling, "Swollen ankle"]


def test_of_many_quotations_the_first_two_are_asked_and_the_page_with_everything_has_them_all() -> None:
    words = ("Peanut allergy of the skin", "Broken hip bone", "Loud ringing ears", "Frozen left shoulder", "Swollen left ankle")
    of = reading(*(criterion(asks=text) for text in words))
    assert [[own.quoted for own in screen.own] for screen in plan(of, {}, "you")] == [list(words[:2])]
    assert [[own.quoted for own in screen.own] for screen in plan(of, {}, "you", everything=True)] == [list(words[:4]), [words[4]]]


def test_however_much_a_record_wants_to_know_few_screens_are_asked_first() -> None:
    of = left_out(*YES_NO, min_age_months=216.0)
    assert len(plan(of, SHE, "you")) <= MOST
    assert len(plan(of, {}, "you")) <= MOST


def test_the_end_does_not_move_away_from_whoever_answers() -> None:
    of = left_out(*YES_NO, min_age_months=216.0)
    answers, seen = dict(SHE), 0
    while (screens := plan(of, answers, "you")) and seen < 40:
        answers |= dict.fromkeys(screens[0].topics, NO)
        seen += 1
    assert seen <= MOST


def test_a_page_that_could_only_say_that_one_point_fits_is_not_asked() -> None:
    vague = without("insulin", certainty="broader")
    others = [criterion(without(key)) for key in ("asthma", "epilepsy", "hiv", "pregnant", "major-surgery", "other-trial")]
    assert "insulin" not in topics(plan(reading(*others, criterion(vague)), SHE, "you"))
    assert "insulin" in topics(plan(reading(*others, criterion(vague), criterion(vague)), SHE, "you"))
    assert topics(plan(reading(criterion(needs("insulin", certainty="broader"))), SHE, "you")) == ["insulin"]
    assert topics(plan(reading(criterion(vague)), SHE, "you", everything=True)) == ["insulin"]


def test_where_hardly_anything_decides_what_could_only_fit_is_asked_too() -> None:
    assert topics(plan(reading(criterion(without("insulin", certainty="broader"))), SHE, "you")) == ["insulin"]


def test_an_answer_takes_no_other_question_away_where_few_are_asked() -> None:
    vague = (criterion(without(key, certainty="broader")) for key in ("high-blood-pressure", "infection-now", "pregnant", "hiv"))
    of = reading(criterion(without("other-trial")), *vague, min_age_months=216.0)
    answers: dict[str, Answer] = {}
    left = plan(of, answers, "you")
    assert len(left) == 6
    while left:
        answers |= {key: SHE.get(key, NO) for key in left[0].topics}
        assert plan(of, answers, "you") == left[1:]
        left = left[1:]


def test_what_cannot_change_what_is_said_to_any_point_is_asked_only_on_the_page_with_everything() -> None:
    unread = reading(*(criterion(without("insulin", certainty="broader"), whole=False) for _ in range(3)))
    one_of_more = reading(criterion(needs("asthma"), joint="any", whole=False, section="inclusion"))
    assert plan(unread, SHE, "you") == plan(one_of_more, SHE, "you") == ()
    assert topics(plan(one_of_more, SHE, "you", everything=True)) == ["asthma"]
    assert topics(plan(reading(criterion(without("insulin"), whole=False)), SHE, "you")) == ["insulin"]


def test_what_was_told_for_another_trial_can_be_changed_here_though_it_is_not_asked() -> None:
    vague = reading(criterion(without("insulin", certainty="broader")))
    assert "insulin" in topics(plan(vague, SHE | {"insulin": NO}, "you", again=True))


def test_keys_are_words_for_an_address_and_none_comes_twice() -> None:
    screens = plan(left_out(*YES_NO), ADULT | dict.fromkeys(YES_NO, Answer("yes")), "you", again=True)
    assert len({screen.key for screen in screens}) == len(screens)
    assert all(screen.key.replace("-", "").isalnum() for screen in screens)


# -- what is known --------------------------------------------------------------------------------------------------------------


def test_what_was_answered_or_follows_from_it_is_not_asked_again() -> None:
    of = left_out("heart-attack", "epilepsy")
    assert topics(plan(of, SHE | {"heart-disease": NO}, "you")) == ["epilepsy"]
    assert topics(plan(of, SHE | {"epilepsy": UNSURE}, "you")) == ["heart-disease"]
    assert plan(of, SHE | {"heart-attack": NO, "epilepsy": NO}, "you") == ()


def test_what_was_answered_can_be_seen_again_to_change_it() -> None:
    of = left_out("heart-attack", "epilepsy", min_age_months=216.0)
    told = {"heart-disease": YES, "heart-attack": YES, "epilepsy": NO}
    assert topics(plan(of, told | SHE, "you", again=True)) == ["age", "heart-disease", "epilepsy", "heart-attack"]


@pytest.mark.parametrize(("answer", "asked"), [(NO, []), (YES, ["heart-attack"]), (UNSURE, ["heart-attack"])])
def test_a_narrower_question_comes_only_after_its_wider_one(answer: Answer, asked: list[str]) -> None:
    of = left_out("heart-disease", "heart-attack")
    assert topics(plan(of, SHE, "you")) == ["heart-disease"]
    assert topics(plan(of, SHE | {"heart-disease": answer}, "you")) == asked


def test_it_is_asked_when_something_last_was_only_where_the_record_cares() -> None:
    cares = reading(criterion(without("epilepsy", window_days=180)))
    screens = plan(cares, SHE | {"epilepsy": YES}, "you")
    assert [(screen.kind, screen.topics) for screen in screens] == [("when", ("epilepsy",))]
    assert plan(cares, SHE | {"epilepsy": Answer("yes", since=(31, 90))}, "you") == ()
    assert plan(cares, SHE | {"epilepsy": Answer("yes", since=(0, None))}, "you") == ()
    assert plan(cares, SHE | {"epilepsy": NO}, "you") == ()
    assert plan(left_out("epilepsy"), SHE | {"epilepsy": YES}, "you") == ()


def test_of_what_is_asked_for_the_last_months_it_is_asked_when_even_where_the_record_means_now() -> None:
    for key in ("insulin", "other-trial"):
        now = reading(criterion(without(key)))
        assert [(screen.kind, screen.topics) for screen in plan(now, SHE | {key: YES}, "you")] == [("when", (key,))]
        assert plan(now, SHE | {key: Answer("yes", since=(0, 0))}, "you") == ()
    narrower = reading(criterion(needs("insulin", certainty="broader")))
    assert plan(narrower, SHE | {"insulin": YES}, "you") == ()


def test_what_was_read_without_confidence_or_is_for_a_group_only_is_not_asked() -> None:
    doubtful = reading(criterion(without("stroke", confidence=0.5)))
    for_some = reading(criterion(without("stroke"), cohort="Healthy controls"), criterion(without("asthma"), under=0))
    assert plan(doubtful, {}, "you") == ()
    assert plan(for_some, {}, "you") == ()


# -- what is not asked of whom --------------------------------------------------------------------------------------------------

PRIVATE = ("pregnant", "breastfeeding", "smoking", "alcohol-problem", "hiv", "depression")


@pytest.mark.parametrize("months", [11 * 12.0, 14 * 12.0, 17.9 * 12])
@pytest.mark.parametrize("person", PERSONS)
def test_of_people_under_18_nothing_sensitive_is_asked(months: float, person: Person) -> None:
    of = reading(
        *(criterion(without(key)) for key in (*PRIVATE, "epilepsy")), criterion(asks="Smokes cigars"), criterion(asks="Broken hip bone")
    )
    screens = plan(of, WOMAN | {"age": Answer(months)}, person)
    assert topics(screens) == ["epilepsy"]
    assert [own.quoted for screen in screens for own in screen.own] == ["Broken hip bone"]


def test_of_a_child_whose_age_is_not_known_nothing_sensitive_is_asked_either() -> None:
    assert topics(plan(left_out(*PRIVATE, "epilepsy"), WOMAN | {"age": UNSURE}, "child")) == ["epilepsy"]


def test_whoever_can_be_asked_what_is_sensitive_is_asked_the_age_first() -> None:
    assert plan(left_out("hiv"), {}, "you")[0].topics == ("age",)


def test_of_men_nothing_about_a_pregnancy_is_asked() -> None:
    of = left_out("pregnant", "breastfeeding", "could-become-pregnant", "planning-pregnancy", "past-menopause", "contraception")
    assert topics(plan(of, ADULT | MAN, "you")) == ["contraception"]
    assert plan(left_out("breastfeeding"), ADULT | MAN, "you") == ()
    assert set(topics(plan(of, SHE, "you"))) >= {"pregnant", "breastfeeding", "could-become-pregnant"}


def test_questions_about_a_pregnancy_are_never_boxes() -> None:
    assert find(plan(left_out("pregnant", "breastfeeding"), SHE, "you"), "pregnant").kind == "one"


def test_whether_somebody_can_decide_is_not_asked_of_a_child() -> None:
    of = reading(criterion(needs("can-consent"), section="inclusion"))
    assert plan(of, TEEN | WOMAN, "child") == ()
    assert "can-consent" not in topics(plan(of, TEEN, "child"))
    assert topics(plan(of, ADULT, "person")) == ["can-consent"]


def test_whoever_answers_alone_is_not_asked_whether_they_can_decide_except_where_everything_is_asked() -> None:
    of = reading(criterion(needs("can-consent"), section="inclusion"))
    assert plan(of, ADULT, "you") == ()
    assert topics(plan(of, ADULT, "you", everything=True)) == ["can-consent"]


def test_few_of_the_records_own_words_are_asked_sensitive_or_not() -> None:
    of = reading(*(criterion(asks=text) for text in ("Smokes cigars", "Broken hip bone", "Swollen left ankle")))
    screens = plan(of, ADULT, "you")
    assert [(screen.sensitive, [own.quoted for own in screen.own]) for screen in screens] == [
        (False, ["Broken hip bone"]), (True, ["Smokes cigars"]),
    ]  # fmt: skip


def test_a_second_record_that_wants_the_same_asks_nothing_new() -> None:
    first, second = left_out("heart-failure", "asthma", "insulin"), left_out("asthma", "insulin", "angina", "glaucoma")
    answers = dict.fromkeys(topics(plan(first, {}, "you")), NO)
    assert topics(plan(second, answers, "you")) == ["glaucoma"]


@given(
    some.lists(some.tuples(some.sampled_from([topic.key for topic in TOPICS if topic.kind == "yes-no"]), some.booleans()), max_size=25),
    some.dictionaries(some.sampled_from(YES_NO), some.sampled_from([YES, NO, UNSURE]), max_size=25),
    some.sampled_from(PERSONS),
)
def test_whatever_is_known_nothing_known_is_asked_and_it_comes_to_an_end(
    wants: list[tuple[str, bool]], told: dict[str, Answer], person: Person
) -> None:
    of = reading(*(criterion(needs(key, window_days=30) if must else without(key)) for key, must in wants))
    answers = dict(told)
    for _ in range(100):
        screens = plan(of, answers, person)
        if not screens:
            break
        screen = screens[0]
        for key in screen.topics:
            if screen.kind == "when":
                answers[key] = Answer("yes", since=(0, None))
                continue
            assert key not in answers
            answers[key] = UNSURE if by_key(key).kind != "yes-no" else NO
    assert not plan(of, answers, person)
