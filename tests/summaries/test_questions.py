"""What an overview could not say becomes a question."""

import re

from tests import makers
from trials.summaries.drafter import draft
from trials.summaries.drafter.questions import ASKED, questions
from trials.summaries.sources import record
from trials.summaries.text import said
from trials.words.overview import OVERVIEW

ASKS = re.compile(r"sk the (?:study )?team|You can ask", re.IGNORECASE)
# Where the question follows as a sentence of its own, or a doctor is to ask.
ELSEWHERE = {"overview-do-ask", "overview-notices-people-pay", "overview-happen-expanded-not-stated"}


def asked(**changes):
    study = makers.study(**changes)
    found = questions(record(study), draft(study))
    assert all(each.sources for each in found)
    return [said(each) for each in found]


def ids(rule):
    name = f"overview-{rule.replace('.', '-')}"
    return {name, f"{name}-you", f"{name}-child"}


def test_every_sentence_that_sends_to_the_team_has_its_question():
    covered = ELSEWHERE.union(*(ids(rule) for rules in ASKED.values() for rule in rules))
    asking = {name for name, wording in OVERVIEW.items() if ASKS.search(str(wording))}
    assert len(asking) > 20
    assert asking - covered == set()


def test_each_question_names_sentences_that_there_are():
    assert [rule for rules in ASKED.values() for rule in rules if ids(rule).isdisjoint(OVERVIEW) and "silence" not in rule] == []


def test_silence_is_asked_about_and_nothing_twice():
    found = asked(healthyVolunteers=None, eligibilityCriteria=None, sex=None)
    assert {"Can healthy people join?", "Can both men and women join?", "Who can join?", "Who cannot join?"} <= set(found)
    assert len(found) == len(set(found))


def test_what_the_record_says_is_not_asked():
    assert "Can healthy people join?" not in asked(healthyVolunteers=True)


def test_harm_is_always_asked_about():
    assert "What may go wrong, and how often? What would you do then?" in asked()


def test_all_of_them_end_as_questions():
    assert [each for each in asked(locations=None, leadSponsor=None) if not each.endswith("?")] == []


def test_parents_ask_for_their_child():
    assert "Which of the rules could keep my child out?" in asked(minimumAge="2 Years", maximumAge="9 Years")
