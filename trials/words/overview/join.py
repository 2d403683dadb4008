"""Who can join, as the record has it. A rule of the record is quoted, never put into other words."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

WHO = {
    "overview-join-who-people": _("This study is for people aged {ages}."),
    "overview-join-who-women": _("This study is for women aged {ages}."),
    "overview-join-who-men": _("This study is for men aged {ages}."),
    "overview-join-who-women-girls": _("This study is for women and girls aged {ages}."),
    "overview-join-who-men-boys": _("This study is for men and boys aged {ages}."),
    "overview-join-who-children": _("This study is for children aged {ages}."),
    "overview-join-who-girls": _("This study is for girls aged {ages}."),
    "overview-join-who-boys": _("This study is for boys aged {ages}."),
    "overview-join-who-expanded": _("It is for people aged {ages}."),
    "overview-join-any-age": _("The record gives no age limit."),
    "overview-join-ages-odd": _("The record gives ages that do not fit together: {ages}. You can ask the study team."),
    "overview-join-sex-all": _("People of any sex can join."),
    "overview-join-sex-female": _("Only women or girls can join."),
    "overview-join-sex-male": _("Only men or boys can join."),
    "overview-join-sex-not-stated": _("The record does not say if both men and women can join. You can ask the study team."),
    "overview-join-sex-more": _("On sex or gender the record adds {quote}."),
    "overview-join-healthy-yes": _("Healthy people can join."),
    "overview-join-healthy-no": _("For people who have the condition."),
    "overview-join-healthy-not-stated": _("The record does not say if healthy people can join. You can ask the study team."),
    "overview-join-population": _("The record describes the people like this: {quote}."),
}

CAN = {
    "overview-join-can-some": _("Rules on who can join include {quotes}."),
    "overview-join-can-one": _("One rule on who can join is {quotes}."),
    "overview-join-can-more": ngettext_lazy(
        "The record lists {number} more rule on who can join.", "The record lists {number} more rules on who can join.", "count"
    ),
    "overview-join-can-all": ngettext_lazy(
        "The record lists {number} rule on who can join: {quotes}.", "The record lists {number} rules on who can join: {quotes}.", "count"
    ),
    "overview-join-can-count": ngettext_lazy(
        "The record lists {number} rule on who can join.", "The record lists {number} rules on who can join.", "count"
    ),
    "overview-join-can-text": _("The record says in a longer text who can join."),
    "overview-join-can-not-stated": _("The record does not list who can join. You can ask the study team."),
}

CANNOT = {
    "overview-join-cannot-some": _("Rules on who cannot join include {quotes}."),
    "overview-join-cannot-one": _("One rule on who cannot join is {quotes}."),
    "overview-join-cannot-more": ngettext_lazy(
        "The record lists {number} more rule on who cannot join.",
        "The record lists {number} more rules on who cannot join.",
        "count",
    ),
    "overview-join-cannot-all": ngettext_lazy(
        "The record also lists {number} rule on who cannot join: {quotes}.",
        "The record also lists {number} rules on who cannot join: {quotes}.",
        "count",
    ),
    "overview-join-cannot-count": ngettext_lazy(
        "The record also lists {number} rule on who cannot join.", "The record also lists {number} rules on who cannot join.", "count"
    ),
    "overview-join-cannot-text": _("The record also says in a longer text who cannot join."),
    "overview-join-cannot-not-stated": _("The record does not list who cannot join. You can ask the study team."),
}

RULES = {
    "overview-join-rules-unsplit": _("The record says who can and who cannot join in one text."),
    "overview-join-rules-not-stated": _("The record does not give its rules on who can join. You can ask the study team."),
    "overview-join-team-you": _("Read all the rules in the record. Only the study team can tell you if you can join."),
    "overview-join-team-child": _("Read all the rules in the record. Only the study team can tell you if your child can join."),
}

EXPANDED = {
    "overview-join-doctor": _("Read all the rules in the record. Only a doctor can ask for this treatment."),
}

SENTENCES: dict[str, Any] = {**WHO, **CAN, **CANNOT, **RULES, **EXPANDED}
