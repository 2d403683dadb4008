"""The English wording of every topic, by its key. Pure."""

from trials.eligibility.questions.english.illnesses import ILLNESSES
from trials.eligibility.questions.english.kinds import illness
from trials.eligibility.questions.english.people import PEOPLE
from trials.eligibility.questions.english.private import PRIVATE
from trials.eligibility.questions.english.treatments import TREATED
from trials.eligibility.questions.english.values import VALUES

__all__ = ["ASKS_FOR", "ASKS_SOME", "BOXES", "LEAVES_OUT", "SAYS", "SAYS_MORE", "SINCES", "UNSURE", "WRITTEN", "illness"]

WRITTEN = {**PEOPLE, **PRIVATE, **ILLNESSES, **TREATED, **VALUES}
UNSURE = "you are not sure about {noun}"
ASKS_FOR = "The record asks for this: “{quoted}”. Is this so for [you]?"
LEAVES_OUT = "The record leaves people out for this: “{quoted}”. Is this so for [you]?"
ASKS_SOME = "The record asks for this where it applies: “{quoted}”. Is this so for [you]?"
SAYS = "The record says this on who can join: “{quoted}”. Is this so for [you]?"
SAYS_MORE = "The record says this on who can join, and more: “{quoted} …”. Is this so for [you]?"
BOXES = {
    "illnesses": "Which of these [do|does] [you] have, or have [they] ever had?",
    "treatments": "Which of these [have|has] [you] had?",
    "medicines": "Which of these [do|does] [you] take now, or did [they] take in the last 6 months?",
    "": "Which of these are true for [you]?",
}
SINCES: dict[tuple[int, int | None], str] = {
    (0, 0): "Now",
    (0, 14): "In the last 2 weeks",
    (14, 28): "2 to 4 weeks ago",
    (31, 90): "1 to 3 months ago",
    (92, 180): "3 to 6 months ago",
    (183, 365): "6 to 12 months ago",
    (366, 730): "1 to 2 years ago",
    (731, 1825): "2 to 5 years ago",
    (1827, None): "More than 5 years ago",
}
