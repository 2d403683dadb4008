"""Who can join: no rule that the record does not have, no list that looks whole and is not, the exclusions never left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from trials.lib import prose
from trials.lib.phrase import Phrase
from trials.summaries.gates.concepts import concepts
from trials.summaries.gates.folded import fold
from trials.summaries.gates.quotes import own_words
from trials.summaries.gates.record import CRITERIA, CRITERIA_TEXT, TITLES, P, Record
from trials.summaries.gates.shape import Finding, Line, Overview
from trials.terms import criteria

CONDITIONS = f"{P}conditionsModule"
_CANNOT = re.compile(
    r"\b(?:cannot|can't|can not|could not|may not|might not|must not|should not|not be able|not (?:join|take part|allowed|eligible|"
    r"included|have had?)|excluded?|exclusion|"
    r"exclud\w+|ineligible|(?:do|does|did|have|has|had) not|(?:don|doesn|haven|hasn)'?t|are not|is not|free (?:of|from)|never|no history|"
    r"left out|ruled out|rules? (?:you )?out|unless|"
    r"without|who cannot)\b"
)
_MORE = re.compile(
    r"\b(?:more|other|further|additional|full(?:er)?|all the|complete|longer|also) (?:\w+ ){0,2}?(?:rules?|criteria|requirements?|"
    r"conditions|points|reasons|list|checks)|"
    r"\b(?:rules?|criteria|requirements?|list|reasons)\b.{0,30}\b(?:below|include[sd]?|among|such as|for example|in full|in the record|"
    r"on this page)|"
    r"\b(?:these are|here are|below are) (?:only )?(?:some|a few|the main|examples)|\bonly (?:some|a few|part)\b|\band others?\b|"
    r"\bamong others|\bfor example\b|"
    r"\bmain (?:rules?|points|criteria)|\bask (?:the (?:study )?team|them) (?:about|for) (?:the )?(?:other|rest|full|all)|"
    r"\bsome of the (?:rules|criteria)|\bnot (?:the|a) (?:full|whole|complete)|"
    r"\d+ (?:more )?rules?\b"
)
_WHOLE = re.compile(
    r"\b(?:(?:these|those|this) (?:are|is) (?:all|the only|every|the (?:full|complete|whole))|the (?:full|complete|whole) list (?:is|"
    r"of rules is) (?:this|here|:)|"
    r"(?:anyone|everyone|everybody|anybody|all (?:women|men|people|adults|children|patients)) (?:who|with|aged?|over|between|can|may)|"
    r"the only (?:rules?|requirements?|criteria|conditions?)|"
    r"that(?:'s| is) all|nothing else|no other (?:rules|criteria|requirements)|all you need|as long as you|you only need|only have to)\b"
)
_SEXES = {"FEMALE": "sex gender women female girls", "MALE": "sex gender men male boys", "ALL": "sex gender women men girls boys"}
_HEALTHY = frozenset(concepts("healthy"))
_OTHER_SEX = {
    "FEMALE": re.compile(r"\b(?:(?:any|either|both|all) (?:sex(?:es)?|genders?)|men|males?|boys)\b"),
    "MALE": re.compile(r"\b(?:(?:any|either|both|all) (?:sex(?:es)?|genders?)|women|females?|girls)\b"),
    "ALL": re.compile(r"\b(?:only (?:for )?(?:women|men|girls|boys|females|males)|(?:women|men|girls|boys) only)\b"),
}
# What a rule must share with the record at least.
LEAST = 0.25


def joining(text: Overview, record: Record) -> Iterator[Finding]:
    """Findings on the section that says who can join."""
    lines = text.lines("join")
    if not lines:
        return
    yield from _added(lines, record)
    yield from _sexes(lines, record)
    lists = _lists(record)
    if lists is None:
        return
    can, cannot = lists
    whole = " ".join(fold(line.sentence).text for line in lines)
    without_quotes = " ".join(fold(f"{line.lead} {own_words(line, record)}").text for line in lines)
    if cannot and not _CANNOT.search(without_quotes) and not _touches(lines, cannot):
        values = {"count": len(cannot), "number": len(cannot), "example": _short(cannot[0])}
        yield Finding("criteria", "", Phrase("gate-criteria-exclusions", values), CRITERIA_TEXT)
        cannot = []
    if left := [rule for rule in (*can, *cannot) if not _is_told(rule, lines)]:
        claim = next((line for line in lines if _WHOLE.search(fold(f"{line.lead} {own_words(line, record)}").text)), None)
        if claim or not _MORE.search(whole):
            values = {"count": len(left), "number": len(left), "example": _short(left[0])}
            kind = "gate-criteria-claimed" if claim else "gate-criteria-incomplete"
            yield Finding("criteria", claim.sentence if claim else "", Phrase(kind, values), CRITERIA_TEXT)


def _added(lines: Iterable[Line], record: Record) -> Iterator[Finding]:
    """Rules that nothing in the record stands behind."""
    known = _facts(record)
    for line in lines:
        said = concepts(re.sub("·+", " ", own_words(line, record)))
        if not said or _is_about_rules(line):
            continue
        # "Not for healthy volunteers" is behind every trial for people with a condition.
        also = _HEALTHY if _CANNOT.search(fold(line.sentence).text) else frozenset()
        shared = sum(key in known or key in also for key in said) / len(said)
        if shared < LEAST:
            words = ", ".join(dict.fromkeys(word for key, word in said.items() if key not in known))
            yield Finding("criteria", line.sentence, Phrase("gate-criteria-added", {"words": words}), CRITERIA_TEXT)


def _sexes(lines: Iterable[Line], record: Record) -> Iterator[Finding]:
    """Who can join by sex, where the record says otherwise."""
    pattern = _OTHER_SEX.get(str(record.at(f"{CRITERIA}.sex")))
    for line in lines if pattern else ():
        folded = fold(own_words(line, record))
        if pattern and (found := pattern.search(folded.text)) and not _CANNOT.search(folded.text):
            words = folded.words(*found.span())
            yield Finding("criteria", line.sentence, Phrase("gate-criteria-sex", {"words": words}), f"{CRITERIA}.sex")


def _is_about_rules(line: Line) -> bool:
    """Sentences about the record, the list or the team rather than about who can join."""
    text = fold(line.text).text
    return bool(re.search(r"\b(?:record|rules?|list|criteria|study team|team|registry|page|trial's own)\b", text)) and not line.lead


def _facts(record: Record) -> set[str]:
    """All that the record says about who can join, with what its coded fields mean."""
    sex, healthy = record.at(f"{CRITERIA}.sex"), record.at(f"{CRITERIA}.healthyVolunteers")
    ages = (
        "aged years months weeks days hours minutes adults children"
        if record.at(f"{CRITERIA}.minimumAge") or record.at(f"{CRITERIA}.maximumAge")
        else ""
    )
    extra = f"condition conditions illness disease {_SEXES.get(str(sex), '')} {ages} {'healthy volunteer' if healthy is True else ''}"
    texts = (CRITERIA_TEXT, f"{CRITERIA}.studyPopulation", f"{CRITERIA}.genderDescription", CONDITIONS, *TITLES[:2], f"{CRITERIA}.stdAges")
    return set(_of(f"{record.text(*texts)} {extra}"))


@lru_cache(maxsize=512)
def _of(text: str) -> frozenset[str]:
    return frozenset(concepts(text))


def _lists(record: Record) -> tuple[list[str], list[str]] | None:
    """The rules of both lists as texts; None where they could not be told apart."""
    text = record.at(CRITERIA_TEXT)
    found = criteria.split(text) if isinstance(text, str) else None
    if found is None:
        return None
    sections = found.sections
    return tuple([rule for each in sections if each.kind == kind for rule in _rules(each.text)] for kind in ("inclusion", "exclusion"))  # type: ignore[return-value]


def _rules(text: str) -> Iterator[str]:
    """Each rule with what is nested under it; "None" is no rule."""
    for block in prose.blocks(text):
        for rule in block.lines if isinstance(block, prose.Paragraph) else map(_nested, block.items):
            if len(plain := " ".join(prose.plain(rule).split()).strip(" .;")) > 3 and plain.casefold() not in (
                "none",
                "n/a",
                "not applicable",
            ):
                yield plain


def _nested(item: prose.Item) -> str:
    parts: list[str] = []
    for block in item.blocks:
        parts += block.lines if isinstance(block, prose.Paragraph) else map(_nested, block.items)
    return " ".join(parts)


def _touches(lines: Iterable[Line], rules: list[str]) -> bool:
    """Whether a line of the text denies something that one of these rules is about."""
    return any(_CANNOT.search(fold(line.sentence).text) and any(_is_told(rule, [line]) for rule in rules) for line in lines)


def _is_told(rule: str, lines: Iterable[Line]) -> bool:
    """Whether a line of the text speaks of what the rule is about, or quotes it."""
    about = _of(rule)
    return not about or any(not about.isdisjoint(_of(line.text)) for line in lines)


def _short(rule: str) -> str:
    return rule if len(rule) <= 90 else f"{rule[:87].rsplit(' ', 1)[0]} …"
