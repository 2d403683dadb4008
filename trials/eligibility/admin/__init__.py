"""The pages on which people look through what was read of criteria, and correct it."""

from trials.eligibility.admin import corrections, queue, wordings

__all__ = ["corrections", "queue", "wordings"]
