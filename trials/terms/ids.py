"""Registry numbers: one spelling each, whose they are, and where their record stands."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

MAX_LENGTH = 32


@dataclass(frozen=True, slots=True)
class Registry:
    """A register of trials. `pattern` fits a number without blanks and hyphens; `spelling` sets its letters; `address` takes {id}."""

    code: str
    name: str
    pattern: re.Pattern[str]
    spelling: str = ""
    address: str = ""


def _registry(code: str, name: str, pattern: str, spelling: str = "", address: str = "") -> Registry:
    return Registry(code, name, re.compile(pattern, re.ASCII), spelling, address)


# Forms and addresses as the registers print them in their own records.
REGISTRIES = (
    _registry("ctgov", "ClinicalTrials.gov", r"NCT([0-9]{8})", "NCT{0}", "https://clinicaltrials.gov/study/{id}"),
    _registry("demo", "", r"DEMO([0-9]{4})", "DEMO{0}"),
    _registry("isrctn", "ISRCTN registry", r"ISRCTN([0-9]{8})", "ISRCTN{0}", "https://www.isrctn.com/{id}"),
    _registry(
        "ctis",
        "EU Clinical Trials Information System",
        r"(?:EUCT|CTIS)?(20[0-9]{2})(5[0-9]{5})([0-9]{2})([0-9]{2})",
        "{0}-{1}-{2}-{3}",
        "https://euclinicaltrials.eu/ctis-public/view/{id}",
    ),
    _registry(
        "euctr",
        "EU Clinical Trials Register",
        r"(?:EUDRACT|EUCTR)?((?:19|20)[0-9]{2})(0[0-9]{5})([0-9]{2})",
        "{0}-{1}-{2}",
        "https://www.clinicaltrialsregister.eu/ctr-search/search?query={id}",
    ),
    _registry("drks", "German Clinical Trials Register", r"DRKS([0-9]{8})", "DRKS{0}", "https://drks.de/search/en/trial/{id}"),
    _registry(
        "anzctr",
        "Australian New Zealand Clinical Trials Registry",
        r"ACTRN([0-9]{14})P?",
        "ACTRN{0}",
        "https://anzctr.org.au/{id}.aspx",
    ),
    _registry("chictr", "Chinese Clinical Trial Registry", r"CHICTR([0-9]{8,10})", "ChiCTR{0}"),
    _registry("chictr", "Chinese Clinical Trial Registry", r"CHICTR([A-Z]{2,6})([0-9]{8})", "ChiCTR-{0}-{1}"),
    _registry("jrct", "Japan Registry of Clinical Trials", r"JRCT([0-9]{10})", "jRCT{0}", "https://jrct.mhlw.go.jp/en-latest-detail/{id}"),
    _registry("jrct", "Japan Registry of Clinical Trials", r"JRCTS([0-9]{9})", "jRCTs{0}", "https://jrct.mhlw.go.jp/en-latest-detail/{id}"),
    _registry("ctri", "Clinical Trials Registry – India", r"CTRI/?([0-9]{4})/?([0-9]{2})/?([0-9]{6})", "CTRI/{0}/{1}/{2}"),
)
_BY_CODE = {registry.code: registry for registry in REGISTRIES}
_NOISE = re.compile(r"[\s\-\u2010-\u2015_.:]+")


def _read(text: str) -> tuple[Registry, str] | None:
    compact = _NOISE.sub("", unicodedata.normalize("NFKC", text[:100])).upper()
    for registry in REGISTRIES:
        if match := registry.pattern.fullmatch(compact):
            return registry, registry.spelling.format(*match.groups())
    return None


def canonical(text: str) -> str:
    """The one spelling of a registry number ("nct 07183384" gives "NCT07183384"); of anything else 32 capitals at most, without blanks."""
    if known := _read(text):
        return known[1]
    return "".join(unicodedata.normalize("NFKC", text[:100]).split()).upper()[:MAX_LENGTH]


def is_known(text: str) -> bool:
    """Whether this is a number of a register that we know, in any spelling."""
    return _read(text) is not None


def registry_of(text: str) -> str:
    """The register's code, "ctgov" for an NCT number; "local" when no register that we know writes numbers so."""
    known = _read(text)
    return known[0].code if known else "local"


def registry_name(code: str) -> str:
    """The register's own name, which is not translated; empty for practice and local records and for one we do not know."""
    registry = _BY_CODE.get(code)
    return registry.name if registry else ""


def record_address(registry_id: str) -> str:
    """Where the register shows this record; empty when there is no such page or we do not know its address."""
    known = _read(registry_id)
    return known[0].address.format(id=known[1]) if known and known[0].address else ""
