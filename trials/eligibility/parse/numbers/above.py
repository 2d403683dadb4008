"""Whether the lines above a criterion leave its numbers as they are. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from trials.eligibility.parse.numbers.tokens import Token, tokens
from trials.eligibility.parse.numbers.wording import EXCEPTIONS, FEMALE, MALE, MEETING, MODALS, NEGATIONS, OTHERS, RULED_OUT, TAKEN, TIMES


def is_plain(line: Sequence[Token], *, excluded: bool, sex: str) -> bool:
    """Whether a line says of what stands under it only that it is asked for, or keeps out: of everybody, always and not turned round."""
    words = {token.says for token in line if not (excluded and _is_ruling_out(line, token))}
    if not excluded and words & MEETING:
        words.discard("if")
    if words & (EXCEPTIONS | NEGATIONS | (OTHERS - TIMES) | RULED_OUT) or not is_about_study(line):
        return False
    sexes = {"MALE" for token in line if token.says in MALE} | {"FEMALE" for token in line if token.says in FEMALE}
    return len(sexes) != 1 or sexes == {sex.upper()}


def turns(above: str) -> bool:
    """Whether lines above have a word that may turn round, or take back, what stands under them."""
    return any(token.says in EXCEPTIONS | NEGATIONS | RULED_OUT for token in tokens(above))


def _is_ruling_out(line: Sequence[Token], token: Token) -> bool:
    """Whether a word among exclusions only says that they are: "will not be included if any of these is true"."""
    if token.says != "not":
        return token.says == "if" or token.says in RULED_OUT - {"only"}
    at = line.index(token)
    return bool({each.says for each in line[at : at + 5]} & TAKEN) or (at > 0 and line[at - 1].says in MODALS)


def is_about_study(rest: Sequence[Token]) -> bool:
    """Whether every "for" is about taking part ("for inclusion", "for this study")."""
    about = {
        "inclusion",
        "study",
        "participation",
        "enrolment",
        "enrollment",
        "screening",
        "entry",
        "eligibility",
        "randomization",
        "randomisation",
    }
    return all({token.says for token in rest[at + 1 : at + 4]} & about for at, token in enumerate(rest) if token.says == "for")
