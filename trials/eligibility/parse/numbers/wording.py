"""Words around a number that change nothing in what it asks, and words that do. Pure."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


MALE = _set("male males man men boy boys")
FEMALE = _set("female females woman women girl girls")
PEOPLE = (
    _set(
        """
    patient patients subject subjects participant participants person persons people individual individuals volunteer volunteers
    adult adults outpatient outpatients inpatient inpatients child children adolescent adolescents candidate candidates youth
    """
    )
    | MALE
    | FEMALE
)
# May stand before a value, beside it or after it without changing it.
HARMLESS = PEOPLE | _set(
    """
    see appendix table section form multiple gated serum plasma l attachment initiation initial treatment cockcroft-gault cockcroft
    gault cockroft-gault formula method equation calculated estimated mdrd ckd-epi schwartz using according echocardiogram
    echocardiography muga echo scan acquisition multigated a an the of is are be been was were being to has have having had with who
    whose that this any all each both either gender genders sex sexes must should shall may need needs nutritional aged age ages at
    in on by time date day days visit visits first study trial entry enrolment enrollment enrolling enrolled inclusion included
    screening baseline randomization randomisation randomized randomised signing sign signed signature informed consent consenting
    assent providing provision obtained registration recruitment participation consult start beginning icf as assessed measured
    documented confirmed inclusive inclusively incl extremes both-inclusive years year old weeks week months month hours within
    prior before preceding period currently current present and healthy ambulatory eligible willing free-living community-dwelling
    non-pregnant nonpregnant non-lactating nonlactating nonsmoking non-smoking between range ranging limits limit normal value
    values level levels total body history presence known clinically pre-study criteria criterion following regardless race
    ethnicity origin ethnic background biological legal born from it more undergoing their his her he she they we include recruit
    recruited men's only group adequate function bone marrow hematologic haematologic hematological haematological hematopoietic
    organ renal liver hepatic kidney laboratory result results test tests defined evidenced indicated parameters commencement
    pre-trial eighteen metabolic you your will obtaining giving
    general condition bp resting seated sitting supine standing blood pressure ps scrn lab chemistry
    functions score scale status grade performance who's measure measurement reading readings central local laboratory's e.g i.e ie
    """
)
# Illnesses that a value by itself already means: "hypertension with systolic pressure above 160".
MEANT = {
    "age": _set(
        """
    caucasian asian japanese chinese korean black white african hispanic heterosexual homosexual sexually active postmenopausal
    post-menopausal premenopausal menopausal overtly otherwise good health hospitalized obese overweight literate english-speaking
    ambulant vaccination vaccine dose dosing administration drug medication
    """
    ),
    "systolic": _set(
        """
    hypertension hypertensive hypotension uncontrolled poorly controlled severe arterial high low blood pressure elevated sustained
    """
    ),
    "bmi": _set("obesity obese overweight underweight morbid morbidly severe severely extreme"),
    "weight": _set("obesity overweight underweight"),
    "haemoglobin": _set("bone marrow impairment failure insufficiency suppression anemia anaemia severe anemic low serum"),
    "platelets": _set("bone marrow impairment failure insufficiency suppression thrombocytopenia severe low count"),
    "neutrophils": _set("bone marrow impairment failure insufficiency suppression neutropenia severe absolute low count"),
    "egfr": _set(
        """
    renal kidney insufficiency impairment failure dysfunction severe moderate severely impaired chronic disease reduced poor
    calculated
    """
    ),
    "hba1c": _set("poorly uncontrolled controlled poor inadequate glycemic glycaemic control diabetes mellitus diabetic"),
    "ejection-fraction": _set("cardiac systolic dysfunction ventricular left low reduced impaired"),
    "fasting-glucose": _set("hyperglycemia hyperglycaemia uncontrolled"),
}
MEANT["karnofsky"] = _set("ecog index")
MEANT["ecog"] = _set("ecog zubrod on eastern cooperative oncology world health organisation organization who general")
MEANT["fev1"] = _set("prebronchodilator postbronchodilator pre-bronchodilator post-bronchodilator bronchodilator")
MEANT["systolic"] |= {"blood-pressure"}
MEANT["diastolic"] = MEANT["systolic"]
# A text with one of these says for whom, or when, something does not hold: nothing is read from it.
EXCEPTIONS = _set(
    """
    unless except excepting exception exceptions excluding if when whenever where neither nor never despite although other-than
    otherwise alternatively instead however waived waiver discretion considered preferably preferred ideally recommended depending
    adjusted corrected age-adjusted age-specific percentile percentiles z-score centile quartile
    """
)
# Beside a number that was not read, these open another way in ("75 is allowed with metastases").
ALLOWING = _set("acceptable allowed permitted allowable may")
# Who speaks for whom: "consent by a parent, or by those 18 years or older".
CONSENT = _set("consent consents assent signed signature obtained representative")
# A heading of the other list.
RULED_OUT = _set("excluded exclude excludes ineligible exclusion non-inclusion only")
# "Are included if they meet all of these".
MEETING = _set("meet meets meeting fulfil fulfill fulfils fulfills satisfy satisfies")
TAKEN = _set("included eligible enrolled participate qualify allowed permitted accepted entered considered recruited")
NEGATIONS = _set("not no without non lack absence cannot")
# Somebody else, a part of the people only, or another time.
OTHERS = _set(
    """
    mother mothers mother's maternal father parent parents parent's partner partners partner's spouse donor donors caregiver
    caregivers carer carers sibling siblings infant's birth gestational gestation fetus fetal foetal household family relative
    relatives onset diagnosis diagnosed menarche menopause conception delivery since until after upon arm arms cohort cohorts part
    parts substudy sub-study stage phase panel step control controls hv subgroup only-for stratum strata
    """
)
TIMES = _set("since until after upon diagnosis diagnosed onset")
AGE_AT_OTHER_TIME = _set(
    """
    diagnosis onset diagnosed presentation first menarche menopause conception delivery birth surgery transplant transplantation
    injury treatment
    """
)
# What everybody has: of those kept out for it beside something else ("over 35 with diabetes") nothing can be told.
PERSONAL = frozenset({"age", "bmi", "weight", "height"})
MODALS = _set("must should shall need needs require requires required may can")
LINKS = _set(
    """
    with who undergoing diagnosed having suffering scheduled presenting referred admitted being attending whose receiving living
    hospitalized treated that due because based
    """
)
# What follows the number in "2.5 times the upper limit of normal (ULN)".
MULTIPLES = _set("x × times * the uln upper limit of normal institutional ( ) reference range value lln lower")
# May stand between the name of a measure and its value.
FILL = _set(
    """
    test result ef concentration oncology cooperative of is was are must be should shall in the a an range within value values level
    levels count counts score scores : = ( ) , has have having at screening baseline time visit total calculated measured resting
    supine seated sitting standing status performance scale grade as ps entry study enrolment enrollment consent informed signing
    defined absolute mean average rate equal group limits for required index equals being to currently ranges ranged plasma blood
    serum pressure bp ecog who zubrod peripheral patients subjects participants will predose pre-dose estimated doppler
    echocardiography echocardiogram echo muga by on determined assessed documented via using into standard
    """
)
