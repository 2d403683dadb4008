"""What an overview says of benefits and risks: nothing that a record could not know."""

import pytest

from tests import makers
from trials import words
from trials.summaries.drafter.benefits import benefits
from trials.summaries.gates.promissory import trips
from trials.summaries.sources import record
from trials.summaries.text import said
from trials.words.overview.benefits import SENTENCES


def told(person="you", **changes):
    return " ".join(said(each) for each in benefits(record(makers.study(**changes)), person))


@pytest.mark.parametrize("phases", [["PHASE1"], ["EARLY_PHASE1"], ["PHASE1", "PHASE2"]])
def test_an_early_study_is_called_so_in_the_fixed_words(phases):
    assert words.say("early-study") in told(phases=phases)


def test_a_later_one_is_not_and_does_not_promise_to_help_either():
    found = told(phases=["PHASE3"], primaryPurpose="TREATMENT")
    assert words.say("early-study") not in found
    assert "The record does not say if taking part will help you. It may not." in found


def test_a_study_that_treats_nobody_says_so():
    assert "The study is not meant to treat you." in told(primaryPurpose="BASIC_SCIENCE", phases=["NA"])
    assert "Taking part may not help your child." in told("child", studyType="OBSERVATIONAL")


def test_the_missing_list_of_risks_is_named_with_the_empty_place_as_source():
    found = {each.rule: each for each in benefits(record(makers.study()), "you")}
    assert [(source.path, source.value) for source in found["benefits.risks"].sources] == [("resultsSection.adverseEventsModule", None)]
    assert "Ask the study team what may go wrong, how often, and what they would do then." in said(found["benefits.ask"])


def test_results_are_named_only_where_the_record_has_them():
    study = makers.study()
    assert "The record has results." not in told()
    study |= {"hasResults": True, "resultsSection": {"adverseEventsModule": {"eventGroups": [{"id": "EG000"}]}}}
    assert "The record has results." in " ".join(said(each) for each in benefits(record(study), "you"))


@pytest.mark.parametrize(("value", "expected"), [(True, "a group of experts checks"), (False, "there is no group of experts"), (None, "")])
def test_who_checks_the_data_is_said_only_where_the_record_says_it(value, expected):
    found = told(oversightModule={} if value is None else {"oversightHasDmc": value})
    assert ("group of experts" in found) == bool(expected)
    assert expected in found


def test_a_device_without_approval_is_named():
    assert "has not approved or cleared the device" in told(oversightModule={"isUnapprovedDevice": True})


def test_no_sentence_promises_or_praises():
    assert [name for name, wording in SENTENCES.items() if trips(str(wording))] == []


@pytest.mark.parametrize("module", [5, [], "x", None])
def test_no_module_is_too_odd(module):
    assert told(oversightModule=module, designModule=module)
