"""`manage.py check_summary`: what it prints and how it ends."""

import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.summaries.gates.texts import FAULTY, RECORD, RIGHT

pytestmark = pytest.mark.django_db


def run(text: Path, *flags: str, record: Path = RECORD) -> int:
    try:
        call_command("check_summary", "--record", str(record), "--text", str(text), *flags)
    except SystemExit as end:
        return int(end.code or 0)
    return 0


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "faulty.txt"
    path.write_text(FAULTY, encoding="utf-8")
    return path


def test_findings_are_printed_as_json_and_the_command_ends_with_1(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(faulty, "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert {"gate", "sentence", "why", "field"} == set(told[0])
    assert {"numbers", "durations", "routes", "promissory", "criteria"} <= {each["gate"] for each in told}


def test_findings_are_printed_for_people_too(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(faulty) == 1
    assert "The record leaves it open: into a vein or into a muscle." in capsys.readouterr().out


def test_a_right_text_ends_with_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "right.txt"
    path.write_text(RIGHT, encoding="utf-8")
    assert run(path, "--json") == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b"x" * 1_000_001])
def test_a_text_that_cannot_be_read_ends_with_2_and_a_sentence(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "text.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CommandError, match=r"text\.txt") as fault:
        run(path)
    assert fault.value.returncode == 2


@pytest.mark.parametrize("content", [None, b"not json", b"[]"])
def test_a_record_that_cannot_be_read_ends_with_2_and_a_sentence(tmp_path: Path, faulty: Path, content: bytes | None) -> None:
    path = tmp_path / "study.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CommandError, match=r"study\.json") as fault:
        run(faulty, record=path)
    assert fault.value.returncode == 2
