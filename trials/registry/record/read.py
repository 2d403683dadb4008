"""From the bytes of a record to all that is stored of it. No Django."""

from __future__ import annotations

import re
from typing import Any

import msgspec
import zstandard

from trials.registry.record.decode import decode
from trials.registry.record.fields import trial_fields
from trials.registry.record.places import Place, places
from trials.registry.record.rejected import Rejected
from trials.registry.record.shape.study import Study
from trials.registry.record.shape.who import Identification
from trials.registry.record.text import line
from trials.registry.record.tidy import content_hash, tidy
from trials.registry.record.topics import Backer, Topic, Treatment, backers, topics, treatments

NUMBERS = {"ctgov": re.compile(r"NCT[0-9]{8}"), "demo": re.compile(r"DEMO[0-9]{4}")}
# The largest real one is a few megabytes; what is read is held several times over.
LARGEST_RECORD = 32 * 1024 * 1024
_START = re.compile(rb'\{(?:"_id":"[^"\\]{0,60}",)?"protocolSection":\{"identificationModule":\{"nctId":"([A-Z]{3,4}[0-9]{4,8})"')
_packer = zstandard.ZstdCompressor(level=1, write_content_size=True)


class Tidied(msgspec.Struct, gc=False, array_like=True):
    """A record before it is decoded: enough to tell whether it is already held."""

    registry_id: str
    content_hash: str
    raw: bytes
    tidied: bytes


class Record(msgspec.Struct, gc=False, array_like=True):
    """All that is stored of one study. `fields` are columns of the trial; `raw` is the record as it came, compressed."""

    registry: str
    registry_id: str
    content_hash: str
    raw: bytes
    fields: dict[str, Any]
    aliases: list[str]
    conditions: list[Topic]
    interventions: list[Treatment]
    sponsors: list[Backer]
    sites: list[Place]


class _Names(msgspec.Struct, rename="camel"):
    identification_module: Identification | None = None


class _Front(msgspec.Struct, rename="camel"):
    protocol_section: _Names | None = None


_front = msgspec.json.Decoder(_Front)


def peek(raw: bytes) -> Tidied:
    """Clean the bytes, find the number and the hash; raises `Rejected` when this is no study with a number that we take."""
    if len(raw) > LARGEST_RECORD:
        raise Rejected(f"The record is larger than {LARGEST_RECORD // 1024 // 1024} MB.")
    tidied = tidy(raw)
    found = _START.match(tidied)
    registry_id = found[1].decode() if found else _number(tidied)
    _registry(registry_id)
    return Tidied(registry_id, content_hash(tidied), raw, tidied)


def read(peeked: Tidied) -> Record:
    """Decode and map; raises `Rejected` with one clear reason."""
    try:
        return _mapped(peeked, decode(peeked.tidied))
    except Rejected as refusal:
        refusal.registry_id = peeked.registry_id
        raise


def compressed(raw: bytes) -> bytes:
    """As it is kept in a record version."""
    return _packer.compress(raw)


def unpack(kept: bytes) -> bytes:
    """The raw record of a record version; 32 MB at most, so that a damaged row cannot fill the memory."""
    return zstandard.ZstdDecompressor().decompress(kept, max_output_size=LARGEST_RECORD)


def _mapped(peeked: Tidied, study: Study) -> Record:
    protocol = study.protocol_section
    names = protocol.identification_module if protocol else None
    if protocol is None or names is None or names.nct_id != peeked.registry_id:
        raise Rejected("The record holds two different registry numbers.")
    sites, countries = places(protocol.contacts_locations_module)
    fields = trial_fields(study, names, countries)
    if not (fields["brief_title"] or fields["official_title"]):
        raise Rejected("The record has no title.")
    fields["brief_title"] = fields["brief_title"] or fields["official_title"]
    return Record(
        _registry(peeked.registry_id), peeked.registry_id, peeked.content_hash, compressed(peeked.raw), fields, _aliases(names),
        topics(protocol.conditions_module), treatments(protocol.arms_interventions_module),
        backers(protocol.sponsor_collaborators_module), sites,
    )  # fmt: skip


def _aliases(names: Identification) -> list[str]:
    old = dict.fromkeys(line(alias) for alias in names.nct_id_aliases or ())
    return [alias for alias in old if NUMBERS["ctgov"].fullmatch(alias) and alias != names.nct_id]


def _registry(registry_id: str) -> str:
    for code, pattern in NUMBERS.items():
        if pattern.fullmatch(registry_id):
            return code
    shown = line(registry_id, 40)
    if not shown:
        raise Rejected("The record has no registry number.")
    raise Rejected("The registry number must be NCT and eight digits.", shown)


def _number(tidied: bytes) -> str:
    try:
        front = _front.decode(tidied)
    except msgspec.DecodeError:
        raise Rejected("The record has no registry number where a ClinicalTrials.gov study has it.") from None
    names = front.protocol_section.identification_module if front.protocol_section else None
    return (names.nct_id if names else None) or ""
