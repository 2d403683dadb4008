"""Statuses by their token alone. A trial's own page says more: see `trials.terms.status.status_word`, which knows how old the record is."""

from django.utils.translation import gettext_lazy as _

from trials.words.labels.entry import Entry, Table

STATUS: Table = {
    "RECRUITING": Entry(_("Listed as open"), _("The record says that the trial is looking for people.")),
    "NOT_YET_RECRUITING": Entry(_("Not open yet"), _("The team plans to open the trial later.")),
    "ENROLLING_BY_INVITATION": Entry(_("By invitation: you cannot ask to join"), _("The study team chooses the people that it asks.")),
    "ACTIVE_NOT_RECRUITING": Entry(_("Running, not taking new people"), _("The trial goes on with the people who are in it now.")),
    "SUSPENDED": Entry(_("Paused"), _("The trial has stopped for now. It may start again, or it may not.")),
    "TERMINATED": Entry(_("Stopped early"), _("The trial stopped early and will not start again.")),
    "WITHDRAWN": Entry(_("Never started"), _("The trial was called off before the first person joined.")),
    "COMPLETED": Entry(_("Finished"), _("The trial has ended. It takes no new people.")),
    "UNKNOWN": Entry(
        _("We do not know if it is still open"), _("The end date has passed, and the team has not confirmed the status for over two years.")
    ),
    "AVAILABLE": Entry(
        _("Treatment outside a trial"), _("Some people can get the treatment outside a trial. Only a doctor can ask for it.")
    ),
    "TEMPORARILY_NOT_AVAILABLE": Entry(
        _("Treatment outside a trial: not available for now"), _("The treatment is not given outside a trial for now.")
    ),
    "NO_LONGER_AVAILABLE": Entry(
        _("Treatment outside a trial: no longer available"), _("The treatment is no longer given outside a trial.")
    ),
    "APPROVED_FOR_MARKETING": Entry(_("Approved for sale"), _("A medicines agency has approved the treatment for sale.")),
    "WITHHELD": Entry(_("Details held back"), _("The registry holds back the details of this record.")),
}

TABLES = {"status": STATUS}
