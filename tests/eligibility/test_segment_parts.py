"""Lists that are each for some, as their headings name a part of the trial."""

from trials.eligibility.segment import segment


def _cohorts(text):
    return [span.cohort for span in segment(text)]


def test_lists_with_names_of_their_own_are_each_for_some():
    text = """Inclusion Criteria - Extension:\n\n- Gout in both feet\n\nInclusion Criteria - New patients:\n\n- Aged 6 to 17 years

Exclusion Criteria:\n\n- Tophi\n"""
    assert _cohorts(text) == ["extension", "new patients", ""]


def test_a_name_that_stands_alone_or_is_for_everybody_parts_nobody():
    assert _cohorts("Inclusion Criteria - Gout:\n\n- Tophi\n\nExclusion Criteria - Gout:\n\n- Fever\n") == ["", ""]
    assert _cohorts("Inclusion Criteria - General:\n\n- Tophi\n\nInclusion Criteria - Gout:\n\n- Fever\n") == ["", ""]
