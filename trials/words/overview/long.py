"""How long it will last."""

from typing import Any

from django.utils.translation import gettext_lazy as _

TIMES = {
    "overview-long-followed": _("Each person is followed for {duration}."),
    "overview-long-expanded": _("The record does not say how long people get the treatment. Your doctor can ask."),
    "overview-long-treated": _("On time, the record says of {name}: {words}."),
    "overview-long-longest": _("The longest time named in the record's measures is {duration}."),
    "overview-long-words": _("The record puts it as {frame}."),
    "overview-long-frame": _("For its first measure, the record gives this time: {frame}."),
    "overview-long-endless": _("Some measures have no set end in the record."),
    "overview-long-ask-you": _("You may take part for less time, or for more. Ask the study team how long it would be for you."),
    "overview-long-ask-child": _("Your child may take part for less time, or for more. Ask the study team how long it would be."),
    "overview-long-no-number-you": _("We did not find how long you would take part. You can ask the study team."),
    "overview-long-no-number-child": _("We did not find how long your child would take part. You can ask the study team."),
    "overview-long-not-stated-you": _("The record does not say how long you would take part. You can ask the study team."),
    "overview-long-not-stated-child": _("The record does not say how long your child would take part. You can ask the study team."),
}

DATES = {
    "overview-long-start-actual": _("The study started in {date}."),
    "overview-long-start-planned": _("The planned start is {date}."),
    "overview-long-start-given": _("The record gives {date} as the start."),
    "overview-long-start-not-stated": _("The record gives no start date."),
    "overview-long-start-unlikely": _("The start date in the record cannot be right. You can ask the study team."),
    "overview-long-end-actual": _("The study ended in {date}."),
    "overview-long-end-planned": _("The planned end is {date}."),
    "overview-long-end-given": _("The record gives {date} as the end."),
    "overview-long-end-not-stated": _("The record gives no end date."),
    "overview-long-end-unlikely": _("The end date in the record cannot be right. You can ask the study team."),
    "overview-long-dates-contradict": _("The dates in the record do not fit together. You can ask the study team."),
}

SENTENCES: dict[str, Any] = {**TIMES, **DATES}
