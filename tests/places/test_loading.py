"""The table of places is filled whole, and again."""

from itertools import islice

import pytest

from tests.places import gazetteer
from trials.places import actions
from trials.places.models import Place, PlaceName
from trials.places.sources import towns, zips
from trials.places.suggest import towns as suggest

pytestmark = pytest.mark.django_db


def test_loading_again_replaces_a_source_and_leaves_the_others() -> None:
    gazetteer.load()
    names = PlaceName.objects.count()
    gazetteer.load()
    assert PlaceName.objects.count() == names
    actions.store(gazetteer.TOWNS[:1], source="towns", edition="smaller")
    assert Place.objects.filter(source="towns").count() == 1
    assert Place.objects.filter(source="zips").count() == len(gazetteer.ZIPS)


def test_a_source_is_known_by_its_edition() -> None:
    assert not actions.is_loaded("towns", "test")
    gazetteer.load()
    assert actions.is_loaded("towns", "test")
    assert not actions.is_loaded("towns", "another")


def test_a_loading_that_breaks_off_leaves_what_was_there() -> None:
    gazetteer.load()
    before = Place.objects.count()

    def broken():
        yield gazetteer.TOWNS[0]
        raise OSError

    with pytest.raises(OSError):
        actions.store(broken(), source="towns", edition="broken")
    assert Place.objects.count() == before


def test_rows_can_still_be_added_one_by_one() -> None:
    gazetteer.load()
    last = Place.objects.latest("pk").pk
    assert Place.objects.create(source="x", kind="town", name="X", country_code="FR", latitude=0, longitude=0).pk > last


def test_the_packages_hold_what_we_read() -> None:
    first = next(zips.entries())
    assert (len(first.postcode), first.country_code) == (5, "US")
    assert first.region
    for entry in islice(towns.entries(), 50):
        assert entry.name
        assert len(entry.country_code) == 2
        assert entry.own_keys <= entry.keys


def test_towns_are_proposed_by_their_own_names_first_and_by_size() -> None:
    gazetteer.load()
    assert [str(place) for place in suggest("pa")] == ["Paris, Île-de-France, France", "Pali, India", "Paris, Texas, United States"]
    assert [str(place) for place in suggest("Münch")] == ["Munich, Bavaria, Germany"]
    assert [str(place) for place in suggest("巴")] == ["Paris, Île-de-France, France"]
    assert len(suggest("l", 8)) == 0
    assert suggest("lo", 1) == suggest("lo")[:1]
    assert suggest("\x00%_") == []
