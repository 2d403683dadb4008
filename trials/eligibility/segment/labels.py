"""Lines that only head what follows: sub-headings, names of groups of people, and lead-ins that ask for nothing. Pure."""

from __future__ import annotations

import re

LONGEST_LABEL = 90
LONGEST_LEAD = 160
MOST_WORDS = 9

# "Healthy controls:", "For Part B:", "Cohort 1 (dose escalation)", "Donor".
_COHORT = re.compile(
    r"\b(?:cohorts?|groups?|parts?|arms?|phases?|stages?|segments?|steps?|sub-?stud(?:y|ies)|strat(?:um|a)|controls?|donors?|recipients?|cases|"
    r"volunteers|caregivers?|carers?|partners?|siblings?|parents?|mothers?|infants?|children|adults?|adolescents?|"
    r"(?:patients?|participants?|subjects?|individuals|persons|people) with(?:out)?|"
    r"(?:healthy|all|female|male|pediatric|paediatric|T2DM|T1DM|NHL|HIV)\s[\w\s-]{0,30}(?:patients?|participants?|subjects?|people|individuals)|"
    r"providers?|clinicians?|physicians|nurses|staff|relatives|family members|students|teachers)\b",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(
    r"^(?:for )?(?:all|both|every|the)\b(?:[\w\s-]*)$|\ball (?:groups|cohorts|parts|arms|subjects|participants|patients)\b", re.IGNORECASE
)
_SAYS = re.compile(
    r"\b(?:must|should|shall|will|may|has|have|had|having|is|are|was|were|be|been|not|no|within|defined|including|such|following|any|"
    r"willing|able|diagnos\w+|history|prior|previous|treatment with|use of|received|receiving)\b",
    re.IGNORECASE,
)
# A lead-in that is all form: "Subjects must meet all of the following criteria:", "Patients will be excluded if they have:".
_FORM_WORDS = """
    a an the all any each either every one or more of following below these those this that if who which when with and for to in at by on from as
    patient patients subject subjects participant participants person persons people individual individuals volunteer volunteers candidate
    candidates women men woman man adults adult children child they he she you i we it their his her there
    must should shall will would can could may might need needs be is are was were been being have has had having do does did not no none
    meet meets meeting met fulfil fulfill fulfils fulfills fulfilling fulfilled satisfy satisfies satisfying satisfied present
    apply applies applied include includes included including inclusion eligible ineligible eligibility exclude excludes excluded excluding
    exclusion enrolled enrolment enrollment enroll enrol considered qualify qualified participate participating participation entry enter entered
    admitted allowed permitted study trial research protocol criteria criterion requirement requirements condition conditions reason
    reasons characteristic characteristics
    order part least only also additional other general key main major specific potential both listed prior
    randomized randomised recruited selected
"""
_FORM = frozenset(_FORM_WORDS.split())
_WORD = re.compile(r"[^\W\d_]+")
_NUMBERED = re.compile(r"[<>≤≥=]|\d{2}")


def cohort(text: str) -> str:
    """The group of people that a label names, without its colon; empty where it names none, or everybody."""
    label = text.strip(" *_:：.-")
    if len(label) > LONGEST_LABEL or not _COHORT.search(label) or _EVERYBODY.search(label):
        return ""
    return label


def is_form(text: str) -> bool:
    """Whether a lead-in asks for nothing by itself."""
    words = [word.lower() for word in _WORD.findall(text)]
    return len(text) <= LONGEST_LEAD and bool(words) and all(word in _FORM for word in words) and not _NUMBERED.search(text)


def is_label(text: str) -> bool:
    """Whether a short line without a mark names what follows rather than asks for something."""
    bare = text.strip(" *_:：")
    if len(bare) > LONGEST_LABEL or len(bare.split()) > MOST_WORDS or _NUMBERED.search(bare):
        return False
    return not _SAYS.search(bare) and bare[:1].isupper()
