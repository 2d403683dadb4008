"""What a condition is called: the names that records use, and the words that people here added. For pages, not for searching.

Words that only help to understand a search (how somebody may type it in pain or in anger) are not put before those who are ill.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.utils.text import slugify

from trials.vocabulary import keys
from trials.vocabulary.models import Concept, LayTerm, Origin

# Diseases and states of mind in MeSH; a concept without a place in it is one of our own.
CONDITIONS = ("C", "F03")


@dataclass(frozen=True, slots=True)
class Called:
    """A condition by the name that records use, and its other names, the best first."""

    name: str
    others: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.name)

    @property
    def slug(self) -> str:
        """The address of its page."""
        return slugify(self.name)[:120]


def by_name(name: str, most: int) -> Called:
    """The condition that goes by this name in records; without other names where the vocabulary does not know it."""
    key = keys.key(name)[:255]
    known = Concept.objects.filter(in_use=True)
    concept = known.filter(key=key).first() or _nearest(
        known.filter(terms__key=key, terms__kind=LayTerm.Kind.MEDICAL, terms__in_use=True).distinct(), key
    )
    return Called(name, _others(concept, name, most)) if concept else Called(name)


def by_slug(slug: str, most: int) -> Called:
    """The condition whose name gives this address; an empty one where there is none."""
    concept = Concept.objects.filter(in_use=True, key=keys.key(slug.replace("-", " "))[:255]).first()
    if concept is None or slugify(concept.name)[:120] != slug or not _is_condition(concept):
        return Called("")
    return Called(concept.name, _others(concept, concept.name, most))


def _nearest(concepts: QuerySet[Concept], key: str) -> Concept | None:
    """The one whose own name shares most of its words: "type 2 diabetes" stands for itself before it stands for any diabetes."""
    asked = set(key.split())

    def apart(concept: Concept) -> float:
        own = set(concept.key.split())
        return 1 - len(own & asked) / len(own | asked)

    return min(concepts.order_by("origin", "pk"), key=apart, default=None)


def _is_condition(concept: Concept) -> bool:
    return not concept.trees or any(tree.startswith(CONDITIONS) for tree in concept.trees.split("|"))


def _others(concept: Concept, name: str, most: int) -> tuple[str, ...]:
    """Names that records use and what people here wrote, each once; no name that is a condition of its own ("type 1 diabetes")."""
    shown = Q(kind=LayTerm.Kind.MEDICAL) | Q(origin=Origin.CURATED)
    own = Concept.objects.filter(in_use=True).exclude(pk=concept.pk)
    terms = concept.terms.filter(shown, in_use=True).exclude(key__in=own.values("key"), origin__gt=Origin.CURATED)
    texts = terms.order_by("origin", "pk").values_list("text", flat=True)[: 4 * most]
    found = {keys.form(text): text for text in reversed([concept.name, *texts])}
    found.pop(keys.form(name), None)
    return tuple(reversed(found.values()))[:most]
