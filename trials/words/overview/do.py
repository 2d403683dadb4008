"""What one will need to do."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

PART = {
    "overview-do-expanded": _("Ask your doctor about visits, tests, costs and how to stop. The record does not say."),
    "overview-do-back-you": _(
        "It uses what was written down before. You may not need to do anything. Ask the study team if they need you."
    ),
    "overview-do-back-child": _(
        "It uses what was written down before. Your child may not need to do anything. Ask the study team if they need you."
    ),
    "overview-do-visits": _("On visits, the record says: {words}."),
    "overview-do-tests": _("To measure what happens, the record names {tests}."),
    "overview-do-home": _("The record names visits at home."),
    "overview-do-costs": _("The record names costs or payment."),
    "overview-do-breastfeeding-named": _("The record names breastfeeding. If you breastfeed, ask the study team before you decide."),
}

QUESTIONS = {
    "overview-do-ask": _("We did not find clear answers to these questions in the record. You can ask the study team."),
    "overview-do-ask-visits": _("How many visits are there, and how long do they take?"),
    "overview-do-ask-tests": _("Which tests are there, and how often?"),
    "overview-do-ask-home": _("Can some visits be at home?"),
    "overview-do-ask-costs": _("Who pays for tests, care and travel?"),
    "overview-do-ask-stop": _("What happens if someone wants to stop?"),
}

TESTS = {
    "overview-do-test-blood": pgettext_lazy("in a list of tests", "blood tests"),
    "overview-do-test-urine": pgettext_lazy("in a list of tests", "urine tests"),
    "overview-do-test-biopsy": pgettext_lazy("in a list of tests", "biopsies (small pieces of tissue)"),
    "overview-do-test-mri": pgettext_lazy("in a list of tests", "MRI scans"),
    "overview-do-test-ct": pgettext_lazy("in a list of tests", "CT scans"),
    "overview-do-test-xray": pgettext_lazy("in a list of tests", "X-rays"),
    "overview-do-test-ultrasound": pgettext_lazy("in a list of tests", "ultrasound scans"),
    "overview-do-test-ecg": pgettext_lazy("in a list of tests", "heart tracings (ECG)"),
    "overview-do-test-breathing": pgettext_lazy("in a list of tests", "breathing tests"),
    "overview-do-test-skin": pgettext_lazy("in a list of tests", "skin prick tests"),
    "overview-do-test-food": pgettext_lazy("in a list of tests", "eating a food under watch (food challenge)"),
    "overview-do-test-walking": pgettext_lazy("in a list of tests", "a walking test"),
    "overview-do-test-interview": pgettext_lazy("in a list of tests", "interviews"),
    "overview-do-test-diary": pgettext_lazy("in a list of tests", "a diary"),
    "overview-do-test-forms": pgettext_lazy("in a list of tests", "forms with questions"),
}

SENTENCES: dict[str, Any] = {**PART, **QUESTIONS, **TESTS}
