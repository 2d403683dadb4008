"""Curators see which words of the records nobody has explained, the most used first."""

import pytest
from django.urls import reverse

from tests import makers, staff
from trials import access
from trials.models import AuditEntry
from trials.vocabulary import actions, hard
from trials.vocabulary.actions import hard as counting
from trials.vocabulary.models import GlossaryEntry, HardWord

pytestmark = pytest.mark.django_db
TEXT = {"briefSummary": "A nephrectomy.", "eligibilityCriteria": "nephrectomy or apheresis"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The nephrectomy, the Nephrectomy", {"nephrectomy"}),
        ("Short words", set()),
        ("low EGFR and HER2", {"EGFR", "HER2"}),
        ("A Grade II or NCT01234567", {"II"}),
        ("PATIENTS WHO HAVE HAD EGFR", set()),
        ("mail team@nephrectomy.example.org or https://example.org/nephrectomy", set()),
        ("post-nephrectomy", set()),
    ],
)
def test_long_words_and_short_names_may_need_an_explanation(text, found):
    assert hard.candidates(text) == found


def test_the_forms_of_a_word_have_one_stem():
    assert len({hard.stem(word) for word in ("measure", "measures", "measured", "measuring")}) == 1


def count(now):
    """A whole count."""
    while actions.count_hard_words(at=now):
        pass


def listed():
    return list(HardWord.objects.filter(plain=False).values_list("word", "records"))


def test_words_are_ranked_by_the_records_that_use_them(now):
    for _number in range(3):
        makers.trial(**TEXT)
    makers.trial(briefSummary="apheresis, apheresis and lithotripsy", eligibilityCriteria="")
    count(now)
    assert listed()[:2] == [("apheresis", 4), ("nephrectomy", 3)]
    assert "lithotripsy" not in dict(listed())


def test_counting_goes_on_where_it_stopped_and_a_new_count_forgets_what_is_gone(now, monkeypatch):
    monkeypatch.setattr(counting, "PASS", 2)
    trials = [makers.trial(**TEXT) for _number in range(3)]
    assert actions.count_hard_words(at=now)
    assert dict(listed())["nephrectomy"] == 2
    count(now)
    assert dict(listed())["nephrectomy"] == 3
    for trial in trials[:2]:
        makers.trial(nctId=trial.registry_id, briefSummary="Other words.", eligibilityCriteria="Others.")
    count(now)
    assert "nephrectomy" not in dict(listed())


def test_what_is_explained_or_plain_or_used_in_our_own_explanations_is_not_listed(now):
    actions.store_glossary([{"term": "Nephrectomy", "meaning": "An operation with apheresis.", "other_forms": "", "often": ""}])
    actions.store_plain(["hospital"])
    for _number in range(2):
        makers.trial(briefSummary="nephrectomy apheresis hospital hospitals lithotripsy", eligibilityCriteria="")
    count(now)
    assert listed() == [("lithotripsy", 2)]


def test_a_word_leaves_the_list_when_it_is_explained(now):
    for _number in range(2):
        makers.trial(**TEXT)
    count(now)
    actions.save_entry(GlossaryEntry(term="Nephrectomy", meaning="A kidney is taken out."), by=None, at=now)
    assert "nephrectomy" not in dict(listed())


def test_a_curator_explains_a_word_or_says_that_it_needs_no_explanation(client, now):
    for _number in range(2):
        makers.trial(**TEXT)
    count(now)
    client.force_login(staff.person(access.CURATORS, email="cora@example.org"))
    address = reverse("admin:vocabulary_hardword_changelist")
    assert f"{reverse('admin:vocabulary_glossaryentry_add')}?term=nephrectomy" in client.get(address).content.decode()
    assert 'value="nephrectomy"' in client.get(reverse("admin:vocabulary_glossaryentry_add") + "?term=nephrectomy").content.decode()
    word = HardWord.objects.get(word="nephrectomy")
    client.post(address, {"action": "set_aside", "_selected_action": [word.pk]})
    assert "?term=nephrectomy" not in client.get(address).content.decode()
    assert AuditEntry.objects.filter(target_kind="vocabulary.hardword", verb="changed").exists()
    count(now)
    assert "nephrectomy" not in dict(listed())


def test_a_coordinator_only_reads_the_list(client, now):
    for _number in range(2):
        makers.trial(**TEXT)
    count(now)
    client.force_login(staff.person(access.COORDINATORS, email="cory@example.org"))
    address = reverse("admin:vocabulary_hardword_changelist")
    assert client.get(address).status_code == 200
    client.post(address, {"action": "set_aside", "_selected_action": [HardWord.objects.get(word="nephrectomy").pk]})
    assert not HardWord.objects.filter(plain=True).exists()
