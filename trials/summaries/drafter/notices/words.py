"""Where a rule looks, and the words that it went by. Pure."""

from __future__ import annotations

import re

from trials.lib import prose
from trials.lib.phrase import Quote
from trials.summaries.drafter import parts

TITLES = (f"{parts.P}.identificationModule.briefTitle", f"{parts.P}.identificationModule.officialTitle")


def quoted(match: re.Match[str]) -> Quote:
    """What was matched, on one line and without the registry's escapes."""
    return Quote(" ".join(prose.plain(match[0]).split()))
