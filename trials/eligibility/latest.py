"""The latest answer counts: what it takes back of earlier ones that say the opposite. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trials.eligibility.shape import Answer
from trials.eligibility.topics import ancestors, by_key, descendants


def overruled(kept: Mapping[str, Answer], latest: Mapping[str, Answer]) -> Iterator[str]:
    """Keys of kept answers that cannot be so any more: a narrower "yes" under a "no", a wider "no" over a "yes".

    They are asked again rather than turned round.
    """
    for key, answer in latest.items():
        if ":" in key or by_key(key).kind != "yes-no":
            continue
        others, value = {"no": (descendants(key), "yes"), "yes": (ancestors(key), "no")}.get(str(answer.value), ((), ""))
        for other in others:
            if other not in latest and (before := kept.get(other)) is not None and before.value == value:
                yield other
