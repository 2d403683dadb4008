"""Numbers in every way that records write them."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.eligibility.bounds import bounds
from trials.eligibility.parse.numbers import Numbers, numbers
from trials.eligibility.parse.numbers.tokens import tokens
from trials.eligibility.topics.units import in_unit

pytestmark = pytest.mark.once

NAMED = """
age|aged|ages|BMI|body mass index|weight|body weight|weighing|weighs|height|systolic blood pressure|SBP|diastolic BP|DBP|HbA1c
glycated haemoglobin|glycosylated hemoglobin|hgb A1c|A1c|fasting plasma glucose|FPG|FBG|fasted glucose|eGFR|GFR
estimated glomerular filtration rate|creatinine clearance|CrCl|ClCr|hemoglobin|haemoglobin|Hb|Hgb|platelets|thrombocytes|PLT
neutrophils|ANC|granulocytes|LVEF|left ventricular ejection fraction|ejection fraction|FEV1|FEV 1
forced expiratory volume in one second|CD4|CD4+|PSA|prostate-specific antigen|Karnofsky|KPS|ECOG|Zubrod
Eastern Cooperative Oncology Group|WHO performance|performance status|monthly headache days|headache days per month|blood pressure
BP|white blood cells|WBC|leukocytes|lymphocytes|bilirubin|AST|ALT|SGOT|aspartate aminotransferase|alanine transaminase
alkaline phosphatase|albumin|INR|aPTT|creatinine|BUN|uric acid|heart rate|pulse|hematocrit|TSH|SpO2|QTcF|oxygen saturation
"""
MEASURED = """
kg/m2|kg/m²|kg/m^2|kilograms per square meter|kg per meter squared|kg/sq m|kg|kilograms|lb|lbs|pounds|cm|inches|metres|mmHg|mm Hg
mmol/mol|mmol/L|mg/dL|g/dL|gm/dl|grams per deciliter|g/L|mL/min|cc/min|ml/minute/1.73m2|ng/mL|x 10^9/L|x109/L|× 10⁹/L|10e9/L|K/uL
x 10^3/µL|/mm3|/mm³|/µL|/mcL|cells/mm3|per microliter|per cubic millimeter|%|percent|% predicted|% of predicted|years|yrs|months
weeks|days|years of age|year-old|y/o|x ULN|upper limit
"""


@pytest.mark.parametrize(("kind", "written"), [("name", NAMED), ("unit", MEASURED)])
def test_every_name_and_unit_is_known_as_a_whole(kind, written):
    cut = {
        each: [token.kind for token in tokens(f"5 {each} 5" if kind == "unit" else each)] for each in re.split(r"[|\n]", written.strip())
    }
    expected = ["number", "unit", "number"] if kind == "unit" else ["name"]
    assert {each: kinds for each, kinds in cut.items() if kinds != expected} == {}


# Ways to write a range that must be read as just that, or not at all.
RANGES = (
    "{name} {low} to {high} {unit}",
    "{name} {low}-{high} {unit}",
    "{name} between {low} and {high} {unit}",
    "{name}: ≥ {low} and ≤ {high} {unit}",
    "{name} of at least {low} {unit} and no more than {high} {unit}",
    "{name} from {low} {unit} to {high} {unit}, inclusive",
    "{low} ≤ {name} ≤ {high} {unit}",
    "{name} in the range of {low} – {high} {unit} at screening",
    "{name} ({low}-{high} {unit})",
    "Subjects must have a {name} >/= {low} and </= {high} {unit}",
)
BODY = [("BMI", "bmi", "kg/m2", 12, 60), ("Body weight", "weight", "kg", 3, 200), ("Systolic blood pressure", "systolic", "mmHg", 60, 220)]


@settings(deadline=None)
@given(st.sampled_from(RANGES), st.sampled_from(BODY), st.data())
def test_a_range_is_read_exactly_however_it_is_written(way, body, data):
    name, topic, unit, least, most = body
    low, high = sorted(data.draw(st.lists(st.integers(least, most), min_size=2, max_size=2, unique=True)))
    assert bounds(way.format(name=name, low=low, high=high, unit=unit)) == [f"{topic} {low}-{high}"]


ONE_SIDE = [
    ("BMI {} {}", "at least", "≥"), ("BMI {} {}", "more than", ">"), ("BMI {} {}", "below", "<"), ("BMI {} {}", "≤", "≤"),
    ("BMI {} {}", "no more than", "≤"), ("BMI {} {}", "not less than", "≥"), ("BMI of {1} or {0}", "more", "≥"),
    ("BMI of {1} or {0}", "less", "≤"),
]  # fmt: skip
TURNED = {"≥": "<", ">": "≤", "<": "≥", "≤": ">"}


@settings(deadline=None)
@given(st.sampled_from(ONE_SIDE), st.decimals(12, 60, places=1))
def test_a_bound_turns_round_in_an_exclusion_and_only_there(way, number):
    form, words, sign = way
    text = form.format(words, number)
    assert bounds(text) == [f"bmi {sign} {float(number):g}"]
    assert bounds(text, excluded=True) == [f"bmi {TURNED[sign]} {float(number):g}"]


@settings(deadline=None)
@given(
    st.sampled_from(
        [("weight", "lb", "pounds"), ("haemoglobin", "g/L", "g/L"), ("platelets", "/uL", "/mm3"), ("fasting-glucose", "mg/dL", "mg/dL")]
    ),
    st.integers(50, 200),
)
def test_a_bound_in_another_unit_comes_back_as_it_was_written(unit, number):
    topic, theirs, written = unit
    name = {"weight": "Weight", "haemoglobin": "Hemoglobin", "platelets": "Platelets", "fasting-glucose": "Fasting glucose"}[topic]
    written_number = number * 1000 if topic == "platelets" else number
    (read,) = numbers(f"{name} ≥ {written_number} {written}", excluded=False).requirements
    assert in_unit(topic, read.low, theirs) == pytest.approx(written_number, abs=0.02)


@settings(deadline=None)
@given(st.text(alphabet="age BMI≥≤<>=0189-–.,;:()/ ykgor\\n%\u00b2", max_size=80), st.booleans())
def test_nothing_that_is_written_breaks_it(text, excluded):
    read = numbers(text, excluded=excluded)
    assert isinstance(read, Numbers)
    assert all(0 <= one.start < one.end <= len(text) for one in read.requirements)


@pytest.mark.parametrize(
    "piece",
    ["age ", "1", "between 18 and ", ">= ", "BMI of the value ", "weight 5 kg (", "; age 18; ", "18 years or older; for ", "10 x 10^9 "],
)
def test_the_work_grows_with_the_text_and_no_faster(piece):
    def seconds(size):
        began = time.process_time()
        numbers(piece * (size // len(piece)), excluded=True)
        return time.process_time() - began

    seconds(4_000)
    assert seconds(40_000) < 0.1 + 30 * seconds(4_000)
