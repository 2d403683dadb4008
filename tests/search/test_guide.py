"""The search that leads by questions, and what a field proposes."""

import pytest
from django.urls import reverse

from tests.makers import trial

pytestmark = pytest.mark.django_db
GUIDE, SUGGEST = reverse("guide"), reverse("suggest")


def test_each_answer_is_carried_on_to_the_list(client):
    second = client.get(GUIDE, {"step": "who", "q": "asthma"}).content.decode()
    assert '<input type="hidden" name="q" value="asthma">' in second
    last = client.get(GUIDE, {"step": "where", "q": "asthma", "age": "40", "sex": "FEMALE"}).content.decode()
    assert '<input type="hidden" name="age" value="40">' in last
    arrived = client.get(GUIDE, {"step": "done", "q": "asthma", "age": "40", "sex": "FEMALE", "place": "", "within": ""})
    assert arrived["Location"] == "/trials/?q=asthma&age=40&sex=FEMALE"


@pytest.mark.parametrize("step", ["where", "done"])
def test_an_age_that_cannot_be_read_is_asked_for_again_before_the_next_question(client, step):
    page = client.get(GUIDE, {"step": step, "q": "asthma", "age": "old"}, follow=True).content.decode()
    assert 'aria-invalid="true"' in page
    assert 'value="old"' in page


@pytest.mark.parametrize("step", ["", "x" * 500, "WHO", "'"])
def test_an_unknown_step_is_the_first(client, step):
    assert "What are you looking for?" in client.get(GUIDE, {"step": step}).content.decode()


def test_one_can_go_back_with_the_answers_kept(client):
    page = client.get(GUIDE, {"step": "where", "q": "asthma", "age": "40"}).content.decode()
    assert 'href="/guide/?q=asthma&amp;age=40&amp;step=who"' in page


def test_a_field_proposes_at_most_eight_names(client):
    trial(conditions=["Asthma"])
    values = client.get(SUGGEST, {"conditions": "ast"}).json()["values"]
    assert len(values) <= 8


@pytest.mark.parametrize("asked", [{}, {"conditions": "a"}, {"x": "asthma"}, {"places": "\u202e" * 500}, {"conditions": "%_'\""}])
def test_anything_else_proposes_nothing(client, asked):
    assert client.get(SUGGEST, asked).json() == {"values": []}
