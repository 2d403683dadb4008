"""`manage.py draft_summaries`, and what the worker does of it each second."""

import io
import json
import subprocess
import sys
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests import makers
from tests.summaries import desk
from trials.lib import helper
from trials.management.commands import draft_summaries as command
from trials.models import Trial
from trials.summaries import drafting
from trials.summaries.actions import Counts
from trials.summaries.drafting import following, keeping
from trials.summaries.drafting.worker import DrafterEnded, Inline
from trials.summaries.models import Summary
from trials.summaries.shape import SECTIONS

pytestmark = pytest.mark.django_db


def run(*arguments):
    out = io.StringIO()
    call_command("draft_summaries", *arguments, stdout=out)
    return out.getvalue().splitlines()


def test_it_ends_with_counts_and_has_nothing_to_do_the_second_time():
    makers.trial()
    makers.trial(listing="hidden")
    assert run()[-1] == "new 2 again 0 unchanged 0 stale 0 failed 0"
    assert run()[-1] == "new 0 again 0 unchanged 0 stale 0 failed 0"


def test_it_says_what_could_not_be_drafted_and_exits_with_one(monkeypatch):
    makers.trial()
    monkeypatch.setattr(drafting.worker, "draft", lambda study: 1 / 0)
    out = io.StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("draft_summaries", stdout=out)
    assert ended.value.code == 1
    assert out.getvalue().splitlines() == [
        "1 not made: ZeroDivisionError: division by zero",
        "new 0 again 0 unchanged 0 stale 0 failed 1",
    ]


def test_what_was_stored_before_it_was_stopped_stays_and_the_next_run_does_the_rest(monkeypatch):
    for _ in range(3):
        makers.trial()
    monkeypatch.setattr(following, "CHANGES_AT_ONCE", 1)
    real, stored = following.store, []

    def store(*args, **options):
        if len(stored) == 2:
            raise KeyboardInterrupt
        stored.append(1)
        return real(*args, **options)

    monkeypatch.setattr(following, "store", store)
    with pytest.raises(KeyboardInterrupt):
        run()
    assert Summary.objects.count() == 2
    monkeypatch.undo()
    assert run()[-1] == "new 1 again 0 unchanged 0 stale 0 failed 0"


def test_a_drafter_that_is_gone_is_told_in_a_sentence(monkeypatch):
    makers.trial()

    class Gone(Inline):
        def receive(self):
            raise DrafterEnded

    monkeypatch.setattr(command, "_drafters", lambda *_: Gone())
    with pytest.raises(command.CommandError, match="run this again"):
        run()


def test_a_drafter_ends_with_its_parent():
    """Killed without a word, as a machine short of memory does it."""
    parent = (
        "import os, sys\n"
        "from trials.summaries.drafting.worker import Several\n"
        "if __name__ == '__main__':\n"
        "    drafters = Several(1)\n"
        "    print(drafters._processes[0].pid, flush=True)\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run([sys.executable, "-c", parent], capture_output=True, text=True, timeout=60, check=False)
    child = int(done.stdout)
    assert _is_gone(child)


def _is_gone(pid):
    import time
    from pathlib import Path

    for _ in range(100):
        status = Path(f"/proc/{pid}/status")
        if not status.exists() or "\nState:\tZ" in status.read_text():
            return True
        time.sleep(0.1)
    return False


def test_the_worker_drafts_a_few_trials_a_second():
    makers.trial()
    assert keeping.Keeper().keep_up(at=timezone.now()) == 1
    assert keeping.Keeper().keep_up(at=timezone.now()) == 0


def test_after_a_large_import_a_process_of_its_own_drafts_and_the_worker_goes_on(monkeypatch):
    started = []

    def popen(arguments, **options):
        started.append(arguments[-1])
        return SimpleNamespace(poll=lambda: None if len(started) < 2 else 0, returncode=0, terminate=lambda: None, wait=lambda: 0)

    monkeypatch.setattr(keeping, "MANY", 2)
    monkeypatch.setattr(helper.subprocess, "Popen", popen)
    for _ in range(3):
        makers.trial()
    keeper = keeping.Keeper()
    assert keeper.keep_up(at=timezone.now()) == 0
    assert keeper.keep_up(at=timezone.now()) == 0
    assert started == ["draft_summaries"]
    keeper.stop()
    started.append("over")
    assert keeper.keep_up(at=timezone.now()) == 3


def test_an_import_drafts_nothing_itself():
    makers.trial()
    assert not Summary.objects.exists()


@pytest.mark.slow
def test_real_records_are_all_drafted(samples):
    """From the file itself: the strange ones are in it."""
    call_command("import_trials", str(samples / "records-partial.jsonl.gz"), "--listing", "listed", "--workers", "0", stdout=io.StringIO())
    total = following.follow(Inline())
    assert total == Counts(new=Trial.objects.count())
    assert all(desk.summary(trial).draft.sentences for trial in Trial.objects.order_by("pk")[:20])


def test_one_record_is_printed_with_its_sources_and_nothing_is_stored(tmp_path):
    path = tmp_path / "study.json"
    path.write_bytes(makers.raw(makers.study(minimumAge="18 Years")))
    printed = json.loads("\n".join(run("--record", str(path), "--json")))
    assert [section["key"] for section in printed["sections"]] == list(SECTIONS)
    sources = [source for section in printed["sections"] for sentence in section["sentences"] for source in sentence["sources"]]
    assert {"path", "value", "hash"} == set(sources[0])
    assert "18 Years" in [source["value"] for source in sources]
    assert any(line.strip().startswith("protocolSection.") for line in run("--record", str(path)))
    assert not Summary.objects.exists()


@pytest.mark.parametrize("content", [None, b"", b"[1]", b"{", b"\xff\xfe", b"null"])
def test_a_record_that_cannot_be_read_is_told_in_a_sentence(tmp_path, content):
    path = tmp_path / "study.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(command.CommandError, match=r"The record study\.json cannot be read: \w.*\.$"):
        run("--record", str(path), "--json")


def test_a_number_that_no_database_holds_is_no_fault(tmp_path):
    path = tmp_path / "study.json"
    path.write_bytes(b'{"protocolSection":{"designModule":{"enrollmentInfo":{"count":' + b"9" * 5000 + b"}}}}")
    printed = json.loads("\n".join(run("--record", str(path), "--json")))
    assert [section["key"] for section in printed["sections"]] == list(SECTIONS)


def test_json_alone_is_asked_for_a_record():
    with pytest.raises(command.CommandError, match="--record"):
        run("--json")
