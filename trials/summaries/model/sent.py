"""What of a record a model is sent: the study, and nobody who can be called or written to. Pure.

Named parts are let through and all others stay here. Contacts, officials and investigators are not among them, and what looks like an
e-mail address, a phone number or a link is blanked out of the texts.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

# Letters of JSON; beyond it texts are cut, the longest first, and a record that is still longer is not sent.
MOST_LETTERS = 60_000
# So much of each text is sent, the first that fits.
CUTS = (20_000, 8_000, 3_000, 1_000)
MOST_ENTRIES = 40
CUT_MARK = " […]"
BLANK = "[left out]"

# True: all that stands there. A list's entries are let through by the same rule.
_LET_THROUGH: dict[str, Any] = {
    "protocolSection": {
        "identificationModule": dict.fromkeys(("briefTitle", "officialTitle", "acronym"), True),
        "statusModule": {
            **dict.fromkeys(("overallStatus", "whyStopped"), True),
            **dict.fromkeys(("startDateStruct", "primaryCompletionDateStruct", "completionDateStruct"), True),
        },
        "sponsorCollaboratorsModule": {"leadSponsor": True, "collaborators": True},
        "descriptionModule": True,
        "conditionsModule": True,
        "designModule": True,
        "armsInterventionsModule": True,
        "outcomesModule": True,
        "eligibilityModule": True,
        "contactsLocationsModule": {"locations": dict.fromkeys(("city", "state", "country"), True)},
    },
}
# A sponsor of one of these classes is a person, or may be one.
_PEOPLE = frozenset({"INDIV"})
_REACHES_SOMEBODY = re.compile(
    r"[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+|\b(?:https?://|www\.)\S+|"
    r"(?<![\w.])\+?\(?\d{2,4}\)?(?:[ .-]\(?\d{2,4}\)?){2,5}(?!\w|\.\d|[ -]?(?:mg|ml))",
    re.IGNORECASE,
)
# Words with which a text speaks to a machine instead of about a study.
_ORDERS = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|prompts?|directions|guidelines|rules (?:above|before))\b"
    r"|\bsystem prompt\b|\byou are (?:now )?(?:an? )?(?:ai|assistant|chatbot|language model|llm)\b|\bas an ai\b"
    r"|<\|?/?(?:im_start|im_end|system|assistant|user)\|?>|\[/?INST\]|\bjailbreak\b|\bdeveloper mode\b"
    r"|\b(?:assistant|system)\s*:\s|\b(?:respond|reply|answer) (?:only )?with\b.{0,30}\b(?:json|exactly|the (?:words|text))\b"
    r"|\bnew instructions?\s*:",
    re.IGNORECASE | re.DOTALL,
)


class NotSent(ValueError):
    """The record stays here; the message says why."""


def sendable(study: dict[str, Any]) -> dict[str, Any]:
    """The part of a study that a model may read, at the same paths. Raises `NotSent`."""
    let_through = _part(study, _LET_THROUGH)
    if orders_in(msgspec.json.encode(let_through).decode()):
        raise NotSent("The record holds words that look like orders to a machine.")
    for most in CUTS:
        made = _cut(let_through, most)
        if len(msgspec.json.encode(made).decode()) <= MOST_LETTERS:
            return made
    raise NotSent("The record is too long to send.")


def orders_in(text: str) -> bool:
    """Whether a text speaks to a machine: "ignore all instructions above"."""
    return _ORDERS.search(text) is not None


def reaches_somebody(text: str) -> bool:
    """Whether a text holds an e-mail address, a phone number or a link."""
    return _REACHES_SOMEBODY.search(text) is not None


def _part(value: Any, rule: Any) -> Any:
    if isinstance(value, list):
        return [_part(each, rule) for each in value]
    if rule is True or not isinstance(value, dict):
        return value if rule is True or not isinstance(value, dict | list) else None
    found = {name: _part(value[name], inner) for name, inner in rule.items() if value.get(name) not in (None, "", [], {})}
    lead = found.get("leadSponsor")
    if isinstance(lead, dict) and lead.get("class") in _PEOPLE:
        found.pop("leadSponsor")
    return found


def _cut(value: Any, most: int) -> Any:
    """Texts of at most so many letters, without what leads to a person; of a long list the first entries."""
    if isinstance(value, str):
        kept = _REACHES_SOMEBODY.sub(BLANK, value)
        return kept if len(kept) <= most else kept[:most].rpartition(" ")[0] + CUT_MARK
    if isinstance(value, list):
        return [_cut(each, most) for each in value[:MOST_ENTRIES]]
    if isinstance(value, dict):
        return {name: _cut(each, most) for name, each in value.items()}
    return value
