"""Where a message stands, in the words of the person who wrote it. Says only what has happened."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from trials.enquiries.models import Enquiry
from trials.outbox.models import Letter
from trials.words import say

State = Enquiry.State


@dataclass(frozen=True, slots=True)
class Standing:
    """A heading, sentences below it, and whether a copy is on its way or there."""

    heading: str
    sentences: tuple[str, ...]
    copy: str


def standing(enquiry: Enquiry) -> Standing:
    """The enquiry's state, and what became of its letters."""
    letters = {letter.kind: letter for letter in Letter.objects.about(enquiry.reference).without_content().order_by("-id")}
    heading, *sentences = _words(enquiry, letters.get("enquiry_notice"))
    return Standing(heading, tuple(sentences), _copy(enquiry, letters.get("enquiry_copy")))


def _words(enquiry: Enquiry, notice: Letter | None) -> list[str]:
    match enquiry.state:
        case State.HELD:
            return [_("We saved your message."), _("A person here looks at it first. Then it goes to the team.")]
        case State.NEW:
            return _on_its_way(enquiry, notice)
        case State.VIEWED:
            return [_("The team has opened your message."), _("They will contact you in the way that you chose.")]
        case State.ATTEMPT:
            return [_("The team has tried to reach you."), _("If you missed them, they may try again.")]
        case State.CALLBACK:
            return [_("You have a time to talk with the team.")]
        case State.CONSIDERING:
            return [_("The team knows that you are thinking about it."), say("your-choice")]
        case State.PRESCREEN | State.VISIT:
            return [_("You and the team have planned the next step."), say("your-choice")]
        case State.ENROLLED:
            return [_("The team says that you are in the trial."), say("your-choice")]
        case State.NOT_ELIGIBLE:
            return [_("The team has answered."), say("turned-down")]
        case State.NOT_INTERESTED:
            return [_("This is closed. The team knows that you do not want to go on.")]
        case State.UNREACHED:
            return [_("The team could not reach you, so they closed this."), _("If you still want to talk with them, write to them again.")]
        case State.REFERRED:
            return [_("The team has passed your message on to another team.")]
        case State.DUPLICATE:
            return [_("The team has another message from you and answers that one.")]
        case State.WITHDRAWN:
            return [
                _("You took your message back."),
                _("We deleted your name, how to reach you, and what you wrote. If the team had read it, we ask them not to contact you."),
            ]
        case _:
            return [_("This message is closed.")]


def _on_its_way(enquiry: Enquiry, notice: Letter | None) -> list[str]:
    if notice and notice.state == Letter.State.SENT:
        return [_("The team has been told about your message."), _("We saved your message and told %(team)s.") % {"team": enquiry.team_name}]
    words = [say("receipt", who_answers=enquiry.team_name)]
    if notice and (notice.state == Letter.State.DEAD or notice.tries > 1):
        words.append(_("It takes longer than it should. We keep trying, and a person here will look at it."))
    return words


def _copy(enquiry: Enquiry, letter: Letter | None) -> str:
    """What to say about the copy; nothing when none was asked for or it was taken back."""
    if letter is None or not enquiry.email:
        return ""
    match letter.state:
        case Letter.State.SENT:
            return _("We sent a copy to %(email)s for your records.") % {"email": enquiry.email}
        case Letter.State.DEAD:
            return _("We could not send a copy to %(email)s. Please keep the address of this page.") % {"email": enquiry.email}
        case Letter.State.HELD | Letter.State.CANCELLED:
            return ""
        case _:
            return say("receipt-copy", email=enquiry.email)


