import gzip
import json
import zipfile
from pathlib import Path

import pytest

from tests.makers import raw, study
from trials.registry import sources
from trials.registry.sources import archive, document, files, lines

ONE, TWO = study(nctId="NCT00000001", briefSummary='Says "studies": [ and {'), study(nctId="NCT00000002")


def read(path: Path):
    return list(sources.read_file(path))


def numbers(path: Path):
    pieces = read(path)
    assert [piece.problem for piece in pieces if piece.problem] == []
    return [json.loads(piece.raw)["protocolSection"]["identificationModule"]["nctId"] for piece in pieces]


def write(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def jsonl(*made) -> bytes:
    return b"".join(raw(one) + b"\n" for one in made)


@pytest.mark.parametrize(
    "content",
    [
        raw(ONE),
        json.dumps(ONE, indent=2).encode(),
        b"\xef\xbb\xbf" + raw(ONE),
        json.dumps([ONE]).encode(),
        json.dumps({"studies": [ONE]}).encode(),
        json.dumps({"totalCount": 1, "note": 'a "studies": [] b', "studies": [ONE], "nextPageToken": "x"}, indent=1).encode(),
    ],
)
def test_a_json_file_is_one_study_a_list_or_a_page(tmp_path, content):
    assert numbers(write(tmp_path, "a.json", content)) == ["NCT00000001"]


def test_several_studies_one_after_the_other_are_taken_whatever_the_file_is_called(tmp_path):
    assert numbers(write(tmp_path, "a.json", jsonl(ONE, TWO))) == ["NCT00000001", "NCT00000002"]


@pytest.mark.parametrize("size", range(1, 60, 7))
def test_it_makes_no_difference_where_a_part_of_the_stream_ends(tmp_path, monkeypatch, size):
    monkeypatch.setattr(document, "_CHUNK", size)
    small = b'{"studies": [{"a": "\xc3\xa9"} , {"a": "x]"},\n{"a": [1]}\n]}'
    padded = b'{"note": "' + b"x" * 5 + b'", ' + small[1:]
    assert [piece.raw for piece in read(write(tmp_path, "a.json", small[12:-1]))] == [b'{"a": "\xc3\xa9"}', b'{"a": "x]"}', b'{"a": [1]}']
    monkeypatch.setattr(document, "_CHUNK", 60 + size)
    assert len(read(write(tmp_path, "b.json", padded))) == 3


def test_an_empty_file_is_said_to_be_empty(tmp_path):
    (piece,) = read(write(tmp_path, "a.json", b" \n"))
    assert piece.problem == "The file is empty."


def test_a_list_far_larger_than_what_is_read_at_once_comes_piece_by_piece(tmp_path, monkeypatch):
    monkeypatch.setattr(document, "_CHUNK", 1000)
    content = json.dumps([ONE, TWO] * 20, indent=1, ensure_ascii=False).encode()
    assert numbers(write(tmp_path, "a.json", content)) == ["NCT00000001", "NCT00000002"] * 20


@pytest.mark.parametrize("end", [0, -1, -300])
def test_a_list_that_breaks_off_gives_what_was_whole_and_says_so(tmp_path, end):
    content = json.dumps([ONE, TWO]).encode()
    pieces = read(write(tmp_path, "a.json", content[: end - 1]))
    assert json.loads(pieces[0].raw) == ONE
    assert "ends" in pieces[-1].problem


def test_lines_may_be_empty_and_end_in_any_way(tmp_path):
    assert numbers(write(tmp_path, "a.jsonl", b"\n" + raw(ONE) + b"\r\n\n" + raw(TWO))) == ["NCT00000001", "NCT00000002"]


def test_a_record_names_its_place(tmp_path):
    assert [piece.place for piece in read(write(tmp_path, "a.jsonl", jsonl(ONE, TWO)))] == ["a.jsonl, line 1", "a.jsonl, line 2"]


def test_a_line_beyond_all_measure_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr(lines, "LARGEST_RECORD", 5_000)
    pieces = read(write(tmp_path, "a.jsonl", jsonl(ONE) + b"x" * 20_000 + b"\n" + jsonl(TWO)))
    assert ["larger than" in piece.problem for piece in pieces] == [False, True, False]


def test_a_packed_file_is_unpacked_while_it_is_read(tmp_path):
    assert numbers(write(tmp_path, "a.jsonl.gz", gzip.compress(jsonl(ONE, TWO)))) == ["NCT00000001", "NCT00000002"]
    assert numbers(write(tmp_path, "a.json.gz", gzip.compress(json.dumps([ONE]).encode()))) == ["NCT00000001"]


def test_the_content_decides_whether_a_file_is_packed(tmp_path):
    assert numbers(write(tmp_path, "really-plain.jsonl.gz", jsonl(ONE))) == ["NCT00000001"]
    assert numbers(write(tmp_path, "really-packed.jsonl", gzip.compress(jsonl(ONE)))) == ["NCT00000001"]


def test_a_packed_file_that_breaks_off_gives_what_was_whole_and_says_so(tmp_path):
    packed = gzip.compress(jsonl(ONE)) + gzip.compress(jsonl(TWO))[:-40]
    pieces = read(write(tmp_path, "a.jsonl.gz", packed))
    assert json.loads(pieces[0].raw) == ONE
    assert pieces[-1].problem == "The file is damaged, or it ends in the middle."


def test_a_packed_bomb_is_left_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "_BOMB_ALLOWED", 1_000_000)
    pieces = read(write(tmp_path, "bomb.jsonl.gz", gzip.compress(jsonl(ONE) + b" " * 50_000_000)))
    assert "unpacks to far more" in pieces[-1].problem


def zipped(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name.replace("__", "."), content)
    return path


def test_an_archive_gives_all_its_records_and_passes_over_the_rest(tmp_path):
    path = zipped(tmp_path / "a.zip", one__json=raw(ONE), two__jsonl=jsonl(TWO), readme__txt=b"hello")
    assert numbers(path) == ["NCT00000001", "NCT00000002"]


def test_nothing_of_an_archive_is_written_whatever_its_names_say(tmp_path):
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("../../escaped.json", raw(ONE))
        made.writestr('"><img onerror=x>\u202e.json', raw(TWO))
    pieces = read(path)
    assert [piece.place for piece in pieces] == ["a.zip: ../../escaped.json, record 1", 'a.zip: "><img onerror=x>.json, record 1']
    assert [file.name for file in tmp_path.iterdir()] == ["a.zip"]
    assert not (tmp_path.parent / "escaped.json").exists()


def test_a_zip_bomb_is_left_alone(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "ALWAYS_ALLOWED", 1_000_000)
    (piece,) = read(zipped(tmp_path / "a.zip", bomb__json=b" " * 20_000_000))
    assert "unpacks to far more" in piece.problem


def test_an_archive_with_too_many_files_is_not_opened(tmp_path, monkeypatch):
    monkeypatch.setattr(archive, "MOST_MEMBERS", 1)
    (piece,) = read(zipped(tmp_path / "a.zip", one__json=raw(ONE), two__json=raw(TWO)))
    assert "more than 1 files" in piece.problem


@pytest.mark.parametrize("content", [b"", b"PK\x05\x06", b"hello", b"PK\x03\x04" + b"\0" * 100])
def test_what_is_no_archive_is_said_to_be_none(tmp_path, content):
    (piece,) = read(write(tmp_path, "a.zip", content))
    assert piece.problem == "The file is no zip archive, or it is damaged."


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n\0\0", b"<svg onload=x>", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>']
)
def test_a_picture_or_a_page_under_another_name_gives_no_record(tmp_path, name, content):
    from trials.registry.record import Rejected, peek

    for piece in read(write(tmp_path, name, content)):
        if not piece.problem:
            with pytest.raises(Rejected):
                peek(piece.raw)


def test_a_folder_is_read_in_the_order_of_names_and_links_are_not_followed(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("b/2.json", "a.jsonl", "c.txt"):
        write(tmp_path, name, raw(ONE))
    (tmp_path / "d.json").symlink_to(tmp_path / "a.jsonl")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert [str(path.relative_to(tmp_path)) for path in sources.files_in(tmp_path)] == ["a.jsonl", "b/2.json"]


def test_a_name_is_shown_on_one_line_and_not_too_long():
    assert sources.shown("a\nb\u202e\ud800.json") == "a b?.json"
    assert len(sources.shown("x" * 300)) == 120
