"""The trial page: what a registry record says, in the order in which a patient needs it."""

from trials.views.trial.page import stored, trial

__all__ = ["stored", "trial"]
