"""Questions about treatments (ever had, unless they say otherwise) and medicines (now or in the last six months), in Spanish. Pure."""

from trials.eligibility.questions.spanish.kinds import event, medicine, treatment
from trials.eligibility.questions.written import Written

TREATMENTS = {
    "chemotherapy": treatment("quimioterapia", "medicinas fuertes contra el cáncer"),
    "radiotherapy": treatment("radioterapia", "rayos fuertes contra el cáncer"),
    "immunotherapy": treatment("inmunoterapia", "un tratamiento que ayuda a las defensas contra el cáncer"),
    "major-surgery": event("una cirugía mayor", "una operación dentro del cuerpo, casi siempre con sueño profundo"),
    "weight-loss-surgery": event("una operación para bajar de peso", "como una banda o un bypass en el estómago"),
    "back-surgery": event("una operación de la espalda o el cuello"),
    "transplant": treatment("un trasplante", "un órgano o células de otra persona o de la propia sangre"),
    "stem-cell-transplant": treatment("un trasplante de células madre", "también se llama trasplante de médula ósea"),
    "blood-transfusion": treatment("una transfusión", "sangre de otra persona"),
    "hospital-stay": Written(
        question="¿Pasó [usted] una noche en el hospital en los últimos 12 meses?",
        noun="una noche en el hospital",
        box="Una noche o más en el hospital en los últimos 12 meses",
        said_yes="[usted] pasó una noche en el hospital en los últimos 12 meses",
        said_no="[usted] no pasó ninguna noche en el hospital en los últimos 12 meses",
        when="¿Cuándo pasó [usted] por última vez una noche en el hospital?",
    ),
    "vaccine": Written(
        question="¿Recibió [usted] una vacuna en los últimos 6 meses?",
        help="Como la de la gripe.",
        noun="una vacuna",
        box="Una vacuna en los últimos 6 meses",
        said_yes="[usted] recibió una vacuna en los últimos 6 meses",
        said_no="[usted] no recibió ninguna vacuna en los últimos 6 meses",
        when="¿Cuándo recibió [usted] la última vacuna?",
    ),
    "live-vaccine": Written(
        question="¿Recibió [usted] una vacuna viva en los últimos 6 meses?",
        help="Son las de sarampión, paperas, varicela y fiebre amarilla, y la de la gripe por la nariz.",
        noun="una vacuna viva",
        box="Una vacuna viva en los últimos 6 meses",
        said_yes="[usted] recibió una vacuna viva en los últimos 6 meses",
        said_no="[usted] no recibió ninguna vacuna viva en los últimos 6 meses",
        when="¿Cuándo recibió [usted] la última vacuna viva?",
    ),
}

MEDICINES = {
    "steroids": medicine("corticoides en pastillas o inyecciones", "como la prednisona; las cremas y los aerosoles no cuentan"),
    "immune-medicines": medicine("medicinas que calman las defensas", "como el metotrexato, o las que evitan un rechazo"),
    "insulin": medicine("insulina", "inyecciones o una bomba para la diabetes"),
    "blood-thinners": medicine("anticoagulantes", "como la warfarina, el apixabán o el rivaroxabán"),
    "anti-inflammatory": medicine("antiinflamatorios", "como el ibuprofeno, el naproxeno o la aspirina"),
    "opioids": medicine("opioides", "medicinas fuertes para el dolor, como la morfina, o la metadona"),
    "antidepressants": medicine("medicinas para la depresión", "como la sertralina o la fluoxetina"),
    "antipsychotics": medicine("medicinas para la psicosis", "como la quetiapina o la risperidona"),
    "antibiotics": medicine("antibióticos", "medicinas contra los gérmenes"),
    "hormones": medicine("hormonas", "como estrógeno, testosterona o la píldora"),
}

TREATED = {**TREATMENTS, **MEDICINES}
