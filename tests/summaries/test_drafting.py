"""Drafts follow the records: made once, made again when the record or the rules change, and never over what people did."""

import pytest
from django.utils import timezone

from tests import makers
from tests.summaries import desk
from trials.actions import trials as decide
from trials.lib.along import Overtaken
from trials.models import Change, Trial
from trials.registry.models import RecordVersion
from trials.summaries import actions, drafting
from trials.summaries.drafter import draft
from trials.summaries.drafting import following, wants
from trials.summaries.drafting.worker import Inline, Several
from trials.summaries.models import Cursor, FixedSentence, Summary

pytestmark = pytest.mark.django_db


def test_every_imported_trial_has_a_draft_from_its_record():
    trial = desk.trial()
    row = desk.summary(trial)
    assert (row.state, row.author, row.language) == ("draft", "software", "en")
    assert row.content_hash == trial.content_hash
    assert row.sites == 1
    assert [section.key for section in row.draft.sections] == ["why", "happen", "do", "join", "benefits", "long", "where"]
    assert row.version_id == RecordVersion.objects.get().pk


def test_a_hidden_trial_has_one_too_so_that_it_is_there_when_the_trial_is_listed():
    desk.trial(listing="hidden")
    assert Summary.objects.count() == 1


def test_what_was_taken_in_is_not_drafted_again():
    desk.trial()
    assert following.follow(Inline()) == actions.Counts()
    assert following.complete(Inline()) == actions.Counts()


def test_a_changed_record_is_drafted_anew_in_place_and_the_page_is_old():
    study = makers.study()
    trial = desk.held(study)
    stamp, before = Trial.objects.get().page_stamp, desk.summary().body
    desk.again(study, minimumAge="21 Years")
    row = desk.summary()
    assert Summary.objects.count() == 1
    assert "21 Years" in row.body and "21 Years" not in before
    assert row.content_hash == Trial.objects.get(pk=trial.pk).content_hash
    assert Trial.objects.get().page_stamp >= stamp + 2


def test_a_change_that_the_overview_does_not_say_leaves_it_as_it_is():
    desk.trial()
    trial = Trial.objects.get()
    drafted = desk.summary().drafted_at
    decide.curate(trial, plain_title="Walking", by=None, at=timezone.now())
    counts = following.follow(Inline())
    assert (counts.new, counts.again, counts.same) == (0, 0, 1)
    assert desk.summary().drafted_at == drafted


def test_a_draft_of_older_rules_that_nobody_looked_at_is_made_again():
    desk.trial()
    Summary.objects.update(rules=0)
    assert following.complete(Inline()).again == 1
    assert desk.summary().rules == wants.RULES_VERSION


def test_a_trial_that_no_change_leads_to_is_found():
    desk.trial()
    Summary.objects.all().delete()
    assert following.complete(Inline()).new == 1


def test_one_record_that_cannot_be_drafted_does_not_stop_the_others(monkeypatch):
    strange, good = makers.trial(), makers.trial()
    real = drafting.worker.draft

    def draft(study):
        if study["protocolSection"]["identificationModule"]["nctId"] == strange.registry_id:
            raise RuntimeError("strange")
        return real(study)

    monkeypatch.setattr(drafting.worker, "draft", draft)
    counts = following.follow(Inline())
    assert (counts.new, counts.failed) == (1, 1)
    assert desk.summary().trial == good
    monkeypatch.undo()
    assert following.complete(Inline()).new == 1


def test_a_trial_whose_record_is_not_kept_is_counted_and_not_invented():
    makers.trial()
    RecordVersion.objects.all().delete()
    assert following.follow(Inline()).failed == 1
    assert not Summary.objects.exists()


def test_a_trial_that_is_gone_is_passed_by():
    made = makers.trial()
    Trial.objects.filter(pk=made.pk).delete()
    assert following.follow(Inline()).failed == 0
    assert Cursor.objects.get().change == Change.objects.last().pk


def test_a_trial_that_no_registry_holds_is_drafted_from_its_fields():
    Trial.objects.create(
        registry="local", registry_id="LOCAL-1", brief_title="Sleep and Noise", minimum_age_raw="18 Years", study_type="INTERVENTIONAL",
        arms=[{"label": "Ear plugs", "type": "EXPERIMENTAL", "interventions": ["Device: Ear plugs"]}],
        outcomes={"primary": [{"measure": "Hours of sleep", "time_frame": "4 weeks"}]},
    )  # fmt: skip
    assert following.complete(Inline()).new == 1
    row = desk.summary()
    cited = {place.path: place.value for sentence in row.draft.sentences for place in sentence.sources}
    assert cited["protocolSection.eligibilityModule.minimumAge"] == "18 Years"
    assert following.complete(Inline()) == actions.Counts()
    Trial.objects.update(minimum_age_raw="21 Years")
    batch = wants.look([row.trial_id])
    assert len(batch.wanted) == 1


def test_two_that_follow_at_once_draft_everything_once():
    """The second one finds that the first has moved on, and stores nothing."""
    makers.trial()
    since = following.cursor()
    ids, until = wants.changed(since, limit=10)
    batch = wants.look(ids, since=since, until=until)
    drafters = Inline()
    drafters.send(batch.wanted)
    desk.draft()
    with pytest.raises(Overtaken):
        actions.store(batch, drafters.receive(), at=timezone.now())
    assert Summary.objects.count() == 1


def test_who_was_overtaken_goes_on_where_the_other_is(monkeypatch):
    makers.trial()
    real, turns = wants.look, []

    def look(ids, **places):
        batch = real(ids, **places)
        if not turns:
            turns.append(1)
            desk.draft()
        return batch

    monkeypatch.setattr(wants, "look", look)
    assert following.follow(Inline()) == actions.Counts()
    assert Summary.objects.count() == 1


@pytest.mark.slow
def test_other_processes_draft_the_same(transactional_db):
    for _ in range(5):
        makers.trial()
    drafters = Several(2)
    try:
        counts = following.follow(drafters)
    finally:
        drafters.close()
    assert counts.new == 5
    for row in Summary.objects.all():
        assert row.draft == draft(wants.study(row.trial_id))


def test_sentences_that_hold_nothing_of_a_trial_are_gathered_once_for_a_person_to_approve():
    desk.trial()
    count = FixedSentence.objects.count()
    assert count > 0
    desk.trial()
    assert FixedSentence.objects.count() == count


def test_a_worker_takes_in_a_little_at_a_time():
    for _ in range(3):
        makers.trial()
    assert following.behind(at_most=2) == 2
    assert following.follow_a_little(Inline(), limit=2, at=timezone.now()).new == 2
    assert following.follow_a_little(Inline(), limit=2, at=timezone.now()).new == 1
    assert following.behind(at_most=2) == 0
