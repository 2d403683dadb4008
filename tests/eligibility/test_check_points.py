"""The points of a record as the page with the result draws them."""

from __future__ import annotations

import re

import pytest

from tests.eligibility.checking import Visitor, trial
from trials.words import say

pytestmark = pytest.mark.django_db
JOIN, NOT_JOIN = f'<h3 class="check-side">{say("who-can-join")}</h3>', f'<h3 class="check-side">{say("who-cannot-join")}</h3>'
MOST_BYTES = 300_000


def result(criteria: str) -> str:
    visitor = Visitor(trial(criteria))
    visitor.start()
    return visitor.get("result/")


def test_who_can_join_and_who_cannot_stands_once_over_all_points_of_that_kind() -> None:
    page = result(
        "Inclusion Criteria:\n\n* A first finding in the blood\n* A second finding in the blood\n\n"
        "Exclusion Criteria:\n\n* A sign in the urine\n* A sign in the skin"
    )
    asked = page[page.index('id="not-told"') :].partition("</section>")[0]
    assert (asked.count(JOIN), asked.count(NOT_JOIN)) == (1, 1)
    places = [asked.index(words) for words in (JOIN, "A first finding", "A second finding", NOT_JOIN, "A sign in the urine", "in the skin")]
    assert places == sorted(places)


def test_a_point_for_some_people_only_says_for_whom() -> None:
    page = result("Inclusion Criteria:\n\nHealthy controls:\n\n* A finding in the blood\n\nExclusion Criteria:\n\n* A sign in the urine")
    assert "only for this group:" in page
    assert re.search(r"only for this group: <span data-registry>[^<]*Healthy controls", page)


def test_an_answer_that_may_not_match_stands_first_with_what_to_change() -> None:
    visitor = Visitor(trial())
    visitor.start()
    visitor.answer("1/", t200="12", u200="years")
    page = visitor.get("result/")
    conflict = page[page.index('<li class="check-conflict">') :].partition("</li>")[0]
    assert conflict.index("may not match") < conflict.index("You told us:") < conflict.index("?then=result")


def test_what_a_record_says_is_escaped() -> None:
    visitor = Visitor(trial("Inclusion Criteria:\n\n* A finding <b>in</b> the blood & urine\n\nExclusion Criteria:\n\n* A <i>sign</i>"))
    visitor.start()
    page = visitor.client.get(visitor.base + "result/").content.decode()
    assert "A finding &lt;b&gt;in&lt;/b&gt; the blood &amp; urine" in page
    assert "<i>" not in page


def test_two_thousand_points_are_all_there_and_weigh_little() -> None:
    lines = [f"* Finding number {number} in the blood, as the person who examines it has written down" for number in range(2000)]
    visitor = Visitor(trial("Inclusion Criteria:\n\n" + "\n".join(lines[:1000]) + "\n\nExclusion Criteria:\n\n" + "\n".join(lines[1000:])))
    visitor.start()
    page = visitor.client.get(visitor.base + "result/").content.decode()
    assert len(set(re.findall(r"Finding number ([0-9]+) in the blood", page))) == 2000
    assert len(page.encode()) < MOST_BYTES
