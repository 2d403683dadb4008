"""The page of one condition: of those in records, and of those that only the vocabulary knows."""

import pytest

from tests.makers import trial
from trials.vocabulary import actions, snapshot
from trials.vocabulary.models import Origin
from trials.vocabulary.sources.entry import Entry, Name

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _vocabulary():
    snapshot.forget()
    cancer = Entry("Lung Neoplasms", (Name("lung carcinoma"), Name("smoker's doom", medical=False)), "D008175", ("C04.588.894",))
    drug = Entry("Aspirin", (), "D001241", ("D02.455.426",))
    actions.store([cancer, drug], origin=Origin.STARTER)
    yield
    snapshot.forget()


def page(client, slug):
    return client.get(f"/conditions/{slug}/")


def test_a_condition_of_the_vocabulary_has_the_trials_under_all_of_its_names(client):
    trial(briefTitle="Tablets for lung carcinoma", conditions=["Lung Carcinoma"])
    shown = page(client, "lung-neoplasms").content.decode()
    assert "Trials for Lung Neoplasms" in shown
    assert "Tablets for lung carcinoma" in shown
    assert "noindex" not in shown


def test_a_known_condition_without_a_trial_says_so_and_is_not_for_search_engines(client):
    shown = page(client, "lung-neoplasms")
    assert shown.status_code == 200
    assert "No trial here studies this condition at the moment." in shown.content.decode()
    assert '<meta name="robots" content="noindex">' in shown.content.decode()


def test_the_names_that_records_use_are_told_and_no_rude_ones(client):
    trial(conditions=["Lung Neoplasms"])
    shown = page(client, "lung-neoplasms").content.decode()
    assert "1 trial names this condition" in shown
    assert "lung carcinoma" in shown
    assert "doom" not in shown


def test_no_condition_is_said_to_be_called_like_another(client):
    any_kind = Entry("Diabetes Mellitus", (Name("type 2 diabetes"), Name("diabetes mellitus, type 1"), Name("diabetes")))
    second = Entry("Diabetes Mellitus, Type 2", (Name("type 2 diabetes"), Name("T2DM")))
    actions.store([any_kind, second, Entry("Diabetes Mellitus, Type 1", ())], origin=Origin.STARTER)
    trial(conditions=["Type 2 Diabetes"])
    shown = page(client, "type-2-diabetes").content.decode()
    assert "Related names:" in shown
    assert "T2DM" in shown
    assert "type 1" not in shown.lower()
    assert "type 1" not in page(client, "diabetes-mellitus").content.decode().lower()


@pytest.mark.parametrize("asked", ["smoker's doom", "LUNG carcinoma", "neopl lung"])
def test_a_condition_is_found_by_the_name_that_people_give_it(client, asked):
    trial(conditions=["Lung Neoplasms", "Gout"])
    shown = client.get("/conditions/", {"q": asked}).content.decode()
    assert ">Lung Neoplasms</a>" in shown
    assert ">Gout</a>" not in shown


def test_a_hidden_trial_does_not_show_through_its_condition(client):
    trial(briefTitle="Secret tablets", conditions=["Lung Neoplasms"], listing="hidden")
    assert "Secret" not in page(client, "lung-neoplasms").content.decode()
    trial(conditions=["Hidden Illness"], listing="hidden", nctId="NCT00000077")
    assert page(client, "hidden-illness").status_code == 404


@pytest.mark.parametrize("slug", ["aspirin", "neoplasms-lung", "lung-cancer", "nothing-at-all", "-", "_"])
def test_what_is_no_condition_by_its_own_name_has_no_page(client, slug):
    assert page(client, slug).status_code == 404
