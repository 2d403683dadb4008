"""The sentences that all questions of one kind share, in English. Pure."""

from trials.eligibility.questions.written import Written


def illness(noun: str, plainly: str = "", help: str = "", *, last: str = "") -> Written:
    """Something that lasts or comes back. `plainly` explains it on a box, `last` is its name in "when did you last have"."""
    return Written(
        question=f"[Do|Does] [you] have, or have [they] ever had, {noun}?",
        help=help or (f"{plainly[0].upper()}{plainly[1:]}." if plainly else ""),
        noun=noun,
        box=_boxed(noun, plainly),
        said_yes=f"[you] [have|has], or had, {noun}",
        said_no=f"[you] [have|has] never had {noun}",
        when=f"When did [you] last have {last or noun}?",
    )


def event(noun: str, plainly: str = "", help: str = "", *, last: str = "") -> Written:
    """Something that happens and is over: a stroke, an operation. Asked for the whole life."""
    return Written(
        question=f"[Have|Has] [you] ever had {noun}?",
        help=help or (f"{plainly[0].upper()}{plainly[1:]}." if plainly else ""),
        noun=noun,
        box=_boxed(noun, plainly),
        said_yes=f"[you] [have|has] had {noun}",
        said_no=f"[you] [have|has] never had {noun}",
        when=f"When did [you] last have {last or noun}?",
    )


def medicine(noun: str, plainly: str, help: str = "") -> Written:
    """A medicine: now, or in the last six months."""
    return Written(
        question=f"[Do|Does] [you] take {noun} now, or did [they] in the last 6 months?",
        help=help or f"{plainly[0].upper()}{plainly[1:]}.",
        noun=noun,
        box=_boxed(noun, plainly),
        said_yes=f"[you] [take|takes], or took in the last 6 months, {noun}",
        said_no=f"[you] did not take {noun} in the last 6 months",
        when=f"When did [you] last take {noun}?",
    )


def number(noun: str, question: str, *units: tuple[str, str], help: str = "", said: str = "[your] {noun} is {value} {unit}") -> Written:
    """A number that somebody may know. `said` says it back."""
    return Written(question=question, noun=noun, help=help, said_value=said.replace("{noun}", noun), units=units)


def _boxed(noun: str, plainly: str) -> str:
    name = noun[0].upper() + noun[1:]
    return f"{name}: {plainly}" if plainly else name
