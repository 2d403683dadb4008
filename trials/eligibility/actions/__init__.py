"""Every write of the eligibility feature."""

from trials.eligibility.actions.correcting import NotThere, Refused, add, correct, hide, mark_checked, move, take_back
from trials.eligibility.actions.exchange import Taken, given, take_in
from trials.eligibility.actions.keeping import Counts, keep_readings
from trials.eligibility.actions.withdrawing import withdraw
from trials.eligibility.actions.wordings import reword

__all__ = [
    "Counts", "NotThere", "Refused", "Taken",
    "add", "correct", "given", "hide", "keep_readings", "mark_checked", "move", "reword", "take_back", "take_in", "withdraw",
]  # fmt: skip
