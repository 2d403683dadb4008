"""The pages of the check: for whom, the questions, and what the answers say."""

from trials.eligibility.views.result import show_result
from trials.eligibility.views.screens import all_screens, screen
from trials.eligibility.views.start import start

__all__ = ["all_screens", "screen", "show_result", "start"]
