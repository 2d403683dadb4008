"""What the models have in common whose rows are written once."""

from typing import Any, NoReturn

from django.db import models

from trials.querysets.append_only import AppendOnly, AppendOnlyQuerySet


class AppendOnlyModel(models.Model):
    """Can be added, never changed or deleted through the ORM; either raises `AppendOnly`."""

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Only the first time."""
        if not self._state.adding:
            raise AppendOnly(f"{self._meta.verbose_name_plural} are never changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Never."""
        raise AppendOnly(f"{self._meta.verbose_name_plural} are never deleted.")
