"""What a status token means today: the words to show, whether contact is offered, and what to offer instead.

A registry's "recruiting" is only as fresh as the team's last confirmation. The rules and the matrix are those of
docs/words.md too; both take `today`, and neither result is ever stored.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Literal

from trials.lib.dates import PartialDate
from trials.lib.phrase import Label, Phrase
from trials.terms.elapsed import months_before, months_phrase

RECRUITING = "RECRUITING"
UNKNOWN = "UNKNOWN"
PAUSED = "status-paused"
STOPPED = "status-stopped"
FRESH_MONTHS = 6
STALE_MONTHS = 24
# A confirmation is written as a month, so that its last day may lie ahead; a date further ahead than that is a slip and says nothing.
AHEAD = timedelta(days=31)

ContactRule = Literal["form", "ask_if_open", "doctor", "none"]
Tone = Literal["open", "ask", "wait", "closed"]


@dataclass(frozen=True, slots=True)
class Standing:
    """One row of the matrix: chip and sentence ids, tone, contact rule, what to offer instead, whether the trial is still under way."""

    id: str
    tone: Tone
    contact: ContactRule
    instead: tuple[str, ...]
    under_way: bool = False

    @property
    def gives_reason(self) -> bool:
        """Whether the record's reason for stopping belongs beside the sentence."""
        return self.id == PAUSED or not self.under_way


MATRIX: dict[str, Standing] = {
    "RECRUITING": Standing("status-open", "open", "form", (), under_way=True),
    "NOT_YET_RECRUITING": Standing("status-not-yet", "wait", "none", ("follow",), under_way=True),
    "ENROLLING_BY_INVITATION": Standing("status-invitation", "closed", "none", ("related", "follow"), under_way=True),
    "ACTIVE_NOT_RECRUITING": Standing("status-running", "closed", "none", ("follow", "related"), under_way=True),
    "SUSPENDED": Standing("status-paused", "wait", "none", ("follow",), under_way=True),
    "TERMINATED": Standing("status-stopped", "closed", "none", ("related",)),
    "WITHDRAWN": Standing("status-never-started", "closed", "none", ("related",)),
    "COMPLETED": Standing("status-finished", "closed", "none", ("results", "follow")),
    "UNKNOWN": Standing("status-unknown", "ask", "ask_if_open", ()),
    "AVAILABLE": Standing("status-available", "ask", "doctor", ("expanded_access",), under_way=True),
    "TEMPORARILY_NOT_AVAILABLE": Standing("status-not-available-now", "wait", "doctor", ("expanded_access",), under_way=True),
    "NO_LONGER_AVAILABLE": Standing("status-no-longer-available", "closed", "doctor", ("expanded_access_over",)),
    "APPROVED_FOR_MARKETING": Standing("status-approved", "closed", "doctor", ("expanded_access_over",)),
    "WITHHELD": Standing("status-withheld", "closed", "none", ()),
}
MISSING = Standing("status-missing", "ask", "none", ("related",))
UNHEARD = Standing("status-unheard", "ask", "none", ("related",))


@dataclass(frozen=True, slots=True)
class StatusWord:
    """The chip, then one sentence, both by id with the values they need; then notes on how old the record is; `tone` picks the colour."""

    chip_id: str
    sentence_id: str
    values: Mapping[str, Any] = field(default_factory=dict)
    tone: Tone = "closed"
    notes: tuple[Phrase, ...] = ()

    @property
    def chip(self) -> Phrase:
        """The few words of the badge."""
        return Phrase(self.chip_id, self.values)

    @property
    def sentence(self) -> Phrase:
        """The sentence beside it."""
        return Phrase(self.sentence_id, self.values)

    @property
    def is_open(self) -> bool:
        """Whether the page may say that the trial is open today."""
        return self.chip_id == "status-open"


def standing(token: str) -> Standing:
    """The row of the matrix for a token; a token of tomorrow and no token at all have rows too."""
    return MATRIX.get(token, UNHEARD) if token else MISSING


def contact_rule(token: str) -> ContactRule:
    """Whether a visitor may be offered a form: yes, only to ask if it is still open, through their doctor, or not at all."""
    return standing(token).contact


def instead(token: str) -> tuple[str, ...]:
    """What to offer where there is no form: `related`, `follow`, `results`, `expanded_access` or `..._over`, most useful first."""
    return standing(token).instead


def status_word(
    token: str,
    *,
    confirmed: date | None,
    primary_completion: date | None,
    today: date,
    why_stopped: str = "",
    last_known: str = "",
) -> StatusWord:
    """The words for a status today.

    `confirmed` is when the team last confirmed it, `primary_completion` the last day that the main completion date may mean; both None when
    the record does not say. `why_stopped` and `last_known` are the record's own.
    """
    known = confirmed if confirmed and confirmed <= today + AHEAD else None
    passed = primary_completion if primary_completion and primary_completion < today else None
    if token == RECRUITING:
        return _recruiting(known, passed, today)
    row, reason = standing(token), why_stopped.strip()
    if row.id == STOPPED and reason:
        return StatusWord(row.id, f"{row.id}-sentence", {"reason": reason}, row.tone)
    sentence = "status-stopped-no-reason" if row.id == STOPPED else f"{row.id}-sentence"
    notes = [Phrase("status-reason", {"reason": reason})] if reason and row.gives_reason else []
    notes += _notes(known, passed, today) if row.under_way else []
    if token == UNKNOWN and last_known:
        notes.append(Phrase("status-last-known", {"status": Label("status", last_known)}))
    return StatusWord(row.id, sentence, {"token": token} if row is UNHEARD else {}, row.tone, tuple(notes))


def _recruiting(confirmed: date | None, passed: date | None, today: date) -> StatusWord:
    values = _age(confirmed, today)
    if passed:
        values["completion"] = PartialDate(passed.year, passed.month)
        return StatusWord("status-maybe-closed", "status-maybe-closed-completed", values, "ask")
    if confirmed is None:
        return StatusWord("status-listed-open", "status-listed-open-undated", values, "ask")
    if confirmed < months_before(today, STALE_MONTHS):
        return StatusWord("status-maybe-closed", "status-listed-open-sentence", values, "ask")
    if confirmed < months_before(today, FRESH_MONTHS):
        return StatusWord("status-listed-open", "status-listed-open-sentence", values, "ask")
    return StatusWord("status-open", "status-open-sentence", values, "open")


def _age(confirmed: date | None, today: date) -> dict[str, Any]:
    """The month of the confirmation and its age, counted as a reader counts: from month to month."""
    if confirmed is None:
        return {}
    months = max(0, (today.year - confirmed.year) * 12 + today.month - confirmed.month)
    return {"confirmed": PartialDate(confirmed.year, confirmed.month), "age": months_phrase(months)}


def _notes(confirmed: date | None, passed: date | None, today: date) -> list[Phrase]:
    notes = []
    if confirmed and confirmed < months_before(today, FRESH_MONTHS):
        notes.append(Phrase("status-confirmed", _age(confirmed, today)))
    if passed:
        notes.append(Phrase("status-completion-passed", {"completion": PartialDate(passed.year, passed.month)}))
    return notes


def site_word(site_token: str, trial: StatusWord, *, paused: bool, **dates: Any) -> StatusWord:
    """The words for one site: paused here, else the less open of its own status and its trial's; a site without a status has its trial's.

    `dates` are those of `status_word`.
    """
    if paused:
        return StatusWord("status-site-paused", "status-site-paused-sentence", {}, "wait")
    if not site_token:
        return trial
    own = status_word(site_token, **dates)
    return trial if site_token == RECRUITING and trial.tone != "open" else own
