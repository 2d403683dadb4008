"""Questions about illnesses, in English: "Do you have, or have you ever had, ...?". Pure."""

from trials.eligibility.questions.english.kinds import event, illness
from trials.eligibility.questions.written import Written

HEART = {
    "heart-disease": illness("heart disease", "any illness of the heart", last="heart problems"),
    "coronary-disease": illness(
        "coronary heart disease", "the vessels that feed the heart are too narrow", last="trouble from coronary heart disease"
    ),
    "heart-attack": event("a heart attack"),
    "angina": illness("angina", "chest pain because the heart gets too little blood"),
    "heart-failure": illness("heart failure", "the heart does not pump as well as it should", last="signs of heart failure"),
    "irregular-heartbeat": illness("an irregular heartbeat", "the heart beats too fast, too slow or out of step"),
    "atrial-fibrillation": illness("atrial fibrillation", "the heart beats out of step (also called AFib)"),
    "long-qt": illness("long QT syndrome", "a fault in the heart's timing that a heart tracing (ECG) shows"),
    "heart-valve-disease": illness("heart valve disease", "a valve in the heart is too tight or leaks"),
    "heart-implant": Written(
        question="[Do|Does] [you] have a pacemaker or other device in the heart?",
        help="A pacemaker or an ICD is a small device under the skin that keeps the heart in step.",
        noun="a heart device",
        box="A pacemaker or other device in the heart",
        said_yes="[you] [have|has] a device in the heart",
        said_no="[you] [have|has] no device in the heart",
    ),
    "high-blood-pressure": illness("high blood pressure", help="Answer yes too if [you] [take|takes] medicine for it."),
    "stroke-or-tia": event("a stroke or a mini-stroke", "a mini-stroke (TIA) goes away within a day", last="a stroke or mini-stroke"),
    "stroke": event("a stroke", help="A mini-stroke (TIA), which goes away within a day, does not count here."),
    "artery-disease": illness("narrow arteries", "too little blood gets to the legs, the neck or other parts of the body"),
}

BLOOD = {
    "blood-clot": event("a blood clot", "in a leg, a lung or another part of the body"),
    "bleeding-disorder": illness("a bleeding disorder", "blood does not clot as it should, as in hemophilia"),
    "anaemia": illness("anemia", "too few red blood cells"),
    "sickle-cell": illness("sickle cell disease", "red blood cells that bend and get stuck, passed on in families"),
}

CANCER = {
    "cancer": illness("cancer", "any kind, also one that was treated long ago", last="cancer, or treatment for it"),
    "other-cancer": illness(
        "any other cancer", help="A cancer other than the one that this trial is about.", last="that cancer, or treatment for it"
    ),
    "brain-metastases": illness("cancer that has spread to the brain"),
    "metastatic-cancer": illness("cancer that has spread", "it has spread to other parts of the body"),
    "breast-cancer": illness("breast cancer"),
    "lung-cancer": illness("lung cancer"),
    "prostate-cancer": illness("prostate cancer"),
    "bowel-cancer": illness("bowel cancer", "cancer of the colon or rectum"),
    "skin-melanoma": illness("melanoma", "a skin cancer that often starts in a mole"),
    "leukaemia": illness("leukemia", "a cancer of the blood"),
    "lymphoma": illness("lymphoma", "a cancer of the lymph nodes"),
}

HORMONES = {
    "diabetes": illness("diabetes", "too much sugar in the blood"),
    "diabetes-1": illness("type 1 diabetes", "the body makes no insulin; it often starts in young people"),
    "diabetes-2": illness("type 2 diabetes", "the most common kind; it often starts in adults"),
    "ketoacidosis": event("ketoacidosis", "acid in the blood because of very high sugar (also called DKA)"),
    "thyroid-disease": illness("thyroid disease", "the gland in the neck makes too much or too little"),
}

LUNGS = {
    "lung-disease": illness("lung disease", "an illness of the lungs that lasts, such as asthma"),
    "asthma": illness("asthma"),
    "copd": illness("COPD", "a lung disease that makes it hard to breathe, often after smoking"),
    "cystic-fibrosis": illness("cystic fibrosis", "thick mucus in the lungs and gut, passed on in families"),
    "sleep-apnoea": illness("sleep apnea", "breathing stops and starts during sleep"),
}

KIDNEYS_LIVER_GUT = {
    "kidney-disease": illness("kidney disease", "the kidneys do not clean the blood as well as they should"),
    "dialysis": event("dialysis", "a machine or a fluid cleans the blood in place of the kidneys"),
    "liver-disease": illness("liver disease", "such as a fatty or scarred liver, or hepatitis that lasts"),
    "cirrhosis": illness("cirrhosis", "a liver with many scars"),
    "bowel-disease": illness(
        "an inflammatory bowel disease",
        "Crohn's disease or ulcerative colitis",
        help="Crohn's disease or ulcerative colitis. An irritable bowel does not count.",
    ),
    "stomach-ulcer": illness("a stomach ulcer", "a sore in the stomach or just below it"),
    "pancreatitis": illness("pancreatitis", "a swollen, painful pancreas, the gland behind the stomach"),
}

NERVES = {
    "epilepsy": illness("epilepsy or seizures", "fits that start in the brain", last="a seizure"),
    "dementia": illness("dementia", "such as Alzheimer's disease"),
    "parkinson": illness("Parkinson's disease", "shaking, stiff or slow movement"),
    "multiple-sclerosis": illness("multiple sclerosis", "also called MS; it harms the nerves"),
    "migraine": illness("migraine", "bad headaches that come back"),
    "brain-injury": event("a brain injury", "a blow to the head that hurt the brain, such as a concussion"),
    "neuropathy": illness("nerve damage", "numb, weak or painful hands or feet (neuropathy)"),
}

MIND = {
    "mental-illness": illness("a mental illness", help="Such as depression, bipolar disorder or an eating disorder."),
    "depression": illness("depression", "low mood for weeks that gets in the way of daily life"),
    "bipolar": illness("bipolar disorder", "very high and very low moods"),
    "psychosis": illness("psychosis", "losing touch with what is real, as in schizophrenia"),
    "suicidal-thoughts": Written(
        question="[Have|Has] [you] ever thought of ending [their] life, or tried to?",
        help="If this is on [their] mind now, please call for help now, or talk to somebody close.",
        noun="thoughts of ending one's life",
        box="Thoughts of ending one's life, or having tried to",
        said_yes="[you] [have|has] had thoughts of ending [their] life",
        said_no="[you] [have|has] not had thoughts of ending [their] life",
        when="When did [you] last think of ending [their] life?",
    ),
    "eating-disorder": illness("an eating disorder", "such as anorexia or bulimia"),
}

IMMUNE = {
    "autoimmune-disease": illness("an autoimmune disease", "the body's defenses attack the body, as in lupus"),
    "rheumatoid-arthritis": illness("rheumatoid arthritis", "the body's defenses attack the joints"),
    "lupus": illness("lupus", "the body's defenses attack the skin, joints or organs"),
    "psoriasis": illness("psoriasis", "red, scaly patches of skin"),
    "weak-immune-system": illness("a weak immune system", "the body is less able to fight germs"),
}

INFECTIONS = {
    "hiv": illness("HIV", help="HIV is a virus that weakens the body's defenses. Answer as in [their] last test."),
    "hepatitis": illness("hepatitis", "a liver infection"),
    "hepatitis-b": illness("hepatitis B", "a liver infection by the B virus"),
    "hepatitis-c": illness("hepatitis C", "a liver infection by the C virus"),
    "tuberculosis": illness("tuberculosis", "also called TB, most often in the lungs"),
    "infection-now": Written(
        question="[Do|Does] [you] have an infection now?",
        help="Such as fever with a cough, an infected wound or a bladder infection. Lasting ones such as HIV do not count here.",
        noun="an infection now",
        box="An infection now",
        said_yes="[you] [have|has] an infection now",
        said_no="[you] [have|has] no infection now",
    ),
    "covid": illness("COVID-19"),
}

REST = {
    "glaucoma": illness("glaucoma", "too much pressure in the eye"),
    "eczema": illness("eczema", "dry, itchy patches of skin"),
    "osteoporosis": illness("osteoporosis", "thin bones that break with ease"),
    "back-pain": illness("back pain that lasts", help="For three months or more."),
    "severe-allergy": event("a severe allergic reaction", "such as trouble breathing or a swollen face"),
}

ILLNESSES = {**HEART, **BLOOD, **CANCER, **HORMONES, **LUNGS, **KIDNEYS_LIVER_GUT, **NERVES, **MIND, **IMMUNE, **INFECTIONS, **REST}
