"""What stands in brackets. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from trials.eligibility.parse.candidates import Candidate, Said
from trials.eligibility.parse.kinds import ABILITIES, TAKEN
from trials.eligibility.parse.shape import Mark, Part
from trials.eligibility.topics import within

_TURNING = frozenset({"except", "allowed", "not", "unable", "if", "others"})
LONGEST_ABBREVIATION = 6


def aside(part: Part, anchors: Sequence[Candidate], said: Said) -> bool:
    """Add what is in brackets to the topic before them, or to what is said of those that follow; False where they list topics."""
    if _is_abbreviation(part, anchors):
        return True
    if anchors and part.marks[0].text.lower() == "for":
        # "Antibiotics (for pneumonia)".
        for anchor in anchors:
            anchor.tail.add(part.marks[0]._replace(kind="narrows"))
        return True
    turning = next((mark for mark in part.marks if mark.kind in _TURNING), None)
    if turning:
        _add(turning, anchors, said)
        return True
    if part.topics:
        return False
    for mark in part.marks:
        _add(mark, anchors, said)
    return True


def listed(part: Part, anchors: Sequence[Candidate], said: Said, before: Sequence[Candidate]) -> list[Candidate]:
    """The topics in brackets that are more than another word for the one before; where they spell that out, it is narrower.

    `anchors` were named last, in these brackets too; `before` are those right before the brackets.
    """
    found: list[Candidate] = []
    is_example = part.has("such-as")
    for mark in part.topics:
        if found and (mark.topic in TAKEN) is not (found[-1].topic in TAKEN):
            # "Radiotherapy for cancer" names no cancer.
            continue
        if any(_is_same(mark, anchor) for anchor in anchors):
            continue
        for anchor in anchors:
            if within(mark.topic, anchor.topic) and not is_example:
                anchor.tail.add(mark)
        if mark.topic in ABILITIES or (mark.topic in TAKEN and any(anchor.topic not in TAKEN for anchor in before)):
            continue
        candidate = Candidate(mark, said.copy(), must=False)
        for other in part.marks:
            if other.kind != "topic":
                candidate.said.add(other)
        if is_example:
            _is_like(candidate, anchors)
        # "Cirrhosis, Child-Pugh B": how bad.
        candidate.said.narrowed = candidate.said.narrowed or any(_is_worse(other, mark) for other in part.topics)
        found.append(candidate)
    return found


def _is_like(example: Candidate, anchors: Sequence[Candidate]) -> None:
    """An example of something narrower, or of something that is not known ("serious illness (e.g. epilepsy)"), is no more than that."""
    example.said.narrowed = example.said.narrowed or not anchors or any(anchor.tail.narrowed for anchor in anchors)
    example.said.unread = example.said.unread or any(anchor.tail.unread for anchor in anchors)


def _is_same(mark: Mark, anchor: Candidate) -> bool:
    return anchor.topic == mark.topic and mark.relation in {"same", anchor.relation}


def _is_apart(topic: str, other: str) -> bool:
    return not (within(topic, other) or within(other, topic))


def _is_worse(other: Mark, mark: Mark) -> bool:
    return other is not mark and other.topic == mark.topic and other.relation == "narrower"


def _is_abbreviation(part: Part, anchors: Sequence[Candidate]) -> bool:
    """Whether it is a short word for what stands before it; one of a list is another illness: "(Parkinson's, MS)"."""
    if part.before == "comma" and part.topics and all(_is_apart(part.topics[0].topic, anchor.topic) for anchor in anchors):
        return False
    return len(part.marks) == 1 and part.marks[0].text.isupper() and len(part.marks[0].text) <= LONGEST_ABBREVIATION


def _add(mark: Mark, anchors: Sequence[Candidate], said: Said) -> None:
    for anchor in anchors:
        anchor.tail.add(mark)
    if not anchors:
        said.add(mark)
