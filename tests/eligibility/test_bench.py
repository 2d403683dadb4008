"""Does the bench see what a reading gets wrong? Labels and readings of a text made up for it."""

import pytest
from msgspec.structs import replace

from bench.labels import Hold, Label, Labelled
from bench.readings import Compared, compare
from trials.eligibility.shape import Criterion, Reading, Requirement, Span, Structured

TEXT = """Inclusion Criteria:
* Age 18 to 65 years, able to consent.
* One of the following:
  * Asthma
  * COPD
Exclusion Criteria:
* Heart attack, stroke or cancer within 6 months
* Unstable angina
* Healthy controls: BMI above 30
"""


def placed(words, section, **more):
    start = TEXT.index(words)
    return Label(start, start + len(words), "", section, **more)


LABELLED = Labelled(
    "NCT00000000", len(TEXT), "", "-",
    (
        placed("Age 18 to 65 years, able to consent", "inclusion", parts=2, answerable=True, holds=(
            Hold("age", comparison="between", low=216, high=780), Hold("can-consent"))),
        placed("One of the following", "inclusion", group="any"),
        placed("Asthma", "inclusion", parent=1, answerable=True, holds=(Hold("asthma"),)),
        placed("COPD", "inclusion", parent=1, answerable=True, holds=(Hold("copd"),)),
        placed("Heart attack, stroke or cancer within 6 months", "exclusion", parts=3, answerable=True, holds=tuple(
            Hold(topic, must=False, window_days=180) for topic in ("heart-attack", "stroke", "cancer"))),
        placed("Unstable angina", "exclusion", answerable=True, holds=(Hold("angina", must=False, exact=False),)),
        placed("Healthy controls: BMI above 30", "exclusion", answerable=True, cohort="Healthy controls", holds=(
            Hold("bmi", comparison="at-most", high=30),)),
    ),
)  # fmt: skip


def perfect():
    """What a reader without a fault makes of it."""
    criteria = []
    for label in LABELLED.criteria:
        span = Span(label.start, label.end, label.section, label.parent, label.group, label.cohort)
        requirements = tuple(
            Requirement(
                hold.topic, hold.comparison, must=hold.must, low=hold.low, high=hold.high, window_days=hold.window_days,
                certainty="exact" if hold.exact else "broader",
            )
            for hold in label.holds
        )  # fmt: skip
        criteria.append(Criterion(span, TEXT[label.start : label.end], requirements, whole=len(requirements) == label.parts))
    return Reading(Structured(), tuple(criteria))


def compared(reading):
    found = Compared()
    compare(reading, LABELLED, TEXT, found)
    return found


def with_requirements(place, change):
    """The perfect reading with the requirements of one criterion changed."""
    reading = perfect()
    criteria = list(reading.criteria)
    criteria[place] = replace(criteria[place], requirements=change(criteria[place].requirements))
    return replace(reading, criteria=tuple(criteria))


KINDS = ("spans wanted", "spans got", "compound", "polarity", "decisive", "bounds", "coverage", "questions")


def test_nothing_is_held_against_a_reading_without_a_fault():
    found = compared(perfect())
    assert not found.misses
    assert {kind: found.counts[kind] for kind in KINDS} == {
        "spans wanted": 7, "spans got": 7, "compound": 2, "polarity": 7, "decisive": 7, "bounds": 2, "coverage": 6, "questions": 9,
    }  # fmt: skip


def test_an_inverted_negation_is_seen_as_one():
    found = compared(with_requirements(4, lambda old: (replace(old[0], must=True), *old[1:])))
    assert found.counts["inverted"] == 2, "who never had one, and who had one long ago"
    assert found.percent("decisive") < 100
    assert found.percent("polarity") < 100


@pytest.mark.parametrize(
    ("place", "change"),
    [
        (5, lambda old: (replace(old[0], certainty="exact"),)),
        (4, lambda old: tuple(replace(each, window_days=730) for each in old)),
        (4, lambda old: (*old, Requirement("epilepsy", must=False))),
        (0, lambda old: (replace(old[0], low=240), old[1])),
    ],
    ids=["narrower", "a longer window", "not there", "another bound"],
)
def test_a_no_that_the_labels_do_not_give_is_wrong(place, change):
    found = compared(with_requirements(place, change))
    assert found.misses["decisive"]
    assert not found.counts["inverted"]


def test_what_is_for_some_rules_nobody_out():
    reading = perfect()
    last = replace(reading.criteria[6], span=replace(reading.criteria[6].span, cohort=""))
    assert compared(replace(reading, criteria=(*reading.criteria[:6], last))).misses["decisive"]


@pytest.mark.parametrize(
    ("change", "is_exact"),
    [({"high": 791.99}, True), ({"high": 792.0}, False), ({"low": 219.0}, False), ({"comparison": "at-least", "high": None}, False)],
    ids=["within the last year", "a year more", "months more", "one bound only"],
)
def test_a_bound_is_exact_or_wrong(change, is_exact):
    found = compared(with_requirements(0, lambda old: (replace(old[0], **change), old[1])))
    assert (found.percent("bounds") == 100) is is_exact


def test_bounds_that_were_not_read_are_abstained():
    found = compared(with_requirements(0, lambda old: old[1:]))
    assert found.percent("bounds") == 100
    assert found.counts["bounds abstained"] == 1
    assert found.misses["compound"]


def test_a_criterion_without_a_question_counts_against_coverage():
    found = compared(with_requirements(2, lambda old: ()))
    assert found.misses == {"coverage": ["NCT00000000 'Asthma'"]}


def test_a_cut_in_the_wrong_place_counts_on_both_sides():
    reading = perfect()
    first = reading.criteria[0]
    early = replace(first, span=replace(first.span, end=first.span.end - len(", able to consent")))
    found = compared(replace(reading, criteria=(early, *reading.criteria[1:])))
    assert (len(found.misses["spans wanted"]), len(found.misses["spans got"])) == (1, 1)
