"""The index follows what changes, and a fault of it never gets in the way."""

import json
from datetime import UTC, datetime

import pytest
from django.core.management import CommandError, call_command
from structlog.testing import capture_logs

from tests.makers import study, trial
from tests.search.indexed import made, words
from trials.actions import trials
from trials.models import Trial
from trials.registry import actions as registry
from trials.search.found import find
from trials.search.index import keeping, store
from trials.search.index.reader import reader
from trials.search.query import Query

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_index")]


def test_the_index_follows_what_is_imported_hidden_and_deleted():
    gone, hidden = trial(conditions=["Gout"]), trial(conditions=["Gout"])
    made()
    new = trial(conditions=["Gout"])
    trials.hide_trials([hidden], by=None, at=datetime.now(UTC))
    registry.drop_trials([gone.registry_id], at=datetime.now(UTC))
    made(follow=True)
    assert words("gout") == [new.pk]
    call_command("check_index", verbosity=0)


def test_a_record_that_changes_is_found_by_what_it_says_now():
    registry.import_study(study(nctId="NCT00000001", conditions=["Gout"]), at=datetime.now(UTC), listing="listed")
    made()
    registry.import_study(study(nctId="NCT00000001", conditions=["Lupus"]), at=datetime.now(UTC), listing="listed")
    made(follow=True)
    assert (len(words("lupus")), words("gout")) == (1, [])


def test_without_an_index_the_database_answers():
    one = trial(conditions=["Gout"])
    found = find(Query(words=("gout",)))
    assert (found.engine, found.ids) == ("plain", [one.pk])


def test_the_log_tells_once_a_minute_that_there_is_no_index():
    reader._tell_after = 0.0
    with capture_logs() as logs:
        for _ in range(5):
            reader.forget()
            find(Query())
    assert [line["event"] for line in logs] == ["search_without_index"]


def _tear(path, how):
    for file in sorted(path.rglob("*")):
        if file.is_file():
            how(file)


@pytest.mark.parametrize(
    "fault",
    [
        lambda root: _tear(store.place(store.read().generation), lambda file: file.write_bytes(b"")),
        lambda root: _tear(
            store.place(store.read().generation), lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
        ),
        lambda root: _tear(store.place(store.read().generation), lambda file: file.unlink()),
        lambda root: _tear(store.place(store.read().generation), lambda file: file.write_bytes(b"\xff" * 100)),
        lambda root: (root / "current").write_bytes(b""),
        lambda root: (root / "current").write_bytes(b"\xff\x00{"),
        lambda root: (root / "current").write_text(json.dumps({"version": 0, "generation": 1, "sites": 1, "cursor": 0, "trials": 1})),
        lambda root: (root / "current").write_text(json.dumps({"version": 1, "generation": 99, "sites": 1, "cursor": 0, "trials": 1})),
        lambda root: (store.place(store.read().generation) / "meta.json").write_text("{}"),
    ],
    ids=["empty", "half", "gone", "foreign", "no state", "torn state", "other version", "other generation", "no schema"],
)
def test_a_torn_foreign_or_old_index_is_the_plain_query_until_it_is_made_again(fault):
    one = trial(conditions=["Gout"])
    made()
    fault(store.folder())
    reader.forget()
    reader._index = None
    found = find(Query(words=("gout",)))
    assert (found.ids, found.engine, found.facets["status"]) == ([one.pk], "plain", {"RECRUITING": 1})
    made()
    assert words("gout") == [one.pk]


def test_a_torn_index_is_made_again_though_nothing_has_changed():
    trial(conditions=["Gout"])
    made()
    _tear(store.place(store.read().generation), lambda file: file.write_bytes(file.read_bytes()[:20]))
    call_command("update_index", verbosity=0)
    reader.forget()
    assert len(words("gout")) == 1


def test_a_rebuild_that_is_stopped_leaves_the_old_index(monkeypatch):
    one = trial(conditions=["Gout"])
    made()

    def full(*_args, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store, "save_sites", full)
    with pytest.raises(CommandError, match="The old one"):
        call_command("update_index", "--rebuild", verbosity=0)
    reader.forget()
    assert words("gout") == [one.pk]


def test_a_second_writer_says_so():
    trial()
    made()
    with store.writing(), pytest.raises(CommandError, match="Another process"):
        call_command("update_index", "--rebuild")


def test_the_check_tells_what_differs():
    one = trial()
    made()
    Trial.objects.filter(pk=one.pk).update(page_stamp=99)
    trial()
    with pytest.raises(CommandError, match="differ"):
        call_command("check_index", verbosity=0)


def test_the_worker_follows_and_starts_a_rebuild_only_where_it_must(monkeypatch):
    started = []

    class Process:
        def __init__(self, command, **_options):
            started.append(command)

        def poll(self):
            return 0

    monkeypatch.setattr(keeping.subprocess, "Popen", Process)
    keeper, now = keeping.Keeper(), datetime.now(UTC)
    keeper.keep_up(at=now)
    assert len(started) == 1
    made()
    trial(conditions=["Gout"])
    assert keeper.keep_up(at=now) == 1
    assert len(started) == 1
    _tear(store.place(store.read().generation), lambda file: file.write_bytes(b""))
    assert keeping.Keeper().keep_up(at=now) == 0
    assert len(started) == 2
