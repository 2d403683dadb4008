"""Other and rarer words for illnesses of the body. Pure data, in the notation of `table.py`."""

TABLE = """
kidney-disease < hepatorenal syndrome | uremia | kidney trouble | renal trouble | nephrosclerosis | glomerular disease | pyelonephritis |
  renal complications | poor kidney function | poor renal function | kidney damage | renal damage | kidney injury | renal injury |
  compromised renal function | insufficient renal function | altered renal function | renal compromise | diabetic kidney disease | lupus
  nephropathy | glomerulopathy | glomerulosclerosis | focal segmental glomerulosclerosis | azotemia | renovascular disease |
  renovascular hypertension | end stage renal | stage 4 chronic kidney disease | stage 5 chronic kidney disease | impairment of renal
  function | impairment of kidney function | renal function disorder | renal disturbance
dialysis < on dialysis | haemodialysis treatment | continuous ambulatory peritoneal dialysis | CAPD | hemofiltration | kidney
  replacement therapy | renal replacement treatment
liver-disease < liver trouble | poor liver function | poor hepatic function | liver damage | hepatic damage | liver injury | hepatic
  injury | compromised liver function | insufficient liver function | hepatic decompensation | liver decompensation | primary biliary
  cholangitis | steatohepatitis | hepatic steatosis | liver steatosis | steatosis | cholestasis | cholestatic liver disease | hepatic
  fibrosis | liver fibrosis | variceal bleeding | variceal hemorrhage | hepatopulmonary syndrome | hepatic coma | budd chiari syndrome |
  hepatobiliary disorder | NAFLD | MASH | MASLD | alpha 1 antitrypsin liver disease | impairment of liver function | impairment of
  hepatic function | liver function disorder | decreased liver function | reduced liver function | hepatic compromise | acute hepatic
  failure | chronic liver failure | cholestatic jaundice | hepatic disturbance | toxic hepatitis | drug induced hepatitis
cirrhosis < child pugh b | child pugh class b or c | child pugh class b or higher | child's class b | child's class c | cryptogenic
  cirrhosis
heart-disease < heart trouble | cardiac trouble | poor heart function | impaired cardiac function | abnormal cardiac function | reduced
  ejection fraction | low ejection fraction | pericardial disease | constrictive pericarditis | restrictive cardiomyopathy | obstructive
  cardiomyopathy | hypertrophic obstructive cardiomyopathy | congenital cardiac disease | congenital cardiac defect | congenital cardiac
  malformation | structural cardiac disease | organic heart disease | rheumatic heart disease | inflammatory heart disease | heart
  defect | cardiac defect | cardiac malformation | congenital heart malformation | infectious endocarditis | bacterial endocarditis |
  infective endocarditis | cardiac hypertrophy | cardiomegaly | left ventricular systolic dysfunction | left ventricular diastolic
  dysfunction | systolic dysfunction | ventricular dysfunction | cardiopulmonary arrest | sudden cardiac arrest | myopericarditis |
  heart damage | takotsubo cardiomyopathy | tetralogy of fallot
heart-disease+lung-disease = cardiopulmonary disease | heart or lung disease | cardiopulmonary disorder | cardiac or pulmonary disease |
  cardiorespiratory disease | cardiorespiratory disorder | heart and lung disease | cardio pulmonary disease | cardio respiratory
  disease
heart-disease+lung-disease < cardiopulmonary insufficiency | cardiopulmonary dysfunction | cardiopulmonary impairment |
  cardiorespiratory insufficiency | cardiorespiratory failure
heart-disease+major-surgery < cardiac surgery | open heart surgery | heart surgery | cardiac operation |
  cardiac surgical procedure | heart operation |
  cardiothoracic surgery | heart valve surgery | valve surgery
heart-disease > cardiovascular abnormality | cardiovascular dysfunction | cardio vascular disease | cardiovascular comorbidity
coronary-disease < coronary atherosclerotic disease | coronary sclerosis | coronary occlusion | coronary artery stenting | coronary
  bypass graft | coronary artery surgery | coronary artery intervention | percutaneous coronary revascularization | coronary artery
  revascularization | drug eluting stent | coronary artery calcification | stent placement in the coronary artery | aortocoronary bypass |
  multivessel coronary disease | myocardial revascularization | cardiac revascularization | cardiac stent | heart bypass | heart
  bypass surgery | bypass surgery of the heart | coronary arteriosclerosis | silent ischemia | ischemic heart condition
heart-attack < acute infarction | st segment elevation myocardial infarction | non st segment elevation myocardial infarction | nstemi
  or stemi | stemi or nstemi | myocardial necrosis | cardiac infarct
angina < ischemic chest pain | crescendo angina | angina at rest | rest angina | exertional angina | chronic stable angina | new onset
  angina | microvascular angina | unstable anginal syndrome
heart-failure < cardiac decompensated failure | hfref | hfpef | heart failure with reduced ejection fraction | decompensated cardiac
  failure | heart failure with preserved ejection fraction | advanced heart failure | acute congestive heart failure | symptomatic heart
  failure | symptomatic congestive heart failure | uncontrolled heart failure | uncontrolled congestive heart failure | left sided heart
  failure | right sided heart failure | ischemic heart failure | unstable heart failure | severe heart failure | severe congestive heart
  failure | decompensated congestive heart failure | pulmonary edema due to heart failure | biventricular failure
heart-failure ~ nyha | nyha functional class | nyha functional class iii or iv | nyha functional class ii iv | nyha grade | nyha stage |
  new york heart association functional class | new york heart association functional class iii or iv | nyha class
irregular-heartbeat < abnormal rhythm | abnormal heart rhythm | rhythm disorder | disorder of rhythm | rhythm abnormality | cardiac
  rhythm disturbance | heart rhythm disturbance | abnormal cardiac rhythm | conduction disturbance | cardiac conduction disorder |
  cardiac conduction abnormality | cardiac conduction defect | conduction system disease | conduction block | complete heart block | av
  conduction disorder | atrioventricular conduction disorder | second degree av block | third degree av block | first degree av block |
  complete av block | right bundle branch block | LBBB | RBBB | ventricular rhythm disorder | ventricular dysrhythmia | ventricular
  ectopy | extrasystole | premature ventricular beat | ventricular extrasystole | sinus node dysfunction | sinus node disease | sinus
  bradycardia | sinus tachycardia | supraventricular tachyarrhythmia | ventricular tachyarrhythmia | atrial tachycardia | paroxysmal
  supraventricular tachycardia | nonsustained ventricular tachycardia | non sustained ventricular tachycardia | sustained ventricular
  tachycardia | sino atrial block | sinoatrial block | preexcitation syndrome | pre excitation syndrome | symptomatic bradycardia |
  cardiac conduction block | life threatening arrhythmia | malignant arrhythmia | atrial fibrillation or atrial flutter | irregular
  heart rhythm
atrial-fibrillation < nonvalvular atrial fibrillation | non valvular atrial fibrillation | valvular atrial fibrillation | rapid atrial
  fibrillation | uncontrolled atrial fibrillation | auricular fibrillation | new onset atrial fibrillation | afib or flutter
long-qt < acquired long qt syndrome | congenital or acquired long qt syndrome | lqts | inherited long qt syndrome | familial long qt
  syndrome | hereditary long qt syndrome | short qt or long qt syndrome
heart-valve-disease < valvular stenosis | heart valve deformation | heart valve deformity | heart valve defect | valvular defect | valve
  defect | valvular insufficiency | valve stenosis | valve insufficiency | valve regurgitation | valvular regurgitation | valvular
  dysfunction | valve dysfunction | heart valve disorder | valvular disorder | valvular heart disorder | valve disorder | heart valve
  problem | valve problem | heart valve abnormality | cardiac valve abnormality | cardiac valvulopathy | pulmonary stenosis | tricuspid
  stenosis | tricuspid valve disease | mitral valve stenosis | mitral valve regurgitation | aortic valve regurgitation | mitral valve
  insufficiency | aortic valve insufficiency | bicuspid aortic valve | artificial valve | mechanical prosthetic valve | mechanical
  prosthetic heart valve | prosthetic cardiac valve | valve prosthesis | heart valve prosthesis | bioprosthetic valve | severe aortic
  stenosis | valve replacement surgery | aortic valve replacement | mitral valve replacement | obstructive valvular disease | heart
  valve lesion | valvular lesion
heart-implant < implanted pacemaker | permanent pacemaker | implantable pacemaker | cardiac implantable electronic device | implantable
  cardiac defibrillator | implanted cardiac defibrillator | pacemakers or other implanted electronic device | automatic implantable
  cardioverter defibrillator | AICD | left ventricular assist device | LVAD | ventricular assist device | cardiac stimulator | pace
  maker | pace makers | implantable cardioverter | electronic pacemaker | cardiac pace maker
high-blood-pressure < labile hypertension | untreated hypertension | unstable hypertension | hypertonia | arterial hypertonia |
  symptomatic hypertension | accelerated hypertension | stage 2 hypertension | stage ii hypertension | persistent hypertension |
  secondary hypertension | primary hypertension | moderate hypertension | hypertensive disease | hypertensive patient | uncontrolled
  severe hypertension | elevated arterial pressure | not controlled hypertension
- portopulmonary hypertension | venous hypertension | intraocular hypertension | intraabdominal hypertension
stroke < cerebrovascular hemorrhage | intracranial hemorrhage | cerebral bleeding | intracerebral bleeding | intracranial bleeding |
  brain hemorrhage | cerebral ischemia | ischemic cerebral infarction | brain infarct | lacunar infarct | lacunar infarction | lacunar
  stroke | embolic stroke | cerebral thrombosis | cerebral embolism | intracranial bleed | subarachnoid bleeding | brain bleed |
  cerebral hematoma | minor stroke | major stroke | thrombotic stroke | cardioembolic stroke | cerebral apoplexy | stroke syndrome |
  cerebral vascular infarction
- neonatal intracranial hemorrhage
stroke-or-tia > cerebral vascular event | cerebrovascular insufficiency | cerebrovascular condition | cerebrovascular episode |
  cerebrovascular incident | cerebral vascular disorder | cerebrovascular problem
stroke-or-tia < transient cerebral ischemia | transient ischemic attacks tia | transient cerebral ischemic attack | reversible ischemic
  neurological deficit
blood-clot < deep vein thrombosis dvt | deep venous thrombosis dvt | lung embolism | venous embolism | thrombo embolic event | thrombo
  embolism | thromboembolic complication | thromboembolic episode | thrombotic complication | arterial or venous thrombosis | venous or
  arterial thrombosis | vein thrombosis | leg vein thrombosis | blood clots in the legs | blood clots in the lungs | cerebral venous
  thrombosis | retinal vein thrombosis | mesenteric thrombosis | splanchnic vein thrombosis | catheter related thrombosis | phlebitis |
  venous thrombo embolism | arterial or venous thromboembolism | thromboembolic phenomena | hypercoagulable state | thrombophilia |
  pulmonary thrombosis | acute pulmonary embolism | recurrent pulmonary embolism
artery-disease < arterial occlusive disease | peripheral arterial occlusion | peripheral artery occlusive disease | peripheral occlusive
  disease | arteriosclerosis obliterans | peripheral artery bypass | peripheral revascularization | peripheral angioplasty | peripheral
  ischemia | peripheral arteriopathy | arteriopathy | carotid endarterectomy | carotid disease | carotid occlusion | carotid stenting |
  PAOD | lower extremity arterial disease | lower extremity ischemia | raynaud's phenomenon or peripheral vascular disease | buerger's
  disease | thromboangiitis obliterans | occlusive arterial disease | obliterative arteriopathy | femoral artery stenosis | severe
  peripheral vascular disease
artery-disease > arteriosclerosis | atherosclerotic vascular condition | arterial disease | occlusive vascular disease | vascular
  disorder | vascular condition | vascular problem
bleeding-disorder = bleeding diathesis or coagulopathy | coagulopathy or bleeding diathesis
bleeding-disorder < platelet disorder | platelet dysfunction | clotting abnormality | clotting problem | bleeding problem | bleeding
  abnormality | factor deficiency | clotting factor deficiency | coagulation factor deficiency | hereditary coagulation disorder |
  inherited coagulation disorder | congenital coagulation disorder | acquired coagulopathy | acquired bleeding disorder | von willebrand
  disorder | factor ix deficiency | factor vii deficiency | platelet function disorder | qualitative platelet defect | thrombocytopathy |
  itp | thrombotic thrombocytopenic purpura | abnormal
  bleeding tendency | hemorrhagic tendency | disturbed blood coagulation | blood clotting problem | impaired coagulation | impaired
  hemostasis | disorder of blood coagulation | hemorrhagic disease | haemorrhagic disease | hemorrhagic diatheses | uncorrected
  coagulopathy | severe coagulopathy
anaemia < severe anemia | chronic anemia | symptomatic anemia | iron deficiency anaemia | megaloblastic anemia |
  refractory anemia | sideroblastic anemia | moderate anemia | anemic | vitamin b12 deficiency anemia | anemia of chronic disease
sickle-cell < sickle cell hemoglobinopathy | hemoglobin ss | hemoglobin sc disease | sickle beta thalassemia | sickling disorder | HbSS
diabetes < diabetes with complications | complicated diabetes | diabetic complication | uncontrolled dm | poorly controlled dm |
  unstable diabetes mellitus | uncontrolled sugar diabetes | insulin treated diabetes | drug treated diabetes | steroid induced diabetes |
  monogenic diabetes | overt diabetes | poorly regulated diabetes | poorly compensated diabetes | decompensated diabetes |
  decompensated diabetes mellitus | symptomatic diabetes | new onset diabetes | diabetes requiring insulin | diabetic ulcer | diabetic
  ketosis | inadequately controlled diabetes | not controlled diabetes
diabetes-1 < uncontrolled type 1 diabetes | latent autoimmune diabetes in adults | latent autoimmune diabetes of adults | LADA | insulin
  dependent type 1 diabetes | unstable type 1 diabetes
diabetes-2 < poorly controlled type 2 diabetes | uncontrolled type ii diabetes | insulin treated type 2 diabetes | non insulin dependent
  type 2 diabetes
ketoacidosis < ketosis prone diabetes | hyperglycemic hyperosmolar state | hyperosmolar hyperglycemic state | hyperosmolar hyperglycemic
  coma | hyperglycemic coma | diabetic precoma | recurrent ketoacidosis
thyroid-disease < hyperthyreosis | hypothyreosis | underactive thyroid | overactive thyroid | uncontrolled thyroid disease | untreated
  thyroid disease | uncontrolled hypothyroidism | uncontrolled hyperthyroidism | untreated hyperthyroidism | unstable thyroid disease |
  graves' ophthalmopathy | graves ophthalmopathy | thyroid eye disease | thyroid abnormality | hypothyroid | hyperthyroid | subclinical
  hypothyroidism | subclinical hyperthyroidism | hashimoto's disease | thyroidectomy | thyroid illness | primary hypothyroidism | severe
  hypothyroidism | toxic goiter | thyroid hormone abnormality | untreated thyroid disorder | uncorrected thyroid disorder
lung-disease < poor lung function | lung trouble | pulmonary trouble | impaired lung function | impaired pulmonary function | severe
  pulmonary disease | severe lung disease | pneumoconiosis | chronic respiratory insufficiency | chronic respiratory failure | pulmonary
  impairment | pulmonary embolism or lung disease | lung impairment | lung dysfunction | lung insufficiency | lung damage | pleural
  disease | pulmonary hemorrhage | pulmonary alveolar proteinosis | IPF | diffuse lung disease | interstitial pulmonary disease |
  interstitial pneumonitis | pulmonary interstitial disease | drug induced pneumonitis | hypersensitivity lung disease | chronic
  obstructive disease | pulmonary pathology | lung pathology | respiratory pathology | respiratory compromise | pulmonary compromise |
  obliterative bronchiolitis | bronchiolitis obliterans | occupational lung disease | respiratory illness | pulmonary sarcoidosis |
  airway disease | airways disease | respiratory tract disease | lower respiratory tract disease | chronic airway disease
asthma < active asthma | asthma attack | brittle asthma | difficult asthma | steroid dependent asthma | asthma requiring steroids |
  exacerbation of asthma | symptomatic asthma | intermittent asthma | moderate persistent asthma | mild persistent asthma | chronic
  asthma | eosinophilic asthma | childhood asthma | poorly controlled asthma | unstable bronchial asthma | severe bronchial asthma |
  refractory asthma | asthmatic attack
copd < chronic obstructive pulmonary disease copd | moderate copd | moderate to severe copd | exacerbation of copd | end stage copd |
  acute exacerbation of copd | acute exacerbation of chronic obstructive pulmonary disease | chronic obstructive bronchitis |
  exacerbation of chronic obstructive pulmonary disease | obstructive bronchitis | stable copd | chronic obstructive respiratory disease
sleep-apnoea < moderate sleep apnea | obstructive apnea | moderate to severe sleep apnea | sleep disordered breathing | moderate to
  severe obstructive sleep apnea | sleep apnea hypopnea syndrome | obstructive sleep apnea hypopnea syndrome | nocturnal apnea
bowel-disease < crohn's colitis | ulcerative proctitis | regional enteritis | crohns | crohns disease | crohn's enteritis | active
  crohn's disease | active ulcerative colitis | pouchitis | fistulizing crohn's disease | regional ileitis | morbus crohn | inflammatory
  bowel diseases ibd | severe ulcerative colitis
bowel-disease ~ gastrointestinal malabsorption | gastrointestinal malabsorption condition | malabsorption condition | malabsorption
  disorder | celiac sprue | gastrointestinal trouble | intestinal malabsorption
bowel-disease > gastrointestinal tract disease | gi disease | gi disorder | gi tract disease | gastro intestinal disease | intestinal
  disorder | digestive disorder | digestive tract disease | bowel disorder | gastrointestinal pathology | chronic gastrointestinal
  disease | gi condition | gastrointestinal tract disorder | disease of the gastrointestinal tract | inflammatory disease of the bowel |
  intestinal inflammation
stomach-ulcer < ulcer of the stomach | ulcer of the duodenum | gastroduodenal ulcer disease | gastroduodenal ulceration | intestinal
  ulcer | bleeding peptic ulcer | bleeding gastric ulcer | duodenal ulceration | symptomatic peptic ulcer | recurrent peptic ulcer |
  acute peptic ulcer | active gastric ulcer | active duodenal ulcer | active gastroduodenal ulcer | upper gastrointestinal ulcer |
  peptic disease | acid peptic disease | gastric or intestinal ulcer | active ulcer
pancreatitis < recurrent pancreatitis | pancreatic inflammation | inflammation of the pancreas | alcoholic pancreatitis | idiopathic
  pancreatitis
epilepsy < grand mal seizure | generalized seizure | tonic clonic seizure | generalized tonic clonic seizure | petit mal | absence
  seizure | seizures or epilepsy | epileptic disease | epileptic attack | epileptic fit | temporal lobe epilepsy | recurrent seizure |
  active seizure | active convulsive disorder | epileptic syndrome | unstable epilepsy | new onset seizure | seizure activity |
  epileptic | myoclonic seizure | juvenile myoclonic epilepsy | focal seizure | infantile spasms | untreated epilepsy
dementia < major neurocognitive disorder | alzheimer's type dementia | mild dementia | moderate dementia | presenile dementia | moderate
  to severe dementia | mild alzheimer's disease | moderate alzheimer's disease | mild to moderate alzheimer's disease | multi infarct
  dementia | multiinfarct dementia | possible alzheimer's disease | hiv dementia | fronto temporal dementia | pick's disease | lewy
  bodies dementia | lewy body disease | neurocognitive disorder | aids dementia | morbus alzheimer | parkinson's dementia | organic
  brain syndrome | prodromal alzheimer's disease | early alzheimer's disease | demented
parkinson < advanced parkinson's disease | early parkinson's disease | parkinson's disease dementia | moderate parkinson's disease |
  young onset parkinson's disease | parkinson syndrome | parkinson's syndrome
multiple-sclerosis < active multiple sclerosis | clinically isolated syndrome | relapsing remitting ms | secondary progressive ms |
  primary progressive ms | progressive ms | relapsing ms | spms | ppms | clinically definite multiple sclerosis | demyelinating disease
  or multiple sclerosis
migraine < migraine disorder | migrainous headache | classic migraine | common migraine | vestibular migraine | menstrual migraine |
  retinal migraine | complicated migraine | migraine with prolonged aura
brain-injury < open head injury | closed head injury | penetrating head injury | penetrating brain injury | craniocerebral injury |
  skull fracture | acquired brain injury | severe brain injury | moderate brain injury | head trauma or injury | brain contusion |
  cerebral contusion | cerebral trauma | head injuries with loss of consciousness | brain damage | traumatic brain damage | severe
  craniocerebral trauma | mtbi | trauma to the head | injury to the head | severe traumatic head injury | subdural hematoma | epidural
  hematoma | traumatic intracranial hemorrhage
neuropathy < peripheral nerve disease | peripheral nerve damage | peripheral nerve injury | peripheral nervous system disease | diabetic
  polyneuropathy | diabetic autonomic neuropathy | mononeuropathy | radiculopathy or neuropathy | hereditary neuropathy | charcot marie
  tooth disease | sensorimotor neuropathy | sensory motor neuropathy | peripheral polyneuropathy | chronic inflammatory demyelinating
  polyneuropathy | CIDP | chemotherapy induced peripheral neuropathy | small fiber neuropathy | motor or sensory neuropathy | painful
  neuropathy | alcoholic neuropathy | peripheral nerve disorder | neuropathic disorder
"""
