"""Whether what stands around the values of a clause leaves them as they are, and how they join. Pure.

In an inclusion a value is asked for whatever else is asked for beside it; in an exclusion it keeps somebody out by itself only where
nothing but "or" joins it to the rest. Where that is not certain, nothing is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from trials.eligibility.parse.numbers.above import is_about_study
from trials.eligibility.parse.numbers.find import Found
from trials.eligibility.parse.numbers.measures import BY_TOPIC, OTHER
from trials.eligibility.parse.numbers.tokens import Token
from trials.eligibility.parse.numbers.wording import (
    AGE_AT_OTHER_TIME,
    ALLOWING,
    CONSENT,
    EXCEPTIONS,
    FEMALE,
    HARMLESS,
    LINKS,
    MALE,
    MEANT,
    MODALS,
    NEGATIONS,
    OTHERS,
    PEOPLE,
)

_OR = {"or", "/"}
_FOR_WHOM = {"for", "in", "if", "when", "with", "at", "and", "or", "among"}
# After these a group of people is no longer all who would take part.
_CONDITIONS = OTHERS | NEGATIONS | {"with", "who", "whose", "in", "of", "any", "if", "has", "have", "having", "other", "both"}
_VERDICT = {"will", "would", "must", "should", "are", "is", "were", "be", "also", "excluded", "ineligible", "as", "well", "too"}
_TIMES = {"years", "months", "weeks", "days"}


def joint(earlier: Sequence[Token], clause: Sequence[Token], found: Sequence[Found], *, excluded: bool, sex: str) -> str | None:
    """How the values of a clause join as what must hold, "all" or "any"; None where they must not be read.

    `earlier` is what stands before the clause in its sentence. `sex` is the record's own field: a value for one sex is one for everybody
    only where the trial takes that sex alone.
    """
    before = clause[: found[0].first]
    after = clause[found[-1].last :]
    pairs = [*pairwise(found)]
    between = [clause[one.last : two.first] for one, two in pairs]
    rest = [*before, *(token for gap in between for token in gap), *after]
    if _is_unclear(earlier, clause, rest, found, sex):
        return None
    each = [MEANT.get(one.topic, frozenset()) for one in found if one.topic != OTHER] or [frozenset[str]()]
    meant = frozenset().union(*each)
    # What stands before all of them must be what each of them means by itself.
    if not _may_precede(before, each[0].intersection(*each), found, excluded=excluded) or _heads_some(before, meant):
        return None
    joins = [_join(gap, meant, {one.topic, two.topic}) for gap, (one, two) in zip(between, pairs, strict=True)]
    return _excluded(after, joins, meant) if excluded else _included(after, joins, meant, found)


def _is_unclear(earlier: Sequence[Token], clause: Sequence[Token], rest: Sequence[Token], found: Sequence[Found], sex: str) -> bool:
    words = {token.says for token in rest}
    if words & ALLOWING and any(token.kind == "number" for token in rest):
        return True
    if words & EXCEPTIONS or not is_about_study(earlier) or not is_about_study(rest) or _is_said_twice(found):
        return True
    sexes = {"MALE" for token in (*earlier, *clause) if token.says in MALE} | {
        "FEMALE" for token in (*earlier, *clause) if token.says in FEMALE
    }
    if len(sexes) == 1 and sex.upper() not in ({"", *sexes} if all(one.topic == "age" for one in found) else sexes):
        return True
    return any(_is_left_over(rest, at, found) for at in range(len(rest)))


def _is_said_twice(found: Sequence[Found]) -> bool:
    """Whether a topic has two values that are not the two sides of one range."""
    sides = [(one.topic, low) for one in found for low, bound in ((True, one.value.low), (False, one.value.high)) if bound]
    return len(set(sides)) < len(sides)


def _is_left_over(rest: Sequence[Token], at: int, found: Sequence[Found]) -> bool:
    """Whether a number that was not read could be another value of one of the measures: "9 g/dL for women and 10 g/dL for men"."""
    if rest[at].kind != "number":
        return False
    unit = rest[at + 1].says if at + 1 < len(rest) and rest[at + 1].kind == "unit" else ""
    compared = at > 0 and rest[at - 1].kind == "compare"
    if unit in _TIMES:
        return rest[at + 1].said
    # "At least 1 manifestation" counts something else.
    counts = at + 1 < len(rest) and rest[at + 1].kind == "word" and rest[at + 1].says not in _FOR_WHOM
    return any((unit in BY_TOPIC[one.topic].units) and (unit or (compared and not counts)) for one in found)


def _is_harmless(token: Token, meant: frozenset[str]) -> bool:
    return (
        token.says in HARMLESS
        or token.says in meant
        or token.kind in {"number", "unit", "range"}
        or (token.kind == "mark" and token.says not in {"?", "/"})
    )


def _may_precede(before: Sequence[Token], meant: frozenset[str], found: Sequence[Found], *, excluded: bool) -> bool:
    sides = PEOPLE | meant
    for at, token in enumerate(before):
        # "Male or female" and the like are the only choice that may stand before a value.
        if token.says in _OR and not (
            {each.says for each in before[max(0, at - 2) : at]} & sides and {each.says for each in before[at + 1 : at + 4]} & sides
        ):
            return False
    strange = [token for token in before if not (_is_harmless(token, meant) or token.says in {",", "and", *_OR})]
    if found[0].topic == "age" and {token.says for token in before} & CONSENT:
        return False
    if not strange:
        return True
    # "Male or female diabetic patients, 18 to 65 years old".
    plain = all(token.kind == "word" and token.says not in _CONDITIONS for token in strange)
    return (
        not excluded
        and plain
        and found[0].topic == "age"
        and before[-1].says in PEOPLE
        and not {token.says for token in before} & _CONDITIONS
    )


def _heads_some(before: Sequence[Token], meant: frozenset[str]) -> bool:
    """Whether the words before name some of the people, as a heading does: "Obese subjects: BMI 30 to 40"."""
    words = {token.says for token in before}
    return bool(before) and before[-1].says == ":" and bool(words & PEOPLE) and bool(words & meant or words & (MALE | FEMALE))


def _join(gap: Sequence[Token], meant: frozenset[str], scores: set[str]) -> str | None:
    """ "or" or "and" where nothing else stands between two values; "" for a comma; None where something does."""
    words = {token.says for token in gap}
    if scores == {"ecog", "karnofsky"} and words <= {"(", ",", "["}:
        # "ECOG 0-2 (Karnofsky 60 or more)" says the same on two scales.
        return "or"
    if not all(_is_harmless(token, meant) or token.says in _OR for token in gap if token.says not in {"or", "and", ","}):
        return None
    if words & {"or", "/"}:
        return "or"
    return "and" if words & {"and", "with"} else ""


def _excluded(after: Sequence[Token], joins: Sequence[str | None], meant: frozenset[str]) -> str | None:
    told = {join or "" for join in joins}
    after = _without_verdict(after)
    if None in joins or told >= {"or", "and"} or any(token.says in MODALS for token in after):
        return None
    if told <= {"or", ""}:
        return "all" if _ends_or_goes_on_with_or(after, meant) else None
    return "any" if told == {"and"} and all(_is_harmless(token, meant) for token in after) else None


def _without_verdict(after: Sequence[Token]) -> Sequence[Token]:
    """Without what an exclusion says at its end for all: "... will be excluded as well"."""
    end = len(after)
    while end and after[end - 1].says in _VERDICT | {".", "·"}:
        end -= 1
    is_verdict = any(token.says in {"excluded", "ineligible"} for token in after[end:])
    return after[:end] if is_verdict else after


def _ends_or_goes_on_with_or(after: Sequence[Token], meant: frozenset[str]) -> bool:
    at = 0
    while at < len(after) and _is_harmless(after[at], meant) and after[at].says not in {"and", "with"}:
        at += 1
    return at == len(after) or after[at].says == "or" or all(_is_harmless(token, meant) for token in after[at:])


def _included(after: Sequence[Token], joins: Sequence[str | None], meant: frozenset[str], found: Sequence[Found]) -> str | None:
    if any(join is None for join in joins) or {join or "" for join in joins} >= {"or", "and"}:
        return None
    if "or" in joins:
        return "any" if all(_is_harmless(token, meant) for token in after) else None
    return "all" if _may_follow(after, meant, found) else None


def _may_follow(after: Sequence[Token], meant: frozenset[str], found: Sequence[Found]) -> bool:
    """Whether what follows an asked value leaves it so: neither another way in ("or"), nor a condition, nor another time."""
    at = 0
    while at < len(after) and _is_harmless(after[at], meant) and after[at].says not in LINKS | {"and", ","}:
        at += 1
    rest = after[at:]
    if not rest or all(_is_harmless(token, meant) for token in rest):
        return True
    if found[-1].topic == "age" and {token.says for token in rest[:6]} & AGE_AT_OTHER_TIME and rest[0].says not in LINKS | {"and", ","}:
        return False
    if any(token.says in MODALS and not _is_bracketed(after, token) for token in rest) or not (
        rest[0].says in LINKS | {"and", ",", "(", "without", "-"} or (at and after[at - 1].says in {"(", "appendix"})
    ):
        return False
    linked = rest[0].says in LINKS
    without = len(rest) > 1 and rest[0].says == "and" and rest[1].says in NEGATIONS
    return linked or without or not any(token.says in {"or", "/"} for token in rest) or _has_people_before(rest)


def _is_bracketed(after: Sequence[Token], token: Token) -> bool:
    """Whether a word stands in a remark in brackets ("may be reached by transfusion")."""
    depth = 0
    for one in after:
        depth += (one.says == "(") - (one.says == ")")
        if one is token:
            return depth > 0
    return False


def _has_people_before(rest: Sequence[Token]) -> bool:
    """Whether the only "or" joins people: "and male or female"."""
    ors = [at for at, token in enumerate(rest) if token.says in {"or", "/"}]
    return all(0 < at < len(rest) - 1 and rest[at - 1].says in PEOPLE and rest[at + 1].says in PEOPLE for at in ors)
