"""The index finds what the database holds, in an order that helps."""

from datetime import date

import pytest
from django.utils import timezone

from tests.makers import location, trial
from tests.search.indexed import made, numbers, words
from trials.models import Trial
from trials.search.found import find
from trials.search.index import writing
from trials.search.index.reader import reader
from trials.search.query import Near, Query
from trials.vocabulary.expand import Expansion, Span

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_index")]


def test_words_are_found_in_every_text_and_by_their_stems():
    wanted = trial(briefTitle="Injections for Knees", conditions=["Osteoarthritis, Knee"], keywords=["cartilage"], acronym="KNEEL")
    trial()
    made()
    for text in ("knee injection", "OSTEOARTHRITIS", "cartilages", "kneel", "ostéoarthritis", "injecting knees"):
        assert words(text) == [wanted.pk], text


def test_towns_and_hospitals_are_words_too():
    wanted = trial(locations=[location(facility="Hôpital Saint-Louis", city="Lyon", state=None, country="France")])
    trial()
    made()
    assert words("heart attack Lyon") == words("hopital saint-louis") == [wanted.pk]


def test_every_spelling_of_a_number_finds_its_trial_first():
    trial(briefTitle="NCT 12345678 is named here")
    wanted = trial(nctId="NCT12345678", orgStudyIdInfo={"id": "ZX-99/a"})
    made()
    for text in ("NCT12345678", "nct 12345678", "nct-12345678", "zx99a", "ZX-99/a"):
        assert words(text)[0] == wanted.pk, text


def test_the_same_words_in_a_title_come_before_those_in_a_summary():
    said = trial(briefTitle="Walking", conditions=["Pain"], descriptionModule={"briefSummary": "Asthma is not studied."})
    titled = trial(briefTitle="Asthma and walking", conditions=["Asthma"])
    made()
    assert words("asthma") == [titled.pk, said.pk]


def test_open_trials_come_before_closed_ones_for_the_same_words():
    closed = trial(conditions=["Gout"], overallStatus="COMPLETED")
    is_open = trial(conditions=["Gout"])
    soon = trial(conditions=["Gout"], overallStatus="NOT_YET_RECRUITING")
    made()
    assert words("gout") == [is_open.pk, soon.pk, closed.pk]


def test_what_may_no_longer_be_open_comes_after_what_is_and_that_changes_with_the_month(monkeypatch):
    ends = trial(conditions=["Gout"], primaryCompletionDateStruct={"date": "2040-05"}, lastUpdatePostDateStruct={"date": "2026-02-01"})
    lasts = trial(conditions=["Gout"], primaryCompletionDateStruct={"date": "2050-05"}, lastUpdatePostDateStruct={"date": "2026-01-01"})
    late = trial(conditions=["Gout"], primaryCompletionDateStruct={"date": "2020-01"}, lastUpdatePostDateStruct={"date": "2026-03-01"})
    soon = trial(conditions=["Gout"], overallStatus="NOT_YET_RECRUITING")
    made()
    assert numbers(Query()) == [ends.pk, lasts.pk, late.pk, soon.pk]
    assert words("gout") == [ends.pk, lasts.pk, late.pk, soon.pk]
    assert writing.follow() == 0
    # What ends meanwhile is taken in again although its record has not changed.
    monkeypatch.setattr(timezone, "localdate", lambda: date(2040, 6, 15))
    Trial.objects.update(status_verified_date=date(2040, 1, 1))
    assert writing.follow() == 1
    reader.forget()
    assert numbers(Query()) == [lasts.pk, late.pk, ends.pk, soon.pk]
    assert writing.follow() == 0


def test_a_phrase_must_stand_together():
    together, apart = trial(briefTitle="Low back pain"), trial(briefTitle="Pain that comes back low")
    made()
    assert words("back pain", phrase=True) == [together.pk]
    assert sorted(words("back pain")) == [together.pk, apart.pk]


def test_other_names_are_searched_for_as_well_and_the_own_words_stay():
    medical, lay = trial(briefTitle="After myocardial infarction", conditions=["Infarction"]), trial(briefTitle="Heart attack school")
    trial(briefTitle="Something else", conditions=["Gout"], officialTitle="x", descriptionModule={"briefSummary": "y"})
    made()
    other = Expansion((Span("heart attack", ("myocardial infarction",), "myocardial infarction"),))
    assert {medical.pk, lay.pk} <= set(words("heart attack", expansion=other))


def test_where_no_trial_holds_all_words_most_of_them_do_and_the_page_can_say_so():
    made_one = trial(conditions=["Asthma"], briefTitle="Asthma and walking")
    made()
    found = find(Query(words=("asthma", "walking", "zzzqqx")))
    assert (found[:5], found.relaxed_words) == ([made_one.pk], True)


HOSTILE = [
    "AND OR NOT", '"', '"""((', "[a TO z]", "title:x^2", "*", "?*~", "\\", "\x00", "\ud800 asthma", "\u202eabc", "🫀" * 500, "x" * 60_000,
    "قلب", "心臓", "심장", "कैंसर", "сердце", "καρδιά", "לב", "มะเร็ง", "' OR 1=1 --", "pk:1", "name:[* TO *]", "a" * 200 + " b" * 4000,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_that_somebody_types_means_something_to_the_engine(text):
    trial(conditions=["Asthma"])
    made()
    found = find(Query(words=tuple(text.split())[:12]))
    assert found.total in (0, 1)
    assert (found.engine, len(found.facets)) == ("index", 10)


@pytest.mark.parametrize(
    "near", [Near(90, 0), Near(-90, 180), Near(0, 180), Near(0, -180), Near(float("nan"), 1), Near(1e308, -1e308), Near(float("inf"), 0)]
)
def test_any_point_can_be_asked_for(near):
    trial()
    made()
    assert find(Query(near=near, within_km=50.0)).total in (0, 1)
    assert len(find(Query(near=near, sort="distance"))) == 1
