"""The desk on which people compare what software read with the record: plain forms do everything, and what is not theirs is refused."""

import re
from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from tests import staff
from tests.eligibility import criteria
from trials import access
from trials.eligibility import actions, stored
from trials.eligibility.held import held
from trials.eligibility.models import Correction, TrialReading
from trials.eligibility.shape import Requirement
from trials.models import AuditEntry, Trial

pytestmark = pytest.mark.django_db

QUEUE = "/admin/eligibility/trialreading/"
LIST = "/admin/eligibility/correction/"
ATTACK, CONSENT, PREGNANT, ANY, EPILEPSY, DEMENTIA = range(6)


@pytest.fixture
def ana():
    return staff.person()


@pytest.fixture
def browser(ana):
    return staff.signed_in(ana)


@pytest.fixture
def trial(db):
    made = criteria.trial()
    criteria.read_all()
    return made


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


def press(browser, trial, button, place):
    found = key(trial, place)
    answer = browser.post(desk(trial), {button: found})
    assert answer["Location"] == f"{desk(trial)}#criterion-{found}"
    return found


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


# -- rights --------------------------------------------------------------------------------------------------------------------------


def test_who_may_only_read_sees_no_buttons_and_is_refused(trial, ana):
    from django.contrib.auth.models import Permission

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
        browser.get(desk(made))
