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
adenocarcinoma adherence adolescent adolescents adrenal adult adults advanced adverse advice after age aged aging airway alcohol
allergen allergens allergic allergies allergy alone alopecia amblyopia amputation amyotrophic an anaesthesia anal analysis anaphylactic
anaphylaxis anatomic and anesthesia aneurysm angina ankle ankylosing anterior anti antibiotic antibiotics antibody antigen anxiety
aortic apnea app areata arm arrest arrhythmia arrhythmias arrythmia arterial arteries artery arthroplasty aspirin assisted associated
asthma asthmatic asthmatics at ataxia athlete atopic atopy atrial attack attacks atypical autism autoimmune autologous autonomic
autosomal axial back backache bacterial baked balance basal bee behavior behavioral behaviors behaviour benign bile biliary binge biopsy
bipolar birth bites bladder bleeding blind blocking blood body bone bowel brain breast breath bronchial bronchopulmonary bullous
bullying burden burn burnout burns by bypass calcium canal cancer cancers cannabis capsule capsules carcinoma cardiac cardiogenic
cardiovascular care caregiver caries carotid cartilage cat cataract cats cell cells central cerebral cerebrovascular cervical cesarean
challenge change changes chemotherapy chest chewing child childhood children chronic cigarette clear clinic clinical clot clots cluster
coaching cockroach cognitive cohort cold colic colon colorectal coma combined common community comparison complex compliance complicated
complications compression computed conditions congenital congestive conjunctival connective continuous contrast control controlled
conventional coping cord corneal coronary costs cough counseling counselling cow crab craniofacial cream critical cutaneous cycling
cystic cysts daily damage dander data death decline decompensated decreased deep defect defects deficiency deficits deformity
degeneration degenerative delayed delirium delivery demands density dental dependence dependent depressive dermal desmoplastic
development device dexamethasone diabetes diabetic dialysis diarrhea diarrhoea diet dietary differentiated diffuse digestive digital
disabilities disability disc discogenic discomfort discs disease diseases disk disorder disorders displacement distress doctor dog dogs
donor dorsal dose doses dosing double driving drops drug drugs dry duct ductal due during dust dysfunction dysmenorrhea dysphagia
dyspnea dystonia dystrophy ear early eating eclampsia eczema edema education egg eggs elbow elderly electrical emergency emotional end
endocrine endometrial endometriosis endotracheal energy enhancement enteral eosinophilia eosinophilic ependymoma epilepsy epileptic
episode episodic erectile erythematosus esophageal essential exercise experimental exposure extensive extensively external extract
extracts eye eyes face facet facial factor factors failure falls familial family fasting fat fatigue fatty fear febrile feeding female
fetal fever fiber fibrillation fibroids fibromyalgia fibrous finding first fish fistula fit floor flow fluid flutter focal follicular
food foot for formula fracture fractures fragile frail frailty from frozen full function functional fungal fusion gait gallbladder
gallstones gambling gaming gastric gastroesophageal gastrointestinal gel gene general generalized genetic genital germ gestational giant
gingival gland glaucoma glioma gliomas glucose gluten gout grade graft grass greater grief group growth guideline gum gut gynecologic
habits haematologic haemophilia hair hand hay head headache headaches healing health healthcare healthy hearing heart heartburn heavy
hematologic hemophilia hemorrhage hemorrhagic heparin hepatic hepatocellular herbal hereditary hernia herniated herpes herpeticum high
hip history hives hookworm hormone hospital hot house human hydrocephalus hydrolyzed hyperactivity hypereosinophilic hyperglycemia
hyperreactivity hypersensitivity hypertension hypertensive hypoglycemia hypogonadism hypotension hypothyroidism hypoxia ibuprofen
idiopathic ileus illness imaging immediate immune immunity immunodeficiency immunoglobulin immunologic immunological immunotherapy
impaired impairment impairments implant in inactivity incontinence increased individual induced infant infants infarction infection
infections infectious infertility inflammatory influenza infusion infusions inguinal inherited inhibitors injection injections injuries
injury insect insomnia insufficiency insulin intensive intermittent internal interstitial intervertebral interview intestinal intestine
intolerance intracranial intranasal intraocular intrauterine intrinsic iron irritable ischemia ischemic itch itching jaundice jaw joint
juvenile keloid ketamine kidney knee labor labour lack lactose language large laryngeal laser lasting late lateral latex leg legs
leptomeningeal lesion lesions leukaemia leukemia leukemias leukocyte levels life ligament light limb limited lineage lipid liquid liver
local localized locally loneliness long loss low lower lumbar lung lupus lymph lymphoblastic lymphocytic lymphoma macular magnesium
magnetic maintenance major malaria male malignancies malignancy malignant malnutrition management mania marrow mass massage mast
maternal measles mechanical mechanisms mediated medical medically medication medicine medullary melanoma mellitus memory men menopausal
menopause menstrual mental mesothelioma metabolic metastases metastasis metastatic metformin microsatellite midline midwives migraine
migraines mild mild-to-moderate milk mineral minor miscarriage misuse mite mites mixed mobile mobility moderate molar mood morphine
mortality motion motor mouth movement mucosal multidrug multiforme multiple muscle muscles muscular musculoskeletal music
myelodysplastic myelogenous myeloid myeloma myocardial myopia nail nasal nausea near neck necrosis necrotizing need negative neoadjuvant
neonatal neonate neoplasm neoplasms nephrotic nerve nervosa nervous neural neuralgiform neuroblastoma neurodegenerative
neurodevelopmental neuroendocrine neurogenic neurologic neurological neuromuscular neuropathic neutropenia newborn newborns nicotine
nightmare nightmares nitric no node nodule nodules non nonalcoholic nonsquamous normal nosocomial not nurse nurses nursing nut nutrition
nutritional nuts obese obesity obstructive occipital occlusion occupational of oil on oncology onset opioid optic or oral organ
osteoporotic other outcome outcomes ovarian ovary overactive overload overweight ovulation oxide oxygen paediatric pain painful
palliative palsy pancreas pancreatic panic papillary paracetamol paralysis parent parenting parents paroxysmal partial pathologic
patient patients patterns peanut pediatric pelvic pemphigoid peptic perennial performance periodontal perioperative peripheral
peritoneal persistent physical physiological physiology pituitary placebo placenta placental plaque plasma pneumonia poisoning pollen
pollens polycystic polyp polyps poor population portal positive post posterior postmenopausal postnatal postoperative postpartum posture
powder practice pre pre-eclampsia precancerous precursor prednisolone prednisone preeclampsia pregnancy pregnant premature prematurity
premenstrual pressure preterm preterms prevention prick primary probiotic probiotics problem problems procedure procedures process
products program programme progressive prolapse prolapsed prospective prostate prostatic protein protruded pruritus psoriasis psoriatic
psychiatric psychological psychosis psychotic puberty pulmonary quality questionnaire questionnaires radiating radiation radiotherapy
rare rate rays reaction reactions reactivity reading reality receptor reconstruction recovery rectal rectum recurrence recurrent reflux
refractory regimen regional rehabilitation relapse relapsed relapsing related reminder remission renal replacement resistance resistant
resonance respiratory response restless result retinal review rhabdoid rheumatic rheumatoid rhinitis rib risk root rosacea rotator round
routine running rupture safety saline salt sample samples sarcoma scalp scan scar scarring scars schizophrenia school sciatic sciatica
scleroderma sclerosis screen seasonal secondary sedentary seizure seizures self senile sensitivities sensitivity sepsis septic serous
serum services severe severity sex sexual sham sheath shock short shoulder shrimp sickle sickness single sinus site skeletal skills skin
sleep sleepiness sleeping slipped small smokers smoking sneezing snoring social sodium soft solid solitary solution somatic soy spasm
spasticity specific spectrum speech sperm spinal spine spondylolisthesis spontaneous sport sports spray spread squamous stable stage
standard stem stenosis stent steroid steroids stillbirth stimulation stinging stomach stone stones strain strength stress stroke stromal
students study subcutaneous subjects sublingual substance sugar suicidal suicide supplement support surgeries surgery surgical survival
survivors swallowing symptom symptomatic symptoms syncytial syndrome syndromes system systemic tablet tablets tear tearing tears teeth
telephone temporal temporomandibular tendon test testicular tests text the therapeutic therapy thoracic throat thrombotic thyroid tissue
to tobacco tolerance tomography tongue tooth toothache total toxicity toxin tract training transforaminal transitional transplant
transplants trauma traumatic treated treatment tree trees tremor trial trigeminal triple tuberculosis tumor tumors tumour tumours twin
twins type ulcer ulcerative ulcers ultrasound undergoing undernutrition undifferentiated unexplained unilateral unnecessary unresectable
unspecified unstable untreated upper ureteral urinary urine urogenital urothelial urticaria use usual uterine uterus uveal vaccine
vaccines vaginal valve vaping variations varicose vascular vein veins venom venous ventricular vertigo very video viral virtual virus
vision visual vitamin vitiligo vocal volume volunteers vomiting vulvar walking warfarin warts water weakness weaning weight wellbeing
wellness wheat wheezing whole with without women work workplace wound wounds wrist writing yeast yoga young youth zinc zoster
"""
WORDS = frozenset(_LISTED.split())


def is_ordinary(word: str) -> bool:
    """Whether this word, in small letters, is known not to be a proper name."""
    return word in WORDS or (len(word) > 6 and word.endswith(ENDINGS))
