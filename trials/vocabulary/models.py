"""The words of patients and of records: which mean the same, what they mean, and which were looked for in vain."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from trials.vocabulary import keys


class Origin(models.IntegerChoices):
    """Where a row comes from; a lower number ranks first."""

    CURATED = 0, _("A person here")
    STARTER = 1, _("Ships with the portal")
    IMPORTED = 2, _("Imported list")


class Concept(models.Model):
    """One thing that people look for, by the name that records use. Its other names are its terms."""

    name = models.CharField(_("name in records"), max_length=255)
    key = models.CharField(max_length=255, unique=True, editable=False)
    mesh_id = models.CharField(_("MeSH number"), max_length=16, blank=True, db_index=True)
    trees = models.CharField(_("MeSH tree numbers"), max_length=1000, blank=True, help_text=_("With | between them."))
    origin = models.PositiveSmallIntegerField(_("comes from"), choices=Origin, default=Origin.CURATED)
    in_use = models.BooleanField(_("in use"), default=True, help_text=_("Untick to leave it out of searches."))

    class Meta:
        ordering = ("name",)
        verbose_name = _("concept")
        verbose_name_plural = _("words that mean the same")

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        """With the key of its name."""
        self.key = keys.key(self.name)[:255]
        super().save(*args, **kwargs)  # type: ignore[arg-type]  # whatever Django passes


class LayTerm(models.Model):
    """Another name of a concept: one that people type, or one that records use as well."""

    class Kind(models.TextChoices):
        LAY = "lay", _("People say it: understood, not searched for")
        MEDICAL = "medical", _("Records use it: searched for as well")

    concept = models.ForeignKey(Concept, models.CASCADE, related_name="terms")
    text = models.CharField(_("term"), max_length=255)
    key = models.CharField(max_length=255, db_index=True, editable=False)
    form = models.CharField(max_length=255, editable=False)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind, default=Kind.LAY)
    language = models.CharField(_("language"), max_length=8, default="en", help_text=_("Such as en or es."))
    origin = models.PositiveSmallIntegerField(_("comes from"), choices=Origin, default=Origin.CURATED)
    in_use = models.BooleanField(_("in use"), default=True, help_text=_("Untick to leave it out of searches."))

    class Meta:
        ordering = ("origin", "kind", "text")
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        constraints = (models.UniqueConstraint(fields=("concept", "form"), name="vocabulary_term_once"),)

    def __str__(self) -> str:
        return self.text

    def save(self, *args: object, **kwargs: object) -> None:
        """With the key and the form of its text."""
        self.renew()
        super().save(*args, **kwargs)  # type: ignore[arg-type]  # whatever Django passes

    def renew(self) -> bool:
        """Reckon the key and the form again; whether they are other ones now."""
        before = self.key, self.form
        self.key, self.form = keys.key(self.text)[:255], keys.form(self.text)[:255]
        return before != (self.key, self.form)


class KnownName(models.Model):
    """A condition as listed trials name it and in how many: what spelling and proposals go by. Counted again now and then."""

    name = models.CharField(max_length=255)
    folded = models.CharField(max_length=255, unique=True)
    trials = models.PositiveIntegerField()

    def __str__(self) -> str:
        return self.name


class GlossaryEntry(models.Model):
    """A word of trial records or of medicine, said in plain words."""

    class Mode(models.TextChoices):
        EXPLAIN = "explain", _("Explain it")
        SWAP = "swap", _("Explain it; the short wording may stand in its place")
        LIST = "list", _("Only in the list of words, not on trial pages")

    term = models.CharField(_("word"), max_length=120)
    slug = models.SlugField(_("address"), max_length=120, unique=True, editable=False)
    meaning = models.CharField(_("meaning"), max_length=500, help_text=_("One or two short sentences that a twelve-year-old understands."))
    mode = models.CharField(
        _("use"),
        max_length=8,
        choices=Mode,
        default=Mode.EXPLAIN,
        help_text=_("A word with several meanings, such as “arm”, belongs in the list only."),
    )
    plain = models.CharField(
        _("short wording"),
        max_length=120,
        blank=True,
        help_text=_(
            "A noun for a noun, such as “high blood pressure” for “hypertension”. It stands for the word itself, not for its other forms."
        ),
    )
    other_forms = models.CharField(
        _("other forms"),
        max_length=500,
        blank=True,
        help_text=_("With | between them, such as plurals. One with capitals inside, such as ECG or HbA1c, is found only when written so."),
    )
    language = models.CharField(_("language"), max_length=8, default="en", help_text=_("Of the meaning, such as en or es."))
    often = models.BooleanField(_("often met"), default=False, help_text=_("Stands at the top of the page."))
    shown = models.BooleanField(_("shown"), default=True)
    origin = models.PositiveSmallIntegerField(_("comes from"), choices=Origin, default=Origin.CURATED)

    class Meta:
        ordering = ("term",)
        verbose_name = _("explained word")
        verbose_name_plural = _("explained words")

    def __str__(self) -> str:
        return self.term

    def save(self, *args: object, **kwargs: object) -> None:
        """With the address that its word gives."""
        self.slug = self.address(self.term, self.language)
        super().save(*args, **kwargs)  # type: ignore[arg-type]  # whatever Django passes

    def clean(self) -> None:
        """A wording that may stand in the word's place must be there."""
        if self.mode == self.Mode.SWAP and not self.plain.strip():
            raise ValidationError({"plain": _("Write the short wording that may stand in the place of the word.")})

    @staticmethod
    def address(term: str, language: str) -> str:
        """Its anchor on the page of words; empty when the word has no plain letters."""
        plain = slugify(term)
        return (plain if language == "en" or not plain else f"{language}-{plain}")[:120]

    @property
    def forms(self) -> list[str]:
        """The word and its other forms."""
        return [self.term, *(form for form in self.other_forms.split("|") if form)]


class HardWord(models.Model):
    """A word that records use and nobody has explained. `records` is how many had it in the last whole count, or already in this one."""

    word = models.CharField(_("word"), max_length=40, unique=True)
    records = models.PositiveIntegerField(_("records that use it"), default=0, db_index=True)
    counting = models.PositiveIntegerField(default=0, editable=False)
    plain = models.BooleanField(_("plain enough"), default=False, help_text=_("Most people know it: it need not be explained."))

    class Meta:
        ordering = ("-records", "word")
        verbose_name = _("word without an explanation")
        verbose_name_plural = _("words without an explanation")

    def __str__(self) -> str:
        return self.word


class Counted(models.Model):
    """One row: up to which trial this count of hard words has come."""

    trial_id = models.BigIntegerField(default=0)


class MissedSearch(models.Model):
    """Words that found nothing. Until they came three times only a keyed hash is held, so that what one person typed is not kept."""

    hash = models.CharField(max_length=64, unique=True, editable=False)
    text = models.CharField(_("words"), max_length=120, blank=True)
    times = models.PositiveIntegerField(_("times"), default=1)
    first_at = models.DateTimeField(_("first"))
    last_at = models.DateTimeField(_("last"), db_index=True)

    class Meta:
        ordering = ("-times", "-last_at")
        verbose_name = _("search without result")
        verbose_name_plural = _("searches without result")

    def __str__(self) -> str:
        return self.text


class Stamp(models.Model):
    """One row whose number rises with every change, so that each process knows when its copy in memory is old."""

    number = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.number)
