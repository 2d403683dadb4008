"""Words for medicines that somebody takes. Pure data, in the notation of `table.py`."""

TABLE = """
steroids = steroid | corticosteroid | systemic corticosteroid | systemic steroid | oral corticosteroid | oral steroid | glucocorticoid |
  systemic glucocorticoid | steroid therapy | corticosteroid therapy | oral or parenteral corticosteroid | glucocorticosteroid |
  cortisone | systemic corticosteroid therapy | systemic steroid therapy | oral glucocorticoid | oral or systemic corticosteroid |
  systemic or oral corticosteroid | steroid medication | corticosteroid treatment | steroid treatment | cortisone therapy |
  oral or intravenous corticosteroid
steroids < prednisone | dexamethasone | prednisolone | methylprednisolone | chronic steroid | chronic corticosteroid |
  chronic systemic corticosteroid | hydrocortisone | long term steroid | high dose corticosteroid | intravenous corticosteroid |
  chronic systemic steroid | long term corticosteroid | chronic steroid therapy | chronic oral corticosteroid | high dose steroid |
  parenteral corticosteroid | intra articular corticosteroid | intra articular steroid | epidural steroid injection | steroid injection |
  corticosteroid injection | chronic oral steroid | immunosuppressive doses of steroids | parenteral steroid
- inhaled corticosteroid | topical corticosteroid | topical steroid | inhaled steroid | intranasal corticosteroid | nasal corticosteroid |
  non steroidal | nonsteroidal | intranasal steroid | nasal steroid | sex steroid | topical or inhaled corticosteroid | steroid hormone |
  contraceptive steroid | inhaled or topical corticosteroid | inhaled or topical steroid | topical or inhaled steroid |
  steroid refractory | steroid resistant | neurosteroid | intravitreal corticosteroid | inhaled glucocorticoid | anabolic steroid |
  intravitreal steroid | peribulbar steroid | retrobulbar steroid | corticosteroid enema | anti androgen | anti androgen therapy |
  antiandrogen | antiandrogen therapy | anti estrogen | anti estrogen therapy | anti hormone therapy
immune-medicines = immunosuppressant | immunosuppressive drug | immunosuppressive therapy | immunosuppressive agent |
  immunosuppressive medication | immunosuppressive treatment | immune suppressant | immunosuppressive | immunomodulator |
  immunosuppressants or immunomodulators | immunosuppressor | immunosuppressants or other immune modifying drugs | immune modifying drug |
  immunosuppressive or immunomodulatory therapy | immune suppressive therapy | immunosuppressive or immunomodulatory drug |
  immunosuppressive medicine | immunosuppressive or immunomodulating therapy
immune-medicines < methotrexate | azathioprine | cyclosporine | cyclosporin | ciclosporin | tacrolimus | mycophenolate |
  mycophenolate mofetil | rituximab | adalimumab | infliximab | etanercept | tnf inhibitor | anti tnf | biologic dmard |
  anti tnf therapy | chronic immunosuppressive therapy | immunomodulatory drug | systemic immunosuppressive |
  systemic immunosuppressive therapy | chronic immunosuppressive | tnf alpha inhibitor | jak inhibitor | tocilizumab | leflunomide |
  immunomodulatory therapy | immunomodulatory agent | systemic immunosuppressant | natalizumab | chronic immunosuppressant |
  anti tnf alpha | systemic immunosuppressive agent | systemic immunosuppressive medication | abatacept | immunosuppressive dose |
  ustekinumab | tnf α blocker | tumor necrosis factor α blocker | tnf blocker | tumor necrosis factor alpha blocker |
  anti tumor necrosis factor | tumor necrosis factor α | tnf α inhibitor | tnf α antagonist | tnf antagonist | alemtuzumab |
  6 mercaptopurine | anti thymocyte globulin
- topical immunosuppressant | topical tacrolimus
insulin = insulin | insulin therapy | insulin treatment | insulin injection
insulin < basal insulin | long acting insulin | insulin glargine | chronic insulin | prandial insulin | premixed insulin | insulin pump
- insulin resistance | insulin dependent | insulin sensitivity | fasting insulin | insulin like growth factor | non insulin |
  insulin level | insulin allergy | insulin sensitizer | other than insulin | insulin secretagogue |
  insulin secretion
blood-thinners = anticoagulant | anticoagulation | anticoagulant therapy | blood thinner | anticoagulation therapy | anti coagulant |
  oral anticoagulant | anti coagulation | anticoagulant medication | blood thinning medication | anticoagulative therapy |
  anticoagulant treatment | anticoagulant drug | oral anticoagulation | systemic anticoagulation | anticoagulation treatment |
  anticoagulation medication | anti coagulant therapy | anti coagulation therapy | oral anticoagulant therapy
blood-thinners < warfarin | coumadin | heparin | low molecular weight heparin | rivaroxaban | apixaban | dabigatran |
  therapeutic anticoagulation | full dose anticoagulation | vitamin k antagonist | anti vitamin k | anti vitamin k medication |
  antivitamin k | enoxaparin | coumarin |
  therapeutic dose anticoagulation | full dose anticoagulant | long term anticoagulation | chronic anticoagulation |
  direct oral anticoagulant | chronic anticoagulant therapy | DOAC | warfarin or other anticoagulant | coumarin derivative |
  phenprocoumon | therapeutic anticoagulant
blood-thinners > antiplatelet or anticoagulant | anticoagulant or antiplatelet | anticoagulant or antiplatelet therapy |
  anticoagulant or antiplatelet drug
- lupus anticoagulant | requiring anticoagulation | heparin induced thrombocytopenia
anti-inflammatory = nsaid | non steroidal anti inflammatory drug | nonsteroidal anti inflammatory drug | non steroidal anti inflammatory |
  nonsteroidal anti inflammatory | anti inflammatory drug | nonsteroidal antiinflammatory drug | non steroidal antiinflammatory drug |
  anti inflammatory medication | nonsteroidal anti inflammatory drugs nsaids | non steroidal anti inflammatory drugs nsaids |
  nonsteroidal anti inflammatory agent | nonsteroidal anti inflammatory medication | non steroidal anti inflammatory medication |
  nonsteroidal anti inflammatory drug nsaid
anti-inflammatory < ibuprofen | naproxen | diclofenac | chronic nsaid | celecoxib | cox 2 inhibitor | indomethacin | ketorolac |
  chronic nsaid use | meloxicam
anti-inflammatory > aspirin
- allergy to nsaids | low dose aspirin | hypersensitivity to aspirin | allergy to aspirin | hypersensitivity to nsaids |
  aspirin sensitivity | aspirin allergy
opioids = opioid | opiate | opioid analgesic | narcotic | narcotic analgesic | opioid medication | opioid therapy |
  opioid pain medication | narcotic pain medication | opioid drug | opioid painkiller | opiate analgesic | opioid or opiate |
  narcotic medication
opioids < morphine | oxycodone | fentanyl | chronic opioid | methadone | tramadol | buprenorphine | chronic opioid therapy | codeine |
  hydrocodone | chronic opioid use | chronic narcotic | strong opioid | heroin | buprenorphine or methadone | methadone or buprenorphine |
  long term opioid | chronic opioids
- opioid antagonist | opioid receptor antagonist | opiate antagonist | opioid allergy | opioid naive | allergy to opioids |
  hypersensitivity to opioids | allergy to morphine |
  opioid withdrawal
antidepressants = antidepressant | anti depressant | antidepressant medication | antidepressant therapy | antidepressive medication |
  antidepressant drug | antidepressant treatment | anti depressant medication
antidepressants < ssri | selective serotonin reuptake inhibitor | tricyclic antidepressant | mao inhibitor | maoi | snri |
  monoamine oxidase inhibitor | serotonin reuptake inhibitor | fluoxetine | bupropion | monoamine oxidase inhibitors maoi | duloxetine |
  sertraline | amitriptyline | venlafaxine | paroxetine | trazodone | mirtazapine | citalopram | escitalopram |
  monoamine oxidase mao inhibitor | selective serotonin reuptake inhibitors ssris
antipsychotics = antipsychotic | neuroleptic | antipsychotic medication | antipsychotic drug | anti psychotic |
  anti psychotic medication | neuroleptic medication | antipsychotic therapy | neuroleptic drug | antipsychotic treatment |
  antipsychotic agent
antipsychotics < clozapine | atypical antipsychotic | depot antipsychotic | risperidone | olanzapine | quetiapine | haloperidol |
  aripiprazole
antibiotics = antibiotic | antibiotic therapy | antibiotic treatment | antibacterial | antimicrobial | systemic antibiotic |
  antibiotic medication | oral antibiotic | oral or intravenous antibiotic | systemic antibiotic therapy | antibiotic use |
  antimicrobial therapy | systemic or oral antibiotic
antibiotics < intravenous antibiotic | iv antibiotic | chronic antibiotic | prophylactic antibiotic | parenteral antibiotic | rifampin |
  fluoroquinolone | antibiotic prophylaxis | rifampicin | macrolide antibiotic | clarithromycin | erythromycin | iv or oral antibiotics |
  azithromycin
- neuroleptic malignant syndrome
- topical antibiotic | allergy to antibiotics | allergic to antibiotics | requiring antibiotic | hypersensitivity to antibiotics
hormones = hormone replacement therapy | hormone therapy | hormonal therapy | sex hormone | hormone replacement | hrt |
  hormonal medication | hormonal treatment | hormone treatment | hormonal drug | hormonal medicine
hormones < estrogen | testosterone | oral contraceptive | hormonal contraceptive | progesterone | tamoxifen |
  androgen deprivation therapy | estrogen replacement therapy | hormonal contraception | birth control pill | progestin | lhrh agonist |
  oral contraceptive pill | estrogen therapy | testosterone therapy | postmenopausal hormone therapy | menopausal hormone therapy |
  menopausal hormone treatment | contraceptive pill |
  androgen therapy | testosterone replacement therapy | raloxifene | aromatase inhibitor | gnrh agonist | androgen |
  hormonal contraceptive method | hormonal oral contraceptive | systemic hormonal contraceptive | estrogen replacement |
  androgen deprivation
- thyroid hormone | growth hormone | parathyroid hormone | hormonal method | androgen receptor | estrogen receptor |
  thyroid hormone replacement | follicle stimulating hormone | hormone receptor |
  progesterone receptor | thyroid hormone replacement therapy | luteinizing hormone | thyroid stimulating hormone |
  growth hormone deficiency | hormone sensitive
- serum testosterone | testosterone level | total testosterone | free testosterone | serum total testosterone | serum estradiol |
  testosterone deficiency | low testosterone | serum insulin
"""
