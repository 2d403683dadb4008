"""Questions about illnesses, in Spanish: "¿Tiene usted, o ha tenido alguna vez, ...?". Pure."""

from trials.eligibility.questions.spanish.kinds import event, illness, treatment
from trials.eligibility.questions.written import Written

HEART = {
    "heart-disease": illness("una enfermedad del corazón", "cualquiera que sea", last="problemas del corazón"),
    "coronary-disease": illness(
        "enfermedad coronaria", "los vasos que llevan sangre al corazón son muy estrechos", last="problemas por eso"
    ),
    "heart-attack": event("un infarto", "un ataque al corazón"),
    "angina": illness("angina de pecho", "dolor en el pecho porque llega poca sangre al corazón"),
    "heart-failure": illness(
        "insuficiencia cardíaca", "el corazón no bombea tan bien como debería", last="señales de insuficiencia cardíaca"
    ),
    "irregular-heartbeat": illness("latidos irregulares", "el corazón late muy rápido, muy lento o sin ritmo (arritmia)"),
    "atrial-fibrillation": illness("fibrilación auricular", "el corazón late sin ritmo"),
    "long-qt": illness("síndrome de QT largo", "un fallo en el ritmo del corazón que se ve en un electro (ECG)"),
    "heart-valve-disease": illness("una enfermedad de las válvulas del corazón", "una válvula no se abre o no se cierra bien"),
    "heart-implant": Written(
        question="¿Tiene [usted] un marcapasos u otro aparato en el corazón?",
        help="El marcapasos y el desfibrilador (DAI) van bajo la piel y cuidan el ritmo del corazón.",
        noun="un aparato en el corazón",
        box="Un marcapasos u otro aparato en el corazón",
        said_yes="[usted] tiene un aparato en el corazón",
        said_no="[usted] no tiene ningún aparato en el corazón",
    ),
    "high-blood-pressure": illness("presión alta", help="Diga sí también si toma medicinas para eso."),
    "stroke-or-tia": event("un derrame cerebral, o uno leve y breve", "el leve y breve (AIT) pasa en menos de un día"),
    "stroke": event("un derrame cerebral", help="También se llama ictus. El leve y breve (AIT) no cuenta aquí."),
    "artery-disease": illness("arterias estrechas", "llega poca sangre a las piernas, al cuello o a otras partes"),
}

BLOOD = {
    "blood-clot": event("un coágulo de sangre", "en una pierna, un pulmón u otra parte (trombosis)"),
    "bleeding-disorder": illness("un problema para parar de sangrar", "la sangre no coagula bien, como en la hemofilia"),
    "anaemia": illness("anemia", "faltan glóbulos rojos en la sangre"),
    "sickle-cell": illness("anemia falciforme", "los glóbulos rojos se doblan y se atascan; viene de familia"),
}

CANCER = {
    "cancer": illness("cáncer", "de cualquier tipo, también uno que se trató hace mucho", last="cáncer, o tratamiento para el cáncer,"),
    "other-cancer": illness(
        "otro cáncer", help="Un cáncer distinto del que trata este estudio.", last="ese cáncer, o tratamiento para él,"
    ),
    "brain-metastases": illness("un cáncer que llegó al cerebro"),
    "metastatic-cancer": illness("un cáncer que se extendió", "llegó a otras partes del cuerpo"),
    "breast-cancer": illness("cáncer de mama"),
    "lung-cancer": illness("cáncer de pulmón"),
    "prostate-cancer": illness("cáncer de próstata"),
    "bowel-cancer": illness("cáncer de colon o de recto"),
    "skin-melanoma": illness("melanoma", "un cáncer de piel que suele empezar en un lunar"),
    "leukaemia": illness("leucemia", "un cáncer de la sangre"),
    "lymphoma": illness("linfoma", "un cáncer de los ganglios"),
}

HORMONES = {
    "diabetes": illness("diabetes", "demasiada azúcar en la sangre"),
    "diabetes-1": illness("diabetes tipo 1", "el cuerpo no hace insulina; suele empezar de joven"),
    "diabetes-2": illness("diabetes tipo 2", "la más común; suele empezar de adulto"),
    "ketoacidosis": event("cetoacidosis", "ácido en la sangre por tener muy alto el azúcar"),
    "thyroid-disease": illness("una enfermedad de la tiroides", "esta glándula del cuello trabaja mucho o poco"),
}

LUNGS = {
    "lung-disease": illness("una enfermedad de los pulmones", "una que dura, como el asma"),
    "asthma": illness("asma"),
    "copd": illness("EPOC", "una enfermedad que hace difícil respirar, muchas veces por fumar"),
    "cystic-fibrosis": illness("fibrosis quística", "moco espeso en los pulmones y el intestino; viene de familia"),
    "sleep-apnoea": illness("apnea del sueño", "la respiración se para a ratos al dormir"),
}

KIDNEYS_LIVER_GUT = {
    "kidney-disease": illness("una enfermedad de los riñones", "los riñones no limpian bien la sangre"),
    "dialysis": treatment("diálisis", "una máquina o un líquido limpia la sangre en lugar de los riñones"),
    "liver-disease": illness("una enfermedad del hígado", "como hígado graso, con cicatrices o hepatitis que dura"),
    "cirrhosis": illness("cirrosis", "un hígado con muchas cicatrices"),
    "bowel-disease": illness("una enfermedad inflamatoria del intestino", "la de Crohn o la colitis ulcerosa, no el intestino irritable"),
    "stomach-ulcer": illness("una úlcera de estómago", "una llaga en el estómago o justo debajo"),
    "pancreatitis": illness("pancreatitis", "el páncreas, una glándula tras el estómago, se hincha y duele"),
}

NERVES = {
    "epilepsy": illness("epilepsia o convulsiones", "ataques que empiezan en el cerebro", last="un ataque"),
    "dementia": illness("demencia", "como la enfermedad de Alzheimer"),
    "parkinson": illness("enfermedad de Parkinson", "temblor, rigidez o movimientos lentos"),
    "multiple-sclerosis": illness("esclerosis múltiple", "una enfermedad de los nervios"),
    "migraine": illness("migraña", "dolores de cabeza fuertes que vuelven"),
    "brain-injury": event("una lesión en el cerebro", "un golpe en la cabeza que dañó el cerebro, como una conmoción"),
    "neuropathy": illness("daño en los nervios", "manos o pies dormidos, débiles o con dolor (neuropatía)"),
}

MIND = {
    "mental-illness": illness("una enfermedad mental", help="Como depresión, trastorno bipolar o anorexia."),
    "depression": illness("depresión", "tristeza durante semanas que hace difícil el día a día"),
    "bipolar": illness("trastorno bipolar", "ánimo muy alto y muy bajo"),
    "psychosis": illness("psicosis", "perder el contacto con lo real, como en la esquizofrenia"),
    "suicidal-thoughts": Written(
        question="¿Ha pensado [usted] alguna vez en quitarse la vida, o lo ha intentado?",
        help="Si lo piensa ahora, por favor pida ayuda ya por teléfono, o hable con alguien cercano.",
        noun="pensar en quitarse la vida",
        box="Pensar en quitarse la vida, o haberlo intentado",
        said_yes="[usted] ha pensado en quitarse la vida",
        said_no="[usted] no ha pensado en quitarse la vida",
        when="¿Cuándo pensó [usted] por última vez en quitarse la vida?",
    ),
    "eating-disorder": illness("un trastorno de la alimentación", "como anorexia o bulimia"),
}

IMMUNE = {
    "autoimmune-disease": illness("una enfermedad autoinmune", "las defensas atacan el propio cuerpo, como en el lupus"),
    "rheumatoid-arthritis": illness("artritis reumatoide", "las defensas atacan las articulaciones"),
    "lupus": illness("lupus", "las defensas atacan la piel, las articulaciones u otras partes"),
    "psoriasis": illness("psoriasis", "manchas rojas con escamas en la piel"),
    "weak-immune-system": illness("las defensas débiles", "al cuerpo le cuesta luchar contra los gérmenes"),
}

INFECTIONS = {
    "hiv": illness("VIH", help="El VIH es un virus que debilita las defensas. Responda según la última prueba."),
    "hepatitis": illness("hepatitis", "una infección del hígado"),
    "hepatitis-b": illness("hepatitis B", "una infección del hígado por el virus B"),
    "hepatitis-c": illness("hepatitis C", "una infección del hígado por el virus C"),
    "tuberculosis": illness("tuberculosis", "casi siempre está en los pulmones"),
    "infection-now": Written(
        question="¿Tiene [usted] una infección ahora?",
        help="Como fiebre con tos, una herida infectada o una infección de orina. Las que duran, como el VIH, no cuentan aquí.",
        noun="una infección ahora",
        box="Una infección ahora",
        said_yes="[usted] tiene una infección ahora",
        said_no="[usted] no tiene ninguna infección ahora",
    ),
    "covid": illness("COVID-19"),
}

REST = {
    "glaucoma": illness("glaucoma", "demasiada presión en el ojo"),
    "eczema": illness("eccema", "manchas secas que pican en la piel"),
    "osteoporosis": illness("osteoporosis", "huesos finos que se rompen con facilidad"),
    "back-pain": illness("dolor de espalda que dura", help="Tres meses o más."),
    "severe-allergy": event("una reacción alérgica grave", "como falta de aire o cara hinchada"),
}

ILLNESSES = {**HEART, **BLOOD, **CANCER, **HORMONES, **LUNGS, **KIDNEYS_LIVER_GUT, **NERVES, **MIND, **IMMUNE, **INFECTIONS, **REST}
