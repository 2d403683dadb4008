"""What an overview could not say, as questions to ask the study team: for the sheet that people take with them. Pure."""

from __future__ import annotations

from trials.summaries.drafter.say import sentence
from trials.summaries.shape import Draft, Sentence
from trials.summaries.sources import Place

# Each question with the rules of the sentences that it stands for. Those that are questions already (`do.ask.…`) are taken as they are.
ASKED: dict[str, tuple[str, ...]] = {
    "about": ("why.about.not-stated",),
    "aim": ("why.purpose.other", "why.purpose.not-stated"),
    "measured": ("why.measured.not-stated",),
    "given": ("why.tested.not-stated", "happen.groups.not-stated", "happen.arms.untold"),
    "groups": ("happen.allocation.other", "happen.allocation.not-stated", "happen.odds.not-found"),
    "secret": ("happen.secret.not-stated",),
    "observed": ("happen.observed.not-stated",),
    "number": ("happen.people.not-stated", "happen.people.unlikely"),
    "need": ("do.back",),
    "breastfeeding": ("do.breastfeeding.named", "do.breastfeeding.silence"),
    "ages": ("join.ages-odd",),
    "sex": ("join.sex.not-stated",),
    "healthy": ("join.healthy.not-stated",),
    "can": ("join.rules.not-stated", "join.can.not-stated"),
    "cannot": ("join.rules.not-stated", "join.cannot.not-stated"),
    "fit": ("join.team",),
    "harm": ("benefits.ask",),
    "watched": ("benefits.not-watched",),
    "long": ("long.ask", "long.no-number", "long.not-stated"),
    "dates": (
        "long.start.not-stated", "long.start.unlikely", "long.end.not-stated", "long.end.unlikely", "long.dates.contradict",
    ),
    "places": ("where.places.not-stated", "where.place.unnamed"),
    "sponsor": ("where.sponsor.not-stated",),
}  # fmt: skip
# Worded for who is spoken to.
PERSONAL = frozenset({"need", "fit", "long"})
READY = "do.ask."


def questions(study: Place, draft: Draft) -> tuple[Sentence, ...]:
    """The questions of a draft in its own order, each once, with the places that the record is silent in."""
    found: dict[str, Sentence] = {}
    for said in draft.sentences:
        if said.rule.startswith(READY):
            found.setdefault(said.rule, said)
        for name, rules in ASKED.items():
            if said.rule in rules:
                found.setdefault(name, _question(study, name, said, draft))
    return tuple(found.values())


def _question(study: Place, name: str, said: Sentence, draft: Draft) -> Sentence:
    places = (study.at(source.path) for source in said.sources)
    return sentence(f"questions.{name}", *places, person=draft.person if name in PERSONAL else None)
