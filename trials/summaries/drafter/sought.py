"""What is looked for in the texts of a record, because no field holds it: by words that a text must hold, then by a pattern. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from trials.summaries.drafter import parts
from trials.summaries.sources import Place

# Who answers, where and when: many short texts that say nothing of what people do.
_NO_PROSE = frozenset({"contactsLocationsModule", "statusModule", "sponsorCollaboratorsModule"})
# A text shorter than this names a thing and says nothing of it.
SHORTEST = 12


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern, and beginnings of words of which every match holds one, in small letters: to look for these first is ten times faster."""

    stems: tuple[str, ...]
    pattern: re.Pattern[str]

    def may_be_in(self, low: str) -> bool:
        """Whether a text in small letters is worth searching."""
        return any(stem in low for stem in self.stems)


class Texts:
    """All prose of a record, to be searched many times."""

    def __init__(self, study: Place) -> None:
        protocol = study.at(parts.P)
        modules = [name for name in protocol.value if name not in _NO_PROSE] if isinstance(protocol.value, dict) else []
        found = (text for name in modules for text in parts.texts(Place(f"{protocol.path}.{name}", protocol.value[name])))
        self._texts = [(text, text.value.casefold()) for text in found if len(text.value) >= SHORTEST]
        self._whole = "\n".join(low for _, low in self._texts)

    def all(self, sought: Sought) -> list[tuple[Place, re.Match[str]]]:
        """The texts that match, in the record's order, each with its first match."""
        if not sought.may_be_in(self._whole):
            return []
        likely = (text for text, low in self._texts if sought.may_be_in(low))
        return [(text, match) for text in likely if (match := sought.pattern.search(text.value))]

    def first(self, sought: Sought) -> Place | None:
        """The first text that matches."""
        return next((text for text, _ in self.all(sought)), None)
