"""How a trial's record is shown to staff: read-only, the registry's own terms beside plain words."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import admin
from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from trials import words
from trials.adminkit import lines
from trials.models import Change, ContactRoute, Trial
from trials.templatetags.portal import status_of
from trials.terms import ids
from trials.terms.status import contact_rule

STATUS = (
    "status_and_token", "why_stopped", "last_known_status", "status_verified_raw", "start_raw", "primary_completion_raw",
    "completion_raw", "last_update_raw", "has_results", "fetched_at",
)  # fmt: skip
DESIGN = (
    "study_type", "phase_words", "allocation", "intervention_model", "primary_purpose", "masking", "observational_model",
    "time_perspective", "enrolment_count", "enrolment_kind",
)  # fmt: skip
JOIN = ("sex", "minimum_age_raw", "maximum_age_raw", "healthy_volunteers", "eligibility_text")
TEXTS = ("official_title", "brief_summary", "detailed_description")
PEOPLE = ("registry_id", "org_study_id", "acronym", "condition_names", "sponsor_names", "contacts", "official_people")
LATEST = 12


def with_signs(trials: QuerySet[Trial]) -> QuerySet[Trial]:
    """Trials with `has_team` (a team in use answers) and `changed_since` (by the registry, after the last check)."""
    since = Change.objects.filter(trial_id=OuterRef("pk"), kind=Change.Kind.CHANGED, at__gt=OuterRef("checked_at"))
    return trials.annotate(
        has_team=Exists(ContactRoute.objects.in_use().filter(trial=OuterRef("pk"))),
        changed_since=Exists(since),
    )


@admin.display(description=_("changed by the registry"))
def registry_changes(_admin: object, trial: Trial) -> str:
    """The last changes that import brought, newest first; those since the last check are marked."""
    rows = Change.objects.filter(trial_id=trial.pk, kind__in=(Change.Kind.CHANGED, Change.Kind.DROPPED)).order_by("-id")[:LATEST]
    told = []
    for row in rows:
        new = trial.checked_at is not None and row.at > trial.checked_at
        name = _field_name(row.field) or row.get_kind_display()
        told.append((words.plain_day(timezone.localtime(row.at).date()), name, gettext("– since the last check") if new else ""))
    if not told:
        return gettext("Nothing has changed since we first copied it.")
    return lines("{}: {} {}", told)


@admin.display(description=_("now"))
def contact_now(_admin: object, trial: Trial) -> str:
    """Whether visitors are offered the form, and what is missing if not."""
    teams = trial.routes.in_use().count()
    rule = contact_rule(trial.overall_status)
    if trial.listing != Trial.Listing.LISTED:
        return gettext("No: the trial is not listed.")
    if rule not in {"form", "ask_if_open"}:
        return gettext("No: the status of the trial does not allow it. The page says what people can do instead.")
    if not teams and practice_answers(trial):
        return practice_only()
    if not teams:
        return gettext(
            "No: nobody has agreed to answer. Add who answers below. Until then the page shows the contact that the registry lists."
        )
    return ngettext("Yes: %d team answers.", "Yes: %d teams answer.", teams) % teams


def practice_answers(trial: Trial) -> bool:
    """Whether, for want of a team, the practice team of this practice copy answers, as the public page says."""
    return settings.DEMO and trial.listing == Trial.Listing.LISTED and contact_rule(trial.overall_status) in {"form", "ask_if_open"}


def practice_only() -> str:
    """What a practice copy says where no team agreed."""
    return gettext("Practice only: the practice team answers. On a real portal: nobody yet.")


@admin.display(description=_("who answers"))
def teams(_admin: object, trial: Trial) -> str:
    """Every team that agreed, in use or not, with the way to its page."""
    rows = [
        (
            reverse("admin:trials_contactroute_change", args=[route.pk]),
            route.name,
            route.get_kind_display(),
            gettext("agreed: %(who)s, %(day)s") % {"who": route.agreed_by, "day": words.plain_day(route.agreed_on)},
            "" if route.active else gettext("(stopped)"),
        )
        for route in trial.routes.all()
    ]
    if rows:
        return lines('<a href="{}">{}</a> – {}; {} {}', rows)
    return practice_only() if practice_answers(trial) else gettext("Nobody yet.")


@admin.display(description=_("questions and answers of its own"))
def own_questions(_admin: object, trial: Trial) -> str:
    """Those that stand on this trial's page only, and the way to add one."""
    rows = [(reverse("admin:trials_frequentquestion_change", args=[row.pk]), row.question) for row in trial.questions.all()]
    add = format_html('<a href="{}?trial={}">{}</a>', reverse("admin:trials_frequentquestion_add"), trial.registry_id, gettext("Add one"))
    return format_html("{}{}", lines('<a href="{}">{}</a>', rows), add)


@admin.display(description=_("sites"))
def places(_admin: object, trial: Trial) -> str:
    """How many, with the way to them."""
    count = trial.trial_sites.in_record().count()
    if not count:
        return gettext("The record lists no site.")
    text = ngettext("%d site in the record", "%d sites in the record", count) % count
    return format_html('<a href="{}?trial__id__exact={}">{}</a>', reverse("admin:trials_trialsite_changelist"), trial.pk, text)


@admin.display(description=_("status"))
def status_and_token(_admin: object, trial: Trial) -> str:
    """As the public page says it today, and as the registry writes it."""
    return status_words(trial)


def status_words(trial: Trial) -> str:
    """The chip of the public page, which knows how old the record is, with the registry's token in brackets."""
    chip = words.tell(status_of(trial, timezone.localdate()).chip)
    return f"{chip} ({trial.overall_status})" if trial.overall_status else chip


@admin.display(description=_("phase"))
def phase_words(_admin: object, trial: Trial) -> str:
    """In plain words, and as the registry writes it."""
    return ", ".join(f"{words.label('phase', token)} ({token})" for token in trial.phase_tokens) or "–"


@admin.display(description=_("published contacts"))
def contacts(_admin: object, trial: Trial) -> str:
    """The registry's central contacts."""
    return contact_lines(trial.central_contacts)


@admin.display(description=_("officials"))
def official_people(_admin: object, trial: Trial) -> str:
    """Who leads it, as the record says."""
    people = [tuple(str(person.get(key) or "–") for key in ("name", "role", "affiliation")) for person in trial.officials]
    return lines("{}, {}, {}", people) if people else "–"


@admin.display(description=_("conditions"))
def condition_names(_admin: object, trial: Trial) -> str:
    """As the record spells them."""
    return ", ".join(row.name for row in trial.trial_conditions.all()) or "–"


@admin.display(description=_("sponsors"))
def sponsor_names(_admin: object, trial: Trial) -> str:
    """Lead first."""
    rows = trial.sponsors.select_related("organisation")
    return lines("{} ({})", [(row.organisation.name, row.get_role_display()) for row in rows]) if rows else "–"


@admin.display(description=_("original record"))
def original(_admin: object, trial: Trial) -> str:
    """A link to the registry, where it has one."""
    address = ids.record_address(trial.registry_id)
    if not address:
        return gettext("A made-up or local record.")
    return format_html('<a href="{}" rel="noopener noreferrer">{}</a>', address, address)


def contact_lines(people: list[dict[str, Any]]) -> str:
    """Published contacts, one on a line."""
    told = [", ".join(str(person[key]) for key in ("name", "role", "phone", "phone_ext", "email") if person.get(key)) for person in people]
    return lines("{}", [(line,) for line in told]) if told else gettext("The record lists none.")


def _field_name(column: str) -> str:
    """The field's name on this page, where the model knows it."""
    names = {field.name: str(field.verbose_name) for field in Trial._meta.local_fields}
    return names.get(column, column.replace("_", " "))
