"""Towns, postcodes and countries with their names: where a visitor's words are on the globe. Loaded by `load_places`."""

from __future__ import annotations

from django.db import models

from trials import words
from trials.places.keys import LONGEST


class Place(models.Model):
    """A town, an area with a postcode, or a country."""

    class Kind(models.TextChoices):
        TOWN = "town"
        POSTCODE = "postcode"
        COUNTRY = "country"

    source = models.CharField(max_length=12, db_index=True)
    kind = models.CharField(max_length=8, choices=Kind)
    name = models.CharField(max_length=200)
    postcode = models.CharField(max_length=20, blank=True)
    region = models.CharField(max_length=80, blank=True)
    country_code = models.CharField(max_length=2, db_index=True)
    latitude = models.FloatField()
    longitude = models.FloatField()
    population = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        """What the page calls it. `resolve` understands it again as this place."""
        parts = (self.postcode, self.name, self.region, words.country_name(self.country_code))
        if self.kind == self.Kind.COUNTRY:
            return parts[-1]
        return ", ".join(part for part in parts if part)


class PlaceName(models.Model):
    """One way to write a place: `key` is what `keys.fold` makes of it; `preferred` where it is the place's own name."""

    place = models.ForeignKey(Place, models.CASCADE, related_name="names")
    key = models.CharField(max_length=LONGEST, db_index=True)
    preferred = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.key


class Loaded(models.Model):
    """Which edition of a source the table holds, so that nothing is loaded twice."""

    source = models.CharField(max_length=12, unique=True)
    edition = models.CharField(max_length=100)

    def __str__(self) -> str:
        return f"{self.source} {self.edition}"
