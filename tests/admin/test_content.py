"""Trials, sites, teams and questions as a curator finds them."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import makers, staff
from trials import access
from trials.actions import sites as places
from trials.actions import trials as decide
from trials.admin.trials import PICTURES
from trials.models import ContactRoute, FrequentQuestion, Site, Trial, TrialSite
from trials.registry import actions as registry
from trials.registry.models import ImportRun, Reject
from trials.templatetags.portal import label, status_chip

pytestmark = pytest.mark.django_db

TRIALS = "/admin/trials/trial/"
NO_TEAM = {"routes-TOTAL_FORMS": "1", "routes-INITIAL_FORMS": "0"}


def page_of(row):
    return reverse(f"admin:trials_{row._meta.model_name}_change", args=[row.pk])


@pytest.fixture
def rita():
    return staff.person(access.CURATORS, email="rita@example.org")


@pytest.fixture
def browser(rita):
    return staff.signed_in(rita)


def ours(**changes):
    return {"plain_title": "", "picture": "", "curator_note": "", "_save": "Save", **NO_TEAM, **changes}


def test_only_what_people_decide_is_stored(browser):
    trial = makers.trial()
    sent = ours(plain_title="Walking after a heart attack", brief_title="Bought", overall_status="COMPLETED", listing="hidden")
    assert browser.post(page_of(trial), sent).status_code == 302
    stored = Trial.objects.get()
    assert stored.plain_title == "Walking after a heart attack"
    assert (stored.brief_title, stored.overall_status, stored.listing) == (trial.brief_title, "RECRUITING", "listed")
    assert "Walking after a heart attack" in browser.get(reverse("admin:trials_trial_history", args=[trial.pk])).content.decode()


def test_one_click_says_that_a_person_checked_it(browser, rita):
    trial = makers.trial()
    browser.post(page_of(trial), {"CHANGE_FORM-action": "mark_checked", "_selected_action": trial.pk})
    assert Trial.objects.get().checked_by == rita


def test_one_click_hides_and_lists_and_only_what_fits_is_offered(browser):
    trial = makers.trial()
    text = browser.get(page_of(trial)).content.decode()
    assert 'value="hide_trials"' in text
    assert 'value="list_trials"' not in text
    browser.post(page_of(trial), {"CHANGE_FORM-action": "hide_trials", "_selected_action": trial.pk})
    assert Trial.objects.get().listing == "hidden"
    browser.post(TRIALS, {"action": "list_trials", "_selected_action": trial.pk})
    assert Trial.objects.get().listing == "listed"


def test_the_page_that_visitors_see_is_one_click_away(browser):
    shown, hidden = makers.trial(), makers.trial(listing="hidden")
    assert f'href="{shown.get_absolute_url()}"' in browser.get(page_of(shown)).content.decode()
    assert f'href="{hidden.get_absolute_url()}"' not in browser.get(page_of(hidden)).content.decode()


def test_a_get_never_changes_a_trial(browser):
    trial = makers.trial()
    browser.get(page_of(trial), {"CHANGE_FORM-action": "hide_trials", "_selected_action": trial.pk})
    assert Trial.objects.get().listing == "listed"


def test_a_change_by_the_registry_after_the_last_check_is_pointed_out(browser, rita):
    study = makers.study()
    trial = registry.import_study(study, at=timezone.now(), listing="listed")
    decide.mark_checked([trial], by=rita, at=timezone.now())
    assert "Changed</span>" not in browser.get(TRIALS).content.decode()
    study["protocolSection"]["identificationModule"]["briefTitle"] = "Running After a Heart Attack"
    registry.import_study(study, at=timezone.now(), listing="listed")
    assert "Changed</span>" in browser.get(TRIALS, {"checked": "changed"}).content.decode()
    assert "since the last check" in browser.get(page_of(trial)).content.decode()


@pytest.mark.parametrize("words", ["walking heart", "HEART ATTACK", "LAKE-7", "{number}", "nct {digits}", "{spaced}"])
def test_a_trial_is_found_by_title_condition_and_number_in_any_spelling(browser, words):
    trial = makers.trial()
    makers.trial(briefTitle="Sleep in Shift Workers", officialTitle="", conditions=["Insomnia"], orgStudyIdInfo={"id": "S1"})
    digits = trial.registry_id[3:]
    text = browser.get(TRIALS, {"q": words.format(number=trial.registry_id, digits=digits, spaced=f"NCT {digits}")}).content.decode()
    assert "Walking After a Heart Attack" in text
    assert "Sleep in Shift Workers" not in text


QUERIES = ["shown=hidden", "checked=never", "checked=old", "answered=no", "answered=open-no", "status=RECRUITING",
    "practice=yes", "q=%00", "p=99999", "shown=x", "q=a+b+c+d+e+f+g+h+i+j+k+l+m+n",
]  # fmt: skip


@pytest.mark.parametrize("query", QUERIES)
def test_every_filter_of_the_list_answers(browser, query):
    makers.trial()
    assert browser.get(f"{TRIALS}?{query}").status_code in {200, 302, 400}


def team(trial, **changes):
    values = {
        "kind": "site",
        "trial_site": trial.trial_sites.get().pk,
        "name": "Heart nurses",
        "email": "nurses@example.org",
        "agreed_by": "Ines",
        "agreed_on": "2026-01-05",
        **changes,
    }
    return {f"routes-0-{name}": value for name, value in values.items()}


def test_who_answers_is_added_on_the_trials_page(browser):
    trial, ana = makers.trial(), staff.person()
    answer = browser.post(page_of(trial), ours(**team(trial, people=[ana.pk])))
    assert answer.status_code == 302, answer.content.decode()
    route = ContactRoute.objects.get()
    assert (route.trial, route.agreed_by, route.active, list(route.people.all())) == (trial, "Ines", True, [ana])
    assert route.history.first().history_user.email == "rita@example.org"
    assert "Yes: 1 team answers." in browser.get(page_of(trial)).content.decode()


@pytest.mark.parametrize("missing", ["agreed_by", "agreed_on", "trial_site", "email", "name", "people"])
def test_without_an_agreement_or_a_reader_nobody_answers(browser, missing):
    trial, ana = makers.trial(), staff.person()
    assert browser.post(page_of(trial), ours(**team(trial, **{"people": [ana.pk], missing: ""}))).status_code == 200
    assert not ContactRoute.objects.exists()


def test_a_team_that_nobody_here_reads_is_listed_as_work_and_not_taken_up_again(browser):
    route = staff.team(makers.trial())
    work = "teams with nobody here who can read the messages"
    assert work in browser.get("/admin/").content.decode()
    assert route.name in browser.get("/admin/trials/contactroute/?todo=reader").content.decode()
    browser.post(page_of(route), {"CHANGE_FORM-action": "stop", "_selected_action": route.pk})
    assert work not in browser.get("/admin/").content.decode()
    browser.post(page_of(route), {"CHANGE_FORM-action": "resume", "_selected_action": route.pk})
    route.refresh_from_db()
    assert not route.active
    route.people.set([staff.person()])
    browser.post(page_of(route), {"CHANGE_FORM-action": "resume", "_selected_action": route.pk})
    route.refresh_from_db()
    assert route.active
    assert work not in browser.get("/admin/").content.decode()


def test_another_trials_site_cannot_be_chosen(browser):
    trial, other = makers.trial(), makers.trial()
    assert browser.post(page_of(trial), ours(**team(trial, trial_site=other.trial_sites.get().pk))).status_code == 200
    assert not ContactRoute.objects.exists()


def test_a_coordinator_changes_only_what_patients_read_about_their_own_team():
    ana, ben = staff.person(), staff.person(email="ben@example.org")
    mine, theirs = staff.team(makers.trial(), ana), staff.team(makers.trial(), ben, name="Lung nurses")
    browser = staff.signed_in(ana)
    assert "Lung nurses" not in browser.get("/admin/trials/contactroute/").content.decode()
    assert browser.get(page_of(theirs)).status_code == 404
    assert browser.get(reverse("admin:trials_contactroute_history", args=[theirs.pk])).status_code == 404
    version = theirs.history.first().history_id
    assert browser.get(reverse("admin:trials_contactroute_simple_history", args=[theirs.pk, version])).status_code == 404
    sent = {"name": "Heart team", "role": "", "languages": "Spanish", "active": "on", "email": "evil@example.org", "people": [ben.pk]}
    assert browser.post(page_of(mine), sent).status_code == 302
    stored = ContactRoute.objects.get(pk=mine.pk)
    assert (stored.name, stored.languages, stored.email, list(stored.people.all())) == (
        "Heart team",
        "Spanish",
        "nurses@example.org",
        [ana],
    )
    assert ana.has_perm("trials.add_contactroute") is False


def test_history_is_read_and_never_written_back(browser):
    trial = makers.trial()
    decide.curate(trial, plain_title="First", by=None, at=timezone.now())
    decide.curate(trial, plain_title="Second", by=None, at=timezone.now())
    first = trial.history.filter(plain_title="First").get()
    old = reverse("admin:trials_trial_simple_history", args=[trial.pk, first.history_id])
    assert browser.get(old).status_code == 200
    assert browser.post(old, ours(plain_title="First")).status_code == 405
    assert Trial.objects.get().plain_title == "Second"


def test_history_says_dates_and_people_in_words_from_the_first_change_on(browser, rita):
    trial = makers.trial()
    decide.mark_checked([trial], by=rita, at=datetime(2026, 3, 5, 9, 30, tzinfo=UTC))
    decide.curate(trial, plain_title="First", by=rita, at=datetime(2026, 3, 6, tzinfo=UTC))
    told = browser.get(reverse("admin:trials_trial_history", args=[trial.pk])).content.decode()
    assert "never → 5 March 2026, " in told
    assert "nobody → Rita" in told
    assert "– → First" in told
    assert "As it came in" in told
    assert "None" not in told and "Deleted" not in told


def test_the_first_change_of_a_place_shows_what_changed(browser, rita):
    makers.trial()
    site = Site.objects.get()
    places.pause(site, by=rita, at=timezone.now())
    told = browser.get(reverse("admin:trials_site_history", args=[site.pk])).content.decode()
    assert "no → yes" in told
    assert "As it came in" in told


def test_the_status_is_said_as_the_public_page_says_it(browser, client):
    trial = makers.trial(statusVerifiedDate="2020-01")
    words = str(status_chip(trial)).partition(">")[2].partition("<")[0]
    assert words != label("RECRUITING", "status")
    assert words in client.get(trial.get_absolute_url()).content.decode()
    for page in (TRIALS, page_of(trial)):
        assert f"{words} (RECRUITING)" in browser.get(page).content.decode()


def test_a_practice_copy_says_who_answers_there_and_that_nobody_would_on_a_real_portal(browser, settings):
    trial, said = makers.trial(), "Practice only: the practice team answers. On a real portal: nobody yet."
    for settings.DEMO in (False, True):
        for page in (TRIALS, page_of(trial)):
            assert (said in browser.get(page).content.decode()) is settings.DEMO


def test_places_are_paused_and_resumed_by_their_buttons(browser):
    trial = makers.trial()
    site, place = Site.objects.get(), trial.trial_sites.get()
    browser.post(page_of(site), {"CHANGE_FORM-action": "pause", "_selected_action": site.pk})
    browser.post("/admin/trials/trialsite/", {"action": "pause", "_selected_action": place.pk})
    assert Site.objects.get().paused
    assert TrialSite.objects.get().paused
    browser.post("/admin/trials/site/", {"action": "resume", "_selected_action": site.pk})
    assert not Site.objects.get().paused
    browser.post(page_of(site), {"languages": "English, Welsh", "paused": "on", "facility": "x"})
    stored = Site.objects.get()
    assert (stored.languages, stored.paused, stored.facility) == ("English, Welsh", False, "Lakeside Hospital")


def test_a_coordinator_leaves_other_teams_places_alone():
    trial = makers.trial()
    browser = staff.signed_in(staff.person())
    answer = browser.post("/admin/trials/trialsite/", {"action": "pause", "_selected_action": trial.trial_sites.get().pk}, follow=True)
    assert "Places of other teams were left as they are." in answer.content.decode()
    assert not TrialSite.objects.get().paused


def test_questions_are_ordered_in_their_list_and_each_control_has_a_name(browser):
    FrequentQuestion.objects.all().delete()
    one = FrequentQuestion.objects.create(question="What is a trial?", answer="Research.")
    address = "/admin/trials/frequentquestion/"
    assert 'aria-label="Order of “What is a trial?”"' in browser.get(address).content.decode()
    form = {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "1", "form-0-id": one.pk, "form-0-position": "3", "_save": "Save"}
    assert browser.post(address, form).status_code == 302
    one.refresh_from_db()
    assert (one.position, one.shown) == (3, False)
    assert one.history.first().history_user.email == "rita@example.org"


def test_imports_show_what_did_not_come_in_and_why(browser):
    run = ImportRun.objects.create(source="records.jsonl", state="done", started_at=timezone.now(), new=3, rejected=1)
    Reject.objects.create(run=run, place="line 4", registry_id="NCT1", reason="The <b>number</b> is not one.")
    assert "records.jsonl" in browser.get("/admin/registry/importrun/", {"look": "rejects"}).content.decode()
    text = browser.get(reverse("admin:registry_importrun_change", args=[run.pk])).content.decode()
    assert "The &lt;b&gt;number&lt;/b&gt; is not one." in text
    assert browser.get("/admin/registry/reject/", {"run__id__exact": run.pk}).status_code == 200


def test_hostile_words_of_a_record_stay_words(browser):
    evil = "<script>alert(1)</script><img src=x onerror=alert(2)>{{ 7|add:7 }}"
    trial = makers.trial(
        briefTitle=evil, officialTitle=evil, conditions=[evil], centralContacts=[makers.contact(name=evil, email=evil)],
        locations=[makers.location(facility=evil, city=evil)],
    )  # fmt: skip
    for address in (TRIALS, page_of(trial), "/admin/trials/site/", "/admin/trials/trialsite/", "/admin/trials/condition/"):
        text = browser.get(address).content.decode()
        assert "<script>alert" not in text
        assert "<img src=x" not in text


@pytest.mark.parametrize("typed", ["{number}", " nct {digits}"])
def test_a_question_for_one_trial_takes_its_number_in_any_spelling(browser, typed):
    trial = makers.trial()
    number = typed.format(number=trial.registry_id, digits=trial.registry_id[3:])
    sent = {"question": "Where do I park?", "answer": "Behind the house.", "trial": number, "position": "5", "shown": "on"}
    assert browser.post("/admin/trials/frequentquestion/add/", sent).status_code == 302
    question = FrequentQuestion.objects.get(question="Where do I park?")
    assert question.trial == trial
    assert f'value="{trial.registry_id}"' in browser.get(page_of(question)).content.decode()


def test_a_question_for_a_trial_that_is_not_here_is_refused_in_words(browser):
    sent = {"question": "Where?", "answer": "There.", "trial": "NCT99999999", "position": "5", "shown": "on"}
    assert "We have no trial with this number." in browser.post("/admin/trials/frequentquestion/add/", sent).content.decode()


def test_each_drawing_can_be_chosen_and_nothing_else(browser, settings):
    drawings = {path.stem for path in (settings.BASE_DIR / "templates/trial/pictures").glob("*.html")}
    assert {name for name, _label in PICTURES if name} == drawings
    trial = makers.trial()
    assert browser.post(page_of(trial), ours(picture="../../base")).status_code == 200
    assert browser.post(page_of(trial), ours(picture="heart")).status_code == 302
    assert Trial.objects.get().picture == "heart"
