"""The index finds what the database holds, in an order that helps, and never gets in the way."""

import json
import random
from datetime import UTC, date, datetime

import numpy as np
import pytest
from django.core.management import CommandError, call_command
from django.http import QueryDict
from django.utils import timezone
from structlog.testing import capture_logs

from tests.makers import location, study, trial
from trials.actions import sites, trials
from trials.models import Trial
from trials.registry import actions as registry
from trials.search.filters import TrialFilter
from trials.search.found import find
from trials.search.index import geo, keeping, store, writing
from trials.search.index.reader import reader
from trials.search.query import Near, Query
from trials.vocabulary.expand import Expansion, Span

pytestmark = pytest.mark.django_db
BOSTON = Near(42.35843, -71.05977)


@pytest.fixture(autouse=True)
def _own_index(settings, tmp_path):
    settings.INDEX_DIR = tmp_path / "index"
    reader.forget()
    yield
    reader.forget()


def made(*, follow: bool = False) -> None:
    """The index as it stands now, and read."""
    writing.follow() if follow else writing.rebuild()
    reader.forget()


def numbers(query: Query) -> list[int]:
    found = find(query)
    assert found.engine == "index"
    assert len(found[: found.total]) == found.total
    return found[:100]


def words(text: str, **more) -> list[int]:
    return numbers(Query(words=tuple(text.split()), **more))


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


# -- where ----------------------------------------------------------------------------------------------------------------------


def test_within_means_an_open_site_within_and_no_place_comes_last():
    near = location(geoPoint={"lat": 42.5, "lon": -71.1})
    far = location(city="Denver", geoPoint={"lat": 39.7, "lon": -104.9})
    here = trial(locations=[near, far])
    trial(locations=[near], overallStatus="COMPLETED")
    trial(locations=[{**near, "status": "COMPLETED"}, {**far, "status": "RECRUITING"}])
    trial(locations=[far])
    nowhere = trial(locations=None)
    made()
    found = find(Query(near=BOSTON, within_km=50.0))
    assert (found[:10], found.unplaced_total, found.total) == ([here.pk, nowhere.pk], 1, 2)


def test_a_page_may_reach_over_the_end_of_those_with_a_place():
    placed = [trial() for _ in range(3)]
    nowhere = [trial(locations=None) for _ in range(3)]
    made()
    found = find(Query(near=BOSTON, within_km=50.0))
    assert set(found[:3]) == {one.pk for one in placed}
    assert set(found[2:5]) <= {one.pk for one in (*placed, *nowhere)}
    assert found[5] in {one.pk for one in nowhere}


def test_the_nearest_come_first_then_those_without_an_open_site_then_those_without_a_place():
    at = [location(city=f"T{n}", facility=f"F{n}", geoPoint={"lat": 42.0 + n, "lon": -71.0}) for n in range(4)]
    nowhere, closed = trial(locations=None), trial(locations=[at[0]], overallStatus="COMPLETED")
    far, mid, close = trial(locations=[at[3]]), trial(locations=[at[2], at[3]]), trial(locations=[at[0]])
    made()
    assert numbers(Query(near=BOSTON, sort="distance")) == [close.pk, mid.pk, far.pk, closed.pk, nowhere.pk]


def test_a_paused_site_is_not_open():
    paused = trial()
    made()
    site = paused.trial_sites.get().site
    sites.pause(site, by=None, at=datetime.now(UTC))
    made(follow=True)
    assert numbers(Query(near=BOSTON, within_km=50.0)) == []


def test_the_nearest_open_site_is_told_and_that_a_nearer_one_is_closed():
    near = location(facility="A", status="COMPLETED", geoPoint={"lat": 42.4, "lon": -71.06})
    far = location(facility="B", city="Worcester", status="RECRUITING", geoPoint={"lat": 42.26, "lon": -71.8})
    one = trial(locations=[near, far])
    made()
    told = find(Query(near=BOSTON)).nearest([one.pk])[one.pk]
    assert (told.city, told.is_open, told.nearer_closed, round(told.km)) == ("Worcester", True, True, 62)


def test_a_place_that_is_not_on_the_map_is_looked_for_by_its_names():
    graz = location(city="Graz", state="Styria", country="Austria")
    springfield = location(city="Springfield", state="Illinois", facility="Other")
    both = trial(locations=[graz, springfield])
    trial(locations=[springfield])
    made()
    for place in ("graz", "Graz, Austria", "STYRIA", "Styria, Austria", "gra"):
        assert numbers(Query(place=place)) == [both.pk], place
    assert numbers(Query(place="Graz, USA")) == []


def test_whole_cells_and_edges_give_what_every_distance_one_by_one_gives():
    draw = random.Random(7)
    degrees = [(draw.uniform(-89, 89), draw.uniform(-180, 180)) for _ in range(3_000)]
    sites = geo.OpenSites.at(list(range(3_000)), degrees)
    for _ in range(40):
        latitude, longitude, km = draw.uniform(-89.9, 89.9), draw.uniform(-180, 180), draw.choice((60.0, 400.0, 3_000.0, 9_000.0))
        trials, far = sites.distances(latitude, longitude)
        inside = np.isin(sites.cells, geo.cells_within(latitude, longitude, km))
        assert set(sites.trials[inside].tolist()) <= set(trials[far <= km].tolist())


def test_many_trials_are_found_by_cells_as_exactly_as_few_by_their_numbers(monkeypatch):
    from trials.search.index import answer

    at = [(40 + n / 4, -72 + n / 8) for n in range(24)]
    for n, (latitude, longitude) in enumerate(at):
        trial(locations=[location(facility=f"F{n}", geoPoint={"lat": latitude, "lon": longitude})])
    made()
    few = {km: sorted(numbers(Query(near=BOSTON, within_km=km))) for km in (30.0, 150.0, 300.0)}
    monkeypatch.setattr(answer, "MANY_IDS", 0)
    assert few == {km: sorted(numbers(Query(near=BOSTON, within_km=km))) for km in few}
    monkeypatch.setattr(answer, "READ_ALL", 0)
    monkeypatch.setattr(answer, "NEAREST_AT_A_TIME", 5)
    assert len(numbers(Query(near=BOSTON, sort="distance"))) == 24


# -- the same as the database ---------------------------------------------------------------------------------------------------

FILTERS = [
    "", "status=COMPLETED", "status=COMPLETED&status=RECRUITING", "phase=PHASE2&sex=FEMALE", "age=17", "age=6+months", "healthy=yes",
    "healthy=no", "study_type=OBSERVATIONAL", "country=AT", "phase=PHASE2&phase=PHASE3&status=RECRUITING&age=40", "condition=gout",
    "place=Graz", "place=Graz&status=RECRUITING", "place=Graz&status=RECRUITING&status=COMPLETED", "place=Austria&status=RECRUITING",
    "country=AT&status=RECRUITING", "country=AT&status=RECRUITING&status=COMPLETED", "country=AT&country=US&status=COMPLETED",
]  # fmt: skip
MORE = [
    Query(results=True), Query(expanded_access=True), Query(expanded_access=False), Query(sponsor_class=("INDUSTRY",)),
    Query(interventions_kind=("DRUG", "DEVICE")), Query(starts_after=date(2025, 1, 1)), Query(updated_since=date(2026, 1, 1)),
    Query(sort="newest"), Query(country=("AT", "US"), sort="newest"),
]  # fmt: skip


def assorted() -> None:
    """Trials that differ in everything that can be filtered."""
    graz = location(city="Graz", state=None, country="Austria", facility="G")
    trial(conditions=["Gout"], phases=["PHASE2"], sex="FEMALE", minimumAge="6 Months", maximumAge="2 Years", locations=[graz])
    trial(
        overallStatus="COMPLETED", phases=["PHASE2", "PHASE3"], healthyVolunteers=True, hasResults=True, startDateStruct={"date": "2020-01"}
    )
    trial(sex=None, minimumAge=None, maximumAge=None, phases=None, studyType="OBSERVATIONAL", startDateStruct=None)
    trial(
        leadSponsor={"name": "Maker", "class": "INDUSTRY"}, interventions=[{"type": "DRUG", "name": "X"}, {"type": "DEVICE", "name": "Y"}]
    )
    trial(expandedAccessInfo={"hasExpandedAccess": True}, lastUpdatePostDateStruct=None, locations=[{"country": "Austria"}])
    trial(listing="hidden")
    over, rome = graz | {"status": "COMPLETED"}, location(city="Rome", state=None, country="Italy", facility="R")
    trial(locations=[over, rome])
    trial(overallStatus="COMPLETED", locations=[over, rome])
    trial(locations=[over, graz | {"facility": "H"}])
    trial(locations=[graz, rome]).trial_sites.filter(site__city="Graz").update(paused=True)


def test_the_index_and_the_database_give_the_same_trials_and_the_same_counts():
    assorted()
    queries = [*(TrialFilter(QueryDict(address)).query for address in FILTERS), *MORE]
    plain = [find(query) for query in queries]
    before = [(sorted(one.ids), one.facets, one.engine) for one in plain]
    made()
    for query, (ids, facets, engine) in zip(queries, before, strict=True):
        found = find(query)
        assert (engine, found.engine) == ("plain", "index")
        assert (sorted(found.ids), found.facets) == (ids, facets), query


def test_without_words_the_order_is_the_databases():
    assorted()
    plain = find(Query()).ids
    newest = find(Query(sort="newest")).ids
    made()
    assert find(Query()).total == len(plain)
    assert find(Query()).ids[:3] == plain[:3]
    assert set(find(Query(sort="newest")).ids) == set(newest)


def test_what_is_chosen_in_a_filter_does_not_narrow_its_own_counts():
    trial()
    trial(overallStatus="COMPLETED")
    made()
    found = find(Query(status=("COMPLETED",)))
    assert found.total == 1
    assert found.facets["status"] == {"RECRUITING": 1, "COMPLETED": 1}
    assert found.facets["sex"] == {"FEMALE": 1, "MALE": 1}


def test_beside_open_stands_how_many_are_open_at_the_place():
    graz, rome = location(city="Graz", state=None, country="Austria"), location(city="Rome", state=None, country="Italy")
    trial(locations=[graz | {"status": "COMPLETED"}, rome])
    trial(locations=[graz, rome])
    made()
    assert find(Query(country=("AT",))).total == 2
    assert find(Query(country=("AT",))).facets["status"] == {"RECRUITING": 1}
    assert find(Query(country=("AT",), status=("RECRUITING",))).total == 1
    assert find(Query(status=("RECRUITING",))).facets["country"] == {"AT": 1, "IT": 2}


# -- following, and what goes wrong ---------------------------------------------------------------------------------------------


def test_the_index_follows_what_is_imported_hidden_and_deleted():
    gone, hidden = trial(conditions=["Gout"]), trial(conditions=["Gout"])
    made()
    new = trial(conditions=["Gout"])
    trials.hide_trials([hidden], by=None, at=datetime.now(UTC))
    registry.drop_trials([gone.registry_id], at=datetime.now(UTC))
    made(follow=True)
    assert words("gout") == [new.pk]
    call_command("check_index", verbosity=0)


def test_a_record_that_changes_is_found_by_what_it_says_now():
    registry.import_study(study(nctId="NCT00000001", conditions=["Gout"]), at=datetime.now(UTC), listing="listed")
    made()
    registry.import_study(study(nctId="NCT00000001", conditions=["Lupus"]), at=datetime.now(UTC), listing="listed")
    made(follow=True)
    assert (len(words("lupus")), words("gout")) == (1, [])


def test_without_an_index_the_database_answers():
    one = trial(conditions=["Gout"])
    found = find(Query(words=("gout",)))
    assert (found.engine, found.ids) == ("plain", [one.pk])


def test_the_log_tells_once_a_minute_that_there_is_no_index():
    reader._tell_after = 0.0
    with capture_logs() as logs:
        for _ in range(5):
            reader.forget()
            find(Query())
    assert [line["event"] for line in logs] == ["search_without_index"]


def _tear(path, how):
    for file in sorted(path.rglob("*")):
        if file.is_file():
            how(file)


@pytest.mark.parametrize(
    "fault",
    [
        lambda root: _tear(store.place(store.read().generation), lambda file: file.write_bytes(b"")),
        lambda root: _tear(
            store.place(store.read().generation), lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
        ),
        lambda root: _tear(store.place(store.read().generation), lambda file: file.unlink()),
        lambda root: _tear(store.place(store.read().generation), lambda file: file.write_bytes(b"\xff" * 100)),
        lambda root: (root / "current").write_bytes(b""),
        lambda root: (root / "current").write_bytes(b"\xff\x00{"),
        lambda root: (root / "current").write_text(json.dumps({"version": 0, "generation": 1, "sites": 1, "cursor": 0, "trials": 1})),
        lambda root: (root / "current").write_text(json.dumps({"version": 1, "generation": 99, "sites": 1, "cursor": 0, "trials": 1})),
        lambda root: (store.place(store.read().generation) / "meta.json").write_text("{}"),
    ],
    ids=["empty", "half", "gone", "foreign", "no state", "torn state", "other version", "other generation", "no schema"],
)
def test_a_torn_foreign_or_old_index_is_the_plain_query_until_it_is_made_again(fault):
    one = trial(conditions=["Gout"])
    made()
    fault(store.folder())
    reader.forget()
    reader._index = None
    found = find(Query(words=("gout",)))
    assert (found.ids, found.engine, found.facets["status"]) == ([one.pk], "plain", {"RECRUITING": 1})
    made()
    assert words("gout") == [one.pk]


def test_a_rebuild_that_is_stopped_leaves_the_old_index(monkeypatch):
    one = trial(conditions=["Gout"])
    made()

    def full(*_args, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store, "save_sites", full)
    with pytest.raises(CommandError, match="The old one"):
        call_command("update_index", "--rebuild", verbosity=0)
    reader.forget()
    assert words("gout") == [one.pk]


def test_a_second_writer_says_so():
    trial()
    made()
    with store.writing(), pytest.raises(CommandError, match="Another process"):
        call_command("update_index", "--rebuild")


def test_the_check_tells_what_differs():
    one = trial()
    made()
    Trial.objects.filter(pk=one.pk).update(page_stamp=99)
    trial()
    with pytest.raises(CommandError, match="differ"):
        call_command("check_index", verbosity=0)


def test_the_worker_follows_and_starts_a_rebuild_only_where_it_must(monkeypatch):
    started = []

    class Process:
        def __init__(self, command, **_options):
            started.append(command)

        def poll(self):
            return 0

    monkeypatch.setattr(keeping.subprocess, "Popen", Process)
    keeper, now = keeping.Keeper(), datetime.now(UTC)
    keeper.keep_up(at=now)
    assert len(started) == 1
    made()
    trial(conditions=["Gout"])
    assert keeper.keep_up(at=now) == 1
    assert len(started) == 1
