"""A criterion as numbers, comparisons, units, names of measures and words. Pure.

One pass of one expression without nested repetition: the work grows with the text and no faster.
"""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from trials.eligibility.parse.numbers.measures import MEASURES, UNITS_AS_WRITTEN
from trials.lib.text import lowered

Kind = Literal["number", "compare", "after", "range", "between", "unit", "name", "word", "mark"]

_KINDS: dict[str, Kind] = {"between": "between", "range": "range", "word": "word", "mark": "mark"}
# What is one character long stays so: places in the translated text are places in the registry's.
_SAME_LENGTH = str.maketrans("\\\n\t\r\xa0≧≦⩾⩽＞＜[]", "     ≥≤≥≤><()")
_MORE = r"(?:greater|more|higher|older|heavier|larger)"
_LESS = r"(?:less|lower|younger|fewer|smaller|lighter)"
_EQUAL = r"equal(?:s|ed)?(?:\s+(?:to|than|with))?"


def _verbose(written: str) -> str:
    return re.sub(r"\n\s*", "", written)


_COMPARE = rf"""
    (?P<ge>(?:{_MORE}\s+than|{_MORE}|above|over|>)\s*(?:,\s*)?(?:or|/)\s*(?:{_EQUAL}|=(?:\s+to)?)|equal(?:\s+to)?\s+(?:or|and)\s+(?:{_MORE}|above|over)(?:\s+than)?
        |{_MORE}\s+\(\s?(?:>\s?=|≥)\s?\)|at\s+least|at\s+a\s+minimum|(?:no|not)\s+{_LESS}\s+than|minimum(?:\s+of)?|≥|>\s?/?\s?=|=\s?/?\s?>|=\s?or\s?>)
    |(?P<le>(?:{_LESS}\s+than|{_LESS}|below|under|<)\s*(?:,\s*)?(?:or|/)\s*(?:{_EQUAL}|=(?:\s+to)?)|equal(?:\s+to)?\s+(?:or|and)\s+(?:{_LESS}|below|under)(?:\s+than)?
        |{_LESS}\s+\(\s?(?:<\s?=|≤)\s?\)|at\s+most|(?:no|not|does\s+not)\s+(?:{_MORE}\s+than|over|above|exceed(?:s|ing)?)|maximum(?:\s+of)?|up\s+to(?:\s+and\s+including)?|≤|<\s?/?\s?=|=\s?/?\s?<|=\s?or\s?<)
    |(?P<gt>{_MORE}\s+than|{_MORE}\s+\(\s?>\s?\)|above|over(?=\s?[0-9(>])|over\s+the\s+age\s+of|exceed(?:s|ing)|in\s+excess\s+of|>)
    |(?P<lt>{_LESS}\s+than|{_LESS}\s+\(\s?<\s?\)|below|under(?=\s?[0-9(<])|under\s+the\s+age\s+of|<)
"""
_THAN = r"(?!\s*(?:than|or\s+equal|to\b|the\b|[0-9<>≥≤]))"
_AFTER = rf"""
    (?P<up>(?:or|and|&)\s+(?:older|above|over|more|greater|higher|up|elder|heavier|upwards?){_THAN}|\+(?!\s?[0-9]))
    |(?P<down>(?:or|and|&)\s+(?:younger|below|under|less|lower|fewer){_THAN})
"""
_WORDS_FOR = {
    "six": 6, "twelve": 12, "sixteen": 16, "eighteen": 18, "nineteen": 19, "twenty": 20, "twenty-one": 21, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "sixty-five": 65, "seventy": 70, "seventy-five": 75, "eighty": 80,
}  # fmt: skip
_WRITTEN = "|".join(sorted(_WORDS_FOR, key=len, reverse=True))
# "0,1 or 2", "0,1,2": scores one by one, of which the comma is none of a number.
_ONE_BY_ONE = r"(?<![\w.,])0(?=,1(?:,2|\s?,?\s(?:or|and)\s2)(?!\w|[.,][0-9]))|(?<=\b0,)1(?=,2(?!\w|[.,][0-9]))"
_NUMBER = rf"(?<![\w.])(?:[0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{1,7}}(?:\.[0-9]{{1,4}})?|{_WRITTEN})(?![0-9]|[.,][0-9])"
_NUMBER = rf"{_ONE_BY_ONE}|{_NUMBER}"
_NAMES = "|".join(f"(?P<name_{at}>{measure.names})" for at, measure in enumerate(MEASURES))
_UNITS = "|".join(f"(?P<unit_{at}>{written})" for at, (_unit, written) in enumerate(UNITS_AS_WRITTEN))
# The names and units were written without free spaces in mind; the rest of the expression is verbose.
_TOKEN = re.compile(
    "|".join(
        (
            _verbose(_AFTER),
            _verbose(_COMPARE),
            _NAMES,
            _UNITS,
            rf"(?P<number>{_NUMBER})",
            r"(?P<between>\bbetween,?\s+and\s+including\b,?|\b(?:between|(?:ranging|ranges?)\s+from|from|ranging|ranges?)\b)",
            r"(?P<range>-|–|—|−|~|‐|‑|\b(?:to|through|thru|till|until)\b)",
            r"(?P<either>\band\s?/\s?or\b)",
            r"(?P<word>[^\W\d_]+(?:['’-][^\W\d_]+)*)",
            r"(?P<mark>[^\w\s]|\w+)",
        )
    )
)


_ABOUT_AGE = re.compile(r"old|elder|young|of[\s-]*age|\bage\b|y/o|yo\b", re.IGNORECASE)
# A full stop ends a sentence; one after "incl" or within "i.e." does not.
_STOP = re.compile(r"\.\s*(?:$|[A-Z0-9(•*-])")


# Words that a number, a name, a unit or a comparison begins with. Only at these, at digits and at signs is the whole expression tried,
# which is most of what it costs; a test holds the two in step.
_BEGINNING_WORDS = """
    greater more higher older heavier larger less lower younger fewer smaller lighter above over below under equal equals equaled at
    no not minimum maximum does up exceed exceeds exceeding in or and age ages aged body bodyweight bmi weight weights weigh weighs
    weighed weighing height systolic sbp diastolic dbp glycated glycosylated hemoglobin haemoglobin hb hba hgb hgba a fasting fasted fpg fbg
    e egfr gfr estimated glomerular creatinine cr crcl cl clcr platelet platelets thrombocyte thrombocytes plt plts neutrophil
    neutrophils anc granulocyte granulocytes lvef left ejection fev forced cd psa prostate karnofsky kps ecog zubrod eastern who
    performance monthly headache blood bp leukocyte leukocytes leucocyte leucocytes white wbc lymphocyte lymphocytes red bilirubin
    sgot sgpt ast alt aspartate alanine transaminase transaminases alkaline alp ggt albumin inr ptt aptt prothrombin pt calcium
    potassium sodium magnesium ldh lipase amylase triglyceride triglycerides cholesterol ldl hdl crp urea bun uric heart pulse
    hematocrit haematocrit hct tsh spo oxygen qtc qtcf qtcb ferritin dlco kg kgs kilogram kilograms killogram killograms kilo kilos
    g mg ml l unit units iu u x times the uln upper institutional lb lbs pound pounds cm cms centimeter centimeters centimetre
    centimetres inches inch meter meters metre metres mm mmhg mmol millimol millimole millimoles gm gms gs gram grams mgs cc
    milliliter milliliters millilitre millilitres ng nanogram nanograms ug µg μg mcg k cell cells per percent y yr yrs year years mo
    mos month months wk wks week weeks day days yo between from ranging range ranges to through thru till until each every giga m
    """
_BEGINNINGS = frozenset(_BEGINNING_WORDS.split()) | {part for word in _WORDS_FOR for part in word.split("-")}
_PIECE = re.compile(r"(?P<first>[^\W\d_]+)(?:['’-][^\W\d_]+)*|\S")


class Token(msgspec.Struct, frozen=True, gc=False):
    """A piece of the text. `says` is what it means: a topic for a name, a unit as topics write it, "ge" and the like, else the word.

    `said` is whether it speaks of an age ("older", "years of age").
    """

    kind: Kind
    says: str
    start: int
    end: int
    number: float = 0.0
    said: bool = False


def tokens(text: str) -> list[Token]:
    """The pieces of the text in order; blanks are left out."""
    written = text.translate(_SAME_LENGTH)
    same = lowered(written)
    found: list[Token] = []
    at = 0
    while piece := _PIECE.search(same, at):
        first = piece["first"]
        known = None if first and first not in _BEGINNINGS else _TOKEN.match(same, piece.start())
        found.append(_token(known, written) if known else Token("word", _without_s(piece[0]), *piece.span()))
        at = found[-1].end
    return found


def _without_s(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _token(match: re.Match[str], written: str) -> Token:
    group = match.lastgroup or "mark"
    start, end = match.span()
    if group == "number":
        word = match[0]
        return Token("number", word, start, end, float(_WORDS_FOR.get(word) or word.replace(",", "")))
    if group.startswith("name_"):
        return Token("name", MEASURES[int(group[5:])].topic, start, end)
    if group.startswith("unit_"):
        return Token("unit", UNITS_AS_WRITTEN[int(group[5:])][0], start, end, said=bool(_ABOUT_AGE.search(match[0])))
    if group in {"ge", "le", "gt", "lt"}:
        return Token("compare", group, start, end, said=bool(_ABOUT_AGE.search(match[0])))
    if group in {"up", "down"}:
        return Token("after", group, start, end, said=bool(_ABOUT_AGE.search(match[0])))
    if group == "either":
        return Token("word", "or", start, end)
    if match[0] == "." and not _STOP.match(written, start):
        return Token("mark", "·", start, end)
    return Token(_KINDS[group], _without_s(match[0]), start, end)
