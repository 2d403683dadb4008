"""Which words of a name are ordinary ones, that need no capital inside a sentence. Pure.

Registries write names in title case. A capital is taken off only where every word of the name is known to be no proper name: those
listed here, and those whose ending no person or place has.
"""

from __future__ import annotations

ENDINGS = (
    "itis", "osis", "oses", "emia", "aemia", "uria", "algia", "pathy", "pathies", "plegia", "penia", "trophy", "plasia", "phobia",
    "noma", "nomas", "arcoma", "arcomas", "astoma", "astomas", "ytoma", "phoma", "phomas", "eloma", "ectomy", "oscopy", "plasty",
    "rrhea", "rrhoea", "ology", "tion", "tions", "sion", "ness", "ility", "izumab", "mab", "tinib", "statin", "prazole", "cillin",
    "mycin", "floxacin", "parib", "platin", "taxel", "rubicin", "caine",
)  # fmt: skip
_LISTED = """
a abdominal abnormal about abuse access acetaminophen acid acne acquired active activity acupuncture acute adaptive addiction
adenocarcinoma adherence adolescent adolescents adrenal adult adults advanced adverse after age aged aging airway alcohol allergic
allergies allergy alone alopecia amputation an anal and aneurysm angina ankle anterior antibody anxiety aortic apnea app arm arrest
arrhythmia arrhythmias arterial arteries artery arthroplasty aspirin asthma at atopic atrial atypical autism autoimmune back bacterial
balance behavior behavioral behaviors behaviour benign bile biliary binge bipolar birth bladder bleeding blood body bone bowel brain
breast breath burden burn burnout burns by calcium canal cancer cancers capsule capsules carcinoma cardiac cardiogenic cardiovascular
care caregiver caries carotid cartilage cataract cell cells central cerebral cerebrovascular cervical cesarean change changes
chemotherapy chest child childhood children chronic clinical clot clots coaching cognitive cold colic colon colorectal coma common
community complex complications compression conditions congenital congestive control coping corneal coronary cough counseling
counselling cream critical cutaneous cycling cystic cysts damage data death decline deep defect defects deficiency deficits degeneration
delayed delirium delivery demands dental depressive dermal device dexamethasone diabetes diabetic dialysis diarrhea diarrhoea diet
dietary diffuse digestive disabilities disability disc discomfort disease diseases disk disorder disorders distress donor dorsal dose
doses drops drug dry duct ductal due during dysfunction dysmenorrhea dyspnea dystonia dystrophy ear early eating eczema edema education
elbow elderly electrical emergency emotional end endocrine endometrial endotracheal energy enteral epilepsy epileptic episode erectile
esophageal essential exercise exposure extensive external eye eyes face facial factors failure falls familial family fasting fat fatigue
fatty fear febrile feeding female fetal fever fiber fibrillation fibroids fibromyalgia fibrous first fistula fit flow fluid flutter
focal follicular food foot for fracture fractures fragile frail frailty from frozen full function functional fungal gait gallbladder
gallstones gastric gastrointestinal gel gene general generalized genetic genital germ gestational gingival gland glaucoma glucose gout
graft grief group growth gum gut gynecologic habits hair hand headache headaches healing health healthcare healthy hearing heart
heartburn heavy hemorrhage hemorrhagic heparin hepatic hepatocellular hereditary hernia herniated herpes high hip hormone hot human
hyperactivity hyperglycemia hypersensitivity hypertension hypertensive hypoglycemia hypotension hypothyroidism hypoxia ibuprofen
idiopathic ileus illness imaging immune impaired impairment impairments implant in inactivity incontinence increased individual induced
infant infants infarction infection infections infectious infertility inflammatory influenza infusion infusions inguinal inherited
injection injections injuries injury insomnia insulin intensive internal intestinal intestine intracranial intraocular intrauterine iron
ischemia ischemic itching jaundice jaw joint juvenile keloid ketamine kidney knee labor labour lack language large laryngeal laser late
leg legs lesion lesions leukaemia leukemia levels life ligament light limb lipid liver local localized locally loneliness long loss low
lower lumbar lung lupus lymph lymphoblastic lymphocytic lymphoma macular magnesium magnetic major malaria male malignancies malignancy
malignant malnutrition management mania marrow mass massage maternal measles medical medically medication medicine melanoma memory men
menopausal menopause menstrual mental metabolic metastases metastasis metastatic metformin midwives migraine mild mild-to-moderate milk
minor mixed mobile mobility moderate molar mood morphine mortality motion motor mouth movement mucosal multidrug multiple muscle muscles
muscular musculoskeletal music myelogenous myeloid myeloma myocardial myopia nail nasal nausea near neck necrosis necrotizing need
neonatal neonate neoplasm neoplasms nephrotic nerve nervosa nervous neural neuroblastoma neurodegenerative neurodevelopmental neurogenic
neurologic neurological neuromuscular neuropathic neutropenia newborn newborns nicotine no node nodule nodules non nonalcoholic normal
nosocomial nurses nursing nutrition nutritional obese obesity obstructive occlusion occupational of oil on oncology onset opioid optic
or oral organ osteoporotic other outcome outcomes ovarian ovary overactive overload overweight ovulation oxygen paediatric pain painful
palliative palsy pancreatic panic papillary paracetamol paralysis parent parenting parents partial pathologic patient patients pediatric
pelvic peptic performance periodontal peripheral peritoneal persistent physical physiological physiology pituitary placebo placenta
placental plaque plasma pneumonia poisoning polycystic polyp polyps poor population portal positive post posterior postmenopausal
postnatal postoperative postpartum posture powder pre precancerous prednisolone prednisone pregnancy pregnant premature prematurity
premenstrual pressure preterm preterms prevention primary problem problems procedure program programme progressive prolapse prostate
prostatic protein psoriatic psychiatric psychological psychosis psychotic pulmonary quality questionnaire questionnaires radiation rare
rate rays reaction reactions reality reconstruction recovery rectal rectum recurrent reflux refractory regional rehabilitation relapse
relapsed relapsing related reminder remission renal replacement resistance resistant respiratory response restless retinal rheumatic
rheumatoid rhinitis rib risk root rotator running rupture safety saline salt sample samples sarcoma scalp scan scar scars schizophrenia
school sclerosis screen sedentary seizure seizures self senile sepsis septic serum severe severity sex sexual sham shock short shoulder
sickle sickness sinus skeletal skills skin sleep sleepiness small smokers smoking snoring social soft solid solitary solution somatic
spasm spasticity speech sperm spinal spine spontaneous sport sports spray spread squamous stage standard stem stenosis stent stimulation
stomach stone stones strain strength stress stroke students substance sugar suicidal suicide supplement support surgeries surgery
surgical survival survivors swallowing symptom symptoms syndrome syndromes systemic tablet tablets tear tears teeth telephone tendon
test testicular tests text the therapy thoracic throat thrombotic thyroid tissue to tobacco tolerance tongue tooth toothache total
toxicity tract training transitional transplant transplants trauma traumatic treatment tremor tuberculosis tumor tumors tumour tumours
type ulcer ulcerative ulcers ultrasound undernutrition unexplained unspecified upper ureteral urinary urine urogenital urothelial use
usual uterine uterus uveal vaccine vaccines vaginal valve variations varicose vascular vein veins venous ventricular vertigo video viral
virtual virus vision visual vitamin vitiligo vocal volume volunteers vomiting vulvar walking warfarin warts water weakness weaning
weight wellbeing wellness with without women work workplace wound wounds wrist writing yeast yoga young youth zinc
"""
WORDS = frozenset(_LISTED.split())


def is_ordinary(word: str) -> bool:
    """Whether this word, in small letters, is known not to be a proper name."""
    return word in WORDS or (len(word) > 6 and word.endswith(ENDINGS))
