"""Words that promise, praise or press. Pure.

No text that asks people to think about a trial may say that what is tested is safe or works, that it beats something else, that taking
part pays, or that there is no time to think. That is what the U.S. medicines agency asks of recruiting material (FDA, "Recruiting Study
Subjects"), what 21 CFR 50.20 asks of consent, and what ethics boards look for. English only.

`trips(text)` is for text that somebody wrote; before a registry's words are quoted, ask `quotable(words)`.
"""

from trials.summaries.gates.promissory.rules import Category
from trials.summaries.gates.promissory.trips import Trip, quotable, trips

__all__ = ["Category", "Trip", "quotable", "trips"]
