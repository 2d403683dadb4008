"""Hard words of the record are explained on the page itself."""

import re
from datetime import UTC, datetime

import pytest

from tests import makers
from trials.vocabulary import actions, explained
from trials.vocabulary.models import GlossaryEntry

pytestmark = pytest.mark.django_db
LINES = [
    {"term": "Renal", "meaning": "To do with the kidneys.", "other_forms": "", "often": ""},
    {"term": "Stent", "meaning": "A small tube.", "other_forms": "stents", "often": ""},
]


@pytest.fixture(autouse=True)
def _words():
    explained.forget()
    actions.store_glossary(LINES)
    yield
    explained.forget()


def links(html):
    return re.findall(r'<a class="term" href="#(word-[\w-]+)">([^<]*)</a>', html)


def page(client, trial):
    return client.get(trial.get_absolute_url()).content.decode()


def test_each_section_marks_a_word_once_and_the_page_says_what_it_means(client):
    text = "Inclusion Criteria:\n\n* renal disease\n\nExclusion Criteria:\n\n* Stents\n* renal failure"
    html = page(client, makers.trial(briefSummary="A study of renal disease. It is renal.", eligibilityCriteria=text))
    assert sorted(links(html)) == [("word-renal", "renal"), ("word-renal", "renal"), ("word-stent", "Stents")]
    assert html.count('<dt id="word-renal">Renal</dt><dd>To do with the kidneys.</dd>') == 1
    assert html.count('id="word-stent"') == 1


def test_titles_and_the_text_as_it_stands_are_left_alone(client):
    html = page(client, makers.trial(briefTitle="Renal stents", officialTitle="Renal stents", eligibilityCriteria="Renal disease"))
    assert links(html) == [("word-renal", "Renal")]
    assert ">Renal disease</pre>" in html


def test_a_page_without_hard_words_has_no_list_of_them(client):
    trial = makers.trial(briefSummary="A study.", eligibilityCriteria="Grown-ups.")
    assert 'id="hard-words"' not in page(client, trial)


@pytest.mark.parametrize("change", ["write", "hide", "delete"])
def test_the_stored_page_is_never_older_than_a_words_meaning(client, change, settings, tmp_path):
    settings.PAGES_DIR = tmp_path
    now = datetime.now(UTC)
    trial = makers.trial(briefSummary="A renal study.")
    before = page(client, trial)
    assert page(client, trial) == before
    entry = GlossaryEntry.objects.get(term="Renal")
    if change == "delete":
        actions.remove_entries([entry], by=None, at=now)
    else:
        entry.meaning, entry.shown = "Of the kidneys.", change != "hide"
        actions.save_entry(entry, by=None, at=now)
    after = page(client, trial)
    assert ("Of the kidneys." in after) == (change == "write")
    assert bool(links(after)) == (change == "write")
