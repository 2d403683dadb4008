"""Store lists of words. What people here wrote or switched off is never changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import batched

from django.db import transaction

from trials.vocabulary import keys
from trials.vocabulary.actions.stamp import raise_stamp
from trials.vocabulary.models import Concept, LayTerm, Origin
from trials.vocabulary.sources.entry import Entry, Name

BATCH = 1000


@dataclass(slots=True)
class Counts:
    """How many concepts and terms are new, and how many terms the list no longer has."""

    concepts: int = 0
    terms: int = 0
    gone: int = 0


@transaction.atomic
def store(entries: Iterable[Entry], *, origin: Origin, tell: Callable[[int], object] = lambda _done: None) -> Counts:
    """Put a whole list in; terms that an earlier form of it had and this one has not are deleted. Safe to run again."""
    counts = Counts()
    if _renew_keys():
        raise_stamp()
    own: set[int] = set(LayTerm.objects.filter(origin=origin).values_list("pk", flat=True))
    by_key = dict(Concept.objects.values_list("key", "pk"))
    if origin == Origin.IMPORTED:
        by_key |= _known_as(by_key)
    for batch in batched(entries, BATCH):
        ids = _concepts(batch, by_key, origin, counts)
        own -= _terms(zip(batch, ids, strict=True), origin, counts)
        tell(len(batch))
    for gone in batched(own, BATCH):
        counts.gone += LayTerm.objects.filter(pk__in=gone).delete()[0]
    if counts.concepts or counts.terms or counts.gone:
        raise_stamp()
    return counts


def _renew_keys() -> int:
    """Give stored names the keys of today, should a newer version of the portal reckon them in another way."""
    terms = [term for term in LayTerm.objects.only("text", "key", "form").iterator(chunk_size=5000) if term.renew()]
    LayTerm.objects.bulk_update(terms, ["key", "form"], batch_size=BATCH)
    taken = set(Concept.objects.values_list("key", flat=True))
    concepts = []
    for concept in Concept.objects.only("name", "key").iterator(chunk_size=5000):
        key = keys.key(concept.name)[:255]
        if key != concept.key and key not in taken:
            taken.add(key)
            concept.key = key
            concepts.append(concept)
    Concept.objects.bulk_update(concepts, ["key"], batch_size=BATCH)
    return len(terms) + len(concepts)


def _known_as(by_key: dict[str, int]) -> dict[str, int]:
    """Names that records use for a concept we have: an imported heading of that name is the same concept."""
    rows = LayTerm.objects.filter(kind=LayTerm.Kind.MEDICAL, origin__lt=Origin.IMPORTED).values_list("key", "concept_id").order_by("pk")
    known: dict[str, int] = {}
    for key, concept in rows:
        known.setdefault(key, concept)
    return {key: concept for key, concept in known.items() if key not in by_key}


def _concepts(batch: tuple[Entry, ...], by_key: dict[str, int], origin: Origin, counts: Counts) -> list[int]:
    """The concept of each entry: one that has its name, else a new one."""
    wanted = [keys.key(entry.name)[:255] for entry in batch]
    new: dict[str, Concept] = {}
    for entry, key in zip(batch, wanted, strict=True):
        if key not in by_key:
            trees = "|".join(entry.trees)[:1000]
            new.setdefault(key, Concept(name=entry.name[:255], key=key, mesh_id=entry.mesh_id, trees=trees, origin=origin))
    Concept.objects.bulk_create(new.values())
    counts.concepts += len(new)
    by_key |= dict(Concept.objects.filter(key__in=new).values_list("key", "pk")) if new else {}
    _numbered(batch, wanted, by_key)
    return [by_key[key] for key in wanted]


def _numbered(batch: tuple[Entry, ...], wanted: list[str], by_key: dict[str, int]) -> None:
    """Give concepts that were here without a number the heading's."""
    entries = {by_key[key]: entry for entry, key in zip(batch, wanted, strict=True) if entry.mesh_id}
    bare = list(Concept.objects.filter(pk__in=entries, mesh_id=""))
    for concept in bare:
        concept.mesh_id, concept.trees = entries[concept.pk].mesh_id, "|".join(entries[concept.pk].trees)[:1000]
    Concept.objects.bulk_update(bare, ["mesh_id", "trees"])


def _terms(pairs: Iterable[tuple[Entry, int]], origin: Origin, counts: Counts) -> set[int]:
    """Add the terms that are missing; the ids of those that the list still has."""
    wanted = {(concept, form): name for entry, concept in pairs for form, name in _names(entry)}
    rows = LayTerm.objects.filter(concept_id__in={concept for concept, _form in wanted})
    there = {(concept, form): pk for pk, concept, form in rows.values_list("pk", "concept_id", "form")}
    new = [_term(concept, form, name, origin) for (concept, form), name in wanted.items() if (concept, form) not in there]
    LayTerm.objects.bulk_create(new, batch_size=5000)
    counts.terms += len(new)
    return {there[pair] for pair in wanted if pair in there}


def _names(entry: Entry) -> Iterator[tuple[str, Name]]:
    """Each name once, but for the concept's own; the first of two forms that differ in order and plural only."""
    seen = {keys.form(entry.name)[:255]}
    for name in entry.names:
        form = keys.form(name.text)[:255]
        if form and form not in seen:
            seen.add(form)
            yield form, name


def _term(concept: int, form: str, name: Name, origin: Origin) -> LayTerm:
    kind = LayTerm.Kind.MEDICAL if name.medical else LayTerm.Kind.LAY
    key = keys.key(name.text)[:255]
    return LayTerm(concept_id=concept, text=name.text[:255], key=key, form=form, kind=kind, language=name.language, origin=origin)
