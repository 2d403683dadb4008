"""Filters beside the list of enquiries."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from trials.adminkit.filters import PhraseFilter


class ToDo(PhraseFilter):
    """The morning's questions."""

    title = _("what needs doing")
    parameter_name = "todo"
    choices_by_name = {
        "new": (_("New: nobody has read it"), lambda rows, _r: rows.unanswered()),
        "overdue": (_("Overdue"), lambda rows, _r: rows.overdue(timezone.localdate())),
        "today": (_("Next step is today"), lambda rows, _r: rows.under_way().filter(next_due=timezone.localdate())),
        "mine": (_("Mine"), lambda rows, request: rows.under_way().filter(assigned_to=request.user)),
        "nobody": (_("Nobody looks after it"), lambda rows, _r: rows.under_way().filter(assigned_to=None)),
        "waiting": (_("The person says nobody answered"), lambda rows, _r: rows.under_way().filter(reminders__gt=0)),
        "held": (_("Held: a person must look first"), lambda rows, _r: rows.held()),
        "open": (_("All that are open"), lambda rows, _r: rows.under_way()),
    }
