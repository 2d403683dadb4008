"""Whatever a model's server does, the template stands, the reason is noted, and nobody else is asked."""

import pytest

from tests.summaries import desk
from tests.summaries.model import server as stub
from tests.summaries.model.answers import good
from tests.summaries.model.asking import ask

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (stub.silent, "ReadTimeout"),
        (stub.torn, "RemoteProtocolError"),
        (stub.reset, "did not answer after"),
        (stub.http(429, Retry_After="3"), "status 429"),
        (stub.http(500), "status 500"),
        (stub.http(503, b"<html>"), "status 503"),
    ],
    ids=["slow", "torn", "reset", "429", "500", "503"],
)
def test_a_passing_fault_is_tried_again_and_then_the_template_stands(model, fault, reason):
    desk.trial()
    before = desk.summary().body
    (call,) = ask(model, fault, fault, fault, read_seconds=0.3)
    assert call.outcome == "silent" and reason in call.reason
    assert len(model.asked) == 3
    assert (desk.summary().body, desk.summary().author) == (before, "software")


@pytest.mark.parametrize("fault", [stub.reset, stub.http(429, Retry_After="3"), stub.http(502)], ids=["reset", "429", "502"])
def test_after_a_passing_fault_the_answer_is_taken(model, fault):
    desk.trial()
    assert [call.outcome for call in ask(model, fault, good())] == ["taken"]


def test_the_time_that_a_server_asks_for_is_waited_but_not_for_hours(model):
    desk.trial()
    slept = []
    ask(model, stub.http(429, Retry_After="7"), stub.http(429, Retry_After="99999"), good(), sleep=slept.append)
    assert slept == [7.0, 60.0]


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (stub.dripping, "took too long"),
        (stub.endless, "larger than"),
        (stub.http(200, b"<html>Sign in</html>", "text/html"), "not JSON"),
        (stub.http(200, b"event: x", "text/event-stream"), "not JSON"),
        (stub.http(200, b"<html>Sign in</html>"), "not of the form"),
        (stub.http(200, b"\xff\xfe"), "not of the form"),
        (stub.http(200, b"[" * 200_000), "not of the form"),
        (stub.http(200, {"choices": []}), "not of the form"),
        (stub.http(200, {"error": "busy"}), "not of the form"),
        (stub.http(401, {"error": "bad key"}), "SUMMARY_MODEL_KEY"),
        (stub.http(404), "SUMMARY_MODEL_NAME"),
        (stub.completion(None), "no text"),
        (stub.completion('{"language": "en", "sect', finish_reason="length"), "cut off"),
    ],
    ids=["drip", "huge", "html", "stream", "no-json", "no-utf8", "deep", "no-choice", "error", "key", "name", "empty", "cut"],
)
def test_a_server_that_is_no_model_is_not_asked_again_and_the_template_stands(model, fault, reason):
    desk.trial()
    before = desk.summary().body
    (call,) = ask(model, fault, whole_seconds=0.4)
    assert call.outcome == "silent" and reason in call.reason
    assert len(model.asked) == 1
    assert (desk.summary().body, desk.summary().author) == (before, "software")


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed(model, status):
    desk.trial()
    with stub.running() as other:
        (call,) = ask(model, stub.http(status, Location=f"{other.base}/chat/completions"))
        assert other.paths == []
    assert call.outcome == "silent" and "do not follow" in call.reason
    assert model.paths == ["/v1/chat/completions"]


@pytest.mark.parametrize("status", [400, 422])
def test_a_server_that_does_not_know_the_form_of_the_answer_is_asked_in_words_alone(model, status):
    desk.trial()
    (call,) = ask(model, stub.http(status, {"error": "response_format"}), good())
    assert call.outcome == "taken"
    assert model.asked[0]["response_format"]["json_schema"]["schema"]["properties"]["language"] == {"type": "string", "enum": ["en"]}
    assert set(model.asked[1]) == {"model", "messages"}


def test_the_key_goes_to_the_server_and_nowhere_else(model, capsys):
    desk.trial()
    (call,) = ask(model, stub.http(401, {"error": f"bad key {stub.KEY}"}))
    assert model.headers[0]["authorization"] == f"Bearer {stub.KEY}"
    assert stub.KEY not in call.reason + repr(model.client()) + "".join(capsys.readouterr())
