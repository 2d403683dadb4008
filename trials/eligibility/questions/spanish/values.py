"""Questions about values from a test or a letter, in Spanish. Somebody who does not know them says so. Pure."""

from trials.eligibility.questions.spanish.kinds import number
from trials.eligibility.questions.written import Written

WHERE = "Puede estar en una carta del médico. Si no lo sabe, elija «no sé»."
MMHG = ("mmHg", "mmHg")
BILLION = ("10^9/L", "mil millones por litro (10⁹/L)")
MICRO = ("/uL", "por microlitro (/µL)")


def _last(noun: str, name: str, *units: tuple[str, str], before: str = "") -> Written:
    return number(noun, f"¿Qué valor de {name} tuvo [usted] la última vez?", *units, help=f"{before} {WHERE}".strip())


VALUES = {
    "systolic": number("una presión de arriba", "¿Qué número de arriba tiene [usted] en la presión?", MMHG, help="En «120 con 80» es 120."),
    "diastolic": number("una presión de abajo", "¿Qué número de abajo tiene [usted] en la presión?", MMHG, help="En «120 con 80» es 80."),
    "hba1c": _last("un azúcar de largo plazo (HbA1c)", "azúcar de largo plazo (HbA1c)", ("%", "por ciento (%)"), ("mmol/mol", "mmol/mol")),
    "fasting-glucose": _last("un azúcar en ayunas", "azúcar en ayunas", ("mmol/L", "mmol/L"), ("mg/dL", "mg/dL")),
    "egfr": _last("un valor de los riñones (TFGe)", "los riñones (TFGe, eGFR)", ("mL/min", "mL/min")),
    "haemoglobin": _last("una hemoglobina", "hemoglobina", ("g/dL", "g/dL"), ("g/L", "g/L"), ("mmol/L", "mmol/L")),
    "platelets": _last("un número de plaquetas", "plaquetas", BILLION, MICRO),
    "neutrophils": _last("un número de neutrófilos", "neutrófilos", BILLION, MICRO, before="Son un tipo de glóbulos blancos."),
    "ejection-fraction": _last("una fracción de eyección", "bombeo del corazón (fracción de eyección)", ("%", "por ciento (%)")),
    "fev1": _last("una prueba del pulmón (VEF1)", "la prueba del pulmón (VEF1, FEV1)", ("%", "por ciento de lo normal (%)")),
    "cd4": _last("un número de CD4", "CD4", MICRO),
    "psa": _last("un PSA", "PSA", ("ng/mL", "ng/mL")),
    "headache-days": number(
        "los días de dolor de cabeza",
        "¿Cuántos días al mes tiene [usted] dolor de cabeza?",
        ("days a month", "días al mes"),
        said="[usted] tiene dolor de cabeza {value} {unit}",
    ),
}
