"""The sentences on which a patient's trust or safety hangs: word for word those of docs/words.md, which a test holds against this file.

Improve a sentence only by making it plainer, never by making it promise more, and change docs/words.md with it.
"""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

NEAR_EVERY_ACTION = {
    "about-site": _(
        "This site helps you find and read about trials. It does not give medical advice. "
        "We do not say that any trial is safe or right for you. "
        "Do not stop or change a treatment because of what you read here."
    ),
    "your-choice": _("Taking part is your choice. You can say no, or stop later. A treatment already given cannot be taken back."),
    "early-study": _("This is an early study. It mainly tests safety and dose. It may not help you."),
    "ranking": _("No one can pay to be higher in this list."),
    "urgent": _(
        "Do you feel very unwell now, or worse than usual? Do not wait for a reply. Call {urgent_number} or go to the nearest hospital."
    ),
    "scam": _(
        "A real study team never asks you to pay to be considered. Never send card numbers, bank details or your identity card number here."
    ),
    "practice": _("This is a practice copy. Do not enter real details. Nobody reads what you send here."),
}

STATUS = {
    "status-open": _("Open"),
    "status-listed-open": _("Listed as open"),
    "status-listed-open-sentence": _("The team last confirmed this in {confirmed}, {age} ago. Ask if it is still open."),
    "status-maybe-closed": _("May no longer be open"),
    "status-not-yet": _("Not open yet"),
    "status-invitation": _("By invitation: you cannot ask to join"),
    "status-running": _("Running, not taking new people"),
    "status-paused": _("Paused"),
    "status-stopped-sentence": _("Stopped early. Reason in the record: {reason}"),
    "status-never-started": _("Never started"),
    "status-finished": _("Finished"),
    "status-unknown-sentence": _("We do not know if it is still open. The record is over two years old."),
    "team-updated": _("Team last updated the record"),
    "we-copied": _("We last copied it"),
    "person-checked": _("A person here last checked it"),
    "healthy-no": _("For people who have the condition"),
    "who-can-join": _("Who the record says can join"),
    "who-cannot-join": _("Who the record says cannot join"),
}

WHO_WROTE_THIS = {
    "template-draft": _(
        "Software wrote this from the registry record of {date}. No person here has checked it yet. The study team has not approved it."
    ),
    "model-draft": _(
        "AI wrote this from the registry record of {date}. It can be wrong. No person here has checked it yet. "
        "The study team has not approved it."
    ),
    "reviewed": _("A person at {host} compared this with the record on {date}. The study team has not approved it."),
    "reviewed-approved": _("A person at {host} compared this with the record on {date}."),
    "stale": _("The record has changed since. The marked parts may be out of date."),
    "not-stated": _("The record does not say. You can ask the study team."),
    "sponsors-text": _(
        "The sponsor wrote this for doctors. It may be hard to read, and it may name serious risks. We have not checked its claims."
    ),
}

SELF_CHECK = {
    "no-conflict": _(
        "Nothing you told us rules this trial out. This does not mean you can join. "
        "Only the study team can tell you, after they talk with you and check your health."
    ),
    "conflict": _(
        "One of your answers may not match this trial. The record asks for {asked}. You told us {answer}. "
        "We may have read the record wrongly. You can still ask the study team."
    ),
    "point-fits": _("Your answer fits this point"),
    "point-may-not-match": _("Your answer may not match this point"),
    "point-team": _("Only the study team can tell"),
    "point-not-told": _("You have not told us"),
    "time-window": _("This trial has a short time limit. If you are close to it, call rather than write."),
    "silence": _("The record does not mention breastfeeding. If you breastfeed, ask the team before you decide."),
    "for-whom-you": _("These answers are about you."),
    "for-whom-child": _("These answers are about your child."),
    "for-whom-person": _("These answers are about the person you care for."),
    "change": _("Change"),
    "forget": _("Forget my answers"),
    "forget-and-leave": _("Leave and forget"),
}

CONTACT = {
    "consent": _(
        "I agree that {host} keeps my message and gives it to {who_answers}. It may say things about my health. "
        "Agreeing to be contacted is not agreeing to join."
    ),
    "receipt": _("We saved your message. We are now sending it to {who_answers}."),
    "receipt-copy": _("A copy is on its way to {email} for your records."),
    "invitation": _("Would you like to hear about other trials? You choose what, and can stop at any time."),
    "reply-unknown": _(
        "We do not know how fast this team answers. If you hear nothing by {date}, open your private page and press "
        "'Nobody has contacted me'. We will ask the team for you."
    ),
    "reply-known": _("Half of the people who wrote got a first answer within {n} working days ({people} people, last 6 months)."),
    "no-route": _("This site does not pass messages to this team. The registry lists this contact:"),
    "turned-down": _("The team cannot take you into this trial. To hear why, ask them."),
    "see-other-trials": _("See other trials for this condition"),
    "nobody-contacted-me": _("Nobody has contacted me"),
}

ERRORS = {
    "check-things": ngettext_lazy(
        "Please check {n} thing. Nothing has been sent yet. Your text is still here.",
        "Please check {n} things. Nothing has been sent yet. Your text is still here.",
        "n",
    ),
    "not-sent": _("Your message was NOT sent. Your text is still here. Try again in a few minutes, or call {number}."),
    "not-sent-no-number": _("Your message was NOT sent. Your text is still here. Try again in a few minutes."),
}

QUESTIONS = {
    "why-take-part": _(
        "You may want to help research. Some people hope for a new treatment. You may not get it, and it may not work or may harm you. "
        "Saying no is fine."
    ),
}

FIXED = {**NEAR_EVERY_ACTION, **STATUS, **WHO_WROTE_THIS, **SELF_CHECK, **CONTACT, **ERRORS, **QUESTIONS}
