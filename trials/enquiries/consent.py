"""What the person agrees to: the words, and which version of them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.conf import settings
from django.utils.translation import gettext as _

from trials.words import say

# Raise it when the sentence "consent" changes; a test holds the two together.
VERSION = "2026-11"


@dataclass(frozen=True, slots=True)
class Consent:
    """The text that stood beside the tick, in the language of the page; `named` is the same with the team that was chosen, if one was."""

    version: str
    text: str
    named: str = ""

    def naming(self, team: str) -> Consent:
        """The same consent, given to this team of several."""
        return replace(self, named=consent(team).text)

    @property
    def whole(self) -> str:
        """What is kept: the words as shown and, where they named no team, below them the words with the team that was chosen."""
        if self.named in {"", self.text}:
            return self.text
        return f"{self.text}\n\n{_('With the team that you chose:')}\n{self.named}"


def consent(who_answers: str) -> Consent:
    """The words for a team, in the active language."""
    return Consent(VERSION, say("consent", host=settings.HOST_NAME, who_answers=who_answers))
