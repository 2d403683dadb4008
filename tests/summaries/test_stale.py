"""A published overview whose record has changed is marked: that one, in the sentences that cite what changed, and no other."""

import pytest
from django.utils import timezone

from tests import makers
from tests.summaries import desk
from trials.models import Trial
from trials.summaries import actions
from trials.summaries.models import Summary
from trials.summaries.points import missing, points
from trials.summaries.shown import overview

pytestmark = pytest.mark.django_db
AGE = "protocolSection.eligibilityModule.minimumAge"


@pytest.fixture
def rita():
    return desk.curator()


@pytest.fixture
def study():
    return makers.study()


def test_exactly_the_overviews_that_cite_the_changed_field_are_marked(rita, study):
    changed = desk.held(study)
    other = desk.trial()
    for trial in (changed, other):
        desk.published(trial, rita)
    desk.again(study, minimumAge="21 Years")
    assert desk.summary(changed, "published").stale == [AGE]
    assert desk.summary(other, "published").stale == []


def test_a_change_that_no_sentence_cites_marks_nothing(rita, study):
    trial = desk.held(study)
    desk.published(trial, rita)
    desk.again(study, keywords=["walking", "nurse"], orgStudyIdInfo={"id": "LAKE-8"})
    assert desk.summary(trial).stale == []
    assert Summary.objects.count() == 1


def test_the_page_shows_the_reviewed_words_with_the_parts_that_may_be_out_of_date(rita, study):
    trial = desk.held(study)
    desk.published(trial, rita)
    before = overview(trial, "en")
    stamp = Trial.objects.get().page_stamp
    desk.again(study, minimumAge="21 Years")
    after = overview(trial, "en")
    assert (after.writer, after.stale.id, before.stale) == ("person", "stale", None)
    assert [said.text for answer in after.answers for said in answer.sentences] == [
        said.text for answer in before.answers for said in answer.sentences
    ]
    marked = [said for answer in after.answers for said in answer.sentences if said.is_stale]
    assert marked and all(AGE in [place.path for place in said.sources] for said in marked)
    assert Trial.objects.get().page_stamp > stamp


def test_the_mark_goes_when_the_record_says_the_same_as_before(rita, study):
    trial = desk.held(study)
    desk.published(trial, rita)
    desk.again(study, minimumAge="21 Years")
    desk.again(study, minimumAge="18 Years")
    assert [(row.state, row.stale) for row in Summary.objects.all()] == [("published", [])]


def test_a_new_draft_waits_with_all_ticks_that_still_hold(rita, study):
    trial = desk.held(study)
    desk.published(trial, rita)
    desk.again(study, minimumAge="21 Years")
    row = desk.summary(trial)
    assert (row.state, row.need) == ("draft", Summary.Need.STALE)
    undone = [point for point in points(row) if not point.is_done]
    assert undone and all(AGE in [place.path for place in point.sentence.sources] for point in undone)
    assert missing(row, points(row)).sections == ("join",)


def test_the_new_one_replaces_the_old_one_when_it_is_published(rita, study):
    trial = desk.held(study)
    desk.published(trial, rita)
    desk.again(study, minimumAge="21 Years")
    new = desk.published(trial, rita)
    assert [row.state for row in Summary.objects.order_by("pk")] == ["old", "published"]
    assert overview(trial, "en").summary == new
    assert overview(trial, "en").stale is None


def test_what_people_wrote_stays_where_the_record_did_not_change(rita, study):
    ben = desk.curator("ben@example.org")
    trial = desk.held(study)
    row = desk.summary(trial)
    lines = {"kept": row.lines[0].name, "lost": next(line.name for line in row.lines if AGE in [s.path for s in line.original.sources])}
    actions.note(row, written={lines["kept"]: "Walking is studied.", lines["lost"]: "Adults."}, by=ben, at=timezone.now())
    desk.published(trial, rita)
    desk.again(study, minimumAge="21 Years")
    assert list(desk.summary(trial).edits) == [lines["kept"]]


def test_one_in_review_is_marked_and_left_to_its_reviewer(rita, study):
    trial = desk.held(study)
    actions.note(desk.summary(), by=rita, at=timezone.now())
    body = desk.summary().body
    desk.again(study, minimumAge="21 Years")
    row = desk.summary(trial)
    assert (row.state, row.stale, row.body) == ("review", [AGE], body)
    desk.look_through(row, rita)
    with pytest.raises(actions.NotReady) as refused:
        actions.publish(row, by=rita, at=timezone.now())
    assert refused.value.missing.is_stale
    row = actions.draft_again(row, by=rita, at=timezone.now())
    assert (row.state, row.stale) == ("review", [])
    assert missing(row, points(row)).sentences >= 1


def test_it_comes_back_into_the_queue_when_it_is_time_to_look_again(rita, study):
    trial = desk.held(study)
    row = desk.published(trial, rita)
    assert actions.recheck(at=timezone.now()) == 0
    Summary.objects.filter(pk=row.pk).update(recheck_on=timezone.localdate())
    assert actions.recheck(at=timezone.now()) == 1
    assert actions.recheck(at=timezone.now()) == 0
    again = desk.summary(trial)
    assert (again.state, again.need) == ("draft", Summary.Need.RECHECK)
    assert missing(again, points(again)).sentences > 0
    assert overview(trial, "en").summary == row
