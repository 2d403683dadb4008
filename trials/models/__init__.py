"""The core models."""

from trials.models.change import AuditEntry, Change
from trials.models.faq import FrequentQuestion, SiteStamp
from trials.models.screen import ScreenBits, ScreenRow
from trials.models.site import ContactRoute, Site, TrialSite
from trials.models.trial import (
    Condition,
    Intervention,
    Organisation,
    Trial,
    TrialAlias,
    TrialCondition,
    TrialSponsor,
    bars,
    unbar,
)
from trials.models.user import User

__all__ = [
    "AuditEntry",
    "Change",
    "Condition",
    "ContactRoute",
    "FrequentQuestion",
    "Intervention",
    "Organisation",
    "ScreenBits",
    "ScreenRow",
    "Site",
    "SiteStamp",
    "Trial",
    "TrialAlias",
    "TrialCondition",
    "TrialSite",
    "TrialSponsor",
    "User",
    "bars",
    "unbar",
]
