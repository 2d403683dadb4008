import json

import pytest

from tests.makers import contact, location, raw, study
from trials.registry.record import Record, peek, read
from trials.registry.record.places import country, site_key
from trials.registry.record.text import barred, line, web_address
from trials.registry.record.topics import SLUG_LENGTH, slug


def record(**changes) -> Record:
    return read(peek(raw(study(**changes))))


@pytest.mark.parametrize(
    ("written", "months"),
    [
        ("18 Years", 216),
        ("1 Year", 12),
        ("6 Months", 6),
        ("4 Weeks", 0.92),
        ("61 Days", 2.004),
        ("24 Hours", 0.0329),
        ("N/A", None),
        ("old", None),
        ("", None),
    ],
)
def test_age_limits_are_kept_as_written_and_in_months(written, months):
    fields = record(minimumAge=written).fields
    assert fields["minimum_age_raw"] == written
    assert fields["minimum_age_months"] == (months if months is None else pytest.approx(months, abs=0.001))


@pytest.mark.parametrize(
    ("written", "first"), [("2025", "2025-01-01"), ("2025-05", "2025-05-01"), ("2025-05-04", "2025-05-04"), ("May 2025", None)]
)
def test_dates_keep_their_precision_beside_the_first_day_that_they_may_mean(written, first):
    fields = record(startDateStruct={"date": written, "type": "ESTIMATED"}).fields
    assert (fields["start_raw"], fields["start_date"], fields["start_kind"]) == (written, first, "ESTIMATED")


@pytest.mark.parametrize(
    ("written", "code", "name"),
    [
        ("Korea, Republic of", "KR", "South Korea"),
        ("South Korea", "KR", "South Korea"),
        ("Turkey", "TR", "Türkiye"),
        ("Turkey (Türkiye)", "TR", "Türkiye"),
        ("Russian Federation", "RU", "Russia"),
        ("Côte D'Ivoire", "CI", "Côte d’Ivoire"),
        ("Côte d’Ivoire", "CI", "Côte d’Ivoire"),
        ("United States", "US", "United States"),
        ("Czech Republic", "CZ", "Czechia"),
        ("Atlantis", "Atlantis", "Atlantis"),
    ],
)
def test_each_country_has_one_code_and_one_name(written, code, name):
    assert country(written) == (code, name)


def test_all_countries_of_the_record_stand_once_in_their_order():
    places = [location(country=name) for name in ("South Korea", "France", "Korea, Republic of")]
    assert record(locations=places).fields["countries"] == "|KR|FR|"


def test_a_location_that_names_only_a_country_is_no_site():
    only = record(locations=[{"country": "China"}])
    assert (only.sites, only.fields["countries"]) == ([], "|CN|")


def test_a_site_is_the_same_in_capitals_accents_and_marks():
    assert site_key("Hôpital St. Louis", "Paris", "", "75010", "FR") == site_key("HOPITAL ST LOUIS", "paris", "", "75010", "FR")
    assert site_key("Hôpital St. Louis", "Paris", "", "75010", "FR") != site_key("Hôpital St. Louis", "Paris", "", "75011", "FR")


def test_a_site_listed_twice_stands_once_with_the_people_of_both_and_is_open_when_either_is():
    sites = record(
        locations=[
            location(status="COMPLETED", contacts=[contact(name="Ann")]),
            location(status="RECRUITING", contacts=[contact(name="Bo")]),
        ]
    ).sites
    assert [(site.status, [who["name"] for who in json.loads(site.contacts)]) for site in sites] == [("RECRUITING", ["Ann", "Bo"])]


def test_a_point_that_is_not_on_the_earth_is_none():
    (site,) = record(locations=[location(geoPoint={"lat": 91, "lon": 10})]).sites
    assert (site.latitude, site.longitude) == (None, 10.0)


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
        (" http://example.org ", "http://example.org"),
        ("javascript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("//example.org", ""),
        ("https://", ""),
        ("https://[", ""),
    ],
)
def test_only_web_addresses_pass(address, kept):
    assert web_address(address) == kept
    links = json.loads(record(seeAlsoLinks=[{"label": "More", "url": address}]).fields["references"])["links"]
    assert links == [{"label": "More", "url": kept} if kept else {"label": "More"}]


def test_html_in_a_record_stays_text():
    title = '<script>alert(1)</script> <b>Bold</b> &amp; "quoted"'
    changed = record(briefTitle=title, centralContacts=[contact(name="<img src=x onerror=alert(1)>")])
    assert changed.fields["brief_title"] == title
    assert json.loads(changed.fields["central_contacts"])[0]["name"] == "<img src=x onerror=alert(1)>"


def test_titles_lose_the_registrys_escapes_and_long_texts_keep_them():
    fields = record(briefTitle=r"BMI \> 30 \& age \< 60", eligibilityCriteria=r"* BMI \> 30").fields
    assert (fields["brief_title"], fields["eligibility_text"]) == ("BMI > 30 & age < 60", r"* BMI \> 30")


def test_one_line_is_one_line():
    assert line("  two\nlines,\t a  gap ") == "two lines, a gap"


def test_tokens_between_bars_hold_no_bar_and_never_half_a_token():
    assert barred(["A|B", " C ", ""], 40) == "|A/B|C|"
    assert barred(["PHASE1", "PHASE2"], 12) == "|PHASE1|"


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Heart Attack", "heart-attack"),
        ("Diabetes Mellitus, Type 2", "diabetes-mellitus-type-2"),
        ("Sjögren's Syndrome", "sjogren-s-syndrome"),
        ("β-Thalassemia", "beta-thalassemia"),
    ],
)
def test_a_condition_has_an_address_that_can_be_read(name, address):
    assert slug(name) == address


def test_conditions_that_ascii_cannot_tell_apart_have_addresses_that_do():
    addresses = {slug(name) for name in ("白血病", "哮喘", "???", "!", "Type 白", "Type 哮", "a" * 300, "a" * 301)}
    assert len(addresses) == 8
    assert all(address.isascii() and len(address) <= SLUG_LENGTH for address in addresses)


def test_spellings_that_share_an_address_are_one_condition():
    assert [topic.name for topic in record(conditions=["Heart attack", "HEART ATTACK", "Asthma"]).conditions] == ["Heart attack", "Asthma"]


def test_arms_outcomes_and_the_rest_leave_out_what_the_record_does_not_say():
    fields = record(armGroups=[{"label": "A"}], primaryOutcomes=[{"measure": "Pain"}], isFdaRegulatedDrug=False).fields
    assert json.loads(fields["arms"]) == [{"label": "A"}]
    assert json.loads(fields["outcomes"]) == {"primary": [{"measure": "Pain"}]}
    assert json.loads(fields["oversight"]) == {"fda_drug": False}


def test_old_numbers_are_aliases_only_when_they_are_numbers():
    made = record(nctId="NCT00000009", nctIdAliases=["NCT00000008", "NCT00000009", "../x", "NCT00000008"])
    assert made.aliases == ["NCT00000008"]


def test_a_responsible_person_of_an_old_record_is_named():
    party = json.loads(
        record(responsibleParty={"oldNameTitle": "Ann Old, MD", "oldOrganization": "Old Clinic"}).fields["responsible_party"]
    )
    assert party == {"name": "Ann Old, MD", "affiliation": "Old Clinic"}
