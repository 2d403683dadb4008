"""Cards that look the same whatever was asked, drawn once: a list of twenty costs two small queries when all were shown before.

Key: trial, its page stamp and content, language, date and code version, as for the trial's own page. One store a process, never too large.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.template.loader import get_template
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from trials.models import Trial
from trials.views import cards

# About two kilobytes each.
MOST = 4000
Key = tuple[object, ...]
_kept: dict[Key, SafeString] = {}


def of(ids: Sequence[int]) -> list[SafeString]:
    """The cards of these trials in their order, as HTML."""
    rows = Trial.objects.filter(pk__in=ids).values_list("pk", "registry_id", "page_stamp", "content_hash")
    stamps = {row[0]: row for row in rows}
    said = (settings.CODE_VERSION, get_language(), timezone.localdate())
    keys: dict[int, Key] = {pk: (*stamps[pk], *said) for pk in ids if pk in stamps}
    found = {pk: _kept.get(key) for pk, key in keys.items()}
    missing = [pk for pk, card in found.items() if card is None]
    if missing:
        drawn = {card.trial.pk: _draw(card) for card in cards.of(missing)}
        found |= drawn
        _keep({keys[pk]: card for pk, card in drawn.items()})
    return [card for card in found.values() if card is not None]


def forget() -> None:
    """Drop all, for tests whose database is rolled back."""
    _kept.clear()


def _draw(card: cards.Card) -> SafeString:
    html = get_template("components/trial_card.html").render({"card": card, "level": 3})
    return mark_safe(html)  # noqa: S308  # a template has escaped it


def _keep(drawn: dict[Key, SafeString]) -> None:
    if len(_kept) + len(drawn) > MOST:
        _kept.clear()
    _kept.update(drawn)
