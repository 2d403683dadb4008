"""Other and rarer words for infections, allergies, and illnesses of immune system, eyes and skin. Pure data, see `table.py`."""

TABLE = """
autoimmune-disease < active autoimmune disorder | autoimmune encephalitis | bullous pemphigoid | pemphigus | sjogren's disease | sjögren
  syndrome | sjogren | giant cell arteritis | takayasu arteritis | behcet's disease | behçet's disease | behcet disease | polymyalgia
  rheumatica | goodpasture syndrome | goodpasture's syndrome | wegener's granulomatosis | granulomatosis with polyangiitis | anca
  vasculitis | polyarteritis nodosa | inflammatory myopathy | myositis | spondyloarthropathy | spondyloarthritis | axial
  spondyloarthritis | autoimmune vasculitis | crest syndrome | guillain barre | gluten sensitive enteropathy | antiphospholipid antibody
  syndrome | autoimmune neuropathy | systemic connective tissue disease | neuromyelitis optica | alopecia areata | vitiligo | autoimmune
  syndrome | autoimmune disorder requiring treatment | juvenile idiopathic arthritis or lupus
autoimmune-disease > systemic inflammatory disease | systemic rheumatic disease | inflammatory rheumatic disease | rheumatological
  disease | rheumatic disorder | connective tissue disorder | inflammatory arthritis | collagen disease | collagenosis | immune mediated
  disorder | immune disorder | immune system disorder | immunological disease | immunologic disease | immunological disorder |
  immunologic disorder | disease of the immune system | disorder of the immune system | immune disease | immune system disease | immune
  mediated inflammatory disease
rheumatoid-arthritis < active rheumatoid arthritis | severe rheumatoid arthritis | seropositive rheumatoid arthritis | rheumatoid
  disease | early rheumatoid arthritis | moderate to severe rheumatoid arthritis
lupus < discoid lupus | systemic lupus | drug induced lupus | active lupus | systemic lupus erythematodes | lupus erythematodes |
  systemic lupus erythematosus sle | discoid lupus erythematosus | cutaneous lupus erythematosus
psoriasis < plaque type psoriasis | stable plaque type psoriasis | psoriasis vulgaris | inverse psoriasis | chronic psoriasis | active
  psoriasis | severe plaque psoriasis | scalp psoriasis | nail psoriasis | palmoplantar psoriasis | moderate psoriasis | extensive
  psoriasis | chronic plaque type psoriasis | erythrodermic or pustular psoriasis | generalized pustular psoriasis | psoriatic plaque |
  moderate to severe psoriasis
weak-immune-system < immune incompetence | immune incompetent | immunocompromise | immunoincompetent | immune dysfunction | poor immune
  system | low immunity | impaired immunity | immunologic deficiency | immunological deficiency | immune suppression | immunosuppressed
  state | immune compromised state | immunodeficiency virus disease | common variable immunodeficiency | primary immune deficiency |
  acquired immune deficiency | humoral immunodeficiency | cellular immunodeficiency | severe combined immunodeficiency | immunoglobulin
  deficiency | igg deficiency | complement deficiency | functional asplenia | no spleen | agranulocytosis | secondary immunodeficiency |
  suppressed immune system | immune compromise | febrile neutropenia | congenital or acquired immune deficiency | acquired or congenital
  immune deficiency | acquired or congenital immunodeficiency | hereditary immunodeficiency | inherited immunodeficiency | defect of the
  immune system | impaired immune function | compromised immune function
hepatitis-b+hepatitis-c ! hepatitis b and c negative | hepatitis b or c negative | negative for hepatitis b and c | negative for
  hepatitis b or c | hepatitis b c negative | hepatitis b and hepatitis c negative | negative hepatitis b and c | hbv and hcv negative |
  negative hepatitis b and c serology
hepatitis-b+hepatitis-c = hepatitis b virus or c | hepatitis b virus and c | chronic hepatitis b virus or c |
  hbv and hcv | hbv or hcv infection | hepatitis b virus and hepatitis c virus | hepatitis b virus or hepatitis
  c virus infection | hepatitis b or c viruses | hep b or c | hep b or hep c | hep b c | hbv hcv infection | hepatitis type b or c |
  hepatitis b or hepatitis c virus | hepatitis b or hepatitis c infection | hepatitis b and c virus | hepatitis b , and c | hepatitis b
  , or c | hepatitis types b or c | hepatitis c and b | hepatitis b and or hepatitis c virus
hepatitis-b < chronic hbv | hepatitis type b | hepatitis b virus carrier | hepatitis b carrier | carrier of hepatitis b | carriers of
  hepatitis b | hbs antigenemia | hbsag carrier | hepatitis b antigen | positive hepatitis b serology | hepatitis b seropositive |
  hepatitis bs antigen
hepatitis-c < hepatitis type c | hepatitis c virus carrier | carrier of hepatitis c | positive hepatitis c serology | hepatitis c
  seropositive | hcv seropositive | hcv disease | hcv positivity | hcvinfection
hiv < hiv 1 seropositive | hiv seroconversion | hiv carrier | aids disease | aids related complex | hiv type 1 | hiv type 1 or 2 | hiv i
  or ii | anti hiv antibody | anti hiv 1 | positive hiv antibody | hiv ag | hivinfection | aids patient | acquired immunodeficiency
  syndrome aids | acquired immune deficiency syndrome aids | hiv aids infection | htlv iii
tuberculosis < mycobacterium tuberculosis | latent tbc | tbc | TBC | active mycobacterial infection | active tbc | pulmonary tb |
  positive quantiferon | positive ppd | extrapulmonary tuberculosis | tuberculous disease | koch's disease
infection-now < uncontrolled bacterial infection | systemic bacterial infection | acute viral infection | severe active infections |
  cellulitis | septicemia | septic shock | uncontrolled viral infection | systemic viral infection | intra abdominal infection |
  abdominal infection | severe systemic infection | septic arthritis | joint infection | bone infection | dental infection | bacterial
  pneumonia | acute bronchitis | active skin infection | urinary tract infection uti | UTI | active bladder infection | acute febrile
  illness | acute febrile disease | uncontrolled infectious disease | unstable infection | untreated infection | severe infectious
  disease | serious bacterial infection | invasive fungal infection | systemic mycosis | intercurrent illness or infection | clinical
  infection | central nervous system infection | cns infection | pulmonary infection | lung infection | sinus infection |
  gastrointestinal infection | tooth infection | eye infection | ocular infection | genital infection | active herpes zoster | shingles |
  herpes zoster | active inflammation or infection | mycobacterial infection | chronic or active infection
- avian influenza | haemophilus influenza | influenza a | influenza b | influenza season | influenza virus
covid < covid 19 pneumonia | active covid | acute covid 19 | confirmed covid 19 | sars cov 2 positive | positive sars cov 2 | covid 19
  positive | positive covid 19 test | post covid syndrome | long covid syndrome | covid infection | sars coronavirus 2 | novel
  coronavirus | novel coronavirus pneumonia | positive covid test | covid19 | mis c
glaucoma < advanced glaucoma | acute angle closure glaucoma | acute glaucoma | narrow angles glaucoma | primary angle closure glaucoma |
  pseudoexfoliation glaucoma | normal tension glaucoma | pigmentary glaucoma | chronic open angle glaucoma | angle closure | end stage
  glaucoma | closed angle or narrow angle glaucoma | narrow angle or closed angle glaucoma | secondary glaucoma | glaucoma simplex
eczema < neurodermatitis | active eczema | active atopic dermatitis | eczematous dermatitis | atopic skin disease | atopic dermatitis ad |
  severe or extensive eczema | dyshidrotic eczema
osteoporosis < osteoporotic | osteoporotic fracture | vertebral osteoporosis | secondary osteoporosis | primary osteoporosis |
  glucocorticoid induced osteoporosis
back-pain < lumbago | lumbar pain | chronic nonspecific low back pain | chronic non specific low back pain | nonspecific back pain |
  lumbar radiculopathy | lumbosciatica | clbp | cervical or back pain | spinal pain
severe-allergy ~ drug allergies | severe food allergy | peanut allergy | allergic diathesis | allergic constitution | atopic allergy |
  severe allergic disposition | allergies to | allergic history | allergic predisposition | sensitivities to
- lactose intolerance | glucose intolerance | exercise intolerance | galactose intolerance | fructose intolerance | heat intolerance
"""
