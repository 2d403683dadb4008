"""Hard words in the registry's prose become links, and nothing else changes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trials.lib import prose
from trials.lib.prose.terms import Terms

TERMS = Terms.of(
    [
        ("renal", "renal"),
        ("renal insufficiency", "weak-kidneys"),
        ("open-label", "open-label"),
        ("Parkinson's disease", "parkinsons"),
        ("WHO", "who"),
        ("HbA1c", "hba1c"),
        ("PD-L1", "pd-l1"),
        ("stent", "stent"),
    ]
)


def mark(text, seen=None):
    return TERMS.mark(prose.render(text), {} if seen is None else seen, "word-")


def marked(text):
    return re.findall(r'<a class="term" href="#word-([\w-]+)">([^<]*)</a>', mark(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Patients with renal disease", [("renal", "renal")]),
        ("RENAL disease, renal cancer", [("renal", "RENAL")]),
        ("Renal insufficiency or renal cancer", [("weak-kidneys", "Renal insufficiency"), ("renal", "renal")]),
        ("an Open label study", [("open-label", "Open label")]),
        ("Parkinson’s disease", [("parkinsons", "Parkinson’s disease")]),
        ("Parkinson's disease", [("parkinsons", "Parkinson&#x27;s disease")]),
        ("HbA1c (PD-L1)", [("hba1c", "HbA1c"), ("pd-l1", "PD-L1")]),
        ("**renal** function", [("renal", "renal")]),
        ("* one\n* a stent/graft", [("stent", "stent")]),
    ],
)
def test_a_hard_word_is_marked_as_it_stands(text, found):
    assert marked(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "adrenal",
        "a non-renal cause",
        "renal-cell cancer",
        "patients who are well",
        "PATIENTS WHO HAVE",
        "hba1c",
        "open\n\nlabel",
        "stents",
        "https://example.org/renal/stent",
        "renal_function",
    ],
)
def test_a_part_of_a_word_or_of_an_address_or_another_word_is_left_alone(text):
    assert marked(text) == []


def test_a_word_is_marked_once_and_not_again_in_the_same_section():
    seen: dict[str, None] = {}
    first, second = mark("renal", seen), mark("renal", seen)
    assert "term" in first
    assert "term" not in second
    assert list(seen) == ["renal"]


def test_of_two_meanings_the_first_counts():
    terms = Terms.of([("arm", "ours"), ("Arm", "shipped")])
    assert 'href="#ours"' in terms.mark("<p>arm</p>", {}, "")


@given(
    st.lists(
        st.sampled_from([*"<>&'\"*-\\ \n", "renal", "WHO", "Parkinson's disease", "https://example.org/renal", "ı", "腎", "&amp;", "x"])
    )
)
def test_without_the_links_the_page_is_letter_by_letter_the_same(parts):
    html = prose.render("".join(parts))
    assert re.sub(r'<a class="term" href="#word-[\w-]+">([^<]*)</a>', r"\1", TERMS.mark(html, {}, "word-")) == html
