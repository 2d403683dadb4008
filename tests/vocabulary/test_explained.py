"""Which words trial pages explain, and in which language."""

import pytest

from trials.vocabulary import actions, explained
from trials.vocabulary.models import GlossaryEntry

pytestmark = pytest.mark.django_db


def line(term, meaning, forms="", **more):
    return {"term": term, "meaning": meaning, "other_forms": forms, "often": "", **more}


def meanings(text, language="en"):
    known = explained.current(language)
    seen: dict[str, None] = {}
    known.terms.mark(f"<p>{text}</p>", seen, "")
    return [known.words[key].meaning for key in seen]


def test_a_word_and_its_other_forms_are_explained():
    actions.store_glossary([line("Oedema", "Swelling.", "edema|oedemas")])
    assert meanings("edema") == meanings("Oedemas") == ["Swelling."]


def test_words_that_are_switched_off_or_only_listed_are_not():
    actions.store_glossary([line("Arm", "A group.", mode="list"), line("Stent", "A tube.")])
    GlossaryEntry.objects.filter(term="Stent").update(shown=False)
    assert meanings("arm stent") == []


def test_a_change_is_seen_at_once(now):
    actions.store_glossary([line("Stent", "A tube.")])
    assert meanings("stent") == ["A tube."]
    entry = GlossaryEntry.objects.get()
    entry.meaning = "A small tube."
    actions.save_entry(entry, by=None, at=now)
    assert meanings("stent") == ["A small tube."]
    actions.remove_entries([entry], by=None, at=now)
    assert meanings("stent") == []


def test_what_a_person_here_wrote_goes_before_what_ships(now):
    actions.store_glossary([line("Edema", "Shipped.", "oedema")])
    actions.save_entry(GlossaryEntry(term="Oedema", meaning="Ours."), by=None, at=now)
    assert meanings("oedema") == ["Ours."]


def test_a_page_in_another_language_explains_in_it_and_in_english_where_it_cannot():
    actions.store_glossary([line("Stent", "A tube."), line("Renal", "Kidney."), line("Endoprótesis", "Un tubo.", "stent", language="es")])
    assert meanings("stent renal", "es") == ["Un tubo.", "Kidney."]
    assert meanings("stent renal", "en") == ["A tube.", "Kidney."]


def test_the_same_word_may_be_explained_in_two_languages():
    actions.store_glossary([line("Stent", "A tube."), line("Stent", "Un tubo.", language="es")])
    assert set(GlossaryEntry.objects.values_list("slug", flat=True)) == {"stent", "es-stent"}


def test_asking_again_costs_one_query(django_assert_num_queries):
    actions.store_glossary([line("Stent", "A tube.")])
    explained.current("en")
    with django_assert_num_queries(1):
        explained.current("en")
