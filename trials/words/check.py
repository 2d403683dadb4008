"""Sentences of the self-check around those of docs/words.md: how a criterion was read, and what to ask."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

CHECK = {
    "as-it-is": _("{what}"),
    "read-not-within": _("not in the last {time}: {what}"),
    "read-within": _("in the last {time}: {what}"),
    "read-at-least": _("{what}: {number} or more"),
    "read-above": _("{what}: over {number}"),
    "read-at-most": _("{what}: {number} or less"),
    "read-below": _("{what}: under {number}"),
    "read-between": _("{what}: {low} to {high}"),
    "read-not-between": _("{what}: not from {low} to {high}"),
    "read-choice": _("{what}: {choice}"),
    "read-not-choice": _("{what}: not {choice}"),
    "read-broader": _("{reading} (the record asks for something more exact)"),
    "number-with-unit": _("{number} {unit}"),
    "asked-for": _("{words}"),
    "asked-without": _("people without this: {words}"),
    "asked-age": _("people of this age: {ages}"),
    "asked-sex": _("people of this sex: {sex}"),
    "asked-ill": _("people who have the condition"),
    "said-own-yes": _("this is so"),
    "said-own-no": _("this is not so"),
    "said-own-unsure": _("you are not sure"),
    # Where the record asks for "no" such thing, and the thing itself was asked about.
    "said-of": _("{said}: {words}"),
    "said-when": _("{said} ({when})"),
    "answer-yes": _("Yes"),
    "answer-no": _("No"),
    "answer-unsure": _("Not sure"),
    "sent-answer": _("{question} {answer}."),
    "list-open": _("Nothing you told us rules these out"),
    "list-open-means": _(
        "This does not mean you can join. Only the study team can tell you, after they talk with you and check your health."
    ),
    "list-apart": _("One answer may not match"),
    "list-apart-means": _("We may have read the record wrongly. You can still ask the study team."),
    "reading-checked": _("A person here compared our reading with the record on {date}."),
    "reading-not-checked": _("Software read this record. No person here has checked it yet."),
    "check-answers": ngettext_lazy(
        "Please check {n} thing. Your answers are still here.",
        "Please check {n} things. Your answers are still here.",
        "n",
    ),
    # What a point of the result says besides the record's words and the visitor's own.
    "point-field": _("A field of the record asks for:"),
    "point-cohort": _("only for this group:"),
    "point-read": _("How we read it. This fits:"),
    "point-told": _("You told us:"),
    "point-fades": _("This can change soon. Look at it again before you write."),
    "ask-if-it-matters": _("Ask if it matters that {answer}."),
}
