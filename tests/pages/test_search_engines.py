"""What search engines are told."""

import pytest

from tests.makers import trial

pytestmark = pytest.mark.django_db


def test_the_sitemap_holds_listed_real_trials_and_their_conditions(client):
    listed = trial(conditions=["Asthma"])
    hidden, made_up = trial(listing="hidden", conditions=["Gout"]), trial(is_demo=True, nctId="DEMO0009", conditions=["Acne"])
    assert b"/sitemap-trials.xml" in client.get("/sitemap.xml").content
    trials = client.get("/sitemap-trials.xml").content.decode()
    assert f"<loc>http://localhost{listed.get_absolute_url()}</loc>" in trials
    assert hidden.registry_id not in trials
    assert made_up.registry_id not in trials
    conditions = client.get("/sitemap-conditions.xml").content.decode()
    assert "/conditions/asthma/" in conditions
    assert "gout" not in conditions
    assert "acne" not in conditions
    assert "/privacy/" in client.get("/sitemap-pages.xml").content.decode()


def test_robots_may_read_but_not_search_write_or_sign_in(client):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in text
    assert "Disallow: /trials/?" in text
    assert "Sitemap: http://localhost/sitemap.xml" in text


def test_a_practice_copy_is_not_to_be_found(client, demo):
    assert "Disallow: /\n" in client.get("/robots.txt").content.decode()
