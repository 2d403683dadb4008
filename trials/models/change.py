"""What changed, in the order in which it was committed. Followers (index, summaries, criteria, alerts) keep a cursor over it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from trials.models.append_only import AppendOnlyModel


class Change(AppendOnlyModel):
    """One field of one trial changed. Append-only: names and keyed hashes, never values."""

    class Kind(models.TextChoices):
        ADDED = "added", _("Added")
        CHANGED = "changed", _("Changed by the registry")
        DROPPED = "dropped", _("Dropped by the registry")
        CURATED = "curated", _("Changed by a person here")
        REMOVED = "removed", _("Deleted here")
        DERIVED = "derived", _("Worked out anew by the portal")

    trial_id = models.BigIntegerField(_("trial"), db_index=True)
    registry_id = models.CharField(_("registry number"), max_length=32)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    field = models.CharField(_("field"), max_length=64, blank=True)
    before = models.CharField(max_length=32, blank=True, help_text=_("Keyed hash of the old value."))
    after = models.CharField(max_length=32, blank=True, help_text=_("Keyed hash of the new value."))
    version_id = models.BigIntegerField(null=True, blank=True, help_text=_("The record version that brought it, for registry changes."))
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(_("when"))

    class Meta:
        ordering = ("id",)
        verbose_name = _("change")
        verbose_name_plural = _("changes")

    def __str__(self) -> str:
        return f"{self.registry_id} {self.kind} {self.field}".strip()


class AuditEntry(AppendOnlyModel):
    """Who did what to which row, and which fields. Append-only; never a personal value."""

    at = models.DateTimeField(_("when"))
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("who"))
    verb = models.CharField(_("what"), max_length=40)
    target_kind = models.CharField(_("kind of row"), max_length=60)
    target_id = models.CharField(_("row"), max_length=40)
    fields = models.JSONField(_("fields"), default=list)

    class Meta:
        ordering = ("-id",)
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit trail")

    def __str__(self) -> str:
        return f"{self.verb} {self.target_kind} {self.target_id}"
