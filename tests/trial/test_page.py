"""What the page says, section by section."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone
from pytest_django import Settings

from tests import makers
from tests.trial.pages import part, seen, source, team
from trials.actions import trials as trial_actions
from trials.words import say

pytestmark = pytest.mark.django_db


def test_there_is_one_title_and_the_registrys_stands_beside_a_plain_one() -> None:
    trial = makers.trial(briefTitle="MI Walk")
    trial_actions.curate(trial, plain_title="Walking with a nurse after a heart attack", by=None, at=timezone.now())
    page = source(trial)
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", page) == ["Walking with a nurse after a heart attack"]
    assert "Title in the registry: MI Walk" in seen(trial)
    assert "<title>Walking with a nurse after a heart attack (" in page


def test_a_long_title_is_never_cut() -> None:
    title = "A Study of " + "Something Long and " * 40 + "Its End"
    assert title in source(makers.trial(briefTitle=title))


def test_chips_lead_to_what_they_mean() -> None:
    page = source(makers.trial(phases=["PHASE1", "PHASE2"], sex="FEMALE", minimumAge="18 Years", maximumAge="50 Years"))
    chips = re.findall(r'<a class="badge[^"]*" href="#([\w-]+)">(.*?)</a>', page)
    assert chips == [("status", "Open"), ("who-can-join", "Age: 18 to 50 years"), ("who-can-join", "Female"), ("setup", "Phase 1/2")]
    assert all(f'id="{anchor}"' in page for anchor, _ in chips)


def test_every_link_within_the_page_leads_somewhere() -> None:
    makers.trial()
    page = source(makers.trial(locations=[makers.location(city=f"Town {number}") for number in range(30)]))
    targets = set(re.findall(r'href="#([^"]+)"', page))
    assert targets <= set(re.findall(r'id="([^"]+)"', page))


def test_no_id_stands_twice() -> None:
    ids = re.findall(r'\bid="([^"]+)"', source(makers.trial()))
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("changes", "raw", "plain"),
    [
        ({"phases": ["NA"]}, "NA", "Not applicable: this study has no drug phase"),
        ({"allocation": "NON_RANDOMIZED"}, "NON_RANDOMIZED", "Chance does not decide"),
        ({"interventionModel": "SEQUENTIAL"}, "SEQUENTIAL", "One group starts first."),
        ({"primaryPurpose": "TREATMENT"}, "TREATMENT", "To test a way to treat an illness."),
        ({"maskingInfo": {"masking": "DOUBLE", "whoMasked": ["PARTICIPANT"]}}, "PARTICIPANT", "You will not know which treatment you get."),
        ({"allocation": "BY_ORACLE"}, "BY_ORACLE", "The registry uses a word that we do not know yet: BY_ORACLE."),
    ],
)
def test_each_coded_value_is_explained_beside_the_registrys_own_word(changes: dict[str, object], raw: str, plain: str) -> None:
    text = part(makers.trial(**changes), "setup")
    assert raw in text.split()
    assert plain in text


def test_sponsor_class_and_intervention_type_are_explained_too() -> None:
    trial = makers.trial()
    assert "Hospital, university or charity OTHER" in part(trial, "sponsors")
    assert "Behaviour or talking BEHAVIORAL" in part(trial, "tested")


def test_the_sponsors_text_is_named_as_such() -> None:
    text = part(makers.trial(), "about")
    assert text.index(say("sponsors-text")) < text.index("This study looks at")


def test_an_early_study_is_said_to_be_one() -> None:
    assert say("early-study") in seen(makers.trial(phases=["EARLY_PHASE1"]))
    assert say("early-study") not in seen(makers.trial(phases=["PHASE3"]))


def test_the_fixed_sentences_stand_on_every_page() -> None:
    text = seen(makers.trial())
    for sentence in ("about-site", "your-choice", "scam"):
        assert say(sentence) in text
    assert say("urgent", urgent_number="112") in text


def test_criteria_are_two_lists_and_the_raw_text_is_one_click_away() -> None:
    trial = makers.trial()
    text = part(trial, "who-can-join")
    assert text.index(say("who-can-join")) < text.index("Heart attack in the last 6 months")
    assert text.index(say("who-cannot-join")) < text.index("Cannot walk")
    assert "Inclusion Criteria:\n\n* Heart attack" in source(trial)


def test_criteria_without_a_heading_we_know_are_shown_whole() -> None:
    text = part(makers.trial(eligibilityCriteria="You must like walking. You must not mind rain."), "who-can-join")
    assert "What the record says on who can join You must like walking. You must not mind rain." in text
    assert say("who-cannot-join") not in text


def test_what_the_record_says_is_text_and_never_markup() -> None:
    attack = "<script>alert(1)</script><img src=x onerror=alert(2)>{{ 7|add:7 }}</script>\"'"
    trial = makers.trial(
        briefTitle=attack, officialTitle=attack, acronym=attack[:100], briefSummary=attack, detailedDescription=attack,
        eligibilityCriteria=attack, keywords=[attack], conditions=["Pain " + attack[:80]],
        locations=[makers.location(facility=attack, city=attack[:90])],
        centralContacts=[makers.contact(name=attack, phone=attack, email="x@example.org?bcc=me@example.org")],
        interventions=[{"type": "DRUG", "name": attack, "description": attack}],
    )  # fmt: skip
    page = source(trial)
    assert "<img src=x" not in page
    assert "alert(1)</script>" not in page
    assert "{{ 7|add:7 }}" in page
    assert page.count("<script") == len(
        re.findall(r'<script (?:[^<>]*src="/static/[^"]+"[^<>]*></script>|type="application/ld\+json">)', page)
    )
    assert 'href="mailto:x@example.org?bcc' not in page


def test_a_link_of_the_record_is_one_only_when_it_is_plain_web() -> None:
    page = source(
        makers.trial(seeAlsoLinks=[{"label": "Bad", "url": "javascript:alert(1)"}, {"label": "Good", "url": "https://example.org/a"}])
    )
    assert "javascript:" not in page
    assert '<a href="https://example.org/a" rel="noopener external nofollow">Good</a>' in page


@pytest.mark.parametrize(
    ("empty", "heading", "sentence"),
    [
        ({"locations": None}, "where", "No sites are listed. Ask the sponsor."),
        (
            {"locations": None, "centralContacts": None},
            "contact",
            "The record lists no contact. You can ask the sponsor: Lakeside Hospital .",
        ),
        ({"briefSummary": None}, "about", say("not-stated")),
        ({"detailedDescription": None}, "description", "The record has no longer text."),
        ({"eligibilityCriteria": None}, "who-can-join", "Our copy of the record gives no list of who can join. Look at the full record"),
        ({"primaryOutcomes": None}, "outcomes", "The record does not say what is mainly measured."),
        ({"armsInterventionsModule": None}, "tested", "The record names no treatment."),
        ({"designInfo": None}, "setup", say("not-stated")),
        ({"startDateStruct": None}, "dates", "Not given in the record"),
        ({}, "papers", "The record lists no papers, links or files."),
    ],
)
def test_what_is_missing_is_said_in_words(empty: dict[str, None], heading: str, sentence: str) -> None:
    assert sentence in part(makers.trial(**empty), heading)


def test_three_dates_carry_their_three_labels() -> None:
    text = part(makers.trial(), "status")
    assert text.index(say("team-updated")) < text.index(say("we-copied")) < text.index(say("person-checked"))
    assert "Not yet" in text


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"hasResults": True}, "The record has results. See the results on ClinicalTrials.gov"),
        ({"completionDateStruct": {"date": "2019-05", "type": "ESTIMATED"}}, "No results yet. The trial was due to end in May 2019."),
        ({"completionDateStruct": {"date": "2019-05", "type": "ACTUAL"}}, "The record still has no results."),
        (
            {"completionDateStruct": None, "primaryCompletionDateStruct": {"date": "2019-05"}},
            "No results yet. The main part of the trial was due to end in May 2019.",
        ),
        ({"overallStatus": "COMPLETED", "completionDateStruct": {"date": "2019-05"}}, "The record still has no results."),
        ({"overallStatus": "WITHDRAWN"}, "There are no results, because the trial never started."),
    ],
)
def test_results_or_their_absence_are_told(changes: dict[str, object], sentence: str) -> None:
    assert sentence in part(makers.trial(**changes), "dates")


def test_a_trial_that_goes_on_has_no_results_yet_and_no_more_is_claimed() -> None:
    assert part(makers.trial(), "dates").endswith("Results No results yet.")


@pytest.mark.parametrize(
    ("info", "words"),
    [
        ({"count": 80, "type": "ESTIMATED"}, "80 people planned"),
        ({"count": 1180, "type": "ESTIMATED"}, "1,180 people planned"),
        ({"count": 1, "type": "ACTUAL"}, "1 person took part"),
        ({"count": 0, "type": "ACTUAL"}, "No one took part"),
        ({"count": 99999999, "type": "ESTIMATED"}, "The record does not say how many people"),
        (None, "The record does not say how many people"),
    ],
)
def test_enrolment_zero_unknown_and_absent_are_told_apart(info: dict[str, object] | None, words: str) -> None:
    assert words in part(makers.trial(enrollmentInfo=info), "setup")


def test_the_way_to_the_record_names_the_registry_and_leaves_safely() -> None:
    trial = makers.trial(nctId="NCT07183384")
    page = source(trial)
    link = re.search(r'<a class="trial-out" href="([^"]+)" rel="([^"]+)">(.*?)</a>', page, re.DOTALL)
    assert link
    assert link[1] == "https://clinicaltrials.gov/study/NCT07183384"
    assert "noopener" in link[2]
    assert "View NCT07183384 on ClinicalTrials.gov" in link[3]


def test_nothing_on_the_page_is_a_form_a_style_or_a_script_of_its_own() -> None:
    page = source(makers.trial())
    assert "<form" not in page
    assert "csrf" not in page
    assert not re.search(r'\sstyle="|\son\w+="|<style', page)


def test_no_place_stays_unfilled() -> None:
    trial = makers.trial(locations=None, centralContacts=None, briefSummary=None, overallStatus=None, interventions=None)
    assert not re.search(r"\{\{|\}\}|\{%|\bNone\b|\bSITE_NAME\b", seen(trial))


def test_the_page_is_found_by_its_address_and_described() -> None:
    page = source(makers.trial(nctId="NCT07183384"))
    assert '<link rel="canonical" href="http://localhost/trials/NCT07183384/">' in page
    assert 'name="description" content="Open. What clinical trial NCT07183384 is about' in page
    assert "hreflang" not in page
    assert "noindex" not in page


def test_where_a_team_agreed_the_page_says_who_answers_and_links_to_the_form() -> None:
    trial = makers.trial()
    team(trial, name="Walking nurses", role="Research nurses", languages="Welsh")
    text = part(trial, "contact")
    assert "Walking nurses Research nurses Answers for the whole trial. Languages: Welsh Write to the study team" in text
    assert f'href="/trials/{trial.registry_id}/contact/"' in source(trial)
    assert "nurses@example.org" not in source(trial)


def test_without_a_team_the_registrys_contact_stands_under_the_fixed_words() -> None:
    trial = makers.trial()
    text = part(trial, "contact")
    assert f"{say('no-route')} For the whole trial Ines Example" in text
    assert "/contact/" not in source(trial)


def test_a_trial_by_invitation_names_nobody_to_ask() -> None:
    text = seen(
        makers.trial(overallStatus="ENROLLING_BY_INVITATION", locations=[makers.location(contacts=[makers.contact(name="Site Sam")])])
    )
    assert "You cannot ask to join this trial." in text
    assert "Ines Example" not in text
    assert "Site Sam" not in text


def test_expanded_access_leads_to_the_treating_doctor() -> None:
    trial = makers.trial(overallStatus="AVAILABLE", studyType="EXPANDED_ACCESS")
    assert say("instead-expanded_access") in part(trial, "contact")
    assert "No results yet" not in part(trial, "dates")


@pytest.mark.parametrize("status", ["NO_LONGER_AVAILABLE", "APPROVED_FOR_MARKETING"])
def test_expanded_access_that_is_over_asks_no_doctor_for_it(status: str) -> None:
    trial = makers.trial(overallStatus=status, studyType="EXPANDED_ACCESS")
    text = seen(trial)
    assert say("instead-expanded_access_over") in part(trial, "contact")
    assert say("instead-expanded_access") not in text
    assert "Ask your doctor Who can join?" not in text
    assert "Your doctor can use this contact" not in text


def test_without_the_part_on_who_can_join_no_age_is_claimed() -> None:
    text = seen(makers.trial(eligibilityModule=None))
    assert say("age-not-given") in text
    assert "any age" not in text.lower()


def test_a_record_that_gives_a_sex_and_no_ages_takes_any_age() -> None:
    assert "Any age" in seen(makers.trial(minimumAge=None, maximumAge=None))


def test_on_a_practice_copy_the_banner_comes_first_and_the_kind_of_record_after_the_first_actions(demo: Settings) -> None:
    page = source(makers.trial(is_demo=True))
    assert page.count("This is a practice page.") == 1
    assert page.index("Who can join?") < page.index("This is a practice page.")


def test_a_practice_copy_offers_its_practice_team_and_says_so(demo: Settings) -> None:
    text = part(makers.trial(), "contact")
    assert f"Practice team {say('practice')} Write to the study team" in text
