"""The pages on which people look overviews through."""

from trials.summaries.admin import fixed, notices, queue

__all__ = ["fixed", "notices", "queue"]
