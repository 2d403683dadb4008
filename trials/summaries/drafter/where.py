"""Where it is and who runs it. What depends on today, such as whether it is open, the page says elsewhere. Pure."""

from __future__ import annotations

from trials.lib.phrase import Country, Listing
from trials.registry.record.places import country
from trials.summaries.drafter import parts
from trials.summaries.drafter.names import names, proper
from trials.summaries.drafter.say import counted, sentence
from trials.summaries.shape import Person, Sentence
from trials.summaries.sources import Place

MOST_COUNTRIES = 5
MOST_PARTNERS = 4
LONGEST_SPONSOR = 140
CLASSES = {
    "INDUSTRY": "where.class.company",
    "NIH": "where.class.nih",
    "FED": "where.class.us-government",
    "OTHER_GOV": "where.class.government",
    "INDIV": "where.class.person",
    "NETWORK": "where.class.network",
    "OTHER": "where.class.other",
}


def where(study: Place, person: Person) -> tuple[Sentence, ...]:
    """How many places in which countries, the sponsor and its kind, and partners."""
    return (*_places(study), *_sponsor(study), *_partners(study))


def _places(study: Place) -> list[Sentence]:
    listed = study.at(f"{parts.LOCATIONS}[*].country")
    sites = list(study.each(parts.LOCATIONS))
    if not sites:
        return [sentence("where.places.not-stated", study.at(parts.LOCATIONS))]
    found = dict.fromkeys(country(site.at("country").text)[:1] for site in sites if site.at("country").text.strip())
    countries = tuple(Country(code) for (code,) in found)
    if len(sites) == 1:
        return [_only(sites[0], countries)]
    if not countries:
        return [sentence("where.places.number", listed, **counted(len(sites)))]
    if len(countries) > MOST_COUNTRIES:
        return [sentence("where.places.many", listed, **counted(len(sites)), countries=len(countries))]
    rule = "where.places.country" if len(countries) == 1 else "where.places.countries"
    return [sentence(rule, listed, **counted(len(sites)), countries=Listing(countries))]


def _only(site: Place, countries: tuple[Country, ...]) -> Sentence:
    city = proper(site.at("city").text)
    if city and countries:
        return sentence("where.place.city", site.at("city"), site.at("country"), city=city, country=countries[0])
    if countries:
        return sentence("where.place.country", site.at("country"), country=countries[0])
    return sentence("where.place.unnamed", site.at("country"))


def _sponsor(study: Place) -> list[Sentence]:
    lead = study.at(f"{parts.SPONSORS}.leadSponsor")
    called, kind = proper(lead.at("name").text, LONGEST_SPONSOR), lead.at("class")
    if not called:
        return [sentence("where.sponsor.not-stated", lead.at("name"))]
    said = [sentence("where.sponsor.named", lead.at("name"), sponsor=called)]
    return [*said, sentence(CLASSES[kind.text], kind)] if kind.text in CLASSES else said


def _partners(study: Place) -> list[Sentence]:
    all_of_them = study.at(f"{parts.SPONSORS}.collaborators[*].name")
    number = len(all_of_them.value) if isinstance(all_of_them.value, list) else 0
    places, found = names((partner.at("name") for partner in study.each(f"{parts.SPONSORS}.collaborators")), proper)
    if not number:
        return []
    if number > MOST_PARTNERS or len(places) < number:
        return [sentence("where.partners.many", all_of_them, **counted(number))]
    return [sentence("where.partners.one" if number == 1 else "where.partners.several", all_of_them, names=found)]
