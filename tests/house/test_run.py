"""`make test` never leaves anything out in silence."""

import shutil
import xml.etree.ElementTree as ET

import pytest

from tests import postgres, run

pytestmark = pytest.mark.once

REPORT = """<testsuites><testsuite>
<testcase name="a"/><testcase name="b"><failure message="no"/></testcase><testcase name="c"><error message="no"/></testcase>
<testcase name="d"><skipped type="pytest.skip" message="the browser journeys need Chromium"/></testcase>
<testcase name="e"><skipped type="pytest.skip" message="PORTAL_SAMPLES names no folder with real records"/></testcase>
<testcase name="f"><skipped type="pytest.xfail" message="known"/></testcase>
</testsuite></testsuites>"""


@pytest.fixture
def outcome():
    made = run.Outcome("SQLite", 1.0, 0)
    run._count(made, ET.ElementTree(ET.fromstring(REPORT)))
    return made


@pytest.fixture
def whole(monkeypatch):
    """A machine on which nothing is missing, and where every run passes."""
    monkeypatch.setattr(run, "_have_browser", str)
    monkeypatch.setattr(run, "_have_postgres", str)
    monkeypatch.setattr(postgres, "programs", lambda: "/somewhere")
    monkeypatch.setattr(run, "_run", lambda name, arguments: run.Outcome(name, 1.0, 0))
    monkeypatch.delenv("CI", raising=False)
    return monkeypatch


def test_failures_errors_and_skips_are_counted(outcome):
    assert outcome.line() == "SQLite: 2 passed, 2 failed, 2 skipped"


def test_both_databases_are_run_and_counted_at_the_end(whole, capsys):
    assert run.main([]) == 0
    assert "SQLite: 0 passed" in capsys.readouterr().out


@pytest.mark.parametrize(("ci", "status"), [("", 0), ("true", 1)])
def test_what_could_not_run_is_said_and_fails_in_ci(whole, capsys, outcome, ci, status):
    whole.setenv("CI", ci)
    whole.setattr(run, "_run", lambda name, arguments: outcome)
    assert run.main([]) == status
    said = capsys.readouterr().out
    assert "NOT RUN: SQLite: 1 skipped: the browser journeys need Chromium" in said
    assert "Not everything ran." in said


def test_tests_on_real_records_may_be_left_out_but_not_in_silence(whole, capsys):
    whole.setenv("CI", "true")
    left_out = run.Outcome("SQLite", 1.0, 0)
    left_out.skipped["PORTAL_SAMPLES names no folder with real records"] = 3
    whole.setattr(run, "_run", lambda name, arguments: left_out)
    assert run.main([]) == 0
    assert "tests on real records were left out" in capsys.readouterr().out


def test_a_missing_database_server_is_a_gap(whole, capsys):
    whole.setenv("CI", "true")
    whole.setattr(postgres, "programs", lambda: None)
    whole.setattr(run, "_have_postgres", lambda: "PostgreSQL: no test ran on it")
    assert run.main([]) == 1
    assert "NOT RUN: PostgreSQL" in capsys.readouterr().out


def test_one_failed_run_fails_the_whole(whole):
    whole.setattr(run, "_run", lambda name, arguments: run.Outcome(name, 1.0, int(name == "PostgreSQL")))
    assert run.main([]) == 1


def test_nothing_is_installed_where_we_may_not(monkeypatch):
    monkeypatch.setattr(run.os, "getuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None)
    assert run._install("chromium") is False
