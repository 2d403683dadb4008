"""What a sentence says that nobody may have. Pure.

Used for exclusions, and for what an inclusion says after "no". Nothing that follows a word of negation within such a sentence is read
as having to be absent: it is left, or, where it is something that somebody can or wants, has to be there.
"""

from __future__ import annotations

from collections.abc import Sequence

from trials.eligibility.parse.candidates import Said
from trials.eligibility.parse.excluded.found import Found
from trials.eligibility.parse.excluded.reader import Reader
from trials.eligibility.parse.shape import Part

__all__ = ["Found", "excluded"]


def excluded(parts: Sequence[Part], lead: Said, *, turned: bool = False) -> Found:
    """The topics that a sentence keeps out. `lead` is what the lines above say of all of them.

    `turned` is for what follows a "no" in an inclusion: there, abilities are not read.
    """
    return Reader(lead, is_turned=turned).read(parts)
