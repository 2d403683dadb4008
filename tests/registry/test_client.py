import json
from functools import partial

import pytest
import stamina

from tests.makers import study
from tests.registry.server import answer, running
from trials.registry import client
from trials.registry.client import Client, NotThere, RegistryFault


@pytest.fixture(autouse=True)
def _no_waiting_between_tries():
    with stamina.set_testing(True, attempts=3, cap=True):
        yield


@pytest.fixture
def registry():
    with running() as server:
        yield server


@pytest.fixture
def slept():
    return []


@pytest.fixture
def asking(registry, slept):
    return Client(host_name="Test hospital", base=registry.base, hosts=frozenset({"127.0.0.1"}), sleep=slept.append, is_local_allowed=True)


def fault(status, body=b"", **headers):
    return partial(answer, status=status, body=body, **headers)


def test_a_study_is_asked_for_by_number_and_the_host_says_who_asks(registry, asking):
    made = study(nctId="NCT00000001")
    registry.holds(made)
    assert json.loads(asking.study("NCT00000001")) == made
    assert registry.asked == ["/api/v2/studies/NCT00000001"]
    assert registry.agents == ["trialportal (Test hospital)"]


def test_a_search_is_followed_page_by_page_with_a_pause_between(registry, asking, slept):
    registry.holds(*(study() for _ in range(5)))
    pages = list(asking.pages("heart attack"))
    assert [(len(page.studies), page.next_token) for page in pages] == [(2, "2"), (2, "4"), (1, "")]
    assert registry.asked[1] == "/api/v2/studies?query.term=heart+attack&pageSize=1000&pageToken=2"
    assert slept == [1.0, 1.0]


def test_a_search_goes_on_from_a_token(registry, asking):
    registry.holds(*(study() for _ in range(5)))
    assert [len(page.studies) for page in asking.pages("x", "4")] == [1]


def test_a_study_that_is_not_there_is_said_to_be_none(asking):
    with pytest.raises(NotThere):
        asking.study("NCT00000001")


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_passing_fault_is_tried_again_after_the_time_that_the_registry_asks_for(registry, asking, slept, status):
    registry.holds(study(nctId="NCT00000001"))
    registry.faults = [fault(status, Retry_After="7")]
    assert asking.study("NCT00000001")
    assert slept == [7.0]


def test_a_registry_that_asks_for_hours_is_not_waited_for_that_long(registry, asking, slept):
    registry.holds(study(nctId="NCT00000001"))
    registry.faults = [fault(503, Retry_After="99999")]
    assert asking.study("NCT00000001")
    assert slept == [client.LONGEST_WAIT_SECONDS]


def test_a_connection_that_breaks_is_tried_again(registry, asking):
    registry.holds(study(nctId="NCT00000001"))
    registry.faults = [lambda handler: handler.connection.close()]
    assert asking.study("NCT00000001")


def test_after_some_tries_it_is_enough(registry, asking):
    registry.faults = [fault(500)] * 10
    with pytest.raises(RegistryFault, match="did not answer after"):
        asking.study("NCT00000001")


def test_a_question_that_is_not_understood_is_not_repeated(registry, asking):
    registry.faults = [fault(400)]
    with pytest.raises(RegistryFault, match="did not understand"):
        list(asking.pages("x"))
    assert len(registry.asked) == 1


@pytest.mark.parametrize(
    "location", ["http://169.254.169.254/latest/meta-data", "file:///etc/passwd", "http://127.0.0.1:1/", "//evil.example"]
)
def test_a_redirect_is_never_followed(registry, asking, location):
    registry.faults = [fault(302, Location=location)]
    with pytest.raises(RegistryFault, match="We do not follow"):
        asking.study("NCT00000001")
    assert len(registry.asked) == 1


def test_a_redirect_from_an_old_number_says_the_new_one(registry, asking):
    registry.faults = [fault(301, Location="/api/v2/studies/NCT00000002")]
    with pytest.raises(RegistryFault, match="another number now: NCT00000002"):
        asking.study("NCT00000001")


def test_an_answer_beyond_the_cap_is_not_read_to_its_end(registry, asking, monkeypatch):
    monkeypatch.setattr(client, "MOST_BYTES_OF_ONE", 1_000_000)
    registry.faults = [fault(200, b" " * 5_000_000)]
    with pytest.raises(RegistryFault, match="larger than"):
        asking.study("NCT00000001")


@pytest.mark.parametrize("body", [b"<html>Busy</html>", b"[]", b'{"studies": 7}', b"\xff"])
def test_an_answer_that_is_no_page_is_said_to_be_none(registry, asking, body):
    registry.faults = [fault(200, body)]
    with pytest.raises(RegistryFault, match="not a page of studies"):
        list(asking.pages("x"))


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "192.168.0.1", "::1", "fd00::1", "::ffff:10.0.0.1", "0.0.0.0"]
)
def test_a_name_that_leads_into_a_private_network_is_not_asked(address):
    asking = Client(host_name="Test hospital", resolve=lambda host: ["8.8.8.8", address], sleep=lambda seconds: None)
    with pytest.raises(RegistryFault, match="private network"):
        asking.study("NCT00000001")


@pytest.mark.parametrize(
    "base",
    ["https://evil.example/api/v2/", "http://clinicaltrials.gov/api/v2/", "file:///etc/", "https://clinicaltrials.gov.evil.example/"],
)
def test_only_the_registrys_own_host_is_asked_and_only_over_https(base):
    with pytest.raises(RegistryFault, match="Only clinicaltrials.gov is asked"):
        Client(host_name="Test hospital", base=base, resolve=lambda host: ["8.8.8.8"]).study("NCT00000001")


def test_the_address_that_was_checked_is_the_one_that_is_asked(registry):
    """A second look-up of the name, which might lead elsewhere, does not happen."""
    registry.holds(study(nctId="NCT00000001"))
    base = registry.base.replace("127.0.0.1", "registry.example")
    asking = Client(
        host_name="Test hospital",
        base=base,
        hosts=frozenset({"registry.example"}),
        resolve=lambda host: ["127.0.0.1"],
        is_local_allowed=True,
    )
    assert asking.study("NCT00000001")
