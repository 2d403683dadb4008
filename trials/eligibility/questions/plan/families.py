"""Which yes-or-no questions share a page, and which words are sensitive. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from trials.eligibility.topics import Theme, Topic

_FAMILIES: dict[Theme, str] = {
    "heart": "body", "blood": "body", "hormones": "body", "lungs": "body", "kidneys": "body", "liver": "body", "digestion": "body",
    "nerves": "body", "senses-skin-bones": "body", "immune": "body", "infections": "body", "allergies": "body",
    "mind": "body", "daily-life": "taking-part", "you": "taking-part",
}  # fmt: skip
# A criterion's own words about what is sensitive; the topics say it of themselves.
_PRIVATE = re.compile(
    r"\b(?:(?:un|in|non|post|hetero|homo|bi|trans)?-?(?:pregnan|lactat|breast-?feed|nursing|contracep|menopaus|menstru|fertil|sex|sperm|smok|tobacco|nicotine|cigar|"
    r"vap(?:e|ing)|alcohol|drink|substance|addict|dependen|abus|psych|suicid|depress|mental|schizo|bipolar|hiv\b|aids\b|hepatitis|prison|"
    r"guardian|illicit|recreational|opioid|heroin|cocaine|cannabis|marijuana|methadone|intoxicat|overdos|anorex|bulimi|eating disorder|"
    r"self-? ?(?:harm|injur)|partum|abort|miscarr|child-?bearing|birth control|condom|intercourse|ejaculat|erect(?:ion|ile)|impoten|ovulat|"
    r"syphilis|gonorrh|chlamydia|venereal)|human immunodeficiency|drug (?:use|user|misuse)\b)",
    re.IGNORECASE,
)


def family(topic: Topic) -> str:
    """What a topic's page is called by. Cancer as such is an illness among others; kinds of it have a page of their own."""
    return "body" if topic.key == "cancer" else _FAMILIES.get(topic.theme, topic.theme)


@lru_cache(maxsize=2000)
def is_private(quoted: str) -> bool:
    """Whether a record's own words are about what is sensitive."""
    return bool(_PRIVATE.search(quoted))
