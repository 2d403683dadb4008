"""Cards drawn once: a list of twenty costs two small queries when all were shown before.

What a card says of where a trial runs may depend on what was asked, so each is kept in parts with that one between them; at the end there
is room for what concerns one visitor only, and is never kept.
Key: trial, its page stamp and content, language, date and code version, as for the trial's own page. One store a process, never too large.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from secrets import token_hex

from django.conf import settings
from django.template.loader import get_template
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from trials.lib.statement import Statement
from trials.models import Trial
from trials.views import cards

# About two kilobytes each.
MOST = 4000
Key = tuple[object, ...]
NOTHING = SafeString("")
# Stands between the parts while a card is drawn; no record can know it.
_MARK = mark_safe(f"<!--{token_hex(16)}-->")  # noqa: S308  # letters and digits


@dataclass(frozen=True, slots=True)
class Drawn:
    """A card as HTML: up to where the trial runs, what it says of that by itself, the rest, and what closes it."""

    before: SafeString
    where: SafeString
    after: SafeString
    end: SafeString

    def with_where(self, where: SafeString, more: SafeString = NOTHING) -> SafeString:
        """The whole card, with another middle part or its own, and with more at its end."""
        return self.before + where + self.after + more + self.end


_STAMPS = Statement(lambda ids: Trial.objects.filter(pk__in=ids).order_by().values_list("pk", "registry_id", "page_stamp", "content_hash"))
_kept: dict[Key, Drawn] = {}


def of(ids: Sequence[int]) -> dict[int, Drawn]:
    """The cards of these trials in their order, by trial."""
    stamps = {row[0]: row for row in _STAMPS.rows(ids)}
    said = (settings.CODE_VERSION, get_language(), timezone.localdate())
    keys: dict[int, Key] = {pk: (*stamps[pk], *said) for pk in ids if pk in stamps}
    found = {pk: _kept.get(key) for pk, key in keys.items()}
    missing = [pk for pk, card in found.items() if card is None]
    if missing:
        drawn = {card.trial.pk: _draw(card) for card in cards.of(missing)}
        found |= drawn
        _keep({keys[pk]: card for pk, card in drawn.items()})
    return {pk: card for pk, card in found.items() if card is not None}


def wheres(places: Iterable[cards.Card]) -> dict[int, SafeString]:
    """What to say, by trial, of where these run."""
    template = get_template("components/trial_where.html")
    return {card.trial.pk: mark_safe(template.render({"card": card})) for card in places}  # noqa: S308  # a template has escaped it


def forget() -> None:
    """Drop all, for tests whose database is rolled back."""
    _kept.clear()


def _draw(card: cards.Card) -> Drawn:
    html = get_template("components/trial_card.html").render({"card": card, "level": 3, "mark": _MARK})
    before, where, after, end = html.split(_MARK)
    return Drawn(mark_safe(before), mark_safe(where), mark_safe(after), mark_safe(end))  # noqa: S308  # a template has escaped them


def _keep(drawn: dict[Key, Drawn]) -> None:
    if len(_kept) + len(drawn) > MOST:
        _kept.clear()
    _kept.update(drawn)
