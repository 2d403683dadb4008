"""What the person agrees to: the words, and which version of them."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings

from trials.words import say

# Raise it when the sentence "consent" changes; a test holds the two together.
VERSION = "2026-11"


@dataclass(frozen=True, slots=True)
class Consent:
    """The text that stood beside the tick, in the language of the page."""

    version: str
    text: str


def consent(who_answers: str) -> Consent:
    """The words for a team, in the active language."""
    return Consent(VERSION, say("consent", host=settings.HOST_NAME, who_answers=who_answers))
