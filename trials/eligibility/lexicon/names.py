"""Names of medicines, each under what it is. Pure data, in the notation of `table.py`."""

TABLE = """
chemotherapy < mitomycin | mitomycin c | nitrosourea | oxaliplatin | irinotecan | topotecan | capecitabine | fluorouracil | 5
  fluorouracil | 5 fu | temozolomide | vincristine | vinblastine | vinorelbine | etoposide | daunorubicin | idarubicin | cytarabine |
  bleomycin | ifosfamide | melphalan | chlorambucil | taxane | platinum therapy | platinum chemotherapy | platinum based therapy | bcnu |
  ccnu | carmustine | lomustine | dacarbazine | folfox | folfiri | anthracycline based chemotherapy | myeloablative chemotherapy |
  salvage chemotherapy | consolidation chemotherapy | maintenance chemotherapy | second line chemotherapy | myelosuppressive
  chemotherapy
chemotherapy > systemic anticancer therapy | systemic anti cancer therapy | systemic anticancer treatment | systemic anti cancer
  treatment | antineoplastic therapy | antineoplastic treatment | anti neoplastic therapy | antineoplastic agent | systemic
  antineoplastic therapy | cytoreductive therapy | myelosuppressive therapy | myelosuppressive agent
immunotherapy < pd l1 inhibitor | anti pd l2 | anti cd137 | ctla 4 inhibitor | immune checkpoint blockade | pd 1 antibody | interleukin
  2 | cellular immunotherapy | chimeric antigen receptor t cell | chimeric antigen receptor t cell therapy
steroids < betamethasone | deflazacort | triamcinolone | oral prednisone | oral prednisolone | systemic glucocorticosteroid | oral
  glucocorticosteroid | systemic cortisone | intravenous steroid | iv steroid | depot corticosteroid | intramuscular corticosteroid |
  intramuscular steroid | pulse steroid | maintenance steroid | maintenance oral corticosteroid | oral cortisone | iv corticosteroid |
  injectable corticosteroid | injectable steroid | cortisone injection | high dose systemic corticosteroid
- fluticasone | budesonide | betamethasone cream | topical betamethasone | topical hydrocortisone | hydrocortisone cream | intravitreal
  triamcinolone | triamcinolone cream
immune-medicines < sirolimus | basiliximab | anakinra | golimumab | certolizumab | certolizumab pegol | tofacitinib | janus kinase
  inhibitor | mercaptopurine | anti cd20 | anti cd20 antibody | calcineurin inhibitor | antithymocyte globulin | dmard | disease
  modifying anti rheumatic drug | disease modifying antirheumatic drug | tnf alpha blocker | tnf α inhibitors | anti rejection
  medication | anti rejection drug | anti rejection medicine | immunosuppressive antibody | mycophenolic acid | anti metabolite
  immunosuppressant
insulin < rapid acting insulin | short acting insulin | nph insulin | insulin aspart | insulin lispro | insulin detemir | insulin
  degludec
blood-thinners < edoxaban | fondaparinux | dalteparin | tinzaparin | acenocoumarol | argatroban | bivalirudin | ximelagatran | lmwh |
  unfractionated heparin | factor xa inhibitor | direct thrombin inhibitor | thrombin inhibitor | NOAC | novel oral anticoagulant | new
  oral anticoagulant | warfarin therapy | oral vitamin k antagonist | heparin therapy | low molecular weight heparins lmwh | warfarin
  sodium | therapeutic heparin | therapeutic warfarin | coumadin therapy | parenteral anticoagulant | coumarin anticoagulant | coumarin
  type anticoagulant | systemic anticoagulant | anticoagulating medication | anti clotting medicine
anti-inflammatory < ketoprofen | etoricoxib | rofecoxib | piroxicam | etodolac | nabumetone | sulindac | cyclooxygenase 2 inhibitor |
  cox inhibitor | cox 1 inhibitor | selective cox 2 inhibitor | cyclooxygenase inhibitor | oral nsaid | flurbiprofen | aceclofenac
opioids < hydromorphone | oxymorphone | meperidine | pethidine | tapentadol | oral morphine | strong analgesic | weak opioid | opioid
  agonist | opioid containing medication | suboxone | long acting opioid | sufentanil | remifentanil | transdermal fentanyl |
  prescription opioid
antidepressants < nortriptyline | imipramine | desipramine | clomipramine | doxepin | fluvoxamine | desvenlafaxine | milnacipran |
  vortioxetine | tricyclic | tricyclics | selective serotonin re uptake inhibitor | serotonin norepinephrine reuptake inhibitor |
  serotonin noradrenaline reuptake inhibitor | serotonin and norepinephrine reuptake inhibitor | serotonin norepinephrine reuptake
  inhibitors snris | serotonergic antidepressant | mao i | mao a inhibitor | monoaminoxidase inhibitor | monoamine oxidase a inhibitor |
  TCA | TCAs
- mao b inhibitor
antipsychotics < ziprasidone | paliperidone | lurasidone | chlorpromazine | perphenazine | fluphenazine | asenapine | pimozide |
  thioridazine | typical antipsychotic | second generation antipsychotic | injectable antipsychotic | long acting injectable
  antipsychotic
antibiotics < penicillin | amoxicillin | doxycycline | minocycline | tetracycline | ciprofloxacin | levofloxacin | moxifloxacin |
  metronidazole | vancomycin | cephalosporin | macrolide | broad spectrum antibiotic | trimethoprim | oral antimicrobial | systemic
  antimicrobial | systemic antibacterial | antibacterial therapy | long term antibiotic | antimicrobial treatment | antibacterial
  treatment | antimicrobial agent | antibacterial agent
hormones < letrozole | anastrozole | exemestane | medroxyprogesterone | medroxyprogesterone acetate | megestrol | megestrol acetate |
  leuprolide | goserelin | lh rh agonist | gnrh analogue | gnrh analog | lhrh analogue | lhrh analog | luteinizing hormone releasing
  hormone agonist | gonadotropin releasing hormone agonist | depo provera | endocrine therapy | anti hormonal therapy | antihormonal
  therapy | androgen deprivation treatment | estrogen containing | systemic estrogen | oral estrogen | oestradiol | estradiol |
  progestogen | estrogen or progestin | hormone replacement treatment | androgenic steroid | dehydroepiandrosterone | hormonal birth
  control | oral birth control pill | contraceptive patch | contraceptive implant | hormonal implant | depot contraceptive | hormonal
  iud
vaccine < tetanus vaccine | tetanus toxoid | diphtheria vaccine | allergen vaccine | yellow fever vaccine | mrna vaccine | subunit
  vaccine | non live vaccine | pneumonia vaccine | seasonal influenza vaccine | seasonal influenza vaccination | flu shot | booster
  vaccination | booster vaccine | routine vaccination | routine immunization
live-vaccine < mmr vaccine | live influenza vaccine | live attenuated influenza vaccine | oral polio vaccine | varicella vaccine | live
  intranasal influenza vaccine | live zoster vaccine | live bacterial vaccine | live oral vaccine
"""
