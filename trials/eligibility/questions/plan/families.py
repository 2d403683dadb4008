"""Which yes-or-no questions share a page, and which are asked along with them. Pure."""

from __future__ import annotations

import re

from trials.eligibility.topics import Theme, Topic

_FAMILIES: dict[Theme, str] = {
    "heart": "body", "blood": "body", "hormones": "body", "lungs": "body", "kidneys": "body", "liver": "body", "digestion": "body",
    "nerves": "body", "senses-skin-bones": "body", "immune": "body", "infections": "body", "allergies": "body",
    "mind": "body", "daily-life": "taking-part", "you": "taking-part",
}  # fmt: skip
# What every trial asks, whether its record says so or not; whoever checks one trial is not asked again for the next.
ALWAYS = ("can-consent", "can-follow-up", "other-trial")
# Questions of one breath: records that ask one mostly ask the others, or the next one does. Who is asked one is asked all.
SETS: tuple[tuple[str, ...], ...] = (("pregnant", "breastfeeding", "could-become-pregnant", "contraception"),)

# A criterion's own words about what is sensitive; the topics say it of themselves.
SENSITIVE_OWN = re.compile(
    r"\b(?:(?:un|in|non)?-?(?:pregnan|lactat|breast-?feed|nursing|contracep|menopaus|menstru|fertil|sex|sperm|smok|tobacco|nicotine|cigar|"
    r"vap(?:e|ing)|alcohol|drink|substance|addict|dependen|abus|psych|suicid|depress|mental|schizo|bipolar|hiv\b|aids\b|hepatitis|prison|"
    r"guardian|illicit|recreational|opioid|heroin|cocaine|cannabis)|human immunodeficiency|drug (?:use|user|misuse)\b)",
    re.IGNORECASE,
)


def family(topic: Topic) -> str:
    """What a topic's page is called by. Cancer as such is an illness among others; kinds of it have a page of their own."""
    return "body" if topic.key == "cancer" else _FAMILIES.get(topic.theme, topic.theme)
