"""The overview that a visitor reads: sections in order, each sentence with where it comes from, and who wrote it.

`overview(trial, language)` is what pages ask for; they bring the questions into words by `overview-<key>` of `trials.words`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from django.conf import settings
from django.utils import timezone
from django.utils.translation import override

from trials.lib.dates import PartialDate
from trials.lib.phrase import Phrase
from trials.models import Trial
from trials.summaries.drafting import wants
from trials.summaries.drafting.worker import draft_all
from trials.summaries.models import Notice, Summary
from trials.summaries.shape import SectionKey, Sentence, Source
from trials.summaries.stored import decode_sentence
from trials.summaries.text import PartKind, said_parts

Parts = list[tuple[str, PartKind]]
Writer = Literal["template", "model", "person"]
# Whose drafts are shown before a person has looked at them, by the setting UNREVIEWED_OVERVIEWS.
UNREVIEWED = {"none": (), "software": ("software",), "all": ("software", "model")}


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence: its pieces (our own words, names, quotes), the places of the record behind it, whether one of them has changed, and
    the rule that made it."""

    parts: Parts
    sources: tuple[Source, ...]
    is_stale: bool = False
    rule: str = ""

    @property
    def text(self) -> str:
        """The whole sentence."""
        return "".join(text for text, _kind in self.parts)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said under one of the fixed questions."""

    key: SectionKey
    sentences: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """What a page shows. `label` says who wrote it, in the sentences of docs/words.md; `stale` stands beside it when marked parts may be
    out of date. `notices` were set by a person here."""

    answers: tuple[Answer, ...]
    notices: tuple[tuple[str, Said], ...]
    label: Phrase
    stale: Phrase | None
    writer: Writer
    summary: Summary


def overview(trial: Trial, language: str) -> Overview | None:
    """The overview of a trial in this language; None where there is none that may be shown."""
    unreviewed = UNREVIEWED[settings.UNREVIEWED_OVERVIEWS]
    summary = Summary.objects.for_page(trial, language, unreviewed=unreviewed)
    if summary is None and "software" in unreviewed and Summary.objects.hides_template(trial, language):
        summary = _template(trial, language)
    if summary is None:
        return None
    writer = _writer(summary, language)
    with override(language):
        return Overview(
            answers=tuple(_answers(summary, writer)),
            notices=notices(trial),
            label=_label(summary, writer),
            stale=Phrase("stale") if summary.is_stale else None,
            writer=writer,
            summary=summary,
        )


def reviewed_count(language: str) -> int:
    """How many listed trials have an overview that a person here has reviewed."""
    return Summary.objects.published().filter(language=language, trial__listing=Trial.Listing.LISTED).count()


def _template(trial: Trial, language: str) -> Summary | None:
    """What the templates make of the record, not stored: no trial loses its overview because a model wrote one that may not be shown."""
    made = draft_all(wants.look([trial.pk], anyway=True).wanted, set())
    if not made or made[0].fault:
        return None
    return Summary(trial=trial, language=language, body=made[0].body, record_date=made[0].record_date, drafted_at=timezone.now())


def _answers(summary: Summary, writer: Writer) -> Iterator[Answer]:
    """A published one in the words in which it was reviewed; of one that nobody has finished looking at only what its author made."""
    is_reviewed = writer == "person"
    reviewed = iter(summary.said if is_reviewed else ())
    stale = set(summary.stale)
    for section in (summary.overview if is_reviewed else summary.draft).sections:
        yield Answer(section.key, tuple(_said(sentence, stale, next(reviewed, None)) for sentence in section.sentences))


def _said(sentence: Sentence, stale: set[str], reviewed: Parts | None = None) -> Said:
    parts = said_parts(sentence) if reviewed is None else [(text, kind) for text, kind in reviewed]
    return Said(parts, sentence.sources, any(place.path in stale for place in sentence.sources), sentence.rule)


def notices(trial: Trial) -> tuple[tuple[str, Said], ...]:
    """The kind and the sentence of each notice that a person here has set, in the language of now; shown without an overview too."""
    found = []
    for row in Notice.objects.filter(trial=trial, state=Notice.State.SET):
        sentence = decode_sentence(row.sentence)
        found.append((row.kind, Said(said_parts(sentence), sentence.sources, row.is_stale, sentence.rule)))
    return tuple(found)


def _writer(summary: Summary, language: str) -> Writer:
    if summary.state == Summary.State.PUBLISHED and summary.language == language:
        return "person"
    return "model" if summary.author == Summary.Author.MODEL else "template"


def _label(summary: Summary, writer: Writer) -> Phrase:
    if writer == "person" and summary.published_at:
        return Phrase("reviewed", {"host": settings.HOST_NAME, "date": timezone.localtime(summary.published_at).date()})
    date = PartialDate.parse(summary.record_date) or timezone.localtime(summary.drafted_at).date()
    return Phrase(f"{writer}-draft", {"date": date})
