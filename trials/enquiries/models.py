"""People who wrote to a study team."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from trials.enquiries.querysets import CLOSED, EnquiryQuerySet
from trials.lib.fields import SealedText
from trials.models import ContactRoute, Trial, TrialSite


class Enquiry(models.Model):
    """One message to one team. What a person wrote is encrypted; what staff sort and search by is not personal."""

    class State(models.TextChoices):
        NEW = "new", _("New")
        VIEWED = "viewed", _("Read by the team")
        ATTEMPT = "attempt", _("Tried to reach")
        CALLBACK = "callback", _("Call booked")
        CONSIDERING = "considering", _("Person is thinking about it")
        PRESCREEN = "prescreen", _("First check passed")
        VISIT = "visit", _("Visit booked")
        ENROLLED = "enrolled", _("Joined the trial")
        NOT_ELIGIBLE = "not_eligible", _("The team cannot take this person")
        NOT_INTERESTED = "not_interested", _("Person does not want to join")
        UNREACHED = "unreached", _("Could not be reached")
        REFERRED = "referred", _("Passed on to another team")
        DUPLICATE = "duplicate", _("Same as another message")
        SPAM = "spam", _("Spam")
        WITHDRAWN = "withdrawn", _("Taken back by the person")
        HELD = "held", _("Held: a person here must look first")

    class WritingFor(models.TextChoices):
        SELF = "self", _("Myself")
        CHILD = "child", _("My child")
        OTHER = "other", _("Somebody I care for")

    class Prefer(models.TextChoices):
        EMAIL = "email", _("E-mail")
        PHONE = "phone", _("Phone")

    # What is deleted when the person takes the message back.
    PERSONAL: ClassVar[tuple[str, ...]] = ("first_name", "last_name", "email", "phone", "message", "answers", "other_language", "best_time")
    CLOSED: ClassVar[tuple[str, ...]] = CLOSED

    reference = models.CharField(_("reference"), max_length=16, unique=True, help_text=_("Safe to say on the phone."))
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    # One form is one enquiry, however often it is sent.
    form_key = models.CharField(max_length=64, unique=True, editable=False)
    trial = models.ForeignKey(Trial, models.PROTECT, related_name="enquiries", verbose_name=_("trial"))
    trial_site = models.ForeignKey(TrialSite, models.PROTECT, null=True, blank=True, related_name="enquiries", verbose_name=_("site"))
    route = models.ForeignKey(
        ContactRoute, models.PROTECT, null=True, blank=True, related_name="enquiries", verbose_name=_("team"),
        help_text=_("Empty in a practice copy."),
    )  # fmt: skip
    team_name = models.CharField(_("team as named to the person"), max_length=300)

    first_name = SealedText(_("first name"))
    last_name = SealedText(_("last name"))
    email = SealedText(_("e-mail"))
    phone = SealedText(_("phone"))
    message = SealedText(_("message"))
    # Only those that the person ticked, each on a line of its own.
    answers = SealedText(_("answers from the self-check"))
    other_language = SealedText(_("other language"))
    best_time = SealedText(_("best time"))
    prefer = models.CharField(_("reach by"), max_length=8, choices=Prefer)
    voicemail_ok = models.BooleanField(_("voicemail is safe"), default=False)
    writing_for = models.CharField(_("writing for"), max_length=8, choices=WritingFor, default=WritingFor.SELF)

    consent_version = models.CharField(_("consent version"), max_length=20)
    consent_text = models.TextField(_("consent as shown"))
    language = models.CharField(_("language of the page"), max_length=10)
    # Keyed hashes: the first two find another message from the same person, the last tells a double click from a changed message.
    same_email = models.CharField(max_length=32, blank=True, db_index=True, editable=False)
    same_phone = models.CharField(max_length=32, blank=True, db_index=True, editable=False)
    same_content = models.CharField(max_length=32, editable=False)
    possible_duplicate = models.BooleanField(_("may be a duplicate"), default=False)

    state = models.CharField(_("state"), max_length=16, choices=State, default=State.NEW, db_index=True)
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="enquiries", verbose_name=_("owner")
    )
    next_due = models.DateField(_("next step due"), null=True, blank=True)
    reply_by = models.DateField(_("told to expect an answer by"))
    reminders = models.PositiveSmallIntegerField(_("times the person said that nobody has answered"), default=0)
    reminded_at = models.DateTimeField(_("last said so"), null=True, blank=True)
    created_at = models.DateTimeField(_("written"), db_index=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)

    objects = EnquiryQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at",)
        verbose_name = _("enquiry")
        verbose_name_plural = _("enquiries")
        permissions = (("view_all_enquiries", _("Can see the enquiries of every team")),)

    def __str__(self) -> str:
        return self.reference

    @property
    def is_closed(self) -> bool:
        """True when nothing more will happen."""
        return self.state in self.CLOSED

    @property
    def person(self) -> str:
        """First and last name, whichever there are."""
        return " ".join(part for part in (self.first_name, self.last_name) if part)


class StatusChange(models.Model):
    """An enquiry went from one state to another."""

    enquiry = models.ForeignKey(Enquiry, models.CASCADE, related_name="status_changes")
    before = models.CharField(_("from"), max_length=16, choices=Enquiry.State, blank=True)
    after = models.CharField(_("to"), max_length=16, choices=Enquiry.State)
    reason = models.CharField(_("reason"), max_length=200, blank=True, help_text=_("No health details, please."))
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("who"))
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ("id",)
        verbose_name = _("change of state")
        verbose_name_plural = _("changes of state")

    def __str__(self) -> str:
        return self.get_after_display()


class ContactAttempt(models.Model):
    """A member of staff tried to reach the person."""

    class Channel(models.TextChoices):
        EMAIL = "email", _("E-mail")
        PHONE = "phone", _("Phone")
        OTHER = "other", _("Another way")

    enquiry = models.ForeignKey(Enquiry, models.CASCADE, related_name="attempts")
    channel = models.CharField(_("how"), max_length=8, choices=Channel)
    reached = models.BooleanField(_("reached the person"), default=False)
    note = SealedText(_("note"))
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("who"))
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ("id",)
        verbose_name = _("contact attempt")
        verbose_name_plural = _("contact attempts")

    def __str__(self) -> str:
        return self.get_channel_display()
