"""Topics that stand in one list, and what is said of one of them that may be meant for the others. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from trials.eligibility.parse.candidates import Candidate, Said
from trials.eligibility.parse.kinds import REPRODUCTION, TAKEN, is_timed, narrowest
from trials.eligibility.parse.shape import Part
from trials.eligibility.topics import by_key


def together(here: list[Candidate]) -> list[Candidate]:
    """Those to keep of topics that are named together without a separator.

    They narrow one another, unless one is only a wider word for the other, which then goes.
    """
    if len(here) < 2 or all(candidate.topic in REPRODUCTION for candidate in here):
        return here
    kept = here[:1]
    for candidate in here[1:]:
        # "Infection requiring antibiotics" asks for no antibiotics, and "surgery for cancer" for no cancer.
        # "Hospitalization for heart failure": who never had heart failure was never there for it.
        if (candidate.topic in TAKEN) is (here[0].topic in TAKEN) or here[0].topic == "hospital-stay":
            kept.append(candidate)
        else:
            here[0].tail.add(candidate.mark)
    keep = narrowest([candidate.topic for candidate in kept])
    if keep is None:
        for candidate in kept:
            candidate.said.narrowed = candidate.tail.narrowed = True
            candidate.said.words.extend(other.mark for other in kept if other is not candidate)
        return kept
    best = _best([candidate for candidate in kept if candidate.topic == keep])
    best.said.narrowed = best.said.narrowed or any(
        each.relation == "near" or (each.relation == "narrower" and each.topic != keep) for each in kept
    )
    # "Depression associated with thoughts of suicide": who has the one alone may not be meant.
    best.said.narrowed = best.said.narrowed or any(mark.kind == "others" for each in kept for mark in each.tail.words)
    # What stands after the last of them is said of all.
    best.tail.narrowed = best.tail.narrowed or any(each.tail.narrowed for each in kept)
    best.tail.unread = best.tail.unread or any(each.tail.unread for each in kept)
    return [best]


def back(candidates: Sequence[Candidate], tail: Said, *, narrows: bool = False, is_joined: bool = True) -> None:
    """ "Stroke or heart attack within 6 months": the time is for both, but not for what is said of now or of "at any time"."""
    if not is_joined and tail.window is not None:
        # "Prior chemotherapy, other cancer within 5 years": perhaps for one alone.
        doubt_times([candidate for candidate in candidates if candidate.tail is not tail])
        return
    for candidate in candidates:
        is_now = (candidate.said.now and not candidate.said.ever) or candidate.tail.now
        is_open = not (is_now or candidate.tail.ever)
        if candidate.window is None and candidate.tail is not tail and not candidate.must and is_open:
            candidate.tail.window = tail.window
            candidate.tail.is_windows_own = False
        if narrows and tail.narrowed:
            candidate.tail.narrowed = True
            candidate.tail.words.extend(tail.words)


def doubt_times(candidates: Sequence[Candidate]) -> None:
    """A time after words that are not understood, or after one of a list, may be theirs alone, or be for the whole list."""
    for candidate in candidates:
        if candidate.window is None and is_timed(candidate.topic) and not candidate.must:
            candidate.said.narrowed = True


def spread(candidates: Sequence[Candidate]) -> None:
    """What stands after the last topic may be meant for all before it."""
    several = [candidate for candidate in candidates if not candidate.must]
    for candidate, following in zip(reversed(several[:-1]), reversed(several), strict=False):
        if candidate.mark.start == following.mark.start:
            # One phrase that means several topics.
            candidate.tail = following.tail
    for candidate in several[:-1]:
        candidate.tail.narrowed = candidate.tail.narrowed or several[-1].tail.narrowed
        candidate.tail.unread = candidate.tail.unread or several[-1].tail.unread


def pair(several: Sequence[Candidate], parts: Sequence[Part]) -> None:
    """Two things of different kinds with an "and" between them may have to be there both."""
    joins = [part.before for part in parts[1:] if not part.depth]
    if len(several) == 2 and joins.count("and") == 1 and "or" not in joins and "comma" not in joins:
        first, second = (by_key(candidate.topic) for candidate in several)
        if first.theme != second.theme or first.theme == "medicines":
            for candidate in several:
                candidate.said.narrowed = True


def _best(same: list[Candidate]) -> Candidate:
    """Of several mentions of one topic the one that says most."""
    return next((candidate for candidate in same if candidate.relation in {"narrower", "near"}), same[-1])
