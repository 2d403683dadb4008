"""Where a message stands, in the words of the person who wrote it. Says only what has happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from trials.enquiries.models import Enquiry
from trials.outbox.models import Letter
from trials.words import say, say_lazy

State = Enquiry.State
RECEIPT_FOR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Standing:
    """A heading, sentences below it, and what became of the copy (nothing when there is none)."""

    heading: str
    sentences: tuple[str, ...]
    copy: str


# A heading and what follows it; after that, for some states, a fixed sentence.
WORDS: dict[str, tuple[object, ...]] = {
    State.HELD: (gettext_lazy("Your message is saved"), say_lazy("held-next")),
    State.VIEWED: (gettext_lazy("The team has opened your message"), gettext_lazy("They will contact you in the way that you chose.")),
    State.ATTEMPT: (gettext_lazy("The team has tried to reach you"), gettext_lazy("If you missed them, they may try again.")),
    State.CALLBACK: (gettext_lazy("You have a time to talk with the team"),),
    State.CONSIDERING: (gettext_lazy("The team knows that you are thinking about it"),),
    State.PRESCREEN: (gettext_lazy("You and the team are planning the next step"),),
    State.VISIT: (gettext_lazy("You and the team have planned a visit"),),
    State.ENROLLED: (gettext_lazy("The team says that you are in the trial"),),
    State.NOT_ELIGIBLE: (gettext_lazy("The team has answered"),),
    State.NOT_INTERESTED: (gettext_lazy("This is closed. The team knows that you do not want to go on"),),
    State.UNREACHED: (
        gettext_lazy("The team could not reach you, so they closed this"),
        gettext_lazy("If you still want to talk with them, write to them again."),
    ),
    State.REFERRED: (gettext_lazy("The team has passed your message on to another team"),),
    State.DUPLICATE: (gettext_lazy("The team has another message from you and answers that one"),),
    State.SPAM: (gettext_lazy("This message is closed"),),
    State.WITHDRAWN: (
        gettext_lazy("You took your message back"),
        gettext_lazy("We deleted your name, how to reach you, and what you wrote."),
        gettext_lazy("If the team was told about your message, we ask them not to contact you."),
    ),
}
FIXED: dict[str, str] = {
    State.CONSIDERING: "your-choice",
    State.PRESCREEN: "your-choice",
    State.VISIT: "your-choice",
    State.ENROLLED: "your-choice",
    State.NOT_ELIGIBLE: "turned-down",
}


def standing(enquiry: Enquiry, *, at: datetime) -> Standing:
    """The enquiry's state at a time, and what became of its letters. In the first hour it reads as a receipt."""
    fresh = at - enquiry.created_at < RECEIPT_FOR
    letters = {letter.kind: letter for letter in Letter.objects.about(enquiry.reference).without_content().order_by("-id")}
    heading, *sentences = _words(enquiry, letters.get("enquiry_notice"), fresh=fresh)
    return Standing(heading, tuple(sentences), _copy(enquiry, letters.get("enquiry_copy"), fresh=fresh))


def _words(enquiry: Enquiry, notice: Letter | None, *, fresh: bool) -> list[str]:
    if enquiry.state == State.NEW:
        return _on_its_way(enquiry, notice, fresh=fresh)
    words = [str(sentence) for sentence in WORDS[enquiry.state]]
    return [*words, say(FIXED[enquiry.state])] if enquiry.state in FIXED else words


def _on_its_way(enquiry: Enquiry, notice: Letter | None, *, fresh: bool) -> list[str]:
    told = bool(notice and notice.state == Letter.State.SENT)
    if told and not fresh:
        return [_("The team has been told"), _("We saved your message and told %(team)s about it.") % {"team": enquiry.team_name}]
    words = [_("Your message is saved"), say("receipt", who_answers=enquiry.team_name)]
    if told:
        words.append(_("The team has just been told."))
    elif notice and (notice.state == Letter.State.DEAD or notice.tries > 1):
        words.append(_("It takes longer than it should. Your message is safe, and a person here will look at it."))
    return words


COPY: dict[str, object] = {
    Letter.State.SENT: gettext_lazy("We sent a copy to %(email)s for your records."),
    Letter.State.DEAD: gettext_lazy("We could not send a copy to %(email)s. Please keep the address of this page."),
}


def _copy(enquiry: Enquiry, letter: Letter | None, *, fresh: bool) -> str:
    if letter is None or not enquiry.email or letter.state in {Letter.State.HELD, Letter.State.CANCELLED}:
        return ""
    if (words := COPY.get(letter.state)) and not (fresh and letter.state == Letter.State.SENT):
        return str(words) % {"email": enquiry.email}
    return say("receipt-copy", email=enquiry.email)
