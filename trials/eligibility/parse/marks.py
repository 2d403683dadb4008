"""A criterion's words as marks: topics, cues, times and numbers, and what is not understood. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from trials.eligibility.lexicon import Found, Meaning, Token, folded, longest, shared, tokens
from trials.eligibility.parse.causes import causes
from trials.eligibility.parse.reacted import reacted
from trials.eligibility.parse.shape import Mark, MarkKind, Part
from trials.eligibility.parse.tested import tested
from trials.eligibility.parse.windows import find_windows
from trials.eligibility.topics import by_key

_SEPARATORS = frozenset({"or", "and", "comma", "open", "close"})
# What times are counted from.
_FROM_WORDS = """
    screening screen study trial entry enrolment enrollment enroll randomization randomisation inclusion baseline visit consent informed
    first dose dosing start of the a an to day 0 1 2 administration treatment initiation drug signing registration participation product
    medication investigational initial before prior this in at from starting beginning entering protocol therapy planned vaccination
    infusion enrolling date admission recruitment commencement receiving and or -1 cycle c1d1 preceding scheduled evaluation assessment
    giving signature written period procedure
"""
_SEXES: dict[str, MarkKind] = {"FEMALE": "female", "MALE": "male"}
LONGEST_LABEL = 4
# How many words may stand between "the time of" and what it is the time of.
_TIMED = 5
_GRADES = frozenset({"grade", "grades", "stage", "stages", "class", "phase"})
_TIMES = frozenset({"time", "day", "date", "age", "prior", "before", "after"})
_INFECTIONS = frozenset({"infection", "infections"})
# What numbers are called.
_NAMES_WORDS = """
    age aged old older body mass index bmi weight year performance status ecog score eastern cooperative oncology group zubrod karnofsky
    inclusive kg m2 hba1c glycated hemoglobin blood pressure systolic diastolic platelet count neutrophil absolute anc egfr lvef fev1
    over between ranging range scale least greater than equal less
"""
_NAMES = frozenset(folded(word) for word in _NAMES_WORDS.split())
_FROM = frozenset(folded(word) for word in _FROM_WORDS.split())


def marks(text: str, numbers: Sequence[tuple[int, int]] = (), *, sex: str = "") -> list[Mark]:
    """Every word of the text in one mark, in order. `numbers` are the places that have been read as numbers.

    `sex` is that of all whom the record is for, as the registry's token: to name it says nothing more.
    """
    fixed = _fixed(text, numbers)
    found = [*_marks(text, fixed)]
    if any(mark.kind == "window" for mark in fixed):
        found = [*_anchored(found)]
    return [*_plain([*_split(causes(tested(reacted(found, text))))], has_numbers=bool(numbers), said=_SEXES.get(sex))]


def sentences(found: Sequence[Mark]) -> list[list[Mark]]:
    """The marks of each sentence; one that ends within brackets goes on to where they close."""
    if all(mark.kind != "stop" for mark in found):
        return [[*found]] if found else []
    closes = [place for place, mark in enumerate(found) if mark.kind == "close"]
    last = closes[-1] if closes else -1
    depth = 0
    several: list[list[Mark]] = [[]]
    for place, mark in enumerate(found):
        depth = max(0, depth + (mark.kind == "open") - (mark.kind == "close"))
        if mark.kind == "stop" and (not depth or place > last) and not _opens(found, place + 1):
            several.append([])
            depth = 0
        elif mark.kind != "stop":
            several[-1].append(mark)
    return [sentence for sentence in several if sentence]


def _opens(found: Sequence[Mark], at: int) -> bool:
    """Whether a bracket opens here, which is about the sentence before."""
    return at < len(found) and found[at].kind == "open"


def parts(sentence: Sequence[Mark]) -> list[Part]:
    """The sentence cut at its separators and brackets; without parts that are empty, and without a label ("Stroke: stroke or ...")."""
    depth = 0
    found = [Part("stop", depth)]
    for mark in sentence:
        if mark.kind not in _SEPARATORS:
            found[-1].marks.append(mark)
            continue
        depth = max(0, depth + (mark.kind == "open") - (mark.kind == "close"))
        found[-1].is_head = mark.text == ":" and not depth
        found[-1].is_label = found[-1].is_label or (mark.text == ":" and len(found) == 1 and not depth)
        if found[-1].marks:
            found.append(Part(mark.kind, depth))
        else:
            found[-1].depth = depth
            found[-1].before = _stronger(found[-1].before, mark.kind)
    kept = [part for part in found if part.marks]
    says_more = any(part.topics for part in kept[1:])
    if len(kept) == 1:
        kept[0].is_label = False
    return kept[1:] if says_more and kept[0].is_label and kept[0].topics and len(kept[0].marks) <= LONGEST_LABEL else kept


def _stronger(one: MarkKind, other: MarkKind) -> MarkKind:
    """Of ", or" and ") or" the "or" counts."""
    if other in {"or", "and"} or one in {"comma", "stop"}:
        return other
    return one if one in {"or", "and"} and other == "comma" else other


def _fixed(text: str, numbers: Sequence[tuple[int, int]]) -> list[Mark]:
    """Marks for what others have read, in order and without overlap: numbers first."""
    taken = [Mark("number", start, end) for start, end in numbers]
    taken += [Mark("window", each.start, _ended(text, each.end), window=each) for each in find_windows(text)]
    fixed: list[Mark] = []
    if not taken:
        return fixed
    for mark in sorted(taken, key=lambda mark: (mark.start, mark.kind == "window")):
        if not fixed or mark.start >= fixed[-1].end:
            fixed.append(mark)
    return fixed


def _ended(text: str, end: int) -> int:
    """The end of a time without the full stop of its sentence."""
    return end - 1 if text[end - 1] == "." and (end == len(text) or text[end : end + 2].lstrip()[:1].isupper()) else end


def _marks(text: str, fixed: Sequence[Mark]) -> Iterator[Mark]:
    words = tokens(text)
    at, of, ends = 0, 0, len(words)
    while at < ends:
        start = words[at].start
        while of < len(fixed) and fixed[of].end <= start:
            of += 1
        if of < len(fixed) and fixed[of].start <= start:
            yield fixed[of]
            at = _after(words, at, fixed[of].end)
            continue
        found = longest(words, at)
        several = shared(words, at)
        if several is not None and (found is None or found[1] < several[1]):
            yield from _listed(text, several[0])
            at = several[1]
        elif found is None:
            yield Mark("unknown", start, words[at].end, text[start : words[at].end])
            at += 1
        else:
            at = found[1]
            yield _mark(text, found[0], start, words[at - 1].end)


def _listed(text: str, several: Sequence[tuple[Token, Meaning | None]]) -> Iterator[Mark]:
    """Words that share a noun, as a list; those that name no topic first, so that what follows the noun is said of those that do."""
    for at, (word, meaning) in enumerate(sorted(several, key=lambda each: each[1] is not None)):
        if at:
            yield Mark("or", word.start, word.start)
        words = text[word.start : word.end]
        yield Mark("topic" if meaning else "hidden", word.start, word.end, words, meaning=meaning)


def _after(words: Sequence[Token], at: int, end: int) -> int:
    while at < len(words) and words[at].start < end:
        at += 1
    return at


def _mark(text: str, found: Found, start: int, end: int) -> Mark:
    if isinstance(found, Meaning):
        return Mark("topic", start, end, text[start:end], found)
    return Mark(found.kind if found else "hidden", start, end, text[start:end])


def _anchored(found: Iterable[Mark]) -> Iterator[Mark]:
    """What a time counts from ("prior to the first dose of study drug") adds nothing to it."""
    is_after_window = False
    for mark in found:
        if mark.kind == "window":
            is_after_window = True
        elif is_after_window and mark.kind not in _SEPARATORS | {"stop"}:
            is_after_window = all(token.key in _FROM for token in tokens(mark.text))
            if is_after_window:
                mark = Mark("nothing", mark.start, mark.end, mark.text)
        else:
            is_after_window = is_after_window and mark.kind == "open"
        yield mark


def _plain(found: Sequence[Mark], *, has_numbers: bool, said: MarkKind | None) -> Iterator[Mark]:
    """Words that say no more than those before them do: "infection" after the name of one, the name of a number that was read."""
    named_infection = False
    before: Mark | None = None
    for place, mark in enumerate(found):
        is_said = mark.kind == said
        if mark.kind == "topic":
            is_said = (named_infection and _only_says_infection(mark)) or (mark.topic == "can-consent" and _is_at_a_time(found, place))
            named_infection = named_infection or _is_infection(mark)
        elif mark.kind == "unknown":
            is_said = has_numbers and folded(mark.text) in _NAMES
        elif mark.kind == "stop":
            named_infection = False
        if is_said:
            yield Mark("nothing", mark.start, mark.end, mark.text)
        elif before is not None and mark.kind == "unknown" and mark.text[0].isdigit() and before.says(_GRADES):
            yield Mark("narrows", mark.start, mark.end, mark.text)
        else:
            yield mark
            before = mark


def _is_at_a_time(found: Sequence[Mark], place: int) -> bool:
    """ "At the time of signing the consent form" asks for no consent."""
    return any(mark.says(_TIMES) for mark in found[max(0, place - _TIMED + 1) : place + 1])


def _only_says_infection(mark: Mark) -> bool:
    return mark.topic == "infection-now" and mark.text.lower() in _INFECTIONS


def _split(found: Iterable[Mark]) -> Iterator[Mark]:
    """A phrase that names two topics at once ("hepatitis B or C") as both, with an "or" between them."""
    for mark in found:
        if mark.meaning is None or "+" not in mark.meaning.topic:
            yield mark
            continue
        for at, topic in enumerate(mark.topic.split("+")):
            if at:
                yield Mark("or", mark.end, mark.end)
            yield Mark("topic", mark.start, mark.end, mark.text, meaning=Meaning(topic, mark.meaning.relation))


def _is_infection(mark: Mark) -> bool:
    return mark.topic not in {"", "infection-now"} and by_key(mark.topic).theme == "infections"
