"""Words for illnesses of hormones, lungs, kidneys, liver, digestion, nerves, eyes, skin and bones. Pure data, as `table.py` says."""

TABLE = """
diabetes = diabetes | diabetes mellitus | diabetic | DM | sugar diabetes | type 1 or type 2 diabetes | type 1 or 2 diabetes |
  type 1 or type 2 diabetes mellitus | type 1 or 2 diabetes mellitus | type i or ii diabetes | type i or type ii diabetes |
  type i or ii diabetes mellitus | type i or type ii diabetes mellitus |
  diabetic patient | type 1 or type 2 dm
diabetes < uncontrolled diabetes | uncontrolled diabetes mellitus | poorly controlled diabetes | poorly controlled diabetes mellitus |
  diabetic nephropathy | diabetic foot ulcer | diabetic macular edema | diabetic retinopathy | diabetic gastroparesis |
  insulin dependent diabetes | insulin dependent diabetes mellitus | proliferative diabetic retinopathy | unstable diabetes |
  secondary diabetes | brittle diabetes | insulin requiring diabetes | diabetic foot | iddm | niddm
- asthma control test | asthma control questionnaire | american association for the study of liver diseases |
  association for the study of liver diseases | association for the study of the liver |
  global initiative for chronic obstructive lung disease | global initiative for obstructive lung disease
- diabetes insipidus | gestational diabetes | gestational diabetes mellitus | american diabetes association | prediabetes | pre diabetes |
  pre diabetic | prediabetic | risk of diabetes | diabetes education | diabetes medication | diabetes treatment | diabetes clinic |
  non diabetic | nondiabetic | without diabetes mellitus treatment | diabetes prevention | diabetes risk | clinical dementia rating |
  dementia rating | dementia rating scale
diabetes-1 = type 1 diabetes | type 1 diabetes mellitus | type i diabetes | type i diabetes mellitus | t1dm | t1d | juvenile diabetes |
  type 1 dm | diabetes mellitus type 1 | diabetes type 1 | diabetes mellitus type i | diabetes type i
diabetes-2 = type 2 diabetes | type 2 diabetes mellitus | type ii diabetes | type ii diabetes mellitus | t2dm | t2d | type 2 dm |
  diabetes mellitus type 2 | diabetes type 2 | diabetes mellitus type ii | diabetes type ii | adult onset diabetes | type 2 diabetic |
  non insulin dependent diabetes mellitus
diabetes-2 < uncontrolled type 2 diabetes
ketoacidosis = ketoacidosis | diabetic ketoacidosis | dka | diabetic coma
ketoacidosis < hyperosmolar coma | euglycemic diabetic ketoacidosis
thyroid-disease = thyroid disease | thyroid disorder | thyroid dysfunction | thyroid condition | thyroid problem
thyroid-disease < hypothyroidism | hyperthyroidism | hashimoto's thyroiditis | graves disease | graves' disease | thyroiditis | goiter |
  thyrotoxicosis | untreated hypothyroidism | hashimoto thyroiditis | autoimmune thyroid disease | thyroid nodule |
  abnormal thyroid function
- thyroid function | thyroid stimulating hormone
lung-disease = lung disease | pulmonary disease | respiratory disease | lung disorder | pulmonary disorder | respiratory disorder |
  lung condition | respiratory condition | chronic lung disease | chronic respiratory disease | pulmonary condition | lung problem |
  respiratory problem | chronic pulmonary disease | bronchopulmonary disease
lung-disease < interstitial lung disease | pulmonary fibrosis | idiopathic pulmonary fibrosis | bronchiectasis | pneumonitis |
  respiratory insufficiency | sarcoidosis of the lung | ILD |
  non infectious pneumonitis | obstructive pulmonary disease | restrictive lung disease | restrictive pulmonary disease |
  bronchopulmonary dysplasia | lung fibrosis | pulmonary dysfunction | obstructive lung disease | respiratory impairment |
  obstructive airway disease | reactive airway disease | pulmonary insufficiency | pulmonary illness |
  asbestosis | silicosis | radiation pneumonitis
lung-disease ~ acute respiratory distress syndrome | ARDS | respiratory distress syndrome | respiratory failure
asthma = asthma | bronchial asthma | asthmatic
asthma < severe asthma | uncontrolled asthma | moderate to severe asthma | persistent asthma | mild asthma | severe persistent asthma |
  moderate asthma | unstable asthma | asthma exacerbation | exercise induced asthma | allergic asthma | moderate or severe asthma |
  status asthmaticus
copd = chronic obstructive pulmonary disease | copd | emphysema or chronic bronchitis | chronic obstructive lung disease |
  chronic obstructive pulmonary disorder | chronic obstructive airway disease | chronic bronchitis or emphysema
copd < severe copd | emphysema | chronic bronchitis | copd exacerbation | severe chronic obstructive pulmonary disease |
  pulmonary emphysema
cystic-fibrosis = cystic fibrosis | CF
- cystic fibrosis transmembrane conductance regulator
sleep-apnoea = sleep apnea | obstructive sleep apnea | sleep apnea syndrome | osa | obstructive sleep apnea syndrome |
  sleep apnoea syndrome
sleep-apnoea < severe sleep apnea | untreated sleep apnea | central sleep apnea | severe obstructive sleep apnea |
  untreated obstructive sleep apnea
kidney-disease = kidney disease | renal disease | chronic kidney disease | kidney disorder | renal disorder | ckd | kidney problem |
  nephropathy | kidney condition | renal condition | chronic renal disease | renal problem
kidney-disease < end stage renal disease | esrd | end stage kidney disease | nephrotic syndrome | glomerulonephritis |
  polycystic kidney disease | acute renal failure | acute kidney injury | severe renal impairment | severe renal insufficiency |
  renal artery stenosis | severe renal disease | severe renal failure | end stage renal failure | moderate to severe renal impairment |
  iga nephropathy | severe kidney disease | inadequate renal function | renal tubular acidosis | moderate or severe renal impairment |
  chronic kidney disease stage 3 | hemolytic uremic syndrome | nephritis | hydronephrosis |
  renal failure | renal impairment | chronic renal insufficiency | renal dysfunction | impaired kidney function |
  renal function impairment | abnormal renal function | reduced renal function | abnormal kidney function | renal insufficiency |
  kidney failure | chronic renal failure | kidney insufficiency | kidney dysfunction | impaired renal function | kidney impairment |
  decreased renal function | reduced kidney function
- renal function | kidney function | adequate renal function | renal cell
dialysis = dialysis | hemodialysis | peritoneal dialysis | renal dialysis | renal replacement therapy |
  hemodialysis or peritoneal dialysis | kidney dialysis | maintenance hemodialysis
dialysis < chronic dialysis | chronic hemodialysis
liver-disease = liver disease | hepatic disease | chronic liver disease | liver disorder | hepatic disorder | liver problem |
  liver condition | hepatopathy | hepatic condition | hepatobiliary disease | chronic hepatic disease
liver-disease < liver failure | hepatic failure | hepatic insufficiency | hepatic impairment | liver dysfunction | hepatic dysfunction |
  fatty liver disease | nash | nonalcoholic steatohepatitis | non alcoholic steatohepatitis | non alcoholic fatty liver disease |
  nonalcoholic fatty liver disease | autoimmune hepatitis | hepatic encephalopathy | severe hepatic impairment | liver insufficiency |
  liver impairment | primary biliary cirrhosis | primary sclerosing cholangitis | alcoholic hepatitis | acute liver disease |
  severe liver disease | severe hepatic insufficiency | alcoholic liver disease | esophageal varices | impaired liver function |
  impaired hepatic function | hemochromatosis | abnormal liver function | moderate to severe hepatic impairment |
  fatty liver | drug induced liver injury | acute liver failure |
  severe hepatic disease | severe liver dysfunction | moderate or severe hepatic impairment | gilbert's syndrome | gilbert syndrome |
  gilbert's disease | portal hypertension
- liver function | hepatic function | liver function test | adequate hepatic function | gilberts
cirrhosis = cirrhosis | liver cirrhosis | cirrhosis of the liver | hepatic cirrhosis | cirrhotic
cirrhosis < decompensated cirrhosis | decompensated liver cirrhosis | child pugh class b | child pugh class c |
  decompensated liver disease | child pugh b or c | child pugh c | decompensated liver | biliary cirrhosis | alcoholic cirrhosis |
  compensated cirrhosis
bowel-disease = inflammatory bowel disease | ibd | crohn's disease or ulcerative colitis | ulcerative colitis or crohn's disease |
  crohn disease or ulcerative colitis | inflammatory bowel disorder | ulcerative colitis and crohn's disease |
  crohn's disease and ulcerative colitis
bowel-disease < crohn's disease | crohn disease | ulcerative colitis | crohn's | active inflammatory bowel disease | ileitis | colitis |
  indeterminate colitis | microscopic colitis | CD | UC
bowel-disease > bowel disease | intestinal disease | chronic inflammatory bowel | gastrointestinal disease | gastrointestinal disorder |
  digestive disease | gastrointestinal illness | gastrointestinal abnormality | gastrointestinal condition | gastrointestinal problem
bowel-disease ~ impaired gastrointestinal function | impairment of gastrointestinal function | malabsorption | malabsorption syndrome
- irritable bowel syndrome
stomach-ulcer = peptic ulcer | peptic ulcer disease | stomach ulcer | gastric ulcer | gastroduodenal ulcer | gastric or duodenal ulcer |
  peptic ulceration | ulcer disease | gastrointestinal ulcer | duodenal or gastric ulcer | gastrointestinal ulceration |
  stomach or duodenal ulcer | gastric ulceration | upper gi ulceration | gi ulceration | upper gi tract ulceration |
  gastrointestinal tract ulceration | upper gastrointestinal ulceration
stomach-ulcer < duodenal ulcer | active peptic ulcer disease | active peptic ulcer | bleeding ulcer | active ulcer disease |
  active gastrointestinal ulcer
pancreatitis = pancreatitis
pancreatitis < acute pancreatitis | chronic pancreatitis | acute or chronic pancreatitis
epilepsy = epilepsy | seizure disorder | seizure | epileptic seizure | convulsion | convulsive disorder | epilepsia | epileptic disorder |
  seizure or convulsion | epilepsy or seizure
epilepsy < uncontrolled seizure | uncontrolled epilepsy | uncontrolled seizure disorder | status epilepticus | refractory epilepsy |
  focal epilepsy | partial onset seizure | active epilepsy | active seizure disorder | poorly controlled epilepsy | partial seizure |
  complex partial seizure
- anti convulsion medication | anti convulsion drug | anti seizure medication | anti seizure drug | seizure medication |
  seizure medicine | febrile seizure | febrile convulsion | seizure prophylaxis | seizure threshold | lower seizure threshold
dementia = dementia
dementia < alzheimer's disease | alzheimer disease | alzheimers disease | vascular dementia | alzheimer's dementia |
  probable alzheimer's disease | frontotemporal dementia | dementia of the alzheimer's type | lewy body dementia |
  dementia with lewy bodies | senile dementia | alzheimer type dementia | severe dementia | alzheimer | advanced dementia
- cognitive impairment | mild cognitive impairment
parkinson = parkinson's disease | parkinson disease | parkinsons disease | idiopathic parkinson's disease | idiopathic parkinson disease |
  parkinson | morbus parkinson
parkinson > parkinsonism | parkinsonian syndrome | atypical parkinsonism
- kidney stone | nephrolithiasis | wilson's disease | wilson disease | wolff parkinson white | wolf parkinson white
multiple-sclerosis = multiple sclerosis | MS
multiple-sclerosis < relapsing remitting multiple sclerosis | rrms | progressive multiple sclerosis |
  primary progressive multiple sclerosis | relapsing multiple sclerosis | secondary progressive multiple sclerosis
migraine = migraine | migraine headache
migraine < chronic migraine | migraine with aura | episodic migraine | migraine without aura | migraine with or without aura |
  hemiplegic migraine | ophthalmoplegic migraine | basilar migraine | hemiplegic or basilar migraine | migraine attack | severe migraine
- migraine days | migraine medication
brain-injury = traumatic brain injury | head injury | brain injury | head trauma | tbi | craniocerebral trauma | brain trauma |
  concussion or head injury | cranial trauma
brain-injury < concussion | severe head injury | severe traumatic brain injury | significant head trauma |
  head injury with loss of consciousness | mild traumatic brain injury | major head trauma | severe head trauma | serious head injury |
  significant head injury | head trauma with loss of consciousness | traumatic head injury | moderate to severe traumatic brain injury |
  anoxic brain injury
neuropathy = neuropathy | peripheral neuropathy | polyneuropathy | nerve damage
neuropathy < peripheral sensory neuropathy | sensory neuropathy | motor neuropathy | autonomic neuropathy | severe neuropathy |
  severe peripheral neuropathy | polyneuritis | symptomatic peripheral neuropathy | sensory or motor neuropathy |
  sensory peripheral neuropathy | peripheral motor neuropathy | clinically significant peripheral neuropathy
- optic neuropathy | ischemic optic neuropathy
glaucoma = glaucoma
glaucoma < narrow angle glaucoma | angle closure glaucoma | open angle glaucoma | primary open angle glaucoma |
  acute narrow angle glaucoma | uncontrolled glaucoma | closed angle glaucoma | ocular hypertension or glaucoma |
  untreated narrow angle glaucoma | neovascular glaucoma
eczema = eczema | atopic dermatitis | atopic eczema | atopic dermatitis or eczema | eczema or atopic dermatitis
eczema < severe eczema | hand eczema | moderate to severe atopic dermatitis | severe atopic dermatitis
osteoporosis = osteoporosis
osteoporosis < severe osteoporosis | postmenopausal osteoporosis
back-pain = low back pain | back pain | lower back pain
back-pain < chronic low back pain | chronic back pain | acute low back pain | sciatica | chronic lower back pain |
  nonspecific low back pain | non specific low back pain
epilepsy+dementia+parkinson+multiple-sclerosis > neurological disorder | neurological disease | neurologic disorder | neurologic disease |
  neurological illness | neurological condition | neurological injury or disease | neurologic injury or disease |
  neurodegenerative disease | disease of the central nervous system |
  central nervous system disease | central nervous system disorder | neurologic illness | neurologic condition | cns disorder
diabetes+neuropathy < diabetic neuropathy | diabetic peripheral neuropathy | painful diabetic neuropathy
"""
