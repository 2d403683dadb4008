"""What a visitor's answers say to a record's criteria, in three values: yes, no, and ask. Pure.

    judge(reading: Reading, answers: Mapping[str, Answer]) -> list[Judged]      criterion by criterion, structured fields first
    decide(requirement: Requirement, facts: Known) -> Held                      one requirement by itself
    known(answers: Mapping[str, Answer]) -> Known                               what follows from answers, to judge many records by
    profile(answers: Mapping[str, Answer]) -> Profile                           what is known of a person, for many records
    standing(reading: Reading) -> Standing                                      how its parts stand to one another, to judge it often
    screen(reading: Reading) -> Screen                                          what surely rules somebody out, for many people

`answers` has topic keys, and ids of questions of a criterion's own. The same facts give the same outcome in all three: who is ruled out
by a `Screen` has at least one criterion that may not match.
"""

from trials.eligibility.rules.decide import decide
from trials.eligibility.rules.facts import Known, known
from trials.eligibility.rules.judge import judge
from trials.eligibility.rules.many import OF_ONE_TRIAL, profile, screen
from trials.eligibility.rules.screen import Screen
from trials.eligibility.rules.standing import Standing, standing

__all__ = ["OF_ONE_TRIAL", "Known", "Screen", "Standing", "decide", "judge", "known", "profile", "screen", "standing"]
