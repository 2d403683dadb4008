"""A person's message is stored, with everything that follows from it, in one transaction."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

import structlog
from django.db import IntegrityError, transaction
from django.utils import timezone

from trials.enquiries import letters, rules
from trials.enquiries.consent import Consent
from trials.enquiries.models import Enquiry, StatusChange
from trials.enquiries.written import Addressee, Written
from trials.lib.tokens import digest, keyed
from trials.models import ContactRoute
from trials.outbox.letters import BadLetter
from trials.throttle import actions as throttle

log = structlog.get_logger()

# No vowels and nothing that looks or sounds like something else: it is read out on the phone and never spells a word.
ALPHABET = "BCDFGHJKMNPQRTVWXYZ234679"


class NotSent(Exception):
    """Nothing was stored; the form keeps the text and says why."""


class AlreadySent(NotSent):
    """This form was sent before, with other words: a new form is needed, so that neither message is lost."""


class BadAddress(NotSent):
    """Mail cannot be sent to the person's address."""


class NoLongerOpen(NotSent):
    """The team stopped taking messages while the form was open."""


class TooMany(NotSent):
    """Far too many messages from one place."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What the person gets: the enquiry and the secret of its private page."""

    enquiry: Enquiry
    token: str
    is_new: bool


def send_enquiry(
    *, nonce: str, written: Written, to: Addressee, consent: Consent, language: str, address: str, suspicion: str = "", at: datetime
) -> Sent:
    """Store a message with its consent, its first state and its letters; a second call with the same `nonce` gives the same enquiry.

    `nonce` is the form's own secret, `address` the network address (stored only as a count under a keyed hash), `suspicion` why a
    person must look first. Raises a kind of `NotSent`; then nothing was stored.
    """
    token = keyed("private page", nonce)
    try:
        with transaction.atomic():
            if before := Enquiry.objects.filter(form_key=digest(nonce)).first():
                return _again(before, token, written, to)
            _still_open(to)
            suspicion = _watch(written, address, suspicion, at)
            enquiry = _store(token, nonce, written, to, consent, language, held=bool(suspicion), at=at)
            StatusChange.objects.create(enquiry=enquiry, after=enquiry.state, reason=suspicion, at=at)
            _write_letters(enquiry, token, to, at)
    except IntegrityError:
        # Another request with the same form won the race: what it stored is this message.
        if before := Enquiry.objects.filter(form_key=digest(nonce)).first():
            return _again(before, token, written, to)
        raise
    log.info("enquiry_saved", held=bool(suspicion), possible_duplicate=enquiry.possible_duplicate)
    return Sent(enquiry, token, is_new=True)


def _again(before: Enquiry, token: str, written: Written, to: Addressee) -> Sent:
    """The same message again; one that was taken back meanwhile, or that differs, is a message of its own."""
    if before.state == Enquiry.State.WITHDRAWN or before.same_content != written.fingerprint(to):
        raise AlreadySent
    return Sent(before, token, is_new=False)


def _still_open(to: Addressee) -> None:
    if to.route and not ContactRoute.objects.in_use().filter(pk=to.route.pk).exists():
        raise NoLongerOpen


def _watch(written: Written, address: str, suspicion: str, at: datetime) -> str:
    """Why a person must look first, or nothing. Counting here, after the look for a double click, keeps those from counting."""
    verdict = throttle.enquiry_from(address, at=at)
    if verdict == "refuse":
        raise TooMany
    if verdict == "hold":
        suspicion = suspicion or "Many messages from one place."
    if written.email and throttle.copy_to(written.email, at=at) == "hold":
        suspicion = suspicion or "Many messages with one e-mail address."
    return suspicion


def _store(
    token: str, nonce: str, written: Written, to: Addressee, consent: Consent, language: str, *, held: bool, at: datetime
) -> Enquiry:
    alike = Enquiry.objects.alike(
        trial_id=to.trial.pk, same_email=written.same_email, same_phone=written.same_phone, since=at - rules.DUPLICATE_PERIOD
    )
    return Enquiry.objects.create(
        reference=_new_reference(),
        token_hash=digest(token),
        form_key=digest(nonce),
        trial=to.trial,
        trial_site=to.trial_site,
        route=to.route,
        team_name=to.team_name,
        first_name=written.first_name,
        last_name=written.last_name,
        email=written.email,
        phone=written.phone,
        message=written.message,
        answers=written.answers,
        other_language=written.other_language,
        best_time=written.best_time,
        prefer=written.reach_by,
        voicemail_ok=written.voicemail_ok,
        writing_for=written.writing_for,
        consent_version=consent.version,
        consent_text=consent.whole,
        language=language,
        same_email=written.same_email,
        same_phone=written.same_phone,
        same_content=written.fingerprint(to),
        possible_duplicate=alike.exists(),
        state=Enquiry.State.HELD if held else Enquiry.State.NEW,
        reply_by=rules.reply_by(timezone.localdate(at)),
        created_at=at,
    )


def _new_reference() -> str:
    """Eight letters and digits in two groups: 150 thousand million of them, so that one is never met by chance."""
    drawn = "".join(secrets.choice(ALPHABET) for _ in range(8))
    return f"{drawn[:4]}-{drawn[4:]}"


def _write_letters(enquiry: Enquiry, token: str, to: Addressee, at: datetime) -> None:
    letters.notice(enquiry, email=to.email, at=at)
    if enquiry.state == Enquiry.State.HELD:
        letters.held(enquiry, at=at)
    if enquiry.email:
        try:
            letters.copy(enquiry, token=token, to=to, at=at)
        except BadLetter as fault:
            raise BadAddress from fault
