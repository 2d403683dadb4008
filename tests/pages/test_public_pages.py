"""Pages that everybody may read: home, conditions, and the pages of words."""

import re

import pytest
from django.conf import settings
from django.urls import reverse

from tests.makers import trial
from trials import words
from trials.models import FrequentQuestion
from trials.views import pages

pytestmark = pytest.mark.django_db
PLAIN = ["home", "results", "conditions", "glossary", "help", "privacy", "accessibility", "report"]


@pytest.mark.parametrize("name", PLAIN)
def test_each_page_has_one_heading_a_title_of_its_own_and_sets_no_cookie(client, name):
    trial()
    answer = client.get(reverse(name))
    page = answer.content.decode()
    assert answer.status_code == 200
    assert len(re.findall(r"<h1[ >]", page)) == 1
    assert re.search(r"<title>[^<]{5,} – Test hospital</title>", page)
    assert not answer.cookies
    assert "max-age" in answer["Cache-Control"]


@pytest.mark.parametrize("name", PLAIN)
def test_each_page_only_answers_to_reading(client, name):
    assert client.post(reverse(name)).status_code == 405
    assert client.head(reverse(name)).status_code == 200


@pytest.mark.parametrize("name", PLAIN)
def test_no_page_holds_a_script_or_a_style_of_its_own_or_asks_another_host(client, name):
    page = client.get(reverse(name)).content.decode()
    assert not re.search(r"<script(?![^>]* src=)", page)
    assert not re.search(r"<[^>]* (style|on[a-z]+)=", page)
    assert not re.search(r'(src|href)="(https?:)?//', page.replace('rel="canonical" href="http://localhost/', ""))


def test_every_page_says_who_runs_the_site_whom_to_ask_and_what_it_is(client):
    page = client.get(reverse("accessibility")).content.decode()
    for text in (settings.HOST_NAME, settings.RESPONSIBLE_PERSON, settings.PRIVACY_CONTACT, "complaints@example.org"):
        assert text in page
    assert words.say("about-site") in page
    assert words.say("urgent", urgent_number=settings.URGENT_NUMBER) in page


def test_only_a_practice_copy_says_that_it_is_one(client, demo):
    assert words.say("practice") in client.get(reverse("home")).content.decode()
    demo.DEMO = False
    assert words.say("practice") not in client.get(reverse("home")).content.decode()


def test_the_home_page_answers_five_questions_that_a_coordinator_can_change(client):
    assert FrequentQuestion.objects.count() == 5
    question = FrequentQuestion.objects.get(question="Why should I take part?")
    assert "You may not get it, and it may not work or may harm you." in question.answer
    question.answer = "Because <b>nobody</b> must."
    question.save()
    FrequentQuestion.objects.filter(question__startswith="How long").update(shown=False)
    page = client.get(reverse("home")).content.decode()
    assert "Because &lt;b&gt;nobody&lt;/b&gt; must." in page
    assert "How long does a trial last?" not in page


def test_the_home_page_leaves_out_what_belongs_to_one_trial(client):
    FrequentQuestion.objects.create(question="Where do I park?", answer="Behind.", trial=trial())
    assert "Where do I park?" not in client.get(reverse("home")).content.decode()


def test_the_privacy_page_states_the_days_that_deletion_goes_by(client, settings):
    settings.RETENTION_DAYS = {"missed_searches": 90, "enquiries": 77, "letters": 1, "held": 30}
    page = client.get(reverse("privacy")).content.decode()
    assert "77 days" in page
    assert "1 day<" in page


def test_the_glossary_holds_every_word_of_its_kinds_with_the_registrys_own(client):
    page = client.get(reverse("glossary")).content.decode()
    for kind, _title in pages.KINDS:
        assert f'id="{kind}"' in page
        for token in words.tokens(kind):
            assert not token or f'id="{kind}-{token}"' in page
    assert len(re.findall(r' id="([^"]+)"', page)) == len(set(re.findall(r' id="([^"]+)"', page)))


def test_conditions_are_listed_by_letter_with_the_number_of_listed_trials(client):
    trial(conditions=["Asthma"])
    trial(conditions=["asthma"])
    trial(conditions=["Acne"], listing="hidden")
    trial(conditions=["1p36 Deletion"])
    index = client.get(reverse("conditions")).content.decode()
    assert 'href="?letter=A"' in index
    assert 'href="?letter=0-9"' in index
    listed = client.get(reverse("conditions"), {"letter": "a"}).content.decode()
    assert re.search(r'/conditions/asthma/">Asthma</a> <span class="soft">\(2<', listed)
    assert "Acne" not in listed
    assert "1p36 Deletion" in client.get(reverse("conditions"), {"letter": "0-9"}).content.decode()


def test_conditions_can_be_looked_for_by_name(client):
    trial(conditions=["Severe Asthma", "Gout"])
    page = client.get(reverse("conditions"), {"q": "asthma SEV"}).content.decode()
    assert "Severe Asthma" in page
    assert ">Gout<" not in page
    assert "No condition has this name" in client.get(reverse("conditions"), {"q": "<b>"}).content.decode()


@pytest.mark.parametrize("query", ["letter=%F0%9F%98%80", "letter=AAAA", "q=" + "x" * 9000, "letter=A&page=1e400", "q=%27"])
def test_nothing_asked_of_the_conditions_breaks_them(client, query):
    trial(conditions=["Asthma"])
    assert client.get(f"{reverse('conditions')}?{query}").status_code == 200


def test_a_condition_shows_its_trials_and_where_to_look_further(client):
    made = trial(conditions=["Asthma"])
    other = trial(conditions=["Gout"])
    page = client.get(reverse("condition", args=["asthma"])).content.decode()
    assert made.registry_id in page
    assert other.registry_id not in page
    assert 'name="condition" value="Asthma"' in page
    assert words.say("ranking") in page


def test_a_condition_of_hidden_trials_or_of_none_is_not_found(client):
    trial(conditions=["Asthma"], listing="hidden")
    assert client.get(reverse("condition", args=["asthma"])).status_code == 404
    assert client.get(reverse("condition", args=["nonsense"])).status_code == 404


def test_without_any_trial_every_page_still_makes_sense(client):
    assert "There are no trials here yet" in client.get(reverse("conditions")).content.decode()
    assert client.get(reverse("home")).status_code == 200
    assert client.get(reverse("results")).status_code == 200
