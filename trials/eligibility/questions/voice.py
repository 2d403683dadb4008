"""One sentence for three readers: oneself, a child, somebody cared for. Pure.

In a written sentence `[a|b]` is `a` when it speaks to the reader and `b` when it speaks of somebody else: "[Do|Does] [you] smoke now?".
Names in brackets stand for who is meant: `[you]` the first time, `[they]` and `[their]` after that, each with a capital where needed.
"""

from __future__ import annotations

import re

from trials.eligibility.questions.shape import Person

_SLOT = re.compile(r"\[([^\[\]]*)\]")

_OTHERS = {"they": "they", "their": "their", "for themselves": "for themselves"}
NAMES: dict[str, dict[Person, dict[str, str]]] = {
    "en": {
        "you": {"you": "you", "your": "your", "they": "you", "their": "your", "for themselves": "for yourself"},
        "child": {"you": "your child", "your": "your child's", **_OTHERS},
        "person": {"you": "the person you care for", "your": "the person's", **_OTHERS},
    },
    # Spanish speaks to the reader as "usted", whose verbs and possessives are those of the third person too; `ella` is
    # for what only women are asked.
    "es": {
        "you": {"usted": "usted", "ella": "usted"},
        "child": {"usted": "su hijo o hija", "ella": "su hija"},
        "person": {"usted": "la persona a la que cuida", "ella": "la persona a la que cuida"},
    },
}


def spoken(written: str, *, language: str, person: Person) -> str:
    """The sentence as this reader sees it; raises KeyError for a name in brackets that the language does not have."""
    names = NAMES[language][person]

    def filled(found: re.Match[str]) -> str:
        inside = found[1]
        if "|" in inside:
            own, _, other = inside.partition("|")
            return own if person == "you" else other
        lower = names[inside[:1].lower() + inside[1:]]
        return lower[:1].upper() + lower[1:] if inside[:1].isupper() else lower

    return _SLOT.sub(filled, written)
