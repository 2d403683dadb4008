"""Lists and groups that are only shown, in the record's order, as the JSON that the trial's page reads. No Django.

Keys are absent where the record says nothing.
"""

from __future__ import annotations

from typing import Any

from trials.registry.record.people import said
from trials.registry.record.shape.about import DataSharing, Derived, Documents, ExpandedAccessInfo, Oversight, References
from trials.registry.record.shape.design import ArmsInterventions, BioSpec, ExpandedAccessTypes, Outcome, Outcomes
from trials.registry.record.shape.who import Identification
from trials.registry.record.text import line, token, web_address, whole

Group = dict[str, Any]


def secondary_ids(names: Identification) -> list[Group]:
    """Other numbers of the study; the sponsor's own when it is more than a number."""
    own = names.org_study_id_info
    rows = [said(id=line(own.id), type=token(own.type), link=web_address(own.link))] if own and (own.type or own.link) else []
    for other in names.secondary_id_infos or ():
        rows.append(said(id=line(other.id), type=token(other.type), domain=line(other.domain), link=web_address(other.link)))
    return [row for row in rows if row]


def expanded_access(info: ExpandedAccessInfo | None) -> Group:
    """Whether the treatment can be had outside the trial, and under which number."""
    return said(has=info.has_expanded_access, nct_id=line(info.nct_id), status=token(info.status_for_nct_id)) if info else {}


def expanded_access_types(types: ExpandedAccessTypes | None) -> Group:
    """Forms of that access."""
    return said(individual=types.individual, intermediate=types.intermediate, treatment=types.treatment) if types else {}


def bio_spec(samples: BioSpec | None) -> Group:
    """Samples that are kept."""
    return said(retention=token(samples.retention), description=samples.description) if samples else {}


def oversight(module: Oversight | None) -> Group:
    """Who watches over the study."""
    if not module:
        return {}
    return said(
        has_dmc=module.oversight_has_dmc,
        fda_drug=module.is_fda_regulated_drug,
        fda_device=module.is_fda_regulated_device,
        unapproved_device=module.is_unapproved_device,
        us_export=module.is_us_export,
    )


def arms(module: ArmsInterventions | None) -> list[Group]:
    """Arms with the names of what is given in them."""
    rows = [
        said(
            label=line(arm.label),
            type=token(arm.type),
            description=arm.description,
            interventions=[line(name) for name in arm.intervention_names or ()],
        )
        for arm in (module.arm_groups or () if module else ())
    ]
    return [row for row in rows if row]


def outcomes(module: Outcomes | None) -> Group:
    """What is measured: primary, secondary, other."""
    if not module:
        return {}
    return said(
        primary=_measures(module.primary_outcomes), secondary=_measures(module.secondary_outcomes), other=_measures(module.other_outcomes)
    )


def _measures(rows: list[Outcome] | None) -> list[Group]:
    return [_measure(row) for row in rows or ()]


def _measure(row: Outcome) -> Group:
    made = {"measure": line(row.measure), "time_frame": line(row.time_frame), "description": row.description}
    return made if all(made.values()) else said(**made)


def references(module: References | None) -> Group:
    """Papers, links and data sets; an address that is not http or https is dropped."""
    if not module:
        return {}
    papers = [said(pmid=line(paper.pmid), type=token(paper.type), citation=line(paper.citation)) for paper in module.references or ()]
    links = [said(label=line(link.label), url=web_address(link.url)) for link in module.see_also_links or ()]
    data = [
        said(id=line(own.id), type=line(own.type), url=web_address(own.url), comment=line(own.comment)) for own in module.avail_ipds or ()
    ]
    return said(papers=[row for row in papers if row], links=[row for row in links if row], data=[row for row in data if row])


def documents(section: Documents | None) -> list[Group]:
    """Documents filed with the study; size in bytes."""
    module = section.large_document_module if section else None
    return [
        said(
            label=line(file.label), kind=token(file.type_abbrev), date=line(file.date), filename=line(file.filename), size=whole(file.size)
        )
        for file in (module.large_docs or () if module else ())
    ]


def data_sharing(statement: DataSharing | None) -> Group:
    """Whether the data of single people will be shared, and how."""
    if not statement:
        return {}
    return said(
        sharing=token(statement.ipd_sharing),
        description=statement.description,
        info_types=[token(kind) for kind in statement.info_types or ()],
        time_frame=line(statement.time_frame),
        access_criteria=statement.access_criteria,
        url=web_address(statement.url),
    )


def mesh(section: Derived | None) -> Group:
    """MeSH headings that the registry found for conditions and interventions, and the headings above them."""
    if not section:
        return {}
    conditions, treatments = section.condition_browse_module, section.intervention_browse_module
    return said(
        conditions=conditions and conditions.meshes,
        condition_ancestors=conditions and conditions.ancestors,
        interventions=treatments and treatments.meshes,
        intervention_ancestors=treatments and treatments.ancestors,
    )
