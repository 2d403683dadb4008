"""Themes that can share a page. Pure."""

from __future__ import annotations

import re

from trials.eligibility.topics import Theme, Topic

_FAMILIES: dict[Theme, str] = {
    "heart": "heart", "blood": "heart", "hormones": "organs", "lungs": "organs", "kidneys": "organs", "liver": "organs",
    "digestion": "organs", "cancer": "cancer", "nerves": "nerves", "senses-skin-bones": "nerves", "immune": "immune",
    "infections": "immune", "allergies": "immune", "mind": "mind", "daily-life": "taking-part", "you": "taking-part",
}  # fmt: skip
# Families of which one page can ask in the same words: "Which of these do you have, or have you ever had?"
ILLNESSES = frozenset({"heart", "organs", "cancer", "nerves", "immune", "mind"})
# A criterion's own words about what is sensitive; the topics say it of themselves.
SENSITIVE_OWN = re.compile(
    r"pregnan|lactat|breast-?feed|nursing|contracep|menopaus|menstru|fertil|sexual|sperm|smok|tobacco|nicotine|cigarette|alcohol|drink|"
    r"drug|substance|addict|depend|abuse|psych|suicid|depress|mental|schizo|bipolar|hiv|immunodeficiency virus|aids\b|hepatitis|prison|"
    r"guardian",
    re.IGNORECASE,
)


def family(topic: Topic) -> str:
    """What a topic's page is called by."""
    return _FAMILIES.get(topic.theme, topic.theme)
