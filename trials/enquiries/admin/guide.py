"""What each state means for the coordinator who reads it: the next step, in a sentence or two."""

from django.utils.translation import gettext_lazy as _

from trials.enquiries.models import Enquiry

State = Enquiry.State

NEXT_STEP = {
    State.NEW: _("Read it, then call or write within one working day. Give it to yourself so that nobody answers twice."),
    State.VIEWED: _("Call or write now. Note each try under “Contact attempts”."),
    State.ATTEMPT: _("Try again at another time of day. After three tries and two weeks, choose “Could not be reached”."),
    State.CALLBACK: _("Call at the time you agreed. Set that day as the next step."),
    State.CONSIDERING: _("Give the person time. Set a day on which you ask again."),
    State.PRESCREEN: _("Agree on a visit, then choose “Visit booked”."),
    State.VISIT: _("After the visit, say how it ended. Did nobody come? Call, and book again."),
    State.ENROLLED: _("Nothing more to do here."),
    State.NOT_ELIGIBLE: _("Tell the person kindly. The reason is for a talk, not for a letter."),
    State.NOT_INTERESTED: _("Nothing more to do here. Do not write again."),
    State.UNREACHED: _("Nothing more to do, unless the person writes again."),
    State.REFERRED: _("Make sure that the person agreed, and that the other team has answered."),
    State.DUPLICATE: _("Answer the other message instead."),
    State.SPAM: _("Nothing to do. It is deleted after the time that the privacy page names."),
    State.WITHDRAWN: _("The person took it back and their details are deleted. Do not try to reach them."),
    State.HELD: _("Nobody has been told yet. Look at it: is it from a real person? Then let it go. Is it spam? Then mark it."),
}
TRIES_BEFORE_GIVING_UP = 3
