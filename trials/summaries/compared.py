"""What a changed record means for an overview: the old words beside the new."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import override

from trials.summaries.drafting import wants
from trials.summaries.models import Summary
from trials.summaries.sources import resolve
from trials.summaries.text import said


@dataclass(frozen=True, slots=True)
class Changed:
    """A place of the record: what stood there when a person looked, what stands there now, and the sentences that cite it, then and now."""

    path: str
    before: Any
    after: Any
    said_before: tuple[str, ...]
    said_now: tuple[str, ...]


def changed(summary: Summary) -> list[Changed]:
    """Of an overview that is itself out of date, what changed since it was drafted; of one that waits to replace a published one, what
    changed since that was reviewed; else nothing."""
    old = summary if summary.stale else _replaced_by(summary)
    if old is None or not old.stale:
        return []
    study = wants.study(old.trial_id)
    before = {place.path: place.value for sentence in old.overview.sentences for place in sentence.sources}
    then, now = _said(old), _said(summary) if old is not summary else []
    return [Changed(path, before.get(path), resolve(study, path), _citing(then, path), _citing(now, path)) for path in old.stale]


def _replaced_by(summary: Summary) -> Summary | None:
    if not summary.is_open:
        return None
    return Summary.objects.published().filter(trial=summary.trial_id, language=summary.language).first()


def _said(summary: Summary) -> list[tuple[set[str], str]]:
    """Each sentence with the places that it cites; of a published one in the words in which it was reviewed."""
    sentences = summary.overview.sentences
    with override(summary.language):
        texts = ["".join(text for text, _kind in parts) for parts in summary.said] or [said(sentence) for sentence in sentences]
    return [({place.path for place in sentence.sources}, text) for sentence, text in zip(sentences, texts, strict=True)]


def _citing(found: Iterable[tuple[set[str], str]], path: str) -> tuple[str, ...]:
    return tuple(text for paths, text in found if path in paths)
