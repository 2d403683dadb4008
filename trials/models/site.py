"""Where a trial runs, and who answers for it."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from trials.formkit.fields import MailAddress
from trials.models.trial import Trial
from trials.querysets.sites import ContactRouteQuerySet, TrialSiteQuerySet

OPEN_STATUS = "RECRUITING"


class Site(models.Model):
    """A facility at a place. Import finds it again by `key`, so that it stands once however many trials run there."""

    key = models.CharField(max_length=32, unique=True, editable=False)
    facility = models.CharField(_("facility"), max_length=500, blank=True)
    city = models.CharField(_("town or city"), max_length=120, blank=True, db_index=True)
    region = models.CharField(_("region"), max_length=120, blank=True)
    postcode = models.CharField(_("postcode"), max_length=40, blank=True)
    country = models.CharField(_("country"), max_length=80, blank=True)
    country_code = models.CharField(
        _("country code"), max_length=80, blank=True, db_index=True, help_text=_("ISO 3166; the name where there is no code.")
    )
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    paused = models.BooleanField(_("paused"), default=False, help_text=_("No new messages for any trial here; pages say so."))
    languages = models.CharField(
        _("languages spoken"), max_length=200, blank=True, help_text=_("With commas, as a patient would name them: English, Spanish.")
    )

    history = HistoricalRecords(excluded_fields=["key", "latitude", "longitude"])

    class Meta:
        ordering = ("country", "region", "city", "facility")
        verbose_name = _("site")
        verbose_name_plural = _("sites")

    def __str__(self) -> str:
        return ", ".join(part for part in (self.facility, self.city, self.country) if part)

    @property
    def place(self) -> str:
        """Town, region and country in one line."""
        return ", ".join(part for part in (self.city, self.region, self.country) if part)


class TrialSite(models.Model):
    """A trial at a site. Without a status of its own it has its trial's."""

    trial = models.ForeignKey(Trial, models.CASCADE, related_name="trial_sites")
    site = models.ForeignKey(Site, models.PROTECT, related_name="trial_sites")
    position = models.PositiveIntegerField()
    status = models.CharField(_("status"), max_length=40, blank=True)
    contacts = models.JSONField(_("published contacts"), default=list, blank=True)
    listed = models.BooleanField(
        _("in the record now"), default=True, help_text=_("Unticked by import when the registry no longer lists the site.")
    )
    paused = models.BooleanField(_("paused"), default=False, help_text=_("No new messages for this trial at this site; the page says so."))

    objects = TrialSiteQuerySet.as_manager()
    history = HistoricalRecords(excluded_fields=["contacts", "position"])

    class Meta:
        ordering = ("position",)
        verbose_name = _("trial at a site")
        verbose_name_plural = _("trials at sites")
        constraints = (models.UniqueConstraint(fields=("trial", "site"), name="trial_site_once"),)

    def __str__(self) -> str:
        return f"{self.trial.registry_id}: {self.site}"

    @property
    def status_token(self) -> str:
        """The site's own status, else its trial's."""
        return self.status or self.trial.overall_status

    @property
    def is_open(self) -> bool:
        """Recruiting at both levels and not paused."""
        return self.trial.overall_status == OPEN_STATUS == self.status_token and self.listed and not (self.paused or self.site.paused)


class ContactRoute(models.Model):
    """Who answers people who write about a trial: a team that agreed, who it was and when. Import never makes one."""

    class Kind(models.TextChoices):
        SITE = "site", _("The team at one site")
        TRIAL = "trial", _("The trial's own contact")
        HOST = "host", _("Helpers of this portal, who pass messages on")

    trial = models.ForeignKey(Trial, models.CASCADE, related_name="routes", verbose_name=_("trial"))
    kind = models.CharField(_("who answers"), max_length=8, choices=Kind)
    trial_site = models.ForeignKey(
        TrialSite,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="routes",
        verbose_name=_("site"),
        help_text=_("Only for the team at one site."),
    )
    name = models.CharField(
        _("name shown to patients"), max_length=150, help_text=_("A person or a team, for example “Heart research nurses”.")
    )
    role = models.CharField(_("role shown to patients"), max_length=120, blank=True)
    email = models.EmailField(
        _("where messages are announced"), help_text=_("Gets a short notice without health details; patients never see it.")
    )
    languages = models.CharField(
        _("other languages"), max_length=200, blank=True, help_text=_("With commas, as a patient would name them.")
    )
    agreed_by = models.CharField(_("who agreed"), max_length=150, help_text=_("The person at the team who agreed to answer."))
    agreed_on = models.DateField(_("agreed on"))
    active = models.BooleanField(_("in use"), default=True, help_text=_("Untick to stop new messages without losing the history."))
    people = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, related_name="routes", verbose_name=_("people here who see the messages")
    )

    objects = ContactRouteQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ("trial", "kind", "name")
        verbose_name = _("team that answers")
        verbose_name_plural = _("teams that answer")
        constraints = (
            models.CheckConstraint(
                name="route_site_only_for_site_teams",
                condition=models.Q(kind="site", trial_site__isnull=False) | (~models.Q(kind="site") & models.Q(trial_site__isnull=True)),
            ),
        )

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """A team at a site names a site of this trial, any other team names none; nobody agreed in the future; mail reaches the address."""
        at_site = self.kind == self.Kind.SITE
        if at_site and (self.trial_site is None or self.trial_site.trial_id != self.trial_id):
            raise ValidationError({"trial_site": _("Choose the site of this trial whose team answers.")})
        if not at_site and self.trial_site is not None:
            raise ValidationError({"trial_site": _("Leave the site empty, or choose “The team at one site” as who answers.")})
        agreed: date | None = self.agreed_on  # None while a form is not filled
        if agreed and agreed > timezone.localdate():
            raise ValidationError({"agreed_on": _("This day has not come yet. Enter the day on which the team agreed.")})
        try:
            self.email = MailAddress(required=False).to_python(self.email)
        except ValidationError as error:
            raise ValidationError({"email": error}) from None
