"""Words that may be said of more than what they stand next to: "anaphylaxis or intolerance to penicillin". Pure.

Each of these only ever makes what was named broader, so that nobody is told that they may not match for something the record may not mean.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from trials.eligibility.parse.candidates import Candidate
from trials.eligibility.parse.kinds import PLAIN, TAKEN
from trials.eligibility.parse.lists import pair, spread
from trials.eligibility.parse.shape import Mark, MarkKind, Part

# What is had or taken for something, or is against something.
_FOR_SOMETHING = TAKEN | {"hospital-stay", "infection-now", "severe-allergy"}
_LINKS = frozenset({"for", "to", "following"})
_NO_LINKS = ("prior to", "subject to", "similar to", "up to", "due to", "according to")
_NOT_UNDERSTOOD: tuple[MarkKind, ...] = ("unknown", "hidden")
_ANEW = frozenset({"ever", "now", "narrows"})
_RELATIVE = frozenset({"that", "which", "who"})
_TURNS = frozenset({"not", "unable"})
_SHOWS = frozenset({"showing", "demonstrating", "revealing", "indicating", "suggesting"})
_UNDER = frozenset({"treated", "receiving", "taking"})
_AFTERWARDS = frozenset({"during", "after", "despite", "while", "when", "whilst", "due", "secondary", "caused"})
_ENDS = frozenset({"discontinue", "discontinued", "discontinuing", "stop", "stopped", "cease", "ceased"})
_BAD = frozenset(
    {"severe", "uncontrolled", "poorly", "inadequately", "unstable", "primary", "predominant", "symptomatic", "decompensated", "untreated"}
)
# Words for any operation or treatment, which the words before them may say more of.
_BARE = frozenset({"surgery", "surgeries", "operation", "operations", "transplant", "transplantation", "procedure", "procedures"})
_CARE = frozenset({"treatment", "treatments", "therapy", "therapies", "medication", "medications"})

type Placed = Sequence[tuple[Part, list[Candidate]]]


def reach(candidates: Sequence[Candidate], parts: Sequence[Part]) -> None:
    """Make those candidates of a sentence broader of which more may be said than stands next to them."""
    if not candidates:
        return
    placed = [(part, [each for each in candidates if _is_in(each, part)]) for part in parts if part.marks]
    for rule in _RULES:
        for candidate in rule(placed):
            candidate.said.narrowed = True
    spread(candidates)
    pair(candidates, parts)


def _is_in(candidate: Candidate, part: Part) -> bool:
    return part.marks[0].start <= candidate.mark.start <= part.marks[-1].start


def _one_for_all(placed: Placed) -> Iterator[Candidate]:
    """ "Hospitalized or treated for anxiety", "anaphylaxis or intolerance to penicillin": what it is for may be said of both."""
    for (_part, here), (following, _there) in pairwise(_outside(placed)):
        if following.before not in {"or", "and"}:
            continue
        if _says_what_for(following):
            yield from (each for each in here if each.topic in _FOR_SOMETHING)
        if _is_with(following.marks):
            yield from (each for each in here if each.topic not in PLAIN)


def _is_with(marks: Sequence[Mark]) -> bool:
    """ "Stroke or bleeding with signs of it": a word that is no topic, and what both come with."""
    return len(marks) > 2 and marks[0].kind in _NOT_UNDERSTOOD and marks[1].text.lower() == "with"


def _says_what_for(part: Part) -> bool:
    """Whether words that are no topic of their own come with what they are for."""
    is_named = False
    for mark in part.marks:
        words = mark.text.lower()
        if mark.kind == "topic":
            return False
        if words.split()[-1:] and words.split()[-1] in _LINKS and not words.endswith(_NO_LINKS) and mark.kind not in {"able", "unable"}:
            return is_named or " " in words
        is_named = is_named or mark.kind in {"unknown", "hidden", "narrows"}
    return False


def _bare(placed: Placed) -> Iterator[Candidate]:
    """ "Vascular stenting, angioplasty, or surgery": most often of the same part of the body."""
    for (before, _named), (part, here) in pairwise(_outside(placed)):
        if not before.topics and before.has(*_NOT_UNDERSTOOD):
            yield from (each for each in here if part.before != "stop" and each.mark.text.lower() in _BARE)


def _cannot(placed: Placed) -> Iterator[Candidate]:
    """ "..., at the time of an operation, that cannot be stopped": said of all that were named."""
    before: list[Candidate] = []
    for part, here in placed:
        marks = [mark for mark in part.marks if mark.kind != "nothing" or mark.says(_RELATIVE)]
        if any(one.says(_RELATIVE) and other.kind in _TURNS for one, other in pairwise(marks)):
            yield from (each for each in before if not each.must)
        before += here


def _both(placed: Placed) -> Iterator[Candidate]:
    """ "Cirrhosis and imaging showing a tumor", "HIV and actively being treated with ...": both must be so."""
    before: list[Candidate] = []
    for part, here in _outside(placed):
        if part.before == "and" and any(mark.says(_SHOWS | _UNDER) for mark in part.head):
            yield from (each for each in before if not each.must)
        before = here or before


def _after_brackets(placed: Placed) -> Iterator[Candidate]:
    """ "Heart trouble (angina) during the treatment": said of what is in the brackets too."""
    before: list[Candidate] = []
    for part, here in placed:
        if part.before == "close" and not part.depth and part.marks[0].says(_AFTERWARDS):
            yield from (each for each in before if not each.must)
        before += here


def _relatives(placed: Placed) -> Iterator[Candidate]:
    """ "A family (parent or child) history of suicide"."""
    is_others = False
    for part, here in placed:
        if is_others and not part.depth and part.before == "close" and part.marks[0].kind == "ever":
            yield from here
        is_others = part.marks[-1].kind == "others" or (is_others and part.depth > 0)


def _treated(placed: Placed) -> Iterator[Candidate]:
    """ "Prostate cancer treatment": not everybody who has it was treated."""
    for part, here in placed:
        for candidate in here:
            following = next((mark for mark in part.marks if mark.start > candidate.mark.start), None)
            if following and following.says(_CARE) and candidate.topic not in TAKEN and following.start - candidate.mark.end <= 1:
                yield candidate


def _can_be_ended(placed: Placed) -> Iterator[Candidate]:
    """ "Breastfeeding should be discontinued": who stops may join."""
    for part, here in placed:
        ends = [mark.start for mark in part.marks if mark.says(_ENDS)]
        yield from (each for each in here if each.topic in PLAIN and any(each.mark.start < end for end in ends))


def _stays(placed: Placed) -> Iterator[Candidate]:
    """ "Depression with hospitalization": not every stay in a hospital."""
    illness = False
    for part, here in placed:
        for mark in part.topics:
            yield from (each for each in here if each.mark is mark and each.topic == "hospital-stay" and illness)
            illness = illness or mark.topic not in _FOR_SOMETHING


def _given(placed: Placed) -> Iterator[Candidate]:
    """ "Donated blood or blood products": these were given away too."""
    for (_part, before), (part, here) in pairwise(_outside(placed)):
        if any(each.topic == "gave-blood" for each in before) and part.marks[0].kind == "topic":
            yield from (each for each in here if each.topic == "blood-transfusion")


def _kinds_of_trial(placed: Placed) -> Iterator[Candidate]:
    """ "Another trial of a treatment, including hormones", "treatment for asthma, such as steroids": no more than those are meant."""
    is_narrow = False
    marks = [mark for part, _here in placed for mark in part.marks]
    found = {each.mark.start: each for _part, here in placed for each in here}
    has_trial = is_for = False
    for mark in marks:
        if mark.kind == "such-as":
            is_narrow = has_trial or is_for
        elif is_narrow and mark.start in found and found[mark.start].topic in TAKEN:
            yield found[mark.start]
        is_for = is_for or (mark.kind == "others" and mark.text.lower().endswith(" for"))
        has_trial = has_trial or mark.topic == "other-trial"


def _bad_kinds(placed: Placed) -> Iterator[Candidate]:
    """ "A serious uncontrolled condition including X, history of Y, Z": of Z too only what is as bad, as Y speaks for itself."""
    several = _outside(placed)
    at = next((at for at, (part, here) in enumerate(several) if here or part.has("such-as")), len(several))
    if at == len(several) or not _is_bad_head([mark for part, _here in several[: at + 1] for mark in part.marks]):
        return
    stands = False
    for part, here in several[at:]:
        first = next((mark for mark in part.marks if mark.kind not in {"nothing", "such-as"}), None)
        begins = part is not several[at][0] and first is not None and first.kind in _ANEW
        stands = begins or (stands and part.before != "comma")
        if not stands:
            yield from (each for each in here if each.topic not in PLAIN)


def _is_bad_head(marks: Sequence[Mark]) -> bool:
    """Whether what comes before the examples, and names nothing itself, says how bad it must be."""
    place = next((at for at, mark in enumerate(marks) if mark.kind in {"such-as", "topic"}), len(marks))
    head = marks[:place]
    return any(mark.kind == "such-as" for mark in marks[place : place + 1]) and any(mark.says(_BAD) for mark in head)


def _outside(placed: Placed) -> list[tuple[Part, list[Candidate]]]:
    return [(part, here) for part, here in placed if not part.depth]


_RULES: tuple[Callable[[Placed], Iterator[Candidate]], ...] = (
    _one_for_all, _bare, _cannot, _both, _after_brackets, _relatives, _treated, _can_be_ended, _stays, _given,
    _kinds_of_trial, _bad_kinds,
)  # fmt: skip
