"""Criteria follow the records."""

from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests import makers
from tests.eligibility import criteria
from tests.eligibility.criteria import ruled_out, texts, yes
from trials.actions.trials import hide_trials, list_trials
from trials.eligibility import actions, held
from trials.eligibility.following import follow, keeping, wants, worker
from trials.eligibility.following.worker import Inline, Several
from trials.eligibility.models import Cursor, TrialReading
from trials.lib import helper
from trials.lib.along import Overtaken
from trials.models import Change, ScreenBits, Trial
from trials.registry import actions as registry
from trials.terms.profile import Profile

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 26, tzinfo=UTC)


def test_an_imported_trial_is_read_with_its_fields():
    one = criteria.trial()
    assert follow.follow(Inline()) == actions.Counts(new=1)
    kept = TrialReading.objects.get(pk=one.pk)
    assert (kept.fault, kept.lost, kept.is_checked) == ("", 0, False)
    reading = held.reading_of(one)
    assert [criterion.text for criterion in reading.criteria][:2] == ["Heart attack in the last 6 months", "Able to give informed consent"]
    assert reading.structured.min_age_months == 216.0
    assert reading.structured.conditions == ("Heart Attack",)
    assert ruled_out(yes("pregnant")) == ruled_out(Profile(age_months_low=120.0, age_months_high=131.99)) == {one.pk}
    assert ruled_out(yes("asthma")) == set()


def test_nothing_is_read_twice_and_a_reading_leads_to_no_other():
    criteria.trial()
    follow.follow(Inline())
    assert follow.follow(Inline()) == follow.complete(Inline()) == actions.Counts()
    assert wants.cursor() == Change.objects.last().pk
    assert Change.objects.last().kind == Change.Kind.DERIVED


def test_a_record_whose_criteria_change_is_read_again_and_others_are_left():
    one, other = criteria.trial(), criteria.trial()
    criteria.read_all()
    criteria.again(one, criteria.LINES.replace("Pregnant women", "Asthma"))
    assert follow.follow(Inline()) == actions.Counts(again=1)
    assert ruled_out(yes("asthma")) == {one.pk}
    assert ruled_out(yes("pregnant")) == {other.pk}


def test_a_change_elsewhere_in_the_record_reads_nothing():
    one = criteria.trial()
    criteria.read_all()
    list_trials([one], by=None, at=NOW)
    hide_trials([one], by=None, at=NOW)
    assert follow.follow(Inline()) == actions.Counts(same=1)
    assert ScreenBits.objects.split(yes("asthma")).total == 0
    list_trials([one], by=None, at=NOW)
    criteria.read_all()
    assert ScreenBits.objects.split(yes("asthma")).total == 1


def test_a_changed_age_alone_is_read_again():
    one = criteria.trial()
    criteria.read_all()
    criteria.again(one, criteria.LINES, minimumAge="60 Years")
    criteria.read_all()
    assert ruled_out(Profile(age_months_low=480.0, age_months_high=491.99)) == {one.pk}


def test_until_the_worker_has_come_by_the_new_text_is_read_at_once():
    one = criteria.trial()
    criteria.read_all()
    criteria.again(one, "Inclusion Criteria:\n\n* Gout\n\nExclusion Criteria:\n\n* Stroke")
    assert texts(Trial.objects.get(pk=one.pk)) == ["Gout", "Stroke"]


def test_a_trial_that_nobody_has_read_is_read_at_once():
    assert "Pregnant women" in texts(criteria.trial())


def test_what_is_kept_and_damaged_is_read_at_once():
    one = criteria.trial()
    criteria.read_all()
    TrialReading.objects.update(body="{}")
    assert "Pregnant women" in texts(one)


def test_a_trial_of_no_registry_and_one_without_criteria_are_read_too():
    local, silent = criteria.trial(), makers.trial(eligibilityModule=None)
    Trial.objects.filter(pk=local.pk).update(registry="local")
    criteria.read_all()
    assert TrialReading.objects.count() == 2
    assert texts(silent) == []
    assert ruled_out(yes("pregnant")) == {local.pk}


def test_a_text_that_cannot_be_read_stops_no_other_and_leaves_all_to_the_team(monkeypatch):
    odd, one = criteria.trial("odd"), criteria.trial()
    real = worker.read
    monkeypatch.setattr(worker, "read", lambda text, structured: 1 / 0 if text == "odd" else real(text, structured))
    assert follow.follow(Inline()) == actions.Counts(new=2, failed=1)
    assert TrialReading.objects.get(pk=odd.pk).fault.startswith("ZeroDivisionError")
    assert texts(odd) == []
    assert "Pregnant women" in texts(one)
    # Nobody tries again until there is something else to read, or a better reader.
    assert follow.complete(Inline()) == actions.Counts()


def test_a_better_reader_reads_everything_again(monkeypatch):
    criteria.trial()
    criteria.read_all()
    monkeypatch.setattr(wants, "READER_VERSION", 99)
    monkeypatch.setattr("trials.eligibility.actions.keeping.READER_VERSION", 99)
    assert follow.complete(Inline()).again == 1
    assert follow.complete(Inline()) == actions.Counts()


def test_trials_without_a_change_are_read_too():
    criteria.trial()
    Cursor.objects.update_or_create(pk=1, defaults={"change": Change.objects.last().pk})
    assert follow.follow(Inline()) == actions.Counts()
    assert wants.waiting(wants.cursor()) == 1
    assert follow.complete(Inline()) == actions.Counts(new=1)


def test_two_processes_never_take_in_the_same_changes_twice():
    one = criteria.trial()
    readers = Inline()
    since = wants.cursor()
    ids, until = wants.changed(since, limit=9)
    batch = wants.look(ids, since=since, until=until)
    criteria.read_all()
    readers.send(batch.wanted)
    with pytest.raises(Overtaken):
        actions.keep_readings(batch, readers.receive(), at=NOW)
    assert TrialReading.objects.get().trial_id == one.pk


def test_a_trial_that_goes_meanwhile_is_passed_by():
    one = criteria.trial()
    batch = wants.look([one.pk])
    read = worker.read_all(batch.wanted)
    registry.delete_trials(Trial.objects.filter(pk=one.pk), by=None, at=NOW)
    assert actions.keep_readings(batch, read, at=NOW) == actions.Counts()
    assert not TrialReading.objects.exists()


@pytest.mark.slow
@pytest.mark.once
def test_other_processes_read_the_same():
    wanted = [worker.Wanted(number, text, held.Structured()) for number, text in enumerate((criteria.LINES, "", "x" * 50_000))]
    readers = Several(2)
    try:
        readers.send(wanted)
        readers.send(wanted[:1])
        assert readers.receive() == worker.read_all(wanted)
        assert readers.receive() == worker.read_all(wanted[:1])
    finally:
        readers.close()


# -- the worker -------------------------------------------------------------------------------------------------------------------


def test_the_worker_reads_a_little_each_second():
    for _ in range(3):
        criteria.trial()
    keeper = keeping.Keeper()
    assert keeper.keep_up(at=timezone.now()) == 3
    assert keeper.keep_up(at=timezone.now()) == 0


def test_after_a_large_import_another_process_reads(monkeypatch):
    started = []

    class Process:
        returncode = 0

        def __init__(self, arguments, **_options):
            started.append(arguments[-1])

        def poll(self):
            return None if len(started) < 2 else 0

        def terminate(self):
            started.append("terminated")

        def wait(self):
            return 0

    monkeypatch.setattr(keeping, "MANY", 2)
    monkeypatch.setattr(helper.subprocess, "Popen", Process)
    for _ in range(3):
        criteria.trial()
    keeper = keeping.Keeper()
    assert (keeper.keep_up(at=NOW), keeper.keep_up(at=NOW)) == (0, 0)
    keeper.stop()
    assert started == ["read_criteria", "terminated"]
    assert keeper.keep_up(at=NOW) == 3


def test_the_command_reads_what_waits_and_says_how_many(capsys):
    criteria.trial()
    call_command("read_criteria")
    assert capsys.readouterr().out.splitlines()[-1] == "new 1 again 0 unchanged 0 lost 0 failed 0"
    call_command("read_criteria")
    assert capsys.readouterr().out.splitlines()[-1] == "new 0 again 0 unchanged 0 lost 0 failed 0"
