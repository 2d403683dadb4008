"""What was read and decided, in the words of the pages of staff."""

from __future__ import annotations

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from trials.eligibility.questions import wording
from trials.eligibility.shape import Requirement, Section, Span
from trials.eligibility.told.readings import one_fits
from trials.eligibility.told.said import Voice
from trials.lib.phrase import Phrase
from trials.words import tell

THEMES: dict[str, Any] = {
    "you": pgettext_lazy("theme of questions", "The person"),
    "taking-part": pgettext_lazy("theme of questions", "Taking part"),
    "reproduction": pgettext_lazy("theme of questions", "Pregnancy"),
    "habits": pgettext_lazy("theme of questions", "Habits"),
    "body": pgettext_lazy("theme of questions", "Height and weight"),
    "daily-life": pgettext_lazy("theme of questions", "Daily life"),
    "heart": pgettext_lazy("theme of questions", "Heart and vessels"),
    "blood": pgettext_lazy("theme of questions", "Blood"),
    "cancer": pgettext_lazy("theme of questions", "Cancer"),
    "hormones": pgettext_lazy("theme of questions", "Hormones and metabolism"),
    "lungs": pgettext_lazy("theme of questions", "Lungs"),
    "kidneys": pgettext_lazy("theme of questions", "Kidneys and bladder"),
    "liver": pgettext_lazy("theme of questions", "Liver"),
    "digestion": pgettext_lazy("theme of questions", "Digestion"),
    "nerves": pgettext_lazy("theme of questions", "Brain and nerves"),
    "mind": pgettext_lazy("theme of questions", "Mental health"),
    "immune": pgettext_lazy("theme of questions", "Immune system"),
    "infections": pgettext_lazy("theme of questions", "Infections"),
    "senses-skin-bones": pgettext_lazy("theme of questions", "Eyes, ears, skin and bones"),
    "allergies": pgettext_lazy("theme of questions", "Allergies"),
    "treatments": pgettext_lazy("theme of questions", "Treatments"),
    "medicines": pgettext_lazy("theme of questions", "Medicines"),
    "values": pgettext_lazy("theme of questions", "Values from tests"),
}


def requirement_words(requirement: Requirement, voice: Voice) -> str:
    """What it asks, as a visitor reads it, with a capital."""
    said = one_fits(requirement, voice)
    return str(capfirst(tell(said if isinstance(said, Phrase) else Phrase("as-it-is", {"what": said}))))


def topic_words(topic: str, language: str) -> str:
    """What a topic is called, with a capital."""
    return str(capfirst(wording(topic, language, "you").noun))


def section_words(section: Section) -> str:
    """The list of the record."""
    return _("Who can join") if section == "inclusion" else _("Who cannot join")


def joins(span: Span, children: int) -> str:
    """How what stands under a criterion joins; nothing where nothing or only one does."""
    if children < 2:
        return ""
    if span.section == "inclusion":
        if span.group == "all":
            return _("Each of the points under it has to be so")
        if span.group == "any":
            return _("One of the points under it is enough")
        return _("Of the points under it so many have to be so: %(number)s") % {"number": span.group}
    if span.group == "all":
        return _("Each of the points under it keeps a person out")
    if span.group == "any":
        return _("Only all points under it together keep a person out")
    return _("Of the points under it so many must not be so: %(number)s") % {"number": span.group}
