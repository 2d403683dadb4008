"""Phrases with the name of a topic that speak of something else. Pure data, in the notation of `table.py`."""

TABLE = """
- vaccine dose | first vaccine dose | last vaccine dose | second vaccine dose | dose of vaccine | dose of the vaccine |
  first dose of vaccine | first dose of the vaccine | last dose of vaccine | dose of study vaccine | first dose of study vaccine |
  vaccine administration | component of the investigational vaccine | component of investigational vaccine |
  component of the study vaccine | drug or vaccine | drug , vaccine | vaccine or drug | vaccine study | vaccine trial |
  vaccine group | vaccine reaction | vaccine antigen | cholera toxin or vaccine | vaccine therapy
- hypersensitivity pneumonitis | hypersensitivity pneumonia
- transplant admission | transplant conditioning | pre transplant conditioning regimen | transplant center | transplant surgeon
- radiation colitis | radiation proctitis | radiation enteritis | radiation necrosis | radiation dermatitis |
  radiation cystitis | radiation retinopathy | radiation field | radiation safety
- organizing pneumonia | cryptogenic organizing pneumonia | interstitial pneumonia | eosinophilic pneumonia |
  idiopathic interstitial pneumonia
- skin allergy | allergy to ultrasound gel | allergy to gel | allergy season
- insulin dose | total insulin dose | total daily insulin dose | total daily dose of insulin | daily insulin dose | insulin product |
  insulin syringe
- metastatic setting | metastatic tumor aspirate | metastatic biopsy | metastatic tissue | metastatic sample
- prophylactic anticoagulation | if heparin is used | heparin flush | heparin lock | sensitivity to heparin
- cancer therapy trial | cancer pain clinic
- depression inventory | depression score | anxiety and depression scale
immune-medicines = immunosuppression therapy | immunosuppression treatment
- anaplastic lymphoma kinase | allergic granulomatous angiitis |
  estrogen and or progesterone receptor | estrogen or progesterone receptor | estrogen and progesterone receptor |
  testosterone dosage | testosterone concentration | testosterone measurement | hypoxic seizure |
  rectal blood loss | unexplained blood loss | menstrual blood loss | intraoperative blood loss | other cns disease |
  transfusions are not permitted | transfusion is not permitted | transfusions are not allowed | transfusion is not allowed |
  allergic contact dermatitis | allergic encephalomyelitis
- parkinson application
- diabetes educator | asthma clinic
"""
