from functools import partial
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.makers import study, trial
from tests.registry.server import running
from trials.management.commands import sync_trials
from trials.models import Trial
from trials.registry.client import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def registry(monkeypatch):
    with running() as server:
        here = partial(Client, base=server.base, hosts=frozenset({"127.0.0.1"}), sleep=lambda seconds: None, is_local_allowed=True)
        monkeypatch.setattr(sync_trials, "Client", here)
        yield server


def sync() -> str:
    out = StringIO()
    call_command("sync_trials", stdout=out)
    return out.getvalue()


def listing(number: str) -> str:
    return Trial.objects.get(registry_id=number).listing


def test_trials_are_brought_up_to_date_and_others_are_not_brought_in(registry):
    trial(nctId="NCT00000001", acronym="OLD")
    registry.holds(study(nctId="NCT00000001", acronym="NEW"), study(nctId="NCT00000002"))
    assert sync().splitlines()[-1] == "new 0 updated 1 unchanged 0 rejected 0"
    assert Trial.objects.get().acronym == "NEW"


def test_a_trial_that_the_registry_no_longer_has_is_marked_after_a_second_look(registry):
    trial(nctId="NCT00000001")
    assert "dropped by the registry 1" in sync()
    assert listing("NCT00000001") == "dropped"
    assert registry.asked[-1] == "/api/v2/studies/NCT00000001"


def test_a_trial_that_has_another_number_now_is_not_taken_for_dropped(registry):
    trial(nctId="NCT00000001")
    registry.holds(study(nctId="NCT00000002", nctIdAliases=["NCT00000001"]))
    assert "dropped by the registry 0" in sync()
    assert listing("NCT00000001") == "listed"


def test_a_registry_that_has_lost_nearly_everything_is_not_believed(registry):
    for _ in range(12):
        trial()
    with pytest.raises(CommandError, match="hard to believe"):
        sync()
    assert not Trial.objects.filter(listing="dropped").exists()


def test_practice_trials_are_not_asked_for(registry):
    trial(nctId="NCT00000001", is_demo=True)
    sync()
    assert registry.asked == []
