"""What the bench of the overviews does to sentences and counts of words."""

import pytest

from bench.explained import explained
from bench.planting import planted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("80 people took part.", [("number", "81 people took part."), ("number", "800 people took part.")]),
        ("A dose of 2.5 mg.", [("number", "A dose of 2.6 mg.")]),
        (
            "It lasts 24 months.",
            [("number", "It lasts 25 months."), ("number", "It lasts 240 months."), ("unit", "It lasts 24 weeks.")],
        ),
        ("It ended in December 2024.", [("date", "It ended in January 2024."), ("date", "It ended in December 2025.")]),
        ("It tests B7-H3 and CD19 cells.", []),
        ("There is one group.", []),
    ],
)
def test_each_error_is_planted_alone_and_by_rule(text, expected):
    assert [*planted(text)] == expected


def test_hard_words_are_explained_by_a_term_or_one_of_its_forms_only(tmp_path):
    terms, glossary = tmp_path / "terms.csv", tmp_path / "glossary.csv"
    terms.write_text("term,count\nrenal,3\ndiabete,1\nmetastas,1\nplatelet,5\n")
    glossary.write_text("term,meaning,other_forms,often\nRenal,To do with the kidneys.,,\nDiabetes,An illness.,diabetic|metastases,\n")
    assert explained(terms, glossary) == (75.0, 50.0)
