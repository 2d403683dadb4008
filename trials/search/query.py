"""What a visitor asks for, after the form has read it. This is the whole of what any search engine behind `find` must understand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from trials.terms.ages import Age
from trials.terms.profile import Profile

if TYPE_CHECKING:
    from trials.vocabulary.expand import Expansion

Sort = Literal["relevance", "distance", "newest"]


@dataclass(frozen=True, slots=True)
class Near:
    """A point that the visitor means, in degrees; `label` is what the page calls it, `country` its ISO code."""

    latitude: float
    longitude: float
    label: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """One search. Empty parts ask for nothing; several values of one part are alternatives, different parts must all hold.

    `words` must each occur in the trial's names, numbers, conditions, keywords, interventions, sponsors or summaries; with `phrase` they
    stand together in this order. `expansion` brings other names for spans of the words (None: switched off). `condition` is a part of a
    condition's name or the slug of its page; `topic` is such a slug and nothing else. `place` is a town, a region or a country as
    people write it, with commas between, for what no point is known of; `near` is a point, and `within_km` asks for an open site at
    most that far from it (None: any distance).
    A trial that names no place is never ruled out by distance. `country` holds ISO codes (a name where there is none). A recruiting
    trial that is asked for by its status and a place or country must take people there: at a site there in the record, not paused, whose
    own status is empty or recruiting; or no site there but the country named alone. `age` is the person's own. A trial that does not say
    what ages or which sex it takes, or when it starts, fits all of them. `healthy` is "yes", "no" or empty, `results` asks for trials with
    results, `expanded_access` for those that have it (True) or have not (False). `unreadable` says that a part could not be read, so that
    nothing can match. `profile` is what a visitor's answers say: it leaves nothing out and changes no count, but splits what is found into
    what nothing rules out and what one answer may not match (`found.Found.open` and `.ruled_out`).
    """

    words: tuple[str, ...] = ()
    phrase: bool = False
    expansion: Expansion | None = None
    condition: str = ""
    topic: str = ""
    place: str = ""
    near: Near | None = None
    within_km: float | None = None
    country: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    phase: tuple[str, ...] = ()
    study_type: tuple[str, ...] = ()
    interventions_kind: tuple[str, ...] = ()
    sponsor_class: tuple[str, ...] = ()
    age: Age | None = None
    sex: str = ""
    healthy: str = ""
    results: bool = False
    expanded_access: bool | None = None
    starts_after: date | None = None
    updated_since: date | None = None
    profile: Profile | None = None
    sort: Sort = "relevance"
    unreadable: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it asks for everything."""
        return self == Query(sort=self.sort)
