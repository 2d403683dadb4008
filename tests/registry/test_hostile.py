"""Whatever stands in a record, reading it ends with a record or with a reason."""

import json

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from tests.makers import study
from trials.registry.record import Record, Rejected, peek, read

LEAVES = (
    some.none()
    | some.booleans()
    | some.integers(-(2**80), 2**80)
    | some.floats()
    | some.text(some.characters(exclude_categories=()), max_size=8)
    | some.sampled_from(
        ["\x00", "\ud800", "\u202e", "javascript:alert(1)", "<svg onload=x>", "9" * 400, "|", "\\", "2025-02-30", "-5 Years"]
    )
)
VALUES = some.recursive(
    LEAVES, lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=5), inner, max_size=3), max_leaves=8
)


def paths(value, before=()):
    """Every place in a study."""
    yield before
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, inner in parts:
        yield from paths(inner, (*before, name))


PATHS = [path for path in paths(study(nctIdAliases=["NCT00000008"], seeAlsoLinks=[{"label": "x", "url": "https://example.org"}])) if path]


def replaced(path, value):
    made = study(nctId="NCT00000001", nctIdAliases=["NCT00000008"], seeAlsoLinks=[{"label": "x", "url": "https://example.org"}])
    inside = made
    for name in path[:-1]:
        inside = inside[name]
    inside[path[-1]] = value
    return json.dumps(made).encode()


def take(raw) -> Record | None:
    try:
        return read(peek(raw))
    except Rejected as refusal:
        assert refusal.reason.endswith(".")
        return None


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(some.sampled_from(PATHS), VALUES)
def test_any_value_in_any_place_is_cleaned_or_refused(path, value):
    record = take(replaced(path, value))
    if record:
        msgspec.json.encode(record.fields).decode()
        for text in (*record.fields.values(), *(place.contacts for place in record.sites), *(topic.name for topic in record.conditions)):
            if isinstance(text, str):
                assert "\x00" not in text
                assert "\\u0000" not in text
                text.encode()
            elif isinstance(text, int):
                assert -(2**63) <= text < 2**63


@settings(max_examples=100, deadline=None)
@given(some.binary(max_size=200))
def test_any_bytes_are_refused(raw):
    assert take(raw) is None


@pytest.mark.parametrize("cut", range(1, 4000, 97))
def test_a_record_that_breaks_off_anywhere_is_refused(cut):
    raw = msgspec.json.encode(study(nctId="NCT00000001"))
    if cut < len(raw):
        assert take(raw[:cut]) is None
