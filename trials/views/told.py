"""All that a visitor told of one person, each answer with what one can do with it.

Somebody who has checked a few trials has dozens of answers, so this is put together here rather than in a template, which costs ten times
more. One form holds them all: each button says which answer it is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from trials.lib.phrase import Phrase
from trials.words import fixed, tell

Ours = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """One answer in the list; `when` says whether one can also say when that was."""

    name: str
    clause: Phrase
    fades: bool
    when: str = ""


def drawn(told: Sequence[Told]) -> SafeString:
    """The list, to stand in a form; nothing without answers."""
    ours = _ours(get_language())
    items = "".join(_item(one, ours) for one in told)
    return mark_safe(f'<ul class="plain answers-told">{items}</ul>' if told else "")  # noqa: S308  # every part is escaped below


def _item(one: Told, ours: Ours) -> str:
    clause, fades = tell(one.clause), ours[-1]
    changes = f' <span class="soft small">{fades}</span>' if one.fades else ""
    buttons = "".join(_buttons(one, escape(clause), ours))
    return f'<li><p>{escape(capfirst(clause))}.{changes}</p><div class="answers-do no-print">{buttons}</div></li>'


def _buttons(one: Told, clause: str, ours: Ours) -> Iterator[str]:
    change, when, back, _fades = ours
    yield _button("change", one.name, change, clause)
    if one.when:
        yield _button("change", one.when, when, clause)
    yield _button("back", one.name, back, clause)


def _button(name: str, value: str, words: str, clause: str) -> str:
    return f'<button type="submit" class="linkish" name="{name}" value="{escape(value)}">{words}<span class="vh"> {clause}</span></button>'


@lru_cache(maxsize=20)
def _ours(_language: str | None) -> Ours:
    """Our own words, escaped: to change it, to say when, to take it back, and that it can change."""
    said = (fixed("change"), _("Say when"), _("Take back"), _("This can change. Answer it again when it has."))
    change, when, back, fades = map(escape, said)
    return change, when, back, fades
