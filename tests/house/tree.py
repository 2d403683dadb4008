"""The files that make up the portal, for the tests about the whole."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {".venv", ".git", "var", "build", "node_modules"}


@cache
def files() -> tuple[Path, ...]:
    """Every file of the repository, without what tools and runs leave behind."""
    return tuple(path for path in _walk(ROOT) if path.suffix != ".pyc")


def _walk(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            if path.name not in NOT_OURS and not path.name.endswith(("_cache", "__pycache__", ".hypothesis")):
                yield from _walk(path)
        elif path.name != ".env":
            yield path


def under(folder: str, suffix: str) -> list[Path]:
    """The files below a folder of the repository with this suffix."""
    return [path for path in files() if path.suffix == suffix and path.is_relative_to(ROOT / folder)]


def modules() -> list[Path]:
    """The Python modules that run in the portal, migrations left out."""
    return [path for folder in ("trials", "trialportal") for path in under(folder, ".py") if "migrations" not in path.parts]


def name(path: Path) -> str:
    """The path as people write it."""
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    """The module's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
