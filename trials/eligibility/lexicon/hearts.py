"""Words for illnesses of heart, vessels and blood. Pure data, in the notation of `table.py`."""

TABLE = """
heart-disease = heart disease | cardiac disease | cardiac disorder | heart disorder | heart condition | cardiac condition |
  heart problem | cardiac problem | cardiopathy | cardiac illness | disease of the heart | cardiac pathology
heart-disease < cardiomyopathy | hypertrophic cardiomyopathy | dilated cardiomyopathy | myocarditis | pericarditis | endocarditis |
  congenital heart disease | congenital heart defect | structural heart disease | ischemic cardiomyopathy |
  cardiac arrest | valvular cardiomyopathy | cardiac amyloidosis | cor pulmonale |
  cardiogenic shock | cardiac event | cardiac dysfunction | cardiac impairment | left ventricular dysfunction |
  left ventricular hypertrophy | cardiac tamponade | myocardial disease | hypertensive heart disease |
  cardiac decompensation | cardiac abnormality | cardiac toxicity | cardiotoxicity
heart-disease > cardiovascular disease | cardiovascular disorder | cardiovascular condition | cardiovascular illness |
  cardiovascular problem | cvd | cardiovascular pathology | disease of the cardiovascular system
heart-disease ~ cardiovascular event | cardiovascular intervention | cardiovascular procedure | adverse cardiovascular event
coronary-disease = coronary artery disease | coronary heart disease | coronary disease | ischemic heart disease | cad | chd | ihd |
  coronary atherosclerosis | arteriosclerotic heart disease | atherosclerotic heart disease
coronary-disease < coronary artery bypass graft | coronary artery bypass grafting | coronary artery bypass surgery |
  coronary artery bypass | cabg | coronary bypass | coronary bypass surgery | percutaneous coronary intervention | pci | ptca |
  coronary angioplasty | coronary stent | coronary stenting | coronary artery stent | coronary revascularization | coronary intervention |
  myocardial ischemia | cardiac ischemia | coronary insufficiency | coronary syndrome | acute coronary syndrome | ACS |
  cardiac ischemic event | ischemic cardiac event | coronary event | coronary ischemia | acute coronary event |
  ischemic event of the heart |
  coronary artery spasm | coronary vasospasm | coronary stenosis | coronary artery stenosis |
  percutaneous transluminal coronary angioplasty | ischemic cardiac disease
- angioplasty | pericardial effusion | abdominal aortic aneurysm | pulmonary hypertension | pulmonary arterial hypertension |
  pulmonary artery hypertension
heart-attack = myocardial infarction | myocard infarction | heart infarction | heart attack | MI | AMI | myocardial infarct |
  cardiac infarction | infarct of the heart
heart-attack < acute myocardial infarction | acute MI | stemi | nstemi | st elevation myocardial infarction |
  non st elevation myocardial infarction | q wave myocardial infarction | acute myocardial infarct | recent myocardial infarction |
  recent MI
angina = angina | angina pectoris | stable angina
angina < unstable angina | unstable angina pectoris | severe angina | uncontrolled angina | symptomatic angina | variant angina |
  prinzmetal angina | angina requiring anti anginal medication | serious angina
heart-failure = heart failure | congestive heart failure | chf | cardiac failure | congestive cardiac failure | heart insufficiency | HF |
  ventricular failure | cardiac insufficiency
heart-failure < left ventricular failure | right ventricular failure | right heart failure | left heart failure | systolic heart failure |
  diastolic heart failure | decompensated heart failure | acute heart failure | acute decompensated heart failure |
  chronic heart failure
heart-failure ~ nyha class iii or iv | nyha class iii | nyha class ii | nyha class iv | nyha iii or iv | nyha iii | nyha iv |
  nyha class 3 or 4 | nyha class iii iv | nyha iii iv | nyha class ii or greater | nyha class ii iv | nyha class 2 | nyha class 3 |
  nyha class 4 | nyha ii | new york heart association class iii or iv | new york heart association class iii |
  new york heart association class ii | new york heart association class iv | new york heart association
irregular-heartbeat = arrhythmia | cardiac arrhythmia | cardiac rhythm disorder | heart rhythm disorder | irregular heartbeat |
  irregular heart beat | dysrhythmia | cardiac dysrhythmia | heart arrhythmia | cardiac rhythm abnormality | heart rhythm problem |
  rhythm disturbance
irregular-heartbeat < ventricular arrhythmia | ventricular tachycardia | ventricular fibrillation | supraventricular tachycardia |
  supraventricular arrhythmia | atrial flutter | heart block | atrioventricular block | av block | a v block | sick sinus syndrome |
  bradycardia | tachycardia | tachyarrhythmia | bradyarrhythmia | conduction abnormality | conduction disorder | bundle branch block |
  left bundle branch block | torsades de pointes | torsade de pointe | wolff parkinson white syndrome | wolf parkinson white syndrome |
  second degree heart block |
  third degree heart block | brugada syndrome | premature ventricular contraction | atrial arrhythmia | conduction defect |
  second or third degree heart block | second or third degree atrioventricular block | second or third degree av block
atrial-fibrillation = atrial fibrillation | a fib | afib | AF
atrial-fibrillation < paroxysmal atrial fibrillation | persistent atrial fibrillation | permanent atrial fibrillation |
  chronic atrial fibrillation
- nonvalvular atrial fibrillation stroke prevention
long-qt = long qt syndrome | prolonged qt syndrome | qt prolongation syndrome
long-qt < congenital long qt syndrome | congenital qt prolongation syndrome
long-qt > qt prolongation | qtc prolongation | prolonged qt | prolonged qtc | prolonged qt interval | prolonged qtc interval |
  prolongation of qt | prolongation of the qt interval | qt interval prolongation
- family history of long qt syndrome | drugs that prolong the qt interval | medication known to prolong the qt interval |
  known to prolong the qt interval | prolong the qt interval | risk of qt prolongation | qt prolonging | risk factor for qt prolongation
heart-valve-disease = heart valve disease | valvular heart disease | valvular disease | cardiac valve disease | valve disease |
  cardiac valvular disease
heart-valve-disease < aortic stenosis | mitral stenosis | mitral regurgitation | aortic regurgitation | aortic valve stenosis |
  mitral valve prolapse | prosthetic heart valve | mechanical heart valve | artificial heart valve | prosthetic valve |
  aortic insufficiency | mitral insufficiency | valve replacement | heart valve replacement | mechanical valve | valvular abnormality |
  mitral valve disease | aortic valve disease | tricuspid regurgitation | valvulopathy
heart-implant < pacemaker | cardiac pacemaker | implantable cardioverter defibrillator | implanted cardioverter defibrillator |
  icd implantation | defibrillator | implantable defibrillator | implanted defibrillator | cardiac defibrillator |
  internal defibrillator | heart pacemaker | implanted cardiac device | implantable cardiac device | biventricular pacemaker |
  cardiac resynchronization therapy
high-blood-pressure = hypertension | high blood pressure | arterial hypertension | systemic hypertension | elevated blood pressure |
  essential hypertension | HTN | systemic arterial hypertension
high-blood-pressure < uncontrolled hypertension | uncontrolled blood pressure | poorly controlled blood pressure |
  inadequately controlled blood pressure | uncontrolled arterial hypertension | uncontrolled high blood pressure |
  poorly controlled hypertension |
  malignant hypertension | hypertensive crisis | severe hypertension | inadequately controlled hypertension | resistant hypertension |
  hypertensive emergency | hypertensive encephalopathy
- ocular hypertension | intracranial hypertension | idiopathic intracranial hypertension | gestational hypertension |
  white coat hypertension | pregnancy induced hypertension | drugs for hypertension
- blood pressure | blood pressure medication
stroke-or-tia = stroke or transient ischemic attack | stroke or tia | transient ischemic attack or stroke | tia or stroke | stroke tia |
  tia stroke | stroke or tia ( transient ischemic attack ) | cerebrovascular accident or transient ischemic attack |
  transient ischemic attack or cerebrovascular accident | cva or tia | tia or cva
stroke-or-tia < transient ischemic attack | tia | mini stroke | transient ischaemic attack | transitory ischemic attack
stroke-or-tia > cerebrovascular ischemia | cerebrovascular disease | cerebrovascular event | cerebral vascular disease |
  cerebro vascular disease |
  cerebrovascular disorder
stroke = stroke | cerebral vascular attack | cerebrovascular attack | cerebro vascular accident | brain attack |
  cerebrovascular accident | cva | cerebral vascular accident | cerebral infarction | cerebral infarct |
  brain infarction | cerebral stroke | cerebro vascular accident | apoplexy
stroke < ischemic stroke | hemorrhagic stroke | acute stroke | acute ischemic stroke | intracerebral hemorrhage |
  subarachnoid hemorrhage | cerebral hemorrhage | disabling stroke | recent stroke | cerebrovascular infarct |
  cerebrovascular infarction
- stroke volume | heat stroke | stroke unit | stroke center
blood-clot = deep vein thrombosis | deep venous thrombosis | dvt | venous thromboembolism | vte | blood clot | venous thrombosis |
  thromboembolism | thromboembolic event | thromboembolic disease | thrombosis | venous thromboembolic event |
  venous thromboembolic disease | deep vein thrombosis or pulmonary embolism | thrombotic event | thromboembolic disorder |
  thrombotic disorder | thrombotic disease
blood-clot < pulmonary embolism | pulmonary embolus | pulmonary emboli | PE | portal vein thrombosis | thrombophlebitis |
  pulmonary thromboembolism | arterial thrombosis | pulmonary embolism pe | deep thrombophlebitis
- arterial thromboembolism | stent thrombosis | thrombosis prophylaxis | high risk of thrombosis
artery-disease = peripheral vascular disease | peripheral arterial disease | peripheral artery disease | pvd | PAD |
  peripheral arterial occlusive disease | peripheral vascular disorder
artery-disease < carotid stenosis | carotid artery stenosis | carotid artery disease | limb ischemia | intermittent claudication |
  claudication | critical limb ischemia
artery-disease > vascular disease | atherosclerosis | atherosclerotic disease | atherosclerotic cardiovascular disease |
  atherosclerotic vascular disease
- cerebral aneurysm | intracranial aneurysm | brain aneurysm
bleeding-disorder = bleeding disorder | bleeding diathesis | coagulopathy | coagulation disorder | clotting disorder |
  hemorrhagic diathesis | blood clotting disorder | blood coagulation disorder | bleeding tendency | blood coagulation disease |
  hemorrhagic disorder | disorder of coagulation | bleeding diatheses | coagulation defect | bleeding or coagulation disorder |
  bleeding or clotting disorder | coagulation abnormality | hemostasis disorder | hemostatic disorder | disorder of hemostasis |
  blood dyscrasia coagulation | diathesis
bleeding-disorder < hemophilia a | hemophilia b | von willebrand disease | von willebrand's disease | factor viii deficiency |
  severe hemophilia a | severe hemophilia | inherited bleeding disorder | hereditary bleeding disorder | congenital bleeding disorder |
  immune thrombocytopenia | autoimmune thrombocytopenia | immune thrombocytopenic purpura | idiopathic thrombocytopenic purpura |
  active bleeding or bleeding diathesis | hemophilia
bleeding-disorder > blood disorder | disorder of the blood | blood disease | blood dyscrasia
anaemia = anemia
anaemia < iron deficiency anemia | aplastic anemia | hemolytic anemia | thalassemia | beta thalassemia | pernicious anemia |
  fanconi anemia
anaemia+autoimmune-disease < autoimmune hemolytic anemia | aiha
- correction of anemia
sickle-cell = sickle cell disease | sickle cell anemia | sickle cell | sickle cell disorder | scd
- sickle cell trait
heart-implant = pacemaker or defibrillator | pacemaker or implantable cardioverter defibrillator | pacemaker or icd |
  pacemaker or implantable defibrillator | pacemaker or implanted defibrillator
- aortic aneurysm
"""
