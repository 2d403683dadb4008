"""The sentences that all questions of one kind share, in Spanish. Pure."""

from trials.eligibility.questions.written import Written


def illness(noun: str, plainly: str = "", help: str = "", *, last: str = "") -> Written:
    """Something that lasts or comes back. `plainly` explains it on a box, `last` is its name in "when did you last have"."""
    return Written(
        question=f"¿Tiene [usted], o ha tenido alguna vez, {noun}?",
        help=help or (f"{plainly[0].upper()}{plainly[1:]}." if plainly else ""),
        noun=noun,
        box=_boxed(noun, plainly),
        said_yes=f"[usted] tiene o tuvo {noun}",
        said_no=f"[usted] nunca ha tenido {noun}",
        when=f"¿Cuándo tuvo [usted] {last or noun} por última vez?",
    )


def event(noun: str, plainly: str = "", help: str = "", *, last: str = "", verb: tuple[str, str] = ("tenido", "tuvo")) -> Written:
    """Something that happens and is over: a stroke, an operation. Asked for the whole life."""
    had, last_had = verb
    return Written(
        question=f"¿Ha {had} [usted] alguna vez {noun}?",
        help=help or (f"{plainly[0].upper()}{plainly[1:]}." if plainly else ""),
        noun=noun,
        box=_boxed(noun, plainly),
        said_yes=f"[usted] ha {had} {noun}",
        said_no=f"[usted] nunca ha {had} {noun}",
        when=f"¿Cuándo {last_had} [usted] {last or noun} por última vez?",
    )


def treatment(noun: str, plainly: str = "", help: str = "", *, last: str = "") -> Written:
    """A treatment that somebody was given. Asked for the whole life."""
    return event(noun, plainly, help, last=last, verb=("recibido", "recibió"))


def medicine(noun: str, plainly: str, help: str = "") -> Written:
    """A medicine: now, or in the last six months."""
    return Written(
        question=f"¿Toma [usted] {noun} ahora, o en los últimos 6 meses?",
        help=help or f"{plainly[0].upper()}{plainly[1:]}.",
        noun=noun,
        box=_boxed(noun, plainly),
        said_yes=f"[usted] toma, o tomó en los últimos 6 meses, {noun}",
        said_no=f"[usted] no tomó {noun} en los últimos 6 meses",
        when=f"¿Cuándo tomó [usted] {noun} por última vez?",
    )


def number(
    noun: str, question: str, *units: tuple[str, str], help: str = "", said: str = "[usted] tiene {noun} de {value} {unit}"
) -> Written:
    """A number that somebody may know. `said` says it back."""
    return Written(question=question, noun=noun, help=help, said_value=said.replace("{noun}", noun), units=units)


def _boxed(noun: str, plainly: str) -> str:
    name = noun[0].upper() + noun[1:]
    return f"{name}: {plainly}" if plainly else name
