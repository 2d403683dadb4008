"""Phases."""

import pytest

from trials.terms import phases


@pytest.mark.parametrize(
    ("tokens", "early"),
    [(["PHASE1"], True), (["EARLY_PHASE1"], True), (["PHASE1", "PHASE2"], True), (["PHASE2"], False), (["NA"], False), ([], False)],
)
def test_a_trial_that_begins_with_phase_1_is_early(tokens, early):
    assert phases.is_early(tokens) is early
