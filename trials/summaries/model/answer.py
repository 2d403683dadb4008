"""A model's answer: read by its form, held to its sources, and joined with what the templates must say. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, Any

import msgspec

from trials.summaries.model.prompt import ASKED, LONGEST_SENTENCE, MOST_SENTENCES, MOST_SOURCES
from trials.summaries.model.sent import orders_in, reaches_somebody
from trials.summaries.shape import Draft, Section, Sentence
from trials.summaries.sources import resolve, source

RULE = "model"
# Questions of the templates that a model may have answered, by the words of the answer.
ANSWERED = {
    "do.ask.visits": re.compile(r"\bvisits?\b", re.IGNORECASE),
    "do.ask.tests": re.compile(r"\b(?:tests?|scans?|samples?|exams?|x-rays?)\b", re.IGNORECASE),
    "do.ask.home": re.compile(r"\bat (?:your )?home\b", re.IGNORECASE),
    "do.ask.costs": re.compile(r"\b(?:pays?|paid|costs?)\b", re.IGNORECASE),
    "do.ask.stop": re.compile(r"\b(?:stop|leave|withdraw)\b", re.IGNORECASE),
}
# Said of every study of its kind, whoever writes the rest.
ALWAYS = frozenset({
    "do.choice", "do.ask", "do.back", "do.expanded", "do.breastfeeding.named", "do.breastfeeding.silence", "join.team", "long.ask",
    "happen.odds.not-found",
})  # fmt: skip
_FENCED = re.compile(r"^\s*```(?:json)?\s*\n(.*?)\n\s*```\s*$", re.DOTALL)
_MARKUP = re.compile(r"[<>{}\[\]|`*#_\\]|\n")
_END = re.compile(r"[.!?][”\"']?$")

Text = Annotated[str, msgspec.Meta(min_length=1, max_length=LONGEST_SENTENCE)]
Path = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


class _Said(msgspec.Struct, forbid_unknown_fields=True):
    text: Text
    sources: Annotated[list[Path], msgspec.Meta(min_length=1, max_length=MOST_SOURCES)]


Lines = Annotated[list[_Said], msgspec.Meta(min_length=1, max_length=MOST_SENTENCES)]


class _Sections(msgspec.Struct, forbid_unknown_fields=True):
    why: Lines
    happen: Lines
    do: Annotated[list[_Said], msgspec.Meta(max_length=MOST_SENTENCES)]
    join: Lines
    long: Lines
    where: Lines


class Answer(msgspec.Struct, forbid_unknown_fields=True):
    """Sentences under the questions that a model is asked, in one language."""

    language: str
    sections: _Sections


class NotUnderstood(ValueError):
    """The answer is not of the form that was asked for; the message says where."""


_decoder = msgspec.json.Decoder(Answer)


def read(text: str, language: str) -> Answer:
    """The answer in what a model wrote, also between the marks of a code block or with words around it. Raises `NotUnderstood`."""
    found = _FENCED.match(text)
    inner = found[1] if found else text[text.find("{") : text.rfind("}") + 1]
    try:
        answer = _decoder.decode(inner.encode("utf-8", "strict"))
    except msgspec.MsgspecError as fault:
        raise NotUnderstood(f"The answer is not of the form that was asked for: {fault}"[:300]) from None
    except (UnicodeEncodeError, RecursionError):
        raise NotUnderstood("The answer is no text.") from None
    if answer.language != language:
        raise NotUnderstood("The answer is in another language than was asked for.")
    return answer


def faults(answer: Answer, study: dict[str, Any]) -> list[str]:
    """What is wrong with its sentences before any gate looks at them: sources that lead nowhere, markup, addresses, orders."""
    return [fault for key in ASKED for said in getattr(answer.sections, key) for fault in _faults(said, study)]


def joined(answer: Answer, template: Draft, study: dict[str, Any]) -> Draft:
    """The answer as an overview. The templates' own sentences stay where a study is silent or where all studies say the same."""
    return replace(template, sections=tuple(_section(answer, section, study) for section in template.sections))


def _section(answer: Answer, section: Section, study: dict[str, Any]) -> Section:
    if section.key not in ASKED:
        return section
    written = tuple(
        Sentence("written", tuple(source(path, resolve(study, path)) for path in dict.fromkeys(said.sources)), RULE, text=said.text.strip())
        for said in getattr(answer.sections, section.key)
    )
    kept = tuple(each for each in section.sentences if _stays(each, written))
    # The line over a list of questions goes with its last question.
    if not any(each.rule.startswith("do.ask.") for each in kept):
        kept = tuple(each for each in kept if each.rule != "do.ask")
    return replace(section, sentences=written + kept)


def _stays(sentence: Sentence, written: tuple[Sentence, ...]) -> bool:
    if sentence.rule in ANSWERED:
        return not any(ANSWERED[sentence.rule].search(each.text) for each in written)
    is_silence = sentence.kind == "fixed" and all(place.value is None for place in sentence.sources)
    return sentence.rule in ALWAYS or is_silence


def _faults(said: _Said, study: dict[str, Any]) -> Iterator[str]:
    shown = f"“{said.text[:80]}”"
    for path in said.sources:
        if not _leads_somewhere(path, study):
            yield f"The source {path[:80]} of {shown} leads to no text and no number of the record."
    if _MARKUP.search(said.text) or not _END.search(said.text.strip()):
        yield f"{shown} is not one plain sentence."
    if reaches_somebody(said.text) or orders_in(said.text):
        yield f"{shown} holds an address, a number to call or an order."


def _leads_somewhere(path: str, study: dict[str, Any]) -> bool:
    """Whether a path leads to a leaf or to a list of them: against a whole part of a record almost any sentence would hold."""
    try:
        found = resolve(study, path)
    except ValueError:
        return False
    entries = found if isinstance(found, list) else [found]
    return any(each not in (None, "") for each in entries) and not any(isinstance(each, dict | list) for each in entries)
