"""Writing to a team about a trial."""

from trials.views.contact.page import contact

__all__ = ["contact"]
