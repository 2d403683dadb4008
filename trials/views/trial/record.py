"""The parts of a record that few patients need and some look for: numbers, papers, files, data sharing, oversight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from trials.lib.links import safe_link
from trials.models import Trial
from trials.terms import ids

PAPER_ADDRESS = "https://pubmed.ncbi.nlm.nih.gov/{}/"
OVERSIGHT = ("has_dmc", "fda_drug", "fda_device", "unapproved_device", "us_export")
ACCESS = ("individual", "intermediate", "treatment")


@dataclass(frozen=True, slots=True)
class Number:
    """Another number of the same trial; `address` is where that registry shows it, when we know."""

    number: str
    kind: str
    domain: str
    address: str


@dataclass(frozen=True, slots=True)
class Link:
    """A paper, a page or a data set that the record names. `kind` is the record's word for what it is."""

    text: str
    address: str
    kind: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """Everything at the end of the page; each list may be empty."""

    numbers: list[Number]
    papers: list[Link]
    links: list[Link]
    data: list[Link]
    documents: list[dict[str, Any]]
    sharing: dict[str, Any]
    sharing_address: str
    oversight: list[tuple[str, bool]]
    access: list[str]
    access_id: str


def about(trial: Trial) -> About:
    """Only https and http addresses become links; everything else of the record is text."""
    references = trial.references
    return About(
        numbers=[_number(each) for each in trial.secondary_ids],
        papers=[_paper(each) for each in references.get("papers", [])],
        links=[_link(each, "label") for each in references.get("links", [])],
        data=[_link(each, "id") for each in references.get("data", [])],
        documents=trial.documents,
        sharing=trial.ipd_sharing,
        sharing_address=safe_link(trial.ipd_sharing.get("url")),
        oversight=[(name, bool(trial.oversight[name])) for name in OVERSIGHT if trial.oversight.get(name) is not None],
        access=[name for name in ACCESS if trial.expanded_access_types.get(name)],
        access_id=str(trial.expanded_access.get("nct_id") or ""),
    )


def _number(each: dict[str, Any]) -> Number:
    number = str(each.get("id") or "")
    address = ids.record_address(number) if ids.is_known(number) else ""
    return Number(number, str(each.get("type") or ""), str(each.get("domain") or ""), address or safe_link(each.get("link")))


def _paper(each: dict[str, Any]) -> Link:
    pmid = str(each.get("pmid") or "")
    address = PAPER_ADDRESS.format(pmid) if pmid.isascii() and pmid.isdigit() else ""
    return Link(str(each.get("citation") or pmid), address, str(each.get("type") or ""))


def _link(each: dict[str, Any], text: str) -> Link:
    address = safe_link(each.get("url"))
    written = str(each.get(text) or each.get("url") or "")
    return Link(written, address, str(each.get("type") or ""), str(each.get("comment") or ""))
