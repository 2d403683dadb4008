"""Every address answers a stranger as it should; a new one must be entered here."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests import makers

NCT = "NCT01234567"
# What a stranger may get, by the name of the address: where it leads, and the status.
PUBLIC = {
    "home": ({}, 200),
    "results": ({}, 200),
    "results-map": ({}, 200),
    "guide": ({}, 200),
    "suggest": ({}, 200),
    "trial": ({"registry_id": NCT}, 200),
    "contact": ({"registry_id": NCT}, 200),
    "sources": ({"registry_id": NCT}, 404),
    "sheet": ({"registry_id": NCT}, 200),
    "check": ({"registry_id": NCT}, 200),
    # Who is to be asked comes first.
    "check-screen": ({"registry_id": NCT, "number": 1}, 303),
    "check-all": ({"registry_id": NCT}, 303),
    "check-result": ({"registry_id": NCT}, 303),
    "conditions": ({}, 200),
    "condition": ({"slug": "nothing-of-that-name"}, 404),
    "glossary": ({}, 200),
    "help": ({}, 200),
    "privacy": ({}, 200),
    "accessibility": ({}, 200),
    "report": ({}, 200),
    "answers": ({}, 200),
    "forget": ({}, 200),
    "healthz": ({}, 200),
    "robots": ({}, 200),
    "sitemap": ({}, 200),
    "django.contrib.sitemaps.views.sitemap": ({"section": "no-such-section"}, 404),
    "enquiry": ({"token": "no-such-token"}, 404),
}
# Only a form leads there.
POST_ONLY = {"enquiry-nobody-answered": {"token": "no-such-token"}, "enquiry-take-back": {"token": "no-such-token"}}
MAY_SET_A_COOKIE = {"contact", "enquiry"}


def _patterns(resolver: URLResolver, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from _patterns(entry, prefix + (f"{entry.namespace}:" if entry.namespace else ""))
        else:
            yield prefix, entry


def _public_names():
    return {entry.name for prefix, entry in _patterns(get_resolver()) if not prefix}


@pytest.fixture
def stranger(db):
    makers.trial(nctId=NCT)
    return Client()


def test_every_public_address_is_known_to_this_test():
    assert _public_names() == set(PUBLIC) | set(POST_ONLY)


@pytest.mark.parametrize("name", PUBLIC)
def test_a_stranger_gets_what_a_stranger_may(name, stranger):
    where, status = PUBLIC[name]
    answer = stranger.get(reverse(name, kwargs=where))
    assert answer.status_code == status
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert name in MAY_SET_A_COOKIE or not answer.cookies


@pytest.mark.parametrize("name", PUBLIC)
def test_methods_that_a_page_does_not_know_are_refused(name, db):
    where, _status = PUBLIC[name]
    for method in ("PUT", "DELETE", "PATCH", "TRACE"):
        assert Client().generic(method, reverse(name, kwargs=where)).status_code == 405


@pytest.mark.parametrize("name", sorted(set(PUBLIC) | set(POST_ONLY)))
def test_nothing_is_taken_without_a_token_of_the_form(name, db):
    where = POST_ONLY.get(name) or PUBLIC[name][0]
    assert Client(enforce_csrf_checks=True).post(reverse(name, kwargs=where)).status_code in {403, 404, 405}


@pytest.mark.parametrize("name", POST_ONLY)
def test_following_a_link_changes_nothing(name, db):
    assert Client().get(reverse(name, kwargs=POST_ONLY[name])).status_code in {404, 405}


def test_the_admin_asks_every_stranger_to_sign_in(db):
    open_to_strangers = {"admin:login", "admin:logout"}
    for prefix, entry in _patterns(get_resolver()):
        if not prefix or f"{prefix}{entry.name}" in open_to_strangers or entry.name is None:
            continue
        regex = entry.pattern.regex
        named = {key: "trials" if key == "app_label" else "1" for key in regex.groupindex}
        unnamed = [] if named else ["1"] * regex.groups
        answer = Client().get(reverse(f"{prefix}{entry.name}", args=unnamed, kwargs=named))
        assert answer.status_code == 302, entry
        assert answer["Location"].startswith(reverse("admin:login")), entry
