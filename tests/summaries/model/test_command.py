"""`draft_summaries --model N`, and what the worker does of it."""

import io
from datetime import timedelta
from types import SimpleNamespace

import pytest
import stamina
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests.summaries import desk
from tests.summaries.model import server as stub
from tests.summaries.model.answers import good
from trials.summaries.model import keeping
from trials.summaries.models import ModelCall, Summary

pytestmark = pytest.mark.django_db


@pytest.fixture
def model(settings):
    with stub.running() as server, stamina.set_testing(True, attempts=1):
        settings.SUMMARY_MODEL_URL, settings.SUMMARY_MODEL_NAME, settings.SUMMARY_MODEL_KEY = server.base, "plain-1", stub.KEY
        yield server


def run(*arguments):
    out = io.StringIO()
    call_command("draft_summaries", "--model", *arguments, stdout=out)
    return out.getvalue().splitlines()


def test_it_asks_about_the_trials_at_the_head_of_the_queue_and_ends_with_counts(model):
    for _ in range(3):
        desk.trial()
    model.answers = [good(), "no", "no"]
    assert run("2")[-1] == "taken 1 refused 1 overtaken 0 kept 0 silent 0"
    assert [row.author for row in Summary.objects.order_by("pk")] == ["model", "software", "software"]


def test_it_drafts_nothing_from_templates(model):
    desk.trial()
    Summary.objects.all().delete()
    assert run("2")[-1] == "taken 0 refused 0 overtaken 0 kept 0 silent 0"
    assert model.asked == []


def test_a_silent_server_is_told_and_exits_with_one(model):
    desk.trial()
    model.answers = [stub.http(404)]
    with pytest.raises(SystemExit) as ended:
        run("1")
    assert ended.value.code == 1


def test_without_a_model_it_says_what_to_set():
    with pytest.raises(CommandError, match="SUMMARY_MODEL_URL"):
        run("1")


def test_a_hidden_trial_costs_nothing(model):
    desk.trial(listing="hidden")
    assert run("1")[-1].startswith("taken 0")


class Started:
    """Processes that the worker started."""

    def __init__(self):
        self.commands, self.code = [], None

    def __call__(self, command, **options):
        self.commands.append(command)
        return SimpleNamespace(poll=lambda: self.code, returncode=self.code, terminate=self.end, wait=lambda: self.code)

    def end(self):
        self.code = -15


@pytest.fixture
def started(monkeypatch):
    processes = Started()
    monkeypatch.setattr(keeping.subprocess, "Popen", processes)
    return processes


def test_the_worker_leaves_the_asking_to_another_process_and_one_at_a_time(model, started):
    desk.trial()
    keeper = keeping.Keeper()
    keeper.keep_up(at=timezone.now())
    keeper.keep_up(at=timezone.now())
    assert [command[2:] for command in started.commands] == [["django", "draft_summaries", "--model", "5"]]
    started.code = 0
    keeper.keep_up(at=timezone.now())
    assert len(started.commands) == 2
    assert model.asked == []


def test_the_worker_starts_nothing_without_a_model_or_a_trial_or_a_budget(model, started, settings):
    keeper = keeping.Keeper()
    keeper.keep_up(at=timezone.now())
    desk.trial()
    settings.SUMMARY_MODEL_DAILY_CALLS = 0
    keeper.keep_up(at=timezone.now())
    settings.SUMMARY_MODEL_DAILY_CALLS, settings.SUMMARY_MODEL_URL = 9, ""
    keeper.keep_up(at=timezone.now())
    assert started.commands == []


def test_a_process_that_hangs_is_ended(model, started):
    desk.trial()
    keeper = keeping.Keeper()
    keeper.keep_up(at=timezone.now())
    keeper.keep_up(at=timezone.now() + timedelta(hours=2))
    assert started.code == -15


def test_a_question_whose_process_was_killed_counts_and_is_asked_again_later(model):
    row = desk.summary(desk.trial())
    ModelCall.objects.create(
        trial=row.trial,
        language="en",
        content_hash=row.content_hash,
        rules=row.rules,
        model="plain-1",
        asked_at=timezone.now() - timedelta(hours=2),
    )
    model.answers = [good()]
    assert run("1")[-1].startswith("taken 1")
    assert ModelCall.objects.today(timezone.now() + timedelta(seconds=1)).count() in {1, 2}
