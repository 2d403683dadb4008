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
    eligibility, kind = study.at(ELIGIBILITY), study.at(parts.STUDY_TYPE)
    told = (*_healthy(eligibility), *_population(eligibility), *_rules(study))
    if kind.text == "EXPANDED_ACCESS":  # which is no study, and has no team
        return (*_who(eligibility, person, expanded=True), *told, sentence("join.doctor", kind))
    return (*_who(eligibility, person), *told, sentence("join.team", study.at(parts.CRITERIA), person=person))


def _who(eligibility: Place, person: Person, *, expanded: bool = False) -> Iterator[Sentence]:
    sex, more = eligibility.at("sex"), eligibility.at("genderDescription")
    said = _ages(eligibility, person, expanded=expanded)
    yield said
    if all(source.path != sex.path for source in said.sources):
        yield sentence(f"join.sex.{sex.text.lower() if sex.text in SEXES else 'not-stated'}", sex)
    if quote := names.quote(more):
        yield sentence("join.sex.more", more, quote=quote)


def _ages(eligibility: Place, person: Person, *, expanded: bool) -> Sentence:
    """The ages, and with them the sex where "women" or "boys" says both."""
    sex, low, high = eligibility.at("sex"), eligibility.at("minimumAge"), eligibility.at("maximumAge")
    if _is_open(low) and _is_open(high):
        return sentence("join.any-age", low, high)
    if not _fit(low, high):
        return sentence("join.ages-odd", low, high, ages=Phrase("age-as-written", {"ages": f"{low.text.strip()} – {high.text.strip()}"}))
    span = ages.span(low.text, high.text)
    if expanded:
        return sentence("join.who.expanded", low, high, ages=span)
    if sex.text not in SEXES:
        return sentence(f"join.who.{_CALLED['ALL'][_generation(low, person)]}", low, high, ages=span)
    return sentence(f"join.who.{_CALLED[sex.text][_generation(low, person)]}", low, high, sex, ages=span)


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


def _rules(study: Place) -> Iterator[Sentence]:
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
