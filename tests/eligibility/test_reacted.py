"""What somebody reacted to, and other words with the name of a topic, are not asked as that topic."""

import pytest

from tests.eligibility.parsing import excluded

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Severe allergic reaction to codeine, fluoxetine or heparin", {"severe-allergy"}),
        ("Hypersensitivity to heparin, warfarin or their excipients", {"severe-allergy"}),
        ("Allergy to codeine, or current use of warfarin", {"severe-allergy", "blood-thinners"}),
        ("Allergy to codeine. Warfarin", {"severe-allergy", "blood-thinners"}),
        ("Warfarin, and an allergy to codeine", {"severe-allergy", "blood-thinners"}),
        ("Antibiotics within 7 days before the first vaccine dose", {"antibiotics"}),
        ("A vaccine within 7 days", {"vaccine"}),
        ("Radiation colitis", set()),
        ("Radiation of the pelvis", {"radiotherapy"}),
        ("More than 60 units of total daily insulin dose", set()),
    ],
)
def test_only_what_is_meant_is_asked(line: str, asked: set[str]) -> None:
    assert set(excluded(line)) == asked
