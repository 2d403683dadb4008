"""Words that are no topic: what turns, narrows or excuses what is said of one. Pure data."""

from trials.eligibility.lexicon import plain
from trials.eligibility.lexicon.shape import CueKind

_NARROWS = """
    her 2 negative | her2 neu negative | hr negative | er negative | hormone receptor negative | node negative | lymph node negative |
    estrogen receptor negative | pr negative | philadelphia chromosome negative | egfr negative | rheumatoid factor negative |
    seronegative | no earlier than | no later than | no more than | no less than | no longer than | not more than | no greater than |
    not less than | not exceeding | not greater than | no fewer than | not longer than | no higher than | no lower than | not only |
    not earlier than | not later than | not during | not after | not because of | not due to | not just | not until |
    primary diagnosis of | chronic infection with | active infection with | chronic active infection with |
    chronically infected with | active infection of | locally advanced or metastatic | advanced or metastatic | recurrent or metastatic |
    metastatic or recurrent | unresectable or metastatic | metastatic or locally advanced | advanced and or metastatic |
    advanced / metastatic | relapsed or refractory | relapsed / refractory | metastatic and or recurrent |
    unresectable and or metastatic | personal or family history of | family or personal history of | her2 | her 2 | her2 negative |
    positive | hormone receptor positive | triple negative | estrogen receptor positive | er positive | high | post | recent | recently |
    recent history of | recent or current | histologically | cytologically | pathologically | histological | histologic | cytological |
    cytologic | radiographic | radiological | histopathologically | i | ii | iii | iv | iia | iib | iiia | iiib | iiic | iva | ivb |
    stage i | stage ii | stage iii | stage iv | squamous | non squamous | nonsquamous |
    adenocarcinoma histology | measurable | evaluable | de novo | previously treated |
    previously untreated | biopsy | clinically diagnosed | t1 | t2 | ia | ib | resectable | resected | inoperable | operable | incurable |
    advanced stage | locally | high grade | low grade | poor | hormone refractory | eligible for resection | adult | pediatric |
    childhood | hypertensive | severe | serious | uncontrolled | poorly controlled | unstable | symptomatic | clinically significant |
    significant | clinically relevant | relevant | major | moderate | mild | chronic | acute | advanced | recurrent | refractory |
    untreated | decompensated | life threatening | end stage | clinically important | important | progressive | persistent |
    inadequately controlled | insufficiently controlled | medically significant | severely | moderately | extensive | unresolved |
    uncured | congenital | inherited | newly diagnosed | new onset | relapsed | relapsing | resistant | treated | stable |
    well controlled | controlled | primary | secondary | systemic | moderate to severe | moderate or severe | severe or uncontrolled |
    uncontrolled or | late stage | early | early stage | terminal | complicated | concomitant severe | intravenous | oral | high dose |
    long term | chronic use of | regular | daily | frequent | excessive | heavy | abnormal | inadequate | suspected | possible |
    probable | suspicion of | histologically confirmed | cytologically confirmed | histologically proven | biopsy proven |
    locally advanced | unresectable | metastatic or | invasive | multiple | first | second | third | residual | latent | autoimmune |
    ischemic | hemorrhagic | bacterial | viral | fungal | idiopathic | pathologic | pathological | sporadic | grade | stage | class |
    medically unstable | overt | manifest | predominant | concomitant active | prolonged | require | requires | required | requiring |
    needing | permanent | insulin treated | insulin requiring | complications of | complication | difficult to control | therapeutic |
    prophylactic | unstable or severe | long standing | psychiatric | neurologic | neurological | gross | considerable | uncompensated |
    low | high risk | at least | more than | greater than | less than | new | localized | early or | late | low dose | full dose |
    inactive | asymptomatic | extended | undergoing | undergo | in remission | bilateral | unilateral
"""
_NOT = """
    negative | negative screening test for | negative test for | negative tests for | negative serology for | negative results for |
    negative result for | tested negative for | test negative for | must not be | may not be | should not be | must not be receiving |
    may not be receiving | no | not | without | absence of | lack of | free of | free from | negative for | never | none | denies | deny |
    neither | nor | do not have | does not have | have no | has no | with no | absent | no evidence of | no history of | no known |
    no prior | no previous | no current | not have | cannot have | must not | must not have | may not have | should not have | can not |
    is not | are not | not been | never been | have not | has not | had no | seronegative for | no concurrent | no other | without any |
    doesn't | don't | didn't | isn't | aren't | hasn't | haven't | won't | wasn't | without evidence of | exclusion of |
    without a history of | without history of | no concomitant | no active | do not | does not | did not | discontinued | stopped | off |
    has never | have never | hadn't | weren't | failed to | failure to | rather than | ruled out | rule out | absence
"""
_UNABLE = """
    unable | unable to | inability | inability to | not able to | not able | unwilling | unwilling to | unwillingness | unwillingness to |
    not willing | not willing to | refuse | refuses to | refuse to | refusal | refusal of | refusal to | refusing | refuses | cannot |
    can not | can't | incapable | incapable of | not capable of | unable or unwilling to | unwilling or unable to |
    unwilling or not able to | not able or willing to | not willing or able to | incapability | incapacity | incapacity to |
    lack of ability to | lack of willingness to | lack of willingness | inability or unwillingness to | unwillingness or inability to |
    inability or unwillingness | lack of capacity to | impossibility of | impossibility to | unlikely to | unlikely | disagree | decline |
    declines | declined | disability to | impossible to | impossible | difficulty | difficulties | impaired ability to | reluctant to |
    reluctance to | do not agree to | does not agree to | do not want to | do not consent | does not consent | not providing |
    not provide | not consenting | not consent | not agree | not agree to | not agreeing to | not giving | not give | failure to provide |
    failure to give | not signed | not have signed | not having | no signed | who do not | do not use | not use | not using |
    does not use | are not using | is not using | not practicing | not practising | not taking | fail to | no willingness to |
    insufficient ability to | doubtful | questionable | lack the | not accept | not committed to | not agreed to | unreliable |
    not cooperate | inadequate | no adequate | no reliable | no effective | not protected by | not on | without effective |
    without adequate | without using | without reliable | without acceptable | without appropriate | not speak | not understand |
    not read | not fluent in | not proficient in | not affiliated | not covered by | no access to | without access to |
    not independently
"""
_EXCEPT = """
    except | except for | exception | exceptions | exception of | other than | unless | excluding | apart from | with the exception of |
    aside from | but not | besides | excepting | not including | with exception of | save for | exempt | does not include |
    do not include | not counting | outside of | outside | in addition to | despite | but | however | not considered |
    not limited to the exclusion of | instead of | although | though | even if | beyond | in the absence of | in absence of |
    exclusive of
"""
_IF = """
    if | when | in case of | in case | for patients with | for patients who | for subjects with | for subjects who |
    for participants with | for those | for those with | in patients with | in patients who | in subjects with | whether | provided that |
    as long as | where | in the event of | in the case of | for participants who | only if | should the | depending on | until | once |
    while | if applicable | in women | in men | for women | for men | for females | for males | for female | for male | unless otherwise |
    whose | assuming | in which | for whom | for which
"""
_ALLOWED = """
    with and without | with or without | allowed | permitted | eligible | acceptable if | may be enrolled | may be included |
    may participate | may enroll | can be included | can be enrolled | may be eligible | is acceptable | are acceptable | not excluded |
    not be excluded | are eligible | is eligible | will be eligible | not an exclusion | not exclusionary | allowable |
    is not an exclusion | does not exclude | do not exclude | will not be excluded | not excluding | is allowed | are allowed |
    is permitted | are permitted | not a reason for exclusion | are not excluded | is not excluded | regardless of | irrespective of |
    or without | can participate | are ok | acceptable are | be enrolled | be included | is ok | are accepted | will be allowed |
    will be permitted | not exclude | not prohibited | are included | is included | may continue | can continue | may have |
    may have had | may receive | be allowed | may have received | will be included | need not | not required | optional | does not need |
    case by case | case by case basis | individually reviewed | still qualify | still be eligible |
    independent of | not necessary | no limit | no limit to | no limits | no limitation | no waiting period | no restriction |
    no restrictions | no minimum | no maximum | may take part | can take part | may join | can join | may enter | can enter |
    may be entered | can be entered | are welcome | is welcome | does not matter | do not matter | does not preclude | do not preclude |
    no reason for exclusion | no reason to exclude | no exclusion criterion | is no exclusion | are no exclusion | is not exclusionary
"""
_OTHERS = """
    planned | scheduled | planned to | planned to receive | scheduled to receive | to receive | about to receive | directed |
    candidates for | expected to receive | intended to receive | will receive | will undergo | to undergo | naive | naïve | mother |
    maternal | grandparent | brother | sister | wife | guardian | legal representative | representative |
    legally authorized representative | legally acceptable representative | legal guardian | lar | parent or guardian |
    parent or legal guardian | caregiver | partner | as a result of | result of | unrelated to | as a consequence of | severity |
    duration | duration of | symptom severity | risk | prevention | education | knowledge | awareness | resulting in | leading to |
    that would | which would | non | family history of | family history | family | parent | parents | mother of | father | sibling |
    first degree relative | relative | spouse | husband | caregiver of | donor | risk of | at risk of | at risk for | risk for |
    risk factor for | risk factors for | increased risk of | increased risk for | high risk for | high risk of | screening for |
    prevention of | prophylaxis of | prophylaxis for | prevent | suspicion | caused by | reversal of | induce | induced | drugs known to |
    medication known to | treatment of | treatment for | therapy for | used to treat | for the treatment of | to treat | drugs for |
    medication for | medications for | associated with | related to | due to | secondary to | resulting from | because of |
    attributable to | predispose to | predisposing to | interfere with | interferes with | affect | affects | affecting |
    contraindication to | contraindications to | contraindication for | intolerant to | contraindicated | contraindication |
    contraindications | eligible for | scheduled for | waiting for | awaiting | need for | indication for | suitable for | planning |
    plan to | intend to | intending to | plans to | expected to | anticipated | likely to | interpretation of | assessment of | infant |
    child of | children of | newborn | fetus | baby | babies | offspring | recovered from | recovery from | resistance to | response to |
    refractory to | relapse after | progression after | failure of | failed | following treatment with | progressed on |
    after treatment with | doctor | provider | nurse | clinician | household | son | daughter | women whose | test for | tests for |
    tested for | testing for | symptoms of | signs of | sign of | signs or symptoms of | symptoms | symptom | confirmed absence |
    prognosis | probability of | vaccine against | vaccination against | antibody to | antibodies to | antigen | exposure in utero |
    pump | can be treated with | could be treated with | may be treated with | regions where | areas where | region where | area where |
    countries where | country where | level | levels | score | scale | questionnaire | inventory | index | dependent on
"""
_SUCH_AS = """
    but not limited to | but are not limited to | but is not limited to | but not restricted to | not restricted to | but not limited |
    include but are not limited to | includes but is not limited to | incl | incl. | eg | comprising | such as | including |
    including but not limited to | e.g. | for example | i.e. | ie | namely | including any | for instance | like | includes | include |
    especially | particularly | in particular | defined as | consisting of | is defined as | as defined by | which includes |
    not limited to | these include | examples include | included | including the following | defined by
"""
_ANY_OTHER = """
    any other | another | any condition | any other condition | other condition | other conditions | other disease | other diseases |
    other medical condition | any disease | other disorder | other illness | other significant | other serious | other severe |
    another condition | any medical condition | any serious | any significant | other
"""
_RULED_OUT = """
    not allowed | not permitted | are excluded | is excluded | will be excluded | be excluded | excluded | not eligible |
    are not eligible | is not eligible | ineligible | prohibited | are prohibited | is prohibited | not acceptable | not be eligible |
    will not be eligible | must be excluded | should be excluded | not be allowed | will not be allowed | not be included |
    will not be included | are ineligible | is ineligible | disallowed | not be enrolled | cannot be enrolled | cannot be included |
    not be permitted | are not allowed | is not allowed | are not permitted | is not permitted | exclude the patient | exclude |
    excludes | cannot participate | not accepted | not included | are not accepted | not be entered
"""
_FEMALE = "female | woman | women | females | girl | girls | lady | ladies"
_MALE = "male | man | men | males | boy | boys"
_BOTH = """
    male or female | female or male | men or women | women or men | male and female | men and women | males and females | women and men |
    males or females | females or males | both genders | either gender | both sexes | either sex | male female | boys and girls |
    female and male | any gender | all genders | any sex | of either sex | of both sexes | male or non pregnant female | man or woman |
    both male and female | of either gender | both men and women | gender | sex | both sex | male or female patient |
    adult male or female
"""


def _phrases(cell: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in cell.replace("\n", " ").split("|") if phrase.strip())


CUES: dict[CueKind, tuple[str, ...]] = {
    "nothing": _phrases(plain.NOTHING),
    "narrows": _phrases(_NARROWS),
    "able": _phrases(plain.ABLE),
    "now": _phrases(plain.NOW),
    "ever": _phrases(plain.EVER),
    "any-other": _phrases(_ANY_OTHER),
    "such-as": _phrases(_SUCH_AS),
    "not": _phrases(_NOT),
    "others": _phrases(_OTHERS),
    "unable": _phrases(_UNABLE),
    "except": _phrases(_EXCEPT),
    "if": _phrases(_IF),
    "allowed": _phrases(_ALLOWED),
    "ruled-out": _phrases(_RULED_OUT),
    "female": _phrases(_FEMALE),
    "male": _phrases(_MALE),
    "both-sexes": _phrases(_BOTH),
    "or": ("or", "and or", "and / or", "/", "or / and", "&/or", "as well as", "and/or"),
    "and": ("and", "&", "plus"),
    "comma": (",", ":"),
    "open": ("(", "["),
    "close": (")", "]"),
    "stop": (".", ";", "•"),
}
