"""The trial page: what a registry record says, in the order in which a patient needs it; beside it the sources of its overview, and the
sheet for a doctor."""

from trials.views.trial.page import stored, trial
from trials.views.trial.sheet import sheet
from trials.views.trial.sources import sources

__all__ = ["sheet", "sources", "stored", "trial"]
