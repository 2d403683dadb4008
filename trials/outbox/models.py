"""Outgoing letters as rows."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from trials.lib.fields import SealedBytes, SealedText
from trials.outbox.querysets import LetterQuerySet


class Letter(models.Model):
    """One letter to one address, rendered and serialised before it was stored, so that nothing is left to go wrong but the sending."""

    class State(models.TextChoices):
        QUEUED = "queued", _("Waiting to be sent")
        SENDING = "sending", _("Being sent")
        SENT = "sent", _("Handed to the mail server")
        DEAD = "dead", _("Given up: needs a person")
        HELD = "held", _("Held until a person has looked")
        CANCELLED = "cancelled", _("Cancelled before it was sent")

    key = models.CharField(_("letter number"), max_length=32, unique=True, help_text=_("Also in the letter's Message-ID."))
    kind = models.CharField(_("kind"), max_length=40)
    about = models.CharField(_("about"), max_length=40, blank=True, db_index=True, help_text=_("For example the enquiry's reference."))
    recipient = SealedText(_("to"))
    message = SealedBytes()
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.QUEUED)
    tries = models.PositiveSmallIntegerField(_("tries"), default=0)
    maybe_twice = models.BooleanField(_("may have arrived twice"), default=False)
    created_at = models.DateTimeField(_("written"))
    due_at = models.DateTimeField(_("next try"))
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    wiped_at = models.DateTimeField(_("content deleted"), null=True, blank=True)
    error = models.CharField(_("last fault"), max_length=200, blank=True)

    objects = LetterQuerySet.as_manager()

    class Meta:
        ordering = ("-id",)
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        indexes = (models.Index(fields=("state", "due_at"), name="letter_due"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class Attempt(models.Model):
    """One try to send a letter."""

    letter = models.ForeignKey(Letter, models.CASCADE, related_name="attempts")
    at = models.DateTimeField(_("when"))
    outcome = models.CharField(_("outcome"), max_length=20)
    code = models.CharField(_("server's answer"), max_length=200, blank=True)

    class Meta:
        ordering = ("id",)
        verbose_name = _("attempt")
        verbose_name_plural = _("attempts")

    def __str__(self) -> str:
        return self.outcome
