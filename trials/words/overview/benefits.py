"""What may be good or bad about taking part. The registry has no field for it, so nothing here promises and nothing frightens."""

from typing import Any

from django.utils.translation import gettext_lazy as _

HELP = {
    "overview-benefits-may-help-you": _("The record does not say if taking part will help you. It may not."),
    "overview-benefits-may-help-child": _("The record does not say if taking part will help your child. It may not."),
    "overview-benefits-not-meant-you": _("The study is not meant to treat you. You may not get better by taking part."),
    "overview-benefits-not-meant-child": _("The study is not meant to treat your child. Your child may not get better by taking part."),
    "overview-benefits-observes-you": _("The study only watches and asks. Taking part may not help you."),
    "overview-benefits-observes-child": _("The study only watches and asks. Taking part may not help your child."),
    "overview-benefits-expanded-you": _("The record does not say if the treatment will help you. It is still being tested."),
    "overview-benefits-expanded-child": _("The record does not say if the treatment will help your child. It is still being tested."),
    "overview-benefits-others": _("What the team learns may help other people later. It may also show that something does not work."),
}

RISKS = {
    "overview-benefits-risks": _(
        "The record does not list the risks in plain words. Drugs, devices and tests can cause harm. Some harms may not be known yet."
    ),
    "overview-benefits-risks-observes": _(
        "The record does not list the risks in plain words. There may be tests or questions that are hard for some people."
    ),
    "overview-benefits-results": _(
        "The record has results. They list health problems that people had during the study. These need not come from what was tested."
    ),
    "overview-benefits-device-not-approved": _("The record says that the U.S. agency FDA has not approved or cleared the device."),
    "overview-benefits-watched": _("The record says that a group of experts checks the data while the study runs."),
    "overview-benefits-not-watched": _("The record says that there is no group of experts to check the data while the study runs."),
    "overview-benefits-ask": _("Ask the study team what may go wrong, how often, and what they would do then."),
}

SENTENCES: dict[str, Any] = {**HELP, **RISKS}
