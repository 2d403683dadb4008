"""Who may see and do what. Every page of staff that shows what a person wrote takes its rows from here.

A coordinator sees the messages to the teams that they belong to, and only those. In a practice copy messages without a team
(the practice team answers them) are seen by every coordinator, because nobody real wrote them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.contrib.auth.models import AnonymousUser, Group, Permission
from django.db import models

from trials.models import ContactRoute, Site, TrialSite, User

if TYPE_CHECKING:
    Somebody = User | AnonymousUser

SEE_ENQUIRIES = "enquiries.view_enquiry"
SEE_EVERY_ENQUIRY = "enquiries.view_all_enquiries"
NAME_TEAMS = "trials.add_contactroute"

COORDINATORS, CURATORS, ADMINISTRATORS = "Coordinators", "Curators", "Administrators"
_CONTENT: Final = (
    "trials.view_trial", "trials.change_trial", "trials.view_site", "trials.change_site", "trials.view_trialsite",
    "trials.change_trialsite", "trials.view_contactroute", "trials.change_contactroute", "trials.view_frequentquestion",
    "trials.add_frequentquestion", "trials.change_frequentquestion", "trials.view_condition", "trials.view_organisation",
    "trials.view_change", "registry.view_importrun", "registry.view_reject", "vocabulary.view_concept", "vocabulary.view_layterm",
    "vocabulary.view_glossaryentry", "vocabulary.view_hardword", "vocabulary.view_missedsearch", "summaries.view_summary",
    "summaries.change_summary",
    "eligibility.view_trialreading", "eligibility.change_trialreading", "eligibility.view_correction", "eligibility.add_correction",
    "eligibility.view_topicwording",
    "summaries.view_notice", "summaries.change_notice", "summaries.view_fixedsentence", "summaries.view_modelcall",
)  # fmt: skip
# What each role may do. Administrators may do everything in the portal, the people who work here and the audit trail included.
ROLES: Final[dict[str, tuple[str, ...]]] = {
    COORDINATORS: (
        *_CONTENT, "enquiries.view_enquiry", "enquiries.change_enquiry", "enquiries.view_contactattempt", "enquiries.add_contactattempt",
        "enquiries.view_statuschange", "outbox.view_letter", "outbox.change_letter",
    ),
    CURATORS: (
        *_CONTENT, "trials.add_contactroute", "trials.delete_frequentquestion", "vocabulary.add_concept", "vocabulary.change_concept",
        "vocabulary.delete_concept", "vocabulary.add_layterm", "vocabulary.change_layterm", "vocabulary.add_glossaryentry",
        "vocabulary.change_glossaryentry", "vocabulary.delete_glossaryentry", "summaries.change_fixedsentence",
        "eligibility.change_topicwording",
    ),
    ADMINISTRATORS: (),
}  # fmt: skip


def sees_every_enquiry(user: Somebody) -> bool:
    """Administrators, and whoever was given this right on purpose."""
    return user.is_active and user.has_perm(SEE_EVERY_ENQUIRY)


def enquiries[M: models.Model](rows: models.QuerySet[M], user: Somebody) -> models.QuerySet[M]:
    """Of rows with a `route`, those that this person may read."""
    if not (user.is_active and user.has_perm(SEE_ENQUIRIES)):
        return rows.none()
    if sees_every_enquiry(user):
        return rows
    mine = models.Q(route__in=routes_of(user))
    return rows.filter(mine | models.Q(route__isnull=True)) if settings.DEMO else rows.filter(mine)


def routes_of(user: Somebody) -> models.QuerySet[ContactRoute]:
    """The teams that this person belongs to, in use or not: old messages still want an answer."""
    mine = ContactRoute.people.through.objects.filter(user_id=user.pk or 0).values("contactroute_id")
    return ContactRoute.objects.filter(pk__in=mine)


def names_teams(user: Somebody) -> bool:
    """May say who answers for any trial, and pause any site: curators and administrators."""
    return user.is_active and user.has_perm(NAME_TEAMS)


def routes(user: Somebody) -> models.QuerySet[ContactRoute]:
    """The teams whose entry this person may open."""
    return ContactRoute.objects.all() if names_teams(user) else routes_of(user)


def may_pause(user: Somebody, place: Site | TrialSite) -> bool:
    """Whether this person may pause a site, or a trial at a site: it is their team's, or they name teams."""
    if names_teams(user):
        return True
    column = "trial_site" if isinstance(place, TrialSite) else "trial_site__site"
    return user.is_active and routes_of(user).filter(**{column: place}).exists()


def answerers() -> models.QuerySet[User]:
    """People who may be put into a team: those whose role lets them read messages."""
    return User.objects.filter(_with_right(SEE_ENQUIRIES), is_active=True, is_staff=True)


def unread(routes: models.QuerySet[ContactRoute]) -> models.QuerySet[ContactRoute]:
    """Of these teams, those in use in which nobody can read the messages."""
    read = ContactRoute.people.through.objects.filter(user_id__in=answerers().values("pk")).values("contactroute_id")
    return routes.filter(active=True).exclude(pk__in=read)


def readers(route: ContactRoute | None) -> models.QuerySet[User]:
    """Who may be given a message to this team: those who can read it. None is the practice team."""
    sees_all = _with_right(SEE_EVERY_ENQUIRY) | models.Q(is_superuser=True)
    team = _with_right(SEE_ENQUIRIES) & models.Q(pk__in=route.people.values("pk")) if route else models.Q(pk__in=())
    if route is None and settings.DEMO:
        team = _with_right(SEE_ENQUIRIES)
    return User.objects.filter(sees_all | team, is_active=True, is_staff=True)


def _with_right(name: str) -> models.Q:
    app, _, codename = name.partition(".")
    rights = Permission.objects.filter(content_type__app_label=app, codename=codename)
    through_role = Group.objects.filter(permissions__in=rights)
    return models.Q(pk__in=User.groups.through.objects.filter(group__in=through_role).values("user_id")) | models.Q(
        pk__in=User.user_permissions.through.objects.filter(permission__in=rights).values("user_id")
    )
