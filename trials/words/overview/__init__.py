"""The sentences of overviews: one module a section, ids `overview-<section>-...`.

Those ending in `-you` or `-child` are two forms of one sentence, for who is spoken to. "Record" is the registry's record of the trial.
"""

from typing import Any

from trials.words.overview import benefits, do, happen, headings, join, long, notices, questions, where, why

OVERVIEW: dict[str, Any] = {
    **headings.SENTENCES,
    **why.SENTENCES,
    **happen.SENTENCES,
    **do.SENTENCES,
    **join.SENTENCES,
    **benefits.SENTENCES,
    **long.SENTENCES,
    **where.SENTENCES,
    **notices.SENTENCES,
    **questions.SENTENCES,
}
