"""What templates say with."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
import time_machine
from django.template import engines

from trials.lib.dates import PartialDate

TODAY = "2026-11-25T12:00:00Z"


def render(source: str, **context: object) -> str:
    return engines["django"].from_string(source).render(context)


def a_trial(**changes: object) -> SimpleNamespace:
    fields = {
        "overall_status": "RECRUITING",
        "confirmed": date(2026, 10, 31),
        "why_stopped": "",
        "last_known_status": "",
        "minimum_age_raw": "18 Years",
        "maximum_age_raw": "",
        "phase_tokens": ["PHASE1", "PHASE2"],
        "enrolment": 1148,
        "enrolment_kind": "ESTIMATED",
        "start_raw": "2025-05",
        "registry": "ctgov",
        "registry_id": "NCT07183384",
        "partial": lambda name: PartialDate(2025, 5) if name == "start" else None,
    }
    return SimpleNamespace(**(fields | changes))


def test_a_year_of_days_is_told_as_twelve_months():
    assert render("{{ 365|term }}, {{ 30|term }}, {{ 1|term }}") == "12 months, 30 days, 1 day"


def test_say_escapes_what_it_is_given():
    assert "Reason in the record: &lt;b&gt;" in render('{% say "status-reason" reason=reason %}', reason="<b>")


@time_machine.travel(TODAY)
def test_the_status_of_a_trial_is_that_of_today():
    source = "{% status trial as s %}{{ s.chip|tell }}|{{ s.tone }}|{{ s.sentence|tell }}"
    assert render(source, trial=a_trial()).startswith("Open|open|")
    assert render(source, trial=a_trial(confirmed=date(2026, 1, 31))).startswith("Listed as open|ask|")
    assert render("{{ trial|status_chip }}", trial=a_trial()) == '<span class="chip chip-open">Open</span>'


def test_tokens_ages_phases_and_numbers_have_filters():
    trial = a_trial()
    assert (
        render('{{ trial|age_range }} {{ trial|phase_chip }} {{ "NONE"|label:"masking" }}', trial=trial)
        == "18 and over Phase 1/2 No one is kept from knowing"
    )
    assert (
        render("{{ trial|enrolment }} {% if trial|is_early %}early{% endif %} {{ n|plain_number }}", trial=trial, n=1148)
        == "1,148 people planned early 1,148"
    )
    assert render('{{ none|label:"sex" }}{{ none|meaning:"sex" }}{{ none|plain_number }}', none=None) == ""


@pytest.mark.parametrize(
    ("count", "kind", "said"),
    [
        (None, "", "The record does not say how many people"),
        (0, "ACTUAL", "No one took part"),
        (0, "ESTIMATED", "0 people planned"),
        (1, "ACTUAL", "1 person took part"),
        (29, "", "29 people"),
    ],
)
def test_nobody_not_known_and_planned_are_told_apart(count, kind, said):
    assert render("{{ trial|enrolment }}", trial=a_trial(enrolment=count, enrolment_kind=kind)) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (True, "Healthy people can join"),
        (False, "For people who have the condition"),
        (None, "The record does not say if healthy people can join"),
    ],
)
def test_healthy_volunteers_has_three_answers(value, said):
    assert render("{{ value|healthy }}", value=value) == said


@pytest.mark.parametrize(
    ("value", "markup"),
    [
        (PartialDate(2025, 5), '<time datetime="2025-05">May 2025</time>'),
        ("2025", '<time datetime="2025">2025</time>'),
        (date(2025, 5, 4), '<time datetime="2025-05-04">4 May 2025</time>'),
        (datetime(2025, 5, 4, 12, tzinfo=UTC), '<time datetime="2025-05-04">4 May 2025</time>'),
        ("some <day>", "some &lt;day&gt;"),
        (None, ""),
    ],
)
def test_a_date_carries_its_precision_for_machines_too(value, markup):
    assert render("{% date_with_precision value %}", value=value) == markup


def test_a_trial_s_date_is_found_by_name():
    assert render('{% partial_date trial "start" %}', trial=a_trial()) == '<time datetime="2025-05">May 2025</time>'
    assert render('{% partial_date trial "completion" %}', trial=a_trial(completion_raw="<soon>")) == "&lt;soon&gt;"


@time_machine.travel(TODAY)
@pytest.mark.parametrize(
    ("day", "said"), [(date(2025, 8, 3), "15 months ago"), (PartialDate(2026, 11), "today"), (PartialDate(2026), "today"), (None, "")]
)
def test_a_day_has_an_age(day, said):
    assert render("{{ day|age_in_words }}", day=day) == said


def test_prose_is_safe_and_need_not_be_marked_so():
    assert render("{{ text|prose }}", text="* a <b>") == "<ul><li>a &lt;b&gt;</li></ul>"
    assert render("{{ text|prose }}", text=None) == ""


def test_the_registry_is_named_and_linked_only_where_it_has_a_page():
    assert (
        render("{{ trial|registry_name }} {{ trial|record_address }}", trial=a_trial())
        == "ClinicalTrials.gov https://clinicaltrials.gov/study/NCT07183384"
    )
    assert render("{{ trial|registry_name }}{{ trial|record_address }}", trial=a_trial(registry="demo", registry_id="DEMO0001")) == ""
