"""Store what was read, with the corrections of people laid over it. What people decided is never touched, only marked where it is lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, astuple, dataclass
from datetime import datetime

from trials.actions import changes, screens
from trials.eligibility import stored
from trials.eligibility.corrected import correct, counting
from trials.eligibility.following.wants import Batch
from trials.eligibility.following.worker import Read, least_sure
from trials.eligibility.models import Correction, Cursor, TrialReading
from trials.eligibility.rules import Screen, screen
from trials.eligibility.stored import READER_VERSION
from trials.lib.along import Overtaken
from trials.models import ScreenRow, Trial
from trials.terms.facts import HIGHEST, LOWEST

WRITTEN_AT_ONCE = 100
# What a new reading gives to a row; what a person said of it stays.
READ = ("body", "text_hash", "version", "read_at", "fault", "least_sure", "lost")


@dataclass(slots=True)
class Counts:
    """How many trials were read for the first time, read again, left as they were, and could not be read; and how many corrections are
    newly lost."""

    new: int = 0
    again: int = 0
    same: int = 0
    failed: int = 0
    lost: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(mine + theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)))


@dataclass(frozen=True, slots=True)
class Laid:
    """What counts of a trial once corrections are laid over what was read."""

    screen: Screen
    least_sure: float
    lost: frozenset[int]


def keep_readings(batch: Batch, read: Sequence[Read], *, at: datetime) -> Counts:
    """Store a batch in one transaction, with the place in the list of Changes. Raises `Overtaken`."""
    with changes.in_order():
        if batch.until and not Cursor.objects.filter(change=batch.since).update(change=batch.until):
            raise Overtaken
        there = set(Trial.objects.filter(pk__in=list(batch.hashes)).values_list("pk", flat=True))
        made = [each for each in read if each.trial in there]
        texts = {wanted.trial: wanted.text for wanted in batch.wanted}
        corrections = Correction.objects.by_trial(each.trial for each in made)
        laid = {each.trial: lay(each, texts[each.trial], corrections.get(each.trial, ())) for each in made}
        known = set(TrialReading.objects.filter(pk__in=list(laid)).values_list("pk", flat=True))
        _write(made, laid, batch.hashes, at=at)
        newly_lost = mark_lost(row for rows in corrections.values() for row in rows if _is_lost(row, laid[row.trial_id]) != row.is_lost)
        screens.keep((screen_row(pk, one.screen) for pk, one in laid.items()), at=at)
    failed = sum(bool(each.fault) for each in made)
    again = len(known.intersection(laid))
    return Counts(len(laid) - again, again, len(there) - len(made), failed, newly_lost)


def lay(read: Read, text: str, corrections: Iterable[Correction]) -> Laid:
    """The corrections of a trial over what was read of this text."""
    rows = list(corrections)
    if not rows:
        return Laid(read.screen, read.least_sure, frozenset())
    reading = stored.decode(read.body, text)
    corrected = correct(reading, text, [row.decision for row in rows])
    counts = counting(reading, corrected)
    gone = {decision.key for decision in corrected.lost}
    return Laid(screen(counts), least_sure(counts), frozenset(row.pk for row in rows if row.key in gone))


def mark_lost(rows: Iterable[Correction]) -> int:
    """Turn these marks round; how many are lost now."""
    turned = list(rows)
    for row in turned:
        row.is_lost = not row.is_lost
    Correction.objects.bulk_update(turned, ["is_lost"], batch_size=WRITTEN_AT_ONCE)
    return sum(row.is_lost for row in turned)


def screen_row(trial: int, screen: Screen) -> ScreenRow:
    """What holds for many people at once, as a row."""
    told = asdict(screen)
    masks = {f"{name}_{place}": word for name in ("asked", "yes_out", "no_out") for place, word in enumerate(told.pop(name))}
    bounds = {name: (LOWEST if name.endswith("low") else HIGHEST) if value is None else value for name, value in _bounds(told)}
    return ScreenRow(trial_id=trial, sex=screen.sex, healthy=screen.healthy, **masks, **bounds)


def _bounds(told: dict[str, float | None]) -> list[tuple[str, float | None]]:
    return [(name, value) for name, value in told.items() if name.endswith(("_low", "_high"))]


def _is_lost(row: Correction, laid: Laid) -> bool:
    return row.pk in laid.lost


def _write(read: Iterable[Read], laid: dict[int, Laid], hashes: dict[int, str], *, at: datetime) -> None:
    rows = [
        TrialReading(
            trial_id=each.trial,
            body=each.body,
            text_hash=hashes[each.trial],
            version=READER_VERSION,
            read_at=at,
            fault=each.fault,
            least_sure=laid[each.trial].least_sure,
            lost=len(laid[each.trial].lost),
        )
        for each in read
    ]
    TrialReading.objects.bulk_create(rows, update_conflicts=True, unique_fields=["trial"], update_fields=READ, batch_size=WRITTEN_AT_ONCE)
