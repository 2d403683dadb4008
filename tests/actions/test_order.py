"""Change rows get their numbers in the order of commit, so that nobody who follows them misses one."""

import threading

import pytest
from django.db import connection, transaction
from django.utils import timezone

from tests import makers
from trials.actions import changes
from trials.models import Change


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_a_second_writer_gets_its_numbers_only_after_the_first_has_committed():
    trial = makers.trial()
    started, waited = threading.Event(), []

    def second():
        started.set()
        changes.note([trial], kind="curated", fields=["second"], by=None, at=timezone.now())
        waited.append(True)
        connection.close()

    with transaction.atomic():
        changes.note([trial], kind="curated", fields=["first"], by=None, at=timezone.now())
        thread = threading.Thread(target=second)
        thread.start()
        started.wait()
        thread.join(0.3)
        assert not waited
    thread.join(5)
    assert waited
    assert list(Change.objects.filter(kind="curated").values_list("field", flat=True)) == ["first", "second"]
