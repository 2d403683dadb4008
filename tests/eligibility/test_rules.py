"""What answers say to criteria, and what is never said."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from tests.eligibility.readings import criterion, needs, number, reading, without
from trials.eligibility.questions.own import own
from trials.eligibility.rules import judge, profile, screen
from trials.eligibility.shape import Answer, Criterion, Reading
from trials.terms.profile import mask, numbers

YES, NO, UNSURE = Answer("yes"), Answer("no"), Answer("unsure")


def years(count: float) -> Answer:
    return Answer(count * 12.0, unit="years")


def outcome(of: Criterion, **answers: Answer) -> str:
    """What is said to one criterion that stands alone; underscores of the keywords are hyphens."""
    return judge(reading(of), {key.replace("_", "-"): answer for key, answer in answers.items()})[0].outcome


def field(name: str, answers: dict[str, Answer], **fields: object) -> str | None:
    return next((each.outcome for each in judge(reading(**fields), answers) if each.field == name), None)


# -- yes and no -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("requirement", "answer", "said"),
    [
        (without("diabetes"), YES, "may-not-match"),
        (without("diabetes"), NO, "fits"),
        (without("diabetes"), UNSURE, "team"),
        (needs("diabetes"), YES, "fits"),
        (needs("diabetes"), NO, "may-not-match"),
        (without("diabetes", certainty="broader"), YES, "team"),
        (without("diabetes", certainty="broader"), NO, "fits"),
        (needs("diabetes", certainty="broader"), YES, "team"),
        (needs("diabetes", certainty="broader"), NO, "may-not-match"),
        (without("diabetes", confidence=0.89), YES, "team"),
        (without("diabetes", confidence=0.9), YES, "may-not-match"),
    ],
)
def test_an_answer_decides_only_what_it_settles(requirement, answer, said):
    assert outcome(criterion(requirement), diabetes=answer) == said


def test_what_was_not_told_is_asked_and_what_was_not_read_is_for_the_team():
    assert outcome(criterion(without("diabetes"))) == "not-told"
    assert outcome(criterion(without("diabetes", confidence=0.5))) == "team"
    assert outcome(criterion()) == "team"
    assert outcome(criterion(without("a-topic-of-tomorrow")), a_topic_of_tomorrow=YES) == "team"


def test_the_tree_of_topics_is_followed_both_ways():
    assert outcome(criterion(without("heart-failure")), heart_disease=NO) == "fits"
    assert outcome(criterion(without("heart-failure")), heart_disease=YES) == "not-told"
    assert outcome(criterion(without("heart-disease")), heart_attack=YES) == "may-not-match"
    assert outcome(criterion(without("heart-disease")), heart_attack=NO) == "not-told"


def test_answers_that_contradict_one_another_are_for_the_team():
    assert outcome(criterion(without("heart-failure")), heart_disease=NO, heart_failure=YES) == "team"
    assert outcome(criterion(without("heart-disease")), heart_disease=NO, heart_failure=YES) == "team"


def test_men_are_not_pregnant_unless_they_say_so():
    pregnant = criterion(without("pregnant"))
    assert outcome(pregnant, sex=Answer("MALE")) == "fits"
    assert outcome(pregnant, sex=Answer("MALE"), pregnant=YES) == "team"
    assert outcome(pregnant, sex=Answer("FEMALE")) == "not-told"


def test_what_is_sensitive_is_left_to_the_team_for_people_under_18():
    assert outcome(criterion(without("hiv")), age=years(17)) == "team"
    assert outcome(criterion(without("hiv")), age=years(18)) == "not-told"
    assert outcome(criterion(without("hiv")), age=years(17), hiv=NO) == "fits"


# -- when that was --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("since", "without_one", "with_one"),
    [
        ((31, 90), "may-not-match", "fits"),
        ((0, 180), "may-not-match", "fits"),
        ((183, 365), "fits", "may-not-match"),
        ((1827, None), "fits", "may-not-match"),
        ((92, 365), "team", "team"),
        (None, "not-told", "not-told"),
        ((90, 30), "not-told", "not-told"),
    ],
)
def test_a_time_window_is_decided_when_the_time_lies_wholly_on_one_side(since, without_one, with_one):
    told = Answer("yes", since)
    assert outcome(criterion(without("stroke", window_days=180)), stroke=told) == without_one
    assert outcome(criterion(needs("stroke", window_days=180)), stroke=told) == with_one


def test_never_is_outside_every_window():
    assert outcome(criterion(without("stroke", window_days=180)), stroke=NO) == "fits"
    assert outcome(criterion(needs("stroke", window_days=180)), stroke=NO) == "may-not-match"


def test_long_ago_for_the_wider_thing_is_long_ago_for_the_narrower():
    narrower = criterion(without("stroke", window_days=180, certainty="broader"))
    assert outcome(narrower, stroke=Answer("yes", (366, 730))) == "fits"
    assert outcome(narrower, stroke=Answer("yes", (0, 14))) == "team"
    assert outcome(criterion(without("stroke-or-tia", window_days=180)), stroke=Answer("yes", (31, 90))) == "may-not-match"


def test_a_medicine_of_the_last_months_is_not_yet_one_of_today():
    insulin = criterion(without("insulin"))
    assert outcome(insulin, insulin=YES) == "not-told"
    assert outcome(insulin, insulin=Answer("yes", (0, 0))) == "may-not-match"
    assert outcome(insulin, insulin=Answer("yes", (31, 90))) == "fits"
    assert outcome(insulin, insulin=Answer("yes", (0, 14))) == "team"
    assert outcome(insulin, insulin=NO) == "fits"


def test_no_says_nothing_of_the_time_before_the_question():
    assert outcome(criterion(without("insulin", window_days=90)), insulin=NO) == "fits"
    assert outcome(criterion(without("insulin", window_days=730)), insulin=NO) == "team"
    assert outcome(criterion(without("infection-now", window_days=28)), infection_now=NO) == "team"
    assert outcome(criterion(without("infection-now", window_days=28)), infection_now=YES) == "may-not-match"


# -- ages, sex, numbers ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("age", "said"),
    [
        (years(17), "may-not-match"),
        (years(18), "fits"),
        (years(65), "fits"),
        (years(66), "may-not-match"),
        (Answer(65 * 12 + 3, unit="months"), "team"),
        (Answer(66 * 12, unit="months"), "may-not-match"),
        (Answer("unsure"), "team"),
    ],
)
def test_up_to_65_years_means_until_the_66th_birthday(age, said):
    assert field("age", {"age": age}, min_age_months=216, max_age_months=780) == said
    assert outcome(criterion(number("age", "between", 216, 780)), age=age) == said


@pytest.mark.parametrize(
    ("comparison", "low", "high", "age", "said"),
    [
        ("below", None, 216, years(17), "fits"),
        ("below", None, 216, years(18), "may-not-match"),
        ("above", 780, None, years(64), "may-not-match"),
        ("above", 780, None, years(65), "team"),
        ("above", 780, None, years(66), "fits"),
        ("at-least", 6, None, years(0), "team"),
        ("at-least", 6, None, Answer(5, unit="months"), "may-not-match"),
        ("at-least", 6, None, Answer(6, unit="months"), "fits"),
    ],
)
def test_an_age_in_years_is_a_whole_year(comparison, low, high, age, said):
    assert outcome(criterion(number("age", comparison, low, high)), age=age) == said


def test_a_record_without_ages_or_for_everybody_asks_nothing():
    assert judge(reading(sex="ALL"), {"age": years(40)}) == []


@pytest.mark.parametrize(("low", "high"), [(780, 216), (216, 203.9)])
def test_limits_that_contradict_one_another_rule_nobody_out(low, high):
    assert field("age", {"age": years(50)}, min_age_months=low, max_age_months=high) == "team"
    assert screen(reading(min_age_months=low, max_age_months=high)).rules_out(profile({"age": years(50)})) is False


@pytest.mark.parametrize("age", [1, 17, 18, 40])
def test_18_and_older_and_younger_than_18_rules_nobody_out(age):
    read = reading(criterion(number("age", "at-least", 216), number("age", "below", high=216)))
    assert [each.outcome for each in judge(read, {"age": years(age)})] == ["team"]
    assert not screen(read).rules_out(profile({"age": years(age)}))


def test_the_records_own_ages_count_more_than_a_text_that_contradicts_them():
    read = reading(criterion(number("age", "at-least", 216)), min_age_months=24, max_age_months=144)
    assert [each.outcome for each in judge(read, {"age": years(8)})] == ["fits", "team"]
    assert [each.outcome for each in judge(read, {"age": years(30)})] == ["may-not-match", "team"]


def test_sex_by_the_records_own_field_and_by_its_text():
    assert field("sex", {"sex": Answer("MALE")}, sex="FEMALE") == "may-not-match"
    assert field("sex", {"sex": Answer("unsure")}, sex="FEMALE") == "team"
    women = criterion(needs("sex", comparison="one-of", choice="FEMALE"))
    assert outcome(women, sex=Answer("FEMALE")) == "fits"
    assert [each.outcome for each in judge(reading(women, sex="MALE"), {"sex": Answer("MALE")})] == ["fits", "team"]


def test_healthy_people_where_none_are_taken():
    assert field("healthy", {"healthy": YES}, healthy_volunteers=False) == "may-not-match"
    assert field("healthy", {"healthy": YES}, healthy_volunteers=True) is None
    assert field("healthy", {}, healthy_volunteers=False) is None
    contradicted = reading(criterion(needs("healthy"), section="inclusion"), healthy_volunteers=False)
    assert "may-not-match" not in {each.outcome for each in judge(contradicted, {"healthy": YES})}


@pytest.mark.parametrize(
    ("comparison", "low", "high", "must", "bmi", "said"),
    [
        ("at-least", 30, None, True, 30, "fits"),
        ("above", 30, None, True, 30, "may-not-match"),
        ("between", 18.5, 30, True, 30.1, "may-not-match"),
        ("above", 40, None, False, 41, "may-not-match"),
        ("above", 40, None, False, 40, "fits"),
        ("at-most", None, 18, False, 18, "may-not-match"),
        ("between", 20, 25, False, 22, "may-not-match"),
        ("between", 20, 25, False, 26, "fits"),
        ("between", 30, 20, True, 25, "team"),
    ],
)
def test_bounds_take_in_what_they_say(comparison, low, high, must, bmi, said):
    assert outcome(criterion(number("bmi", comparison, low, high, must=must)), bmi=Answer(bmi)) == said


def test_bmi_from_height_and_weight_is_left_open_where_rounding_decides():
    obese = criterion(number("bmi", "at-least", 30))
    assert outcome(obese, height=Answer(170), weight=Answer(90)) == "fits"
    assert outcome(obese, height=Answer(170), weight=Answer(80)) == "may-not-match"
    assert outcome(obese, height=Answer(170), weight=Answer(86.6)) == "team"
    assert outcome(obese, height=Answer(1.7), weight=Answer(90)) == "not-told"
    assert outcome(obese, height=Answer(170)) == "not-told"


def test_a_number_in_a_unit_that_is_not_the_topics_first_decides_nothing():
    assert outcome(criterion(number("hba1c", "at-most", high=53, unit="mmol/mol")), hba1c=Answer(60)) == "team"


# -- several together -----------------------------------------------------------------------------------------------------------


def test_a_part_rules_out_by_itself_but_does_not_fit_for_the_whole():
    part = criterion(without("diabetes"), whole=False)
    assert outcome(part, diabetes=YES) == "may-not-match"
    assert outcome(part, diabetes=NO) == "team"
    either = criterion(needs("diabetes"), needs("asthma"), joint="any", whole=False)
    assert outcome(either, diabetes=NO, asthma=NO) == "team"


def test_one_of_several_is_enough_and_all_must_miss():
    either = criterion(needs("diabetes"), needs("asthma"), joint="any")
    assert outcome(either, diabetes=NO) == "not-told"
    assert outcome(either, diabetes=NO, asthma=YES) == "fits"
    assert outcome(either, diabetes=NO, asthma=NO) == "may-not-match"
    two = replace(either, requirements=(*either.requirements, needs("copd")), joint="2")
    assert outcome(two, diabetes=NO, asthma=NO) == "may-not-match"
    assert outcome(two, diabetes=NO, asthma=YES) == "not-told"
    assert outcome(replace(two, joint="4"), diabetes=NO, asthma=NO, copd=NO) == "team"


def test_a_point_of_which_another_would_do_rules_nobody_out():
    read = reading(
        criterion(section="inclusion", group="any"),
        criterion(needs("diabetes"), section="inclusion", under=0),
        criterion(needs("asthma"), section="inclusion", under=0),
    )

    def said(**answers: Answer) -> list[str]:
        return [each.outcome for each in judge(read, answers)]

    assert said(diabetes=NO) == ["not-told", "team", "not-told"]
    assert said(diabetes=NO, asthma=YES) == ["fits", "team", "fits"]
    assert said(diabetes=NO, asthma=NO) == ["may-not-match"] * 3
    assert screen(read).no_out == (0, 0)


def test_an_exclusion_that_may_need_two_things_is_not_decided_by_one():
    """ "Diabetes with any of: kidney disease" is not about a person who has only the latter."""
    read = reading(criterion(without("diabetes")), criterion(without("kidney-disease"), under=0))
    assert [each.outcome for each in judge(read, {"diabetes": NO, "kidney-disease": YES})] == ["team", "team"]
    assert [each.outcome for each in judge(read, {"diabetes": YES, "kidney-disease": YES})] == ["may-not-match"] * 2
    assert screen(read).yes_out == (0, 0)


def test_an_exclusion_that_is_spelled_out_is_decided_by_one_of_its_parts():
    """ "Heart disease, such as: a heart attack"."""
    read = reading(criterion(without("heart-disease", certainty="broader")), criterion(without("heart-attack"), under=0))
    assert [each.outcome for each in judge(read, {"heart-attack": YES})] == ["may-not-match"] * 2
    assert [each.outcome for each in judge(read, {"heart-disease": YES})] == ["not-told"] * 2
    severe = criterion(without("heart-disease", certainty="broader", qualifier="severe"))
    assert [each.outcome for each in judge(replace(read, criteria=(severe, read.criteria[1])), {"heart-attack": YES})] == ["team"] * 2


def test_what_is_for_one_group_of_people_rules_nobody_out():
    read = reading(criterion(without("diabetes"), cohort="Healthy controls"), criterion(without("asthma"), under=0))
    assert [each.outcome for each in judge(read, {"diabetes": YES, "asthma": YES})] == ["team", "team"]
    assert screen(read).yes_out == (0, 0)


def test_requirements_that_contradict_one_another_decide_nothing():
    read = reading(criterion(needs("breast-cancer"), section="inclusion"), criterion(without("cancer")))
    assert [each.outcome for each in judge(read, {"breast-cancer": YES})] == ["fits", "team"]
    assert [each.outcome for each in judge(read, {"cancer": NO})] == ["may-not-match", "team"]
    same = reading(criterion(needs("asthma"), section="inclusion"), criterion(without("asthma")))
    assert [each.outcome for each in judge(same, {"asthma": YES})] == ["team", "team"]


def test_a_question_of_a_criterions_own_is_about_its_words():
    words = "Diagnosis of endometriosis"
    key = own(words, "inclusion").id
    asked, left_out, denied = (
        criterion(section="inclusion", asks=words),
        criterion(asks=words),
        criterion(section="inclusion", asks=f"No {words.lower()}"),
    )

    def said(of: Criterion, *answers: Answer) -> list[str]:
        return [judge(reading(of), {key: answer})[0].outcome for answer in answers]

    assert said(asked, YES, NO, UNSURE) == ["fits", "may-not-match", "team"]
    assert said(left_out, YES, NO, UNSURE) == ["may-not-match", "fits", "team"]
    assert said(denied, YES, NO) == ["may-not-match", "fits"]
    assert outcome(asked) == "not-told"
    assert said(replace(asked, text="Its words have changed since"), YES) == ["team"]


def test_two_ways_to_know_one_thing_that_differ_count_for_nothing():
    both = criterion(without("diabetes"), asks="Diagnosis of diabetes")
    key = own("Diagnosis of diabetes", "exclusion").id
    [said] = judge(reading(both), {"diabetes": NO, key: YES})
    assert (said.outcome, said.answers) == ("team", ("diabetes", key))


def test_what_led_to_an_outcome_is_told():
    [said] = judge(reading(criterion(without("asthma"), without("heart-disease"))), {"heart-attack": YES, "asthma": NO})
    assert (said.because, said.answers) == ((without("heart-disease"),), ("heart-attack",))


@pytest.mark.parametrize("parent", [0, 5, -3])
def test_lists_that_go_in_circles_or_out_of_bounds_are_judged_all_the_same(parent):
    assert outcome(criterion(without("diabetes"), under=parent), diabetes=YES) == "may-not-match"


# -- many at once ---------------------------------------------------------------------------------------------------------------


def test_masks_hold_what_surely_rules_out():
    read = reading(
        criterion(without("diabetes")),
        criterion(without("asthma", certainty="broader")),
        criterion(without("stroke", window_days=180)),
        criterion(needs("hiv"), section="inclusion"),
        criterion(needs("other-cancer"), section="inclusion"),
        criterion(number("bmi", "above", 40, must=False), number("weight", "at-least", 45)),
        sex="FEMALE",
        min_age_months=216.0,
        max_age_months=780.0,
    )
    made = screen(read)
    assert (numbers(made.asked), numbers(made.yes_out), numbers(made.no_out)) == ([40, 57, 63, 92], [57], [92])
    assert (made.age_low, made.age_high, made.sex) == (216, 791.99, "FEMALE")
    assert (made.bmi_low, made.bmi_high, made.weight_low, made.weight_high) == (None, 40, 45, None)


def test_a_profile_holds_all_that_follows_from_the_answers():
    made = profile(
        {"age": years(65), "heart-attack": YES, "diabetes": NO, "insulin": YES, "opioids": Answer("yes", (0, 0)), "other-cancer": YES}
    )
    assert (made.age_months_low, made.age_months_high) == (780, 791.99)
    assert numbers(made.yes) == [28, 29, 30, 46, 121]
    assert numbers(made.no) == [57, 58, 59, 60]


def test_numbers_survive_as_bits():
    assert numbers(mask([0, 62, 63, 125, 126, 200])) == [0, 62, 63, 125]


# -- properties -----------------------------------------------------------------------------------------------------------------

YES_NO = ("heart-disease", "heart-attack", "heart-failure", "insulin", "pregnant", "infection-now", "hiv")
OWN = "Diagnosis of endometriosis"
SINCE = some.sampled_from([None, (0, 0), (0, 14), (31, 90), (366, None)])
ANSWERS = some.fixed_dictionaries(
    {},
    optional={
        **{key: some.builds(Answer, some.sampled_from(["yes", "no", "unsure"]), SINCE) for key in YES_NO},
        own(OWN, "inclusion").id: some.builds(Answer, some.sampled_from(["yes", "no", "unsure"])),
        "age": some.builds(Answer, some.integers(0, 1000).map(float), unit=some.sampled_from(["years", "months", ""])),
        "sex": some.builds(Answer, some.sampled_from(["FEMALE", "MALE", "unsure"])),
        "height": some.builds(Answer, some.integers(150, 190).map(float)),
        "weight": some.builds(Answer, some.integers(50, 110).map(float)),
        "bmi": some.builds(Answer, some.integers(15, 45).map(float)),
    },
)
REQUIREMENTS = some.one_of(
    some.builds(
        needs,
        some.sampled_from(YES_NO),
        must=some.booleans(),
        window_days=some.sampled_from([None, 30, 365]),
        certainty=some.sampled_from(["exact", "broader"]),
        confidence=some.sampled_from([1.0, 1.0, 0.5]),
    ),
    some.builds(
        number,
        some.sampled_from(["age", "bmi", "weight"]),
        some.sampled_from(["at-least", "above", "at-most", "below", "between"]),
        some.sampled_from([None, 20.0, 60.0, 216.0]),
        some.sampled_from([None, 30.0, 80.0, 780.0]),
        must=some.booleans(),
    ),
    some.builds(
        needs, some.just("sex"), comparison=some.just("one-of"), choice=some.sampled_from(["FEMALE", "MALE"]), must=some.booleans()
    ),
)
CRITERIA = some.lists(
    some.builds(
        lambda requirements, **more: criterion(*requirements, **more),
        some.lists(REQUIREMENTS, max_size=3),
        section=some.sampled_from(["inclusion", "exclusion"]),
        under=some.one_of(some.none(), some.integers(0, 4)),
        group=some.sampled_from(["all", "any", "2"]),
        joint=some.sampled_from(["all", "all", "any", "2"]),
        whole=some.booleans(),
        cohort=some.sampled_from(["", "", "", "Controls"]),
        asks=some.sampled_from(["", "", OWN]),
    ),
    max_size=6,
)
READINGS = some.builds(
    lambda criteria, fields: reading(*criteria, **fields),
    CRITERIA,
    some.fixed_dictionaries(
        {},
        optional={
            "min_age_months": some.sampled_from([216.0, 24.0]),
            "max_age_months": some.sampled_from([780.0, 144.0]),
            "sex": some.sampled_from(["FEMALE", "MALE", "ALL"]),
            "healthy_volunteers": some.booleans(),
        },
    ),
)
DECIDED = {"fits", "may-not-match"}


@settings(deadline=None)
@given(READINGS, ANSWERS, some.data())
def test_telling_more_never_turns_what_was_said_into_its_opposite(read: Reading, answers: dict[str, Answer], data: some.DataObject) -> None:
    fewer = {key: answers[key] for key in data.draw(some.sets(some.sampled_from(sorted(answers))))} if answers else {}
    before, after = judge(read, fewer), judge(read, answers)
    said = {(each.criterion, each.field): each.outcome for each in before}
    for each in after:
        pair = {said.get((each.criterion, each.field), "team"), each.outcome}
        assert pair != DECIDED


@settings(deadline=None)
@given(READINGS, ANSWERS)
def test_whoever_a_screen_rules_out_reads_why(read: Reading, answers: dict[str, Answer]) -> None:
    if screen(read).rules_out(profile(answers)):
        assert "may-not-match" in {each.outcome for each in judge(read, answers)}


@settings(deadline=None)
@given(READINGS)
def test_with_no_answer_nothing_is_decided(read: Reading) -> None:
    assert DECIDED.isdisjoint(each.outcome for each in judge(read, {}))
