"""Words for illnesses of the immune system, infections and allergies. Pure data, in the notation of `table.py`."""

TABLE = """
autoimmune-disease = autoimmune disease | autoimmune disorder | auto immune disease | autoimmune condition | auto immune disorder |
  systemic autoimmune disease | autoimmune illness
autoimmune-disease < active autoimmune disease | vasculitis | sjogren's syndrome | sjögren's syndrome | scleroderma | systemic sclerosis |
  myasthenia gravis | guillain barre syndrome | guillain barré syndrome | ankylosing spondylitis | celiac disease | coeliac disease |
  psoriatic arthritis | multiple sclerosis autoimmune | autoimmune thyroiditis | antiphospholipid syndrome |
  mixed connective tissue disease | polymyositis | dermatomyositis | addison's disease | systemic vasculitis | sjogren syndrome |
  autoimmune hepatitis or
autoimmune-disease > autoimmune or inflammatory disease | rheumatic disease | connective tissue disease | collagen vascular disease |
  immune mediated disease | rheumatologic disease
rheumatoid-arthritis = rheumatoid arthritis | RA
- juvenile rheumatoid arthritis | juvenile idiopathic arthritis | hiv protease inhibitor | hiv protease | anti hiv
lupus = lupus | systemic lupus erythematosus | lupus erythematosus | sle
lupus < cutaneous lupus
- lupus anticoagulant
psoriasis = psoriasis
psoriasis < plaque psoriasis | pustular psoriasis | chronic plaque psoriasis | guttate psoriasis | erythrodermic psoriasis |
  moderate to severe plaque psoriasis | severe psoriasis
weak-immune-system = immunodeficiency | immune deficiency | immunocompromised | immunosuppressed | weakened immune system |
  immunosuppression | compromised immune system | immune compromised | immunosuppressed condition | immunodeficient | immune suppressed |
  immunodeficiency disorder | immunodeficiency disease | immune deficiency disorder | immunocompromised condition |
  immunocompromised state | immunosuppressive condition | immunosuppressive disorder | immunodeficiency state | immunodeficient state |
  immunodeficient condition | immunosuppressive state | impaired immune system | immunodeficiency syndrome |
  congenital or acquired immunodeficiency
weak-immune-system < primary immunodeficiency | congenital immunodeficiency | congenital immune deficiency | hypogammaglobulinemia |
  severe immunosuppression | asplenia | splenectomy | combined immunodeficiency | agammaglobulinemia | neutropenia
hiv = hiv | human immunodeficiency virus | hiv infection | human immunodeficiency virus infection | hiv positive | aids | hiv aids |
  acquired immunodeficiency syndrome | human immunodeficiency virus hiv | human immunodeficiency virus hiv infection | hiv seropositive |
  hiv positivity | infection with hiv | seropositive for hiv | human immunodeficiency virus positive | positive for hiv | hiv 1 | hiv 2 |
  hiv 1 or hiv 2 | hiv 1 2 | hiv 1 or 2 | hiv antibody | hiv 1 infection | acquired immune deficiency syndrome | positive hiv test |
  positive hiv | hiv test positive | hiv 1 antibody | hiv 1 and hiv 2 | seropositivity for hiv | hiv seropositivity | hiv infected |
  human immunodeficiency virus hiv antibody | human immunodeficiency virus type 1 | hiv disease | positive hiv serology |
  positive test for hiv | hiv virus | human immune deficiency virus | positive serology for hiv |
  positive for human immunodeficiency virus | human immunodeficiency virus hiv positive |
  acquired immunodeficiency syndrome related illness | acquired immunodeficiency | infected with hiv |
  human immunodeficiency virus hiv type 1 | hiv i | hiv 1 infected | human immunodeficiency virus antibody | hiv serology |
  immunodeficiency virus
hiv < hiv positive and receiving antiretroviral therapy | aids related | aids defining | acute hiv infection
hiv ! hiv negative | hiv seronegative | hiv uninfected | negative hiv test | negative hiv | hiv test negative |
  negative for human immunodeficiency virus | human immunodeficiency virus negative | seronegative hiv antibody | hiv antibody negative |
  hiv 1 negative | negative hiv serology | negative test for hiv | negative hiv 1
- hiv testing | hiv test | hiv prevention | hiv risk | risk for hiv | risk of hiv | hiv viral load | hiv 1 rna | hiv rna | hiv status |
  hiv medication | hiv care | hearing aids | hearing aid | hiv negative partner | hiv treatment | hiv therapy | aids medication |
  hiv education | unknown hiv status
hepatitis = viral hepatitis
hepatitis > hepatitis | acute or chronic hepatitis
hepatitis ~ acute hepatitis | chronic hepatitis
hepatitis < active hepatitis | chronic viral hepatitis | active viral hepatitis | acute viral hepatitis | chronic active hepatitis |
  infectious hepatitis | hepatitis virus
hepatitis-b+hepatitis-c = hepatitis b or c | hepatitis b or hepatitis c | hepatitis b and c | hepatitis b c |
  hepatitis b virus or hepatitis c virus | hbv or hcv | hepatitis b and or c | hepatitis b and hepatitis c | hbv hcv |
  hepatitis b and or hepatitis c | hepatitis b or c virus | hepatitis b or c infection | hepatitis c or b | hepatitis c or hepatitis b |
  hepatitis a , b or c | hepatitis b , c | hepatitis b , hepatitis c | hepatitis b and / or c | hepatitis b / c
hepatitis-b+hepatitis-c < chronic hepatitis b or c | active hepatitis b or c | active hepatitis b or hepatitis c |
  chronic hepatitis b or hepatitis c | chronic active hepatitis b or c
hepatitis-b = hepatitis b | hbv | hepatitis b virus | hepatitis b infection | hepatitis b virus infection | hbv infection |
  hepatitis b surface antigen positive | hbsag positive | hepatitis b virus hbv | hepatitis b virus hbv infection |
  positive hepatitis b surface antigen | positive for hepatitis b surface antigen | hepatitis b positive | positive hbsag |
  hepatitis b surface antigen | hbsag | hepatitis b surface antigen hbsag | positive hepatitis b surface antigen hbsag |
  positive for hepatitis b | positive for hbsag | positive hepatitis b | hep b | positive for hepatitis b surface antigen hbsag |
  hbs antigen | hbs ag | surface antigen positive for hepatitis b virus | hepatitis b surface ag
hepatitis-b < chronic hepatitis b | active hepatitis b | acute hepatitis b | chronic hbv infection | acute or chronic hepatitis b |
  chronic hepatitis b infection | active hepatitis b infection | chronic hepatitis b virus infection |
  active hepatitis b virus infection | chronic active hepatitis b | active hbv infection | hepatitis b surface antigenemia
hepatitis-b ! hepatitis b negative | hbsag negative | negative hepatitis b surface antigen
- hepatitis b core antibody | hepatitis b surface antibody | hepatitis b dna | hbv dna
hepatitis-c = hepatitis c | hcv | hepatitis c virus | hepatitis c infection | hepatitis c virus infection | hcv infection |
  hepatitis c antibody | hepatitis c virus antibody | anti hcv | hepatitis c virus hcv | hepatitis c virus hcv infection |
  positive hepatitis c antibody | positive for hepatitis c | hepatitis c positive | hcv antibody | positive hcv antibody | hep c |
  positive for hcv | positive hepatitis c | hepatitis c virus hcv antibody | positive for hepatitis c antibody | hcv positive |
  hcv antibodies
hepatitis-c < chronic hepatitis c | active hepatitis c | acute hepatitis c | chronic hcv infection | chronic hepatitis c infection |
  chronic hepatitis c virus infection | active hepatitis c infection | chronic hcv | active hepatitis c virus infection |
  hepatitis c with | active hcv infection | chronic active hepatitis c
hepatitis-c ! hepatitis c negative | negative hepatitis c antibody | hcv negative
- hcv rna | hepatitis c rna | hepatitis c treatment | hcv treatment | hcv genotype
tuberculosis = tuberculosis | TB | tuberculosis infection | tb infection | latent or active tuberculosis | active or latent tuberculosis |
  tuberculosis tb | mycobacterium tuberculosis infection | active or latent tb | latent or active tb
tuberculosis < active tuberculosis | latent tuberculosis | active tb | latent tb | pulmonary tuberculosis |
  active tuberculosis infection | latent tuberculosis infection | untreated tuberculosis | untreated latent tuberculosis |
  latent tb infection | active tuberculosis tb | miliary tuberculosis | active pulmonary tuberculosis
- tuberculosis test | tb test | tb skin test | tuberculosis skin test | tuberculosis vaccine
infection-now = active infection | current infection | infection | ongoing infection | ongoing or active infection |
  active or ongoing infection | acute infection | infectious disease | acute illness or infection | active infectious disease |
  acute infectious disease | active or uncontrolled infection | current active infection | active systemic infection or |
  infectious process | infectious illness | concurrent infection | intercurrent infection
infection-now < serious infection | severe infection | uncontrolled infection | active uncontrolled infection | systemic infection |
  active systemic infection | fungal infection | bacterial infection | opportunistic infection | chronic infection |
  urinary tract infection | respiratory tract infection | upper respiratory tract infection | active serious infection |
  acute or chronic infection | skin infection | infection requiring antibiotics | infection requiring systemic therapy |
  active infection requiring systemic therapy | infection requiring antibiotic | infection requiring intravenous antibiotics |
  infection requiring systemic antibiotics | sepsis | local infection | systemic fungal infection | acute respiratory infection |
  respiratory infection | wound infection | active bacterial infection | active fungal infection | viral infection |
  active viral infection | infection requiring treatment | active infection requiring antibiotics | active local infection |
  serious active infection | febrile illness | active severe infection | recurrent infection | clinically significant infection |
  clinically significant active infection | clinically serious infection | urinary infection | acute bacterial infection |
  severe active infection | acute systemic infection | parasitic infection | uncontrolled active infection |
  uncontrolled systemic infection | bloodstream infection | pneumonia
- sexually transmitted infection | sexually transmitted disease | helicobacter pylori infection | prevention of infection |
  risk of infection | signs of infection | infectious disease society | cmv infection | cytomegalovirus infection | herpes infection |
  ebv infection | infection prophylaxis
covid = covid 19 | covid | sars cov 2 | sars cov 2 infection | covid 19 infection | coronavirus disease 2019 | coronavirus infection |
  coronavirus | severe acute respiratory syndrome coronavirus 2 | covid 19 disease | coronavirus disease | positive for covid 19 |
  sars cov2 | severe acute respiratory syndrome coronavirus 2 sars cov 2
covid < active covid 19 | severe covid 19 | active covid 19 infection | long covid | active sars cov 2 infection | suspected covid 19
- covid 19 pandemic | covid 19 test | covid vaccination
severe-allergy = severe allergy | severe allergic reaction | anaphylaxis | anaphylactic reaction | serious allergic reaction |
  severe allergies | anaphylactic shock | serious allergy | severe hypersensitivity reaction | severe allergic or anaphylactic reaction |
  severe allergic disease | severe drug allergy | life threatening allergic reaction
severe-allergy ~ anaphylaxis to | severe hypersensitivity reaction to | severe allergic reaction to | severe allergic reactions to |
  anaphylactic reaction to | severe allergy to | severe drug allergy to | severe hypersensitivity to | anaphylactic reactions to |
  serious allergic reaction to | anaphylaxis or severe allergic reaction to | severe hypersensitivity reactions to | hypersensitivity to |
  allergy to | allergic reaction to | hypersensitivity | allergy | allergic to | allergic reaction | hypersensitivity reaction |
  hypersensitivity reaction to | allergies to | allergic reactions attributed to | allergic reactions to | hypersensitive to |
  history of allergic reactions to | allergy or hypersensitivity to | hypersensitivity or allergy to | allergies | allergic |
  sensitivity to | known sensitivity to | intolerance or hypersensitivity to | hypersensitivity or intolerance to |
  allergic or hypersensitivity reactions to | immediate hypersensitivity | drug allergy | food allergy | latex allergy |
  allergy or intolerance to | intolerance or allergy to | allergic disorder | allergic disease | multiple drug allergies |
  drug hypersensitivity | allergic response to | allergic or adverse reaction to | hypersensitivity or adverse reaction to
- allergic rhinitis | seasonal allergy | environmental allergy | allergy medication | allergy medicine | allergy drug |
  cold and allergy medication | cold or allergy medication | allergic bronchopulmonary aspergillosis | allergic granulomatosis |
  allergy shot | allergy test | allergy testing
kidney-disease+lupus < lupus nephritis
"""
