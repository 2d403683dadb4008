"""What is written down is true of what is there."""

import re

import pytest

from tests.house import tree

pytestmark = pytest.mark.once

MAKEFILE = (tree.ROOT / "Makefile").read_text(encoding="utf-8")
README = (tree.ROOT / "README.md").read_text(encoding="utf-8")
VERBS = set(re.findall(r"^([a-z-]+):.*##", MAKEFILE, re.MULTILINE))
DECISIONS = tree.under("docs/adr", ".md")
# Files whose text is not ours.
FOREIGN = {"LICENSE", "static/fonts/OFL.txt", "static/fonts/LICENSE"}


@pytest.mark.parametrize("page", ["README.md", "ARCHITECTURE.md", "deploy/README.md", "CHANGELOG.md"])
def test_every_verb_that_a_page_names_exists(page):
    text = (tree.ROOT / page).read_text(encoding="utf-8")
    assert set(re.findall(r"(?:^|`)make ([a-z]+)", text, re.MULTILINE)) <= VERBS


@pytest.mark.parametrize("page", ["README.md", "ARCHITECTURE.md", "deploy/README.md"])
def test_every_path_that_a_page_links_to_exists(page):
    path = tree.ROOT / page
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text(encoding="utf-8"))
    assert not [link for link in links if not (path.parent / link).exists()]


def test_the_architecture_page_has_a_word_on_every_room():
    text = (tree.ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rooms = [path.name for path in (tree.ROOT / "trials").iterdir() if path.is_dir() and not path.name.startswith(("_", "."))]
    assert not [room for room in rooms if room != "migrations" and f"{room}/" not in text and f"`{room}" not in text]


def test_each_decision_has_a_number_of_its_own():
    numbers = [path.name[:4] for path in DECISIONS]
    assert len(numbers) == len(set(numbers))
    for path in DECISIONS:
        assert path.read_text(encoding="utf-8").startswith(f"# {int(path.name[:4])}. "), path.name


def test_both_package_lists_pin_the_same_versions_with_hashes():
    lists = [_pins(tree.ROOT / name) for name in ("requirements.txt", "requirements-dev.txt")]
    assert lists[0].items() <= lists[1].items()


def _pins(path):
    text = path.read_text(encoding="utf-8")
    assert not re.findall(r"^(?:-|\s*--(?!hash)|.*://|.*@ file)", text, re.MULTILINE), f"{path.name} names more than packages"
    blocks = re.findall(r"^(\S+)==(\S+)(.*?)(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL)
    assert all("--hash=sha256:" in rest for *_, rest in blocks)
    return {name: version for name, version, _ in blocks}


def test_only_made_up_people_stand_in_the_repository():
    """An e-mail address anywhere in it ends in example.org."""
    found = []
    for path in tree.files():
        if (
            tree.name(path) in FOREIGN
            or path.suffix in {".woff2", ".png", ".gz", ".zip", ".ico", ".sqlite3"}
            or "requirements" in path.name
        ):
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        found += [
            f"{tree.name(path)}: {address}"
            for address in re.findall(r"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+\.[A-Za-z][A-Za-z.-]*[A-Za-z]", text)
            if not address.lower().endswith(("example.org", "example.com", ".example"))
        ]
    assert not found
