"""How to speak to the visitor of this request."""

from __future__ import annotations

from django.utils.translation import get_language

from trials.eligibility.questions import LANGUAGES, Person
from trials.eligibility.remembered import reworded
from trials.eligibility.told.said import Voice


def voice_of(person: Person, *, is_reworded: bool = True) -> Voice:
    """In the language of the page where questions are shipped in it, else in English, with what people here worded.

    `is_reworded`: False for whoever knows that they worded nothing.
    """
    code = (get_language() or "").partition("-")[0]
    language = code if code in LANGUAGES else LANGUAGES[0]
    return Voice(language, person, reworded(language) if is_reworded else {})
