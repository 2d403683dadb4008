"""The faults that overviews have, each found by itself; and none in a text that has none."""

from typing import Any

import pytest

from tests.makers import study
from tests.summaries.gates.texts import FAULTY, RIGHT, record
from trials.summaries.gates import Finding, check, pasted
from trials.words import tell

TERMS = frozenset({"exosomes", "placebo"})


def found(text: str, of: dict[str, Any] | None = None) -> list[Finding]:
    return check(pasted(text), of or record(), terms=TERMS)


def ids(text: str, of: dict[str, Any] | None = None) -> set[str]:
    return {each.why.id for each in found(text, of)}


@pytest.mark.parametrize(
    ("gate", "words"),
    [
        ("numbers", "1 week"),
        ("durations", "24-month"),
        ("routes", "a muscle"),
        ("promissory", "seems to be safe"),
        ("criteria", "healthy"),
        ("criteria", "leaves out who cannot join"),
    ],
)
def test_each_fault_is_a_finding_of_its_own_that_says_what_is_wrong(gate: str, words: str) -> None:
    assert [each for each in found(FAULTY) if each.gate == gate and words in tell(each.why)]


def test_a_finding_points_at_the_sentence_and_at_the_field() -> None:
    (added,) = [each for each in found(FAULTY) if each.why.id == "gate-criteria-added"]
    assert added.sentence == "Women who are fit and healthy"
    assert added.field == "protocolSection.eligibilityModule.eligibilityCriteria"


def test_a_text_without_faults_has_no_findings() -> None:
    assert found(RIGHT) == []


@pytest.mark.parametrize(
    ("right", "wrong", "finding"),
    [
        ("80 women", "800 women", "gate-numbers-count"),
        ("2 groups", "3 groups", "gate-numbers-count"),
        ("two weeks ago", "two months ago", "gate-numbers-time"),
        ("18 to 50 years", "18 to 60 years", "gate-numbers-time"),
        ("for 24 months", "for 24 weeks", "gate-numbers-time"),
        ("into a vein or into a muscle", "by mouth", "gate-routes-other"),
        ("There are 40 women in each group.", "One in three gets the exosomes.", "gate-groups-unequal"),
        ("The other group gets salt water", "Chance decides by the toss of a coin", "gate-groups-chance"),
        ("- have an infection now\n", "", "gate-criteria-incomplete"),
        ("Nobody knows yet whether it helps.", "It is a breakthrough.", "gate-promissory-praise"),
        ("## How long will it last?", "## Fun facts", "gate-headings-unknown"),
        ("## How long will it last?\n", "", "gate-headings-missing"),
        ("Exosomes are tiny parts of cells.", "It repairs the endothelium.", "gate-terms-unexplained"),
        ("It is in Bandung", "It began in May 2021 in Bandung", "gate-numbers-date"),
        ("Women from 18", "Women and men from 18", "gate-criteria-sex"),
        ("It can harm the blood vessels.", "The record says “it harms the blood vessels of most women”.", "gate-quotes-other"),
    ],
)
def test_one_planted_error_gives_its_finding(right: str, wrong: str, finding: str) -> None:
    assert right in RIGHT
    assert finding in ids(RIGHT.replace(right, wrong))


def test_half_needs_groups_whose_sizes_the_record_gives() -> None:
    text = RIGHT.replace("There are 40 women in each group.", "Half of the women are in each group.")
    assert ids(text) == set()
    unstated = record()
    for arm in unstated["protocolSection"]["armsInterventionsModule"]["armGroups"]:
        arm["description"] = arm["description"].replace("40 participants. ", "")
    unstated["protocolSection"]["descriptionModule"].pop("detailedDescription")
    assert "gate-groups-unsaid" in ids(text, unstated)


def test_the_word_all_is_believed_only_where_nothing_is_left_out() -> None:
    text = RIGHT.replace("- have an infection now\n", "").replace("Women from 18", "Everyone who can join is on this list: women from 18")
    assert ids(text) & {"gate-criteria-claimed", "gate-criteria-incomplete"}
    said = RIGHT.replace("- have an infection now\n", "").replace("You cannot join", "There are more rules in the record. You cannot join")
    assert "gate-criteria-incomplete" not in ids(said)


def test_a_record_without_rules_and_groups_gives_a_text_nothing_to_contradict() -> None:
    empty = study(eligibilityModule=None, armsInterventionsModule=None, outcomesModule=None)
    assert {each.gate for each in found("Who can join?\nAsk the study team.", empty)} == {"headings"}
