"""What the lines above a criterion say of it: "History of any of the following within 6 months:". Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

from trials.eligibility.parse.candidates import Said
from trials.eligibility.parse.marks import marks

# Where a lead-in says what its own words mean, those who have what is listed are meant, whatever it is called above.
_LISTS = ("following", "defined as", "defined by", "including", "includes", "such as", "any of", "listed", "one of", "these")


@dataclass(slots=True)
class Lead:
    """`is_turned`: what follows must not be ("No history of:"). `is_doubtful`: it holds for some only, or is an exception."""

    said: Said = field(default_factory=Said)
    is_turned: bool = False
    is_doubtful: bool = False


def lead(above: str) -> Lead:
    """What `above` says of each line under it."""
    found = Lead()
    if not above.strip():
        return found
    lists = any(words in above.lower() for words in _LISTS)
    for mark in marks(above):
        match mark.kind:
            case "not":
                found.is_doubtful = found.is_doubtful or found.is_turned
                found.is_turned = True
            case "except" | "if" | "allowed" | "unable" | "others":
                found.is_doubtful = True
            case "ever" | "now" | "window":
                found.said.add(mark)
            case "unknown" | "hidden" | "number" | "female" | "male" | "able":
                found.said.unread = True
            case "narrows" if not lists:
                found.said.add(mark)
    return found
