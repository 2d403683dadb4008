"""People and organisations of a study as the JSON that the trial's page reads; keys are absent where the record says nothing. No Django."""

from __future__ import annotations

from typing import Any

import msgspec

from trials.registry.record.shape.who import Contact, Official, Organization, ResponsibleParty
from trials.registry.record.text import line, token

_encode = msgspec.json.encode


def said(**values: Any) -> dict[str, Any]:
    """Only what the record says: no None, no empty text or list. False and 0 are said."""
    return {name: value for name, value in values.items() if value or (value is not None and value != "" and value != [])}


def contacts(people: list[Contact] | None) -> str:
    """Published contacts as JSON text."""
    if not people:
        return "[]"
    rows = [
        said(name=line(who.name), role=token(who.role), phone=line(who.phone), phone_ext=line(who.phone_ext), email=line(who.email))
        for who in people
    ]
    return _encode([row for row in rows if row]).decode()


def officials(people: list[Official] | None) -> list[dict[str, Any]]:
    """Who leads the study."""
    return [said(name=line(who.name), affiliation=line(who.affiliation), role=token(who.role)) for who in people or ()]


def organisation(owner: Organization | None) -> dict[str, Any]:
    """Who registered the study."""
    return {"name": line(owner.full_name), "class": token(owner.class_)} if owner and owner.full_name else {}


def responsible_party(party: ResponsibleParty | None) -> dict[str, Any]:
    """Who answers to the registry; old records name one person with the title in the same text."""
    if not party:
        return {}
    return said(
        type=token(party.type),
        name=line(party.investigator_full_name or party.old_name_title),
        title=line(party.investigator_title),
        affiliation=line(party.investigator_affiliation or party.old_organization),
    )
