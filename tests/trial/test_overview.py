"""The overview on a trial's page, the page of its sources, and the sheet for a doctor."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape
from pytest_django import Settings

from tests import makers, reading
from tests.summaries import desk
from tests.trial.pages import seen, source, structured, words
from trials.actions import trials as trial_actions
from trials.models import Trial, User
from trials.summaries import actions
from trials.summaries.models import Notice, Summary
from trials.summaries.shape import Sentence
from trials.summaries.stored import encode, encode_sentence
from trials.views.trial import overview
from trials.words import say
from trials.words.say import CATALOGUE

pytestmark = pytest.mark.django_db
QUESTIONS = [say(f"overview-{key}") for key in ("why", "happen", "do", "join", "benefits", "long", "where")]
OVERVIEW = re.compile(r'<section class="overview".*?</section>', re.DOTALL)


@pytest.fixture
def rita() -> User:
    return desk.curator()


def page(trial: Trial, name: str, status: int = 200) -> str:
    answer = Client().get(reverse(name, args=[trial.registry_id]))
    assert answer.status_code == status
    return answer.content.decode()


def overview_of(trial: Trial) -> str:
    found = OVERVIEW.search(source(trial))
    assert found
    return found[0]


def behind(trial: Trial, sentence: str) -> str:
    """What the page of sources holds under a sentence, as it is read."""
    entry = next(part for part in page(trial, "sources").split("<li id=") if sentence in words(part.partition("data-behind")[0]))
    return words("<p " + entry.partition("data-behind")[2].partition("</li>")[0])


def set_notice(trial: Trial, by: User) -> None:
    actions.propose({trial.pk: [("first-in-people", encode_sentence(desk.summary(trial).draft.sentences[0]))]})
    actions.decide(Notice.objects.get(), Notice.State.SET, by=by, at=timezone.now())


# -- on the page


def test_the_overview_stands_under_its_questions_before_all_else_that_is_read() -> None:
    trial = desk.trial()
    found = overview_of(trial)
    assert re.findall(r"<h3[^>]*>(.*?)</h3>", found) == [escape(question) for question in QUESTIONS]
    whole = source(trial)
    assert whole.index('id="overview"') < whole.index('id="status"') < whole.index('id="about"')


def test_it_says_who_wrote_it_to_people_and_to_machines() -> None:
    trial = desk.trial(lastUpdatePostDateStruct={"date": "2026-02"})
    label = say("template-draft", date="February 2026")
    assert label in words(overview_of(trial))
    assert 'aria-describedby="overview-writer" data-written-by="template"' in overview_of(trial)
    part = structured(trial)["subjectOf"]["hasPart"]
    assert part["creditText"] == label
    assert part["digitalSourceType"] == "https://schema.org/DataDrivenMediaDigitalSource"


def test_a_models_draft_is_named_as_one(settings: Settings) -> None:
    settings.UNREVIEWED_OVERVIEWS = "all"
    trial = desk.trial()
    Summary.objects.update(author="model")
    assert 'data-written-by="model"' in overview_of(trial)
    assert structured(trial)["subjectOf"]["hasPart"]["digitalSourceType"] == "https://schema.org/TrainedAlgorithmicMediaDigitalSource"


def test_without_an_overview_there_is_no_heading_and_no_page_of_sources() -> None:
    trial = makers.trial()
    assert 'id="overview"' not in source(trial)
    assert "hasPart" not in structured(trial)["subjectOf"]
    page(trial, "sources", status=404)


def test_one_that_cannot_be_read_is_left_out_and_the_page_stands() -> None:
    trial = desk.trial()
    Summary.objects.update(body="{}")
    assert 'id="overview"' not in source(trial)


def test_what_the_record_calls_things_is_marked_as_its_own_words() -> None:
    found = overview_of(desk.trial(conditions=["Tako<b>tsubo"]))
    assert "<span data-registry>Tako&lt;b&gt;tsubo</span>" in found


def test_the_number_of_further_rules_leads_to_all_of_them() -> None:
    rules = "Inclusion Criteria:\n\n" + "\n".join(f"* Walks {number} steps a day" for number in range(9))
    trial = desk.trial(eligibilityCriteria=rules)
    found = re.search(r'<a href="#who-can-join">(.*?)</a>', overview_of(trial), re.DOTALL)
    assert found
    assert found[1] == "The record lists 9 rules on who can join."


def test_the_sentences_that_lead_to_the_rules_exist() -> None:
    ids = {rule: f"overview-{rule.replace('.', '-')}" for rule in overview.TO_ALL_RULES}
    assert [rule for rule, wording in ids.items() if not {wording, f"{wording}-you"} & CATALOGUE.keys()] == []


def test_the_sponsors_text_is_closed_at_first_under_its_sentence() -> None:
    for heading, text in (("about", "SHORTTEXT"), ("description", "LONGTEXT")):
        trial = desk.trial(briefSummary="SHORTTEXT", detailedDescription="LONGTEXT")
        part = source(trial).partition(f'<h2 id="{heading}">')[2].partition("<h2")[0]
        assert say("sponsors-text") in part.partition("<details")[0]
        assert text in part.partition('<details class="fold">')[2].partition("</details>")[0]
        assert text not in part.partition("<details")[0]


def test_a_notice_stands_first_even_where_drafts_are_not_shown(rita: User, settings: Settings) -> None:
    trial = desk.trial()
    set_notice(trial, rita)
    whole = source(trial)
    assert whole.index("overview-notices") < whole.index('id="overview"')
    settings.UNREVIEWED_OVERVIEWS = "none"
    settings.CODE_VERSION = "with another setting"
    whole = source(trial)
    assert "overview-notices" in whole
    assert 'id="overview"' not in whole
    page(trial, "sources")


def test_a_changed_record_marks_its_sentences_in_words(rita: User) -> None:
    study = makers.study()
    trial = desk.held(study)
    desk.published(trial, rita)
    assert say("stale") not in seen(trial)
    desk.again(study, minimumAge="21 Years")
    found = overview_of(trial)
    assert say("stale") in words(found)
    marked = re.findall(r'<li class="is-stale">(.*?)</li>', found, re.DOTALL)
    assert [words(each).partition(". ")[0] for each in marked] == ["The record changed here"] * len(marked)
    assert any("18 to 80 years" in words(each) for each in marked)
    assert "18 Years" in behind(trial, "18 to 80 years")
    assert "The record changed. Now it says: 21 Years" in behind(trial, "18 to 80 years")


# -- where it comes from


def test_every_sentence_leads_to_its_own_place_on_the_page_of_sources() -> None:
    trial = desk.trial()
    links = re.findall(r'class="overview-from" href="([^"]+)"', overview_of(trial))
    assert len(links) == len(set(links)) == len(desk.summary(trial).draft.sentences)
    ids = re.findall(r'<li id="([^"]+)"', page(trial, "sources"))
    assert links == [f"/trials/{trial.registry_id}/sources/#{each}" for each in ids]


def test_the_records_words_stand_under_a_sentence_with_the_plain_name_of_their_part() -> None:
    found = behind(desk.trial(), "gives its main measure")
    assert found.endswith("From the record: What is measured Distance walked in six minutes")


def test_where_the_record_is_silent_the_page_says_so() -> None:
    trial = desk.trial(primaryPurpose=None)
    assert behind(trial, "does not give its main aim").endswith("From the record: Aim The record says nothing here.")


def test_of_a_long_text_the_quoted_words_are_marked_and_the_whole_stands_once_further_down() -> None:
    rules = "Inclusion Criteria:\n\n* Heart attack in the last 6 months\n* " + "Something else. " * 90
    trial = desk.trial(eligibilityCriteria=rules)
    whole = page(trial, "sources")
    assert "<mark>Heart attack in the last 6 months</mark>" in whole
    assert whole.count("Something else. " * 90) == 1
    link = re.search(r'href="/trials/[^"]+/sources/#(r\d+)"', whole)
    assert link
    assert f'<h3 id="{link[1]}">The rules on who can join</h3>' in whole


def test_the_same_country_a_thousand_times_is_said_once() -> None:
    trial = desk.trial(locations=[makers.location(city=f"Town {number}") for number in range(30)])
    assert behind(trial, "The record lists 30 places").endswith("From the record: Places United States × 30")


def test_what_the_record_says_is_never_markup_beside_the_overview() -> None:
    attack = "<script>alert(1)</script>{{ 7|add:7 }}"
    trial = desk.trial(briefTitle=attack, eligibilityCriteria=attack, conditions=["Pain " + attack])
    for name in ("sources", "sheet"):
        assert "<script>alert" not in page(trial, name)
        assert "{{ 7|add:7 }}" in page(trial, name)


@pytest.mark.parametrize("name", ["sources", "sheet"])
def test_another_spelling_leads_to_the_page_and_a_hidden_trial_has_none(name: str) -> None:
    trial = desk.trial()
    spelled = reverse(name, args=[trial.registry_id.lower()])
    assert Client().get(spelled)["Location"] == reverse(name, args=[trial.registry_id])
    trial_actions.hide_trials([trial], by=None, at=timezone.now())
    page(trial, name, status=404)


# -- the sheet


def test_the_sheet_holds_what_a_doctor_needs(settings: Settings) -> None:
    trial = desk.trial()
    found = page(trial, "sheet")
    text = words(found)
    for wanted in (trial.registry_id, f"{settings.PUBLIC_ORIGIN}/trials/{trial.registry_id}/", "Software wrote this", "Room to write"):
        assert wanted in text
    assert '<meta name="robots" content="noindex">' in found
    assert reverse("sheet", args=[trial.registry_id]) in source(trial)


def test_the_sheet_asks_each_question_once_and_not_what_a_person_has_answered(rita: User) -> None:
    trial = desk.trial()
    question = say("overview-questions-long-you")
    assert words(page(trial, "sheet")).count("How many visits are there") == 1
    assert question in page(trial, "sheet")
    lines = [line for line in desk.summary().lines if line.original.rule in {"long.ask", "long.no-number", "long.not-stated"}]
    written = {line.name: "The team says 12 weeks." for line in lines}
    row = desk.summary()
    actions.note(row, written=written, by=desk.curator("ben@example.org"), at=timezone.now())
    Summary.objects.update(state="published", published_at=timezone.now(), recheck_on=timezone.localdate())
    assert question not in page(trial, "sheet")


def test_beside_a_models_text_the_questions_are_those_of_the_templates(settings: Settings) -> None:
    settings.UNREVIEWED_OVERVIEWS = "all"
    trial = desk.trial()
    before = words(page(trial, "sheet")).partition("Questions for the study team")[2]
    made = desk.summary().draft
    written = tuple(
        replace(part, sentences=tuple(Sentence("written", each.sources, "model", text="A sentence.") for each in part.sentences))
        for part in made.sections
    )
    Summary.objects.update(author="model", body=encode(replace(made, sections=written)))
    assert words(page(trial, "sheet")).partition("Questions for the study team")[2] == before != ""


def test_without_an_overview_the_sheet_still_leads_to_the_trial() -> None:
    trial = makers.trial()
    text = words(page(trial, "sheet"))
    assert trial.registry_id in text
    assert "Questions for the study team" not in text


@pytest.mark.parametrize("name", ["trial", "sources", "sheet"])
@pytest.mark.parametrize("changes", [{}, {"eligibilityCriteria": None, "armGroups": None, "interventions": None}], ids=["whole", "sparse"])
def test_pages_with_an_overview_are_plain(name: str, changes: dict[str, Any]) -> None:
    found = reading.grade_of_page(page(desk.trial(**changes), name))
    assert found.flesch_kincaid <= 8, found
    assert (found.smog or 0) <= 9, found
