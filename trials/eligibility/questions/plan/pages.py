"""The pages of a check, before anything is known: which questions go together, in which order. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import batched

from trials.eligibility.questions.plan.asked import Asked
from trials.eligibility.questions.plan.condition import condition_page
from trials.eligibility.questions.plan.families import is_private
from trials.eligibility.questions.plan.needs import FITS, LEAST, NOTHING, Needs
from trials.eligibility.questions.plan.together import together
from trials.eligibility.questions.shape import Screen, Settles
from trials.eligibility.shape import Reading
from trials.eligibility.topics import by_key

MOST = 12
# A check with fewer screens than this says too little to be worth the time that it takes.
FEW = 4
NUMBERS, OWN, OWN_AT_MOST = 4, 4, 2
OWN_WEIGHT = 2
SETTLING: tuple[Settles, ...] = ("both", "fits", "nothing")
BODY = ("height", "weight")
# Few people know these by heart, and every team that asks for them takes the blood itself.
SELDOM_KNOWN = frozenset({"haemoglobin", "platelets", "neutrophils", "egfr"})


def pages(reading: Reading, wanted: Needs, asked: Asked, *, everything: bool) -> list[Screen]:
    """All pages in order; those for narrower topics besides the `MOST` that are seen first."""
    first = [*_structured(wanted), *condition_page(reading, wanted)]
    about = {key for page in first for key in page.topics}
    # What settles nothing is for those who want to be asked everything.
    own_at_most = len(wanted.own) if everything else min(OWN_AT_MOST, sum(each.settles != "nothing" for each in wanted.own))
    others = [*_numbers(wanted, asked, everything=everything), *_own(wanted, asked, own_at_most)]
    rest = [*together(wanted, asked, about, least=NOTHING if everything else LEAST), *others]
    if not everything and len(first) + sum(_decides(page, wanted) for page in rest) < FEW:
        # Hardly anything decides: then what can only fit a point is worth asking too.
        rest = [*together(wanted, asked, about, least=FITS), *others]
    wide = sorted((page for page in rest if not _is_follow_up(page, wanted)), key=lambda page: -_weight(page, wanted))
    chosen = wide if everything else wide[: max(MOST - len(first), 0)]
    kept = [page for page in rest if page in chosen or _is_follow_up(page, wanted)]
    # `sort` keeps the order of what weighs the same: the text's, or the tree's.
    kept.sort(key=lambda page: (page.sensitive, page.kind == "own", -_weight(_head(page, kept, wanted), wanted)))
    return [*first, *kept]


def _structured(wanted: Needs) -> Iterator[Screen]:
    """Age and sex: nearly every record asks for them, and they say what else makes sense."""
    if wanted.of_age:
        yield Screen("age", "number", ("age",), "you")
    if wanted.of_sex:
        yield Screen("sex", "choice", ("sex",), "you")


def _numbers(wanted: Needs, asked: Asked, *, everything: bool) -> Iterator[Screen]:
    """Height and weight (also for the body mass index), how active somebody is, and values that a letter may say."""
    keys = [key for key in wanted.topics if by_key(key).kind == "number" and key not in {"age", "bmi"}]
    if "bmi" in wanted.topics:
        keys = list(dict.fromkeys((*BODY, *keys)))
    if "ecog" in keys and "karnofsky" in keys:
        # Two scales for the same thing: whoever knows one need not be asked the other.
        keys.remove("karnofsky")
    keys = [key for key in keys if everything or key not in SELDOM_KNOWN or asked.was_told(key)]
    keys.sort(key=lambda key: by_key(key).number)
    for place, part in enumerate(batched(keys, NUMBERS)):
        yield Screen(f"numbers-{place + 1}", "number", part, by_key(part[0]).theme)


def _own(wanted: Needs, asked: Asked, most: int) -> Iterator[Screen]:
    """The first of the record's own words that settle most, what is sensitive on pages of its own."""
    allowed = [each for each in wanted.own if not (asked.is_under_age and is_private(each.words))]
    those = sorted(allowed, key=lambda each: SETTLING.index(each.settles))[:most]
    for name, sensitive in (("words", False), ("words-private", True)):
        for place, part in enumerate(batched((each for each in those if is_private(each.words) is sensitive), OWN)):
            yield Screen(f"{name}-{place + 1}", "own", (), "you", sensitive, part)


def _is_follow_up(page: Screen, wanted: Needs) -> bool:
    return bool(page.topics) and all(wanted.above(key) is not None for key in page.topics)


def _decides(page: Screen, wanted: Needs) -> bool:
    """Whether it is asked for what it decides, and not only because it was answered before: the end must not move away."""
    return page.kind in {"number", "own"} or any(key in wanted.topics and wanted.topics[key].weight >= LEAST for key in page.topics)


def _head(page: Screen, among: Sequence[Screen], wanted: Needs) -> Screen:
    """The page whose answer leads to this one; itself for one that stands alone."""
    wider = {wanted.above(key) for key in page.topics if key in wanted.topics} - {None}
    return next((other for other in among if wider & set(other.topics)), page)


def _weight(page: Screen, wanted: Needs) -> int:
    topics = {*page.topics, *(("bmi",) if set(page.topics) & set(BODY) else ())}
    return sum(wanted.topics[key].weight for key in topics if key in wanted.topics) + OWN_WEIGHT * len(page.own)
