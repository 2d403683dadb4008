"""What a treatment, a stay or a reaction is for or of, where that may be said of others in its list too. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trials.eligibility.parse.candidates import Candidate
from trials.eligibility.parse.kinds import PLAIN, TAKEN
from trials.eligibility.parse.reach.placed import ANEW, NOT_UNDERSTOOD, Placed, Rule, outside
from trials.eligibility.parse.shape import Mark, Part
from trials.eligibility.topics import within

# What is had or taken for something, or is against something.
_FOR_SOMETHING = TAKEN | {"hospital-stay", "infection-now", "severe-allergy"}
_LINKS = frozenset({"for", "to", "following"})
_CAUSES = frozenset({"due", "secondary", "caused", "because", "resulting", "attributable"})
_NO_LINKS = ("prior to", "subject to", "similar to", "up to", "due to", "according to")
# Words for any operation or treatment, which the words before them may say more of.
_BARE = frozenset({"surgery", "surgeries", "operation", "operations", "transplant", "transplantation", "procedure", "procedures"})
_CARE = frozenset({"treatment", "treatments", "therapy", "therapies", "medication", "medications"})
_INVOLVING = frozenset({"involving", "using"})
_ALLERGIC = frozenset(
    {"hypersensitivity", "hypersensitivities", "hypersensitive", "allergy", "allergies", "allergic", "intolerance", "intolerant"}
)
_PLACES = frozenset({"area", "areas", "site", "sites", "region", "location"})
_BIRTH = frozenset({"fathering", "birth", "pregnancy", "contraceptive", "contraception"})


def _one_for_all(placed: Placed) -> Iterator[Candidate]:
    """ "Hospitalized or treated for anxiety", "anaphylaxis or intolerance to penicillin": what it is for may be said of both."""
    for (_part, here), (following, _there) in pairwise(outside(placed)):
        if following.before not in {"or", "and"}:
            continue
        if _says_what_for(following):
            yield from (each for each in here if each.topic in _FOR_SOMETHING)
        if following.marks[0].kind in NOT_UNDERSTOOD and not following.topics and any(mark.says(_CAUSES) for mark in following.marks):
            # "Seizures or bleeding due to alcohol".
            yield from (each for each in here if each.topic not in PLAIN)
        if _is_with(following.marks):
            yield from (each for each in here if each.topic not in PLAIN)


def _is_with(marks: Sequence[Mark]) -> bool:
    """ "Stroke or bleeding with signs of it": a word that is no topic, and what both come with."""
    return len(marks) > 2 and marks[0].kind in NOT_UNDERSTOOD and marks[1].text.lower() == "with"


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


def _taken_for(placed: Placed) -> Iterator[Candidate]:
    """ "Chemotherapy or radiation for head and neck cancer", "chemotherapy, X, or Y for the treatment of leukemia": both for that."""
    before: list[Candidate] = []
    for part, here in outside(placed):
        if part.before not in {"or", "and", "comma", "stop", "close"} or part.marks[0].kind in ANEW:
            before = []
        taken = [each for each in here if each.topic in TAKEN]
        if before and _is_for_one(part, taken[-1].mark.end if taken else part.marks[0].end):
            yield from before
        before += taken


def _is_for_one(part: Part, start: int) -> bool:
    """Whether, from `start` on, the part says what something is for, and that is not any cancer or reason."""
    rest = [mark for mark in part.marks if mark.start >= start]
    place = next((at for at, mark in enumerate(rest) if mark.text.lower().split()[-1:] == ["for"]), None)
    if place is None:
        return False
    following = next((mark for mark in rest[place + 1 :] if mark.kind != "nothing" or mark.text.lower() == "any"), None)
    is_any = following is not None and following.text.lower() in {"any", "cancer", "malignancy"}
    return following is not None and not is_any


def _treated_for(placed: Placed) -> Iterator[Candidate]:
    """ "Chemotherapy within 30 days for lymphoma or leukemia": nobody is kept out for either."""
    is_for = False
    for part, here in outside(placed):
        is_for = is_for and part.before in {"or", "and"} and part.marks[0].kind == "topic"
        yield from (each for each in here if is_for and each.topic not in TAKEN)
        taken = next((each for each in here if each.topic in TAKEN), None)
        last = part.topics[-1:]
        if taken and last and last[0].topic not in TAKEN:
            is_for = any(mark.text.lower() == "for" and taken.mark.end <= mark.start < last[0].start for mark in part.marks)


def _allergic_to(placed: Placed) -> Iterator[Candidate]:
    """ "Hypersensitivity to drug X, aspirin or Y": nobody needs to have taken it."""
    is_allergic = False
    for part, here in placed:
        is_allergic = is_allergic and part.marks[0].kind not in ANEW
        yield from (each for each in here if is_allergic and each.topic in TAKEN)
        is_allergic = is_allergic or any(mark.says(_ALLERGIC) for mark in part.marks)


def _there(placed: Placed) -> Iterator[Candidate]:
    """ "Infection, wound or redness in the area of the injection": no other infection."""
    before: list[Candidate] = []
    for part, here in placed:
        before += (each for each in here if each.topic == "infection-now")
        if any(mark.says(_PLACES) for mark in part.marks):
            yield from before


def _of_birth_control(placed: Placed) -> Iterator[Candidate]:
    """ "Cannot comply with the requirements to avoid a pregnancy": not with the trial's plan."""
    for part, here in placed:
        is_so = any(mark.says(_BIRTH) or mark.topic == "contraception" for mark in part.marks)
        yield from (each for each in here if is_so and each.topic == "can-follow-up")


def _bare(placed: Placed) -> Iterator[Candidate]:
    """ "Vascular stenting, angioplasty, or surgery": most often of the same part of the body."""
    for (before, _named), (part, here) in pairwise(outside(placed)):
        if part.before == "close" and part.marks[0].text.lower() in _BARE:
            # "Gastric bypass (for weight) surgery".
            yield from here
        is_of_cancer = part.before == "or" and any(within(mark.topic, "cancer") for mark in before.topics)
        if is_of_cancer or (not before.topics and before.has(*NOT_UNDERSTOOD)):
            yield from (each for each in here if part.before != "stop" and each.mark.text.lower() in _BARE)


def _treated(placed: Placed) -> Iterator[Candidate]:
    """ "Prostate cancer treatment": not everybody who has it was treated."""
    for part, here in placed:
        for candidate in here:
            following = next((mark for mark in part.marks if mark.start > candidate.mark.start), None)
            if following and following.says(_CARE) and candidate.topic not in TAKEN and following.start - candidate.mark.end <= 1:
                yield candidate


def _stays(placed: Placed) -> Iterator[Candidate]:
    """ "Depression with hospitalization": not every stay in a hospital."""
    illness = False
    for part, here in placed:
        for mark in part.topics:
            yield from (each for each in here if each.mark is mark and each.topic == "hospital-stay" and illness)
            illness = illness or mark.topic not in _FOR_SOMETHING


def _given(placed: Placed) -> Iterator[Candidate]:
    """ "Donated blood or blood products": these were given away too."""
    for (_part, before), (part, here) in pairwise(outside(placed)):
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
        elif mark.says(_INVOLVING):
            is_narrow = is_narrow or has_trial
        elif is_narrow and mark.start in found and found[mark.start].topic in TAKEN:
            yield found[mark.start]
        is_for = is_for or (mark.kind == "others" and mark.text.lower().endswith(" for"))
        has_trial = has_trial or mark.topic == "other-trial"


OF_PURPOSE = (
    Rule(_one_for_all, parts=2),
    Rule(_taken_for, TAKEN),
    Rule(_treated_for, TAKEN, parts=2),
    Rule(_allergic_to, TAKEN, parts=2),
    Rule(_there, frozenset({"infection-now"})),
    Rule(_of_birth_control, frozenset({"can-follow-up"})),
    Rule(_bare, TAKEN, parts=2),
    Rule(_treated),
    Rule(_stays, frozenset({"hospital-stay"})),
    Rule(_given, frozenset({"blood-transfusion"}), parts=2),
    Rule(_kinds_of_trial, TAKEN),
)
