"""Where the beginning of a criterion ends that can be asked alone. Pure; linear in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from trials.eligibility.questions.own.vocabulary import GENERAL, LABORATORY

# A bracket, an exception, a condition, how it was found out, or what it may do: all of that says more of what stands before.
_GOES_ON = re.compile(
    r"[:(\[]|\s(?:[-–—]+\s|(?:except|unless|other\s+than|excluding|apart\s+from|with\s+the\s+exception|with\s+exception|but|however|"
    r"although|if|provided|as\s+long\s+as|regardless|despite|irrespective|where|when|whether|until|"
    r"(?:is|are)\s+defined|defined\s+(?:as|by)|even|"
    r"as\s+(?:defined|determined|assessed|judged|evidenced|documented|demonstrated|established|confirmed|per|measured|they|it)|"
    r"(?:confirmed|documented|demonstrated|diagnosed|determined|assessed|evidenced|verified|established)\s+(?:by|as|with|on)|"
    r"according\s+to|per|in\s+accordance|based\s+on|meeting|consistent\s+with|due\s+to|because|"
    r"(?:that|which|who|one\s+that)\s+(?:would|could|can|may|might|will|cannot|is|are|was|were|has|have|had|in)|"
    r"whose|for\s+wh\w+|in\s+wh\w+|such\s+as|including|e\.g|i\.e|note)(?=\W))|"
    r",(?=\s+(?:and|or|which|whose|who|one|with|without|for)\s)",
    re.IGNORECASE,
)
# Who judges, and what it would change; what is allowed.
_JUDGED = (
    "investigator", "opinion", "judgment", "judgement", " view of", "researcher", "discretion", "determin", "interfer", "confound",
    "compromis", "withstand", "jeopard", "preclude",
)  # fmt: skip
_ALLOWED = ("allowed", "permitted", "eligible", "acceptable", "not required", "included")
_IS_ALLOWED = re.compile(
    r"[^.;]*\b(?:is|are|will be|may be|can be) (?:also )?(?:allowed|permitted|eligible|acceptable)\s*[.;]?\s*\Z", re.IGNORECASE
)
_IS_A_DIAGNOSIS = re.compile(r"diagnos|confirmed|proven|history|documented", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\bmo)[.;](?=\s+\S)", re.IGNORECASE)
_LETTERS = re.compile(r"[\w/-]{2,12}\)")
_SAID = re.compile(r"^[^.;]*\b(?:must|should|ha(?:ve|s) been|needs? to|will be|is|are|is not)\b", re.IGNORECASE)
_BESIDE = re.compile(r"\(|,?\s+(?:and|or|including|such\s+as|with)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_COMPARES = re.compile(
    r"(?:[<>≤≥=]|\b(?:above|below|over|under|exceeding|than)\s)\s*=?\s*\d[\d.,]*(?!\s*(?:day|week|month|year|hour|yr|mo|wk|prior|dose|drink|time)|\d)"
)
MOST, FEWEST_WORDS = 12, 2


def heads(text: str, *, must: bool) -> Iterator[int]:
    """Places where it could end, the last first. None in what somebody else judges; `must` is whether it is what the record asks for."""
    lower = text.lower()
    if any(word in lower for word in _JUDGED) or (any(word in lower for word in _ALLOWED) and (must or _IS_ALLOWED.match(text))):
        return
    sentence = _SENTENCE.search(text)
    end_of_first = sentence.start() if sentence else len(text)
    found = [match for match, _ in zip(_GOES_ON.finditer(text, 0, end_of_first + 1), range(MOST), strict=False) if match.start()]
    ends = [*(match.start() for match in found if not _is_name(text, match)), *([end_of_first] if sentence else [])]
    for end, until in reversed([*pairwise([*ends, len(text)])]):
        head = text[:end]
        if (
            head.count("(") == head.count(")")
            and not _is_measured(head, text[end:], text[end:until])
            and not (must and _is_subject(text[end:]))
        ):
            yield end


def says_enough(quoted: str) -> bool:
    """Whether it names something: "any serious illness" does not."""
    found = [word.casefold() for word in _WORD.findall(quoted)]
    return len(found) >= FEWEST_WORDS and any(len(word) > 3 and word not in GENERAL for word in found)


def _is_name(text: str, at: re.Match[str]) -> bool:
    """Whether a bracket only says the same in letters: "(FGF)"."""
    return text[at.end() - 1] == "(" and bool(_LETTERS.match(text, at.end()))


def _is_subject(rest: str) -> bool:
    """Whether what is said of the beginning comes only then: "Doses of insulin (if taken) must be stable"."""
    return bool(_BESIDE.match(rest) and _SAID.search(rest))


def _is_measured(head: str, rest: str, following: str) -> bool:
    """Whether what follows is what a laboratory or a scale finds. Who has a diagnosis knows it, however it was made."""
    if _IS_A_DIAGNOSIS.search(head):
        return False
    return bool(_COMPARES.search(following)) or not LABORATORY.isdisjoint(word.casefold() for word in _WORD.findall(rest))
