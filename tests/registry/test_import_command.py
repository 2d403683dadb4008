import gzip
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from functools import partial
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from tests.makers import raw, study
from tests.registry.server import answer, running
from trials.management.commands import import_trials
from trials.models import Change, Site, Trial
from trials.registry import actions, intake
from trials.registry.actions import apply
from trials.registry.client import Client
from trials.registry.models import ImportRun, RecordVersion

pytestmark = pytest.mark.django_db


def run(*arguments, **options) -> str:
    """What the command says; it may exit with 1."""
    out = StringIO()
    try:
        call_command("import_trials", *map(str, arguments), stdout=out, **options)
    except SystemExit as stop:
        assert stop.code == 1
        out.write("exit 1")
    return out.getvalue()


def jsonl(folder: Path, *made, name="records.jsonl") -> Path:
    path = folder / name
    path.write_bytes(b"".join((one if isinstance(one, bytes) else raw(one)) + b"\n" for one in made))
    return path


def test_records_come_in_once_and_are_the_same_the_second_time(tmp_path):
    path = jsonl(tmp_path, study(), study())
    assert run(path).splitlines()[-1] == "new 2 updated 0 unchanged 0 rejected 0"
    assert run(path).splitlines()[-1] == "new 0 updated 0 unchanged 2 rejected 0"


def test_what_is_refused_is_counted_by_reason_written_down_and_makes_the_command_end_with_1(tmp_path):
    path = jsonl(tmp_path, study(), b"{", study(nctId="x"), b"{", study(nctId="NCT00000001", briefTitle=None, officialTitle=None))
    said = run(path, report=tmp_path / "rejects.jsonl").splitlines()
    assert said[-2:] == ["new 1 updated 0 unchanged 0 rejected 4", "exit 1"]
    assert "2 rejected: The record is not JSON" in said[0]
    rejects = [json.loads(line) for line in (tmp_path / "rejects.jsonl").read_text().splitlines()]
    assert [(reject["place"], reject["registry_id"]) for reject in rejects] == [
        ("records.jsonl, line 2", ""),
        ("records.jsonl, line 3", "x"),
        ("records.jsonl, line 4", ""),
        ("records.jsonl, line 5", "NCT00000001"),
    ]
    done = ImportRun.objects.get()
    assert (done.source, done.state, done.new, done.rejected, done.rejects.count()) == ("records.jsonl", "done", 1, 4, 4)


def test_several_sources_are_one_run(tmp_path):
    (tmp_path / "folder").mkdir()
    jsonl(tmp_path / "folder", study(), name="a.jsonl")
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(raw(study())))
    assert run(tmp_path / "folder", tmp_path / "b.jsonl.gz").splitlines()[-1] == "new 2 updated 0 unchanged 0 rejected 0"


@pytest.mark.parametrize(
    ("setting", "option", "listing"), [("hidden", None, "hidden"), ("listed", None, "listed"), ("hidden", "listed", "listed")]
)
def test_new_trials_are_hidden_or_listed_as_the_host_wants(tmp_path, settings, setting, option, listing):
    settings.IMPORTED_TRIALS = setting
    run(jsonl(tmp_path, study()), **({"listing": option} if option else {}))
    assert Trial.objects.get().listing == listing


def test_batches_on_their_way_are_not_confused(tmp_path, monkeypatch):
    """The same trials come again in later batches, before the earlier ones are stored: the last version stays, and nothing stands twice."""
    monkeypatch.setattr(intake, "RECORDS_PER_BATCH", 2)
    versions = [[study(nctId=f"NCT0000000{number}", acronym=word) for number in range(3)] for word in ("A", "B", "A", "C")]
    path = jsonl(tmp_path, *(one for version in versions for one in version))
    assert run(path).splitlines()[-1] == "new 3 updated 9 unchanged 0 rejected 0"
    assert [trial.acronym for trial in Trial.objects.all()] == ["C", "C", "C"]


def test_a_second_process_stores_the_same(tmp_path):
    path = jsonl(tmp_path, *(study(nctId=f"NCT{number:08}") for number in range(30)), b"{")
    assert "new 30 updated 0 unchanged 0 rejected 1" in run(path, workers=1)
    assert "new 0 updated 0 unchanged 30 rejected 1" in run(path, workers=0)


def test_a_practice_number_does_not_come_in_with_real_records(tmp_path):
    assert "1 rejected: Practice trials (DEMO…) do not come in this way." in run(jsonl(tmp_path, study(nctId="DEMO0001")))
    assert not Trial.objects.exists()


def test_a_record_that_the_database_refuses_does_not_keep_the_others_out(tmp_path, monkeypatch):
    add = apply.add

    def refusing(records, *args, **options):
        add(records, *args, **options)
        if any(record.fields["acronym"] == "BAD" for record in records):
            with connection.cursor() as cursor:
                cursor.execute("INSERT INTO trials_condition (name, slug) VALUES ('x', 'twice'), ('y', 'twice')")

    monkeypatch.setattr(apply, "add", refusing)
    path = jsonl(tmp_path, study(), study(nctId="NCT00000001", acronym="BAD"), study())
    said = run(path)
    assert "1 rejected: The database did not take the record" in said
    assert "new 2 updated 0 unchanged 0 rejected 1" in said
    assert not Trial.objects.filter(registry_id="NCT00000001").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Name files, folders or registry numbers"),
        (["nowhere.jsonl"], "is no file, no folder and no registry number"),
        ([__file__], "is none of .json"),
        (["{folder}"], "holds none of .json"),
        (["{folder}", "--query", "x"], "and not both"),
    ],
)
def test_a_source_that_is_none_is_said_to_be_none(tmp_path, arguments, sentence):
    with pytest.raises(CommandError, match=sentence):
        run(*(argument.replace("{folder}", str(tmp_path)) for argument in arguments))
    assert not ImportRun.objects.exists()


def test_a_stopped_import_is_told_as_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr(actions, "store", partial(_fail, KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        run(jsonl(tmp_path, study()))
    assert ImportRun.objects.get().state == "failed"


def _fail(error, *args, **options):
    raise error


# -- the live registry, played by a server on this machine ----------------------------------------------------------------------


@pytest.fixture
def registry(monkeypatch):
    with running() as server:
        here = partial(
            Client, base=server.base, hosts=frozenset({"127.0.0.1"}), sleep=lambda seconds: None, pause_seconds=0, is_local_allowed=True
        )
        monkeypatch.setattr(import_trials, "Client", here)
        yield server


def test_registry_numbers_are_asked_for_in_any_spelling_and_each_once(registry):
    registry.holds(study(nctId="NCT00000001"))
    assert run("nct 0000 0001", "NCT00000001").splitlines()[-1] == "new 1 updated 0 unchanged 0 rejected 0"
    assert registry.asked == ["/api/v2/studies/NCT00000001"]


def test_an_old_number_brings_the_study_that_has_it_as_an_alias(registry):
    registry.holds(study(nctId="NCT00000002", nctIdAliases=["NCT00000001"]))
    assert "new 1" in run("NCT00000001")
    assert Trial.objects.get().aliases.get().alias == "NCT00000001"


def test_a_study_that_was_not_asked_for_does_not_come_in(registry):
    registry.faults = [partial(answer, status=200, body=study(nctId="NCT00000002"))]
    said = run("NCT00000001")
    assert "The registry answered with another study, NCT00000002." in said
    assert not Trial.objects.exists()


def test_a_number_that_the_registry_does_not_have_is_refused_and_the_others_come_in(registry):
    registry.holds(study(nctId="NCT00000002"))
    said = run("NCT00000001", "NCT00000002")
    assert "1 rejected: The registry has no study with this number." in said
    assert "new 1 updated 0 unchanged 0 rejected 1" in said


def test_a_search_that_broke_off_goes_on_at_the_page_where_it_stopped(registry):
    registry.holds(*(study() for _ in range(6)))
    fine = registry.find
    registry.faults = [lambda handler: handler._page({"pageSize": "2"}), partial(answer, status=400, body={})]
    with pytest.raises(CommandError, match="did not understand"):
        run(query="asthma")
    assert (Trial.objects.count(), ImportRun.objects.get().state) == (2, "failed")
    assert fine
    registry.asked.clear()
    assert "new 4 updated 0 unchanged 0 rejected 0" in run(query="asthma")
    assert "pageToken=2" in registry.asked[0]
    done = ImportRun.objects.get()
    assert (done.state, done.new, done.cursor) == ("done", 6, "")


def test_a_search_that_came_to_its_end_starts_anew(registry):
    registry.holds(study(), study(), study())
    run(query="asthma")
    registry.asked.clear()
    assert "unchanged 3" in run(query="asthma")
    assert "pageToken" not in registry.asked[0]


# -- killed at any moment --------------------------------------------------------------------------------------------------------

COUNT = 400
TABLES = (
    "trials_trial",
    "trials_trialsite",
    "trials_trialcondition",
    "trials_intervention",
    "trials_trialsponsor",
    "registry_recordversion",
)
# Small batches, so that a kill falls between or inside one of many transactions.
PROGRAM = """
import sys, django
django.setup()
from django.core.management import call_command
from trials.registry import intake
intake.RECORDS_PER_BATCH = 10
print("ready", flush=True)
call_command(*sys.argv[1:], skip_checks=True)
"""


@pytest.mark.slow
@pytest.mark.once
def test_an_import_that_is_killed_again_and_again_ends_whole(tmp_path):
    path = jsonl(tmp_path, *(study(nctId=f"NCT{number:08}") for number in range(COUNT)))
    database = tmp_path / "portal.sqlite3"
    environment = os.environ | {"VAR_DIR": str(tmp_path), "DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "trialportal.settings"}
    subprocess.run([sys.executable, "-c", PROGRAM, "migrate"], env=environment, capture_output=True, check=True)
    for workers, share in (("1", 0.2), ("0", 0.6)):
        with subprocess.Popen(
            [sys.executable, "-c", PROGRAM, "import_trials", str(path), "--workers", workers], env=environment, stdout=subprocess.PIPE
        ) as running_import:
            while _stored(database) < COUNT * share and running_import.poll() is None:
                time.sleep(0.002)
            running_import.send_signal(signal.SIGKILL)
        _assert_whole(database)
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "import_trials", str(path)], env=environment, capture_output=True, text=True, check=True
    )
    assert "rejected 0" in done.stdout.splitlines()[-1]
    assert _assert_whole(database) == COUNT


def _stored(database: Path) -> int:
    with closing(sqlite3.connect(database)) as reading:
        return int(reading.execute("SELECT count(*) FROM trials_trial").fetchone()[0])


def _assert_whole(database: Path) -> int:
    with closing(sqlite3.connect(database)) as reading:
        counts = {reading.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES}
        added = reading.execute("SELECT count(*), count(DISTINCT registry_id) FROM trials_change WHERE kind = 'added'").fetchone()
    assert len(counts) == 1, "some trials have rows that others lack"
    (count,) = counts
    assert added == (count, count)
    return count


# -- real records ----------------------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        ("records", "new 1554 updated 0 unchanged 0 rejected 0", "new 0 updated 0 unchanged 1554 rejected 0"),
        ("record-versions", "new 43 updated 55 unchanged 0 rejected 0", "new 0 updated 0 unchanged 98 rejected 0"),
        ("records-partial", "new 66 updated 0 unchanged 0 rejected 0", "new 0 updated 0 unchanged 66 rejected 0"),
    ],
)
def test_real_records_come_in_whole_and_once(samples, name, first, second):
    path = samples / f"{name}.jsonl.gz"
    assert run(path).splitlines()[-1] == first
    stored = (Site.objects.count(), RecordVersion.objects.count(), Change.objects.count())
    assert run(path).splitlines()[-1] == second
    assert (Site.objects.count(), RecordVersion.objects.count(), Change.objects.count()) == stored
