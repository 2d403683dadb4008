"""The desk on which people compare what software read with the record: plain forms do everything, and what is not theirs is refused."""

import re

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from tests import staff
from tests.eligibility import criteria
from tests.eligibility.desk import (
    ANY,
    DEMENTIA,
    EPILEPSY,
    LIST,
    PREGNANT,
    QUEUE,
    counting,
    desk,
    edit,
    entry_of,
    key,
    press,
    text_of,
    unsure,
)  # fmt: skip
from trials import access
from trials.eligibility import actions
from trials.eligibility.held import held
from trials.eligibility.models import Correction, TrialReading

pytestmark = pytest.mark.django_db


# -- reading --------------------------------------------------------------------------------------------------------------------------


def test_each_criterion_stands_beside_the_words_of_the_record_with_the_question_that_it_leads_to(browser, trial):
    page = text_of(browser.get(desk(trial)))
    assert page.index("Who can join") < page.index("Who cannot join")
    entry = entry_of(page, trial, EPILEPSY)
    assert '<blockquote class="record-text">Epilepsy</blockquote>' in entry
    assert "Asked:" in entry
    assert "epilepsy" in entry.split("Asked:")[1]
    assert "Each of the points under it keeps a person out" in entry_of(page, trial, ANY)


def test_what_was_read_without_confidence_comes_first_and_is_not_asked(browser, trial):
    unsure(trial, EPILEPSY)
    page = text_of(browser.get(desk(trial)))
    assert f'href="#criterion-{key(trial, EPILEPSY)}" data-first' in page
    entry = entry_of(page, trial, EPILEPSY)
    assert "Not sure, not used" in entry
    assert "Not asked: left to the study team" in entry


def test_the_queue_begins_with_lost_corrections_then_with_what_is_least_sure(browser, ana, trial):
    sure, doubted = criteria.trial(), criteria.trial()
    criteria.read_all()
    unsure(doubted, PREGNANT)
    actions.hide(trial, key(trial, EPILEPSY), by=ana, at=timezone.now())
    criteria.again(trial, criteria.LINES.replace("Epilepsy", "Epilepsy in the last two years"))
    criteria.read_all()
    page = text_of(browser.get(QUEUE))
    places = [page.index(each.registry_id) for each in (trial, doubted, sure)]
    assert places == sorted(places)
    assert "1 corrected criterion has changed" in page
    assert desk(trial) in page
    assert "trials with a corrected criterion that has changed" in text_of(browser.get("/admin/"))


@pytest.mark.parametrize("todo", ["", "lost", "unsure", "unread", "checked", "all", "nonsense"])
def test_every_choice_of_the_queue_can_be_opened(browser, trial, todo):
    assert browser.get(QUEUE, {"todo": todo}).status_code == 200


# -- one click -----------------------------------------------------------------------------------------------------------------------


def test_right_makes_what_was_read_count(browser, trial):
    before = counting(trial, EPILEPSY)
    unsure(trial, EPILEPSY)
    press(browser, trial, "_right", EPILEPSY)
    found = counting(trial, EPILEPSY)
    assert [each.confidence for each in found.requirements] == [1.0]
    assert [(each.topic, each.must) for each in found.requirements] == [(each.topic, each.must) for each in before.requirements]
    assert [trial.eligibility_text[each.start : each.end] for each in found.requirements] == ["Epilepsy"]
    assert "decided by Ana" in entry_of(text_of(browser.get(desk(trial))), trial, EPILEPSY)


def test_leave_to_the_team_asks_nobody(browser, trial):
    press(browser, trial, "_team", EPILEPSY)
    assert counting(trial, EPILEPSY).requirements == ()
    assert "Not asked: left to the study team" in entry_of(text_of(browser.get(desk(trial))), trial, EPILEPSY)


def test_hide_takes_out_what_is_under_it_too_and_show_brings_it_back(browser, trial):
    press(browser, trial, "_hide", ANY)
    assert [each.text for each in held(trial).reading.criteria][-1] == "Pregnant women"
    page = text_of(browser.get(desk(trial)))
    assert "Hidden from visitors" in entry_of(page, trial, ANY)
    assert "Stands under a hidden one" in entry_of(page, trial, EPILEPSY)
    press(browser, trial, "_show", ANY)
    assert [each.text for each in held(trial).reading.criteria][-1] == "Dementia"


def test_up_and_down_move_a_criterion_among_those_beside_it(browser, trial):
    press(browser, trial, "_up", DEMENTIA)
    assert [entry.criterion.text for entry in held(trial).corrected.entries][-2:] == ["Dementia", "Epilepsy"]
    press(browser, trial, "_down", EPILEPSY)
    assert [entry.criterion.text for entry in held(trial).corrected.entries][-2:] == ["Epilepsy", "Dementia"]
    page = text_of(browser.get(desk(trial)))
    assert 'name="_down"' not in entry_of(page, trial, DEMENTIA)
    assert 'name="_up"' not in entry_of(page, trial, EPILEPSY)


def test_as_software_read_it_takes_a_decision_back(browser, trial):
    before = counting(trial, EPILEPSY)
    press(browser, trial, "_team", EPILEPSY)
    press(browser, trial, "_back", EPILEPSY)
    assert counting(trial, EPILEPSY) == before
    assert 'name="_back"' not in entry_of(text_of(browser.get(desk(trial))), trial, EPILEPSY)


def test_a_button_for_a_criterion_that_is_gone_changes_nothing_and_says_so(browser, trial):
    browser.post(desk(trial), {"_hide": "0" * 32})
    assert "Nothing was saved: this criterion is no longer in the record" in text_of(browser.get(desk(trial)))
    assert not Correction.objects.exists()


def test_checked_is_said_with_who_and_when_and_leads_to_the_next(browser, ana, trial):
    other = criteria.trial()
    criteria.read_all()
    assert browser.post(desk(trial), {"_checked": "1"})["Location"] == desk(other)
    assert TrialReading.objects.get(pk=trial.pk).is_checked
    assert "by Ana" in text_of(browser.get(desk(trial)))
    assert trial.registry_id not in text_of(browser.get(QUEUE))
    assert trial.registry_id in text_of(browser.get(QUEUE, {"todo": "checked"}))
    assert browser.post(desk(other), {"_checked": "1"})["Location"] == QUEUE
    criteria.again(trial, criteria.LINES.replace("Dementia", "Dementia of any kind"))
    criteria.read_all()
    assert "Changed since it was checked" in text_of(browser.get(desk(trial)))


# -- rights --------------------------------------------------------------------------------------------------------------------------


def test_who_may_only_read_sees_no_buttons_and_is_refused(trial, ana):
    reader = staff.person(email="ben@example.org")
    reader.groups.clear()
    reader.user_permissions.add(*Permission.objects.filter(codename__in=("view_trialreading", "view_correction")))
    browser = staff.signed_in(reader)
    page = text_of(browser.get(desk(trial)))
    assert 'form="desk"' not in page
    assert browser.post(desk(trial), {"_hide": key(trial, EPILEPSY)}).status_code == 403
    assert browser.get(edit(trial, EPILEPSY)).status_code == 403
    assert browser.get(reverse("admin:eligibility_correction_take_in")).status_code == 403
    assert browser.get(reverse("admin:eligibility_correction_given")).status_code == 200
    assert not Correction.objects.exists()


def test_who_has_no_role_sees_nothing(client, trial):
    nobody = staff.person(email="nina@example.org")
    nobody.groups.clear()
    client.force_login(nobody)
    for address in (QUEUE, desk(trial), edit(trial, EPILEPSY), LIST, reverse("admin:eligibility_correction_given")):
        assert client.get(address).status_code == 403


@pytest.mark.parametrize("role", [access.COORDINATORS, access.CURATORS])
def test_coordinators_and_curators_correct(role, trial):
    browser = staff.signed_in(staff.person(role, email="kim@example.org"))
    press(browser, trial, "_hide", EPILEPSY)
    assert "More" not in re.findall(r'<h2 id="for-\w+-title">([^<]*)</h2>', text_of(browser.get("/admin/")))


def test_a_trial_that_is_not_there_is_not_found(browser, trial):
    assert browser.get(f"{QUEUE}999/change/").status_code == 404
    assert browser.get(reverse("admin:eligibility_trialreading_criterion", args=[trial.pk, "0" * 32])).status_code == 404


def test_the_page_takes_few_queries_however_many_criteria_there_are(browser, django_assert_max_num_queries):
    made = criteria.trial("Exclusion Criteria:\n\n" + "".join(f"* Epilepsy of kind {number}\n" for number in range(60)))
    criteria.read_all()
    with django_assert_max_num_queries(20):
        page = browser.get(desk(made)).content.decode()
    assert "Epilepsy of kind 0" in page and "Epilepsy of kind 59" in page
