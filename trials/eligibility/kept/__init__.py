"""Answers of up to three people as a visitor keeps them, and the few bytes that they become. Pure.

    kept = unpack(content)                          whatever the bytes are: what cannot be read is not there
    kept = kept.about("child")                      from now on the answers of the child
    kept = kept.tell({"diabetes": Answer("no")})    None instead of an answer takes it back
    kept.answers("NCT01234567")                     what counts for this trial, as `rules.judge` takes it
    pack(kept)                                      at most `MOST_BYTES`

Nothing here knows where the bytes are kept; `trials.eligibility.answers` does.
"""

from trials.eligibility.kept.packed import MOST_BYTES, pack, unpack
from trials.eligibility.kept.told import NOBODY, Kept, Told

__all__ = ["MOST_BYTES", "NOBODY", "Kept", "Told", "pack", "unpack"]
