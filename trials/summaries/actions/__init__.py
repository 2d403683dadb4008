"""Every write of the overviews."""

from trials.summaries.actions.asking import BudgetSpent, ask, is_affordable, purge_calls
from trials.summaries.actions.batches import gather
from trials.summaries.actions.fixed import approve, withdraw
from trials.summaries.actions.notices import decide, propose
from trials.summaries.actions.publishing import NotReady, publish, take_back
from trials.summaries.actions.renewing import draft_again, recheck
from trials.summaries.actions.reviewing import ChangedMeanwhile, NoSentenceLeft, Refused, note, restore, set_aside, with_words
from trials.summaries.actions.storing import Counts, store

__all__ = [
    "BudgetSpent", "ChangedMeanwhile", "Counts", "NoSentenceLeft", "NotReady", "Refused", "approve", "ask", "decide",
    "draft_again", "gather", "is_affordable", "note", "propose", "publish", "purge_calls", "recheck", "restore", "set_aside", "store",
    "take_back", "with_words", "withdraw",
]  # fmt: skip
