"""Topics about values that a patient may know from a test or a letter. Pure."""

from trials.eligibility.topics.shape import Topic

TOPICS = (
    Topic("systolic", 210, "number", "values", units=("mmHg",)),
    Topic("diastolic", 211, "number", "values", units=("mmHg",)),
    Topic("hba1c", 212, "number", "values", units=("%", "mmol/mol")),
    Topic("fasting-glucose", 213, "number", "values", units=("mmol/L", "mg/dL")),
    Topic("egfr", 214, "number", "values", units=("mL/min",)),
    Topic("haemoglobin", 215, "number", "values", units=("g/dL", "g/L", "mmol/L")),
    Topic("platelets", 216, "number", "values", units=("10^9/L", "/uL")),
    Topic("neutrophils", 217, "number", "values", units=("10^9/L", "/uL")),
    Topic("ejection-fraction", 218, "number", "values", units=("%",)),
    Topic("fev1", 219, "number", "values", units=("%",)),
    Topic("cd4", 220, "number", "values", units=("/uL",)),
    Topic("psa", 221, "number", "values", units=("ng/mL",)),
    Topic("headache-days", 222, "number", "values", units=("days a month",)),
)
