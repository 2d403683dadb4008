"""What a trial is: the registry's fields as they came, beside what a curator added."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from simple_history import register

from trials.lib.dates import PartialDate
from trials.querysets.trials import TrialQuerySet

# The registry writes this number where the true one is not known.
ENROLMENT_NOT_KNOWN = 99_999_999
# Several tokens in one column, each between bars, so that one can be looked for whole.
BAR = "|"


def bars(tokens: list[str] | tuple[str, ...]) -> str:
    """`["PHASE1", "PHASE2"]` as `|PHASE1|PHASE2|`, nothing for an empty list."""
    return BAR + BAR.join(tokens) + BAR if tokens else ""


def unbar(text: str) -> list[str]:
    """The tokens of a column written by `bars`."""
    return [token for token in text.split(BAR) if token]


class Trial(models.Model):
    """One trial. Import writes every field above `listing`; people write those from `listing` on."""

    class Listing(models.TextChoices):
        HIDDEN = "hidden", _("Hidden: visitors get “not found”")
        LISTED = "listed", _("Listed: visitors can find and read it")
        DROPPED = "dropped", _("Dropped by the registry: the page stays, with a notice and no contact")

    # -- names
    registry = models.CharField(_("registry"), max_length=16, help_text=_("ctgov, demo, or local for a trial that no registry holds."))
    registry_id = models.CharField(_("registry number"), max_length=32, unique=True)
    org_study_id = models.CharField(_("sponsor's own number"), max_length=255, blank=True)
    secondary_ids = models.JSONField(_("other numbers"), default=list, blank=True)
    brief_title = models.TextField(_("short title"))
    official_title = models.TextField(_("official title"), blank=True)
    acronym = models.CharField(_("acronym"), max_length=255, blank=True)
    organisation = models.JSONField(_("organisation that registered it"), default=dict, blank=True)

    # -- status
    overall_status = models.CharField(_("status"), max_length=40, blank=True, db_index=True)
    last_known_status = models.CharField(_("last known status"), max_length=40, blank=True)
    why_stopped = models.TextField(_("why it stopped"), blank=True)
    status_verified_raw = models.CharField(_("status confirmed"), max_length=16, blank=True)
    status_verified_date = models.DateField(null=True, blank=True)
    expanded_access = models.JSONField(_("expanded access"), default=dict, blank=True)

    # -- design
    study_type = models.CharField(_("study type"), max_length=40, blank=True, db_index=True)
    phases = models.CharField(_("phases"), max_length=120, blank=True)
    allocation = models.CharField(_("allocation"), max_length=40, blank=True)
    intervention_model = models.CharField(_("intervention model"), max_length=40, blank=True)
    intervention_model_description = models.TextField(blank=True)
    primary_purpose = models.CharField(_("primary purpose"), max_length=40, blank=True)
    masking = models.CharField(_("masking"), max_length=40, blank=True)
    masking_description = models.TextField(blank=True)
    who_masked = models.CharField(_("who is masked"), max_length=120, blank=True)
    observational_model = models.CharField(_("observational model"), max_length=40, blank=True)
    time_perspective = models.CharField(_("time perspective"), max_length=40, blank=True)
    target_duration = models.CharField(_("target duration"), max_length=80, blank=True)
    patient_registry = models.BooleanField(_("patient registry"), null=True, blank=True)
    bio_spec = models.JSONField(_("samples kept"), default=dict, blank=True)
    expanded_access_types = models.JSONField(default=dict, blank=True)
    enrolment_count = models.BigIntegerField(_("enrolment"), null=True, blank=True)
    enrolment_kind = models.CharField(max_length=16, blank=True, help_text=_("ACTUAL or ESTIMATED, as the registry says."))

    # -- who can join
    sex = models.CharField(_("sex"), max_length=16, blank=True)
    gender_based = models.BooleanField(null=True, blank=True)
    gender_description = models.TextField(blank=True)
    minimum_age_raw = models.CharField(_("minimum age"), max_length=32, blank=True)
    minimum_age_months = models.FloatField(null=True, blank=True)
    maximum_age_raw = models.CharField(_("maximum age"), max_length=32, blank=True)
    maximum_age_months = models.FloatField(null=True, blank=True)
    std_ages = models.CharField(max_length=80, blank=True)
    healthy_volunteers = models.BooleanField(_("healthy volunteers"), null=True, blank=True)
    study_population = models.TextField(blank=True)
    sampling_method = models.CharField(max_length=40, blank=True)
    eligibility_text = models.TextField(_("eligibility criteria"), blank=True)

    # -- dates: as written, the first day that it may mean, ACTUAL or ESTIMATED
    start_raw = models.CharField(_("start"), max_length=16, blank=True)
    start_date = models.DateField(null=True, blank=True, db_index=True)
    start_kind = models.CharField(max_length=16, blank=True)
    primary_completion_raw = models.CharField(_("main completion"), max_length=16, blank=True)
    primary_completion_date = models.DateField(null=True, blank=True)
    primary_completion_kind = models.CharField(max_length=16, blank=True)
    completion_raw = models.CharField(_("completion"), max_length=16, blank=True)
    completion_date = models.DateField(null=True, blank=True)
    completion_kind = models.CharField(max_length=16, blank=True)
    first_submitted_raw = models.CharField(max_length=16, blank=True)
    first_posted_raw = models.CharField(_("first posted"), max_length=16, blank=True)
    first_posted_date = models.DateField(null=True, blank=True)
    last_update_submitted_raw = models.CharField(max_length=16, blank=True)
    last_update_raw = models.CharField(_("team last updated the record"), max_length=16, blank=True)
    last_update_date = models.DateField(null=True, blank=True, db_index=True)
    last_update_kind = models.CharField(max_length=16, blank=True)
    results_posted_raw = models.CharField(_("results posted"), max_length=16, blank=True)
    has_results = models.BooleanField(_("has results"), default=False)

    # -- texts and lists that are only shown, in the record's order
    brief_summary = models.TextField(_("brief summary"), blank=True)
    detailed_description = models.TextField(_("detailed description"), blank=True)
    keywords = models.JSONField(_("keywords"), default=list, blank=True)
    arms = models.JSONField(_("arms"), default=list, blank=True, help_text=_("label, type, description, intervention names"))
    outcomes = models.JSONField(_("outcomes"), default=dict, blank=True, help_text=_("primary, secondary, other"))
    references = models.JSONField(_("references"), default=dict, blank=True, help_text=_("papers, links, data sets"))
    documents = models.JSONField(_("documents"), default=list, blank=True)
    ipd_sharing = models.JSONField(_("data sharing"), default=dict, blank=True)
    oversight = models.JSONField(_("oversight"), default=dict, blank=True)
    responsible_party = models.JSONField(_("responsible party"), default=dict, blank=True)
    central_contacts = models.JSONField(_("central contacts"), default=list, blank=True)
    officials = models.JSONField(_("officials"), default=list, blank=True)
    mesh = models.JSONField(
        _("MeSH terms"), default=dict, blank=True, help_text=_("conditions, condition ancestors, interventions, intervention ancestors")
    )
    countries = models.TextField(_("countries"), blank=True, help_text=_("ISO codes between bars; a name where there is no code."))

    # -- where it came from
    is_demo = models.BooleanField(_("practice record"), default=False)
    content_hash = models.CharField(max_length=32, blank=True)
    fetched_at = models.DateTimeField(_("we last copied it"), null=True, blank=True)

    # -- what people here decided
    listing = models.CharField(_("shown to visitors"), max_length=8, choices=Listing, default=Listing.HIDDEN)
    plain_title = models.CharField(
        _("plain title"),
        max_length=200,
        blank=True,
        help_text=_("One line a patient understands. Say what is tested and for whom; promise nothing."),
    )
    picture = models.CharField(
        _("picture"), max_length=20, blank=True, help_text=_("A calm drawing beside the title. Leave empty to let the condition decide.")
    )
    curator_note = models.TextField(_("note for colleagues"), blank=True, help_text=_("Visitors never see this."))
    checked_at = models.DateTimeField(_("a person here last checked it"), null=True, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("checked by")
    )
    page_stamp = models.BigIntegerField(default=0, editable=False, help_text=_("Raised by every action that changes what the page shows."))

    CURATED: ClassVar[tuple[str, ...]] = ("listing", "plain_title", "picture", "curator_note", "checked_at", "checked_by")

    objects = TrialQuerySet.as_manager()

    class Meta:
        ordering = ("-last_update_date", "registry_id")
        verbose_name = _("trial")
        verbose_name_plural = _("trials")
        # Lists are filtered and ordered by these alone: without the index they read every wide row.
        indexes = (
            models.Index(fields=("listing", "overall_status", "last_update_date"), name="trial_list_order"),
            models.Index(fields=("listing", "last_update_date"), name="trial_newest"),
        )
        constraints = (
            models.CheckConstraint(
                name="trial_checked_at_with_checked_by",
                condition=models.Q(checked_at__isnull=True, checked_by__isnull=True)
                | models.Q(checked_at__isnull=False, checked_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.registry_id} {self.title}"

    def get_absolute_url(self) -> str:
        """The canonical address."""
        return reverse("trial", args=[self.registry_id])

    @property
    def title(self) -> str:
        """A curator's plain title where there is one, else the registry's short title."""
        return self.plain_title or self.brief_title

    @property
    def phase_tokens(self) -> list[str]:
        """Phases as the registry writes them, in its order."""
        return unbar(self.phases)

    @property
    def masked_tokens(self) -> list[str]:
        """Who is masked, as the registry writes it."""
        return unbar(self.who_masked)

    @property
    def country_codes(self) -> list[str]:
        """ISO codes (a name where there is none) of all countries in the record."""
        return unbar(self.countries)

    @property
    def enrolment(self) -> int | None:
        """How many people; None when the record does not say or gives the sentinel."""
        return None if self.enrolment_count == ENROLMENT_NOT_KNOWN else self.enrolment_count

    def partial(self, name: str) -> PartialDate | None:
        """The date field `name` ("start", "last_update", ...) with its precision; None when absent or unreadable."""
        return PartialDate.parse(getattr(self, f"{name}_raw"))

    @property
    def says_who_can_join(self) -> bool:
        """Whether the record has that part at all. Without it, ages that are not there do not mean "any age"."""
        return bool(self.minimum_age_raw or self.maximum_age_raw or self.sex or self.eligibility_text)

    @property
    def confirmed(self) -> date | None:
        """The day on which the team last confirmed the status: the status verification date, else the last update."""
        partial = self.partial("status_verified") or self.partial("last_update")
        return partial.last if partial else None


# Only what people decide has a history here; what the registry says has its record versions.
register(
    Trial,
    app="trials",
    excluded_fields=[field.name for field in Trial._meta.local_fields if field.name not in (*Trial.CURATED, "id", "registry_id")],
)


class TrialAlias(models.Model):
    """An old number of a trial; its address redirects."""

    alias = models.CharField(max_length=32, unique=True)
    trial = models.ForeignKey(Trial, models.CASCADE, related_name="aliases")

    def __str__(self) -> str:
        return self.alias


class Condition(models.Model):
    """A condition as registries name it. Spellings that give the same slug are one condition."""

    name = models.CharField(_("name"), max_length=255)
    slug = models.SlugField(_("address"), max_length=120, unique=True)
    trials: models.ManyToManyField[Trial, TrialCondition] = models.ManyToManyField(
        Trial, through="TrialCondition", related_name="conditions"
    )

    class Meta:
        ordering = ("name",)
        verbose_name = _("condition")
        verbose_name_plural = _("conditions")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The condition's own page."""
        return reverse("condition", args=[self.slug])


class TrialCondition(models.Model):
    """A trial studies a condition; `name` is the record's own spelling."""

    trial = models.ForeignKey(Trial, models.CASCADE, related_name="trial_conditions")
    condition = models.ForeignKey(Condition, models.CASCADE, related_name="trial_conditions")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=255)

    class Meta:
        ordering = ("position",)
        constraints = (models.UniqueConstraint(fields=("trial", "condition"), name="trial_condition_once"),)

    def __str__(self) -> str:
        return self.name


class Intervention(models.Model):
    """What is tested or compared in a trial, in the record's order."""

    trial = models.ForeignKey(Trial, models.CASCADE, related_name="interventions")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(_("type"), max_length=40, blank=True)
    name = models.TextField(_("name"))
    description = models.TextField(_("description"), blank=True)
    other_names = models.JSONField(_("other names"), default=list, blank=True)
    arm_labels = models.JSONField(_("arms"), default=list, blank=True)

    class Meta:
        ordering = ("position",)

    def __str__(self) -> str:
        return self.name


class Organisation(models.Model):
    """A sponsor or collaborator."""

    name = models.CharField(_("name"), max_length=500, unique=True)
    kind = models.CharField(_("class"), max_length=16, blank=True)

    class Meta:
        ordering = ("name",)
        verbose_name = _("sponsor or collaborator")
        verbose_name_plural = _("sponsors and collaborators")

    def __str__(self) -> str:
        return self.name


class TrialSponsor(models.Model):
    """An organisation's part in a trial."""

    class Role(models.TextChoices):
        LEAD = "lead", _("Lead sponsor")
        COLLABORATOR = "collaborator", _("Collaborator")

    trial = models.ForeignKey(Trial, models.CASCADE, related_name="sponsors")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="trials")
    role = models.CharField(max_length=16, choices=Role)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("position",)
        constraints = (models.UniqueConstraint(fields=("trial", "organisation", "role"), name="trial_sponsor_once"),)

    def __str__(self) -> str:
        return str(self.organisation)
