"""Rows that are written once, and stored pages that become old."""

import pytest
from django.utils import timezone

from tests import makers
from trials import audit
from trials.actions import changes
from trials.models import AuditEntry, Change, SiteStamp
from trials.querysets.append_only import AppendOnly

pytestmark = pytest.mark.django_db


def test_a_note_is_one_row_for_each_trial_and_field_and_makes_the_pages_old():
    one, two = makers.trial(), makers.trial()
    Change.objects.all().count()
    first = Change.objects.order_by("id").last()
    changes.note([one, two], kind="curated", fields=["plain_title", "picture"], by=None, at=timezone.now())
    rows = Change.objects.filter(id__gt=first.id).values_list("registry_id", "field")
    assert list(rows) == [(trial.registry_id, field) for trial in (one, two) for field in ("plain_title", "picture")]
    for trial in (one, two):
        stamp = trial.page_stamp
        trial.refresh_from_db(fields=["page_stamp"])
        assert trial.page_stamp > stamp


def test_what_many_pages_show_raises_the_one_number_that_they_share():
    changes.touch_every_page()
    before = SiteStamp.objects.get().stamp
    changes.touch_every_page()
    assert SiteStamp.objects.get().stamp == before + 1


@pytest.mark.parametrize("model", [Change, AuditEntry])
def test_rows_that_are_written_once_cannot_be_changed_or_deleted_through_the_orm(model):
    trial = makers.trial()
    audit.record(None, "looked", trial, ["listing"], at=timezone.now())
    row = model.objects.first()
    attempts = (
        row.save,
        row.delete,
        model.objects.all().delete,
        lambda: model.objects.update(actor=None),
        lambda: model.objects.bulk_update([row], ["at"]),
        lambda: model.objects.update_or_create(pk=row.pk),
    )
    for attempt in attempts:
        with pytest.raises(AppendOnly):
            attempt()
    assert model.objects.filter(pk=row.pk).exists()


def test_an_audit_line_names_fields_and_holds_no_value():
    trial = makers.trial()
    entry = audit.record(None, "looked", trial, ["plain_title", "listing"], at=timezone.now())
    assert (entry.verb, entry.target_kind, entry.target_id) == ("looked", "trials.trial", str(trial.pk))
    assert entry.fields == ["listing", "plain_title"]
