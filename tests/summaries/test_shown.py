"""Which overview a visitor sees, and what it says of who wrote it."""

import pytest
from django.utils import timezone

from tests import makers
from tests.summaries import desk
from trials.summaries import actions
from trials.summaries.models import Notice, Summary
from trials.summaries.shown import overview, reviewed_count
from trials.summaries.stored import decode_sentence, encode_sentence
from trials.words import tell

pytestmark = pytest.mark.django_db


@pytest.fixture
def rita():
    return desk.curator()


def text(found):
    return [said.text for answer in found.answers for said in answer.sentences]


def test_a_draft_of_the_templates_is_shown_and_says_so(settings):
    found = overview(desk.trial(lastUpdatePostDateStruct={"date": "2026-02"}), "en")
    assert found.writer == "template"
    assert tell(found.label).startswith("Software wrote this from the registry record of February 2026.")
    assert [answer.key for answer in found.answers] == ["why", "happen", "do", "join", "benefits", "long", "where"]
    assert all(said.sources for answer in found.answers for said in answer.sentences)


@pytest.mark.parametrize(
    ("setting", "author", "label"),
    [
        ("none", "software", None),
        ("none", "model", None),
        ("software", "software", "template-draft"),
        ("software", "model", "template-draft"),  # made anew: a model takes no overview away
        ("all", "software", "template-draft"),
        ("all", "model", "model-draft"),
    ],
)
def test_whose_unreviewed_drafts_are_shown_is_a_setting(settings, setting, author, label):
    settings.UNREVIEWED_OVERVIEWS = setting
    trial = desk.trial()
    Summary.objects.update(author=author)
    found = overview(trial, "en")
    assert (found.label.id if found else None) == label


def test_a_reviewed_one_says_who_compared_it_and_when(rita, settings):
    settings.UNREVIEWED_OVERVIEWS = "none"
    trial = desk.trial()
    desk.published(trial, rita)
    found = overview(trial, "en")
    assert tell(found.label).startswith(f"A person at {settings.HOST_NAME} compared this with the record on")
    assert reviewed_count("en") == 1


def test_what_somebody_is_still_writing_is_not_shown(rita):
    trial = desk.trial()
    before = overview(trial, "en")
    line = desk.summary().lines[0]
    actions.note(desk.summary(), written={line.name: "Half a sent"}, by=rita, at=timezone.now())
    assert text(overview(trial, "en")) == text(before)


def test_a_reviewed_text_stays_as_it_was_reviewed_when_a_release_changes_the_wording(rita):
    trial = desk.trial()
    row = desk.published(trial, rita)
    row.said[0] = [["As it was reviewed.", "own"]]
    row.save()
    assert text(overview(trial, "en"))[0] == "As it was reviewed."


def test_readers_of_another_language_get_what_the_templates_made_as_the_draft_that_it_is_to_them(rita, settings):
    trial = desk.trial()
    first = text(overview(trial, "fr"))
    line = desk.summary().lines[0]
    actions.note(desk.summary(), written={line.name: "Walking is studied here."}, by=desk.curator("ben@example.org"), at=timezone.now())
    desk.published(trial, rita)
    found = overview(trial, "fr")
    assert found.writer == "template"
    assert text(found) == first
    settings.UNREVIEWED_OVERVIEWS = "none"
    assert overview(trial, "fr") is None


def test_a_notice_is_shown_when_a_person_has_set_it(rita):
    trial = desk.trial()
    sentence = encode_sentence(desk.summary().draft.sentences[0])
    actions.propose({trial.pk: [("first-in-people", sentence)]})
    assert not overview(trial, "en").notices
    actions.decide(Notice.objects.get(), Notice.State.SET, by=rita, at=timezone.now())
    ((kind, said),) = overview(trial, "en").notices
    assert (kind, said.is_stale) == ("first-in-people", False)
    actions.propose({trial.pk: []})
    assert overview(trial, "en").notices[0][1].is_stale
    actions.propose({trial.pk: [("first-in-people", sentence)]})
    assert not overview(trial, "en").notices[0][1].is_stale


def test_a_declined_notice_is_not_proposed_again(rita):
    trial = desk.trial()
    sentence = encode_sentence(desk.summary().draft.sentences[0])
    actions.propose({trial.pk: [("time-window", sentence)]})
    actions.decide(Notice.objects.get(), Notice.State.DECLINED, by=rita, at=timezone.now())
    actions.propose({trial.pk: [("time-window", sentence)]})
    assert Notice.objects.get().state == "declined"
    assert not overview(trial, "en").notices


def test_a_proposal_whose_reason_is_gone_goes_too():
    trial = desk.trial()
    sentence = encode_sentence(desk.summary().draft.sentences[0])
    actions.propose({trial.pk: [("people-pay", sentence), ("cell-product", sentence)]})
    actions.propose({trial.pk: [("people-pay", sentence)]})
    assert [row.kind for row in Notice.objects.all()] == ["people-pay"]
    assert decode_sentence(Notice.objects.get().sentence).sources


def test_a_trial_without_an_overview_shows_none():
    assert overview(makers.trial(), "en") is None
