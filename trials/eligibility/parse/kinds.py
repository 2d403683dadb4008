"""Which topics are what: what somebody can or wants, what lasts, what is taken. Pure."""

from __future__ import annotations

from trials.eligibility.topics import TOPICS, by_key, within

# What somebody can, wants or has at hand: "unable to" turns these round, and "able to" says them.
_CAN = """
    can-consent can-follow-up can-swallow can-walk contraception has-caregiver has-phone health-insurance healthy speaks-english
"""
ABILITIES = frozenset(_CAN.split())
# What passes: to have had it once does not mean to have it now, so that a record which does not speak of the past asks for less than the
# topic's question does.
_PASSING = """
    alcohol-problem anaemia angina back-pain blood-clot brain-injury cancer covid depression drug-problem eating-disorder eczema
    hepatitis hepatitis-b hepatitis-c irregular-heartbeat ketoacidosis mental-illness neuropathy other-cancer pancreatitis
    psychosis stomach-ulcer substance-problem suicidal-thoughts tuberculosis chemotherapy radiotherapy immunotherapy major-surgery
    blood-transfusion hospital-stay vaccine live-vaccine dialysis
"""
PASSES = frozenset(_PASSING.split())
# Where what stands after it in a list of its like says nothing of it.
PLAIN = frozenset({"pregnant", "breastfeeding", "planning-pregnancy"})
# Whose wider words ("surgery") say nothing of them once they are narrowed ("surgery on the eye").
LOOSE = frozenset({"major-surgery", "smoking", "vaccine", "long-qt", "blood-transfusion", "anti-inflammatory", "immunotherapy"}) | {
    "epilepsy",
    "dementia",
    "parkinson",
    "multiple-sclerosis",
}
# What no record asks people to have, whatever its words seem to say.
_NEVER = """
    other-trial infection-now works-for-study legal-protection gave-blood planning-pregnancy claustrophobia cannot-have-mri
    metal-implant severe-allergy hospital-stay
"""
NEVER_ASKED = frozenset(_NEVER.split())
# Who may consent for somebody else.
_MAY_CONSENT = """
    parent parents parental guardian guardians representative representatives lar caregiver caregivers surrogate surrogates
    proxy proxies representation kin next-of-kin relative relatives
"""
GUARDIANS = frozenset(_MAY_CONSENT.split())
# What somebody may speak in place of English.
_SPOKEN = """
    spanish french german italian portuguese dutch danish swedish norwegian finnish russian polish czech greek turkish arabic hebrew hindi
    urdu bengali tamil chinese mandarin cantonese japanese korean vietnamese tagalog creole swahili zulu xhosa afrikaans languages
    translated translation translator interpreter
"""
LANGUAGES = frozenset(_SPOKEN.split())
# Right after the name of an illness or a treatment: something else is named for it ("steroid-induced").
_AFTER = """
    induced related associated severity naive naïve score scale duration questionnaire index inventory symptoms symptom risk prevention
    education awareness knowledge directed
"""
NAMED_FOR = frozenset(_AFTER.split())
REPRODUCTION = frozenset(topic.key for topic in TOPICS if topic.theme == "reproduction")
MEDICINES = frozenset(topic.key for topic in TOPICS if topic.theme == "medicines")
# What is done about an illness.
TAKEN = MEDICINES | {topic.key for topic in TOPICS if topic.theme == "treatments"}
# What somebody can be unable or unwilling to have.
OBJECTS = ABILITIES | TAKEN | {"cannot-have-mri"}


def is_timed(topic: str) -> bool:
    """Whether a visitor can be asked when that was."""
    return by_key(topic).timed


def narrowest(topics: list[str]) -> str | None:
    """The topic that is within all the others; None where there is no such one."""
    return next((topic for topic in topics if all(within(topic, other) for other in topics)), None)


def widest(topics: list[str]) -> str | None:
    """The topic that all the others are within; None where there is no such one."""
    return next((topic for topic in topics if all(within(other, topic) for other in topics)), None)
