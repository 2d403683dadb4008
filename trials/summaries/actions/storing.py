"""Store what the drafter made, and mark what a changed record has made old. What people wrote or ticked is never touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from datetime import datetime
from typing import Any

from django.conf import settings

from trials.actions import changes
from trials.lib.along import Overtaken
from trials.models import Trial
from trials.summaries import edited, stored
from trials.summaries.actions import notices
from trials.summaries.drafter import RULES_VERSION
from trials.summaries.drafting.wants import Batch, Fact
from trials.summaries.drafting.worker import Drafted, study_of
from trials.summaries.models import Cursor, FixedSentence, Summary, Tick
from trials.summaries.shape import Draft
from trials.summaries.sources import resolve, source

State = Summary.State
# What a new draft gives to a row.
DRAFTED = ("body", "author", "rules", "content_hash", "version_id", "record_date", "drafted_at", "edits", "stale", "need", "sites")
WRITTEN_AT_ONCE = 100


@dataclass(slots=True)
class Counts:
    """How many overviews were new, made again, left as they were, found out of date, and not made."""

    new: int = 0
    again: int = 0
    same: int = 0
    stale: int = 0
    failed: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(mine + theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)))


def store(batch: Batch, drafted: Sequence[Drafted], *, at: datetime) -> Counts:
    """Store a batch in one transaction, with the place in the list of Changes. Raises `Overtaken`."""
    with changes.in_order():
        if batch.until and not Cursor.objects.filter(change=batch.since).update(change=batch.until):
            raise Overtaken
        there = set(Trial.objects.filter(pk__in=list(batch.facts)).values_list("pk", flat=True))
        made = [each for each in drafted if each.trial in there and not each.fault]
        work = _Work(there, at)
        for each in made:
            work.take(each, batch.facts[each.trial])
        work.recount({pk: fact.sites for pk, fact in batch.facts.items()})
        work.write()
        work.touched |= notices.propose({each.trial: each.notices for each in made})
        keep_fixed(made)
        changes.touch(sorted(work.touched))
    tried = there & {each.trial for each in drafted}
    work.counts.failed = len(tried) - len(made) + len(there.intersection(batch.unread))
    work.counts.same = len(there) - len(tried) - len(there.intersection(batch.unread))
    return work.counts


def keep_fixed(drafted: Iterable[Drafted]) -> None:
    """Sentences that stand in many trials, for a person to approve once in each language."""
    rows = [
        FixedSentence(name=name, key=key, language=language, sentence=sentence, example_id=each.trial)
        for each in drafted
        for name, key, sentence in each.fixed
        for language, _name in settings.LANGUAGES
    ]
    FixedSentence.objects.bulk_create(rows, ignore_conflicts=True)


def stale_places(overview: Draft, study: dict[str, Any]) -> list[str]:
    """The places that its sentences cite and that say something else in this study, each once."""
    cited = {place.path: place.hash for sentence in overview.sentences for place in sentence.sources}
    return sorted(path for path, kept in cited.items() if source(path, resolve(study, path)).hash != kept)


class _Work:
    """The rows of a batch, as they are and as they shall be."""

    def __init__(self, trials: Iterable[int], at: datetime) -> None:
        self.at, self.counts, self.touched = at, Counts(), set[int]()
        self._rows: dict[int, list[Summary]] = defaultdict(list)
        self._new: list[tuple[Summary, Summary | None]] = []
        self._changed: dict[int, Summary] = {}
        self._gone: list[int] = []
        for row in Summary.objects.of_trials(trials).select_for_update().order_by("pk"):
            self._rows[row.trial_id].append(row)

    def take(self, drafted: Drafted, fact: Fact) -> None:
        """One trial's new draft."""
        rows = self._rows[drafted.trial]
        study = study_of(fact.raw, is_packed=fact.is_packed) if any(row.state in {State.REVIEW, State.PUBLISHED} for row in rows) else {}
        for language in dict.fromkeys([settings.LANGUAGE_CODE, *(row.language for row in rows)]):
            published = next((row for row in rows if row.language == language and row.state == State.PUBLISHED), None)
            at_work = next((row for row in rows if row.language == language and row.is_open), None)
            if published:
                self._mark(published, study)
            if at_work and at_work.state == State.REVIEW:
                self._mark(at_work, study)
            elif at_work and published and not published.stale and at_work.need == Summary.Need.STALE:
                self._gone.append(at_work.pk)
            elif at_work:
                self._again(at_work, published, drafted, fact)
            elif not published or published.stale:
                self._add(Summary(trial_id=drafted.trial, language=language), published, drafted, fact)

    def _mark(self, row: Summary, study: dict[str, Any]) -> None:
        stale = stale_places(row.overview, study)
        if stale != row.stale:
            self.counts.stale += bool(stale)
            row.stale = stale
            self._change(row)

    def _add(self, row: Summary, published: Summary | None, drafted: Drafted, fact: Fact) -> None:
        fill(row, published, drafted, fact, at=self.at)
        self._new.append((row, published))
        self.touched.add(row.trial_id)
        self.counts.new += 1

    def _again(self, row: Summary, published: Summary | None, drafted: Drafted, fact: Fact) -> None:
        says_the_same = row.body == drafted.body
        fill(row, published, drafted, fact, at=self.at)
        self._change(row, touch=not says_the_same)
        self.counts.again += 1

    def _change(self, row: Summary, *, touch: bool = True) -> None:
        self._changed[row.pk] = row
        if touch:
            self.touched.add(row.trial_id)

    def recount(self, sites: dict[int, int]) -> None:
        """How many sites are open decides the order of the queue."""
        for trial, count in sites.items():
            for row in self._rows[trial]:
                if row.sites != count:
                    row.sites = count
                    self._change(row, touch=False)

    def write(self) -> None:
        """All at once."""
        Summary.objects.filter(pk__in=self._gone).delete()
        Summary.objects.bulk_create((row for row, _published in self._new), batch_size=WRITTEN_AT_ONCE)
        Summary.objects.bulk_update(self._changed.values(), DRAFTED, batch_size=WRITTEN_AT_ONCE)
        for row, published in self._new:
            if published:
                carry_ticks(published, row)


def fill(row: Summary, published: Summary | None, drafted: Drafted, fact: Fact, *, at: datetime) -> None:
    """The row as the drafter made it. What people wrote, in it or in the published one, stays where its sentence does."""
    row.body, row.record_date, row.drafted_at = drafted.body, drafted.record_date, at
    row.author, row.rules = Summary.Author.SOFTWARE, RULES_VERSION
    row.content_hash, row.version_id, row.sites, row.stale = fact.content_hash, fact.version_id, fact.sites, []
    row.__dict__.pop("draft", None)
    if published:
        row.need = Summary.Need.STALE if published.stale else Summary.Need.RECHECK
    edits = published.edits if published else row.edits
    row.edits = edited.kept(row.draft, edits) if edits else {}


def carry_ticks(before: Summary, after: Summary) -> None:
    """What a person compared stays compared, where neither the words nor the record have changed."""
    kept = before.ticks.exclude(sentence="", section__in=different(before.overview, after.overview))
    Tick.objects.bulk_create(Tick(summary=after, section=one.section, sentence=one.sentence, by=one.by, at=one.at) for one in kept)


def different(before: Draft, after: Draft) -> set[str]:
    """The sections that say something else, or the same from other words of the record."""
    return {
        was.key
        for was, now in zip(before.sections, after.sections, strict=True)
        if [stored.key(each) for each in was.sentences] != [stored.key(each) for each in now.sentences]
    }
