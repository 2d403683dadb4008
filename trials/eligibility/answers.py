"""A visitor's answers in the visitor's own browser, and nowhere else."""

from __future__ import annotations

from django.http import HttpRequest

from trials import visitor
from trials.eligibility.kept import NOBODY, Kept, pack, unpack


def answers_of(request: HttpRequest) -> Kept:
    """What was told, of whomever; `NOBODY` where there is nothing, it is too old, or it is not ours."""
    content = visitor.content(request)
    return NOBODY if content is None else unpack(content)


def keep_answers(request: HttpRequest, kept: Kept) -> None:
    """Kept with the answer to this request, which must be one to a form."""
    visitor.keep(request, pack(kept))


def forget_answers(request: HttpRequest) -> None:
    """Gone with the answer to this request."""
    visitor.forget(request)
