"""Mark explained words in the HTML of a registry text. No Django.

The text itself stays as it is, letter by letter: a marked word only becomes a link to what it means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

# A tag, an entity, or a word: what a text of `render` is made of besides blanks and punctuation.
_PIECE = re.compile(r"<(/?)(\w+)[^>]*>|&(?:#?\w{1,8});|[^\W_]+")
_WORD = re.compile(r"[^\W_]+")
# What may stand between the words of one term: "open label" and "open-label", "Parkinson's" and "Parkinson’s".
_JOINT = re.compile(r"(?:[ \t\n\u00a0\u2010\u2011\u2013’'-]|&#x27;){1,2}([^\W_]+)")
# A word that is tied to another by one of these is part of a longer word: "non-renal" is not "renal".
_TIES = frozenset("-\u2010\u2011_")
_SHOUTED = 4


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to write a term: its words after the first, in small letters; all its words as written where the case matters."""

    key: str
    rest: tuple[str, ...]
    exact: tuple[str, ...]


@dataclass(slots=True)
class Terms:
    """The forms of all explained words, by their first word, then by their second; "" where there is none."""

    _forms: dict[str, dict[str, list[_Form]]] = field(default_factory=dict)

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> Terms:
        """From (form, key of the term that it stands for); of two that are written alike the first counts.

        A form with a capital after its first letter (ECOG, HbA1c) is found only when written so.
        """
        terms = cls()
        for written, key in pairs:
            words = _WORD.findall(written)
            if not words:
                continue
            exact = tuple(words) if any(word[1:] != word[1:].lower() for word in words) else ()
            first, *rest = (word.lower() for word in words)
            known = terms._forms.setdefault(first, {}).setdefault(rest[0] if rest else "", [])
            known.append(_Form(key, tuple(rest), exact))
        for by_second in terms._forms.values():
            for known in by_second.values():
                known.sort(key=lambda form: (-len(form.rest), not form.exact))
        return terms

    def mark(self, html: str, seen: dict[str, None], prefix: str) -> str:
        """The HTML with a link `#<prefix><key>` on the first place of each term that is not in `seen` yet; they are added to it.

        Never inside a tag, a link or a word. Costs time in proportion to the text.
        """
        parts: list[str] = []
        done, within_link, forms = 0, 0, self._forms
        for piece in _PIECE.finditer(html):
            start, end = piece.span()
            if html[start] == "<":
                within_link += (piece[2] == "a") * (-1 if piece[1] else 1)
                continue
            by_second = forms.get(html[start:end].lower())
            if by_second is None or start < done or within_link or html[start - 1 : start] in _TIES:
                continue
            found = _found(html, start, end, by_second)
            if found and found[0].key not in seen and not (found[0].exact and _among_capitals(html, start, found[1])):
                form, end = found
                seen[form.key] = None
                parts += (html[done:start], f'<a class="term" href="#{prefix}{form.key}">', html[start:end], "</a>")
                done = end
        return "".join((*parts, html[done:])) if parts else html


def _found(html: str, start: int, end: int, by_second: dict[str, list[_Form]]) -> tuple[_Form, int] | None:
    """The longest form that is written here, with its end; None when there is none or when it belongs to a longer word."""
    second = _JOINT.match(html, end) if len(by_second) > 1 or "" not in by_second else None
    for form in (*by_second.get(second[1].lower() if second else "", ()), *(by_second.get("", ()) if second else ())):
        words, stop = _written(html, start, end, len(form.rest))
        if tuple(map(str.lower, words[1:])) == form.rest and (not form.exact or words == form.exact):
            return None if _goes_on(html, stop) else (form, stop)
    return None


def _written(html: str, start: int, end: int, more: int) -> tuple[tuple[str, ...], int]:
    """The word at this place and so many that follow it without a break, and where the last one ends."""
    words = [html[start:end]]
    for _ in range(more):
        joined = _JOINT.match(html, end)
        if joined is None:
            break
        words.append(joined[1])
        end = joined.end()
    return tuple(words), end


def _goes_on(html: str, end: int) -> bool:
    return html[end : end + 1] in _TIES and html[end + 1 : end + 2].isalnum()


def _among_capitals(html: str, start: int, end: int) -> bool:
    """Whether a neighbour is a long word in capitals: in "PATIENTS WHO HAVE" the second is no short name."""
    before = html[max(0, start - 30) : start].rsplit(">", 1)[-1].split()
    after = html[end : end + 30].split("<", 1)[0].split()
    return any(len(word) >= _SHOUTED and word.isalpha() and word.isupper() for word in (*before[-1:], *after[:1]))
