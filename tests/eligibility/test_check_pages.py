"""The pages of a check: one screen after another, back, change, skip, stop, and the result point by point."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime
from unittest.mock import patch

import pytest
from django.test import Client

from tests import makers, staff
from tests.eligibility.checking import Visitor, trial
from trials.eligibility.actions import mark_checked
from trials.eligibility.following import follow
from trials.eligibility.following.worker import Inline
from trials.eligibility.views.page import FOREIGN
from trials.words import say

pytestmark = pytest.mark.django_db


def found(pattern: str, page: str) -> tuple[str, ...]:
    """The groups of a pattern that must be in the page."""
    match = re.search(pattern, page)
    assert match, pattern
    return match.groups()


@pytest.fixture
def visitor() -> Visitor:
    return Visitor(trial())


def test_the_first_page_says_what_happens_with_answers_and_sets_no_cookie(visitor: Visitor) -> None:
    answer = visitor.client.get(visitor.base)
    assert "This site keeps no copy." in answer.content.decode()
    assert not answer.cookies
    assert "checked" not in answer.content.decode()


def test_no_page_can_be_kept_or_found_and_its_title_names_nothing(visitor: Visitor) -> None:
    visitor.start()
    for place in ("", "1/", "all/", "result/"):
        answer = visitor.client.get(visitor.base + place)
        page = html.unescape(answer.content.decode())
        assert "no-store" in answer["Cache-Control"]
        assert "noindex" in answer["X-Robots-Tag"]
        assert found(r"<title>(.*)</title>", page) == ("Check – Test hospital",)


def test_the_trial_page_leads_there_unless_the_trial_is_over() -> None:
    assert 'check/"' in Client().get(trial().get_absolute_url()).content.decode()
    assert 'check/"' not in Client().get(trial(overallStatus="COMPLETED").get_absolute_url()).content.decode()


def test_whom_it_is_for_has_to_be_said_first(visitor: Visitor) -> None:
    answer = visitor.post()
    assert answer.status_code == 400
    assert "Choose who this check is for." in answer.content.decode()
    assert not answer.cookies
    for place in ("1/", "all/", "result/"):
        assert visitor.led(visitor.client.get(visitor.base + place)) == ""


def test_age_and_sex_come_first_and_each_answer_leads_on(visitor: Visitor) -> None:
    assert visitor.start() == "1/"
    assert "How old are you?" in visitor.get("1/")
    assert visitor.answer("1/", t200="45", u200="years") == "2/"
    assert "sex at birth" in visitor.get("2/")


def test_the_result_says_whether_a_person_checked_our_reading_and_when(visitor: Visitor) -> None:
    visitor.start()
    follow.follow(Inline())
    assert say("reading-not-checked") in visitor.get("result/")
    mark_checked(visitor.trial, by=staff.person(), at=datetime(2026, 3, 4, 12, tzinfo=UTC))
    page = visitor.get("result/")
    assert "A person here compared our reading with the record on 4 March 2026." in page
    assert say("reading-not-checked") not in page


def test_what_to_check_is_said_in_words_of_a_page_that_sends_nothing(visitor: Visitor) -> None:
    visitor.start()
    page = html.unescape(visitor.post("1/", t200="", u200="years").content.decode())
    assert "Please check 1 thing. Your answers are still here." in page
    assert "sent" not in page.partition("<main")[2].partition("</main>")[0]


def test_of_several_questions_each_is_named_and_what_is_answered_is_kept_when_the_rest_is_skipped() -> None:
    several = Visitor(trial("Inclusion Criteria:\n\n* Able to speak and read English\n* Has a mobile phone\n"))
    several.start()
    place = several.screen_with("Do you speak and read English?")
    first, second = found(r'name="asked" value="(\S+) (\S+)"', several.get(place))
    page = html.unescape(several.post(place, **{first: "yes"}).content.decode())
    assert re.search(rf'<a href="#id_{second}_0">Do you have a phone or the internet at home\? Choose an answer', page)
    several.answer(place, **{first: "yes"}, skip="1")
    assert re.search(rf'name="{first}" value="yes" [^>]*checked', several.get(place))
    assert not re.search(rf'name="{second}"[^>]*checked', several.get(place))


def test_nothing_that_was_answered_stands_in_an_address(visitor: Visitor) -> None:
    visitor.start()
    visitor.answer("1/", t200="45", u200="years")
    place = visitor.screen_with("Diabetes")
    assert re.fullmatch(r"([0-9]+/|result/)(\?then=result)?", visitor.answer(place, t57="yes", t32="yes"))


def test_a_missing_answer_is_asked_about_and_can_be_skipped(visitor: Visitor) -> None:
    visitor.start()
    answer = visitor.post("1/", t200="", u200="years")
    page = html.unescape(answer.content.decode())
    assert answer.status_code == 400
    assert 'href="#id_t200"' in page
    assert page.startswith("<!doctype html>") and "<title>Please check: Check" in page
    assert visitor.answer("1/", skip="1") == "2/"


def test_back_leads_to_the_screen_before_with_what_was_answered(visitor: Visitor) -> None:
    visitor.start()
    visitor.answer("1/", t200="45", u200="years")
    assert f'href="{visitor.base}1/"' in visitor.get("2/")
    assert 'value="45"' in visitor.get("1/")
    assert f'href="{visitor.base}"' in visitor.get("1/")


def test_a_change_from_the_result_leads_back_there(visitor: Visitor) -> None:
    visitor.start()
    visitor.answer("1/", t200="45", u200="years")
    assert f'{visitor.base}1/?then=result"' in visitor.get("result/")
    assert visitor.answer("1/?then=result", t200="46", u200="years") == "result/"
    assert "46 years old" in visitor.get("result/")


def test_a_yes_where_it_matters_when_is_followed_by_when(visitor: Visitor) -> None:
    visitor.start()
    then = visitor.answer(f"{visitor.screen_with('ancreatitis')}?then=result", t73="yes")
    assert "When did you last have pancreatitis?" in visitor.get(then)


def test_one_page_asks_everything_and_what_follows_comes_after_it(visitor: Visitor) -> None:
    assert visitor.start(all="1") == "all/"
    page = visitor.get("all/")
    assert "How old are you?" in page
    assert "contact lenses" in page
    assert visitor.answer("all/", t200="45", u200="years", t73="yes").endswith("?then=result")
    assert "45 years old" in visitor.get("result/")


def test_on_one_page_nothing_typed_is_lost_when_something_is_to_be_checked(visitor: Visitor) -> None:
    visitor.start(all="1")
    answer = visitor.post("all/", t200="old", u200="months", t201="FEMALE")
    page = html.unescape(answer.content.decode())
    assert answer.status_code == 400
    assert 'value="old"' in page
    assert re.search(r'value="months"[^>]* checked', page)
    assert re.search(r'value="FEMALE"[^>]* checked', page)
    assert "You have not told us" in visitor.get("result/")


def test_without_a_conflict_it_says_so_and_never_that_somebody_can_join(visitor: Visitor) -> None:
    visitor.start()
    visitor.answer("1/", t200="45", u200="years")
    page = visitor.get("result/")
    assert say("no-conflict") in page
    assert say("point-fits") in page
    assert not re.search(r"eligib|score|percent|✓|✔", re.sub(r"<[^>]*>", " ", page), re.IGNORECASE)


def test_a_conflict_names_the_records_words_the_answer_and_what_to_ask(visitor: Visitor) -> None:
    visitor.start()
    visitor.answer(visitor.screen_with("Diabetes"), t57="yes")
    page = visitor.get("result/")
    assert say("no-conflict") not in page
    assert "The record asks for people without this: “Diabetes”. You told us you have, or had, diabetes." in page
    assert "Ask if it matters that you have, or had, diabetes." in page


def test_a_conflict_with_a_field_of_the_record_says_which(visitor: Visitor) -> None:
    visitor.start()
    visitor.answer("1/", t200="12", u200="years")
    page = visitor.get("result/")
    assert "The record asks for people of this age: 18 years to 80 years. You told us you are 12 years old." in page


def test_an_answer_that_may_soon_be_no_longer_true_says_so(visitor: Visitor) -> None:
    visitor.start()
    visitor.answer(visitor.screen_with("sex at birth"), t201="FEMALE")
    visitor.client.post(visitor.base + visitor.screen_with("Are you pregnant"), {"asked": "t0 t1", "t0": "no", "t1": "no"})
    page = visitor.get("result/")
    assert "you are not pregnant. This can change soon." in re.sub(r"<[^>]*>", "", page)
    assert "your sex at birth is female. This can" not in re.sub(r"<[^>]*>", "", page)


def test_every_page_of_a_check_lets_one_leave_and_forget(visitor: Visitor) -> None:
    assert say("forget-and-leave") not in visitor.get()
    visitor.start()
    for place in ("", "1/", "all/", "result/"):
        assert say("forget-and-leave") in visitor.get(place)


def test_a_conflict_leaves_the_way_to_the_team_open(visitor: Visitor) -> None:
    visitor.start()
    visitor.answer("1/", t200="12", u200="years")
    assert f'href="/trials/{visitor.trial.registry_id}/contact/"' in visitor.get("result/")


def test_what_cannot_be_read_stands_there_in_the_records_words_for_the_team(visitor: Visitor) -> None:
    visitor.start()
    page = visitor.get("result/")
    team = page[page.index(say("point-team")) :]
    assert "Patients with a positive skin prick test" in team


def test_silence_on_breastfeeding_is_said_except_of_men() -> None:
    silent = Visitor(trial("Inclusion Criteria:\n\n* Diabetes\n* Not pregnant"))
    silent.start()
    assert say("silence") in silent.get("result/")
    silent.answer(silent.screen_with("sex at birth"), t201="MALE")
    assert say("silence") not in silent.get("result/")


def test_a_record_that_speaks_of_breastfeeding_is_not_silent_on_it(visitor: Visitor) -> None:
    visitor.start()
    assert say("silence") not in visitor.get("result/")


def test_a_short_time_limit_is_said() -> None:
    visitor = Visitor(trial("Inclusion Criteria:\n\n* Within 24 hours of symptom onset\n* Diabetes"))
    visitor.start()
    assert say("time-window") in visitor.get("result/")
    slow = Visitor(trial())
    slow.start()
    assert say("time-window") not in slow.get("result/")


def test_an_answer_counts_for_the_next_trial_and_is_not_asked_again(visitor: Visitor) -> None:
    visitor.start()
    visitor.answer("1/", t200="45", u200="years")
    other = Visitor(trial(), visitor.client)
    assert other.start() == "2/"
    assert "45 years old" in other.get("result/")


def test_an_answer_that_no_screen_of_this_trial_asks_for_can_be_changed_too() -> None:
    wide = Visitor(trial("Exclusion Criteria:\n\n* Diabetes"))
    wide.start()
    wide.answer(wide.screen_with("diabetes"), t57="no")
    narrow = Visitor(trial("Inclusion Criteria:\n\n* Diagnosed with type 1 diabetes"), wide.client)
    narrow.start()
    assert "you have never had diabetes" in narrow.get("result/")
    assert "type 1 diabetes" in narrow.get(narrow.led(narrow.post("result/", change="diabetes")))


def test_the_latest_answer_takes_back_what_it_contradicts() -> None:
    visitor = Visitor(trial("Exclusion Criteria:\n\n* Diabetes\n* Type 1 diabetes"))
    visitor.start()
    wider = visitor.screen_with("diabetes")
    visitor.answer(wider, t57="yes")
    visitor.answer(visitor.screen_with("type 1 diabetes"), t58="yes")
    assert "you have, or had, type 1 diabetes" in visitor.get("result/")
    visitor.answer(f"{wider}?then=result", t57="no")
    page = visitor.get("result/")
    assert "you have never had diabetes" in page
    assert "you have, or had, type 1 diabetes" not in page


@pytest.mark.parametrize("place", ["", "1/", "all/"])
def test_what_another_website_sends_is_shown_again_and_not_kept(visitor: Visitor, place: str) -> None:
    if place:
        visitor.start()
    sent = {"person": "child", "asked": "t200", "t200": "45", "u200": "years"}
    answer = visitor.client.post(visitor.base + place, sent, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 400
    assert str(FOREIGN) in html.unescape(answer.content.decode())
    assert "45 years" not in (visitor.get("result/") if place else "")


def test_a_record_that_changes_while_somebody_answers_asks_nothing_wrong(visitor: Visitor) -> None:
    visitor.start()
    place = visitor.screen_with("Diabetes")
    page = visitor.client.get(visitor.base + place).content.decode()
    (asked,) = found(r'name="asked" value="([^"]*)"', page)
    changed = makers.study(nctId=visitor.trial.registry_id, eligibilityCriteria="Exclusion Criteria:\n\n* Asthma\n* Diabetes")
    _import(changed)
    answer = visitor.client.post(visitor.base + place, {"asked": asked, "t57": "yes"})
    assert answer.status_code == 303
    assert "you have, or had, diabetes" in visitor.get("result/")
    assert "asthma" not in visitor.get("result/").lower().partition(say("point-not-told").lower())[0]


def test_a_number_that_no_screen_has_leads_to_what_is_open(visitor: Visitor) -> None:
    visitor.start()
    assert visitor.led(visitor.client.get(visitor.base + "999999999999999999999/")) == "1/"
    assert visitor.led(visitor.client.get(visitor.base + "0/")) == "1/"


def test_a_database_that_is_away_is_said_and_nothing_is_kept(visitor: Visitor) -> None:
    from django.db import OperationalError

    with patch("trials.eligibility.views.page.remembered.of", side_effect=OperationalError("away")):
        answer = visitor.client.get(visitor.base)
    assert answer.status_code == 503


def _import(study: makers.Study) -> None:
    from datetime import UTC, datetime

    from trials.registry import actions

    actions.import_study(study, at=datetime.now(UTC), listing="listed")
