"""What a reader should see first, proposed by rule, each time with the words of the record that the rule went by. Pure.

A curator sets or declines what is proposed. A notice that is wrong is worse than one that is missing, so each rule asks for the record's
plain words, in the place where they mean the study itself: what came before it, or what rules somebody out, proposes nothing.
"""

from __future__ import annotations

from trials.summaries.drafter.notices.first import first_in_people
from trials.summaries.drafter.notices.paying import people_pay
from trials.summaries.drafter.notices.products import cell_product, human_source, names_exosomes
from trials.summaries.drafter.notices.windows import time_window
from trials.summaries.shape import Notice, Person
from trials.summaries.sources import Place

__all__ = ["names_exosomes", "notices"]
RULES = (first_in_people, cell_product, human_source, time_window, people_pay)


def notices(study: Place, person: Person) -> tuple[Notice, ...]:
    """What to propose, at most one of each kind, in the order in which to show them."""
    return tuple(notice for rule in RULES if (notice := rule(study)))
