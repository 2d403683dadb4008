"""What the parts of a record are called."""

from datetime import date

import pytest

from trials.registry import demo
from trials.summaries.drafter import draft
from trials.words.record import OTHER, part_name


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("protocolSection.armsInterventionsModule.armGroups[1].label", "Arms and groups"),
        ("protocolSection.contactsLocationsModule.locations[*].country", "Places"),
        ("protocolSection.designModule.designInfo.maskingInfo.whoMasked", "Who knows which treatment a person gets"),
        ("protocolSection.eligibilityModule.genderDescription", "Sex and gender"),
        ("protocolSection.designModule.tomorrow", "How the study is set up"),
        ("tomorrowSection.field", "Another part of the record"),
    ],
)
def test_a_part_has_a_plain_name(path, name):
    assert part_name(path) == name


def test_every_place_that_an_overview_leads_to_has_a_name_of_its_own():
    drafts = [draft(study) for study in demo.studies(date(2026, 6, 1))]
    paths = {place.path for made in drafts for sentence in made.sentences for place in sentence.sources}
    assert len(paths) > 30
    assert [path for path in paths if part_name(path) == OTHER] == []
