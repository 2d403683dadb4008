"""An answer of a model as a draft, if it passes all that any other text must pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.utils.translation import override

from trials.summaries import gates
from trials.summaries.model import answer
from trials.summaries.model.grounded import strangers
from trials.summaries.shape import Draft, Sentence
from trials.summaries.text import said_parts
from trials.words import tell


class Fault(NamedTuple):
    """What is wrong: the gate that found it (`form` and `names` are gates for models only), and the sentence that tells the model."""

    gate: str
    said: str


class Unfit(Exception):
    """The answer cannot be taken; `faults` says why."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("The answer did not pass the checks.")

    @property
    def counted(self) -> str:
        """The gates with the number of their findings, without a word of the answer: "numbers 2, reading 1"."""
        return ", ".join(f"{gate} {count}" for gate, count in Counter(fault.gate for fault in self.faults).most_common())


def judged(text: str, *, study: dict[str, Any], template: Draft, language: str, terms: frozenset[str]) -> Draft:
    """What a model wrote as an overview, joined with the sentences of the template that stay. Raises `Unfit`."""
    try:
        read = answer.read(text, language)
    except answer.NotUnderstood as fault:
        raise Unfit([Fault("form", str(fault))]) from None
    if found := [Fault("sources", fault) for fault in answer.faults(read, study)]:
        raise Unfit(found)
    made = answer.joined(read, template, study)
    with override(language):
        found = [
            Fault("names", f"“{word}” in “{each.text}” is not at its sources.") for each in made.sentences for word in _strangers(each)
        ]
        found += [
            Fault(finding.gate, f"{tell(finding.why)} {f'(“{finding.sentence}”)' if finding.sentence else ''}".strip())
            for finding in gates.check(gates.overview(made, said_parts), study, terms=terms)
        ]
    if found:
        raise Unfit(found)
    return made


def _strangers(sentence: Sentence) -> Iterable[str]:
    return strangers(sentence) if sentence.rule == answer.RULE else ()
