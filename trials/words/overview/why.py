"""Why the study is done."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

ABOUT = {
    "overview-why-about-all": _("This study is about {conditions}."),
    "overview-why-about-some": ngettext_lazy(
        "This study is about {conditions}, and {number} more illness or topic in the record.",
        "This study is about {conditions}, and {number} more illnesses or topics in the record.",
        "count",
    ),
    "overview-why-about-healthy": _("This study is about healthy people."),
    "overview-why-about-not-stated": _("The record does not say which illness the study is about. You can ask the study team."),
}

KIND = {
    "overview-why-kind-expanded": _(
        "This is not a trial. It is a way for some ill people to get a treatment that is still being tested. Only a doctor can ask for it."
    ),
    "overview-why-kind-registry": _("It keeps a list of people and follows how they do. It does not choose or change anyone's treatment."),
    "overview-why-kind-observes": _("It only watches and asks. It does not choose or change anyone's treatment."),
    "overview-why-purpose-treatment": _("It is a trial of a treatment."),
    "overview-why-purpose-prevention": _("It tests a way to keep people from getting ill."),
    "overview-why-purpose-diagnostic": _("It tests a way to find out what illness someone has."),
    "overview-why-purpose-supportive-care": _("It tests a way to ease symptoms or side effects."),
    "overview-why-purpose-screening": _("It tests a way to find an illness in people who are not yet known to have it."),
    "overview-why-purpose-health-services-research": _("It looks at how care is given, run or paid for."),
    "overview-why-purpose-basic-science": _("It wants to learn how the body or a treatment works. It is not meant to treat."),
    "overview-why-purpose-device-feasibility": _("It looks at whether a device works as planned. It is not meant to treat."),
    "overview-why-purpose-ect": _("It tests a way to teach, advise or train people."),
    "overview-why-purpose-other": _("The record gives no common aim, such as to treat or to prevent. You can ask the study team."),
    "overview-why-purpose-not-stated": _("The record does not give its main aim. You can ask the study team."),
}

TESTED = {
    "overview-why-tested-drug-one": _("The drug that it tests is {names}."),
    "overview-why-tested-drug-several": _("The drugs that it tests are {names}."),
    "overview-why-tested-device-one": _("The device that it tests is {names}."),
    "overview-why-tested-device-several": _("The devices that it tests are {names}."),
    "overview-why-tested-supplement-one": _("It tests something to eat or drink: {names}."),
    "overview-why-tested-supplement-several": _("It tests things to eat or drink: {names}."),
    "overview-why-tested-procedure-one": _("It tests something that is done to the body: {names}."),
    "overview-why-tested-procedure-several": _("It tests things that are done to the body: {names}."),
    "overview-why-tested-test-one": _("It tries out a test or scan: {names}."),
    "overview-why-tested-test-several": _("It tries out tests or scans: {names}."),
    "overview-why-tested-one": _("It tests {names}."),
    "overview-why-tested-several": _("It tests {names}."),
    "overview-why-tested-unnamed": _("We could not put the name of what it tests into this text. You can find it in the record."),
    "overview-why-tested-not-stated": _("The record does not say what it tests. You can ask the study team."),
    "overview-why-tested-many": ngettext_lazy(
        "It tests {number} thing. The record lists it.", "It tests {number} things. The record lists them all.", "count"
    ),
}

COMPARED = {
    "overview-why-compared-one": _("It compares this with {names}."),
    "overview-why-compared-several": _("It compares this with {names}."),
    "overview-why-compared-many": ngettext_lazy(
        "It compares this with {number} other thing.", "It compares this with {number} other things.", "count"
    ),
}

OBSERVED = {
    "overview-why-observed-drug-one": _("It looks at the drug {names}."),
    "overview-why-observed-drug-several": _("It looks at these drugs: {names}."),
    "overview-why-observed-device-one": _("It looks at the device {names}."),
    "overview-why-observed-device-several": _("It looks at these devices: {names}."),
    "overview-why-observed-one": _("It looks at {names}."),
    "overview-why-observed-several": _("It looks at {names}."),
    "overview-why-observed-many": ngettext_lazy(
        "It looks at {number} thing. The record lists it.", "It looks at {number} things. The record lists them all.", "count"
    ),
}

EXPANDED = {
    "overview-why-expanded-about-all": _("It is about {conditions}."),
    "overview-why-expanded-about-some": ngettext_lazy(
        "It is about {conditions}, and {number} more illness or topic in the record.",
        "It is about {conditions}, and {number} more illnesses or topics in the record.",
        "count",
    ),
    "overview-why-expanded-one": _("The treatment is {names}."),
    "overview-why-expanded-several": _("The treatments are {names}."),
    "overview-why-expanded-many": ngettext_lazy("The record lists {number} treatment.", "The record lists {number} treatments.", "count"),
}

MEASURED = {
    "overview-why-measured-one": _("The record gives its main measure as {measure}."),
    "overview-why-measured-first": ngettext_lazy(
        "The first of {number} main measure in the record is {measure}.",
        "The first of {number} main measures in the record is {measure}.",
        "count",
    ),
    "overview-why-measured-many": ngettext_lazy(
        "The record lists {number} main measure.", "The record lists {number} main measures.", "count"
    ),
    "overview-why-measured-not-stated": _("The record does not say what it measures. You can ask the study team."),
}

PHASE = {
    "overview-why-phase-one-two": _("It is phase 1 and phase 2 in one."),
    "overview-why-phase-two": _("It is phase 2. Such a trial looks for signs that the treatment works, and for harms."),
    "overview-why-phase-two-three": _(
        "It is phase 2 and phase 3 in one. Such a trial looks for signs that the treatment works, and for harms."
    ),
    "overview-why-phase-three": _("It is phase 3. Such a trial often compares a new treatment with the usual one, in more people."),
    "overview-why-phase-four": _("It is phase 4. Such a trial looks at a treatment that is already approved for sale."),
}

SENTENCES: dict[str, Any] = {**ABOUT, **KIND, **TESTED, **COMPARED, **OBSERVED, **EXPANDED, **MEASURED, **PHASE}
