"""Which words of patients and of records mean the same thing, roughly: enough to see that a rule has something behind it in the record."""

from __future__ import annotations

import re

from trials.summaries.gates.folded import fold

# A line a concept: beginnings of words. A beginning of three letters or fewer, or one that ends in a dot, is a whole word.
_TABLE = """
consent permission permit agree agrees sign. signs. willing assent voluntar
birth born postpartum deliver childbirth partum newborn neonat infant baby babies
pregnan gestat expecting trimester
preeclampsia pre-eclampsia eclampsia
breastfe breast-fe lactat nursing. nurse.
contracept birth-control barrier abstin
healthy well. volunteer
woman women female girl girls lady mother maternal
man. men. male. males. boy boys father
child children pediatric paediatric kid kids minor minors adolescent teenager
adult adults grown
age. aged ages older younger year years old. over. under. elderly
heart cardi myocard coronary angina atrial ventric aort
vessel vascul endothel lining arter vein. veins venous
pressure. hypertens hypotens systol diastol
stroke cerebrovascul ischemi ischaemi tia
kidney renal nephr dialysis creatinine egfr
liver hepat cirrhos bilirubin ast. alt. transaminase
lung lungs pulmon respirat breath breathing bronch copd asthma fev
cancer tumor tumour carcinom malignan neoplas sarcom lymphom leukem leukaem melanom oncolog metasta spread.
blood hematolog haematolog hemoglobin haemoglobin platelet anemi anaemi neutro
bleed bleeding hemorrh haemorrh coagul clot clots clotting thromb
sugar glucose diabet hba1c insulin glyc
infect infection infections sepsis virus viral bacteri hiv. hepatitis tubercul covid
smoke smokes smoked smoker smoking tobacco cigarette nicotin vape vaping
alcohol drink drinks drinking drinker beer
addict abuse misuse dependen substance. substances. narcotic illicit
drug drugs medicine medicines medicat treat treats treated treatment treatments therap
allerg hypersensitiv intoleran sensitiv
surg operat operation procedure resect
brain neuro cerebr cns. nervous seizure epilep dement alzheimer parkinson
mental psychi depress anxi schizo bipolar suicid mood
bone bones skelet osteo fractur
skin derm eczema psoria rash
eye eyes ocul ophthalm vision visual sight
joint joints arthr rheumat knee hip
stomach gastr bowel intestin colon rectal digest
weight bmi. obes overweight kg. mass
pain painful ache headache migraine
sleep insomn apnea apnoea
test tests tested testing scan scans imag mri. xray x-ray ct. ultrasound screen laborator lab. labs
read reads write writes speak speaks language english literate literacy understand comprehen
follow. comply complian adher attend visit visits return available
walk ambulat mobil exercise physical
immun antibod autoimmun
transplant graft donor donat
vaccin immuniz immunis shot shots
device implant pacemaker stent
diagnos confirm confirmed have. has. had. history histor
able unable ability capab cannot
trial trials study studies research enrol enroll particip
severe serious major significant uncontrol unstab
prior previous before. earlier past. recent recently last. ago
life. expectancy survive surviv
week weeks month months day days hour hours minute minutes
injur damage damaged harm hurt trauma wound wounds
school student university college
hospital inpatient admitted admission intensive icu. emergency
oxygen ventilat intubat
food diet eat eats eating nutrition feed
work. works. worker job employ
phone smartphone internet computer online
"""
_WORD = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
# Words that are in every rule or in what is said about rules, and so prove nothing.
_EMPTY_WORDS = """
    a about above additional after all also an and any are as ask at b be because been before being below but by c can check
    checked checks child choose d decide decides did do does doctor doctors during each else enough exact example few first for
    from full full-list further given gives gets get give good group groups had has have having he her here him his how i if in
    include included includes including into is it its join joining just kind least less like list listed lists may me might more
    most must my need needed needs no none not of on one only or other others our out over own page part people person participate
    participates participant participants patient patients place places please possible question questions read record record's
    registry rule rules said same say says see she should show so some someone study studies subject subjects such take takes
    taking team than that the their them then there these they this those through to together too trial trials two under until up
    use used uses very want was way we well were what when where whether which while who whom whose why will with within without
    word words would yes you your yourself tell tells talk know known find found cannot can't don't didn't aren't isn't won't main
    criteria criterion inclusion exclusion lot lots thing things able ability history confirmed diagnosis diagnosed meet meets
    requirement requirements eligible allowed
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
_SHORT = 3


def _begin() -> dict[str, int]:
    return {word.rstrip("."): number for number, line in enumerate(_TABLE.strip().splitlines()) for word in line.split()}


def _whole() -> frozenset[str]:
    return frozenset(
        word.rstrip(".") for line in _TABLE.strip().splitlines() for word in line.split() if word.endswith(".") or len(word) <= _SHORT
    )


_BEGINNINGS, _WHOLE = _begin(), _whole()
_LONGEST = max(map(len, _BEGINNINGS))
STEM = 6


def concepts(text: str) -> dict[str, str]:
    """What a text is about: for each thing the word that names it. Words that mean the same have the same key."""
    return {key: word for word in _WORD.findall(fold(text).text) if word not in _EMPTY for key in _keys(word)}


def _keys(word: str) -> set[str]:
    found = {f"#{_BEGINNINGS[word]}"} if word in _BEGINNINGS else set()
    for length in range(min(len(word), _LONGEST), _SHORT, -1):
        beginning = word[:length]
        if beginning in _BEGINNINGS and beginning not in _WHOLE:
            found.add(f"#{_BEGINNINGS[beginning]}")
            break
    return found or {_stem(word)}


def _stem(word: str) -> str:
    for ending in ("ing", "ies", "es", "ed", "s"):
        if len(word) > len(ending) + _SHORT and word.endswith(ending):
            word = word[: -len(ending)]
            break
    return word[:STEM]
