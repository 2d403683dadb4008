"""What one will need to do: visits, tests, and what to ask about costs, home visits, breastfeeding and stopping. Pure.

A record hardly ever says these things in a field of their own. Where its texts name them, the reader is told so and sent to ask; where they
do not, it is said that nothing was found. Nothing is concluded from either.
"""

from __future__ import annotations

import re

from trials.summaries.drafter import parts
from trials.summaries.drafter.names import sentence_with
from trials.summaries.drafter.say import sentence, worded
from trials.summaries.drafter.sought import Sought, Texts
from trials.summaries.drafter.tests import tests
from trials.summaries.drafter.who import ELIGIBILITY
from trials.summaries.shape import Person, Sentence
from trials.summaries.sources import Place
from trials.terms import ages

# Between these ages, in months, a child is too old to be breastfed and too young to breastfeed.
NO_LONGER_BREASTFED = 36
GIRLS_FROM = 10 * 12
_NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
# "Four study visits", but not "week 4 and 8 visits" nor "visits 1 and 2".
VISITS = Sought(
    ("visit",),
    re.compile(
        rf"(?<!visit )(?<!visits )(?<!\band )(?<!\bor )\b"
        rf"(?:{_NUMBER}\s+(?!(?:and|or|to|of|weeks?|months?|days?|years?|hours?)\b)(?:[a-z-]{{3,}}\s+)?visits"
        r"|one (?:[a-z-]{3,} )?visit)\b",
        re.IGNORECASE,
    ),
)
VISIT = Sought(("visit",), re.compile(r"\bvisits?\b", re.IGNORECASE))
HOME = Sought(
    ("home",),
    re.compile(r"\b(?:home[- ]visits?|visits? (?:at|to) (?:the |their |your |patients?'? )?homes?|home nurs(?:e|ing))\b", re.IGNORECASE),
)
COSTS = Sought(
    ("reimburs", "stipend", "pocket", "free of charge", "at no c", "travel", "gift card", "remunerat", "paid", "payment", "compensat"),
    re.compile(
        r"\b(?:reimburs\w+|stipends?|out[- ]of[- ]pocket|free of charge|at no (?:cost|charge)|travel (?:costs?|expenses?)|gift cards?|"
        r"remunerat\w+|(?:paid|payment|compensat(?:ed|ion)) (?:for|to) (?:the |their |your )?(?:participa\w+|time|travel|patients?))\b",
        re.IGNORECASE,
    ),
)
STOP = Sought(("withdraw", "drop out", "discontinu"), re.compile(r"\bwithdraw(?:s|al)?\b|\bdrop out\b|\bdiscontinu\w+", re.IGNORECASE))
BREASTFEEDING = Sought(
    ("breast", "lactat", "nursing"), re.compile(r"breast[- ]?fe|\blactat(?:ing|ion)\b|\bnursing\b|breast[- ]?milk", re.IGNORECASE)
)


def do(study: Place, person: Person) -> tuple[Sentence, ...]:
    """What the record names of a person's part in it, and what is left to ask."""
    kind, looks_back = study.at(parts.STUDY_TYPE), study.at(f"{parts.DESIGN}.timePerspective")
    if looks_back.value == "RETROSPECTIVE":
        return (sentence("do.back", looks_back, person=person),)
    texts = Texts(study)
    if kind.value == "EXPANDED_ACCESS":
        return (sentence("do.expanded", kind), *_breastfeeding(study, texts, person))
    return (
        *_visits(texts),
        *tests(study),
        *_named(texts),
        *_breastfeeding(study, texts, person),
        worded("do.choice", "your-choice", kind),
        *_questions(study, texts),
    )


def _visits(texts: Texts) -> list[Sentence]:
    said = ((text, sentence_with(text, match.start())) for text, match in texts.all(VISITS))
    return [sentence("do.visits", text, words=words) for text, words in said if words][:1]


def _named(texts: Texts) -> list[Sentence]:
    found = {subject: texts.first(sought) for subject, sought in (("home", HOME), ("costs", COSTS))}
    return [sentence(f"do.{subject}", place) for subject, place in found.items() if place]


def _breastfeeding(study: Place, texts: Texts, person: Person) -> list[Sentence]:
    """Whether the record names it anywhere; nothing where nobody in the study can breastfeed or be breastfed."""
    rules = study.at(ELIGIBILITY)
    least, most = ages.parse(rules.at("minimumAge").text), ages.parse(rules.at("maximumAge").text)
    if rules.at("sex").value == "MALE" or (person == "child" and _are_between(least, most)):
        return []
    if named := texts.first(BREASTFEEDING):
        return [sentence("do.breastfeeding.named", named)]
    return [worded("do.breastfeeding.silence", "silence", study.at(parts.CRITERIA))]


def _are_between(least: ages.Age | None, most: ages.Age | None) -> bool:
    return least is not None and most is not None and least.months >= NO_LONGER_BREASTFED and most.months < GIRLS_FROM


def _questions(study: Place, texts: Texts) -> list[Sentence]:
    """Each leads back to the place that names its subject, or else to the description, which does not."""
    described = study.at(parts.DETAILS)
    subjects = {"visits": VISIT, "home": HOME, "costs": COSTS, "stop": STOP}
    asked = [sentence(f"do.ask.{subject}", texts.first(sought) or described) for subject, sought in subjects.items()]
    return [sentence("do.ask", described), asked[0], sentence("do.ask.tests", study.at(f"{parts.PRIMARY}[*].measure")), *asked[1:]]
