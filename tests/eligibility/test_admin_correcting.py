"""What people correct at the desk of a trial: the form, what a changed record does to it, and all corrections in one list."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from msgspec.structs import replace

from tests.eligibility import criteria
from tests.eligibility.desk import (
    ATTACK,
    CONSENT,
    DEMENTIA,
    EPILEPSY,
    LIST,
    PREGNANT,
    counting,
    desk,
    edit,
    entry_of,
    key,
    press,
    rows,
    text_of,
)  # fmt: skip
from trials.eligibility import actions
from trials.eligibility.held import held
from trials.eligibility.models import Correction, TrialReading
from trials.eligibility.shape import Requirement
from trials.models import AuditEntry, Trial

pytestmark = pytest.mark.django_db


# -- correcting ----------------------------------------------------------------------------------------------------------------------


def test_the_form_starts_from_what_was_read(browser, trial):
    page = text_of(browser.get(edit(trial, ATTACK)))
    assert "Heart attack in the last 6 months" in page
    found = counting(trial, ATTACK).requirements[0]
    assert f'<option value="{found.topic}" selected>' in page
    assert re.search(r'name="rows-0-within" value="6"', page)
    assert re.search(r'<option value="months" selected>', page)


def test_what_is_saved_counts_and_is_written_down(browser, ana, trial):
    sent = rows({"topic": "epilepsy", "within": "2", "within_unit": "years"}, {"topic": "dementia"}, joint="any", whole="on")
    assert browser.post(edit(trial, EPILEPSY), sent)["Location"] == f"{desk(trial)}#criterion-{key(trial, EPILEPSY)}"
    found = counting(trial, EPILEPSY)
    told = [(each.topic, each.must, each.window_days, each.certainty, each.confidence) for each in found.requirements]
    assert told == [("epilepsy", False, 730, "exact", 1.0), ("dementia", False, None, "exact", 1.0)]
    assert (found.joint, found.whole) == ("any", True)
    assert AuditEntry.objects.filter(actor=ana, verb="corrected").count() == 1


@pytest.mark.parametrize(
    ("rule", "requirement"),
    [
        ({"topic": "age", "must": "yes", "low": "216"}, Requirement("age", "at-least", low=216, unit="months")),
        ({"topic": "bmi", "must": "yes", "low": "18", "low_out": "on"}, Requirement("bmi", "above", low=18, unit="kg/m2")),
        ({"topic": "bmi", "must": "yes", "high": "35", "high_out": "on"}, Requirement("bmi", "below", high=35, unit="kg/m2")),
        ({"topic": "bmi", "low": "18", "high": "35"}, Requirement("bmi", "between", must=False, low=18, high=35, unit="kg/m2")),
        ({"topic": "sex", "must": "yes", "choice": "FEMALE"}, Requirement("sex", "one-of", choice="FEMALE")),
        (
            {"topic": "stroke", "exact": "", "narrower": "in the brain stem"},
            Requirement("stroke", must=False, qualifier="in the brain stem", certainty="broader"),
        ),
        ({"topic": "stroke", "asked_only": "on"}, Requirement("stroke", must=False, decides=False)),
    ],
)
def test_every_kind_of_rule_can_be_written_and_comes_back_as_it_was(browser, trial, rule, requirement):
    browser.post(edit(trial, CONSENT), rows(rule))
    found = counting(trial, CONSENT).requirements
    assert [replace(each, start=0, end=0) for each in found] == [requirement]
    again = rows(_shown(text_of(browser.get(edit(trial, CONSENT)))))
    browser.post(edit(trial, CONSENT), again)
    assert counting(trial, CONSENT).requirements == found


def _shown(page):
    """What the first row of the form shows, as a browser would send it."""
    row = page.split("<fieldset")[1]
    shown = {match[1]: match[2] for match in re.finditer(r'<input type="(?:text|number)" name="rows-0-(\w+)" value="([^"]*)"', row)}
    shown |= {match[1]: "on" for match in re.finditer(r'<input type="checkbox" name="rows-0-(\w+)"[^>]*checked', row)}
    for name, options in re.findall(r'<select name="rows-0-(\w+)"[^>]*>(.*?)</select>', row, re.DOTALL):
        chosen = re.search(r'<option value="([^"]*)" selected', options)
        shown[name] = chosen[1] if chosen else ""
    return {**shown, "exact": shown.get("exact", "")}


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ({"topic": "age"}, "asks for a number"),
        ({"topic": "epilepsy", "low": "3"}, "answered with yes or no"),
        ({"topic": "bmi", "low": "40", "high": "20"}, "The most is less than the least"),
        ({"topic": "sex"}, "Choose one of them"),
        ({"topic": "bmi", "low": "40", "within": "3"}, "can have a time"),
        ({"topic": "nonsense"}, "nonsense"),
    ],
)
def test_what_does_not_fit_its_question_is_said_at_its_place_and_nothing_is_saved(browser, trial, rule, said):
    assert said in text_of(browser.post(edit(trial, EPILEPSY), rows(rule)))
    assert not Correction.objects.exists()


def test_a_rule_can_be_left_out(browser, trial):
    browser.post(edit(trial, EPILEPSY), rows({"topic": "epilepsy", "DELETE": "on"}))
    assert counting(trial, EPILEPSY).requirements == ()


def test_a_criterion_is_added_by_its_words_in_the_record(browser, trial):
    address = reverse("admin:eligibility_trialreading_add_criterion", args=[trial.pk])
    assert "Any of the following:" in text_of(browser.get(address))
    sent = rows({"topic": "epilepsy"}, section="exclusion")
    assert "do not stand in the record" in text_of(browser.post(address, {**sent, "quote": "Epilepsy and more"}))
    answer = browser.post(address, {**sent, "quote": "Epilepsy Dementia".replace(" ", "\r\n    * ")})
    added = Correction.objects.get()
    assert answer["Location"] == f"{desk(trial)}#criterion-{added.key}"
    assert added.quote in trial.eligibility_text
    assert held(trial).reading.criteria[-1].requirements[0].topic == "epilepsy"


# -- when the record changes ---------------------------------------------------------------------------------------------------------


def test_a_correction_stays_where_the_words_are_the_same_and_is_flagged_where_they_changed(browser, ana, trial):
    for place in (PREGNANT, DEMENTIA):
        actions.correct(trial, key(trial, place), requirements=(), whole=False, by=ana, at=timezone.now())
    criteria.again(trial, criteria.LINES.replace("Dementia", "Dementia of any kind"))
    criteria.read_all()
    trial = Trial.objects.get(pk=trial.pk)
    page = text_of(browser.get(desk(trial)))
    assert "decided by Ana" in entry_of(page, trial, PREGNANT)
    lost = page.split("changed by the record since")[1].split("</section>")[0]
    assert "<del>Dementia</del>" in lost
    assert "<ins>Dementia of any kind</ins>" in lost
    assert counting(trial, DEMENTIA).requirements != ()
    assert "The criterion has changed" in text_of(browser.get(LIST, {"todo": "lost"}))


def test_a_lost_correction_is_used_for_the_criterion_that_took_its_place(browser, ana, trial):
    rule = (Requirement("dementia", must=False, window_days=30),)
    old = key(trial, DEMENTIA)
    actions.correct(trial, old, requirements=rule, whole=True, by=ana, at=timezone.now())
    criteria.again(trial, criteria.LINES.replace("Dementia", "Dementia of any kind"))
    criteria.read_all()
    trial = Trial.objects.get(pk=trial.pk)
    address = f"{edit(trial, DEMENTIA)}?from={old}"
    assert address in text_of(browser.get(desk(trial)))
    page = text_of(browser.get(address))
    assert "<del>Dementia</del>" in page
    assert 'name="rows-0-within" value="1"' in page
    browser.post(address, rows({"topic": "dementia", "within": "30", "within_unit": "days"}, whole="on"))
    assert [each.window_days for each in counting(trial, DEMENTIA).requirements] == [30]
    assert not Correction.objects.lost().exists()
    assert TrialReading.objects.get(pk=trial.pk).lost == 0


# -- all corrections -----------------------------------------------------------------------------------------------------------------


def test_the_list_says_what_was_decided_and_the_history_says_it_in_words(browser, ana, trial):
    browser.post(edit(trial, EPILEPSY), rows({"topic": "dementia"}))
    press(browser, trial, "_team", EPILEPSY)
    page = text_of(browser.get(LIST))
    assert "Left to the study team" in page
    assert f"{desk(trial)}#criterion-{key(trial, EPILEPSY)}" in page
    past = text_of(browser.get(reverse("admin:eligibility_correction_history", args=[Correction.objects.get().pk])))
    assert "dementia" in past.lower()
    assert "left to the study team" in past
    assert "topic" not in past.split("<tbody>")[1]
    assert browser.get(reverse("admin:eligibility_trialreading_history", args=[trial.pk]))["Location"] == f"{LIST}?q={trial.registry_id}"


def test_corrections_are_taken_along_and_taken_in(browser, ana, trial):
    browser.post(edit(trial, EPILEPSY), rows({"topic": "dementia"}))
    given = b"".join(browser.get(reverse("admin:eligibility_correction_given")).streaming_content)
    assert given.count(b"\n") == 1
    press(browser, trial, "_back", EPILEPSY)
    address = reverse("admin:eligibility_correction_take_in")
    assert browser.get(address).status_code == 200
    browser.post(address, {"file": SimpleUploadedFile("corrections.jsonl", given + b"not one\n")})
    page = text_of(browser.get(LIST))
    assert "1 correction was taken in. 1 line could not be read." in page
    assert [each.topic for each in counting(trial, EPILEPSY).requirements] == ["dementia"]
    assert "This field is required" in text_of(browser.post(address, {}))
