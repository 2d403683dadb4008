"""Who can join: ages and sex in words, and the record's own rules, of which it is never hidden that there are more. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from trials.lib.phrase import Listing, Phrase, Quote
from trials.summaries.drafter import criteria, names, parts
from trials.summaries.drafter.say import counted, sentence
from trials.summaries.drafter.who import ELIGIBILITY, GROWN_UP
from trials.summaries.shape import Person, Sentence
from trials.summaries.sources import Place
from trials.terms import ages

MOST_QUOTES = 3
SEXES = ("ALL", "FEMALE", "MALE")
# Who is meant, by sex, for grown-ups only, for all ages and for children only.
_CALLED = {
    "ALL": ("people", "people", "children"),
    "FEMALE": ("women", "women-girls", "girls"),
    "MALE": ("men", "men-boys", "boys"),
}


def join(study: Place, person: Person) -> tuple[Sentence, ...]:
    """The section, in the order in which somebody asks: am I meant, what fits, what rules out, who decides."""
    eligibility = study.at(ELIGIBILITY)
    return (*_who(eligibility, person), *_healthy(eligibility), *_population(eligibility), *_rules(study, person))


def _who(eligibility: Place, person: Person) -> Iterator[Sentence]:
    sex, low, high = eligibility.at("sex"), eligibility.at("minimumAge"), eligibility.at("maximumAge")
    known = sex.text in SEXES
    if _is_open(low) and _is_open(high):
        yield sentence("join.any-age", low, high)
        said_sex = False
    elif _fit(low, high):
        meant = _CALLED[sex.text if known else "ALL"][_generation(low, person)]
        places = (low, high, sex) if known else (low, high)
        yield sentence(f"join.who.{meant}", *places, ages=ages.span(low.text, high.text))
        said_sex = known
    else:
        yield sentence("join.ages-odd", low, high, ages=Phrase("age-as-written", {"ages": f"{low.text.strip()} – {high.text.strip()}"}))
        said_sex = False
    if not said_sex:
        yield sentence(f"join.sex.{sex.text.lower()}" if known else "join.sex.not-stated", sex)
    if more := names.quote(eligibility.at("genderDescription")):
        yield sentence("join.sex.more", eligibility.at("genderDescription"), quote=more)


def _is_open(limit: Place) -> bool:
    age = ages.parse(limit.text)
    return limit.text.strip().lower() in ages.NO_LIMIT or (age is not None and not age.number and limit.path.endswith("minimumAge"))


def _fit(low: Place, high: Place) -> bool:
    """Whether the lower limit is not above the upper one; limits that cannot be read are said as they are."""
    least, most = ages.parse(low.text), ages.parse(high.text)
    return least is None or most is None or least.months <= most.months


def _generation(low: Place, person: Person) -> int:
    if person == "child":
        return 2
    least = ages.parse(low.text)
    return 0 if least and least.months >= GROWN_UP else 1


def _healthy(eligibility: Place) -> Iterator[Sentence]:
    healthy = eligibility.at("healthyVolunteers")
    answer = {True: "yes", False: "no"}.get(healthy.value) if isinstance(healthy.value, bool) else "not-stated"
    yield sentence(f"join.healthy.{answer}", healthy)


def _population(eligibility: Place) -> Iterator[Sentence]:
    described = eligibility.at("studyPopulation")
    if quote := names.quote(described):
        yield sentence("join.population", described, quote=quote)


def _rules(study: Place, person: Person) -> Iterator[Sentence]:
    written = study.at(parts.CRITERIA)
    if not written.text.strip():
        yield sentence("join.rules.not-stated", written)
        return
    lists = criteria.lists(written.text)
    if lists is None:
        yield sentence("join.rules.unsplit", written)
    else:
        topics = [place.text for place in study.each(parts.CONDITIONS)]
        yield from _list("can", lists.can, topics, written)
        yield from _list("cannot", lists.cannot, topics, written)
    yield sentence("join.team", written, person=person)


def _list(which: str, rules: criteria.Rules, topics: list[str], written: Place) -> Iterator[Sentence]:
    """What is quoted of one list, and how many rules it has besides."""
    quoted = criteria.chosen(rules.clear, topics, MOST_QUOTES)
    quotes = Listing(tuple(map(Quote, quoted)))
    left = rules.count - len(quoted)
    if rules.is_text:
        yield sentence(f"join.{which}.text", written)
    elif not rules.count:
        yield sentence(f"join.{which}.not-stated", written)
    elif not quoted:
        yield sentence(f"join.{which}.count", written, **counted(rules.count))
    elif not left:
        yield sentence(f"join.{which}.all", written, **counted(rules.count), quotes=quotes)
    else:
        yield sentence(f"join.{which}.{'some' if len(quoted) > 1 else 'one'}", written, quotes=quotes)
        yield sentence(f"join.{which}.more", written, **counted(left))
