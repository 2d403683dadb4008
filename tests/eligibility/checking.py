"""A visitor who goes through a check with a browser that runs no script."""

from __future__ import annotations

import html
import re
from typing import Any

from django.test import Client

from tests import makers
from trials.models import Trial

# Everything that the made-up record asks is a topic, but for the last line of each list.
CRITERIA = """Inclusion Criteria:

* Able to give informed consent
* Patients with a positive skin prick test

Exclusion Criteria:

* Pancreatitis within the last 6 months
* Diabetes
* Heart failure
* Pregnant or breastfeeding
* Wears contact lenses
"""


def trial(criteria: str | None = CRITERIA, **changes: Any) -> Trial:
    """A trial for people of 18 to 80 years, with these criteria."""
    return makers.trial(eligibilityCriteria=criteria, **changes)


class Visitor:
    """Opens pages, fills in what they ask, and follows where they lead."""

    def __init__(self, checked: Trial, client: Client | None = None) -> None:
        self.client, self.trial = client or Client(), checked
        self.base = f"/trials/{checked.registry_id}/check/"

    def get(self, place: str = "") -> str:
        """A page of the check, by the end of its address."""
        answer = self.client.get(self.base + place)
        assert answer.status_code == 200, (place, answer.status_code, answer.headers.get("Location"))
        return html.unescape(answer.content.decode())

    def post(self, place: str = "", **sent: Any) -> Any:
        """Send a form as a page of this portal does; what stands hidden in it goes too."""
        page = self.client.get(self.base + place).content.decode()
        hidden = dict(re.findall(r'<input type="hidden" name="(about|asked|then)" value="([^"]*)"', page))
        return self.client.post(self.base + place.partition("?")[0], hidden | sent)

    def start(self, person: str = "you", **sent: str) -> str:
        """Begin for a person; where it leads."""
        return self.led(self.post(person=person, **sent))

    def led(self, answer: Any) -> str:
        """The end of the address that a form leads to."""
        assert answer.status_code == 303, html.unescape(answer.content.decode())
        return str(answer["Location"]).removeprefix(self.base)

    def answer(self, place: str, **sent: str) -> str:
        """Answer a screen; where it leads."""
        return self.led(self.post(place, **sent))

    def screen_with(self, words: str) -> str:
        """The end of the address of the screen that asks this."""
        for number in range(1, 30):
            answer = self.client.get(f"{self.base}{number}/")
            if answer.status_code == 200 and words in html.unescape(answer.content.decode()):
                return f"{number}/"
        raise AssertionError(f"No screen asks: {words}")
