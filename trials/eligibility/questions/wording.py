"""The shipped wording of each topic's question. Pure; the caller knows the language.

What each kind of question covers, so that an answer is not taken for more than was asked:

- an illness: "Do you have, or have you ever had, ...?" and an event: "Have you ever had ...?" cover the whole life. "no" is never.
- a medicine: "Do you take ... now, or did you in the last 6 months?". "no" says nothing about earlier; "yes" is not yet *now*: `sinces` has
  an answer "now" for those.
- a few say their own time: see `COVERS`; two of those may go on now (`LASTING`). What is in none of them (insurance, pregnancy, walking,
  metal in the body) is about now.
"""

from __future__ import annotations

from functools import cache

from trials.eligibility.questions import english, spanish
from trials.eligibility.questions.shape import Own, Person, Screen, Since, Wording
from trials.eligibility.questions.voice import spoken
from trials.eligibility.questions.written import Written
from trials.eligibility.topics import Theme, by_key

LANGUAGES = ("en", "es")
WRITTEN: dict[str, dict[str, Written]] = {"en": english.WRITTEN, "es": spanish.WRITTEN}
UNSURE = {"en": english.UNSURE, "es": spanish.UNSURE}
ASKS_FOR = {"en": english.ASKS_FOR, "es": spanish.ASKS_FOR}
LEAVES_OUT = {"en": english.LEAVES_OUT, "es": spanish.LEAVES_OUT}
ASKS_SOME = {"en": english.ASKS_SOME, "es": spanish.ASKS_SOME}
SAYS = {"en": english.SAYS, "es": spanish.SAYS}
SAYS_MORE = {"en": english.SAYS_MORE, "es": spanish.SAYS_MORE}

# How many days a "no" reaches back, where that is not the whole life.
COVERS: dict[str, int] = {
    **dict.fromkeys(("vaccine", "live-vaccine", "gave-blood"), 183),
    **dict.fromkeys(("other-trial", "hospital-stay"), 366),
}
HALF_A_YEAR = 183
# What is asked of the last months and may go on now, as a medicine may.
LASTING = frozenset({"other-trial", "hospital-stay"})
ILLNESSES: tuple[Theme, ...] = (
    "heart", "blood", "cancer", "hormones", "lungs", "kidneys", "liver", "digestion", "nerves", "mind", "immune", "infections",
    "senses-skin-bones", "allergies",
)  # fmt: skip
# Of themes whose "no" is about the whole life.
ABOUT_NOW = frozenset({"heart-implant", "infection-now"})


def covers(topic: str) -> int | None:
    """How many days before now a "no" to this topic's question is about: None for the whole life, 0 for now only."""
    known = by_key(topic)
    if topic in COVERS:
        return COVERS[topic]
    if known.theme == "medicines":
        return HALF_A_YEAR
    if topic not in ABOUT_NOW and (known.timed or known.theme in (*ILLNESSES, "treatments")):
        return None
    return 0


def sinces(topic: str, language: str) -> tuple[Since, ...]:
    """The answers to "when was that last?". Between two of them lie a few days, so that a window of a month is decided at 28 or 31."""
    labels = english.SINCES if _code(language) == "en" else spanish.SINCES
    may_be_now = topic in LASTING or by_key(topic).theme == "medicines"
    return tuple(Since(least, most, label) for (least, most), label in labels.items() if most != 0 or may_be_now)


@cache
def wording(topic: str, language: str, person: Person) -> Wording:
    """How this topic is asked of this person. A language that is not shipped is answered in English; raises KeyError for no topic."""
    code = _code(language)
    return _worded(WRITTEN[code].get(topic) or WRITTEN["en"][topic], code, person, timed=by_key(topic).timed)


def condition_wording(name: str, language: str, person: Person) -> Wording:
    """How a trial's own condition is asked that is no topic; `name` as the record has it."""
    code = _code(language)
    quoted = (f"“{name}”" if code == "en" else f"«{name}»").replace("[", "(").replace("]", ")")
    return _worded((english if code == "en" else spanish).illness(quoted), code, person)


def boxes_question(screen: Screen, language: str, person: Person) -> str:
    """What stands above the boxes of a page, to be followed by the `box` of each topic."""
    code = _code(language)
    themes = {by_key(topic).theme for topic in screen.topics}
    legends = (english if code == "en" else spanish).BOXES
    kind = "illnesses" if themes <= set(ILLNESSES) else next(iter(themes)) if len(themes) == 1 else ""
    return spoken(legends.get(kind, legends[""]), language=code, person=person)


def own_question(asked: Own, language: str, person: Person) -> str:
    """The question in a criterion's own words: what the record asks for or leaves out, quoted, and whether that is so."""
    code = _code(language)
    return spoken(_own_sentence(asked)[code], language=code, person=person).replace("{quoted}", " ".join(asked.words.split()))


def _own_sentence(asked: Own) -> dict[str, str]:
    """What the words settle says how they are asked: nothing is said of who is left out where that is not known for sure."""
    if asked.settles == "nothing":
        return SAYS_MORE if asked.is_cut else SAYS
    return (ASKS_FOR if asked.settles == "both" else ASKS_SOME) if asked.must else LEAVES_OUT


def _worded(written: Written, code: str, person: Person, *, timed: bool = False) -> Wording:

    def said(text: str) -> str:
        return spoken(text, language=code, person=person)

    return Wording(
        question=said(written.question),
        help=said(written.help),
        box=said(written.box),
        noun=said(written.noun),
        said_yes=said(written.said_yes),
        said_no=said(written.said_no),
        said_unsure=said(UNSURE[code].replace("{noun}", written.noun)),
        when=said(written.when) if timed else "",
        said_value=said(written.said_value),
        choices=tuple((token, said(label)) for token, label in written.choices),
        units=written.units,
    )


def _code(language: str) -> str:
    code = language.partition("-")[0].lower()
    return code if code in WRITTEN else "en"
