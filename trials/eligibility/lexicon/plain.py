"""Words that change nothing, or only when something was: "patients with", "able to", "history of". Pure data.

What is in no list is not understood, and then nothing near it counts as exact: the list of words that change nothing is the one that a
wrong "does not match" would come from.
"""

NOTHING = """
    irrespective of cause | regardless of cause | irrespective of the cause | regardless of the cause | of any cause |
    line of | line | lines of | course of | courses of | cycle of | cycles of | regimen of | regimen | setting | positive testing for |
    positive test of | positive serological test for | positive results on | known or suspected | suspected or known |
    confirmed or suspected | suspected or confirmed | positive test for | positive tests for | positive screening test for |
    positive serology for | positive results for | positive result for | test positive for | positive blood screen for |
    tests positive for | last | otherwise | you | your | diagnoses | diagnoses of | diagnose |
    lifetime history of | criterion | physician | pre | dsm 5 criteria | medication s | condition s | disease s | dsm | dsm iv | dsm 5 |
    dsm iv tr | dsm v | diagnostic and statistical manual of mental disorders | according to | criteria | per | by | who criteria |
    icd 10 | as per | fulfilling | meeting | meet | meets | iv tr | made | based on | as determined by | in the opinion of the | obtain |
    obtaining | pts | pt | w | hospitalized patients with | patient | subject | participant | individual | person | people | volunteer |
    it must be | there must be | it has been | it should be |
    candidate | patients who | those | anyone | adult | who | that | which | have | has | had | having | with | is | are | was | were |
    be | been | being | the | a | an | of | any | in | on | to | one | must | should | will | shall | they | their | his | her | he |
    she | him | also | currently have | suffering from | suffer from | suffers from | diagnosed with | diagnosed | diagnosis |
    diagnosis of | a diagnosis of | confirmed | confirmed diagnosis of | clinical diagnosis of | known | documented | established |
    medical | medical history | clinical | self reported | reported | presence of | presence | evidence of | evidence |
    clinical evidence | existing | pre existing | preexisting | concomitant | concurrent | coexisting | co existing | positive for |
    tested positive for | condition | disease | disorder | illness | infection with | use of | use | using | taking | take | taken |
    takes | received | treatment with | therapy with | treated with | undergone | underwent | administration of | administered |
    medication with | treatment | therapy | medication | drug | agent | concomitant use of | concurrent use of |
    concomitant treatment with | been treated with | been diagnosed with | exposed to | exposure to | receipt of | intake of | medicine |
    exclusion | all | either | both | each | type | form | kind | types of | forms of | kinds of | e | g | at baseline | at screening |
    at study entry | at enrollment | at enrolment | at the time of enrollment | at the time of screening | at the time of inclusion |
    at inclusion | at the time of study entry | at the time of randomization | at visit 1 | at the screening visit | at randomization |
    at entry | prior to enrollment | before enrollment | prior to study entry | prior to screening | before screening | before inclusion |
    prior to inclusion | at the start of the study | personal | personal history of | proven | verified | physician diagnosed |
    doctor diagnosed | recorded | there is | there are | from | for | as | diagnosis or history of | s | hospital | as well as |
    regular use of | regularly | itself | affected by | affected | living with | infected with | infected | infection | subject has |
    patient has | patient is | subject is | participant has | clinically | medically | confirmed by | definite | group | following |
    the following | listed below | below | above | exclusion criterion | episode of | episodes of | event | attack of |
    participation | participate in | participation in | participating in | participated in | participating | enrolled in | enrollment in |
    enrolled | enrolment in | involved in | involvement in | participated | enrollment | inclusion in | included in | take part in |
    taking part in | takes part in | simultaneous participation in | simultaneous | and or | identified as | considered | into |
    co morbid | comorbid | comorbidity | comorbidities
"""
ABLE = """
    consent to | participate | participate in the study | participate in this study | participate in study | participate in the trial |
    obtain | obtaining | obtainment of | obtain written | according to gcp | in accordance with | gcp | ich gcp | local legislation |
    full | informed and | sufficient | cognitively | available | availability | able | able to | ability | ability to | willing |
    willing to | willingness | willingness to | capable | capable of | agree | agree to | agrees to | agrees | agreement to | can |
    accept | accepts | accept to | willing and able | willing and able to | able and willing to | able and willing | commit to |
    committed to | provide | provided | provides | give | given | giving | gives | sign | signed | signing | obtained | capacity |
    capacity to | competent | competent to | understand | understands | understanding | understood | voluntarily | voluntary |
    willingness and ability to | ability and willingness to | ability or willingness | written | dated | read | document | freely |
    able or willing | access to | has access to | have access to | own | practice | practise | adhere to | capability | capability to |
    capability of | free and informed | signature | before any study procedure | prior to any study procedure |
    before any study specific procedure | fully | personally | statement | in writing | have signed | has signed | have given |
    has given | have provided | has provided | must provide | must sign | providing | understanding of | to participate |
    to take part in | in the study | in this study | in the trial | for the study | the study | study | this study | prior to enrollment |
    mentally | physically | study specific | procedure | prior to | before | trial | participation in the study | icf | approved | irb |
    institutional review board | irb approved | ethics committee | good | adequate | appropriate | agreed to | commitment to | effective |
    highly effective | reliable | acceptable | fluent in | fluently | language | speak | spoken | speaks | write | and sign | comprehend |
    comprehension | be able to | willingly | legally | during the study | throughout the study | during study |
    for the duration of the study | during the trial | for the duration of the trial | while on study | entire study |
    for the entire study | at all times
"""
EVER = """
    infection or history of | infection with or history of | at any time | history of | history | prior | previous | previously | past |
    ever | past history of | past medical history of |
    medical history of |
    prior history of | previous history of | known history of | any history of | personal history of | current or past | past or current |
    current or previous | prior or current | current or prior | previous or current | current or history of | history of or current |
    history or current | history or presence of | presence or history of | history or evidence of | evidence or history of |
    current or past history of | past or present | present or past | ever had | history of or presence of | past or current history of |
    any prior | lifetime | has a history of | have a history of | current or a history of | any previous | history or diagnosis of |
    history of or active | active or history of | current or history | history or known | known or history of | active or prior |
    documented history of | prior diagnosis of | previous diagnosis of | has had | have had | active or past |
    current diagnosis or history of | previously diagnosed | previously diagnosed with | history of any | current and past |
    past and current | past or present history of | present or past history of | history and presence of | current or lifetime |
    current or prior history of | clinical history of | ever been diagnosed with | history of documented | currently or previously |
    previously or currently
"""
NOW = """
    receiving | receive | receives | current | currently | active | ongoing | present | presently | at present | now |
    actual | existing now | current use of | concurrent | concomitant | current treatment with | currently taking | currently receiving |
    currently using | currently on | current evidence of | on going | simultaneous
"""
