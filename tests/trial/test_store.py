"""The stored page: never older than the last change, never in the way."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

import brotli
import pytest
import time_machine
from django.db import DatabaseError
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone
from pytest_django import Settings

from tests import makers
from tests.summaries import desk
from tests.trial.pages import team
from trials.actions import questions, routes, sites
from trials.actions import trials as trial_actions
from trials.models import FrequentQuestion, Trial, User
from trials.registry import actions as registry
from trials.summaries import actions as summaries
from trials.summaries.models import Notice
from trials.summaries.stored import encode_sentence
from trials.views.trial import page as trial_page
from trials.views.trial import store
from trials.words import say

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def pages_dir(settings: Settings, tmp_path: Path) -> Path:
    settings.PAGES_DIR = tmp_path
    return tmp_path


@pytest.fixture
def trial() -> Trial:
    return makers.trial()


def get(trial: Trial, **headers: str) -> HttpResponse:
    return Client(headers=headers).get(f"/trials/{trial.registry_id}/")  # type: ignore[return-value]


def is_stored(trial: Trial) -> bool:
    """Whether the next stranger gets the page without its being composed."""
    with patch.object(trial_page, "render_to_string", side_effect=AssertionError("composed")):
        try:
            return get(trial).status_code == 200
        except AssertionError:
            return False


def test_the_second_visitor_gets_the_very_same_page_without_its_being_composed(trial: Trial) -> None:
    first = get(trial)
    with patch.object(trial_page, "render_to_string", side_effect=AssertionError("composed")):
        second = get(trial)
    assert second.content == first.content
    ours = ("Content-Type", "Content-Language", "Content-Length", "X-Frame-Options", "Content-Security-Policy", "Cache-Control", "ETag")
    assert {name: second.get(name) for name in ours} == {name: first.get(name) for name in ours}


def test_nothing_sets_a_cookie_and_proxies_are_told_what_the_answer_depends_on(trial: Trial) -> None:
    for response in (get(trial), get(trial)):
        assert not response.cookies
        assert {"Accept-Encoding", "Cookie"} <= set(response["Vary"].split(", "))
        assert response["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    ("accepts", "encoding"), [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("", None), ("br;q=0, gzip;q=0.5", "gzip"), ("zstd", None)]
)
def test_the_page_goes_out_packed_as_the_browser_can_read_it(trial: Trial, accepts: str, encoding: str | None) -> None:
    plain = get(trial).content
    unpack: dict[str | None, Callable[[bytes], bytes]] = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
    for _ in ("composed or stored", "stored"):
        response = get(trial, **{"accept-encoding": accepts})
        assert response.get("Content-Encoding") == encoding
        assert unpack[encoding](response.content) == plain


def test_a_browser_that_holds_the_page_is_told_that_nothing_changed(trial: Trial) -> None:
    tag = get(trial)["ETag"]
    answer = get(trial, **{"if-none-match": tag})
    assert (answer.status_code, answer.content, answer["ETag"]) == (304, b"", tag)
    trial_actions.curate(trial, plain_title="Walking after a heart attack", by=None, at=timezone.now())
    assert get(trial, **{"if-none-match": tag}).status_code == 200


def test_a_visitor_with_a_cookie_gets_the_page_composed_and_kept_by_nobody(trial: Trial) -> None:
    client = Client()
    client.cookies["anything"] = "x"
    response = client.get(f"/trials/{trial.registry_id}/")
    assert response["Cache-Control"] == "private, no-cache"
    assert "ETag" not in response
    assert not is_stored(trial)


def reviewed(trial: Trial) -> None:
    desk.draft()
    desk.published(trial, desk.curator())


def notice(trial: Trial) -> None:
    desk.draft()
    summaries.propose({trial.pk: [("first-in-people", encode_sentence(desk.summary(trial).draft.sentences[0]))]})
    summaries.decide(Notice.objects.get(trial=trial), Notice.State.SET, by=desk.curator(), at=timezone.now())


def changes() -> dict[str, Callable[[Trial], object]]:
    """Everything that people or the registry can do to what the page shows, by name."""
    now, question = timezone.now(), {"question": "Is there parking?", "answer": "Yes.", "position": 1}
    return {
        "a plain title": lambda trial: trial_actions.curate(trial, plain_title="Walks", by=None, at=now),
        "another picture": lambda trial: trial_actions.curate(trial, picture="skin", by=None, at=now),
        "a check by a person": lambda trial: trial_actions.mark_checked([trial], by=User.objects.create(email="c@example.org"), at=now),
        "a team that agreed": team,
        "a team that stopped": lambda trial: routes.stop(trial.routes.get(), by=None, at=now),
        "a paused site": lambda trial: sites.pause(trial.trial_sites.get().site, by=None, at=now),
        "this trial paused at a site": lambda trial: sites.pause_trial(trial.trial_sites.get(), by=None, at=now),
        "languages at a site": lambda trial: sites.set_languages(trial.trial_sites.get().site, languages="Welsh", by=None, at=now),
        "a question of its own": lambda trial: questions.save(FrequentQuestion(trial=trial, **question), by=None, at=now),
        "a question for all trials": lambda trial: questions.save(FrequentQuestion(**question), by=None, at=now),
        "dropped by the registry": lambda trial: registry.drop_trials([trial.registry_id], at=now),
        "a new record": lambda trial: makers.trial(nctId=trial.registry_id, briefTitle="Another title"),
        "an overview": lambda _trial: desk.draft(),
        "a reviewed overview": reviewed,
        "a notice": notice,
        "a newer copy of the same record": lambda trial: Trial.objects.filter(pk=trial.pk).update(fetched_at=now + timedelta(days=1)),
    }


@pytest.mark.parametrize("name", changes())
def test_the_page_is_never_older_than(name: str, trial: Trial) -> None:
    if name == "a team that stopped":
        team(trial)
    before = get(trial).content
    assert is_stored(trial)
    changes()[name](trial)
    after = get(trial).content
    assert after != before
    assert is_stored(trial)


def test_the_page_is_never_older_than_what_the_worker_found_about_its_overview() -> None:
    study = makers.study()
    trial = desk.held(study)
    desk.published(trial, desk.curator())
    get(trial)
    registry.import_study(makers.change(study, minimumAge="21 Years"), at=timezone.now(), listing="listed")
    assert say("stale").encode() not in get(trial).content
    assert is_stored(trial)
    desk.draft()
    assert say("stale").encode() in get(trial).content


def test_a_related_trials_new_title_shows_at_once_and_a_hidden_one_goes_at_once(trial: Trial) -> None:
    other = makers.trial(briefTitle="Rowing After a Heart Attack")
    assert b"Rowing After a Heart Attack" in get(trial).content
    trial_actions.curate(other, plain_title="Rowing, gently", by=None, at=timezone.now())
    assert b"Rowing, gently" in get(trial).content
    trial_actions.hide_trials([other], by=None, at=timezone.now())
    assert b"Rowing, gently" not in get(trial).content


def test_a_page_goes_with_its_day(trial: Trial) -> None:
    now = datetime(2026, 11, 25, 23, 59, 58, tzinfo=UTC)
    with time_machine.travel(now, tick=False):
        get(trial)
        assert is_stored(trial)
    with time_machine.travel(now + timedelta(seconds=2), tick=False):
        assert not is_stored(trial)


def test_a_new_release_shows_no_old_page(trial: Trial, settings: Settings) -> None:
    get(trial)
    settings.CODE_VERSION = "the next one"
    assert not is_stored(trial)


def test_a_change_while_the_page_is_composed_makes_it_stale_at_once(trial: Trial) -> None:
    real = trial_page.compose

    def meanwhile(row: Trial, **rest: object) -> object:
        made = real(row, **rest)  # type: ignore[arg-type]
        trial_actions.curate(trial, plain_title="Changed meanwhile", by=None, at=timezone.now())
        return made

    with patch.object(trial_page, "compose", meanwhile):
        get(trial)
    assert b"Changed meanwhile" in get(trial).content


def test_a_broken_page_on_disk_is_made_again(trial: Trial, pages_dir: Path) -> None:
    whole = get(trial).content
    for rubbish in (b"", b"\x00\xff", b"1|\n", b"9999999999999999999999 1|x", b"a b|c\nhello"):
        for path in pages_dir.rglob("*.plain"):
            path.write_bytes(rubbish)
        assert get(trial).content == whole


def test_a_store_that_cannot_be_written_is_only_slower(trial: Trial, settings: Settings, tmp_path: Path) -> None:
    whole = get(trial).content
    blocked = tmp_path / "a file where a folder should be"
    blocked.write_text("")
    settings.PAGES_DIR = blocked
    assert get(trial).content == whole
    assert not is_stored(trial)


def test_a_disk_that_is_nearly_full_is_left_to_the_database(trial: Trial, pages_dir: Path) -> None:
    with patch.object(store, "FREE_BYTES", 2**60):
        assert get(trial).status_code == 200
    assert not [path for path in pages_dir.rglob("*") if path.is_file()]


def test_a_write_that_stops_half_way_leaves_nothing_behind(trial: Trial, pages_dir: Path) -> None:
    with patch.object(os, "fdopen", side_effect=OSError(28, "No space left on device")):
        assert get(trial).status_code == 200
    assert not [path for path in pages_dir.rglob("*") if path.is_file()]


def test_a_database_that_is_away_is_left_to_the_page_that_says_so(trial: Trial) -> None:
    get(trial)
    with patch.object(store, "state", side_effect=DatabaseError):
        assert trial_page.stored(RequestFactory().get(f"/trials/{trial.registry_id}/")) is None


def test_pages_of_earlier_days_are_swept_a_few_at_a_time(trial: Trial, pages_dir: Path) -> None:
    old = pages_dir / (date.today() - timedelta(days=3)).isoformat() / "42"
    old.mkdir(parents=True)
    for number in range(store.SWEEP + 1):
        (old / f"NCT{number}.en.br").write_text("old")
    get(trial)
    assert len(list(old.iterdir())) == 1
    get(makers.trial())
    assert not old.parent.exists()


def test_a_development_copy_shows_a_changed_template_a_second_later(trial: Trial, settings: Settings, tmp_path: Path) -> None:
    settings.DEBUG = True
    settings.CODE_PATHS = [tmp_path / "templates"]
    (tmp_path / "templates").mkdir()
    with patch.object(store.time, "monotonic", return_value=1.0):
        get(trial)
        assert is_stored(trial)
    (tmp_path / "templates" / "page.html").write_text("new")
    with patch.object(store.time, "monotonic", return_value=2.0):
        assert not is_stored(trial)
