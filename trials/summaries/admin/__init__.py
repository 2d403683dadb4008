"""The pages on which people look overviews through."""

from trials.summaries.admin import calls, fixed, notices, queue

__all__ = ["calls", "fixed", "notices", "queue"]
