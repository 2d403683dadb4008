"""The pages of a check, before anything is known: which questions go together, in which order. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import batched

from trials.eligibility.questions.plan.asked import Asked
from trials.eligibility.questions.plan.condition import condition_page
from trials.eligibility.questions.plan.families import ILLNESSES, SENSITIVE_OWN, family
from trials.eligibility.questions.plan.needs import Needs
from trials.eligibility.questions.shape import Own, Screen, ScreenKind
from trials.eligibility.shape import Reading
from trials.eligibility.topics import by_key

MOST = 12
BOXES, ONES, NUMBERS, OWN = 8, 3, 3, 3
SEXES = ("FEMALE", "MALE")
BODY = ("height", "weight")


def pages(reading: Reading, wanted: Needs, asked: Asked) -> list[Screen]:
    """All pages in order, those for narrower topics after the `MOST` that may be seen."""
    first = [*_structured(reading, wanted), *condition_page(reading, wanted)]
    about = {key for page in first for key in page.topics}
    rest = [*_asked_for(wanted, about), *_left_out(wanted), *_numbers(wanted), *_own(wanted, asked)]
    wide = [page for page in rest if not _is_follow_up(page, wanted)]
    ranked = sorted(wide, key=lambda page: -_weight(page, wanted))[: max(MOST - len(first), 0)]
    kept = [page for page in rest if page in ranked or _is_follow_up(page, wanted)]
    # `sorted` keeps the order of what weighs the same: the text's, or the tree's.
    kept.sort(key=lambda page: (page.sensitive, page.kind == "own", -_weight(_head(page, kept, wanted), wanted)))
    return [*first, *kept]


def _structured(reading: Reading, wanted: Needs) -> Iterator[Screen]:
    own = reading.structured
    is_gated = any(by_key(key).sensitive for key in wanted.topics)
    if own.min_age_months or own.max_age_months is not None or "age" in wanted.topics or is_gated:
        yield Screen("age", "number", ("age",), "you")
    if own.sex in SEXES or "sex" in wanted.topics or any(by_key(key).theme == "reproduction" for key in wanted.topics):
        yield Screen("sex", "choice", ("sex",), "you")


def _yes_no(wanted: Needs, *, must: bool) -> Iterator[str]:
    for key, need in wanted.topics.items():
        if by_key(key).kind == "yes-no" and need.must is must:
            yield key


def _asked_for(wanted: Needs, about: set[str]) -> Iterator[Screen]:
    """What the record asks for: each with a yes and a no of its own, since a box left empty by mistake would be a "no"."""
    yield from _grouped("need", "one", (key for key in _yes_no(wanted, must=True) if key not in about), wanted, ONES)


def _left_out(wanted: Needs) -> Iterator[Screen]:
    """What the record leaves out: boxes, and one question where a theme has only one."""
    yield from _grouped("any", "boxes", _yes_no(wanted, must=False), wanted, BOXES)


def _grouped(prefix: str, kind: ScreenKind, keys: Iterable[str], wanted: Needs, most: int) -> Iterator[Screen]:
    groups: dict[tuple[str, bool, bool], list[str]] = {}
    for key in sorted(keys, key=lambda key: by_key(key).number):
        topic = by_key(key)
        groups.setdefault((family(topic), topic.sensitive, wanted.above(key) is not None), []).append(key)
    for (name, sensitive, narrower), together in _packed(groups, most):
        # Pregnancy and the like are never boxes: each can be skipped.
        shown: ScreenKind = "one" if name == "reproduction" or len(together) == 1 else kind
        for place, part in enumerate(batched(together, ONES if shown == "one" else most)):
            marks = [prefix, name, *(["own"] if sensitive else []), *(["more"] if narrower else []), *([str(place + 1)] if place else [])]
            yield Screen("-".join(marks), shown, part, by_key(part[0]).theme, sensitive)


def _packed(groups: dict[tuple[str, bool, bool], list[str]], most: int) -> list[tuple[tuple[str, bool, bool], list[str]]]:
    """Small groups of illnesses put together on one page as long as they fit."""
    packed: list[tuple[tuple[str, bool, bool], list[str]]] = []
    for group, keys in groups.items():
        room = next(
            (
                held
                for other, held in packed
                if other[1:] == group[1:] and {other[0], group[0]} <= ILLNESSES and len(held) + len(keys) <= most
            ),
            None,
        )
        if room is None:
            packed.append((group, list(keys)))
        else:
            room.extend(keys)
    return packed


def _numbers(wanted: Needs) -> Iterator[Screen]:
    keys = [key for key in wanted.topics if by_key(key).kind == "number" and key != "age"]
    if "bmi" in keys:
        yield Screen("body", "number", BODY, "body")
    elif body := tuple(key for key in BODY if key in keys):
        yield Screen("body", "number", body, "body")
    # Two scales for the same thing: whoever knows one need not be asked the other.
    if scale := next((key for key in ("ecog", "karnofsky") if key in keys), None):
        yield Screen("activity", "number", (scale,), "daily-life")
    values = [key for key in keys if by_key(key).theme == "values"]
    for place, part in enumerate(batched(values, NUMBERS)):
        yield Screen(f"values-{place + 1}", "number", part, "values")


def _own(wanted: Needs, asked: Asked) -> Iterator[Screen]:
    plain = [each for each in wanted.own if not _is_sensitive(each)]
    private = [] if asked.is_under_age else [each for each in wanted.own if _is_sensitive(each)]
    for name, those, sensitive in (("words", plain, False), ("words-own", private, True)):
        for place, part in enumerate(batched(those, OWN)):
            yield Screen(f"{name}-{place + 1}", "own", (), "you", sensitive, part)


def _is_sensitive(own: Own) -> bool:
    return bool(SENSITIVE_OWN.search(own.quoted))


def _is_follow_up(page: Screen, wanted: Needs) -> bool:
    return bool(page.topics) and all(wanted.above(key) is not None for key in page.topics if key not in BODY)


def _head(page: Screen, among: Sequence[Screen], wanted: Needs) -> Screen:
    """The page whose answer leads to this one; itself for one that stands alone."""
    wider = {wanted.above(key) for key in page.topics if key in wanted.topics} - {None}
    return next((other for other in among if wider & set(other.topics)), page)


def _weight(page: Screen, wanted: Needs) -> int:
    return sum(wanted.topics[key].weight for key in page.topics if key in wanted.topics) + 2 * len(page.own)
