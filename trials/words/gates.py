"""What the gates find in an overview, told to the person who wrote it. Ids are `gate-<gate>-...`."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

GATES = {
    "gate-headings": _("Questions"),
    "gate-sources": _("Sources"),
    "gate-quotes": _("Quotes"),
    "gate-numbers": _("Numbers and dates"),
    "gate-promissory": _("Promises and pressure"),
    "gate-durations": _("How long"),
    "gate-routes": _("How it is given"),
    "gate-groups": _("Groups"),
    "gate-criteria": _("Who can join"),
    "gate-reading": _("Easy to read"),
    "gate-terms": _("Hard words"),
    # Only a model's answers are held to these.
    "gate-form": _("Form of the answer"),
    "gate-names": _("Names"),
}

FORM = {
    "gate-headings-missing": _("The question “{question}” is missing. Each overview answers all seven."),
    "gate-headings-empty": _("Nothing stands under the question “{question}”."),
    "gate-headings-twice": _("The question “{question}” is asked twice."),
    "gate-headings-unknown": _("“{heading}” is none of the seven questions. Move its text to the question that it answers."),
    "gate-sources-none": _("This sentence does not lead back to the record."),
    "gate-sources-nowhere": _("“{path}” is no place in a record."),
    "gate-quotes-other": _("The record does not say “{words}” there. A quote must be word for word."),
    "gate-reading-grade": _("The text reads at grade {grade}. Aim for grade {most} or lower: shorter sentences, everyday words."),
    "gate-reading-smog": _("The text has many long words (SMOG grade {grade}). Aim for {most} or lower."),
    "gate-reading-long": _("This sentence has {number} words. Make two of it: {most} words at most."),
    "gate-reading-endless": _("The text is too long to be read as an overview. It must not have more than {most} letters."),
    "gate-terms-unexplained": _("Few people know the word “{word}”. Say it in plain words, explain it, or add it to the glossary."),
}

PROMISSORY = {
    "gate-promissory-claim": _("“{words}” says that it is safe or works. The trial is there to find that out."),
    "gate-promissory-promise": _("“{words}” promises that people will be better. Nobody knows that yet."),
    "gate-promissory-praise": _("“{words}” praises. Say what it is, not how good it is."),
    "gate-promissory-comparison": _("“{words}” says that one thing is better than, or as good as, another. The record cannot show that."),
    "gate-promissory-newness": _("“{words}” makes being new sound like being better. Say that it is being tested."),
    "gate-promissory-payment": _("“{words}” draws people in with money or free things."),
    "gate-promissory-pressure": _("“{words}” presses people to join. They need time to think."),
    "gate-promissory-advice": _("“{words}” gives advice, or speaks for the doctor. Only the study team can say who can join."),
}

FACTS = {
    "gate-numbers-number": _("The record does not give the number “{words}” here."),
    "gate-numbers-time": _("The record does not give the time “{words}” here."),
    "gate-numbers-date": _("The record does not give the date “{words}” here."),
    "gate-numbers-count": _("The text says “{words}”. The record lists {number}."),
    "gate-numbers-range": _("“{words}” runs backwards, or from a number to itself."),
    "gate-durations-longer": _("The text says “{words}”. The record follows people for longer: “{longest}”. The text must say so too."),
    "gate-routes-other": _("The text says “{words}”. The record says that it is given {ways}."),
    "gate-routes-open": _("The text says only “{words}”. The record leaves it open: {ways}."),
    "gate-routes-unsaid": _("The text says “{words}”. The record does not say how it is given."),
    "gate-groups-unsaid": _("The text says “{words}”. The record does not say how many people are in each group."),
    "gate-groups-unequal": _("The text says “{words}”. The record gives other group sizes."),
    "gate-groups-chance": _("The text says “{words}”. The record does not say that chance decides."),
    "gate-groups-known": _("The text says “{words}”. The record does not say that people are kept from knowing what they get."),
    "gate-groups-placebo": _("The text says “{words}”. The record names no placebo."),
}

ROUTES = {
    "gate-route-vein": _("into a vein"),
    "gate-route-muscle": _("into a muscle"),
    "gate-route-skin-under": _("under the skin"),
    "gate-route-mouth": _("by mouth"),
    "gate-route-breath": _("by breathing it in"),
    "gate-route-skin-on": _("on the skin"),
    "gate-route-nose": _("through the nose"),
    "gate-route-eye": _("into the eye"),
    "gate-route-spine": _("near the spine"),
    "gate-route-joint": _("into a joint"),
    "gate-route-rectum": _("through the bottom"),
    "gate-route-vagina": _("through the vagina"),
    "gate-route-tongue": _("under the tongue"),
    "gate-route-artery": _("into an artery"),
    "gate-route-tumour": _("into the tumor"),
    "gate-route-womb": _("into the womb"),
}

CRITERIA = {
    "gate-criteria-added": _("The record has no rule on this: {words}. A rule that is not in the record must go."),
    "gate-criteria-sex": _("The text says “{words}”. The record says otherwise on sex."),
    "gate-criteria-exclusions": ngettext_lazy(
        "The text leaves out who cannot join. The record has {number} such rule: “{example}”.",
        "The text leaves out who cannot join. The record has {number} such rules, the first is “{example}”.",
        "count",
    ),
    "gate-criteria-incomplete": ngettext_lazy(
        "The text leaves out {number} rule and does not say so: “{example}”.",
        "The text leaves out {number} rules and does not say so. The first is “{example}”.",
        "count",
    ),
    "gate-criteria-claimed": ngettext_lazy(
        "The sentence sounds as if these were all the rules. The record has {number} more: “{example}”.",
        "The sentence sounds as if these were all the rules. The record has {number} more, such as “{example}”.",
        "count",
    ),
}

FINDINGS: dict[str, Any] = {**GATES, **FORM, **PROMISSORY, **FACTS, **ROUTES, **CRITERIA}
