"""Whatever somebody asks, the page answers and keeps what was asked, by the index as by the database."""

from urllib.parse import quote

import pytest
from django.urls import reverse

from tests.makers import location, trial
from tests.search.indexed import made
from trials.search.found import find
from trials.search.query import Query

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_index")]

WORDS = [
    "asthma AND NOT (gout OR", "-asthma +gout ~x", "title:asthma^9", "as*ma?",
    "*", "[a TO z]", "{!lucene}", '"asthma', '"""', "'; --", "%_",
    "\\",
    "<b>asthma</b>", "{{ asthma }}", "asthma\x00", "\u202eamhtsa\u202c", "\u200f\u200easthma", "a\u0301" * 300, "🫁🫁", "👩‍👩‍👧",
    "\ufeffasthma",
    "ربو", "哮喘", "喘息", "천식", "астма", "άσθμα", "אסתמה", "दमा", "โรคหืด", "asthma " * 1_500, "ﷺ" * 50,
]  # fmt: skip
ASKED = [
    *(f"q={quote(text)}" for text in WORDS),
    "q=%ED%A0%80asthma", "q=%FF%FE", f"q={'asthma+' * 2_000}", "page=1" + "0" * 5_000, "q=asthma&page=-9", "place=Nowhere+on+Earth",
    "place=%00",
    "place=,,,", "at=1e400,1e400", "at=-1e400,nan", "at=42.4,-71.1&within=1e400", "place=42.3,-71", "within=5", "sort=distance", "sort=x",
    "status=COMPLETED&status=RECRUITING&status=SOON", "sex=FEMALE&sex=MALE", "sex=BOTH", "healthy=yes&healthy=no", "age=40&age=4",
    "phase=EARLY_PHASE1&study_type=OBSERVATIONAL&healthy=yes&results=yes&age=1+day&country=AQ", "country=Atlantis", "country=%00",
    "starts_after=9999-12-31", "starts_after=0000-00-00", "updated_since=2999", "intervention=MAGIC", "sponsor=%F0%9F%92%8A",
    "condition=%E0%A4%A6&condition=..%2F..%2F", "q=NCT99999999", "q=NCT" + "1" * 400, "also=%00&spelling=%00&word=%00",
    "expanded_access=maybe",
    "q[$ne]=1&__proto__=2&q=asthma",
]  # fmt: skip


@pytest.mark.parametrize("engine", ["index", "plain"])
def test_a_page_comes_and_keeps_what_was_asked(client, engine):
    trial(conditions=["Asthma"], locations=[location()])
    if engine == "index":
        made()
    broken = {}
    for asked in ASKED:
        answer = client.get(f"{reverse('results')}?{asked}", follow=True)
        page = answer.content.decode()
        if answer.status_code != 200 or 'id="finder"' not in page or "<b>asthma" in page:
            broken[asked[:80]] = answer.status_code
    assert broken == {}
    assert find(Query()).engine == engine
