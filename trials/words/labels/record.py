"""What else a record holds: papers, documents, shared data, other numbers, oversight."""

from django.utils.translation import gettext_lazy as _

from trials.words.labels.entry import Entry, Table

REFERENCE_TYPE: Table = {
    "BACKGROUND": Entry(_("Background"), _("A paper that the study builds on.")),
    "RESULT": Entry(_("Results"), _("A paper with results of this study.")),
    "DERIVED": Entry(_("Found later"), _("A paper that names this study. The registry found it.")),
}

DOCUMENT_KIND: Table = {
    "Prot": Entry(_("Study plan")),
    "SAP": Entry(_("Plan for the numbers")),
    "ICF": Entry(_("Consent form")),
    "Prot_SAP": Entry(_("Study plan, and plan for the numbers")),
    "Prot_ICF": Entry(_("Study plan and consent form")),
    "Prot_SAP_ICF": Entry(_("Study plan, plan for the numbers, and consent form")),
    "SAP_ICF": Entry(_("Plan for the numbers, and consent form")),
}

IPD_SHARING: Table = {
    "YES": Entry(_("Yes"), _("The team plans to share data of single people, without names, with other researchers.")),
    "NO": Entry(_("No"), _("The team does not plan to share data of single people.")),
    "UNDECIDED": Entry(_("Not decided"), _("The team has not decided if it will share data of single people.")),
}

IPD_INFO: Table = {
    "STUDY_PROTOCOL": Entry(_("Study plan")),
    "SAP": Entry(_("Plan for the numbers")),
    "ICF": Entry(_("Consent form")),
    "CSR": Entry(_("Study report")),
    "ANALYTIC_CODE": Entry(_("Program code of the analysis")),
}

SECONDARY_ID: Table = {
    "NIH": Entry(_("U.S. NIH grant")),
    "FDA": Entry(_("U.S. FDA number")),
    "VA": Entry(_("U.S. Veterans Affairs number")),
    "CDC": Entry(_("U.S. CDC number")),
    "AHRQ": Entry(_("U.S. AHRQ grant")),
    "SAMHSA": Entry(_("U.S. SAMHSA grant")),
    "OTHER_GRANT": Entry(_("Grant")),
    "EUDRACT_NUMBER": Entry(_("EudraCT number")),
    "CTIS": Entry(_("EU trial number")),
    "REGISTRY": Entry(_("Other registry")),
    "OTHER": Entry(_("Other number")),
}

OVERSIGHT: Table = {
    "has_dmc": Entry(_("Data monitoring committee"), _("A group that watches over safety while the study runs.")),
    "fda_drug": Entry(_("Drug under U.S. FDA rules"), _("The study tests a drug that the U.S. medicines agency regulates.")),
    "fda_device": Entry(_("Device under U.S. FDA rules"), _("The study tests a device that the U.S. medicines agency regulates.")),
    "unapproved_device": Entry(_("Device not yet approved"), _("The U.S. medicines agency has not approved or cleared the device.")),
    "us_export": Entry(
        _("Made in and exported from the U.S."), _("The product is made in the United States and sent abroad for the study.")
    ),
}

TABLES = {
    "reference_type": REFERENCE_TYPE,
    "document_kind": DOCUMENT_KIND,
    "ipd_sharing": IPD_SHARING,
    "ipd_info": IPD_INFO,
    "secondary_id": SECONDARY_ID,
    "oversight": OVERSIGHT,
}
