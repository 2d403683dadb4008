"""What a visitor asks for, after the form has read it. This is the whole of what any search engine behind `find` must understand."""

from __future__ import annotations

from dataclasses import dataclass

from trials.terms.ages import Age


@dataclass(frozen=True, slots=True)
class Query:
    """One search. Empty parts ask for nothing; several values of one part are alternatives, different parts must all hold.

    `words` must each occur in the trial's names, numbers, conditions, keywords, interventions or sponsors. `condition` is a part of a
    condition's name or the slug of its page. `place` is a town, a region or a country as people write it, with commas between; `country`
    an ISO code (a name where there is none). A recruiting trial that is asked for by its status and a place must take people at that
    place: a site there in the record, not paused, whose own status is empty or recruiting; or no site there but the country named alone.
    `age` is the person's own. A trial that does not say what ages or which sex it takes fits all of them. `unreadable` says that a part
    could not be read, so that nothing can match.
    """

    words: tuple[str, ...] = ()
    condition: str = ""
    place: str = ""
    country: str = ""
    status: tuple[str, ...] = ()
    phase: tuple[str, ...] = ()
    study_type: tuple[str, ...] = ()
    age: Age | None = None
    sex: str = ""
    healthy: str = ""
    unreadable: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it asks for everything."""
        return self == Query()
