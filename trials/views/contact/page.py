"""`/trials/<registry id>/contact/`: the form, what to check, and the way to the receipt. Sets no cookie and needs none."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import structlog
from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from trials.enquiries import actions as enquiries
from trials.enquiries.consent import Consent, consent
from trials.enquiries.forms import ContactForm
from trials.enquiries.urgent import urgent_number
from trials.formkit import keys
from trials.formkit.fields import MailAddress
from trials.formkit.origin import is_foreign
from trials.models import Trial
from trials.throttle import address
from trials.views.contact.checked import Checked, checked
from trials.views.contact.choices import Choice, choices, leaves_places_out
from trials.views.contact.kept import kept
from trials.views.contact.nearest import MAX_PLACE, Town, find_town
from trials.views.trial.address import meant
from trials.views.trial.offer import Offer, contact_offer
from trials.views.trial.people import shown_contacts
from trials.words import say

log = structlog.get_logger()

FOREIGN = _("This came from another website, so we have not sent it. Your text is still here. Please check it and send it from here.")
TOO_OLD = _("This form was open for a long time. Nothing has been sent yet. Your text is still here. Please send it again.")
SENT_ANOTHER = _("You sent a message from this form before, and this one is different. Do you want to send it too? Then send it again.")
TOO_MANY = _("Too many messages came from your connection. This one was NOT sent. Your text is still here. Please try again in an hour.")
MOVED_ON = _("The place that you chose takes no messages now. Nothing has been sent yet. Your text is still here.")
STARTER = _("Hello, I read about this trial and would like to know more. Please tell me what taking part means, and if there is a place.")
STARTER_IF_OPEN = _("Hello, I read about this trial. Is it still open? If it is, please tell me what taking part means.")
CHOSEN = _("the team that I chose above")
AS_BEFORE = _("I agree as before.")

# Nothing was stored: the form comes back with the text in it.
NOT_SENT = 400
SEE_OTHER = 303


@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def contact(request: HttpRequest, registry_id: str) -> HttpResponse:
    """The form, or the registry's contacts where nobody here passes messages on.

    Instead of a CSRF cookie the form carries a signed key of its own, and posts from other websites are shown again instead of sent.
    """
    try:
        trial = meant(registry_id)
        if trial.registry_id != registry_id:
            return redirect("contact", trial.registry_id)
        page = ContactPage(request, trial)
        return page.post() if request.method == "POST" else page.get()
    except DatabaseError as fault:
        if request.method != "POST":
            raise
        log.error("enquiry_not_saved", fault=type(fault).__name__)
        return _not_saved(request)


def _not_saved(request: HttpRequest) -> HttpResponse:
    """503 with everything that was typed still in the form. Asks nothing of the database."""
    form = ContactForm(request.POST, choices=[(request.POST.get("where", ""), "")], consent_text=str(AS_BEFORE))
    form.full_clean()
    form.errors.clear()
    summary = say("not-sent", number=settings.HELP_PHONE) if settings.HELP_PHONE else say("not-sent-no-number")
    context = {"form": form, "key": request.POST.get("form_key", ""), "place": request.POST.get("place", ""), "summary": summary}
    response = render(request, "contact/unsaved.html", context, status=503)
    response["Retry-After"] = "120"
    return response


@dataclass
class ContactPage:
    """One request to the page of one trial."""

    request: HttpRequest
    trial: Trial

    @cached_property
    def offer(self) -> Offer:
        """Who can be written to today."""
        sites = list(self.trial.trial_sites.select_related("site").in_record())
        routes = self.trial.routes.in_use()
        return contact_offer(self.trial, sites, routes, timezone.localdate(), demo=settings.DEMO)

    @cached_property
    def place(self) -> str:
        """The town that the visitor named."""
        asked = self.request.POST if self.request.method == "POST" else self.request.GET
        return asked.get("place", "").replace("\0", "")[:MAX_PLACE]

    @cached_property
    def town(self) -> Town | None:
        """The town that we think it is."""
        return find_town(self.place) if self.place.strip() else None

    @cached_property
    def choices(self) -> list[Choice]:
        """Whom to write to, nearest first when a town is known."""
        return choices(self.trial, self.offer, self.town)

    @cached_property
    def checked(self) -> Checked:
        """What the visitor answered in the self-check."""
        return checked(self.request, self.trial)

    @cached_property
    def consent(self) -> Consent:
        """The words beside the tick: the team where there is only one."""
        return consent(self.choices[0].to.team_name if len(self.choices) == 1 else str(CHOSEN))

    @cached_property
    def country_code(self) -> str:
        """Where the visitor is: in the country of the town that they named, else in the one that all choices share."""
        if self.town and self.town.country_code:
            return self.town.country_code
        countries = {choice.to.country_code for choice in self.choices}
        return countries.pop() if len(countries) == 1 else ""

    def form(self, data: Any = None) -> ContactForm:
        """The form, empty or with what was sent."""
        countries = {choice.to.country_code for choice in self.choices}
        return ContactForm(
            data,
            choices=[(choice.key, choice.label) for choice in self.choices],
            consent_text=self.consent.text,
            languages=sorted({language for choice in self.choices for language in choice.team.languages}),
            answers=self.checked.lines,
            whose=self.checked.whose,
            regions=tuple(filter(None, (settings.PHONENUMBER_DEFAULT_REGION, *sorted(countries)))),
            initial={"message": self._starter()},
        )

    def _starter(self) -> str:
        if self.offer.rule == "ask_if_open":
            return str(STARTER_IF_OPEN)
        return str(STARTER)

    def get(self) -> HttpResponse:
        """The empty form, or why there is none."""
        if not self.offer.can_write:
            return self._show("contact/closed.html", {"contacts": shown_contacts(self.offer)})
        return self._show_form(self.form())

    def post(self) -> HttpResponse:
        """Store it and go to the receipt, or show the form again and say what to do."""
        if not self.offer.can_write:
            return self._show_closed()
        data = self._sent()
        form = self.form(data)
        if data["where"] not in {"", *(choice.key for choice in self.choices)}:
            return self._show_form(self.form(data | {"where": self._only_key}), MOVED_ON)
        if is_foreign(self.request):
            return self._show_form(form, FOREIGN, fresh=True)
        try:
            nonce = keys.nonce(self.request.POST.get("form_key", ""), self._purpose)
        except keys.Stale:
            return self._show_form(form, TOO_OLD, fresh=True)
        if not form.is_valid():
            return self._show_form(form)
        return self._send(form, nonce)

    def _sent(self) -> dict[str, Any]:
        """What was sent, the last of each name, all answers. Where there is only one team nobody needs to choose it."""
        data = {name: values for name, values in self.request.POST.items() if isinstance(values, str)}
        return {**data, "answers": self.request.POST.getlist("answers"), "where": data.get("where") or self._only_key}

    @property
    def _only_key(self) -> str:
        return self.choices[0].key if len(self.choices) == 1 else ""

    def _send(self, form: ContactForm, nonce: str) -> HttpResponse:
        chosen = next(choice for choice in self.choices if choice.key == form.cleaned_data["where"])
        try:
            sent = enquiries.send_enquiry(
                nonce=nonce,
                written=form.written,
                to=chosen.to,
                consent=self.consent.naming(chosen.to.team_name),
                language=get_language() or settings.LANGUAGE_CODE,
                address=address.client(self.request),
                suspicion=form.suspicion,
                at=timezone.now(),
            )
        except enquiries.AlreadySent:
            return self._show_form(form, SENT_ANOTHER, fresh=True)
        except enquiries.BadAddress:
            form.add_error("email", MailAddress.sentence)
            return self._show_form(form)
        except enquiries.NoLongerOpen:
            return self._show_closed()
        except enquiries.TooMany:
            return self._show_form(form, TOO_MANY, status=429)
        response = HttpResponseRedirect(reverse("enquiry", args=[sent.token]), status=SEE_OTHER)
        response["Referrer-Policy"] = "no-referrer"
        return response

    @property
    def _purpose(self) -> str:
        return f"contact {self.trial.registry_id}"

    def _show_form(self, form: ContactForm, summary: object = "", *, fresh: bool = False, status: int = 0) -> HttpResponse:
        """The form; a key that was fine stays the same, so that sending again is still the same message."""
        sent_key = "" if fresh else self.request.POST.get("form_key", "")
        context = {"form": form, "summary": summary, "key": sent_key or keys.mint(self._purpose)}
        return self._show("contact/form.html", context, status or (NOT_SENT if form.is_bound else 200))

    def _show_closed(self) -> HttpResponse:
        """The team stopped taking messages while the form was open: say so, and keep the text."""
        context = {"kept": kept(self.request.POST), "was_open": True, "contacts": shown_contacts(self.offer)}
        return self._show("contact/closed.html", context, 409)

    def _show(self, template: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
        only = self.choices[0] if len(self.choices) == 1 else None
        number = urgent_number(self.country_code)
        whole = {
            "trial": self.trial, "offer": self.offer, "place": self.place, "town": self.town, "only": only,
            "asks_place": len(self.choices) > 1, "some_places": leaves_places_out(self.offer),
            "urgent_number": number, "urgent": say("urgent", urgent_number=number),
            "keep_days": settings.RETENTION_DAYS["enquiries"], **context,
        }  # fmt: skip
        return render(self.request, template, whole, status=status)
