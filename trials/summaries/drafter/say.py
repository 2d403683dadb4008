"""How the drafter makes a sentence: a rule, the places that it leads back to, and the values that it says. Pure.

The rule names the wording too: `happen.arms.two` is `overview-happen-arms-two` of `trials.words`; with a person it ends in `-you` or
`-child`.
"""

from __future__ import annotations

from typing import Any

from trials.lib.phrase import Count, Listing, Phrase, Quote
from trials.summaries.shape import Kind, Person, Sentence
from trials.summaries.sources import Place


def sentence(rule: str, *places: Place, person: Person | None = None, **values: Any) -> Sentence:
    """A sentence with its sources, each once. It needs at least one: where the record says nothing, the empty place."""
    sentence_id = f"overview-{rule.replace('.', '-')}" + (f"-{person}" if person else "")
    return worded(rule, sentence_id, *places, **values)


def worded(rule: str, sentence_id: str, *places: Place, **values: Any) -> Sentence:
    """The same for wording that has an id of its own, such as `early-study`."""
    if not places:
        raise ValueError(f"The sentence {rule} has no source.")
    sources = {place.path: place.source for place in places}
    return Sentence(_kind(values), tuple(sources.values()), rule, Phrase(sentence_id, values))


def counted(number: int) -> dict[str, Any]:
    """The two values of wording that counts: `count` picks singular or plural, `number` is what is read."""
    return {"count": number, "number": Count(number)}


def _kind(values: dict[str, Any]) -> Kind:
    if not values:
        return "fixed"
    return "quote" if any(map(_quotes, values.values())) else "values"


def _quotes(value: Any) -> bool:
    match value:
        case Quote():
            return True
        case Listing():
            return any(map(_quotes, value.items))
        case Phrase():
            return any(map(_quotes, value.values.values()))
        case _:
            return False
