"""One person held against many records, and one record against many people; what is true of all of them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as some

from tests.eligibility.readings import NO, YES, criterion, needs, number, reading, without, years
from trials.eligibility.questions.own import own
from trials.eligibility.rules import judge, profile, screen
from trials.eligibility.shape import Answer, Reading
from trials.terms.profile import mask, numbers


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
