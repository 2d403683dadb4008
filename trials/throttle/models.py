"""How often somebody did something lately."""

from django.db import models


class Bucket(models.Model):
    """A count for one purpose, one keyed hash of whom, and one window of time. Rows are deleted after 24 hours."""

    key = models.CharField(max_length=64, unique=True)
    count = models.PositiveIntegerField(default=0)
    ends_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.key
