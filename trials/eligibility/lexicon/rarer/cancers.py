"""Other and rarer words for cancers and for treatments that somebody had. Pure data, in the notation of `table.py`."""

TABLE = """
cancer < neoplasm | neoplasia | malignant lymphoproliferative disease | myeloproliferative disorder | myeloproliferative disease |
  myeloproliferative neoplasm | hepatic carcinoma | HCC | hepatocarcinoma | hepatic cancer | gall bladder cancer | gallbladder cancer |
  bile duct cancer | small bowel cancer | anal cancer | penile cancer | throat cancer | vulvar cancer | vaginal cancer | cancer of the
  cervix | cancer of the uterus | cancer of the stomach | cancer of the esophagus | cancer of the kidney | cancer of the liver | cancer
  of the brain | head and neck squamous cell carcinoma | HNSCC | RCC | hematologic cancer | blood cancer | haematologic malignancy |
  hematological cancer | hematologic malignancies | genitourinary cancer | gynecologic cancer | gynecological cancer | gynecologic
  malignancy | brain tumour | intracranial neoplasm | cns neoplasm | cns malignancy | pituitary carcinoma | adrenal carcinoma |
  adrenocortical carcinoma | carcinoid | carcinoid tumor | smoldering myeloma | malignant mesothelioma | malignant pleural mesothelioma |
  oropharyngeal cancer | hypopharyngeal cancer | tongue cancer | tonsil cancer | renal carcinoma | kidney carcinoma | gastroesophageal
  cancer | gastroesophageal adenocarcinoma | gastro esophageal cancer | esophagogastric cancer | uterine carcinoma | uterine sarcoma |
  nonmelanomatous skin cancer | non melanomatous skin cancer | basalioma | basal cell skin carcinoma | basal cell cancer | squamous cell
  cancer | squamous cell carcinoma of the skin | basal or squamous cell carcinoma | basal or squamous cell skin cancer |
  solid malignant tumor | advanced solid tumor | refractory solid tumor | high grade glioma | low grade
  glioma | anaplastic astrocytoma | oligodendroglioma | ependymoma | chordoma | GIST | GBM | chondrosarcoma | liposarcoma |
  leiomyosarcoma | angiosarcoma | waldenstrom macroglobulinemia | waldenström's macroglobulinemia | seminoma | hormone dependent cancer |
  estrogen dependent neoplasia | hormone dependent malignancy | choriocarcinoma
- breast implant | benign neoplasm | benign tumor | cervical neoplasia | multiple endocrine neoplasia | prostatic intraepithelial
  neoplasia | intraepithelial neoplasia | vulvar intraepithelial neoplasia | benign neoplasia | adequately treated carcinoma in situ |
  neoplasm in situ | neoplasia in situ
breast-cancer < mbc | TNBC | her2 positive metastatic breast cancer | recurrent breast cancer | invasive breast adenocarcinoma |
  operable breast cancer | primary breast cancer | breast malignancy | carcinoma of breast | cancer of breast | breast tumor | hormone
  receptor positive breast cancer | hr positive breast cancer | er positive breast cancer
lung-cancer < NSCLC | non small cell lung cancers | lung malignancy | pulmonary carcinoma | non small cell carcinoma | lung neoplasm |
  bronchial carcinoma | bronchial cancer | large cell lung cancer | squamous cell lung cancer | squamous cell carcinoma of the lung |
  lung tumor
prostate-cancer < prostate malignancy | hormone sensitive prostate cancer | castrate resistant prostate cancer | androgen independent
  prostate cancer | hormone naive prostate cancer | prostate tumor | high risk prostate cancer | low risk prostate cancer
bowel-cancer < CRC | mCRC | colon adenocarcinoma | colorectal neoplasm | colorectal malignancy | colorectal tumor | large bowel cancer |
  rectum cancer | colon malignancy | cancer of colon | cancer of rectum | sigmoid cancer | colon neoplasm | adenocarcinoma of colon |
  adenocarcinoma of rectum | carcinoma of the rectum | carcinoma of the colon or rectum | cancer of the colon or rectum | cancer of the
  bowel | colorectal cancer crc
skin-melanoma < cutaneous malignant melanoma | ocular melanoma | mucosal melanoma | malignant skin melanoma | unresectable melanoma
leukaemia < chronic lymphoid leukemia | chronic lymphatic leukemia | t cell leukemia | adult t cell leukemia | blast crisis | APL |
  acute lymphatic leukemia | myelomonocytic leukemia | chronic myelomonocytic leukemia | CMML | acute lymphoblastic leukemia all |
  chronic lymphocytic leukemia cll | chronic myeloid leukemia cml
lymphoma < marginal zone lymphoma | waldenstrom lymphoma | anaplastic large cell lymphoma | hodgkins disease | hodgkins lymphoma | non
  hodgkins lymphoma | indolent lymphoma | aggressive lymphoma | central nervous system lymphoma | mycosis fungoides | sezary syndrome |
  lymphoid malignancy | diffuse large b cell lymphoma dlbcl | non hodgkin's lymphoma nhl | non hodgkin disease
brain-metastases < brain mets | cns mets | central nervous system mets | cerebral mets | brain lesions metastatic | leptomeningeal
  metastasis | leptomeningeal involvement | leptomeningeal spread | meningeal metastases | meningeal metastasis | meningeal involvement |
  meningeal disease | intracranial metastasis | intracerebral metastases | intracranial disease | metastatic cns disease | metastatic
  central nervous system disease | secondary brain tumor | spread to the brain | brain metastatic lesions | symptomatic cns involvement
metastatic-cancer < distant spread | metastatic carcinoma | metastatic adenocarcinoma | distant metastatic disease |
  peritoneal metastases | skeletal metastases | osseous metastases | spinal metastases | disseminated cancer | generalized metastases |
  metastasized cancer | metastasised | metastasized | metastatic spread | lymphangitic carcinomatosis | peritoneal carcinomatosis
radiotherapy < radioembolization | radioimmunotherapy | proton therapy | intensity modulated radiotherapy | stereotactic body
  radiotherapy | sbrt | imrt | wbrt | chest radiotherapy | chest radiation | thoracic radiation | mediastinal radiation | abdominal
  radiation | abdominal radiotherapy | craniospinal irradiation | cranial radiation | brain radiation | brain irradiation | thoracic
  irradiation | definitive radiotherapy | adjuvant radiotherapy | definitive radiation therapy | stereotactic radiotherapy | external
  beam radiation | external beam irradiation | radioactive iodine therapy | strontium 89 | samarium 153 | radium 223 | radical
  radiotherapy | curative radiotherapy | neoadjuvant radiotherapy | salvage radiotherapy | focal radiotherapy | whole brain radiation |
  whole brain irradiation | chemo radiation | chemo radiotherapy | radio chemotherapy or radiotherapy
transplant < organ transplanted | transplanted | heart lung transplant | liver or kidney transplant | kidney or liver transplant |
  pancreatic transplant | allograft recipient | organ recipient | organ allograft recipient | transplant of a major organ | transplanted
  kidney | transplanted liver | solid organ transplant recipient | kidney transplant recipient | renal transplant recipient | islet cell
  transplant | islet cell transplantation | vital organ transplant | liver transplanted | renal allograft | tissue allograft | lung or
  heart transplant | heart or lung transplant | intestinal transplant
stem-cell-transplant < allogeneic hsct | autologous hsct | autologous sct | allogeneic sct | SCT | BMT | ASCT | allogeneic hematopoietic
  cell transplantation | allogeneic hematopoietic cell transplant | cord blood transplant | cord blood transplantation | haploidentical
  transplant | autologous hematopoietic cell transplant | hematopoietic transplant | autologous or allogeneic stem cell transplant |
  allogeneic or autologous stem cell transplant | autologous or allogeneic stem cell transplantation | blood stem cell transplant |
  peripheral blood stem cell transplantation | bone marrow graft | high dose chemotherapy with stem cell rescue | marrow graft
blood-transfusion < transfusion of any blood product | transfusion of any blood products | transfusion of red blood cells | transfusion
  of platelets | transfused blood | red cell transfusion | rbc or platelet transfusion | transfusion of blood components | transfusion
  of blood or blood products | transfusion with blood or blood products | transfusion of blood or blood product | packed red cell
  transfusion | erythrocyte transfusion | massive transfusion | fresh frozen plasma | whole blood transfusion | received blood |
  received blood products | receipt of blood products | receipt of blood or blood products | administration of blood products |
  transfusion of blood or plasma | prbc transfusion
hospital-stay < emergency room visit | inpatient admission | inpatient hospitalization | inpatient treatment in hospital | intensive
  care unit admission | admission to hospital | admission to the hospital | admitted to a hospital | stay in hospital | hospital stay |
  acute hospitalization | hospitalization for any reason | emergency department visit | intensive care admission | been in hospital |
  hospitalized with | hospital admission for | hospitalised for | in hospital stay
- length of hospital stay | duration of hospital stay
major-surgery < major orthopedic surgery | total hip replacement | total knee replacement | hip arthroplasty | knee arthroplasty | total
  knee arthroplasty | total hip arthroplasty | open surgery | chest surgery | lung resection | lobectomy | pneumonectomy | colectomy |
  cystectomy | craniotomy | intracranial surgery | brain surgery | neurosurgery | cranial surgery | major vascular surgery | gastric
  surgery | gastric resection | small bowel resection | gastrointestinal tract surgery | major gastrointestinal surgery | stomach
  surgery | intestinal surgery | bowel surgery | hepatic resection | liver resection | aortic surgery | surgery under general anesthesia |
  large surgery | significant surgery | laparotomy | thoracotomy | transplant surgery | upper gastrointestinal surgery | abdominal
  operation
weight-loss-surgery < gastric band | gastric bypass operation | obesity operation | gastroplasty | gastric sleeve surgery | stomach
  stapling | laparoscopic gastric banding | biliopancreatic diversion | duodenal switch | gastric stapling | bariatric operation
back-surgery < spinal decompression | spine fusion | lumbar disc surgery | disc surgery | spinal operation | cervical fusion | spinal
  decompression surgery | lumbar laminectomy | microdiscectomy | lumbar spinal surgery
"""
