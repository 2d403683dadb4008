from datetime import UTC, datetime

import pytest
from django.db.models import ProtectedError

from tests.makers import contact, location, raw, study, trial
from trials.models import Change, Condition, Intervention, Organisation, Site, Trial, TrialAlias, TrialSite
from trials.registry import actions
from trials.registry.models import RecordVersion
from trials.registry.record import peek, read, unpack

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
NUMBER = "NCT00000001"


def apply(*made, listing="listed", is_demo=False):
    counts = actions.apply_records([read(peek(raw(one))) for one in made], at=AT, listing=listing, is_demo=is_demo)
    return (counts.new, counts.updated, counts.unchanged)


def changed_fields():
    return set(Change.objects.filter(kind="changed").values_list("field", flat=True))


def test_a_new_record_becomes_a_trial_with_all_its_rows():
    assert apply(study(nctId=NUMBER, nctIdAliases=["NCT00000009"])) == (1, 0, 0)
    made = Trial.objects.get(registry_id=NUMBER)
    assert (made.registry, made.listing, made.fetched_at, made.is_demo) == ("ctgov", "listed", AT, False)
    assert made.arms[0]["label"] == "Walking"
    assert made.phase_tokens == ["NA"]
    assert [row.name for row in made.trial_conditions.all()] == ["Heart Attack"]
    assert [(row.kind, row.name, row.arm_labels) for row in made.interventions.all()] == [("BEHAVIORAL", "Walking", ["Walking"])]
    assert [(row.organisation.name, row.role) for row in made.sponsors.all()] == [("Lakeside Hospital", "lead")]
    assert [(row.site.city, row.site.country_code, row.listed) for row in made.trial_sites.all()] == [("Boston", "US", True)]
    assert [row.alias for row in made.aliases.all()] == ["NCT00000009"]


def test_a_new_record_leaves_one_version_and_one_change():
    made = study(nctId=NUMBER)
    apply(made)
    version = RecordVersion.objects.get()
    assert unpack(bytes(version.raw)) == raw(made)
    change = Change.objects.get()
    assert (change.kind, change.registry_id, change.version_id, change.at) == ("added", NUMBER, version.pk, AT)


def test_the_same_record_again_changes_nothing():
    made = study(nctId=NUMBER)
    apply(made)
    before = Trial.objects.values().get()
    assert apply(made) == (0, 0, 1)
    assert Trial.objects.values().get() == before
    assert (RecordVersion.objects.count(), Change.objects.count()) == (1, 1)


def test_a_changed_record_updates_the_trial_and_says_which_fields_by_hash_only():
    apply(study(nctId=NUMBER))
    assert apply(
        study(nctId=NUMBER, overallStatus="SUSPENDED", whyStopped="A very private reason", startDateStruct={"date": "2031-02"})
    ) == (0, 1, 0)
    made = Trial.objects.get()
    assert (made.overall_status, made.why_stopped, made.page_stamp) == ("SUSPENDED", "A very private reason", 1)
    assert changed_fields() == {"overall_status", "why_stopped", "start_raw", "start_kind"}
    change = Change.objects.get(field="why_stopped")
    assert change.before != change.after
    assert len(change.after) == 32
    assert "private" not in change.after
    assert RecordVersion.objects.filter(trial_id=made.pk).count() == 2


def test_a_change_that_touches_no_field_of_ours_is_told_as_the_record():
    made = study(nctId=NUMBER)
    apply(made)
    made["resultsSection"] = {"moreInfoModule": {}}
    apply(made)
    assert changed_fields() == {"record"}


def test_going_back_to_an_earlier_record_uses_its_version_again():
    first, second = study(nctId=NUMBER), study(nctId=NUMBER, acronym="WALK")
    apply(first)
    apply(second)
    apply(first)
    assert RecordVersion.objects.count() == 2
    assert Trial.objects.get().acronym == ""


def test_rows_below_a_trial_follow_the_record():
    apply(study(nctId=NUMBER, conditions=["Asthma", "Cough"], nctIdAliases=["NCT00000009"]))
    apply(
        study(
            nctId=NUMBER,
            conditions=["Cough", "Fever"],
            interventions=[{"type": "DRUG", "name": "Aspirin"}],
            collaborators=[{"name": "Hill University", "class": "OTHER"}],
        )
    )
    made = Trial.objects.get()
    assert [row.name for row in made.trial_conditions.all()] == ["Cough", "Fever"]
    assert [row.name for row in made.interventions.all()] == ["Aspirin"]
    assert [row.role for row in made.sponsors.all()] == ["lead", "collaborator"]
    assert not made.aliases.exists()
    assert changed_fields() == {"conditions", "interventions", "sponsors", "aliases"}


def test_rows_that_did_not_change_are_left_alone():
    apply(study(nctId=NUMBER))
    before = set(Intervention.objects.values_list("pk")) | set(TrialSite.objects.values_list("pk"))
    apply(study(nctId=NUMBER, acronym="WALK"))
    assert set(Intervention.objects.values_list("pk")) | set(TrialSite.objects.values_list("pk")) == before


def test_what_people_decided_survives_every_import(coordinator):
    apply(study(nctId=NUMBER))
    decided = {
        "listing": "hidden",
        "plain_title": "Walking with a nurse",
        "picture": "heart",
        "curator_note": "call them",
        "checked_at": AT,
        "checked_by": coordinator,
    }
    Trial.objects.update(**decided)
    Site.objects.update(paused=True, languages="Spanish")
    TrialSite.objects.update(paused=True)
    apply(study(nctId=NUMBER, acronym="WALK", locations=[location(status="COMPLETED")]))
    made = Trial.objects.get()
    assert {name: getattr(made, name) for name in decided} == decided
    placed = TrialSite.objects.get()
    assert (placed.status, placed.paused, placed.site.paused, placed.site.languages) == ("COMPLETED", True, True, "Spanish")


@pytest.fixture
def coordinator(django_user_model):
    return django_user_model.objects.create_user("cora@example.org")


def test_a_site_that_leaves_the_record_keeps_its_row_and_comes_back_on_it():
    two = [location(), location(city="Graz", country="Austria", zip="8010")]
    apply(study(nctId=NUMBER, locations=two))
    row = TrialSite.objects.get(site__city="Graz")
    apply(study(nctId=NUMBER, locations=two[:1]))
    row.refresh_from_db()
    assert not row.listed
    apply(study(nctId=NUMBER, locations=[*two, location(city="Linz")]))
    row.refresh_from_db()
    assert row.listed
    assert TrialSite.objects.count() == 3


def test_sites_conditions_and_organisations_are_shared_between_trials():
    apply(study(conditions=["Heart attack"], locations=[location(country="Korea, Republic of")]))
    apply(study(conditions=["HEART ATTACK"], locations=[location(country="South Korea", facility="LAKESIDE HOSPITAL")]))
    assert (Site.objects.count(), Condition.objects.count(), Organisation.objects.count()) == (1, 1, 1)
    assert TrialSite.objects.count() == 2


def test_two_versions_in_one_batch_are_one_trial_in_the_later_state():
    assert apply(study(nctId=NUMBER), study(nctId=NUMBER, acronym="WALK"), study(nctId=NUMBER, acronym="WALK")) == (1, 1, 1)
    assert Trial.objects.get().acronym == "WALK"


def test_an_older_record_does_not_bring_back_an_old_state():
    apply(study(nctId=NUMBER, lastUpdateSubmitDate="2026-05-01", acronym="NEW"))
    assert apply(study(nctId=NUMBER, lastUpdateSubmitDate="2025-05-01", acronym="OLD")) == (0, 0, 1)
    assert Trial.objects.get().acronym == "NEW"


def test_the_real_record_replaces_a_practice_copy_and_never_the_other_way_round():
    made = study(nctId=NUMBER)
    assert apply(made, is_demo=True) == (1, 0, 0)
    assert Trial.objects.get().is_demo
    assert apply(made) == (0, 1, 0)
    assert not Trial.objects.get().is_demo
    assert apply(study(nctId=NUMBER, acronym="FAKE"), is_demo=True) == (0, 0, 1)


def test_a_dropped_trial_keeps_its_page_and_is_listed_again_when_it_comes_back():
    listed, hidden = trial(), trial(listing="hidden")
    assert actions.drop_trials([listed.registry_id, hidden.registry_id], at=AT) == 2
    listed.refresh_from_db()
    hidden.refresh_from_db()
    assert (listed.listing, listed.page_stamp, hidden.listing) == ("dropped", 1, "hidden")
    assert Change.objects.filter(kind="dropped", trial_id=listed.pk).exists()
    back = study(nctId=listed.registry_id)
    assert apply(back, listing="hidden") == (0, 1, 0)
    listed.refresh_from_db()
    assert listed.listing == "listed"


def test_an_old_number_leads_to_the_trial_that_claims_it_last():
    apply(study(nctId="NCT00000001", nctIdAliases=["NCT00000009"]))
    apply(study(nctId="NCT00000002", nctIdAliases=["NCT00000009"]))
    assert TrialAlias.objects.get(alias="NCT00000009").trial.registry_id == "NCT00000002"


def test_a_deleted_trial_takes_along_what_only_it_used():
    kept = trial(conditions=["Asthma"])
    gone = trial(conditions=["Gout"], locations=[location(city="Graz")])
    assert actions.delete_trials(Trial.objects.filter(pk=gone.pk), by=None, at=AT) == 1
    assert Trial.objects.get() == kept
    assert [row.name for row in Condition.objects.all()] == ["Asthma"]
    assert [row.city for row in Site.objects.all()] == ["Boston"]
    assert not RecordVersion.objects.filter(trial_id=gone.pk).exists()
    assert Change.objects.filter(kind="removed", registry_id=gone.registry_id).exists()


@pytest.mark.django_db(transaction=True)
def test_a_shared_row_that_was_deleted_meanwhile_is_made_again():
    shared = actions.Shared()
    first = read(peek(raw(study())))
    actions.apply_records([first], at=AT, listing="listed", shared=shared)
    actions.delete_trials(Trial.objects.all(), by=None, at=AT)
    second = read(peek(raw(study())))
    assert actions.apply_records([second], at=AT, listing="listed", shared=shared).new == 1
    assert Site.objects.count() == 1


def test_every_site_of_a_large_trial_goes_in():
    places = [location(facility=f"Clinic {number}", contacts=[contact()]) for number in range(1_148)]
    apply(study(nctId=NUMBER, locations=places))
    assert TrialSite.objects.count() == 1_148
    assert list(TrialSite.objects.order_by("position").values_list("site__facility", flat=True)[:2]) == ["Clinic 0", "Clinic 1"]


@pytest.mark.parametrize("column", ["brief_title", "acronym", "why_stopped", "overall_status"])
def test_very_long_texts_fit_their_columns(column):
    name = {"brief_title": "briefTitle", "acronym": "acronym", "why_stopped": "whyStopped", "overall_status": "overallStatus"}[column]
    apply(study(**{name: "x" * 5_000}))
    assert getattr(Trial.objects.get(), column).startswith("xxx")


def test_odd_letters_fit_their_columns_too():
    apply(
        study(
            locations=[location(facility="😀" * 600, city="é" * 600, state="𝕏" * 600, zip="ß" * 600, country="Ł" * 600)],
            conditions=["病" * 600],
        )
    )
    site = Site.objects.get()
    assert (len(site.facility), len(site.city), len(site.country_code)) == (500, 120, 80)


def test_nothing_is_stored_of_a_batch_that_the_database_refuses(monkeypatch):
    from trials.registry.actions import new

    def refuse(*args, **options):
        raise ProtectedError("no", set())

    monkeypatch.setattr(new, "add_versions", refuse)
    with pytest.raises(ProtectedError):
        apply(study(), study())
    assert not Trial.objects.exists()
    assert not Site.objects.exists()
