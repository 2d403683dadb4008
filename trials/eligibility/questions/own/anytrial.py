"""A criterion's words without what any trial could say: "before the first dose of the study drug". Pure; linear in the text."""

from __future__ import annotations

import re

_OF_A_TRIAL = re.compile(
    r"study|trial|screening|consent|dose|baseline|enrol|inclusion|randomi|registration|visit|\bday 1|entry|start|initiation", re.I
)
_BRACKETS = re.compile(r"\([^()]*\)")
# "... within 30 days before the first dose of the study drug": by when, which somebody who is asked takes as now.
_BY_WHEN = re.compile(
    r"\b(?:prior to|before|preceding|of|from|since|at|until|to) (?:the |of |study |first |treatment |drug |medication |therapy |"
    r"investigational |product |initial |time |date |day |dose |dosing |1 |in |trial ){0,8}"
    r"(?:start|starting|initiation|administration|dose|entry|enrol\w*|inclusion|screening|baseline|randomi[sz]ation|registration|visit|day|"
    r"participation|beginning)\b"
    r"(?: visits?| date| period| \d| into| in| of| the| study| trial| treatment| drug| medication| therapy|"
    r" or (?=screening|randomi|baseline|enrol)| screening| randomi[sz]ation| baseline| enrol\w+)*",
    re.IGNORECASE,
)
_BEFORE_CONSENT = re.compile(
    r"\b(?:prior to|before|preceding|of) (?:the )?(?:date of |time of |signing |giving |providing )"
    r"(?:the )?(?:written )?(?:informed )?consent",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    r"\b(?:during|prior to|before|of|preceding|throughout|over|for) (?:the )?"
    r"(?:(?:entire |whole |full )?(?:course|duration|length) of )?(?:the |this )?"
    r"(?:study|trial)(?: period| participation| duration)?(?=$|[.,;)]| (?:and|or|in|at|with|including)\b)",
    re.IGNORECASE,
)
# Whether somebody was in this very trial they know.
_IN_THIS = re.compile(
    r"(?:(?<=\bparticipated)|(?<=\bparticipation)|(?<=\bparticipating)|(?<=\b(?:en)rolled)|\brandomi[sz]ed)(?: previously)? (?:in|into) "
    r"(?:this|the same) (?:study|trial)",
    re.IGNORECASE,
)
# What scales and thermometers at home show.
_AT_HOME = re.compile(
    r"(?<=\bweight)( loss| gain| change)?(?: of)?(?: (?:more|less|greater) than| at least| over)? ?[<>≤≥]?=? ?"
    r"\d+(?:\.\d+)? ?(?:%|kg\b|lbs?\b|pounds\b)|"
    r"[<>≤≥]?=? ?\d+(?:\.\d+)? ?(?:%|kg|lbs?|pounds)(?= (?:body )?weight (?:loss|gain)\b)|"
    r"(?<=\bdonation)(?: or loss)?(?: of)?(?: (?:more|greater) than| at least| over)? ?[<>≤≥]?=? ?\d+ ?(?:ml|cc)\b(?: or more)?|"
    r"(?<=\bfever)(?: of| over| above)? ?[<>≤≥]?=? ?\d+(?:\.\d+)? ?(?:°|º|degrees)? ?[CF]\b",
    re.IGNORECASE,
)
# Whom they work for they know.
_WORKS_THERE = re.compile(
    r"(?<=\bemployee)(s)? (?:of|at) (?:the |this )?(?:study|trial|clinical|research|investigational|investigator)? ?"
    r"(?:site|center|centre|clinic|sponsor)\b(?:,? (?:or|and) (?:the )?(?:study )?(?:sponsor|site|investigator))?",
    re.IGNORECASE,
)
# How a diagnosis was made: whoever has it was told.
_FOUND_OUT = re.compile(
    r"\b(?:(?:clinical(?:ly)?|radiolog\w+|radiograph\w+|histolog\w*|cytolog\w*|patholog\w*|endoscop\w+|microbiolog\w+|laboratory|biopsy)"
    r"(?:,? (?:and|or|and/or) |, |/| |-))+(?=(?:diagnos|confirm|proven|proved|documented|verified|established|evidence of))",
    re.IGNORECASE,
)
# One of these is in all that it matches.
_SAYS_HOW = ("iagnos", "onfirm", "rove", "ocumented", "erified", "stablish", "vidence")
_MEETS = re.compile(
    r"\b(?:meets?|meeting|fulfill?s?|fulfilling|satisf(?:y|ies)) (?:the |all |[A-Z][\w-]* ){0,3}(?:diagnostic )?criteria (?:for|of)\b"
    r"(?! (?:time|the\b|inclusion|enrol|entry|study|treatment))",
    re.IGNORECASE,
)
_STUDY_EYE = re.compile(r"\bstudy (?=eye|knee|leg|arm|foot|hip|joint|area|site)", re.IGNORECASE)
# What is left of "at screening and at baseline" where the visits are no part of what is asked.
_LEFT_OVER = re.compile(r"(?:\s+(?:at|and|or|to|of|from|the|in|for|on|prior|before|until|during))+[\s.,;]*$", re.IGNORECASE)


def as_for_any_trial(quoted: str) -> str:
    """The words as somebody who is asked today takes them: without visits, and without how a diagnosis was made."""
    plain = " ".join(quoted.split())
    if "(" in plain:
        plain = _BRACKETS.sub(_kept, plain)
    if "eight " in plain or "ever " in plain or "onation " in plain:
        plain = _AT_HOME.sub(r"\1", plain)
    if _OF_A_TRIAL.search(plain):
        for said in (_BEFORE_CONSENT, _BY_WHEN, _OF_IT, _IN_THIS, _WORKS_THERE, _STUDY_EYE):
            plain = said.sub(" ", plain)
        plain = _LEFT_OVER.sub("", plain)
    if any(map(plain.__contains__, _SAYS_HOW)):
        plain = _FOUND_OUT.sub(" ", plain)
    return _MEETS.sub(" ", plain) if "criteria" in plain else plain


def _kept(bracket: re.Match[str]) -> str:
    """A bracket that only repeats a name as letters ("(AML)") says nothing new."""
    return "" if bracket[0][1:-1].replace("-", "").replace("/", "").isalnum() and " " not in bracket[0] else bracket[0]
