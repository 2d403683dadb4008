"""What somebody reacted to is not what they take: "allergic reaction to codeine or heparin". Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trials.eligibility.parse.shape import Mark
from trials.eligibility.topics import by_key

_REACTS_WORDS = """
    allergy allergies allergic anaphylaxis anaphylactic hypersensitivity hypersensitivities sensitivity sensitivities reaction reactions
    intolerance intolerant idiosyncrasy
"""
_REACTS = frozenset(_REACTS_WORDS.split())
_TO = frozenset({"to", "against", "attributed", "following", "after"})
# After these something else is said than what it was that somebody reacted to.
_BEGINS_WORDS = """
    use uses using taking takes treated treatment treatments receiving receives received therapy history current currently prior previous
    requires requiring who with
"""
_BEGINS = frozenset(_BEGINS_WORDS.split())
_TAKEN = frozenset({"medicines", "treatments"})
_ENDS = frozenset({"stop", "ever", "now", "not", "window", "if"})


def reacted(found: list[Mark], text: str) -> list[Mark]:
    """The marks of a text, with what stands after "allergic reaction to" as no topic."""
    if not any(map(text.lower().__contains__, _REACTS)):
        return found
    return [*_without(found)] if any(mark.says(_REACTS) for mark in found if mark.kind in {"topic", "unknown", "others"}) else found


def _without(found: Sequence[Mark]) -> Iterator[Mark]:
    reacts = to = False
    for mark in found:
        if mark.says(_REACTS) and mark.kind != "hidden":
            reacts, to = True, mark.says(_TO)
        elif mark.kind in _ENDS or (reacts and mark.says(_BEGINS)):
            reacts = to = False
        elif reacts and mark.says(_TO):
            to = True
        elif to and mark.kind == "topic" and _is_taken(mark):
            yield mark._replace(kind="hidden", meaning=None)
            continue
        yield mark


def _is_taken(mark: Mark) -> bool:
    return all(by_key(topic).theme in _TAKEN for topic in mark.topic.split("+"))
