"""Which words at the start of a line, or at its end, say that somebody must not have what it names. Pure."""

from __future__ import annotations

import re

_WHO = r"(?:the )?(?:patients?|subjects?|participants?|individuals?|volunteers?)"
_DENIED = re.compile(
    (
        rf"(?:{_WHO} )?(?:"
        r"no(?= \w)|(?:has|have|had|having|with) (?:had )?no|"
        r"(?:must|should|may|can|does|do|did) not have(?: had| received| taken)?|"
        r"(?:has|have) (?:not|never) (?:had|received|taken|used|been (?:treated|diagnosed) with)|"
        r"(?:that |who |which )?(?:is|are|was|were) not (?:currently |now |already )?(?=\w+ing )|"
        r"absence of|free (?:of|from)|without|never (?:had|received|used|treated with|diagnosed with)"
        r") (?:any )?"
    ).replace(" ", r"\s+"),
    re.IGNORECASE,
)
_BANNED = re.compile(
    rf"(?:you (?:cannot|can not|can't)|(?:{_WHO}|you) (?:must not|may not|should not)) (?:be|have)(?: been)? (?:any )?".replace(
        " ", r"\s+"
    ),
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(
    r"\s+(?:(?:will|would|should|must) (?:also )?be (?:excluded|ineligible)|(?:are|is) (?:also )?(?:excluded|ineligible|not eligible))"
    r"(?: as well| too| from (?:this|the) (?:study|trial)| from participation| for (?:this|the) (?:study|trial))?\Z".replace(" ", r"\s+"),
    re.IGNORECASE,
)


def denied(text: str) -> int:
    """Where what must not be so begins: after "No ", "Absence of ", "Patient has not had ". 0 where the text does not deny."""
    found = _DENIED.match(text)
    return found.end() if found else 0


def banned(text: str) -> int:
    """Where what must not be so begins, whatever the list it stands in: after "You cannot have ". 0 where the text does not say so."""
    found = _BANNED.match(text)
    return found.end() if found else 0


def left_out(text: str) -> int:
    """Where what is left out ends: before "will be excluded", "are ineligible". 0 where the text does not end so."""
    found = _LEFT_OUT.search(text) if "ligible" in text or "xclude" in text else None
    return found.start() if found else 0
