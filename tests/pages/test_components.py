"""The gallery of parts."""

import pytest
from django.test import RequestFactory
from django.urls import NoReverseMatch, reverse

from trials.views import components


def test_every_part_has_an_example_and_says_what_it_takes(settings):
    assert set(components.EXAMPLES) == set(components.names())
    for name in components.names():
        text = (settings.BASE_DIR / "templates" / "components" / f"{name}.html").read_text(encoding="utf-8")
        assert text.startswith("{% comment %}"), name


def test_the_gallery_draws_each_part():
    page = components.gallery(RequestFactory().get("/components/")).content.decode()
    assert page.count("trial-card-title") == 4
    assert "Listed as open" in page


def test_there_is_no_gallery_outside_debug():
    with pytest.raises(NoReverseMatch):
        reverse("components")
