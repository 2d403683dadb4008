"""A question in a criterion's own words, where they are short and clear enough to be asked as they stand. Pure.

    own(text, section, above="") -> Own | None
    asked_by(criterion) -> Own | None           the one that a criterion of a reading asks

The words are shown as a quotation, and what is asked is only whether it is so. An answer settles its point as long as the words say one
thing and do not say it by denying something: "No prior radiation" is asked as what the record leaves out ("prior radiation"), and a line
above that belongs to it ("Use of any of these in the last week:") is quoted with it. What is asked of some only, or denies in between, is
asked so that it settles less (`clear.py`), and of a line that goes on in another way only its beginning is asked, which settles nothing
(`head.py`). What needs a laboratory or a doctor's judgment, or speaks of somebody else, is not asked at all.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import blake2b

from trials.eligibility.questions.own.above import Lead, lead_in
from trials.eligibility.questions.own.clear import of_birth_control, settles
from trials.eligibility.questions.own.head import heads, says_enough
from trials.eligibility.questions.own.turned import banned, denied, left_out
from trials.eligibility.questions.shape import Own, Settles
from trials.eligibility.shape import Criterion, Section

MOST_WORDS = 25
MOST_LETTERS = 220
# Beginnings are looked for in so much of a text.
LONGEST = 600
_SPACE = re.compile(r"[\W_]+")
_ENDS = " \t\r\n.;,:-–—•*"
_JOINING = re.compile(r"[\s.;,:]+(?:and|or|and/or|i\.?e|e\.?g)$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def own(text: str, section: Section, *, above: str = "") -> Own | None:
    """The question that a criterion's text makes; None where it is not short and clear enough.

    `above` is the text of the lead-ins over it, a line each. `start` and `end` of what comes back count in `text`.
    """
    lead = lead_in(above, section)
    if len(text) <= MOST_LETTERS and (whole := _asked(text, section, lead, len(text))):
        return whole
    ends = heads(text[:LONGEST], must=section == "inclusion") if lead.is_known else ()
    return next((head for end in ends if (head := _asked(text, section, lead, end, is_cut=True))), None)


def asked_by(criterion: Criterion) -> Own | None:
    """The question in its own words that a criterion of a reading asks; None where it asks none."""
    if not criterion.asked:
        return None
    question = own(criterion.text, criterion.span.section, above=criterion.under)
    return question if question and question.id == criterion.asked else None


def identity(quoted: str) -> str:
    """The key of the answer to these words: the same wherever they stand, whatever their case, spaces and marks."""
    plain = _SPACE.sub(" ", quoted.casefold()).strip()
    return f"own:{blake2b(plain.encode(), digest_size=6).hexdigest()}"


def _asked(text: str, section: Section, lead: Lead, end: int, *, is_cut: bool = False) -> Own | None:
    """What is asked of `text[:end]`. Only what is quoted whole, with all that stands above it, settles anything."""
    end = len(_JOINING.sub("", text[:end].rstrip(_ENDS)).rstrip(_ENDS))
    start, must, is_known = 0, lead.must, lead.is_known
    if before := left_out(text[:end]):
        end, must = before, False
    if must and (after := denied(text[:end])):
        start, must, is_known = after, False, is_known and not lead.words
    elif after := banned(text[:end]):
        start, must = after, False
    quoted = text[start:end]
    found = settles(quoted, must=must, is_denied=start > 0) if len(quoted.split()) <= MOST_WORDS else None
    if found is None or (is_cut and not (found == "both" and says_enough(quoted))):
        return None
    if not lead.is_known and (of_birth_control(quoted) or (lead.must and not lead.is_choice)):
        # It may only be what the lines above mean by their words, or one way of several.
        return None
    settled: Settles = "nothing" if is_cut or not is_known else "fits" if lead.words and must else found
    above = lead.words if is_known else ""
    return Own(identity(f"{above} {quoted}".strip()), section, must, quoted, start, end, above, settled, is_cut)
