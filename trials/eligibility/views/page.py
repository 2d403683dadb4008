"""What every page of the check begins with: the trial, what was read of it, and what the visitor has answered so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache, wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from trials.eligibility import remembered
from trials.eligibility.answers import ABOUT, answers_of, keep_answers, turn_to_whom_it_asked
from trials.eligibility.kept import Kept
from trials.eligibility.latest import overruled
from trials.eligibility.questions import Person
from trials.eligibility.remembered import Remembered
from trials.eligibility.rules import Known, known
from trials.eligibility.shape import Answer, Reading
from trials.eligibility.told.said import Voice
from trials.eligibility.voice import voice_of
from trials.eligibility.walk import Walk
from trials.formkit.origin import is_foreign
from trials.models import Trial
from trials.terms.status import contact_rule

SEE_OTHER = 303
TO_CHECK = 400
FOREIGN = _("This came from another website, so we have not kept it. Please look at it and send it from here.")
View = Callable[..., HttpResponse]


@dataclass
class Check:
    """One request to a page of the check of one trial."""

    request: HttpRequest
    record: Remembered

    @property
    def trial(self) -> Trial:
        """The trial."""
        return self.record.trial

    @property
    def reading(self) -> Reading:
        """What was read of the record as it is now."""
        return self.record.reading

    @cached_property
    def kept(self) -> Kept:
        """What the visitor's browser keeps."""
        return answers_of(self.request)

    @property
    def person(self) -> Person:
        """Whose answers these are."""
        return self.kept.current or "you"

    @cached_property
    def answers(self) -> Mapping[str, Answer]:
        """That person's answers, from this trial and from others."""
        return self.kept.answers(self.trial.registry_id)

    @cached_property
    def facts(self) -> Known:
        """What follows from them."""
        return known(self.answers)

    @cached_property
    def voice(self) -> Voice:
        """How to speak to the visitor."""
        return voice_of(self.person, is_reworded=self.record.is_reworded)

    @cached_property
    def walk(self) -> Walk:
        """The screens of this trial for this person."""
        return Walk(self.reading, self.answers, self.person, self.facts)

    @property
    def can_write(self) -> bool:
        """Whether a message to the team may be offered; what the page behind that finds depends on who answers."""
        return self.trial.listing != Trial.Listing.DROPPED and contact_rule(self.trial.overall_status) in {"form", "ask_if_open"}

    @property
    def is_foreign(self) -> bool:
        """Whether another website made the browser send this. A token would need a cookie before the first answer."""
        return is_foreign(self.request)

    def address(self, name: str = "check", *args: object) -> str:
        """Of a page of this trial's check."""
        return _address(get_language(), name, self.trial.registry_id, *args)

    def go(self, address: str) -> HttpResponse:
        """On to another page."""
        return HttpResponseRedirect(address, status=SEE_OTHER)

    def keep(self, kept: Kept) -> Check:
        """Put what was told into the visitor's browser, and look at the trial with it."""
        keep_answers(self.request, kept)
        return Check(self.request, self.record)

    def tell(self, answers: Mapping[str, Answer]) -> Check:
        """Keep these answers too, about the current person."""
        return self.take_back(overruled(self.answers, answers), answers)

    def take_back(self, keys: Iterable[str], answers: Mapping[str, Answer] | None = None) -> Check:
        """Forget single answers, and keep others."""
        return self.keep(self.kept.tell({**dict.fromkeys(keys), **(answers or {})}, self.trial.registry_id))

    def go_on(self, after: int = 0) -> HttpResponse:
        """To the next screen that has something to ask, or to the result."""
        number = self.walk.next(after)
        return self.go(self.address("check-screen", number) if number else self.address("check-result"))

    def show(self, template: str, context: Mapping[str, Any], status: int = 200) -> HttpResponse:
        """A page that only this visitor gets."""
        told = {ABOUT: self.kept.current, "whose": f"for-whom-{self.person}" if self.kept.current else ""}
        places = {"start": self.address(), "result_page": self.address("check-result"), "trial_page": self.address("trial")}
        return render(
            self.request, template, {"trial": self.trial, "can_write": self.can_write, **told, **places, **context}, status=status
        )


@lru_cache(maxsize=2000)
def _address(_language: str | None, name: str, *args: object) -> str:
    """Of a page, in the language of this one; kept, since every page of a check links to the same few."""
    return reverse(name, args=args)


def check_page(*methods: str) -> Callable[[Callable[..., HttpResponse]], View]:
    """For a view that takes a `Check` and what else is in the address. Any spelling of a number leads to the canonical address."""

    def decorated(view: Callable[..., HttpResponse]) -> View:
        @csrf_exempt
        @require_http_methods(methods)
        @wraps(view)
        def wrapped(request: HttpRequest, registry_id: str, **place: Any) -> HttpResponse:
            record = remembered.of(registry_id)
            turn_to_whom_it_asked(request)
            return _private(view(Check(request, record), **place)) if record else _canonical(request, registry_id, place)

        return wrapped

    return decorated


def _canonical(request: HttpRequest, asked: str, place: Mapping[str, Any]) -> HttpResponse:
    trial = Trial.objects.readable().meant(asked)
    name = request.resolver_match.url_name if request.resolver_match else None
    if trial is None or trial.registry_id == asked:
        raise Http404
    return redirect(name or "check", **{**place, "registry_id": trial.registry_id})


def _private(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    return response
