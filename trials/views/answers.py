"""`/answers/`: everything that the visitor's browser keeps of one person, to look at, change and take back; and one more question.

Nothing of an answer stands in an address: what is to be changed is sent by a form. What may stand there is the search to go back to.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from trials.eligibility import asking
from trials.eligibility.answers import ABOUT, answers_of, keep_answers, turn_to_whom_it_asked
from trials.eligibility.forms import ASKED, AllForm, ScreenForm, field
from trials.eligibility.forms.start import StartForm
from trials.eligibility.kept import Kept
from trials.eligibility.latest import overruled
from trials.eligibility.shape import Answer
from trials.eligibility.told.said import said
from trials.eligibility.topics import by_key
from trials.formkit import keys
from trials.formkit.origin import is_foreign
from trials.search.filters import TrialFilter
from trials.search.understood import Search
from trials.views.asked import Asked
from trials.views.matched import ON, Answers, Question
from trials.views.told import Told, drawn

PURPOSE = "answers"
SEE_OTHER, TO_CHECK, FOREIGN = 303, 400, 403
RESULTS = "results"
LONGEST_SEARCH = 2000
SEND_AGAIN = _("We have not kept this yet. Please look at it and send it from here.")


@dataclass
class Page:
    """One request for this page."""

    request: HttpRequest

    @cached_property
    def kept(self) -> Kept:
        """What the browser keeps."""
        return answers_of(self.request)

    @cached_property
    def answers(self) -> Answers:
        """The same, with what follows from it."""
        return Answers(self.kept)

    @cached_property
    def search(self) -> str:
        """The search to go back to, in parts that we know."""
        sent = self.request.POST.get("search", "").lstrip("?")[:LONGEST_SEARCH]
        asked = QueryDict(sent) if self.request.method == "POST" else self.request.GET
        return Asked(TrialFilter(asked)).address(check=ON) if asked else ""

    @property
    def sent(self) -> QueryDict:
        """What a form sent."""
        return self.request.POST

    def keep(self, kept: Kept) -> HttpResponse:
        """Into the browser with it, and back to where the form stood."""
        keep_answers(self.request, kept)
        address = f"{reverse('answers')}{self.search}"
        if self.sent.get("then") == RESULTS:
            # Past the search form, which on a phone fills a screen or two.
            address = f"{reverse('results')}{self.search or f'?check={ON}'}#answers"
        return HttpResponseRedirect(address, status=SEE_OTHER)

    def show(self, template: str, context: Mapping[str, Any], status: int = 200) -> HttpResponse:
        """A page that only this visitor gets."""
        told = {ABOUT: self.kept.current, "whose": f"for-whom-{self.kept.current}" if self.kept.current else ""}
        more = {"search": self.search, "key": keys.mint(PURPOSE)}
        response = render(self.request, f"answers/{template}.html", {**told, **more, **context}, status=status)
        response["Cache-Control"] = "private, no-store"
        response["X-Robots-Tag"] = "noindex"
        return response


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def answers(request: HttpRequest) -> HttpResponse:
    """The list, or what one of its forms asks for. A token in a cookie would come before the first answer, so the forms have a key."""
    turn_to_whom_it_asked(request)
    page = Page(request)
    if request.method != "POST":
        return _list(page, StartForm(page.kept.current))
    if is_foreign(request) or not keys.is_fresh(request.POST.get("key", ""), PURPOSE):
        return _list(page, StartForm(page.kept.current), SEND_AGAIN, FOREIGN)
    if "person" in page.sent or page.kept.current is None:
        form = StartForm(page.kept.current, data=page.sent)
        return page.keep(page.kept.about(form.person)) if form.person else _list(page, form, status=TO_CHECK)
    if "back" in page.sent:
        return page.keep(page.kept.tell(dict.fromkeys(_keys(page.sent.getlist("back")))))
    if "change" in page.sent:
        return _ask(page, page.sent.getlist("change"))
    return _take(page)


def _list(page: Page, start: StartForm, summary: object = "", status: int = 200) -> HttpResponse:
    listed = sorted(page.kept.answers().items(), key=lambda pair: by_key(pair[0]).number)
    context = {
        "start": start,
        "form": start,
        "summary": summary,
        "so": drawn(_told(page, [pair for pair in listed if pair[1].value != "no"])),
        "not_so": drawn(_told(page, [pair for pair in listed if pair[1].value == "no"])),
        "others": bool(page.kept.told and page.kept.told.others),
        "question": _next(page),
    }
    return page.show("answers", context, status)


def _told(page: Page, pairs: Sequence[tuple[str, Answer]]) -> list[Told]:
    return [
        Told(
            field(key), said(key, answer, page.answers.voice), by_key(key).fades, f"w{by_key(key).number}" if _is_timed(key, answer) else ""
        )
        for key, answer in pairs
    ]


def _next(page: Page) -> Question | None:
    """What helps with most of the trials of the search that one comes from, or of all."""
    if page.kept.current is None:
        return None
    # All trials need no form to say so.
    asked = TrialFilter(QueryDict(page.search.lstrip("?"))) if page.search else TrialFilter()
    return page.answers.next(Search(asked, page.answers.told).found)


def _is_timed(key: str, answer: Answer) -> bool:
    return answer.value == "yes" and by_key(key).timed


def _keys(names: Iterable[str]) -> Iterable[str]:
    return (key for screen in asking.named(names, {}) for key in screen.topics)


def _ask(page: Page, names: Sequence[str]) -> HttpResponse:
    """The questions of these names, with what was answered to them."""
    screens = asking.named(names[:1], page.kept.answers(), page.kept.current)
    if not screens:
        return page.keep(page.kept)
    return page.show("question", {"form": page.answers.form(screens)})


def _take(page: Page) -> HttpResponse:
    """Keep what was answered, or say what to check."""
    told = page.kept.answers()
    screens = asking.named(page.sent.get(ASKED, "").split()[:2], told, page.kept.current)
    if not screens:
        return page.keep(page.kept)
    form: ScreenForm | AllForm = page.answers.form(screens, page.sent)
    if form.problems:
        return page.show("question", {"form": form}, TO_CHECK)
    return page.keep(page.kept.tell({**dict.fromkeys(overruled(told, form.answers)), **form.answers}))
