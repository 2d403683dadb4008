"""Lines that only head what follows: sub-headings, names of groups of people, and lead-ins that ask for nothing. Pure."""

from __future__ import annotations

import re

from trials.eligibility.shape import Section

LONGEST_LABEL = 90
LONGEST_LEAD = 160
MOST_WORDS = 9

_PEOPLE = r"(?:patients?|participants?|subjects?|individuals|persons?|people|volunteers?)"
_PARTS = r"(?:cohorts?|groups?|parts?|arms?|phases?|segments?|steps?|sub-?stud(?:y|ies)|strat(?:um|a))"
# "Healthy controls:", "For Part B:", "Cohort 1 (dose escalation)", "Donor".
_COHORT = re.compile(
    rf"\b(?:{_PARTS}|stages?|controls?|donors?|recipients?|cases|caregivers?|carers?|partners?|siblings?|parents?|mothers?|infants?|children|"
    rf"adults?|adolescents?|females?|males?|women|men|{_PEOPLE} with(?:out)?|(?:healthy|pa?ediatric|(?-i:[A-Z0-9]{{2,5}})) {_PEOPLE}|"
    rf"providers?|clinicians?|physicians|nurses|staff|relatives|family members|students|teachers)\b|\bonly$",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(rf"(?:for )?(?:all|both|every) [\w\s-]*|.*\b(?:all|each|both) (?:\w+ )?(?:{_PARTS}|{_PEOPLE})\b.*", re.IGNORECASE)
_FOR_ALL = re.compile(
    rf"(?:for )?(?:(?:all|both|every)(?: [\w-]+)? (?:{_PARTS}|{_PEOPLE})|both|everybody|everyone|(?:general|common)\b.*)", re.IGNORECASE
)
# The names of groups that an entry with a list mark may be; "Patients with heart failure:" is rather a criterion.
_SURE_COHORT = re.compile(
    rf"for\b.*|(?:[\w-]+ ){{0,3}}(?:{_PARTS}(?: (?-i:[A-Z0-9])[\w, &-]*)?|healthy {_PEOPLE}|controls?|donors?|recipients?|"
    r"females?|males?|women|men)(?: only)?",
    re.IGNORECASE,
)
_LIST_NAME = re.compile(
    r"\W*(?:(?:key|main|major|additional|specific)\s+)*(?:inclusion|exclusion|eligibility)\s+criteria\W*"
    r"(?:(?:specific\s+)?(?:for|to)\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
# "Inclusion criteria for participation in the dose finding study": some of those in the trial.
_JOINED = re.compile(
    r"(?:participation|participating|entry|enrol?lment|inclusion) (?:in|into|to) "
    r"(?!(?:(?:the|this|our|present|current|clinical|main|whole|research) )*(?:study|trial|protocol|research)$)(?:the )?(?P<part>.+)",
    re.IGNORECASE,
)
# A criterion that names its group itself: "(phase II)", "For Part B:", "Participants in the expansion cohort must", "Controls must".
_OWN = re.compile(
    rf"\((?:for |in )?((?:phase|part|cohort|arm|group|stratum|step)s? [A-Z0-9][\w, /&-]{{0,30}}(?: only)?)\)"
    rf"|^(?:for )?(?:the )?((?:phase|part|cohort|arm|group|stratum|step)s? [A-Z0-9]+\b[^.:]{{0,40}}):"
    rf"|^{_PEOPLE} (?:enrolled |enrolling )?in (?:the )?((?:[\w-]+ ){{0,3}}(?:phase|part|cohort|arm|group|stratum)(?: [A-Z0-9]+)?\b)"
    r"|^(?:an? |the |one )?((?:legal )?(?:partners?|spouses?|parents?|guardians?|siblings?|donors?)\b(?:/(?:legal )?\w+)?)"
    r"(?= (?:of|must|should|who|with|is|are|aged|will|has|have|or|and)\b)"
    r"|^((?:healthy |normal )?controls) (?:must|should|will|need|are|aged|between)\b",
    re.IGNORECASE,
)
_CONTROLS = re.compile(r"\bcontrols?\b", re.IGNORECASE)
_PATIENTS = re.compile(r"(?:the |adult )?(patients?|cases|(?:subjects|participants|individuals|people|persons) with)\b", re.IGNORECASE)
# What makes a line ask for something, or leave its sentence open.
_SAYING_WORDS = """
    must should shall will may has have had having is are was were be been not no within defined including include includes such following
    follows any willing able history prior previous received receiving adequate acceptable confirmed presence evidence absence shown current
    currently abnormal because suffering known documented diagnosis diagnosed pregnant pregnancy
"""
_SAYS = re.compile(
    rf"\b(?:{'|'.join(_SAYING_WORDS.split())}|treatment with|use of|patients with (?:adequate|significant|clinically))\b"
    r"|\b(?:who|that|with|if|by|for|of|in|and|or|at)$|[.;] ",
    re.IGNORECASE,
)
# The labels that even an entry with a list mark may be.
_SYSTEM = re.compile(
    r"(?:ha?ematolog(?:y|ic|ical)|hematopoietic|hepatic|liver|renal|kidney|cardiac|cardiovascular|heart|pulmonary|lung|bone marrow|"
    r"metabolic|(?:bio|blood |serum )?chemistry|coagulation|endocrine|neurologic(?:al)?|gastrointestinal|laborator(?:y|ies)|general|"
    r"others?|medications?|age|sex|gender)(?: function| system| values| parameters| criteria| tests| status| lab(?:oratory)? values)?",
    re.IGNORECASE,
)
# What a label or a lead-in says when it heads those who cannot join, or those who can.
_OUT = re.compile(r"\b(?:exclu\w+|exc criteria|ineligib\w+|contra-?indications?|not|none|no)\b", re.IGNORECASE)
_IN = re.compile(r"\b(?:inclusion|eligibility|inc) criteria\b", re.IGNORECASE)
# "Step 1 exclusion criteria for both cohorts", "Exclusion criteria (subjects with any of these)": a heading, however long.
_NAMES_LIST = re.compile(
    r"\W*(?:[\w-]+ ){0,4}(?:(?P<out>exclusion)|inclusion) criteria\b(?! (?:are|is|were|was|will|may|apply))", re.IGNORECASE
)
# A lead-in of its own words that speaks of the other list: "Patients who answer yes to the following are not eligible".
_KEPT_OUT = r"\b(?:exclude[ds]?|exclusion|ineligib\w+|not (?:be )?(?:eligible|enrolled|included))\b"
_LISTED = r"\b(?:following|followings|below|any of|these|if they)\b"
_LEADS_OUT = re.compile(rf"{_LISTED}[^.;]{{0,100}}{_KEPT_OUT}|{_KEPT_OUT}[^.;]{{0,100}}{_LISTED}", re.IGNORECASE)
_LEADS_IN = re.compile(
    r"\b(?:must|have to|need to)(?: also| continue to)? (?:meet|fulfill?|satisfy)\b[^.;]{0,100}\b(?:following|criteria|below)\b"
    r"|\beligibility (?:requirements|criteria)\b[^.;]{0,80}\binclude\b",
    re.IGNORECASE,
)
# A lead-in that is all form: "Subjects must meet all of the following criteria:", "Patients will be excluded if they have:".
_FORM_WORDS = """
    a an the all any each either every one or more of following below these those this that if who which when with and for to in at by on
    from as patient patients subject subjects participant participants person persons people individual individuals volunteer volunteers
    candidate candidates women men woman man adults adult children child they he she you i we it their his her there
    must should shall will would can could may might need needs be is are was were been being have has had having do does did not no none
    meet meets meeting met fulfil fulfill fulfils fulfills fulfilling fulfilled satisfy satisfies satisfying satisfied present
    apply applies applied include includes included including inclusion eligible ineligible eligibility exclude excludes excluded excluding
    exclusion enrolled enrolment enrollment enroll enrol considered qualify qualified participate participating participation entry enter
    entered admitted allowed permitted study trial research protocol criteria criterion requirement requirements condition conditions
    reason reasons characteristic characteristics order part least only also additional other general key main major specific potential
    both listed prior follows follow as randomized randomised recruited selected
"""
_FORM = frozenset(_FORM_WORDS.split())
# How an entry begins that is a criterion of its own, not one of a list that a lead-in of the same list has opened.
_ALONE_WORDS = """
    no not patient patients subject subjects participant participants age aged ages written signed informed able ability willing willingness
    female male women men adequate must has have is are ecog karnofsky who performance provision consent absence recovery before measurable
    signature bmi known pregnant pregnancy concurrent prior previous current currently serum creatinine other
"""
_ALONE = re.compile(
    rf"\W*(?:{'|'.join(_ALONE_WORDS.split())}|life expectancy|body mass|total bilirubin|(?:at least )?\d+ years|any other)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
_NUMBERED = re.compile(r"[<>≤≥=]|\d{2}")
_TRIM = " *_:：.-"


def bare(text: str) -> str:
    """A label without what surrounds it."""
    return text.strip(_TRIM)


def cohort(text: str) -> str:
    """The group of people that a label names, without its colon; empty where it names none, or everybody."""
    label = bare(text)
    if _LIST_NAME.match(label) and (joined := _JOINED.fullmatch(bare(_LIST_NAME.sub(" ", label)))):
        return joined["part"]
    if len(label) > LONGEST_LABEL or not _COHORT.search(label) or _EVERYBODY.fullmatch(label):
        return ""
    named = bare(_LIST_NAME.sub(" ", label))
    return (named[1:-1] if named.startswith("(") and named.endswith(")") else named) or label


def part(heading: str) -> str:
    """What the heading of a list names after it ("Inclusion criteria - new patients"); empty for nothing, or for everybody."""
    label = bare(heading)
    found = _LIST_NAME.match(label)
    named = bare(label[found.end() :]) if found else ""
    return "" if is_for_all(named) or is_form(named) or len(named) > LONGEST_LABEL else named.casefold()


def stands_alone(text: str) -> bool:
    """Whether an entry begins as a criterion of its own."""
    return _ALONE.match(text) is not None


def is_for_all(text: str) -> bool:
    """Whether a label says that what follows is for everybody."""
    return _FOR_ALL.fullmatch(bare(text)) is not None


def own_cohort(text: str) -> str:
    """The part of the trial that a criterion says it is for; empty for none."""
    match = _OWN.search(text)
    return next((group for group in match.groups() if group), "") if match else ""


def is_of_controls(group: str) -> bool:
    """Whether a group is that which the patients are held against."""
    return _CONTROLS.search(group) is not None


def against_controls(text: str) -> str:
    """Whom a criterion names that is for the patients where there are controls too; empty for everybody."""
    match = _PATIENTS.match(text)
    return match[1] if match else ""


def is_form(text: str) -> bool:
    """Whether a lead-in asks for nothing by itself."""
    words = [word.lower() for word in _WORD.findall(text[:LONGEST_LEAD])]
    return len(text) <= LONGEST_LEAD and bool(words) and all(word in _FORM for word in words) and not _NUMBERED.search(text)


def is_label(text: str, *, marked: bool = False) -> bool:
    """Whether a short line names what follows rather than asks for something; one with a list mark seldom does."""
    label = bare(text)
    if len(label) > LONGEST_LABEL or len(label.split()) > MOST_WORDS or _NUMBERED.search(label):
        return False
    if marked and not _SYSTEM.fullmatch(label) and not (cohort(label) and _SURE_COHORT.fullmatch(label)):
        return False
    return label.isupper() or (label[:1].isupper() and not _SAYS.search(label))


def names_list(text: str) -> bool:
    """Whether a line without a mark is the heading of one of the two lists."""
    return len(text) <= LONGEST_LEAD and _NAMES_LIST.match(text) is not None


def turned(text: str, section: Section) -> Section:
    """The list that a label of this list heads: it may say that it is about those who cannot join, or those who can."""
    if named := _NAMES_LIST.match(text):
        return "exclusion" if named["out"] else "inclusion"
    if section == "inclusion":
        return "exclusion" if _OUT.search(text) and not (_IN.search(text) and not text.casefold().count("not")) else "inclusion"
    return "inclusion" if _IN.search(text) and not _OUT.search(text) else "exclusion"


def led(text: str, section: Section, *, is_first: bool) -> Section:
    """The same for a lead-in that asks for something itself. One that is the first of its list is taken at that list's word."""
    if section == "inclusion":
        return "exclusion" if _LEADS_OUT.search(text) and "inclusion" not in text.casefold() else "inclusion"
    return "inclusion" if _LEADS_IN.search(text) and not _OUT.search(text) and not is_first else "exclusion"
