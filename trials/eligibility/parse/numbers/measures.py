"""What is measured: names as records write them, units with their factor to the topic's first unit, and what can be true at all. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trials.eligibility.topics.units import in_first_unit, is_sensible

OTHER = "other"
PRESSURE = "blood-pressure"
# Less in a microlitre is a number of thousands with a point in it: "1.500 cells/mm3".
FEWEST = 20


@dataclass(frozen=True, slots=True)
class Measure:
    """One topic: an expression for its names, and the units that it may have here, each with the topic's own name for it.

    A unit "" says that records may leave the unit away.
    """

    topic: str
    names: str
    units: Mapping[str, str]

    def in_first_unit(self, number: float, unit: str) -> float | None:
        """The number in the topic's first unit; None for a unit that the topic does not have, or what nobody can have."""
        if unit not in self.units or (unit == "/uL" and number < FEWEST):
            return None
        found = in_first_unit(self.topic, number, self.units[unit])
        if self.topic != "age":
            # What is converted in a curve is known to one place: 53 mmol/mol are 7.0 %. An age in weeks is compared with one in weeks.
            found = round(found, 1 if unit == "mmol/mol" else 4)
        return found if is_sensible(self.topic, found) else None


_PRESSURE = r"(?:\s+(?:arterial\s+)?(?:blood\s+)?pressure|\s+bp)?"
MEASURES = (
    Measure(
        "age",
        r"(?<![-\w])(?:ages?|aged)(?![-\w])",
        {"years": "years", "months": "months", "weeks": "weeks", "days": "days", "": "years"},
    ),
    Measure("bmi", r"\b(?:body[\s-]+mass[\s-]+index|bmi)\b(?!-)", {"kg/m2": "", "": ""}),
    Measure(
        "weight",
        r"(?<!birth\s)(?<!birth)(?<!ideal\s)(?<!ideal\sbody\s)(?<!lean\s)(?<!lean\sbody\s)(?<!fetal\s)(?<!foetal\s)(?<!molecular\s)(?<!-)"
        r"(?<![a-z])(?:body\s?weight|weights?|weigh(?:s|ed|ing)?)\b(?!-)",
        {"kg": "kg", "lb": "lb"},
    ),
    Measure("height", r"\bheight\b(?!-)", {"cm": "cm", "m": "m", "in": "in"}),
    Measure("systolic", rf"(?<!ventricular\s)(?<!artery\s)(?<!pulmonary\s)\b(?:systolic{_PRESSURE}|sbp)\b", {"mmHg": "", "": ""}),
    Measure("diastolic", rf"\b(?:diastolic{_PRESSURE}|dbp)\b", {"mmHg": "", "": ""}),
    Measure(
        "hba1c",
        r"\b(?:gly(?:cated|cosylated)\s+ha?emoglobin(?:\s+a1c?)?|ha?emoglobin\s+a1c|hb\s?a1c|hgb\s?a1c|a1c)\b",
        {"%": "", "mmol/mol": "mmol/mol"},
    ),
    Measure(
        "fasting-glucose",
        r"\b(?:fast(?:ing|ed)\s+(?:plasma\s+|blood\s+|serum\s+|venous\s+)?(?:glucose|sugar)|fpg|fbg)\b",
        {"mmol/L": "mmol/L", "mg/dL": "mg/dL"},
    ),
    Measure(
        "egfr",
        r"\b(?:e-?gfr|gfr|(?:estimated\s+)?glomerular\s+filtration\s+rate|creatinine\s+clearance|cr\s?cl|cl\s?cr)\b",
        {"mL/min": ""},
    ),
    Measure("haemoglobin", r"\b(?:ha?emoglobin|hgb|hb)\b", {"g/dL": "", "g/L": "g/L", "mmol/L": "mmol/L"}),
    Measure("platelets", r"\b(?:platelets?|thrombocytes?|plts?)\b", {"10^9/L": "", "/uL": "/uL", "10^3/uL": ""}),
    Measure("neutrophils", r"\b(?:neutrophils?|anc|granulocytes?)\b", {"10^9/L": "", "/uL": "/uL", "10^3/uL": ""}),
    Measure("ejection-fraction", r"\b(?:lvef|(?:left\s+ventric(?:ular|le)\s+)?ejection\s+fraction)\b", {"%": ""}),
    Measure(
        "fev1",
        r"\b(?:fev[\s_]?[1₁]|forced\s+expiratory\s+volume\s+in\s+(?:1|one)\s+second)(?![\w/]|\s?/)",
        {"% predicted": "", "%": ""},
    ),
    Measure("cd4", r"\bcd4\+?", {"/uL": ""}),
    Measure("psa", r"\b(?:psa|prostate[\s-]specific[\s-]antigen)\b", {"ng/mL": ""}),
    Measure("karnofsky", r"\b(?:karnofsky|kps)\b", {"%": "", "": ""}),
    Measure(
        "ecog",
        r"\b(?:(?:who\s?/\s?)?ecog(?:\s?/\s?(?:who|zubrod))?(?:[\s/-]?ps)?|zubrod|eastern\s+cooperative\s+oncology\s+group|who\s+performance|(?<!karnofsky\s)(?<!lansky\s)performance\s+status)\b",
        {"": ""},
    ),
    # Values that no topic asks for; known so that what stands beside them can be read.
    Measure(
        OTHER,
        r"\b(?:leu[ck]ocytes?|white\s+blood\s+cells?(?:\s+count)?|wbc|lymphocytes?|red\s+blood\s+cells?|bilirubin|sgot|sgpt|ast|alt|aspartate\s+(?:amino)?trans(?:aminase|ferase)"
        r"|alanine\s+(?:amino)?trans(?:aminase|ferase)|transaminases?|alkaline\s+phosphatase|alp|ggt|albumin|inr|a?ptt|prothrombin\s+time|pt|calcium|potassium|sodium|magnesium"
        r"|ldh|lipase|amylase|triglycerides?|cholesterol|ldl|hdl|crp|creatinine(?!\s+clearance)|urea|bun|uric\s+acid|heart\s+rate|pulse(?:\s+rate)?|hematocrit|haematocrit|hct|tsh"
        r"|spo2|oxygen\s+saturation|qtcf?b?|ferritin|dlco)\b",
        {},
    ),
    Measure(
        "headache-days",
        r"\b(?:monthly\s+headache\s+days|headache\s+days\s*(?:/|per|a|each|every)\s?(?:calendar\s+)?month)\b",
        {"": ""},
    ),
    # "140/90": two topics at once.
    Measure(PRESSURE, r"\b(?<!systolic\s)(?<!diastolic\s)(?:blood\s+pressure|bp)\b", {"mmHg": "", "": ""}),
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
    (
        "10^9/L",
        r"(?:[x×*]\s?)?10\s?(?:\^|\*\*?|e)?\s?\(?[9⁹]\)?" + _CELLS + r"l(?:it(?:er|re))?(?!\w)"
        r"|(?<=[0-9\s])g(?:iga)?\s?/\s?l(?!\w)|/\s?nl(?!\w)",
    ),
    ("10^3/uL", r"(?:(?:[x×*]\s?)?10\s?(?:\^|\*\*?|e)?\s?\(?[3³]\)?|k)" + _CELLS + _MICRO + r"(?!\w)"),
    ("/uL", r"(?:cells?\s?)?(?:/|per)\s?" + _MICRO + r"(?!\w)"),
    ("% predicted", r"(?:%|percent|per\s?cent)\s?(?:of\s+(?:the\s+)?)?(?:predicted|the\s+predicted)(?:\s+(?:normal|value))*(?!\w)"),
    ("%", r"(?:%|percent\b|per\s?cent\b)"),
    ("a month", r"(?:per|a|each|every|/)\s?(?:calendar\s+)?month(?!\w)"),
    *((unit, rf"(?:{names}){_OF_AGE}(?!\w)") for unit, names in _UNIT_NAMES.items()),
    ("years", r"(?:y/o|y\.o\.|yo|yr-olds?)(?!\w)"),
    *((unit, rf"(?:{names})(?!\w)") for unit, names in _UNIT_NAMES.items()),
)
