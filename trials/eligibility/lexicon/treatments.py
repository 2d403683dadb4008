"""Words for treatments that somebody had. Pure data, in the notation of `table.py`."""

TABLE = """
chemotherapy = chemotherapy | chemo | chemotherapeutic agent | cytotoxic chemotherapy | systemic chemotherapy | cytotoxic therapy |
  chemotherapeutic drug | chemotherapy treatment | chemotherapies | antineoplastic chemotherapy | anticancer chemotherapy |
  anti cancer chemotherapy | cancer chemotherapy | chemotherapeutics
chemotherapy < adjuvant chemotherapy | neoadjuvant chemotherapy | platinum based chemotherapy | cytotoxic agent | radiochemotherapy |
  chemoradiotherapy | chemoradiation | cytotoxic drug | cytostatic | chemoradiation therapy | concurrent chemoradiotherapy |
  intrathecal chemotherapy | docetaxel | cisplatin | carboplatin | paclitaxel | gemcitabine | anthracycline | doxorubicin |
  high dose chemotherapy | palliative chemotherapy | platinum containing chemotherapy | induction chemotherapy | first line chemotherapy
- eligible for docetaxel | candidate for chemotherapy | eligible for chemotherapy | chemotherapy induced | suitable for chemotherapy |
  planned chemotherapy | scheduled to receive chemotherapy | indication for chemotherapy | hypersensitivity to docetaxel |
  hypersensitivity to paclitaxel | allergy to paclitaxel | scheduled chemotherapy | chemotherapy induced nausea
radiotherapy = radiotherapy | radiation therapy | radiation treatment | therapeutic radiation | irradiation | radiation |
  external beam radiotherapy or brachytherapy | radiation or radiotherapy
radiotherapy < pelvic radiotherapy | pelvic radiation | brachytherapy | cranial irradiation | whole brain radiotherapy |
  external beam radiotherapy | external beam radiation therapy | palliative radiotherapy | stereotactic radiosurgery |
  total body irradiation | pelvic irradiation | radiosurgery | thoracic radiotherapy | extended field radiotherapy |
  whole brain radiation therapy | radionuclide therapy | radiation to the chest | palliative radiation | radiopharmaceutical |
  local radiotherapy | extensive radiotherapy | wide field radiotherapy | head and neck radiation
- ultraviolet radiation | radiation exposure | eligible for radiotherapy | candidate for radiotherapy | ionizing radiation |
  radiation oncologist | planned radiotherapy | radiation therapy oncology group
immunotherapy = immunotherapy | cancer immunotherapy | immunotherapeutic agent
immunotherapy < anti pd 1 | anti pd l1 | anti ctla 4 | immune checkpoint inhibitor | checkpoint inhibitor | pd 1 inhibitor |
  pembrolizumab | nivolumab | ipilimumab | atezolizumab | car t cell therapy | anti pd 1 or anti pd l1 | anti pd 1 anti pd l1 |
  pd 1 or pd l1 inhibitor | car t therapy | adoptive cell therapy
immunotherapy > biologic therapy | biological therapy
- allergen immunotherapy | allergy immunotherapy | specific immunotherapy | subcutaneous immunotherapy | sublingual immunotherapy
major-surgery = major surgery | major surgical procedure | surgery requiring general anesthesia | extensive surgery | major operation |
  big surgery | major surgical intervention
major-surgery < major abdominal surgery | planned major surgery | major cardiac surgery | major thoracic surgery | abdominal surgery |
  intra abdominal surgery | pelvic surgery | thoracic surgery | cardiovascular surgery | vascular surgery | gastrointestinal surgery |
  prostatectomy | radical prostatectomy | nephrectomy | joint replacement | intestinal resection | bowel resection | gastrectomy |
  orthopedic surgery | hip replacement | knee replacement
major-surgery > surgery | surgical procedure | surgical intervention | operation
- bariatric surgery requirement | eye surgery | ocular surgery | cataract surgery | dental surgery | scheduled for surgery |
  elective surgery | candidate for surgery | planned surgery | eligible for surgery | oral surgery | refractive surgery |
  scheduled surgery | minor surgery | suitable for surgery | intraocular surgery | curative surgery | undergoing surgery | sinus surgery |
  knee surgery | spine and surgery | laser surgery | nasal surgery | prior surgery for | day of surgery | breast surgery |
  scheduled to undergo surgery | surgical sterilization | planned surgical procedure | elective surgical procedure | hip surgery |
  shoulder surgery | foot surgery | joint surgery | prostate surgery
weight-loss-surgery = bariatric surgery | gastric bypass | weight loss surgery | gastric bypass surgery | obesity surgery |
  surgery for obesity | bariatric procedure | surgical treatment of obesity | surgery for weight loss | surgical treatment for obesity
weight-loss-surgery < gastric banding | lap band | sleeve gastrectomy | roux en y gastric bypass | gastric sleeve
- candidate for bariatric surgery | planned bariatric surgery | eligible for bariatric surgery | undergoing bariatric surgery |
  scheduled for bariatric surgery
back-surgery = back surgery | spinal surgery | spine surgery | surgery of the spine | surgery on the spine
back-surgery < spinal fusion | laminectomy | lumbar fusion | discectomy | cervical spine surgery | lumbar spine surgery | lumbar surgery |
  low back surgery
- scheduled for spine surgery | elective spine surgery | undergoing spine surgery | candidate for spine surgery
transplant = transplant | transplantation | organ or tissue transplant | organ or bone marrow transplant | tissue or organ transplant |
  organ or stem cell transplant | organ or tissue transplantation
transplant < lung transplant | renal transplant | renal transplantation | liver transplantation | kidney transplantation |
  heart transplantation | lung transplantation | cardiac transplant | islet transplantation | cardiac transplantation |
  pancreas transplant | hepatic transplant | major organ transplant | allogeneic organ transplant | corneal transplant |
  allogeneic tissue | allogeneic tissue solid organ transplant | organ transplantation | solid organ transplantation | tissue transplant |
  organ transplant | solid organ transplant | organ transplant recipient | organ allograft | organ graft | transplanted organ |
  transplant recipient | kidney transplant | liver transplant | heart transplant
- transplant candidate | eligible for transplant | candidate for transplant | hair transplant | transplantation waiting list |
  transplant eligible | transplant waiting list | eligible for stem cell transplantation | candidate for transplantation |
  eligible for transplantation | corneal transplantation | ineligible for transplant | fecal transplant | fecal microbiota transplant |
  fecal microbiota transplantation
stem-cell-transplant = stem cell transplant | bone marrow transplant | stem cell transplantation | bone marrow transplantation |
  hematopoietic stem cell transplantation | hsct | hematopoietic stem cell transplant | hematopoietic cell transplantation |
  marrow transplant | stem cell or bone marrow transplant | bone marrow or stem cell transplant |
  bone marrow or stem cell transplantation | haematopoietic stem cell transplant | hematopoietic cell transplant |
  peripheral blood stem cell transplant | peripheral stem cell transplant | marrow transplantation | stem cell transplant sct |
  stem cell rescue
stem-cell-transplant < autologous stem cell transplant | allogeneic stem cell transplant | allogeneic stem cell transplantation |
  autologous stem cell transplantation | asct | allo sct | allogeneic bone marrow transplant | allogeneic transplant |
  autologous transplant | allogeneic hematopoietic stem cell transplantation | autologous bone marrow transplant |
  allogeneic transplantation | autologous transplantation | allogeneic hematopoietic stem cell transplant |
  allogeneic bone marrow transplantation | autologous hematopoietic stem cell transplantation | autologous bone marrow transplantation
blood-transfusion = blood transfusion | transfusion | transfusion of blood | blood or blood product transfusion |
  blood product transfusion | transfusion of blood products | transfused
blood-transfusion < red blood cell transfusion | platelet transfusion | plasma transfusion | rbc transfusion | packed red blood cells |
  exchange transfusion
blood-transfusion > blood derived products | immunoglobulin or blood product | immunoglobulins or blood products |
  blood products or immunoglobulins | blood products or immunoglobulin | blood product
- transfusion dependent | refuse blood transfusion | transfusion support | transfusion independent | willing to receive transfusion
hospital-stay = hospitalized | hospitalization | hospital admission | admitted to hospital | hospitalised | admitted to the hospital |
  hospitalisation | inpatient stay
hospital-stay < hospitalized for heart failure | hospitalization for heart failure | icu admission | hospitalization due to |
  hospitalized for | hospitalization for | hospitalized due to
- requiring hospitalization | require hospitalization | required hospitalization | expected hospitalization | planned hospitalization |
  requires hospitalization
vaccine = vaccine | vaccination | immunization | vaccinated | immunized | any vaccine
vaccine < influenza vaccine | influenza vaccination | inactivated vaccine | flu vaccine | meningococcal vaccine | pneumococcal vaccine |
  hpv vaccine | rabies vaccine | measles vaccine | licensed vaccine | experimental vaccine | killed vaccine | bcg vaccination |
  bcg vaccine | investigational vaccine | inactivated influenza vaccine | non study vaccine | previous vaccination against |
  tumor vaccine | vaccination against | covid 19 vaccine | covid 19 vaccination | covid vaccine | hepatitis b vaccine |
  hepatitis b vaccination | cancer vaccine | hiv vaccine | sars cov 2 vaccine
- vaccination site | vaccination area | site of vaccination | vaccine site | injection site | vaccine component |
  component of the vaccine | study vaccine | vaccine allergy | planned vaccination | vaccine excipient |
  vaccine schedule
live-vaccine = live vaccine | live attenuated vaccine | live virus vaccine | live vaccination | attenuated live vaccine |
  live or live attenuated vaccine | live or attenuated vaccine | live or attenuated virus vaccine | live attenuated virus vaccine |
  vaccination with a live vaccine | live virus vaccination | live or live attenuated virus vaccine | live viral vaccine |
  live attenuated vaccination | vaccination with live vaccine | vaccination with live attenuated vaccine |
  vaccination with live virus vaccine
"""
