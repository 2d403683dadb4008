"""Who can and who cannot join, out of one text."""

import gzip
import json
import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trials.terms.criteria import split

WORD = re.compile(r"\w+")


def kept(text: str) -> Counter[str]:
    return Counter(WORD.findall(text))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Inclusion Criteria:", "Exclusion Criteria:"),
        ("INCLUSION CRITERIA", "EXCLUSION CRITERIA"),
        ("Key inclusion criteria:", "Key exclusion criteria:"),
        ("Main Inclusion Criteria :", "Main Exclusion Criteria :"),
        ("* INCLUSION CRITERIA:", "* EXCLUSION CRITERIA:"),
        ("-INCLUSION CRITERIA:", "-EXCLUSION CRITERIA:"),
        ("1\\. Inclusion criteria", "2\\. Exclusion criteria"),
        ("**Inclusion Criteria**", "**Exclusion Criteria**"),
        ("\\<Inclusion Criteria\\>", "\\<Exclusion Criteria\\>"),
        ("Inclusion:", "Exclusion:"),
        ("Inclusion criteria：", "Exclusion criteria："),
        ("Criterios de inclusión:", "Criterios de exclusión:"),
        ("Critères d'inclusion :", "Critères de non-inclusion :"),
        ("Critérios de inclusão:", "Critérios de exclusão:"),
        ("Criteri di inclusione:", "Criteri di esclusione:"),
        ("Einschlusskriterien:", "Ausschlusskriterien:"),
        ("Inclusion Criteria:", "Non-inclusion Criteria:"),
        ("Inclusion Criteria:", "Patients who meet any of the following criteria will be excluded:"),
    ],
)
def test_the_many_headings_of_real_records_split_the_text(first, second):
    found = split(f"{first}\n\n* Adults\n* Asthma\n\n{second}\n\n* Smokers\n")
    assert found.inclusion == "* Adults\n* Asthma" or found.inclusion.endswith("* Adults\n* Asthma")
    assert found.exclusion.endswith("* Smokers")
    assert "Smokers" not in found.inclusion


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Adults with asthma.",
        "DISEASE CHARACTERISTICS:\n\n* Confirmed cancer",
        "Other protocol-defined inclusion/exclusion criteria may apply.",
        "* Patient meets the inclusion criteria for trial entry\n* Adult",
        "The patient is in an exclusion period.",
    ],
)
def test_a_text_without_a_heading_stays_whole(text):
    assert split(text) is None


def test_what_stands_before_the_first_heading_is_kept():
    assert split("Read this first.\n\nInclusion Criteria:\n\n* Adult").before == "Read this first."


def test_a_heading_that_says_more_is_kept_in_its_list():
    found = split("Donor Inclusion Criteria:\n\n* Adult\n\nDonor Exclusion Criteria:\n\n* Cancer")
    assert found.inclusion == "Donor Inclusion Criteria:\n\n* Adult"


def test_several_groups_keep_their_names_in_both_lists():
    cases = "Cases:\n\nInclusion Criteria:\n\n* Ill\n\nExclusion Criteria:\n\n* Old"
    controls = "Controls:\n\nInclusion Criteria:\n\n* Well\n\nExclusion Criteria:\n\n* Ill"
    found = split(f"{cases}\n\n{controls}")
    assert found.inclusion == "Cases:\n\n* Ill\n\nControls:\n\n* Well"
    assert found.exclusion == "Cases:\n\n* Old\n\nControls:\n\n* Ill"
    assert found.before == ""


def test_a_criterion_on_the_heading_s_line_is_not_swallowed():
    found = split("Inclusion Criteria: - Adult\nExclusion Criteria: None")
    assert (found.inclusion, found.exclusion) == ("- Adult", "None")


def test_a_heading_run_together_with_the_text_before_it_still_splits():
    found = split("Inclusion Criteria: Adults. Able to walk. Exclusion Criteria: Smokers.")
    assert (found.inclusion, found.exclusion) == ("Adults. Able to walk.", "Smokers.")


def test_a_reference_to_the_other_list_does_not_split():
    first = "Inclusion Criteria:\n\n* Not excluded by the exclusion criteria: see below\n* Adult"
    found = split(f"{first}\n\nExclusion Criteria:\n\n* Other exclusion criteria apply")
    assert "* Adult" in found.inclusion
    assert found.exclusion == "* Other exclusion criteria apply"


@given(
    st.lists(
        st.sampled_from(
            [
                "Inclusion Criteria:",
                "Exclusion criteria",
                "* Adult",
                "  * Nested",
                "Controls:",
                "",
                "text in the middle",
                "Exclusion Criteria: x",
                "a. b",
            ]
        )
        | st.text(alphabet="abcXYZ:.*-()\\ é1", max_size=30)
    )
)
def test_no_word_is_ever_lost(lines):
    text = "\n".join(lines)
    found = split(text)
    if found:
        sections = "\n".join("\n".join((section.label, section.heading, section.text)) for section in found.sections)
        assert not kept(text) - kept(sections)


@pytest.mark.slow
def test_nearly_all_real_records_split_and_none_loses_a_word(samples):
    both = total = 0
    with gzip.open(samples / "records.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line)["protocolSection"].get("eligibilityModule", {}).get("eligibilityCriteria", "")
            if not text:
                continue
            total += 1
            found = split(text)
            if found:
                both += bool(found.inclusion and found.exclusion)
                assert not kept(text) - kept("\n".join(f"{each.label}\n{each.heading}\n{each.text}" for each in found.sections))
    assert both / total > 0.97


def test_a_megabyte_of_headings_takes_no_more_than_its_share():
    found = split("Inclusion Criteria: Exclusion Criteria: " * 25_000)
    assert found is not None
