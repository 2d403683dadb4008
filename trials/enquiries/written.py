"""What a person wrote and to whom, between the form and the database."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from django.conf import settings

from trials.lib.tokens import keyed
from trials.models import ContactRoute, Trial, TrialSite


@dataclass(frozen=True, slots=True)
class Written:
    """The clean fields of the form. One of the names is enough, and one way to reach the person. `answers` has one a line."""

    first_name: str = ""
    last_name: str = ""
    email: str = ""
    phone: str = ""
    prefer: str = ""
    voicemail_ok: bool = False
    best_time: str = ""
    other_language: str = ""
    message: str = ""
    answers: str = ""
    writing_for: str = "self"

    def __post_init__(self) -> None:
        if not (self.email or self.phone):
            raise ValueError("There is no way to reach the person.")

    @property
    def reach_by(self) -> str:
        """`email` or `phone`: what the person prefers, as far as they gave it."""
        given = {"email": self.email, "phone": self.phone}
        return self.prefer if given.get(self.prefer) else "email" if self.email else "phone"

    @property
    def same_email(self) -> str:
        """Keyed hash that finds another message from the same mailbox."""
        return keyed("same person by e-mail", self.email.lower()) if self.email else ""

    @property
    def same_phone(self) -> str:
        """Keyed hash that finds another message from the same phone."""
        return keyed("same person by phone", self.phone) if self.phone else ""

    def fingerprint(self, to: Addressee) -> str:
        """Keyed hash of everything that was written and to whom."""
        whole = [to.trial.pk, to.route.pk if to.route else 0, to.trial_site.pk if to.trial_site else 0, asdict(self)]
        return keyed("same content", json.dumps(whole, sort_keys=True))


@dataclass(frozen=True, slots=True)
class Addressee:
    """The team that will be sent a message. `route` is None only for the practice team of a demonstration."""

    trial: Trial
    team_name: str
    route: ContactRoute | None = None
    trial_site: TrialSite | None = None

    @property
    def email(self) -> str:
        """Where the notice goes."""
        return self.route.email if self.route else settings.HELPERS_EMAIL

    @property
    def country_code(self) -> str:
        """The country that the team is in, as far as we know it, for the urgent number."""
        if self.trial_site:
            return self.trial_site.site.country_code
        codes = self.trial.country_codes
        return codes[0] if len(codes) == 1 else ""
