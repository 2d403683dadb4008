"""What a template says by name is looked up once for each language, and is what Django's own tags say."""

from __future__ import annotations

from typing import Any

import pytest
from django.template import engines
from django.test import override_settings
from django.urls import reverse
from django.utils.translation import override


def template(source: str) -> Any:
    return engines["django"].from_string(source)


def test_a_translation_is_kept_for_each_language() -> None:
    said = template("{% translate 'Monday' %}")
    for _again in range(2):
        assert said.render() == "Monday"
        with override("es"):
            assert said.render() == "lunes"


def test_what_is_no_plain_text_is_translated_each_time() -> None:
    day = template("{% translate day %}, {% translate 'Monday'|upper %}, {% translate 'Monday' as kept %}{{ kept }}")
    assert day.render({"day": "Monday"}) == "Monday, MONDAY, Monday"
    with override("es"):
        assert day.render({"day": "Sunday"}).startswith("domingo, ")
        assert day.render({"day": "Monday"}).endswith(", lunes")


def test_percent_signs_and_quotes_come_out_as_they_were_written() -> None:
    assert template('{% translate "100%, “all” & more" %}').render() == "100%, “all” & more"


@override_settings(STATIC_URL="/elsewhere/")
def test_a_static_file_has_its_address() -> None:
    assert template("{% static 'css/site.css' %}").render().endswith("css/site.css")


@pytest.mark.parametrize("name", ["results", "help"])
def test_a_page_without_a_part_of_its_own_has_its_address(name: str) -> None:
    page = template(f"{{% url '{name}' %}}")
    assert page.render() == page.render() == reverse(name)


def test_a_page_with_a_part_of_its_own_has_the_address_of_that_part() -> None:
    page = template("{% url 'trial' number %}")
    assert [page.render({"number": number}) for number in ("NCT00000001", "NCT00000002")] == [
        reverse("trial", args=[number]) for number in ("NCT00000001", "NCT00000002")
    ]
