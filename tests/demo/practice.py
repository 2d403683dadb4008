"""A small demonstration: enough for what people added and visitors wrote."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.core.management import call_command

from trials.registry import demo

SOME = ("DEMO0001", "DEMO0007", "DEMO0037", "DEMO0047", "NCT07183384")


@contextmanager
def small(folder: Path) -> Iterator[None]:
    """Let the demonstration be these few records, put into `folder`."""
    for name in SOME:
        (folder / f"{name}.json").symlink_to(demo.folder() / f"{name}.json")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(demo, "folder", lambda: folder)
        yield


def load(*options: str) -> str:
    """Load it; what was said comes back."""
    out = io.StringIO()
    call_command("load_demo", *options, stdout=out)
    return out.getvalue()


def remove() -> str:
    """Take it away; what was said comes back."""
    out = io.StringIO()
    call_command("remove_demo", stdout=out)
    return out.getvalue()
