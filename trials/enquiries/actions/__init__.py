"""Every write about an enquiry: the person's own, the team's, and what time does."""

from trials.enquiries.actions.keeping import erase, purge
from trials.enquiries.actions.person import say_nobody_answered, take_back
from trials.enquiries.actions.sending import AlreadySent, BadAddress, NoLongerOpen, Sent, TooMany, send_enquiry
from trials.enquiries.actions.team import assign, log_attempt, mark_spam, move, plan, release, viewed
from trials.enquiries.written import Addressee, Written

__all__ = [
    "Addressee", "AlreadySent", "BadAddress", "NoLongerOpen", "Sent", "TooMany", "Written",
    "assign", "erase", "log_attempt", "mark_spam", "move", "plan", "purge", "release", "say_nobody_answered", "send_enquiry",
    "take_back", "viewed",
]  # fmt: skip
