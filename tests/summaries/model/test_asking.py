"""A model's draft is stored only when it passes and nobody was at work meanwhile; what was asked is noted."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests import makers, staff
from tests.summaries import desk
from tests.summaries.model import server as stub
from tests.summaries.model.answers import good
from tests.summaries.model.asking import ask
from trials import access
from trials.models import Trial
from trials.summaries import actions, shown
from trials.summaries.model import keeping
from trials.summaries.models import ModelCall, Summary

pytestmark = pytest.mark.django_db


def test_a_draft_that_passes_is_stored_with_its_sources_and_what_it_cost(model):
    desk.trial()
    stamp = Trial.objects.get().page_stamp
    (call,) = ask(model, good())
    row = desk.summary()
    assert (row.author, row.state, call.outcome, call.reason) == ("model", "draft", "taken", "")
    assert (call.tokens_in, call.tokens_out, call.model) == (900, 120, "plain-1")
    first = row.draft.sections[0].sentences[0]
    assert (first.text, first.kind, first.rule) == ("This study is about heart attack.", "written", "model")
    assert [(place.path, place.value) for place in first.sources] == [("protocolSection.conditionsModule.conditions[0]", "Heart Attack")]
    assert Trial.objects.get().page_stamp == stamp + 1


def test_a_draft_that_somebody_took_up_meanwhile_stays_theirs(model):
    desk.trial()
    person, row, client = desk.curator(), desk.summary(), model.client()
    real = client.ask

    def asked(messages, schema):
        actions.note(row, sections={"join": True}, by=person, at=timezone.now())
        return real(messages, schema)

    client.ask = asked
    model.answers = [good()]
    assert actions.ask(row, client).outcome == "overtaken"
    assert (desk.summary().author, desk.summary().state) == ("software", "review")


def test_what_a_person_touched_is_never_asked_for(model):
    desk.trial()
    actions.note(desk.summary(), sections={"join": True}, by=desk.curator(), at=timezone.now())
    assert not keeping.to_ask(timezone.now()).exists()


def test_a_record_that_changes_gives_a_template_again_and_then_another_question(model, settings):
    settings.SUMMARY_MODEL_URL, settings.SUMMARY_MODEL_NAME = model.base, "plain-1"
    study = makers.study()
    desk.held(study)
    ask(model, good())
    assert not keeping.to_ask(timezone.now()).exists()
    desk.again(study, minimumAge="21 Years")
    assert desk.summary().author == "software"
    assert keeping.to_ask(timezone.now()).exists()


def test_what_was_refused_is_not_asked_again_and_what_the_server_did_not_answer_is_after_an_hour(model, settings):
    settings.SUMMARY_MODEL_URL, settings.SUMMARY_MODEL_NAME = model.base, "plain-1"
    desk.trial()
    ask(model, "no", "no")
    assert not keeping.to_ask(timezone.now() + timedelta(days=9)).exists()
    settings.SUMMARY_MODEL_NAME = "plain-2"
    assert keeping.to_ask(timezone.now()).exists()
    ask(model, stub.http(404), name="plain-2")
    assert not keeping.to_ask(timezone.now()).exists()
    assert keeping.to_ask(timezone.now() + timedelta(hours=1)).exists()


def test_the_days_budget_holds_and_the_next_day_begins_anew(model, settings):
    settings.SUMMARY_MODEL_URL, settings.SUMMARY_MODEL_NAME = model.base, "plain-1"
    settings.SUMMARY_MODEL_DAILY_CALLS = 3
    for _ in range(3):
        desk.trial()
    model.answers = ["no"] * 9
    assert keeping.ask_some(model.client(), limit=9) == {"refused": 1}
    assert len(model.asked) == 2
    assert not keeping.is_due(timezone.now())
    assert keeping.is_due(timezone.now() + timedelta(days=1))


def test_a_silent_server_is_left_alone_for_a_while(model, settings):
    settings.SUMMARY_MODEL_URL, settings.SUMMARY_MODEL_NAME = model.base, "plain-1"
    for _ in range(4):
        desk.trial()
    model.answers = [stub.http(404)] * 9
    assert keeping.ask_some(model.client(), limit=9) == {"silent": 2}
    assert not keeping.is_due(timezone.now())
    assert keeping.is_due(timezone.now() + timedelta(minutes=11))


def test_two_processes_do_not_ask_about_the_same_trial(model):
    desk.trial()
    row = desk.summary()
    at = timezone.now()
    ModelCall.objects.create(
        trial=row.trial, language="en", content_hash=row.content_hash, rules=row.rules, model="plain-1", asked_at=at - timedelta(minutes=5)
    )
    assert actions.ask(row, model.client(), at=at) is None
    assert model.asked == []


def test_visitors_get_the_templates_words_where_a_models_draft_may_not_be_shown(model, settings):
    trial = desk.trial()
    before = [said.text for answer in shown.overview(trial, "en").answers for said in answer.sentences]
    ask(model, good())
    overview = shown.overview(trial, "en")
    assert (overview.writer, overview.label.id) == ("template", "template-draft")
    assert [said.text for answer in overview.answers for said in answer.sentences] == before
    settings.UNREVIEWED_OVERVIEWS = "none"
    assert shown.overview(trial, "en") is None
    settings.UNREVIEWED_OVERVIEWS = "all"
    overview = shown.overview(trial, "en")
    assert (overview.writer, overview.label.id) == ("model", "model-draft")
    assert overview.answers[0].sentences[0].text == "This study is about heart attack."


def test_a_models_draft_that_was_set_aside_brings_no_other_text(model):
    trial = desk.trial()
    ask(model, good())
    actions.set_aside(desk.summary(), by=desk.curator(), at=timezone.now())
    assert shown.overview(trial, "en") is None


def test_a_person_reviews_a_models_draft_and_publishes_it(model):
    trial = desk.trial()
    ask(model, good())
    published = desk.published(trial, desk.curator())
    assert (published.state, published.author) == ("published", "model")
    assert shown.overview(trial, "en").writer == "person"


def test_staff_see_what_was_asked_and_what_it_cost_but_no_text(model, client, settings):
    settings.SUMMARY_MODEL_URL, settings.SUMMARY_MODEL_NAME = model.base, "plain-1"
    trial = desk.trial()
    ask(model, good(happen=[("About 130 people will take part.", "designModule.enrollmentInfo.count")]), good())
    client.force_login(staff.person(access.CURATORS))
    page = client.get("/admin/summaries/modelcall/").content.decode()
    assert trial.registry_id in page and "Draft taken" in page and "Numbers and dates (1)" in page
    assert "Today 2 of at most 200 questions, 1800 tokens sent, 240 written" in page
    assert "130 people" not in page


def test_old_questions_are_deleted(model, settings):
    desk.trial()
    ask(model, good())
    assert actions.purge_calls(at=timezone.now() + timedelta(days=89)) == 0
    assert actions.purge_calls(at=timezone.now() + timedelta(days=91)) == 1
    assert Summary.objects.get().author == "model"
