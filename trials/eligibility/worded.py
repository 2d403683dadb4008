"""How a topic is asked here: as it was shipped, with what people here wrote instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from trials.eligibility.models import TopicWording
from trials.eligibility.questions import Person, Wording, wording
from trials.eligibility.questions.voice import spoken
from trials.lib.statement import Statement

_ROWS = Statement(
    lambda keys: TopicWording.objects.filter(topic__in=keys).order_by().values_list("language", "topic", "question", "help", "box", "when"),
    kind=str,
)


def worded(topics: Iterable[str], language: str, person: Person) -> dict[str, Wording]:
    """By topic; one small query for all of them."""
    found = {topic: wording(topic, language, person) for topic in topics}
    for row_language, topic, *parts in _ROWS.rows(found):
        if row_language == language:
            question, help_, box, when = (spoken(text, language=language, person=person) for text in parts)
            was = found[topic]
            found[topic] = replace(
                was, question=question or was.question, help=help_ or was.help, box=box or was.box, when=when or was.when
            )
    return found
