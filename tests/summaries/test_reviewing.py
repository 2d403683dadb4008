"""From draft to published: who may say what was compared, and what has to be done first."""

import pytest
from django.utils import timezone

from tests import makers
from tests.summaries import desk
from trials.models import AuditEntry, Change, Trial
from trials.summaries import actions
from trials.summaries.models import FixedSentence, Summary, Tick
from trials.summaries.points import BY_HAND, missing, points

pytestmark = pytest.mark.django_db


@pytest.fixture
def rita():
    return desk.curator()


@pytest.fixture
def ben():
    return desk.curator("ben@example.org")


def note(row, by, **what):
    return actions.note(row, by=by, at=timezone.now(), **what)


def with_values(row):
    return [point for point in points(row) if not point.is_fixed]


def left(row):
    return missing(row, points(row))


def test_a_draft_wants_its_values_ticked_its_fixed_sentences_approved_and_two_sections_confirmed(rita):
    desk.trial()
    row = desk.summary()
    before = left(row)
    assert before.sentences == len(with_values(row)) > 0
    assert before.fixed > 0
    assert before.sections == ("join", "benefits")
    with pytest.raises(actions.NotReady) as refused:
        actions.publish(row, by=rita, at=timezone.now())
    assert refused.value.missing == before
    assert desk.summary().state == "draft"


def test_whoever_looks_through_it_all_can_publish_it(rita):
    trial = desk.trial()
    row = desk.published(trial, rita)
    assert (row.state, row.taken_by, row.stale) == ("published", rita, [])
    assert Tick.objects.filter(summary=row, by=rita).count() == len({point.key for point in with_values(row)}) + 2
    assert Change.objects.filter(trial_id=trial.pk, kind="curated", field="overview").exists()
    assert AuditEntry.objects.filter(verb="published", target_id=str(row.pk), actor=rita).exists()


@pytest.mark.parametrize("section", BY_HAND)
def test_who_can_join_and_benefits_are_each_confirmed_by_hand(rita, section):
    desk.trial()
    row = desk.summary()
    desk.look_through(row, rita)
    note(row, rita, sections={section: False})
    with pytest.raises(actions.NotReady) as refused:
        actions.publish(row, by=rita, at=timezone.now())
    assert refused.value.missing.sections == (section,)


def test_only_those_two_are_confirmed_as_a_whole(rita):
    desk.trial()
    note(desk.summary(), rita, sections={"why": True})
    assert not Tick.objects.exists()


def test_a_fixed_sentence_is_approved_once_for_all_trials(rita):
    first, second = desk.trial(), desk.trial()
    desk.look_through(desk.summary(first), rita)
    assert left(desk.summary(second)).fixed == 0
    row = FixedSentence.objects.first()
    assert actions.withdraw([row], by=rita, at=timezone.now()) == 1
    assert left(desk.summary(row.example)).fixed > 0


def test_a_fixed_sentence_in_other_words_has_to_be_approved_again(rita):
    desk.trial()
    desk.look_through(desk.summary(), rita)
    FixedSentence.objects.filter(pk=FixedSentence.objects.first().pk).update(approved_text="As it read last year.")
    assert left(desk.summary()).fixed >= 1
    assert actions.approve(FixedSentence.objects.all(), by=rita, at=timezone.now()) == 1


def test_nobody_ticks_what_they_wrote_and_somebody_else_does(rita, ben):
    desk.trial()
    row = desk.summary()
    desk.look_through(row, rita)
    first = with_values(row)[0]
    row = note(row, rita, written={first.line.name: "People walk with a nurse."})
    mine = next(point for point in points(row) if point.said == "People walk with a nurse.")
    assert mine.line.by == rita.pk
    row = note(row, rita, ticked=[mine.key])
    assert left(row).sentences == 1
    with pytest.raises(actions.NotReady):
        actions.publish(row, by=rita, at=timezone.now())
    note(row, ben, ticked=[mine.key])
    assert left(row).sentences == 0


def test_a_sentence_keeps_its_author_when_somebody_saves_the_same_words(rita, ben):
    desk.trial()
    row = desk.summary()
    key = with_values(row)[0].line.name
    note(row, rita, written={key: "People walk with a nurse."})
    row = note(row, ben, written={key: "  People walk with a nurse. "})
    assert row.edits[key]["by"] == rita.pk


def test_each_line_is_a_sentence_and_the_drafts_own_words_take_it_back(rita):
    desk.trial()
    row = desk.summary()
    point = with_values(row)[0]
    row = note(row, rita, written={point.line.name: "People walk.\n\nA nurse walks along."})
    texts = [each.said for each in points(row) if each.line.name == point.line.name]
    assert texts == ["People walk.", "A nurse walks along."]
    row = note(row, rita, written={point.line.name: point.said})
    assert row.edits == {}
    assert row.history.count() == 3


def test_no_question_is_left_without_an_answer(rita):
    desk.trial()
    row = desk.summary()
    section = [line.name for line in row.lines if line.section == "where"]
    with pytest.raises(actions.NoSentenceLeft):
        note(row, rita, written=dict.fromkeys(section, " \n "))
    assert desk.summary().edits == {}


def test_a_section_that_reads_differently_is_confirmed_again(rita):
    desk.trial()
    row = desk.summary()
    desk.look_through(row, rita)
    line = next(line for line in row.lines if line.section == "join")
    note(row, rita, written={line.name: "Adults can ask to join."})
    assert left(desk.summary()).sections == ("join",)


def test_two_people_never_overwrite_each_other(rita, ben):
    desk.trial()
    row = desk.summary()
    one, other = (line.name for line in row.lines[:2])
    note(row, rita, written={one: "Written first."}, edition=0)
    with pytest.raises(actions.ChangedMeanwhile):
        note(row, ben, written={other: "Written without seeing that."}, edition=0)
    assert list(desk.summary().edits) == [one]
    note(row, ben, ticked=[points(row)[0].key], edition=0)


def test_a_key_that_is_not_there_ticks_nothing(rita):
    desk.trial()
    note(desk.summary(), rita, ticked=["0" * 16, "", "<script>"])
    assert not Tick.objects.exists()


def test_a_draft_set_aside_is_not_shown_and_not_drafted_back(rita):
    study = makers.study()
    trial = desk.held(study)
    actions.set_aside(desk.summary(), by=rita, at=timezone.now())
    desk.again(study, minimumAge="21 Years")
    assert [row.state for row in Summary.objects.all()] == ["aside"]
    assert Summary.objects.for_page(trial, "en", unreviewed=("software",)) is None
    note(desk.summary(), rita)
    assert desk.summary().state == "review"


def test_the_version_before_is_kept_and_the_new_one_shown(rita):
    trial = desk.trial()
    old = desk.published(trial, rita)
    back = actions.take_back(old, by=rita, at=timezone.now())
    assert (back.pk, back.state) == (old.pk, "review")
    assert Summary.objects.for_page(trial, "en", unreviewed=()) is None
    assert actions.publish(back, by=rita, at=timezone.now()).state == "published"


def test_what_was_published_cannot_be_written_in(rita):
    row = desk.published(desk.trial(), rita)
    with pytest.raises(actions.Refused):
        note(row, rita, written={row.lines[0].name: "Bought."})


def test_an_earlier_text_comes_back_with_its_author_and_has_to_be_looked_at(rita, ben):
    desk.trial()
    row = desk.summary()
    point = with_values(row)[0]
    note(row, rita, written={point.line.name: "Hers."})
    note(row, ben, written={point.line.name: "His."})
    hers = desk.summary().history.filter(history_user=rita).latest()
    row = actions.restore(row, hers, by=ben, at=timezone.now())
    assert row.edits[point.line.name] == {"texts": ["Hers."], "by": rita.pk}
    assert row.history.first().history_user == ben
    assert next(each for each in points(row) if each.said == "Hers.").tick is None


def test_a_batch_takes_the_first_of_the_queue_and_nobody_elses(rita, ben):
    few, many = desk.trial(), desk.trial(locations=[makers.location(), makers.location(city="Graz", facility="Graz Clinic")])
    hidden = desk.trial(listing="hidden")
    batch = actions.gather(1, language="en", by=rita, at=timezone.now())
    assert [row.trial for row in batch.summaries.all()] == [many]
    rest = actions.gather(5, language="en", by=ben, at=timezone.now())
    assert [row.trial for row in rest.summaries.all()] == [few]
    assert hidden != few


def test_the_queue_begins_with_what_has_changed_then_with_most_open_sites(rita):
    study = makers.study()
    changed = desk.held(study)
    desk.published(changed, rita)
    few, many = desk.trial(), desk.trial(locations=[makers.location(), makers.location(city="Graz", facility="Graz Clinic")])
    desk.again(study, minimumAge="21 Years")
    assert [row.trial for row in Summary.objects.queue("en")] == [changed, many, few]
    assert Trial.objects.count() == 3
