"""What a visitor is asked: the wording of each topic's question, questions in a criterion's own words, and the plan of screens. Pure."""

from trials.eligibility.questions.own import asked_by, own
from trials.eligibility.questions.shape import PERSONS, Own, Person, Screen, Since, Wording
from trials.eligibility.questions.wording import LANGUAGES, boxes_question, condition_wording, covers, own_question, sinces, wording

__all__ = [
    "LANGUAGES", "PERSONS", "Own", "Person", "Screen", "Since", "Wording",
    "asked_by", "boxes_question", "condition_wording", "covers", "own", "own_question", "sinces", "wording",
]  # fmt: skip
