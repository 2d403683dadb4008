"""How bad something must be, whose or when, where that may be said of others in its list too. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trials.eligibility.parse.candidates import Candidate
from trials.eligibility.parse.kinds import PLAIN
from trials.eligibility.parse.reach.placed import ANEW, NOT_UNDERSTOOD, Placed, Rule, outside
from trials.eligibility.parse.shape import Mark

_RELATIVE = frozenset({"that", "which", "who"})
_TURNS = frozenset({"not", "unable"})
_SHOWS = frozenset({"showing", "demonstrating", "revealing", "indicating", "suggesting"})
_UNDER = frozenset({"treated", "receiving", "taking"})
_AFTERWARDS = frozenset({"during", "after", "despite", "while", "when", "whilst", "due", "secondary", "caused", "precluding", "preventing"})
_PARTNERS = frozenset({"partner", "partners", "wife", "spouse"})
_ENDS = frozenset({"discontinue", "discontinued", "discontinuing", "stop", "stopped", "cease", "ceased"})
_BAD = frozenset(
    {"severe", "uncontrolled", "poorly", "inadequately", "unstable", "primary", "predominant", "symptomatic", "decompensated", "untreated"}
)
_PEOPLE = frozenset({"patients", "subjects", "participants", "those", "individuals"})

# What says more of an illness that has just been named in other words, in brackets.
_SAYS_MORE = frozenset({"narrows", "others", "unknown", "hidden", "if", "not"})
_STOPPING = frozenset({"withdrawal", "stopping", "stopped", "quitting", "detoxification", "detox", "eclampsia", "intoxication"})


def _for_whom(placed: Placed) -> Iterator[Candidate]:
    """ "For cirrhotics, a score above 6": whom it is asked of."""
    part, here = placed[0]
    first = part.marks[0].text.lower()
    if first == "for" or (first in {"in", "among"} and len(placed) > 1 and placed[1][0].before == "comma"):
        yield from here


def _or_with(placed: Placed) -> Iterator[Candidate]:
    """ "Without brain metastases, or patients with stable brain metastases": some of those who have it will do."""
    topics: dict[str, list[Candidate]] = {}
    for part, here in placed:
        some = {mark.topic for mark in part.topics} if part.before == "or" and any(mark.says(_PEOPLE) for mark in part.head) else set()
        for topic in some & topics.keys():
            yield from (*topics[topic], *here)
        for candidate in here:
            topics.setdefault(candidate.topic, []).append(candidate)


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
    for part, here in outside(placed):
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


def _named_in_brackets(placed: Placed) -> Iterator[Candidate]:
    """ "Lung disease (COPD) needing oxygen", "COPD (...) patients whose ...": said of what stands before the brackets."""
    before: list[Candidate] = []
    for part, here in placed:
        if part.before == "close" and not part.depth and any(mark.kind in _SAYS_MORE for mark in part.head):
            yield from (each for each in before if not each.must)
        if not part.depth:
            before = here
        elif here:
            before = [*before, *here]


def _withdrawal(placed: Placed) -> Iterator[Candidate]:
    """ "Seizures after stopping alcohol": these are no epilepsy."""
    is_so = any(mark.says(_STOPPING) for part, _here in placed for mark in part.marks)
    yield from (each for _part, here in placed for each in here if is_so and each.topic == "epilepsy")


def _relatives(placed: Placed) -> Iterator[Candidate]:
    """ "A family (parent or child) history of suicide"."""
    is_others = False
    for part, here in placed:
        if is_others and not part.depth and part.before == "close" and part.marks[0].kind == "ever":
            yield from here
        is_others = part.marks[-1].kind == "others" or (is_others and part.depth > 0)


def _of_a_partner(placed: Placed) -> Iterator[Candidate]:
    """ "The partner is pregnant or nursing": not the patient."""
    is_partner = False
    for part, here in outside(placed):
        is_partner = is_partner and part.before in {"or", "and"}
        yield from (each for each in here if is_partner and each.topic in PLAIN)
        is_partner = is_partner or (not here and any(mark.says(_PARTNERS) for mark in part.marks))


def _said_of_both(placed: Placed) -> Iterator[Candidate]:
    """ "Asthma or airway disease with attacks in the last months, or ...": perhaps of both."""
    for (_part, here), (following, there) in pairwise(outside(placed)):
        is_one = following.before in {"or", "and"} and following.marks[0].kind == "topic"
        if is_one and there and _goes_on(following.marks, there[-1].mark.end):
            yield from (each for each in here if each.topic not in PLAIN and each.must is there[-1].must)


def _goes_on(marks: Sequence[Mark], end: int) -> bool:
    """Whether more than one word that is not understood comes after what ends there."""
    return sum(mark.kind in NOT_UNDERSTOOD and mark.start >= end for mark in marks) > 1


def _can_be_ended(placed: Placed) -> Iterator[Candidate]:
    """ "Breastfeeding should be discontinued": who stops may join."""
    for part, here in placed:
        ends = [mark.start for mark in part.marks if mark.says(_ENDS)]
        yield from (each for each in here if each.topic in PLAIN and any(each.mark.start < end for end in ends))


def _bad_kinds(placed: Placed) -> Iterator[Candidate]:
    """ "A serious uncontrolled condition including X, history of Y, Z": of Z too only what is as bad, as Y speaks for itself."""
    several = outside(placed)
    at = next((at for at, (part, here) in enumerate(several) if here or part.has("such-as")), len(several))
    if at == len(several) or not _is_bad_head([mark for part, _here in several[: at + 1] for mark in part.marks]):
        return
    stands = False
    for part, here in several[at:]:
        first = next((mark for mark in part.marks if mark.kind not in {"nothing", "such-as"}), None)
        begins = part is not several[at][0] and first is not None and first.kind in ANEW
        stands = begins or (stands and part.before != "comma")
        if not stands:
            yield from (each for each in here if each.topic not in PLAIN)


def _is_bad_head(marks: Sequence[Mark]) -> bool:
    """Whether what comes before the examples, and names nothing itself, says how bad it must be."""
    place = next((at for at, mark in enumerate(marks) if mark.kind in {"such-as", "topic"}), len(marks))
    head = marks[:place]
    return any(mark.kind == "such-as" for mark in marks[place : place + 1]) and any(mark.says(_BAD) for mark in head)


OF_STATE = (
    Rule(_for_whom),
    Rule(_or_with, parts=2),
    Rule(_cannot),
    Rule(_both, parts=2),
    Rule(_after_brackets, parts=2),
    Rule(_named_in_brackets, parts=3),
    Rule(_withdrawal, frozenset({"epilepsy"})),
    Rule(_relatives, parts=2),
    Rule(_said_of_both, parts=2),
    Rule(_of_a_partner, PLAIN, parts=2),
    Rule(_can_be_ended, PLAIN),
    Rule(_bad_kinds),
)
