"""Who made the browser send a form."""

import pytest
from django.test import RequestFactory

from trials.formkit.origin import is_foreign


@pytest.mark.parametrize(
    ("headers", "foreign"),
    [
        ({}, False),
        ({"Sec-Fetch-Site": "same-origin"}, False),
        ({"Sec-Fetch-Site": "none"}, False),
        ({"Sec-Fetch-Site": "cross-site"}, True),
        ({"Sec-Fetch-Site": "same-site"}, True),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, False),
        ({"Origin": "http://testserver"}, False),
        ({"Origin": "http://evil.example.org"}, True),
        ({"Origin": "null"}, True),
    ],
)
def test_the_browser_says_where_a_form_came_from(headers: dict[str, str], foreign: bool) -> None:
    assert is_foreign(RequestFactory().post("/", headers=headers)) is foreign


def test_a_page_that_hides_its_address_may_send_to_itself() -> None:
    assert is_foreign(RequestFactory().post("/", headers={"Origin": "null"}), unnamed_is_foreign=False) is False
