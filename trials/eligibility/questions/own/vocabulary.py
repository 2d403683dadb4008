"""Words that decide whether a criterion can be asked as it stands. Pure.

Found by reading several hundred criteria of real records: what turns a sentence round, and what a person cannot know of themselves.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pairs(text: str) -> frozenset[str]:
    return frozenset(pair.strip() for pair in text.split(","))


# Anything that denies, excepts or sets a condition.
DENYING = _words("""
    no not none never neither nor without unless except excepting exception exceptions excluding exclude excluded exclusion excludes
    ineligible however but although though despite regardless rather absence absent denies cannot can't if whether instead apart allowed
    permitted allowable eligible acceptable permissible may might should prohibited forbidden negative until provided waived otherwise
    both would could see
""")
# In what the record asks for these deny as well, or name one of several ways to prevent a pregnancy of which another would do; in what it
# leaves out they are only what a person has.
DENYING_ALSO = _words("""
    unable inability unwilling unwillingness refuse refuses refusal lack lacks lacking free naive naïve failed intolerant intolerance
    contraindicated contraindication contraindications incapable insufficient impossible since elapsed recovered discontinue discontinued
    stop stopped implant implants intrauterine tubal sterilization sterilisation contraceptive contraceptives condom condoms diaphragm
    vasectomy abstinence hysterectomy levonorgestrel medroxyprogesterone
""")
# Who cannot do something is asked that as it stands; another single "not" is understood, and settles nothing.
CANNOT = _words("cannot can't")
PLAIN_NOT = _words("no not never cannot can't")
# How bad it is a doctor judges: who has none fits, who has some may or may not.
JUDGED = _words("clinically")
# What somebody wants they know: how such a line begins, and what it must not be about.
OF_WILL = ("willing", "agree", "volunteer", "commit", "accept", "prepared", "interested", "wish", "want", "consents")
NOT_OF_WILL = _words("acceptable acceptability acceptably")
BEFORE_WILL = _words("""
    male female males females men women man woman
    patient patients subject subjects participant participants individual individuals people person you volunteers the must is are be who
    should able and or has have having both will also a all to of fully
""")
OF_OTHERS = _words("""
    investigator investigators investigator's opinion discretion parent parents guardian guardians caregiver caregivers partner partners
    physician physicians legal representative representatives
""")
# Ways to prevent a pregnancy.
WAYS = _words("""
    contraceptive contraceptives contraception condom condoms diaphragm vasectomy vasectomized vasectomised spermicide spermicidal
    cervical sponge partner partner's intrauterine abstinence implant implants patch ring
""")
# What stands before an illness.
NAMING = _words("history diagnosis diagnosed have has had")
OTHER = _words("other another")
BEFORE_A_LIST = _words("the of any these with in by")
OF_BIRTH = _words("congenital genital anatomical anatomic structural birth physical genetic bony skeletal")
TESTED_AT_HOME = _words("covid sars-cov sars coronavirus pregnancy hiv tuberculosis tuberculin skin-prick allergy prick")

# Who a criterion is about, at its start; what is asked of one sex, or of some people only.
WHO = _words("patient patients subject subjects participant participants individual individuals people person you must volunteers")
ONE_SEX = _words("woman women female females man men male males girls boys fertile premenopausal")
ON_CONDITION_EVER = _words("for when where only if")
ON_CONDITION = _words("for in when where during once as only any each")
# A rest that others stand before, and words after which something is missing.
SAYS_NOTHING_FIRST = _words("other others otherwise note notes these this those")
SAYS_NOTHING_LAST = _words("""
    either including includes such as with of than and or by to for the a an following from in on taken used situation
    undergoing consumed receiving having had has have is are taking using ones continuous eligibility
""")

# What only a study team, a laboratory or a record knows.
NOT_KNOWN = _words("""
    investigator investigators investigator's clinician clinician's opinion discretion sponsor sponsor's protocol interfere interferes
    interfering ruled counseled counselled certain mimicking somatic suspicion multi-organ further adequate adequately sufficient suitable
    unsuitable measurable evaluable lesion lesions nodule nodules score scores scale index grade grades class classification criteria
    criterion guideline guidelines level levels count counts ratio titer titre range ranges normal abnormal abnormality abnormalities
    baseline laboratory lab labs values value parameters parameter function functions functional ecg electrocardiogram expectancy expected
    likely risk compromise affect prevent preclude jeopardize jeopardise serum plasma creatinine bilirubin albumin hemoglobin haemoglobin
    platelet platelets transaminase transaminases aminotransferase leukocyte leukocytes neutrophil neutrophils lymphocyte lymphocytes
    clearance proteinuria hematocrit ferritin troponin inr mutation mutations genotype expression positive positivity amplification
    wild-type antigen antibody antibodies seropositive specimen specimens sample samples archival slides indicated contraindicated
    contraindication contraindications candidate candidates record records chart charts data guardian guardians parent parents legal
    caregiver caregivers site staff personnel hemodynamic haemodynamic hemodynamically intubated intubation ventilation ventilated
    ventilator comatose coma moribund shock radiographic radiographically radiological radiologic radiologically radiograph
    echocardiography echocardiographic echocardiogram angiography angiographic endoscopically histologic histological flow axis asa nyha
    ecog karnofsky zubrod childs lansky aged age ages older younger old consent consents following above below listed described specified
    follows mentioned etc underlying comorbidity comorbidities inducer inducers substrates cytochrome threshold amenable setting washout
    requirement requirements contra-indication contra-indications limitation limitations restriction restrictions acidosis alkalosis
    intravascular meningeal quantify ventricular anesthesiologists substudy cohort arm informed improper inappropriate pathology
    pathologies colonization colonisation colonized involvement inter-current intercurrent leptomeningeal dehydration dehydrated
    curatively achieve donor donors researcher researchers electrolytes enzyme enzymes marker markers cytology histology mutagenesis
    cytoreduction infiltrate component neovascularization atrophy treadmill puncture tool block blocks paraffin paraffin-embedded
    formalin-fixed ffpe biopsiable preferred encouraged mandatory appendix surface doppler transcranial filling non-survivable lifespan
    standards availability registered fit pretreatment residual confined indication remodeling remodelling axillary
    locoregional loco-regional detectable measureable prohibited spirometry sequestrated sequestered progression-free fatal survive margin
    margins staging segmental intraoperative maneuver manoeuvre categorized categorised reproducibly invasion nodal
""")
NOT_KNOWN_STEMS = (
    "judg", "interpret", "confound", "histopath", "immunohisto", "pharmacokin", "toxicit", "resectab", "unresectab", "operab",
    "inoperab", "comply", "complian", "adheren", "determin", "assess", "evaluat", "random", "stratif",
)  # fmt: skip
NOT_KNOWN_PAIRS = _pairs("""
    study drug, study drugs, study medication, study medications, study treatment, study product, study agent, study agents, study device,
    study participation, the study, this study, the trial, this trial, trial drug, trial medication, trial product, test product, test drug,
    any other, any condition, any disease, any disorder, any medical, any reason, other conditions, other condition,
    other disease, other diseases, serious disease, systemic disease, medical condition, medical conditions, consistent with, and over,
    and older, progressive disease, disease progression, informed consent, written consent, birth control, childbearing potential,
    child-bearing potential, upper limit, lower limit, as per, according to, in accordance, performance status, life expectancy,
    ejection fraction, vital signs, physical examination, physical exam, blood count, organ dysfunction, intercurrent illness,
    mental status, elective cases, venous access, as defined, defined by, defined in, defined according,
    defined per, test results, group a, group b, group c, defined below, defined agents,
    defined above, partial response, partial or, can tolerate, be tolerated, significant complications, autonomic control, organ function,
    receptor status, pulmonary status, medical disease, surgical condition,
    to participate, to consent, to cooperate, fluid replacement
""")

# Letters that people know.
LETTERS = _words("""
    HIV AIDS MRI MR CT PET COPD COVID TB MS ADHD IBS IBD GERD PTSD BMI NSAID NSAIDS US USA UK II III IV HPV STD STI UTI IVF OCD ICU ALS
    TIA DVT PE CPAP PMS LSD MDMA HRT CABG IUD TV DNA IPF PCOS SLE RA PSA EEG MMR BCG RSV ED ECT TMS ACE MAO GLP LHRH ACL HBV HCV AND OR OF
    WITH CLL SLL AML ALL CML CMML MDS NHL DLBCL MM HCC NSCLC SCLC RCC GIST CRC HNSCC STS GBM CTCL PTCL MCL FL GVHD HSCT SCT BMT CNS IM
    PD OSA RLS TBI SCI CAD PAD CHF HF AF MI ACS PCI CKD ESRD BPH LUTS OAB UC CD EOE NASH NAFLD PBC PSC JIA AS OA CRPS CFS IC PMDD
    BPD ASD GAD MDD AMD DME CRVO BRVO POAG SMA DMD CF PAH ILD ARDS ITP TTP PNH HAE SCD AVM DCIS BRCA HER TKI VEGF EGFR ALK PI PD-L NICU RT
    ALCL MPN PV ET MF APL WM HL PTLD NET NETS CCA HCM TNBC PDAC MIBC NMIBC CRPC MGUS SMM PCNSL AD HTN HS MCI LBD FTD PTH IPD
    RSI CBT TENS NRT LVAD ICD CTS TMD TMJ PJI IUI ICSI PROM GDM SGA LASIK PRK TAVI TAVR ECMO MRSA CMV EBV ADT IVIG DMARD DMARDS TNF CGRP
    SSRI SSRIS SNRI SNRIS MAOI MAOIS PPI PPIS DPP SGLT CSF IL BTK NSAI PARP CDK BCL CAR CLBP LBP
""")
# A class of medicines, which may be called by letters: people who had one know it.
CLASSES = ("inhibitor", "agonist", "antagonist", "blocker")
# What a number may count.
COUNTED = (
    "day", "week", "month", "year", "hour", "minute", "mo", "wk", "yr", "time", "cigarette", "pack", "drink", "cup", "child", "pregnanc",
    "attack", "seizure", "headache", "fall", "relapse", "exacerbation", "puff", "degree", "episode", "or", "to", "and", "prior", "previous",
    "consecutive", "dose", "line", "course", "cycle", "regimen", "treatment", "therap", "session", "antidepressant", "medic", "drug",
    "lbs", "pounds", "per", "bleed", "injection", "tablet", "surger", "operation", "flare", "different", "live", "alcohol", "unit",
)  # fmt: skip
NUMBERS = _words("one two three four five six seven eight nine ten twelve")
FOREIGN = _words("""
    de la el los las en y con por para del que der die das und oder mit von für les des et ou avec pour dans le du une un os e da do em
""")
# Words that every criterion has: with nothing else, a criterion says nothing that can be asked.
EMPTY = _words("""
    patient patients subject subjects participant participants with have having must been that which this these those their from
    within before after history known prior previous previously current currently active diagnosis diagnosed disease diseases disorder
    disorders treatment therapy study trial entry enrollment screening weeks months years days other significant severe serious medical
    stage medium mild moderate less fewer over about every each only least most being clinically relevant some more than inclusion
    concurrent concomitant presence evidence documented confirmed clinical use uses using received receiving male female males females
    woman women either target population last past recent
""")

# With these and nothing else no illness is named.
GENERAL = EMPTY | _words("""
    illness illnesses condition conditions disorders systemic life-threatening uncontrolled comorbid co-morbid sickness health problem
    problems organ system major social psychological signs sign symptoms symptom devices device medication medications drug drugs chronic
    acute relative absolute concurrent concomitant associated debilitating participation participant's possibility taking current healthy
    complete response requires required unable inability needs presence another kind type status issues
""")
# What a laboratory, a scale or a machine finds.
LABORATORY = _words("""
    serum plasma uln iuln lln creatinine bilirubin albumin hemoglobin haemoglobin platelet platelets transaminases neutrophil
    echocardiography echocardiographic doppler score scores questionnaire grade scale limits fraction protein expression antigen mm mmhg
    hpf cells blasts laboratory ratio elisa pcr oct hrct doubling measurement measurements measured genetic gene
""")

# What can stand above a criterion without changing what it says: no time, no treatment, nothing that denies.
PLAIN_ABOVE = _words("""
    patients patient subjects subject participants participant individuals people persons those with who have has had having are is any
    one two all of the following these below listed or more at least must meet conditions condition criteria diagnosis diagnoses diagnosed
    disease diseases history evidence known confirmed histologically cytologically a an medical disorders disorder current currently
    active past presence present either some 1 type types meeting follow assessment hospital proven concurrent newly as documented
    suffering from other including met they follows exclusions cardiac cardiovascular ocular heart eye
""")
# What makes a lead-in a matter of when.
TIMES = _words("""
    within prior before after during last past since until recent recently previous previously day days week weeks month months year years
    hours screening baseline enrollment enrolment randomization visit used uses use taking taken treated treatment treatments therapy
    receiving received medications medication drugs
""")
