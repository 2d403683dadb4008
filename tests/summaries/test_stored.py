"""What is kept of an overview is what was made, and nothing else passes for it."""

from dataclasses import replace
from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import makers
from trials.lib.dates import PartialDate
from trials.lib.phrase import Count, Country, Label, Listing, Name, Phrase, Quote
from trials.summaries import edited, stored
from trials.summaries.drafter import draft
from trials.summaries.shape import Sentence
from trials.summaries.sources import source

pytestmark = pytest.mark.once

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
LEAF = st.one_of(
    TEXT,
    st.integers(-(10**9), 10**9),
    st.builds(Name, TEXT),
    st.builds(Quote, TEXT),
    st.builds(Count, st.integers(0, 10**8)),
    st.builds(Country, TEXT),
    st.builds(Label, TEXT, TEXT),
    st.dates(),
    st.dates().map(lambda day: PartialDate(day.year, day.month)),
)
VALUE = st.recursive(
    LEAF,
    lambda inner: st.one_of(
        st.builds(Phrase, TEXT, st.dictionaries(TEXT, inner, max_size=3)), st.builds(Listing, st.lists(inner, max_size=3).map(tuple))
    ),
    max_leaves=6,
)


@given(st.dictionaries(TEXT, VALUE, max_size=4))
def test_a_sentence_comes_back_with_every_kind_of_value(values):
    sentence = Sentence("values", (source("a.b", ["x", 1]), source("c", None)), "why.what", Phrase("some-id", values))
    assert stored.decode_sentence(stored.encode_sentence(sentence)) == sentence


def test_a_whole_draft_comes_back_as_it_was():
    made = draft(makers.study())
    assert stored.decode(stored.encode(made)) == made


def test_a_long_text_that_many_sentences_cite_is_kept_once():
    text = "Inclusion Criteria:\n\n* " + "An adult who can walk unaided. " * 200
    kept = stored.encode(draft(makers.study(eligibilityCriteria=text)))
    assert kept.count("An adult who can walk unaided. An adult who can walk unaided.") <= kept.count(text[40:4000]) * 101
    assert len(kept) < len(text) * 2 + 20_000


@pytest.mark.parametrize("damage", ["", "{}", "[]", '"x"', "null", '{"person":"you","cited":[],"sections":[],"notices":[]}'])
def test_what_is_no_overview_is_refused(damage):
    with pytest.raises(stored.Damaged):
        stored.decode(damage)


def test_a_section_that_is_missing_empty_or_out_of_order_is_refused():
    kept = msgspec.json.decode(stored.encode(draft(makers.study())))
    sections = kept["sections"]
    for wrong in (sections[1:], sections[::-1], [*sections[:-1], [sections[-1][0], []]]):
        with pytest.raises(stored.Damaged):
            stored.decode(msgspec.json.encode({**kept, "sections": wrong}).decode())


@pytest.mark.parametrize(
    "phrase", [{"Sentence": []}, {"eval": ["1"]}, {"Phrase": 3}, {"Name": ["a", "b"]}, {}, "text", {"date": "yesterday"}]
)
def test_a_value_of_a_kind_that_no_phrase_has_is_refused(phrase):
    kept = msgspec.json.encode({"cited": [], "sentence": ["values", "why.x", [], phrase, ""]}).decode()
    with pytest.raises(stored.Damaged):
        stored.decode_sentence(kept)


def test_a_source_that_is_not_there_is_refused():
    with pytest.raises(stored.Damaged):
        stored.decode_sentence('{"cited":[],"sentence":["fixed","why.x",[4],null,"A text."]}')


def test_a_value_that_cannot_be_kept_is_refused_when_it_is_written():
    with pytest.raises(TypeError):
        stored.encode_sentence(Sentence("values", (), "x", Phrase("id", {"when": object()})))


def test_the_key_changes_with_the_words_and_with_the_record_behind_them_and_with_nothing_else():
    sentence = Sentence("values", (source("a", 1),), "x", Phrase("id", {"n": 1, "day": date(2026, 1, 1)}))
    assert stored.key(sentence) == stored.key(replace(sentence, rule="y"))
    assert stored.key(sentence) != stored.key(replace(sentence, sources=(source("a", 2),)))
    assert stored.key(sentence) != stored.key(replace(sentence, phrase=Phrase("id", {"n": 2, "day": date(2026, 1, 1)})))


def test_what_people_wrote_stands_in_place_of_its_sentence_and_leads_to_the_same_places():
    made = draft(makers.study())
    first, second = made.sections[0].sentences[:2]
    names = edited.name("why", first), edited.name("why", second)
    changed = edited.applied(made, {names[0]: {"texts": ["One.", "Two."], "by": 7}, names[1]: {"texts": [], "by": 7}})
    texts = [(sentence.kind, sentence.text, sentence.sources) for sentence in changed.sections[0].sentences[:2]]
    assert texts == [("written", "One.", first.sources), ("written", "Two.", first.sources)]
    assert second not in changed.sentences
    assert changed.sections[1:] == made.sections[1:]


def test_a_question_never_stands_without_an_answer():
    made = draft(makers.study())
    nothing = {line.name: {"texts": [], "by": 7} for line in edited.lines(made, {})}
    assert edited.applied(made, nothing) == made


def test_what_people_wrote_stays_only_while_its_sentence_and_the_record_behind_it_do():
    before, after = draft(makers.study(nctId="NCT00000001")), draft(makers.study(nctId="NCT00000001", minimumAge="21 Years"))
    edits = {line.name: {"texts": ["Ours."], "by": 7} for line in edited.lines(before, {})}
    still = edited.kept(after, edits)
    assert 0 < len(still) < len(edits)
    assert set(still) == {line.name for line in edited.lines(after, {}) if line.original in before.sentences}
