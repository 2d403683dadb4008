"""What a question is, and what a screen of the check asks. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from trials.eligibility.shape import Section
from trials.eligibility.topics import Theme

# Whose answers they are; the sentences `for-whom-you`, `for-whom-child` and `for-whom-person` say so.
Person = Literal["you", "child", "person"]
PERSONS: tuple[Person, ...] = ("you", "child", "person")

# Which answers to a question in a record's own words settle its point: both, only the one that fits, or neither.
Settles = Literal["both", "fits", "nothing"]

ScreenKind = Literal["one", "boxes", "number", "choice", "own", "when"]


@dataclass(frozen=True, slots=True)
class Wording:
    """How one topic is asked of one person, in one language.

    `question` and `when` (empty unless the topic is timed) are whole sentences; `help` is one or two, or empty. `box` labels a box on a
    page of boxes and `noun` stands inside a sentence. `said_yes`, `said_no`, `said_unsure` and `said_value` (with `{value}` and `{unit}`
    to fill in) follow "You told us" or "You told us:": no capital, no full stop. `choices` and `units` are pairs of token and label, in
    order.
    """

    question: str
    help: str
    box: str
    noun: str
    said_yes: str
    said_no: str
    said_unsure: str
    when: str = ""
    said_value: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    units: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Since:
    """One answer to "when was that last?": `least` and `most` days ago (None: no limit), as in `Answer.since`."""

    least: int
    most: int | None
    label: str

    @property
    def token(self) -> str:
        """What a form sends: "14-28", "1827-"."""
        return f"{self.least}-{'' if self.most is None else self.most}"


@dataclass(frozen=True, slots=True)
class Own:
    """A question made from a criterion's own words, shown as a quotation.

    `id` is the key of its answer, the same wherever these words stand in such a section. `quoted` is `text[start:end]` of the criterion.
    `must` is what has to be so: True when "yes, this is so for me" fits (what the record asks for), False when "no" does (what it leaves
    out). `lead` are the words above it that belong to what it says ("Use of any of these in the last week:"). `settles` says which answers
    decide anything; `is_cut` that the criterion goes on with more than is quoted, so that none does.
    """

    id: str
    section: Section
    must: bool
    quoted: str
    start: int
    end: int
    lead: str = ""
    settles: Settles = "both"
    is_cut: bool = False

    @property
    def needs_above(self) -> bool:
        """Whether what stands above counts for it."""
        return bool(self.lead) or self.settles == "nothing"

    @property
    def words(self) -> str:
        """All that is quoted, with the words above it."""
        return f"{self.lead} {self.quoted}" if self.lead else self.quoted


@dataclass(frozen=True, slots=True)
class Screen:
    """One page of the check. `key` is its place in an address and tells nothing of what was answered; it holds letters, digits and hyphens.

    - `one`: each of `topics` with yes, no and not sure (mostly a single one; what is asked about taking part goes together).
    - `number`: each of `topics` with a field and its units, or with the choices of its wording, and not sure (height and weight go
      together).
    - `choice`: the one topic in `topics`, by the choices of its wording.
    - `boxes`: tick those of `topics` that are so, or "none of these", or "not sure". Whoever ticks some says no to the others.
    - `when`: when it last was, for each of `topics`: those that were answered "yes". The answers are `sinces(topic, language)`.
    - `own`: each of the quotations in `own` with yes, no and not sure.

    A trial's own condition that is no topic is a `one` screen with the key `condition:<slug>` in `topics` and its name, in the record's
    words, in `condition`: `condition_wording(name, language, person)` asks it.
    """

    key: str
    kind: ScreenKind
    topics: tuple[str, ...] = ()
    theme: Theme = "you"
    sensitive: bool = False
    own: tuple[Own, ...] = ()
    condition: str = ""
