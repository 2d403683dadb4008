"""Who can join, who runs the study, and who to ask."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from trials.words.labels.entry import Entry, Table

SEX: Table = {
    "ALL": Entry(pgettext_lazy("sex", "All"), _("People of any sex can join.")),
    "FEMALE": Entry(pgettext_lazy("sex", "Female"), _("Only women or girls can join.")),
    "MALE": Entry(pgettext_lazy("sex", "Male"), _("Only men or boys can join.")),
}

STD_AGE: Table = {
    "CHILD": Entry(_("Children (under 18)")),
    "ADULT": Entry(_("Adults (18 to 64)")),
    "OLDER_ADULT": Entry(_("Older adults (65 and over)")),
}

HEALTHY: Table = {
    "yes": Entry(_("Healthy people can join"), _("You do not need to have the condition to join.")),
    "no": Entry(_("For people who have the condition")),
    "": Entry(_("The record does not say if healthy people can join")),
}

SPONSOR_CLASS: Table = {
    "NIH": Entry(_("U.S. National Institutes of Health"), _("The health research agency of the U.S. government.")),
    "FED": Entry(_("U.S. government"), _("Another agency of the U.S. government.")),
    "OTHER_GOV": Entry(_("Government"), _("A government body outside the United States, or a state or local one.")),
    "INDIV": Entry(_("One person"), _("A single person, such as a doctor.")),
    "INDUSTRY": Entry(_("Company"), _("A company, such as a maker of drugs or devices.")),
    "NETWORK": Entry(_("Research network"), _("A group of centres that do studies together.")),
    "AMBIG": Entry(_("Not clear"), _("The registry could not tell what kind of body this is.")),
    "OTHER": Entry(_("Hospital, university or charity"), _("A hospital, university, charity or other body.")),
    "UNKNOWN": Entry(_("Not known"), _("The registry does not know what kind of body this is.")),
}

SPONSOR_ROLE: Table = {
    "lead": Entry(_("Sponsor"), _("Takes charge of the study and answers for it.")),
    "collaborator": Entry(_("Partner"), _("Helps with money, products or work.")),
}

RESPONSIBLE_PARTY: Table = {
    "SPONSOR": Entry(_("The sponsor")),
    "PRINCIPAL_INVESTIGATOR": Entry(_("The lead researcher")),
    "SPONSOR_INVESTIGATOR": Entry(_("The lead researcher, who is the sponsor too")),
    "OLD_NAME_TITLE": Entry(_("A person named in the record")),
}

OFFICIAL_ROLE: Table = {
    "PRINCIPAL_INVESTIGATOR": Entry(_("Lead researcher"), _("The person who leads the study, in all or at one place.")),
    "STUDY_CHAIR": Entry(_("Study chair"), _("The person who chairs the study.")),
    "STUDY_DIRECTOR": Entry(_("Study director"), _("The person at the sponsor who directs the study.")),
    "SUB_INVESTIGATOR": Entry(_("Researcher"), _("A researcher who helps to lead the study at one place.")),
    "CONTACT": Entry(_("Contact"), _("The person or office to ask.")),
}

TABLES = {
    "sex": SEX,
    "std_age": STD_AGE,
    "healthy": HEALTHY,
    "sponsor_class": SPONSOR_CLASS,
    "sponsor_role": SPONSOR_ROLE,
    "responsible_party": RESPONSIBLE_PARTY,
    "official_role": OFFICIAL_ROLE,
    "contact_role": OFFICIAL_ROLE,
}
