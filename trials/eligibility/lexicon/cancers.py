"""Words for cancers. Pure data, in the notation of `table.py`."""

TABLE = """
cancer = cancer | malignancy | malignant disease | malignant tumor | malignant neoplasm | malignant neoplastic disease |
  neoplastic disease | carcinoma | malignant condition | oncological disease | oncologic disease | oncological pathology |
  malignant neoplasia | cancerous disease | malignant disorder | malignant process
cancer < solid tumor | sarcoma | multiple myeloma | myeloma | glioblastoma | glioma | neuroblastoma | mesothelioma |
  hepatocellular carcinoma | renal cell carcinoma | ovarian cancer | pancreatic cancer | gastric cancer | cervical cancer |
  endometrial cancer | bladder cancer | head and neck cancer | thyroid cancer | esophageal cancer | kidney cancer | liver cancer |
  brain tumor | brain cancer | stomach cancer | cervix cancer | testicular cancer | squamous cell carcinoma of the head and neck |
  ovarian carcinoma | pancreatic adenocarcinoma | urothelial carcinoma | transitional cell carcinoma | gastric adenocarcinoma |
  gastric carcinoma | uterine cancer | kaposi's sarcoma | kaposi sarcoma | soft tissue sarcoma | osteosarcoma | ewing sarcoma |
  malignant glioma | astrocytoma | medulloblastoma | cholangiocarcinoma | biliary tract cancer | peritoneal carcinoma |
  fallopian tube cancer | primary peritoneal cancer | nasopharyngeal carcinoma | oral cancer | laryngeal cancer |
  gastrointestinal stromal tumor | neuroendocrine tumor | merkel cell carcinoma | germ cell tumor | thymoma | hematologic malignancy |
  hematological malignancy | haematological malignancy | cancer of the ovary | cancer of the pancreas | cancer of the bladder |
  central nervous system tumor | cns tumor | intracranial tumor | brain neoplasm | esophageal carcinoma |
  gastroesophageal junction adenocarcinoma | skin cancer | nonmelanoma skin cancer | non melanoma skin cancer | basal cell carcinoma |
  squamous cell carcinoma | squamous cell skin cancer | basal cell skin cancer | adenocarcinoma | renal cell cancer | hepatoma |
  solid malignancy | lymphoproliferative disease | lymphoproliferative disorder | hematologic neoplasm | hepatoblastoma | wilms tumor |
  retinoblastoma | rhabdomyosarcoma | cervical carcinoma | endometrial carcinoma | bladder carcinoma | hormone sensitive cancer |
  hormone dependent tumor | estrogen dependent tumor | sex hormone dependent tumor
- carcinoma in situ | cervical intraepithelial neoplasia | in situ carcinoma | ductal carcinoma in situ | cancer treatment |
  cancer therapy |
  anticancer therapy | anti cancer therapy | anticancer treatment | anti cancer treatment | cancer therapies | cancer drug |
  cancer center | cancer screening | cancer staging | american joint committee on cancer | national cancer institute | cancer institute |
  union against cancer | cancer related | cancer related fatigue | cancer pain | cervical cancer screening | cancer registry |
  breast cancer screening | cancer antigen | cancer stem cell | cancer survivor | cancer risk | cancer drug | cancer medication |
  prostate cancer screening | cancer network | national comprehensive cancer network |
  european organization for research and treatment of cancer | cancer cell | anti cancer | lymphoma staging |
  colorectal cancer screening | in situ cervical cancer | cervical cancer in situ | cancer surgery | cancer program | pain due to cancer |
  breast cancer resistance protein | carcinoma in situ of the cervix
other-cancer = other malignancy | other cancer | another malignancy | another cancer | second malignancy | second cancer |
  second primary malignancy | second primary cancer | second primary tumor | other primary malignancy | another primary malignancy |
  other malignant disease | other malignant tumor | other malignant neoplasm | other primary cancer | other tumor | other neoplasm |
  other invasive malignancy | other primary tumor | other type of cancer | other carcinoma | other malignant condition |
  additional malignancy | different malignancy | secondary malignancy | other invasive cancer | another primary cancer |
  other prior malignancy | other neoplastic disease | other previous malignancy | prior malignancy other than | second primary |
  other concurrent malignancy | secondary primary malignancy | synchronous malignancy | other concurrent cancer | other previous cancer |
  other prior cancer | another malignant tumor | another malignant disease | other current malignancy | other malignant tumor disease |
  another malignant neoplasm | any other malignancy | any other cancer | another type of cancer | another invasive malignancy |
  other second malignancy
other-cancer < other active malignancy | another active malignancy | other active cancer | known additional malignancy |
  known additional malignancy that is progressing | concurrent active malignancy | other hematologic malignancy | other solid tumor |
  other hematological malignancy | concurrent malignancy | concomitant malignancy | concurrent cancer | other uncontrolled malignancy |
  double cancer | concomitant cancer
metastatic-cancer = metastatic cancer | metastatic disease | metastasis | metastatic | metastases | metastatic tumor |
  distant metastasis | distant metastases | metastatic malignancy | stage iv cancer | stage 4 cancer | stage iv disease |
  metastatic solid tumor
metastatic-cancer < bone metastasis | bone metastases | liver metastasis | liver metastases | visceral metastases | lung metastases |
  pulmonary metastases | hepatic metastases
- response evaluation criteria in solid tumors | response evaluation criteria in solid tumours |
  response evaluation criteria in solid tumor | response evaluation criteria for solid tumors |
  lymph node metastases | non metastatic | nonmetastatic | metastatic potential | prostate cancer working group |
  breast cancer group | lung cancer group | cancer cooperative group | leukemia working group | lymphoma working group
brain-metastases = brain metastasis | brain metastases | cns metastasis | cns metastases | central nervous system metastases |
  central nervous system metastasis | metastases to the brain | metastasis to the brain | cerebral metastases | cerebral metastasis |
  metastatic brain disease | intracranial metastases | central nervous system cns metastases | central nervous system cns metastasis |
  metastatic disease to the brain | brain metastatic disease | metastatic brain tumor | metastases to the central nervous system |
  metastatic disease to the central nervous system | brain or cns metastases | cns or brain metastases
brain-metastases < leptomeningeal metastases | active brain metastases | symptomatic brain metastases | active cns metastases |
  active central nervous system metastases | untreated brain metastases | untreated cns metastases | leptomeningeal disease |
  carcinomatous meningitis | meningeal carcinomatosis | uncontrolled brain metastases | leptomeningeal carcinomatosis |
  symptomatic cns metastases | parenchymal brain metastases | progressive brain metastases | unstable brain metastases |
  involvement of the central nervous system | central nervous system involvement | cns involvement |
  active involvement of the central nervous system
brain-metastases > cns disease | brain involvement
- brain metastases treatment
breast-cancer = breast cancer | carcinoma of the breast | cancer of the breast | breast carcinoma | breast adenocarcinoma |
  mammary carcinoma | breast neoplasm | malignant neoplasm of breast | adenocarcinoma of the breast
breast-cancer < metastatic breast cancer | advanced breast cancer | invasive breast cancer | triple negative breast cancer |
  her2 positive breast cancer | early breast cancer | locally advanced breast cancer | inflammatory breast cancer |
  early stage breast cancer | invasive breast carcinoma | invasive ductal carcinoma
lung-cancer = lung cancer | cancer of the lung | carcinoma of the lung | lung carcinoma | bronchogenic carcinoma
lung-cancer < non small cell lung cancer | nsclc | small cell lung cancer | sclc | non small cell lung carcinoma |
  small cell lung carcinoma | lung adenocarcinoma | non small cell lung cancer nsclc | small cell lung cancer sclc | advanced nsclc |
  adenocarcinoma of the lung
prostate-cancer = prostate cancer | cancer of the prostate | carcinoma of the prostate | prostatic cancer | prostate carcinoma |
  prostatic carcinoma | adenocarcinoma of the prostate | prostate adenocarcinoma | prostatic adenocarcinoma | prostate neoplasm
prostate-cancer < metastatic prostate cancer | castration resistant prostate cancer | metastatic castration resistant prostate cancer |
  localized prostate cancer | mcrpc | crpc | hormone refractory prostate cancer | advanced prostate cancer
bowel-cancer = colorectal cancer | colon cancer | rectal cancer | bowel cancer | colorectal carcinoma | cancer of the colon |
  carcinoma of the colon | colorectal adenocarcinoma | cancer of the rectum | adenocarcinoma of the colon or rectum |
  adenocarcinoma of the rectum | adenocarcinoma of the colon | colon or rectal cancer | rectal adenocarcinoma | colon carcinoma |
  rectal carcinoma | colon or rectum cancer
bowel-cancer < metastatic colorectal cancer | locally advanced rectal cancer | advanced colorectal cancer |
  metastatic colorectal carcinoma
skin-melanoma = melanoma | malignant melanoma | cutaneous melanoma | melanoma of the skin
skin-melanoma < metastatic melanoma | uveal melanoma | advanced melanoma | melanoma in situ
leukaemia = leukemia
leukaemia < acute myeloid leukemia | acute lymphoblastic leukemia | chronic lymphocytic leukemia | chronic myeloid leukemia |
  acute leukemia | AML | ALL in relapse | CLL | CML | acute myelogenous leukemia | acute promyelocytic leukemia |
  chronic myelogenous leukemia | acute lymphocytic leukemia | acute myeloid leukemia aml | chronic leukemia | hairy cell leukemia |
  acute lymphoid leukemia | chronic myelogenous or myeloid leukemia | acute myelogenous or lymphoblastic leukemia | plasma cell leukemia
lymphoma = lymphoma | malignant lymphoma
lymphoma < non hodgkin lymphoma | non hodgkin's lymphoma | hodgkin lymphoma | hodgkin's lymphoma | hodgkin disease | hodgkin's disease |
  follicular lymphoma | diffuse large b cell lymphoma | mantle cell lymphoma | small lymphocytic lymphoma | SLL | b cell lymphoma |
  t cell lymphoma |
  cutaneous t cell lymphoma | primary cns lymphoma | cns lymphoma | DLBCL | NHL | burkitt's lymphoma | burkitt lymphoma |
  lymphoblastic lymphoma | peripheral t cell lymphoma | hodgkin's or non hodgkin's lymphoma | hodgkin or non hodgkin lymphoma |
  non hodgkin's or hodgkin's lymphoma
"""
