"""What is measured: names as records write them, units with their factor to the topic's first unit, and what can be true at all. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

MONTHS_A_DAY = 12 / 365.25
# g/dL in a mmol/L of haemoglobin (as iron), and mmol/L in a mg/dL of glucose.
_HB = 1.6114
_GLUCOSE = 1 / 18.016


OTHER = "other"
PRESSURE = "blood-pressure"


@dataclass(frozen=True, slots=True)
class Measure:
    """One topic: a verbose expression for its names, units and their factors, and between what it can lie, in the first unit.

    A unit "" says that records may leave the unit away; its factor is that of the unit then meant.
    """

    topic: str
    names: str
    units: Mapping[str, float]
    least: float
    most: float
    # What is added after the factor, for a unit that does not begin at nothing.
    beginning: Mapping[str, float] = field(default_factory=dict)

    def in_first_unit(self, number: float, unit: str) -> float | None:
        """The number in the topic's first unit; None for a unit that the topic does not have, or what cannot be true."""
        factor = self.units.get(unit)
        if factor is None:
            return None
        begins = self.beginning.get(unit)
        found = round(number * factor, 4) if begins is None else round(number * factor + begins, 1)
        return found if self.least <= found <= self.most else None


_PRESSURE = r"(?:\s+(?:arterial\s+)?(?:blood\s+)?pressure|\s+bp)?"
MEASURES = (
    Measure(
        "age",
        r"(?<![-\w])(?:ages?|aged)(?![-\w])",
        {"years": 12, "months": 1, "weeks": 7 * MONTHS_A_DAY, "days": MONTHS_A_DAY, "": 12},
        0,
        1440,
    ),
    Measure("bmi", r"\b(?:body[\s-]+mass[\s-]+index|bmi)\b(?!-)", {"kg/m2": 1, "": 1}, 10, 90),
    Measure(
        "weight",
        r"(?<!birth\s)(?<!birth)(?<!ideal\s)(?<!ideal\sbody\s)(?<!lean\s)(?<!lean\sbody\s)(?<!fetal\s)(?<!foetal\s)(?<!molecular\s)(?<!-)"
        r"(?<![a-z])(?:body\s?weight|weights?|weigh(?:s|ing)?)\b(?!-)",
        {"kg": 1, "lb": 0.45359237},
        1,
        400,
    ),
    Measure("height", r"\bheight\b(?!-)", {"cm": 1, "m": 100, "in": 2.54}, 40, 250),
    Measure("systolic", rf"\b(?:systolic{_PRESSURE}|sbp)\b", {"mmHg": 1, "": 1}, 50, 260),
    Measure("diastolic", rf"\b(?:diastolic{_PRESSURE}|dbp)\b", {"mmHg": 1, "": 1}, 30, 160),
    Measure(
        "hba1c",
        r"\b(?:gly(?:cated|cosylated)\s+ha?emoglobin(?:\s+a1c?)?|ha?emoglobin\s+a1c|hb\s?a1c|hgb\s?a1c|a1c)\b",
        {"%": 1, "mmol/mol": 0.09148},
        3,
        20,
        {"mmol/mol": 2.152},
    ),
    Measure(
        "fasting-glucose",
        r"\b(?:fast(?:ing|ed)\s+(?:plasma\s+|blood\s+|serum\s+|venous\s+)?(?:glucose|sugar)|fpg|fbg)\b",
        {"mmol/L": 1, "mg/dL": _GLUCOSE},
        1,
        60,
    ),
    Measure(
        "egfr",
        r"\b(?:e-?gfr|gfr|(?:estimated\s+)?glomerular\s+filtration\s+rate|creatinine\s+clearance|cr\s?cl|cl\s?cr)\b",
        {"mL/min": 1},
        1,
        200,
    ),
    Measure("haemoglobin", r"\b(?:ha?emoglobin|hgb|hb)\b", {"g/dL": 1, "g/L": 0.1, "mmol/L": _HB}, 3, 25),
    Measure("platelets", r"\b(?:platelets?|thrombocytes?|plts?)\b", {"10^9/L": 1, "/uL": 0.001, "10^3/uL": 1}, 5, 1500),
    Measure("neutrophils", r"\b(?:neutrophils?|anc|granulocytes?)\b", {"10^9/L": 1, "/uL": 0.001, "10^3/uL": 1}, 0.1, 50),
    Measure("ejection-fraction", r"\b(?:lvef|(?:left\s+ventric(?:ular|le)\s+)?ejection\s+fraction)\b", {"%": 1}, 5, 90),
    Measure(
        "fev1",
        r"\b(?:fev[\s_]?[1₁]|forced\s+expiratory\s+volume\s+in\s+(?:1|one)\s+second)(?![\w/]|\s?/)",
        {"% predicted": 1, "%": 1},
        5,
        150,
    ),
    Measure("cd4", r"\bcd4\+?", {"/uL": 1, "10^9/L": 1000}, 1, 3000),
    Measure("psa", r"\b(?:psa|prostate[\s-]specific[\s-]antigen)\b", {"ng/mL": 1}, 0.01, 5000),
    Measure("karnofsky", r"\b(?:karnofsky|kps)\b", {"%": 1, "": 1}, 10, 100),
    Measure(
        "ecog",
        r"\b(?:ecog|zubrod|eastern\s+cooperative\s+oncology\s+group|who\s+performance|(?<!karnofsky\s)(?<!lansky\s)performance\s+status)\b",
        {"": 1},
        0,
        5,
    ),
    # Values that no topic asks for; known so that what stands beside them can be read.
    Measure(
        OTHER,
        r"\b(?:leu[ck]ocytes?|white\s+blood\s+cells?(?:\s+count)?|wbc|lymphocytes?|red\s+blood\s+cells?|bilirubin|sgot|sgpt|ast|alt|aspartate\s+(?:amino)?trans(?:aminase|ferase)"
        r"|alanine\s+(?:amino)?trans(?:aminase|ferase)|transaminases?|alkaline\s+phosphatase|alp|ggt|albumin|inr|a?ptt|prothrombin\s+time|pt|calcium|potassium|sodium|magnesium"
        r"|ldh|lipase|amylase|triglycerides?|cholesterol|ldl|hdl|crp|creatinine(?!\s+clearance)|urea|bun|uric\s+acid|heart\s+rate|pulse(?:\s+rate)?|hematocrit|haematocrit|hct|tsh"
        r"|spo2|oxygen\s+saturation|qtcf?b?|ferritin|dlco)\b",
        {},
        0,
        0,
    ),
    Measure(
        "headache-days",
        r"\b(?:monthly\s+headache\s+days|headache\s+days\s*(?:/|per|a|each|every)\s?(?:calendar\s+)?month)\b",
        {"": 1},
        1,
        31,
    ),
    # "140/90": two topics at once.
    Measure(PRESSURE, r"\b(?<!systolic\s)(?<!diastolic\s)(?:blood\s+pressure|bp)\b", {"mmHg": 1, "": 1}, 0, 0),
)
BY_TOPIC = {measure.topic: measure for measure in MEASURES}

_OF_AGE = r"(?:[\s-]*of[\s-]*age|[\s-]*olds?)"
_CELLS = r"(?:\s?cells?)?\s?(?:/|per)\s?"
_MICRO = r"(?:[uµμ]l|mcl|micro-?lit(?:er|re)s?|micro\s?l|mm\s?\^?\s?[3³]|cu\.?\s?mm|cubic\s+mm|cubic\s+millimet(?:er|re)s?)"
_UNIT_NAMES = {
    "years": r"(?:years?|yrs?\.?|y)",
    "months": r"(?:months?|mos?)",
    "weeks": r"(?:weeks?|wks?)",
    "days": r"days?",
}
_SQUARED = r"(?:kg|kilograms?|killograms?)\s?(?:\(kg\)\s?)?(?:/|per)\s?"
_SQUARE = (
    r"(?:\(?m\)?\s?(?:\^|\*\*)?\s?\(?[2²]\)?|sq(?:\.|uare)?\s?m(?:et(?:er|re)s?)?(?:\s?squared)?|met(?:er|re)s?\s?(?:\(m\)\s?)?(?:squared|square|\^?[2²])(?:\s?\(m\)\^?[2²])?"
    r"|m\s+squared)"
)
# Longer ones first: "kg/m2" before "kg".
UNITS_AS_WRITTEN: tuple[tuple[str, str], ...] = (
    ("kg/m2", rf"{_SQUARED}{_SQUARE}(?![a-z0-9])"),
    (
        "strange",
        r"(?:k?g|mg|kilograms?|m?l|units?|iu|u)\s?(?:/|per)\s?(?:kg|kilograms?|m\b|m2|day|d\b|h\b|week)(?:\s?/\s?\w+)?|(?:x|×|times)?\s?(?:the\s+)?(?:uln|upper\s+limit|institutional\s+upper)\b",
    ),
    ("kg", r"(?:kgs?|kilograms?|kilos?)(?:\s?\(kgs?\))?(?![\w/])"),
    ("lb", r"(?:lbs?\.?|pounds?)(?!\w|\s?/\s?(?:d|day|week|min))"),
    ("cm", r"(?:cms?|centimet(?:er|re)s?)(?![\w/^²³])"),
    ("in", r"(?:inches|inch)(?![\w/])"),
    ("m", r"met(?:er|re)s?(?![\w/^²])"),
    ("mmHg", r"mm\s?(?:of\s+)?hg(?!\w)"),
    ("mmol/mol", r"mmol\s?/\s?mol(?!\w)"),
    ("mmol/L", r"m(?:illi)?mol(?:es)?\s?/\s?l(?:it(?:er|re))?(?!\w)"),
    ("mg/dL", r"mgs?\s?(?:/|per)\s?(?:dl|100\s?ml|deciliter)(?!\w)"),
    ("g/dL", r"(?:g|gm|gms|grams?)s?\s?(?:/|per)\s?(?:dl|100\s?ml|deciliter)(?!\w)"),
    ("g/L", r"(?:g|gm|grams?)\s?/\s?l(?:it(?:er|re))?(?!\w)"),
    ("mL/min", r"\(?(?:ml|cc|millilit(?:er|re)s?)\s?(?:/|per)\s?min(?:ute)?\)?(?:\s?(?:/|per)\s?1[.,]73\s?m\s?\^?\s?[2²]?)?(?!\w)"),
    ("ng/mL", r"(?:ng|nanograms?)\s?(?:/|per)\s?(?:ml|millilit(?:er|re))(?!\w)|(?:[uµμ]g|mcg)\s?/\s?l(?!\w)"),
    ("10^9/L", r"(?:[x×*]\s?)?10\s?(?:\^|\*\*?|e)?\s?\(?[9⁹]\)?" + _CELLS + r"l(?:it(?:er|re))?(?!\w)|(?<=[0-9\s])g(?:iga)?\s?/\s?l(?!\w)"),
    ("10^3/uL", r"(?:(?:[x×*]\s?)?10\s?(?:\^|\*\*?|e)?\s?\(?[3³]\)?|k)" + _CELLS + _MICRO + r"(?!\w)"),
    ("/uL", r"(?:cells?\s?)?(?:/|per)\s?" + _MICRO + r"(?!\w)"),
    ("% predicted", r"(?:%|percent|per\s?cent)\s?(?:of\s+(?:the\s+)?)?(?:predicted|the\s+predicted)(?:\s+(?:normal|value))*(?!\w)"),
    ("%", r"(?:%|percent\b|per\s?cent\b)"),
    ("a month", r"(?:per|a|each|every|/)\s?(?:calendar\s+)?month(?!\w)"),
    *((unit, rf"(?:{names}){_OF_AGE}(?!\w)") for unit, names in _UNIT_NAMES.items()),
    ("years", r"(?:y/o|y\.o\.|yo|yr-olds?)(?!\w)"),
    *((unit, rf"(?:{names})(?!\w)") for unit, names in _UNIT_NAMES.items()),
)
