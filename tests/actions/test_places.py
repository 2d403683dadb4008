"""Sites, teams that answer, questions."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from tests import makers, staff
from trials.actions import questions, routes, sites
from trials.models import Change, ContactRoute, FrequentQuestion, Site, SiteStamp, Trial, TrialSite

pytestmark = pytest.mark.django_db


def now():
    return timezone.now()


def test_a_paused_site_makes_the_pages_of_all_its_trials_old():
    one, two = makers.trial(), makers.trial()
    site = Site.objects.get()
    assert sites.pause(site, by=None, at=now())
    assert not sites.pause(site, by=None, at=now())
    assert not TrialSite.objects.open().exists()
    assert set(Change.objects.filter(field="site.paused").values_list("registry_id", flat=True)) == {one.registry_id, two.registry_id}
    assert sites.resume(site, by=None, at=now())
    assert TrialSite.objects.open().count() == 2


def test_one_trial_can_be_paused_at_one_site():
    one, two = makers.trial(), makers.trial()
    sites.pause_trial(one.trial_sites.get(), by=None, at=now())
    assert TrialSite.objects.open().get().trial == two
    sites.resume_trial(one.trial_sites.get(), by=None, at=now())
    assert TrialSite.objects.open().count() == 2


def test_languages_of_a_site_are_ours_and_stay():
    makers.trial()
    ana = staff.person()
    sites.set_languages(Site.objects.get(), languages="English, Spanish", by=ana, at=now())
    site = Site.objects.get()
    assert site.languages == "English, Spanish"
    assert site.history.first().history_user == ana


def agreed(trial, **changes):
    values = {
        "kind": "trial",
        "name": "Nurses",
        "email": "nurses@example.org",
        "agreed_by": "Ines",
        "agreed_on": date(2026, 1, 5),
    } | changes
    return routes.agree(trial, by=None, at=now(), **values)


def test_who_answers_is_kept_with_who_agreed_and_when():
    trial, ana = makers.trial(), staff.person()
    route = agreed(trial, people=[ana])
    assert list(trial.routes.in_use()) == [route]
    assert list(route.people.all()) == [ana]
    assert Change.objects.filter(kind="curated", field="routes").get().registry_id == trial.registry_id


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"agreed_by": ""}, "agreed_by"),
        ({"agreed_on": None}, "agreed_on"),
        ({"agreed_on": timezone.localdate() + timedelta(days=1)}, "agreed_on"),
        ({"kind": "site"}, "trial_site"),
        ({"email": "nurses@localhost"}, "email"),
    ],
)
def test_a_team_without_a_real_agreement_is_refused(changes, field):
    with pytest.raises(ValidationError) as refusal:
        agreed(makers.trial(), **changes)
    assert field in refusal.value.message_dict
    assert not ContactRoute.objects.exists()


def test_the_team_of_another_trials_site_is_refused():
    trial, other = makers.trial(), makers.trial()
    with pytest.raises(ValidationError, match="site of this trial"):
        agreed(trial, kind="site", trial_site=other.trial_sites.get())


def test_a_stopped_team_takes_no_messages_and_can_be_used_again():
    trial = makers.trial()
    route = routes.stop(agreed(trial), by=None, at=now())
    assert not trial.routes.in_use().exists()
    routes.resume(route, by=None, at=now())
    assert trial.routes.in_use().exists()


def test_a_general_question_makes_every_page_old_and_one_trials_question_only_its_own():
    trial = makers.trial()
    question = questions.save(FrequentQuestion(question="What is a trial?", answer="Research with people."), by=None, at=now())
    general = SiteStamp.objects.get().stamp
    stamp = Trial.objects.get().page_stamp
    own = questions.save(FrequentQuestion(trial=trial, question="Where do I park?", answer="Behind the house."), by=None, at=now())
    assert SiteStamp.objects.get().stamp == general
    assert Trial.objects.get().page_stamp > stamp
    questions.remove(question, by=None, at=now())
    questions.remove(own, by=None, at=now())
    assert SiteStamp.objects.get().stamp == general + 1
