"""What is tested, in which groups, and what is measured."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from trials.words.labels.entry import Entry, Table

INTERVENTION_TYPE: Table = {
    "DRUG": Entry(_("Drug"), _("A medicine, or a dummy that looks like one.")),
    "DEVICE": Entry(_("Device"), _("A medical device, such as a pump, a lens or an app.")),
    "BIOLOGICAL": Entry(_("Biological product"), _("A product from living things, such as a vaccine, cells or blood.")),
    "PROCEDURE": Entry(_("Procedure"), _("Something done to the body, such as surgery.")),
    "RADIATION": Entry(_("Radiation"), _("Treatment or imaging with rays.")),
    "BEHAVIORAL": Entry(_("Behaviour or talking"), _("A way to change habits or feelings, such as exercise or talking therapy.")),
    "GENETIC": Entry(_("Genetic"), _("Something that changes or reads genes.")),
    "DIETARY_SUPPLEMENT": Entry(_("Food supplement"), _("Something to eat or drink, such as a vitamin.")),
    "COMBINATION_PRODUCT": Entry(_("Combined product"), _("A drug and a device, or other products, used as one.")),
    "DIAGNOSTIC_TEST": Entry(_("Test or scan"), _("A test or scan to find or measure an illness.")),
    "OTHER": Entry(_("Other"), _("Something that fits none of the registry's other types.")),
}

ARM_TYPE: Table = {
    "EXPERIMENTAL": Entry(_("Gets what is tested"), _("People in this group get what the trial tests.")),
    "ACTIVE_COMPARATOR": Entry(_("Gets a known treatment"), _("People in this group get a treatment that is already in use, to compare.")),
    "PLACEBO_COMPARATOR": Entry(_("Gets a dummy"), _("People in this group get a placebo. It looks the same but has no active drug.")),
    "SHAM_COMPARATOR": Entry(_("Gets a sham"), _("People in this group get a procedure or device that looks real but does not treat.")),
    "NO_INTERVENTION": Entry(_("Gets nothing extra"), _("People in this group get nothing from the trial. Their usual care may go on.")),
    "OTHER": Entry(_("Other group"), _("A group that fits none of the registry's other types.")),
}

OUTCOME: Table = {
    "primary": Entry(_("Main measures"), _("What the trial mainly wants to find out.")),
    "secondary": Entry(_("Further measures"), _("What the trial also looks at.")),
    "other": Entry(_("Other measures"), _("What the trial looks at besides.")),
}

DATE_KIND: Table = {
    "ACTUAL": Entry(pgettext_lazy("kind of date", "happened"), _("This has happened.")),
    "ESTIMATED": Entry(pgettext_lazy("kind of date", "planned"), _("This is planned or expected.")),
}

ENROLMENT_KIND: Table = {
    "ACTUAL": Entry(pgettext_lazy("kind of enrolment", "took part"), _("So many people took part.")),
    "ESTIMATED": Entry(pgettext_lazy("kind of enrolment", "planned"), _("The team plans or expects so many people.")),
}

TABLES = {
    "intervention_type": INTERVENTION_TYPE,
    "arm_type": ARM_TYPE,
    "outcome": OUTCOME,
    "date_kind": DATE_KIND,
    "enrolment_kind": ENROLMENT_KIND,
}
