"""Questions about values from a test or a letter, in English. Somebody who does not know them says so. Pure."""

from trials.eligibility.questions.english.kinds import number

WHERE = "It may be on a letter from [their] doctor. If you do not know it, choose “not sure”."

MMHG = ("mmHg", "mmHg")
BILLION = ("10^9/L", "billion per liter (10⁹/L)")
MICRO = ("/uL", "per microliter (/µL)")

VALUES = {
    "systolic": number("upper blood pressure", "What is [your] upper blood pressure number?", MMHG, help="In “120 over 80” it is 120."),
    "diastolic": number("lower blood pressure", "What is [your] lower blood pressure number?", MMHG, help="In “120 over 80” it is 80."),
    "hba1c": number(
        "long-term blood sugar (HbA1c)",
        "What was [your] last long-term blood sugar (HbA1c)?",
        ("%", "percent (%)"),
        ("mmol/mol", "mmol/mol"),
        help=WHERE,
    ),
    "fasting-glucose": number(
        "blood sugar before eating", "What is [your] blood sugar before eating?", ("mmol/L", "mmol/L"), ("mg/dL", "mg/dL"), help=WHERE
    ),
    "egfr": number("kidney value (eGFR)", "What was [your] last kidney value (eGFR)?", ("mL/min", "mL/min"), help=WHERE),
    "haemoglobin": number(
        "hemoglobin", "What was [your] last hemoglobin value?", ("g/dL", "g/dL"), ("g/L", "g/L"), ("mmol/L", "mmol/L"), help=WHERE
    ),
    "platelets": number("platelet count", "What was [your] last platelet count?", BILLION, MICRO, help=WHERE),
    "neutrophils": number(
        "neutrophil count",
        "What was [your] last neutrophil count?",
        BILLION,
        MICRO,
        help=f"Neutrophils are white blood cells. {WHERE}",
    ),
    "ejection-fraction": number(
        "heart pumping value (ejection fraction)",
        "What was [your] last heart pumping value (ejection fraction)?",
        ("%", "percent (%)"),
        help=WHERE,
    ),
    "fev1": number("lung test (FEV1)", "What did [your] last lung test (FEV1) show?", ("%", "percent of what is normal (%)"), help=WHERE),
    "cd4": number("CD4 count", "What was [your] last CD4 count?", MICRO, help=WHERE),
    "psa": number("PSA", "What was [your] last PSA value?", ("ng/mL", "ng/mL"), help=WHERE),
    "headache-days": number(
        "number of headache days",
        "On how many days a month [do|does] [you] have a headache?",
        ("days a month", "days a month"),
        said="[you] [have|has] a headache on {value} {unit}",
    ),
}
