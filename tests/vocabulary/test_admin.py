"""Curators look after the words."""

import pytest
from django.urls import reverse

from tests import staff
from trials import access
from trials.models import AuditEntry
from trials.vocabulary import actions
from trials.vocabulary.expand import expand
from trials.vocabulary.models import Concept, GlossaryEntry, MissedSearch, Origin

pytestmark = pytest.mark.django_db


@pytest.fixture
def curator(client):
    client.force_login(staff.person(access.CURATORS, email="cora@example.org"))
    return client


def terms(*rows, initial=0, concept=None):
    data = {"terms-TOTAL_FORMS": len(rows), "terms-INITIAL_FORMS": initial}
    for number, row in enumerate(rows):
        data |= {f"terms-{number}-{name}": value for name, value in row.items()}
    return data


def test_a_curator_adds_words_that_searches_understand_at_once(curator):
    row = {"text": "yuppie flu", "kind": "lay", "language": "en", "in_use": "on"}
    answer = curator.post(reverse("admin:vocabulary_concept_add"), {"name": "Chronic Fatigue", "in_use": "on", **terms(row)})
    assert answer.status_code == 302
    assert expand("yuppie flu").shown == ("Chronic Fatigue",)
    assert AuditEntry.objects.filter(target_kind="vocabulary.concept", verb="added").exists()


def test_a_name_that_is_there_already_is_said(curator, add):
    add("Lung Cancer")
    answer = curator.post(reverse("admin:vocabulary_concept_add"), {"name": "Cancer of the Lung", "in_use": "on", **terms()})
    assert answer.status_code == 200
    assert "already" in answer.content.decode()


def test_a_term_that_is_there_already_is_said(curator):
    row = {"kind": "lay", "language": "en", "in_use": "on"}
    rows = terms({"text": "sore knee", **row}, {"text": "knee, sore", **row})
    answer = curator.post(reverse("admin:vocabulary_concept_add"), {"name": "Knee Pain", "in_use": "on", **rows})
    assert "already" in answer.content.decode()


def test_what_ships_is_switched_off_not_deleted(curator, add):
    add("Hypertension", lay=["pressure"])
    concept = Concept.objects.get()
    assert curator.post(reverse("admin:vocabulary_concept_delete", args=[concept.pk]), {"post": "yes"}).status_code == 403


def test_a_changed_meaning_stays_when_the_list_is_loaded_again(curator):
    line = {"term": "Arm", "meaning": "A group.", "other_forms": "arms", "often": "yes"}
    actions.store_glossary([line])
    entry = GlossaryEntry.objects.get()
    address = reverse("admin:vocabulary_glossaryentry_change", args=[entry.pk])
    curator.post(address, {"term": "Arm", "meaning": "People who all get the same.", "mode": "list", "language": "en", "shown": "on"})
    actions.store_glossary([line])
    entry.refresh_from_db()
    assert (entry.meaning, entry.origin) == ("People who all get the same.", Origin.CURATED)


def test_the_list_of_searches_in_vain_shows_what_came_three_times(curator, now):
    for words, times in (("blue toe", 3), ("red toe", 2)):
        for _time in range(times):
            actions.note_missed(words, at=now)
    page = curator.get(reverse("admin:vocabulary_missedsearch_changelist")).content.decode()
    assert "blue toe" in page
    assert MissedSearch.objects.count() == 2
    assert "red toe" not in page


def test_the_glossary_page_explains_words_and_still_holds_the_registrys(client):
    actions.store_glossary([{"term": "Placebo", "meaning": "A dummy.", "other_forms": "", "often": "yes"}])
    page = client.get(reverse("glossary")).content.decode()
    assert '<dt id="placebo">Placebo</dt><dd>A dummy.</dd>' in page
    assert "RECRUITING" in page
