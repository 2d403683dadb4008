"""What of the conditions that a sentence names can be asked of everybody. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from trials.eligibility.parse.candidates import Candidate
from trials.eligibility.parse.kinds import NEVER_ASKED, REPRODUCTION, widest
from trials.eligibility.parse.shape import Mark, Part
from trials.eligibility.topics import within

# What may stand before a condition that must be there.
WAYS = frozenset({"nothing", "ever", "now", "narrows", "window", "number", "both-sexes", "female", "male"})
_IF_ANY = frozenset({"any", "present", "applicable", "existing", "existent"})
_MUST = frozenset({"must", "should", "will", "shall", "need"})


def cannot_be_asked(candidate: Candidate) -> bool:
    """Whether no record means that everybody must have this, or what it says is only near its topic."""
    return candidate.relation in {"wider", "near"} or (candidate.topic in NEVER_ASKED and candidate.relation != "opposite")


def after_opposite(conditions: Sequence[Candidate]) -> list[Candidate]:
    """What follows an opposite may be turned with it: "non-pregnant or nursing"."""
    at = next((place for place, candidate in enumerate(conditions) if candidate.relation == "opposite"), len(conditions))
    return [candidate for candidate in conditions[at + 1 :] if candidate.relation != "opposite"]


def kept(here: list[Candidate]) -> list[Candidate]:
    """Of topics named together the widest, or the first; the others narrow it."""
    if len(here) < 2:
        return here
    women = [candidate for candidate in here if candidate.topic in REPRODUCTION]
    if 0 < len(women) < len(here):
        # "Postmenopausal women with diabetes": both.
        return women[:1] + kept([candidate for candidate in here if candidate not in women])
    topics = [candidate.topic for candidate in here]
    if topics[0] == "metastatic-cancer" and within(topics[-1], "cancer"):
        # "Metastatic breast cancer": both.
        here[0].tail.narrowed = here[-1].tail.narrowed = True
        return [here[0], here[-1]] if topics[-1] not in {"cancer", "metastatic-cancer"} else here[:1]
    keep = widest(topics) or topics[0]
    best = next(candidate for candidate in here if candidate.topic == keep)
    best.tail.narrowed = best.tail.narrowed or len(set(topics)) > 1
    return [best]


def only_describes(part: Part) -> bool:
    """Whether a part that is not understood only describes the diagnosis that follows: "radiographic or histological diagnosis of"."""
    return all(mark.kind in WAYS | {"able"} for mark in part.marks)


def is_must(mark: Mark) -> bool:
    """Whether the words ask for something."""
    return mark.text.lower().split()[0] in _MUST if mark.text else False


def is_short(part: Part) -> bool:
    """Whether it is no more than an abbreviation."""
    return len(part.marks) == 1 and part.marks[0].text.isupper()


def is_if_any(part: Part) -> bool:
    """Whether it leaves open whether there is any: "if present"."""
    return part.marks[0].kind == "if" and any(mark.says(_IF_ANY) for mark in part.marks[1:2])


def is_for(parts: Sequence[Part]) -> bool:
    """Whether a sentence begins with whom it is for: "For patients with lung cancer, ..."."""
    return bool(parts and parts[0].marks and parts[0].topics) and parts[0].marks[0].text.lower() == "for"
