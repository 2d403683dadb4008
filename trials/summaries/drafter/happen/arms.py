"""What each group gets, in the record's names and words. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from trials.lib.phrase import Listing, Quote
from trials.summaries.drafter import parts
from trials.summaries.drafter.names import first_sentence, quote
from trials.summaries.drafter.say import counted, sentence
from trials.summaries.shape import Person, Sentence
from trials.summaries.sources import Place

MOST_ARMS = 5
MOST_SENTENCES = 4
MOST_NAMES = 7
MOST_NOTES = 3
LONGEST_LABEL = 90
# A label made of nothing but these says nothing to who reads it, nor does one that is only a dose.
_CODE = re.compile(
    r"(?:\b(?:arms?|groups?|cohorts?|parts?|stages?|phases?|steps?|periods?|sequences?|levels?|doses?|treatments?|treated|experimental|active|"
    r"comparator|control|controls|study|interventions?|interventional|single|main|low|high|medium|first|second|third|one|two|three|"
    r"number|no|subjects?|patients?|participants?|test|reference|and|of|[a-z]|[ivx]+|\d+(?:\.\d+)?[a-z]?|mg|mcg|ug|g|kg|ml|iu|daily|qd|bid)\b"
    r"|[\W_])+",
    re.IGNORECASE,
)  # fmt: skip
_EMPTY = re.compile(
    r"\b(?:will|be|is|are|was|were|the|an?|and|or|to|of|for|in|by|with|this|that|study|trial|drug|treatment|therapy|intervention|group|arm|"
    r"participants?|patients?|subjects?|receives?|received|receiving|gets?|given|administered|administration|single|as|per|protocol|matching|tablets?|placebo)\b"
)
_WORD = re.compile(r"[a-z0-9]{2}")
# The registry's own word for the kind of a group, which some records write before its name.
_KIND = re.compile(r"(?:experimental|(?:active|placebo|sham) comparator|no intervention|other)\s*:\s*(?=\S)", re.IGNORECASE)
# A note that only sends the reader to another place: "as specified in the arm".
_ELSEWHERE = re.compile(
    r"\b(?:specified|described|listed|stated|detailed|outlined|defined|mentioned|see)\b.{0,20}"
    r"\b(?:arms?|protocol|above|below|section|descriptions?|groups?|cohorts?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """What can be said of a group: its label, and what it gets by name (`gets`), in the record's words (`words`), or neither."""

    arm: parts.Arm
    label: Quote | None
    gets: tuple[parts.Intervention, ...] = ()
    words: Quote | None = None

    @property
    def nothing(self) -> bool:
        """Whether the group is there to compare, without anything from the trial."""
        return self.arm.type == "NO_INTERVENTION" and self.label is not None and not self.words

    @property
    def together(self) -> object:
        """Groups that agree in this are told in one sentence."""
        if self.nothing:
            return self.arm.place.path
        return self.label is None, self.words or tuple(each.key for each in self.gets)


def arms(study: Place, person: Person) -> list[Sentence]:
    """What is said of the groups, how many more there are, and the record's short notes on what is given."""
    listed = parts.interventions(study)
    groups = parts.arms(study, listed)
    observed = study.at(parts.STUDY_TYPE).value == "OBSERVATIONAL"
    shared = Counter(_keys(arm) for arm in groups)
    told = [_told(arm, observed, alike=shared[_keys(arm)] > 1) for arm in groups[:MOST_ARMS]]
    if len(groups) == 1:
        return [*_only(told[0], observed), *([] if observed else _notes(listed, told))]
    pooled: dict[object, list[Told]] = {}
    for each in told:
        if each.label or each.gets:
            pooled.setdefault(each.together, []).append(each)
    some = list(pooled.values())[:MOST_SENTENCES]
    more = len(groups) - sum(map(len, some))
    said = [_say(same, is_all=len(same) == len(groups)) for same in some]
    return [*said, *_more(study, more, bool(said)), *([] if observed else _notes(listed, told))]


def _keys(arm: parts.Arm) -> tuple[str, ...]:
    return tuple(each.key for each in arm.gets)


def _label(arm: parts.Arm) -> Quote | None:
    """What the record calls a group, without the kind before it."""
    label = arm.place.at("label")
    return quote(Place(label.path, _KIND.sub("", label.text.strip(), count=1)), LONGEST_LABEL)


def _told(arm: parts.Arm, observed: bool, *, alike: bool) -> Told:
    """What can be said of a group; in the record's words where names do not tell it from others that get the same (`alike`)."""
    label = _label(arm)
    words = _telling(arm.place.at("description"), label)
    gets = () if observed or len(arm.gets) > MOST_NAMES or (label and _says_all(label, arm.gets)) else arm.gets
    is_needed = not arm.gets or observed or alike or (label and _CODE.fullmatch(label.text)) or len(arm.gets) > MOST_NAMES
    return Told(arm, label, gets, words if is_needed else None)


def _only(told: Told, observed: bool) -> list[Sentence]:
    """The one group of a study, which needs no label: what it gets is named even where the label would have said it."""
    if told.words:
        return [sentence("happen.only.words", told.arm.place.at("description"), words=told.words)]
    gets = () if observed or len(told.arm.gets) > MOST_NAMES else told.arm.gets
    return [sentence("happen.only.gets", *_called(gets), names=_names(gets))] if gets else []


def _say(same: list[Told], *, is_all: bool) -> Sentence:
    one = same[0]
    label, place = one.label, one.arm.place
    if label is None:
        return _unnamed(same)
    if one.nothing:
        return sentence("happen.arm.nothing", place.at("label"), place.at("type"), label=label)
    labels = [each.arm.place.at("label") for each in same]
    said = Listing(tuple(each.label for each in same))
    many = "several" if len(same) > 1 else "one"
    if one.words:
        descriptions = [each.arm.place.at("description") for each in same]
        return sentence(f"happen.arm.words.{many}", *labels, *descriptions, labels=said, words=one.words)
    if one.gets:
        return sentence(f"happen.arm.gets.{many}", *labels, *_called(one.gets), labels=said, names=_names(one.gets))
    return sentence("happen.arm.called.all" if is_all else f"happen.arm.called.{many}", *labels, labels=said)


def _unnamed(same: list[Told]) -> Sentence:
    gets, words = same[0].gets, same[0].words
    if words and len(same) == 1:
        return sentence("happen.arm.unnamed.words", same[0].arm.place.at("description"), words=words)
    if len(same) == 1:
        return sentence("happen.arm.unnamed", *_called(gets), names=_names(gets))
    labels = [each.arm.place.at("label") for each in same]
    return sentence("happen.arm.unnamed.several", *labels, *_called(gets), names=_names(gets), **counted(len(same)))


def _called(gets: Iterable[parts.Intervention]) -> list[Place]:
    return [each.called for each in gets]


def _names(gets: Iterable[parts.Intervention]) -> Listing:
    return Listing(tuple(each.name for each in gets))


def _telling(description: Place, label: Quote | None) -> Quote | None:
    """The first sentence of a description, unless it only repeats the label."""
    words = first_sentence(description)
    return None if words and label and words.text.casefold() in label.text.casefold() else words


def _says_all(label: Quote, gets: Iterable[parts.Intervention]) -> bool:
    return all(each.key.casefold() in label.text.casefold() for each in gets)


def _more(study: Place, number: int, said: bool) -> list[Sentence]:
    if not number:
        return []
    labels = study.at(f"{parts.ARMS}[*].label")
    return [sentence("happen.arms.more", labels, **counted(number)) if said else sentence("happen.arms.untold", labels)]


def _notes(listed: list[parts.Intervention], told: list[Told]) -> list[Sentence]:
    """What the record says of the things given, where it is short enough to be said whole and says more than their names."""
    said, quoted = [], {each.words.text for each in told if each.words}
    for each in listed:
        note = each.place.at("description")
        words = None if each.is_repeated or each.only_measures else quote(note)
        if words and words.text not in quoted and not _ELSEWHERE.search(words.text) and _says_more(words, each):
            quoted.add(words.text)
            said.append(sentence("happen.note", each.called, note, name=each.name, words=words))
    return said[:MOST_NOTES]


def _says_more(words: Quote, each: parts.Intervention) -> bool:
    """Whether anything is left without the name and the words that say that something is given."""
    return _WORD.search(_EMPTY.sub(" ", words.text.casefold().replace(each.key.casefold(), " "))) is not None
