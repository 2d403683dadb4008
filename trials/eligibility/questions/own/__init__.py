"""A question in a criterion's own words, where they are short and clear enough to be asked as they stand. Pure.

    own(text, section, above="") -> Own | None

The words are shown as a quotation, and what is asked is only whether it is so. That is safe as long as the words say one thing and do not
say it by denying something: "No prior radiation" is asked as what the record leaves out ("prior radiation"), and what denies twice, makes
an exception, needs a laboratory or a doctor's judgment, or speaks of somebody else, is not asked at all.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import blake2b

from trials.eligibility.questions.own.above import changes_nothing
from trials.eligibility.questions.own.clear import is_answerable
from trials.eligibility.questions.own.turned import denied, left_out
from trials.eligibility.questions.shape import Own
from trials.eligibility.shape import Section

MOST_WORDS = 25
MOST_LETTERS = 220
_SPACE = re.compile(r"[\W_]+")
_ENDS = " \t\r\n.;,:-–—•*"
_JOINING = re.compile(r"[\s.;,:]+(?:and|or|and/or)$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def own(text: str, section: Section, *, above: str = "") -> Own | None:
    """The question that a criterion's text makes; None where it is not short and clear enough.

    `above` is the text of the lead-ins over it. `start` and `end` of what comes back count in `text`.
    """
    if len(text) > MOST_LETTERS or (above and not changes_nothing(above, section)):
        return None
    start, end = 0, len(_JOINING.sub("", text.rstrip(_ENDS)).rstrip(_ENDS))
    must = section == "inclusion"
    if before := left_out(text[:end]):
        end, must = before, False
    if must and (after := denied(text[:end])):
        start, must = after, False
    quoted = text[start:end]
    if len(quoted.split()) > MOST_WORDS or not is_answerable(quoted, must=must):
        return None
    return Own(id=identity(quoted), section=section, must=must, quoted=quoted, start=start, end=end)


def identity(quoted: str) -> str:
    """The key of the answer to these words: the same wherever they stand, whatever their case, spaces and marks."""
    plain = _SPACE.sub(" ", quoted.casefold()).strip()
    return f"own:{blake2b(plain.encode(), digest_size=6).hexdigest()}"
