"""A visitor's answers in the visitor's own browser, and nowhere else."""

from __future__ import annotations

from django.http import HttpRequest

from trials import visitor
from trials.eligibility.kept import NOBODY, Kept, pack, unpack
from trials.eligibility.questions import PERSONS
from trials.formkit.origin import is_foreign

ABOUT = "about"
_PLACE = "_answers"


def answers_of(request: HttpRequest) -> Kept:
    """What was told, of whomever; `NOBODY` where there is nothing, it is too old, or it is not ours."""
    content = visitor.content(request)
    before, kept = getattr(request, _PLACE, (None, NOBODY))
    if content != before:
        # Taken apart once a request: every part of a page asks for them.
        kept = NOBODY if content is None else unpack(content)
        setattr(request, _PLACE, (content, kept))
    return kept


def keep_answers(request: HttpRequest, kept: Kept) -> None:
    """Kept with the answer to this request, which must be one to a form."""
    visitor.keep(request, pack(kept))


def turn_to_whom_it_asked(request: HttpRequest) -> None:
    """Before a form is read: it is about the person that its page was about, whomever another tab has chosen since.

    Pages carry that in a hidden field `ABOUT`. What another website sends changes nothing.
    """
    sent = request.POST.get(ABOUT)
    about = next((person for person in PERSONS if person == sent), None)
    if about and answers_of(request).current not in {about, None} and not is_foreign(request):
        keep_answers(request, answers_of(request).about(about))


def forget_answers(request: HttpRequest) -> None:
    """Gone with the answer to this request."""
    visitor.forget(request)
