"""The sentences on which trust hangs stand in the code exactly as docs/words.md has them, and nowhere else is one respelt."""

import re
from pathlib import Path

import pytest
from django.utils import translation

from trials.terms.status import MATRIX
from trials.words.fixed import FIXED
from trials.words.say import CATALOGUE

ROOT = Path(__file__).resolve().parents[2]
PLACE = re.compile(r"\{[^{}]*\}|…")
# What docs/words.md forbids is quoted there as well.
FORBIDDEN = ("invalid", "failed", "illegal", "There is a problem", "will arrive", "has been sent")
# One bullet of docs/words.md stands for three sentences.
FOR_WHOM = "These answers are about {you / your child / the person you care for}."
# Said where the singular or a missing number needs it; not in docs/words.md word for word.
VARIANTS = {"reviewed-approved", "not-sent-no-number"}


def english(sentence_id: str) -> str:
    with translation.override("en"):
        sentence = CATALOGUE[sentence_id]
        text = str(sentence) if not hasattr(sentence, "_translate") else sentence._translate(2)
    return PLACE.sub("{}", text)


def written() -> list[str]:
    text = (ROOT / "docs" / "words.md").read_text(encoding="utf-8").partition("## What each status offers")[0]
    quoted = [sentence for line in text.splitlines() for sentence in re.findall(r'"([^"]+)"', line)]
    return [PLACE.sub("{}", sentence) for sentence in quoted if sentence not in (*FORBIDDEN, "No", FOR_WHOM)]


def test_every_sentence_of_the_list_stands_in_the_code_exactly():
    known = {english(sentence_id) for sentence_id in CATALOGUE}
    # A chip that is listed together with its sentence stands in the code as two.
    assert [sentence for sentence in written() if sentence not in known] == []


@pytest.mark.parametrize("sentence_id", sorted(FIXED.keys() - VARIANTS))
def test_every_fixed_sentence_of_the_code_stands_in_the_list(sentence_id):
    listed = {
        *written(),
        *(english(each) for each in ("for-whom-you", "for-whom-child", "for-whom-person")),
        "Open",
        "Nobody has contacted me",
    }
    assert english(sentence_id) in listed


def test_ids_of_the_list_are_ids_in_the_code():
    section = (ROOT / "docs" / "words.md").read_text(encoding="utf-8").split("## ")[1]
    ids = re.findall(r"^- ([a-z-]+)(?: \([^)]*\))?: \"", section, re.MULTILINE)
    assert len(ids) == 7
    assert [each for each in ids if each not in FIXED] == []


def test_the_status_matrix_is_the_written_one():
    text = (ROOT / "docs" / "words.md").read_text(encoding="utf-8").partition("## What each status offers")[2]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if re.match(r"\| [A-Z]", line)]
    table = {token: (contact, instead) for token, contact, instead in rows if token != "Token"}
    assert table == {token: (row.contact, ", ".join(row.instead)) for token, row in MATRIX.items()}


def sources() -> list[Path]:
    found = [*(ROOT / "templates").rglob("*.html"), *(ROOT / "templates").rglob("*.txt"), *(ROOT / "trials").rglob("*.py")]
    return [path for path in found if "trials/words" not in path.as_posix() and "migrations" not in path.parts]


def test_no_template_and_no_module_spells_a_fixed_sentence_itself():
    long_ones = [
        english(sentence_id).partition("{}")[0] for sentence_id in FIXED if len(english(sentence_id).partition("{}")[0].split()) > 5
    ]
    respelt = [(path.name, start) for path in sources() for start in long_ones if start in path.read_text(encoding="utf-8")]
    assert respelt == []
