"""Which rules of a record can be quoted alone, and how many there are."""

import gzip
import json

import pytest

from trials.lib import prose
from trials.summaries.drafter.criteria import chosen, lists
from trials.summaries.drafter.plainness import is_plain

TEXT = """Inclusion Criteria:

* Diagnosis of asthma for at least one year
* FEV1 \\>= 50 %
* At least one of:

  * Wheezing
  * Cough

Exclusion Criteria:

* Pregnant or breastfeeding
* No allergy to milk
* Heart disease or
* Kidney disease
"""


def test_rules_are_counted_by_the_entries_of_each_list():
    found = lists(TEXT)
    assert (found.can.count, found.cannot.count) == (3, 4)


def test_only_lines_that_are_short_whole_and_clear_are_quoted():
    assert lists(TEXT).can.clear == ("Diagnosis of asthma for at least one year",)


def test_what_a_neighbour_belongs_to_is_not_quoted_and_no_negation_among_exclusions():
    assert lists(TEXT).cannot.clear == ("Pregnant or breastfeeding",)


@pytest.mark.parametrize(
    "opening",
    ["For cohort 1:", "At least one of the following:", "Either of these must be met:", "Healthy controls:"],
)
def test_a_list_of_choices_or_for_one_group_is_counted_but_never_quoted(opening):
    found = lists(
        f"Inclusion Criteria:\n\n{opening}\n\n* Diagnosis of asthma\n* Diagnosis of eczema\n\nExclusion Criteria:\n\n* Severe asthma"
    )
    assert (found.can.count, found.can.clear) == (2, ())
    assert found.cannot.clear == ("Severe asthma",)


def test_lists_for_several_groups_are_not_quoted():
    found = lists("Inclusion Criteria:\n\n* Asthma\n\nExclusion Criteria:\n\n* Eczema\n\nInclusion criteria for parents:\n\n* Has a child")
    assert found.can.count == 2
    assert found.can.clear == ()


def test_an_opening_line_that_only_opens_the_list_does_no_harm():
    found = lists(
        "Inclusion Criteria:\n\nPatients must meet all of these criteria:\n\n* Diagnosis of asthma\n\nExclusion Criteria:\n\n* None"
    )
    assert (found.can.count, found.can.clear) == (1, ("Diagnosis of asthma",))
    assert (found.cannot.count, found.cannot.is_text) == (0, False)


@pytest.mark.parametrize(
    "text",
    ["Asthma. No smoking. Able to walk.", "Asthma - smoker - able to walk", "①asthma ②smoker", "A " + "very " * 40 + "long rule"],
)
def test_rules_that_run_on_in_one_text_are_not_counted(text):
    assert lists(f"Inclusion Criteria:\n\n* {text}\n\nExclusion Criteria:\n\n* Severe eczema").can.is_text


@pytest.mark.parametrize("text", ["", "Adults with asthma.", "a" * 40_000, "/" * 40_000, "\x00", "* " * 5_000])
def test_text_without_the_two_headings_gives_no_lists(text):
    assert lists(text) is None


@pytest.mark.parametrize(
    "line",
    [
        "Diagnosis of type 2 diabetes",
        "Pregnancy",
        "Known allergy to milk, eggs or nuts",
        "No prior chemotherapy",
        "HIV infection",
    ],
)
def test_a_plain_line_is_plain(line):
    assert is_plain(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Heart",
        "None",
        "Men or women",
        "Aged 18 or over",
        "18 years old and above",
        "ECOG 0 or 1",
        "BMI ≥ 30",
        "Meets the criteria listed below",
        "As defined in the protocol",
        "Any other disease (see appendix",
        "Able to give informed consent",
        "Treatment with drugs, e.g. aspirin",
        "Diagnosis: asthma",
        "Signed before randomization",
        "The treatment is safe and effective",
        "Одышка при ходьбе",
        "<script>alert</script>",
        "word " * 30,
    ],
)
def test_a_line_that_leans_on_others_or_is_hard_to_say_is_not_plain(line):
    assert not is_plain(line)


def test_pregnancy_and_the_illness_come_first_and_the_order_stays():
    clear = ("Willing to follow the plan", "Able to walk", "Heart disease", "Severe asthma", "Pregnant women", "Liver disease")
    assert chosen(clear, ["Asthma"], 2) == ("Severe asthma", "Pregnant women")
    assert chosen(clear, ["Asthma"], 3) == ("Heart disease", "Severe asthma", "Pregnant women")
    assert chosen(clear, [], 10) == clear


@pytest.mark.slow
def test_in_real_records_each_quoted_rule_stands_in_the_text_word_for_word(samples):
    with gzip.open(samples / "records.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["protocolSection"].get("eligibilityModule", {}).get("eligibilityCriteria", "") for line in lines]
    quoted = 0
    for text in texts:
        said = " ".join(prose.plain(text).replace("**", "").split())
        found = lists(text)
        for rules in (found.can, found.cannot) if found else ():
            assert len(rules.clear) <= rules.count
            assert [clear for clear in rules.clear if clear not in said] == []
            quoted += len(rules.clear)
    assert quoted > 4_000
