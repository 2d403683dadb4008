"""What will happen."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

MODEL = {
    "overview-happen-model-crossover-you": _("You get one thing first and another thing later."),
    "overview-happen-model-crossover-child": _("Your child gets one thing first and another thing later."),
    "overview-happen-model-factorial-you": _("You may get more than one of the things that are tested."),
    "overview-happen-model-factorial-child": _("Your child may get more than one of the things that are tested."),
    "overview-happen-model-sequential-you": _("The groups do not all start at once. They go one after the other."),
    "overview-happen-model-sequential-child": _("The groups do not all start at once. They go one after the other."),
}

GROUPS = {
    "overview-happen-groups-one": _("There is one group."),
    "overview-happen-groups-several": ngettext_lazy("There is {number} group.", "There are {number} groups.", "count"),
    "overview-happen-groups-not-stated": _("The record does not describe any groups. Ask the study team what people get."),
    "overview-happen-allocation-chance-you": _("Chance decides which group you are in."),
    "overview-happen-allocation-chance-child": _("Chance decides which group your child is in."),
    "overview-happen-allocation-clusters": _(
        "Chance decides, but not for each person alone. Clinics or other groups are drawn as a whole."
    ),
    "overview-happen-allocation-other-you": _("Chance does not decide which group you are in. Ask the study team how they choose."),
    "overview-happen-allocation-other-child": _("Chance does not decide which group your child is in. Ask the study team how they choose."),
    "overview-happen-allocation-not-stated": _("The record does not say how people are put into groups. You can ask the study team."),
    "overview-happen-odds-same": _("The record gives the chances as {ratio}. This means the same chance for each group."),
    "overview-happen-odds-different": _("The record gives the chances as {ratio}. This means that not all groups have the same chance."),
    "overview-happen-odds-not-found": _("We did not find how likely each group is. You can ask the study team."),
}

ARMS = {
    "overview-happen-only-words": _("The record says of the group: {words}."),
    "overview-happen-only-gets": _("People in it get {names}."),
    "overview-happen-arm-unnamed": _("One group gets {names}."),
    "overview-happen-arm-unnamed-words": _("The record says of one group: {words}."),
    "overview-happen-arm-unnamed-several": ngettext_lazy(
        "{number} group gets {names}. Ask the study team how it differs.",
        "{number} groups get {names}. Ask the study team how they differ.",
        "count",
    ),
    "overview-happen-arm-nothing": _("The group {label} gets nothing extra from the trial."),
    "overview-happen-arm-words-one": _("The record says of the group {labels}: {words}."),
    "overview-happen-arm-words-several": _("The record says of the groups {labels}: {words}."),
    "overview-happen-arm-called-one": _("One group is called {labels}."),
    "overview-happen-arm-called-several": _("Some groups are called {labels}."),
    "overview-happen-arm-called-all": _("The groups are called {labels}."),
    "overview-happen-arm-gets-one": _("The group {labels} gets {names}."),
    "overview-happen-arm-gets-several": _("The groups {labels} get {names}."),
    "overview-happen-arms-more": ngettext_lazy(
        "There is {number} more group in the record.", "There are {number} more groups in the record.", "count"
    ),
    "overview-happen-arms-untold": _("The record has more on the groups. Ask the study team what each one gets."),
    "overview-happen-note": _("The record says of {name}: {words}."),
}

SECRET = {
    "overview-happen-secret-nobody": _("Nobody is kept from knowing who gets what."),
    "overview-happen-secret-you-you": _("You will not know what you get."),
    "overview-happen-secret-you-child": _("Your child will not know what it is that they get."),
    "overview-happen-secret-team-you": _("Some of the study team will not know what you get."),
    "overview-happen-secret-team-child": _("Some of the study team will not know what your child gets."),
    "overview-happen-secret-both-you": _("You will not know what you get. Some of the study team will not know it either."),
    "overview-happen-secret-both-child": _(
        "Your child will not know what it is that they get. Some of the study team will not know it either."
    ),
    "overview-happen-secret-some-you": _("Some people will not know what you get. The record does not say who."),
    "overview-happen-secret-some-child": _("Some people will not know what your child gets. The record does not say who."),
    "overview-happen-secret-not-stated": _("The record does not say who will know what people get. You can ask the study team."),
    "overview-happen-secret-note": _("The record adds: {note}."),
    "overview-happen-dummy-placebo": _("The record names a placebo. A placebo looks like the treatment, but has no active drug in it."),
    "overview-happen-dummy-sham": _("The record names a sham. A sham looks like the treatment, but does not treat."),
}

OBSERVED = {
    "overview-happen-observed-ahead": _("It follows people over time."),
    "overview-happen-observed-back": _("It looks at what was written down in the past."),
    "overview-happen-observed-once": _("It looks at each person once."),
    "overview-happen-observed-case-control": _("It compares people who have an illness with people who do not."),
    "overview-happen-observed-case-crossover": _("It looks at each person just before an event and at some other time."),
    "overview-happen-observed-family": _("It compares members of the same family."),
    "overview-happen-observed-places": _("It compares whole towns or groups, not single people."),
    "overview-happen-observed-not-stated": _("The record does not say how the study looks at people. You can ask the study team."),
    "overview-happen-samples-with-genes": _("Blood or other samples are kept. They can show a person's genes."),
    "overview-happen-samples-without-genes": _("Blood or other samples are kept, but none that hold genes."),
    "overview-happen-expanded-individual": _("A doctor can ask for the treatment for one person."),
    "overview-happen-expanded-intermediate": _("A group of people can get the treatment outside a trial."),
    "overview-happen-expanded-treatment": _("Many people can get the treatment outside a trial, under one plan."),
    "overview-happen-expanded-not-stated": _("The record does not say for whom a doctor can ask. Your doctor can ask the maker."),
}

PEOPLE = {
    "overview-happen-people-planned": ngettext_lazy(
        "The team plans for {number} person to take part.", "The team plans for {number} people to take part.", "count"
    ),
    "overview-happen-people-actual": ngettext_lazy("{number} person took part.", "{number} people took part.", "count"),
    "overview-happen-people-given": ngettext_lazy(
        "The record gives {number} as the number of people.", "The record gives {number} as the number of people.", "count"
    ),
    "overview-happen-people-none": _("No one took part."),
    "overview-happen-people-not-stated": _("The record does not say how many people can take part. You can ask the study team."),
    "overview-happen-people-unlikely": _("The number of people in the record cannot be right. You can ask the study team."),
}

SENTENCES: dict[str, Any] = {**MODEL, **GROUPS, **ARMS, **SECRET, **OBSERVED, **PEOPLE}
