"""The desk of a trial's criteria, as tests open it: addresses, what stands on the page, what its forms send."""

from __future__ import annotations

from django.urls import reverse
from msgspec.structs import replace

from trials.eligibility import stored
from trials.eligibility.held import held
from trials.eligibility.models import TrialReading

QUEUE = "/admin/eligibility/trialreading/"
LIST = "/admin/eligibility/correction/"
ATTACK, CONSENT, PREGNANT, ANY, EPILEPSY, DEMENTIA = range(6)


def desk(trial):
    return reverse("admin:eligibility_trialreading_change", args=[trial.pk])


def key(trial, place):
    return held(trial).corrected.entries[place].key


def edit(trial, place):
    return reverse("admin:eligibility_trialreading_criterion", args=[trial.pk, key(trial, place)])


def text_of(answer):
    assert answer.status_code == 200
    return answer.content.decode()


def entry_of(page, trial, place):
    """The part of the page that is about one criterion."""
    return page.split(f'id="criterion-{key(trial, place)}"')[1].split("</li>")[0]


def rows(*rules, **more):
    """What the form of one criterion sends."""
    sent = {"rows-TOTAL_FORMS": len(rules) + 2, "rows-INITIAL_FORMS": len(rules), "joint": "all", **more}
    for number, rule in enumerate([*rules, {}, {}]):
        sent |= {f"rows-{number}-{name}": value for name, value in {"must": "no", "exact": "on", "within_unit": "days", **rule}.items()}
    return sent


def counting(trial, place):
    return held(trial).corrected.entries[place].criterion


def unsure(trial, place):
    """As if the reader had not been sure of this criterion."""
    row = TrialReading.objects.get(pk=trial.pk)
    reading = stored.decode(row.body, trial.eligibility_text)
    found = list(reading.criteria)
    doubted = tuple(replace(each, confidence=0.5) for each in found[place].requirements)
    found[place] = replace(found[place], requirements=doubted)
    row.body, row.least_sure = stored.encode(replace(reading, criteria=tuple(found))), 0.5
    row.save()


def press(browser, trial, button, place):
    found = key(trial, place)
    answer = browser.post(desk(trial), {button: found})
    assert answer["Location"] == f"{desk(trial)}#criterion-{found}"
    return found
