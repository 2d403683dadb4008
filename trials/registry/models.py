"""What came in from registries."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RecordVersion(models.Model):
    """The raw record as it came, compressed with zstd, by its content hash."""

    trial_id = models.BigIntegerField(db_index=True)
    registry_id = models.CharField(max_length=32)
    content_hash = models.CharField(max_length=32)
    raw = models.BinaryField()
    fetched_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        verbose_name = _("record version")
        verbose_name_plural = _("record versions")

    def __str__(self) -> str:
        return f"{self.registry_id} {self.content_hash[:8]}"


class ImportRun(models.Model):
    """One run of an import, with its counts; `cursor` is where a killed run goes on."""

    class State(models.TextChoices):
        RUNNING = "running", _("Running, or was killed")
        DONE = "done", _("Done")
        FAILED = "failed", _("Stopped by a fault")

    source = models.CharField(_("source"), max_length=500)
    state = models.CharField(_("state"), max_length=8, choices=State, default=State.RUNNING)
    started_at = models.DateTimeField(_("started"))
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)
    new = models.PositiveIntegerField(_("new"), default=0)
    updated = models.PositiveIntegerField(_("updated"), default=0)
    unchanged = models.PositiveIntegerField(_("unchanged"), default=0)
    rejected = models.PositiveIntegerField(_("rejected"), default=0)
    cursor = models.TextField(blank=True)
    message = models.TextField(_("message"), blank=True)

    class Meta:
        ordering = ("-id",)
        verbose_name = _("import")
        verbose_name_plural = _("imports")

    def __str__(self) -> str:
        return f"{self.source} ({self.get_state_display()})"


class Reject(models.Model):
    """A record that did not go in, and why."""

    run = models.ForeignKey(ImportRun, models.CASCADE, related_name="rejects")
    place = models.CharField(_("where"), max_length=200, help_text=_("File and line, or page and number."))
    registry_id = models.CharField(_("registry number"), max_length=64, blank=True)
    reason = models.CharField(_("reason"), max_length=500)

    class Meta:
        ordering = ("id",)
        verbose_name = _("rejected record")
        verbose_name_plural = _("rejected records")

    def __str__(self) -> str:
        return self.reason
