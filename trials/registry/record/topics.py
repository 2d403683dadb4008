"""Conditions, interventions and sponsors of a study as rows. No Django."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b

import msgspec

from trials.registry.record.shape.design import ArmsInterventions, Conditions
from trials.registry.record.shape.who import Sponsors
from trials.registry.record.text import line, token

SLUG_LENGTH = 120
LEAD, COLLABORATOR = "lead", "collaborator"
_GREEK = str.maketrans(
    {"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "κ": "kappa", "λ": "lambda", "μ": "mu", "ω": "omega"}
)
_GAPS = re.compile(r"[^a-z0-9]+")


class Topic(msgspec.Struct, gc=False, array_like=True):
    """A condition in the record's own spelling, and the address under which its spellings meet."""

    slug: str
    name: str


class Treatment(msgspec.Struct, gc=False, array_like=True):
    """What is tested or compared; the last two are JSON text."""

    kind: str
    name: str
    description: str
    other_names: str
    arm_labels: str


class Backer(msgspec.Struct, gc=False, array_like=True):
    """An organisation's part in a study."""

    name: str
    kind: str
    role: str


@lru_cache(maxsize=16_384)
def slug(name: str) -> str:
    """An address of ASCII letters, digits and hyphens, 120 at most. Letters that ASCII cannot hold are told apart by a hash."""
    lowered = name.casefold()
    if lowered.isascii():
        short, lost = _GAPS.sub("-", lowered).strip("-"), False
    else:
        folded = unicodedata.normalize("NFKD", lowered).translate(_GREEK)
        lost = any(letter.isalpha() and not letter.isascii() for letter in folded)
        short = _GAPS.sub("-", "".join(letter for letter in folded if not unicodedata.combining(letter))).strip("-")
    if short and not lost and len(short) <= SLUG_LENGTH:
        return short
    mark = blake2b(lowered.encode(), digest_size=4).hexdigest()
    return f"{short[: SLUG_LENGTH - 9] or 'condition'}-{mark}"


def topics(module: Conditions | None) -> list[Topic]:
    """Conditions in order, each address once."""
    found: dict[str, Topic] = {}
    for text in module.conditions or () if module else ():
        name = line(text, 255)
        if name:
            found.setdefault(slug(name), Topic(slug(name), name))
    return list(found.values())


def treatments(module: ArmsInterventions | None) -> list[Treatment]:
    """Interventions in order; one that has neither type nor name is none."""
    rows = []
    for given in module.interventions or () if module else ():
        names = msgspec.json.encode([line(name) for name in given.other_names or ()]).decode()
        labels = msgspec.json.encode([line(label) for label in given.arm_group_labels or ()]).decode()
        row = Treatment(token(given.type), line(given.name), given.description or "", names, labels)
        if row.kind or row.name:
            rows.append(row)
    return rows


def backers(module: Sponsors | None) -> list[Backer]:
    """Lead sponsor first, then collaborators, each part once."""
    if not module:
        return []
    parts = [(module.lead_sponsor, LEAD)] if module.lead_sponsor else []
    parts += [(other, COLLABORATOR) for other in module.collaborators or ()]
    found: dict[tuple[str, str], Backer] = {}
    for owner, role in parts:
        name = line(owner.name, 500)
        if name:
            found.setdefault((name, role), Backer(name, token(owner.class_, 16), role))
    return list(found.values())
