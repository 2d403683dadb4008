"""Questions about treatments (ever had, unless they say otherwise) and medicines (now or in the last six months), in English. Pure."""

from trials.eligibility.questions.english.kinds import event, medicine
from trials.eligibility.questions.written import Written

TREATMENTS = {
    "chemotherapy": event("chemotherapy", "strong medicines against cancer"),
    "radiotherapy": event("radiation treatment", "strong rays against cancer"),
    "immunotherapy": event("immunotherapy", "a treatment that helps the body's defenses fight cancer"),
    "major-surgery": event("major surgery", "an operation on the inside of the body, most often while asleep"),
    "weight-loss-surgery": event("surgery to lose weight", "such as a gastric band or bypass"),
    "back-surgery": event("surgery on the back or neck"),
    "transplant": event("a transplant", "an organ or cells from somebody else or from one's own blood"),
    "stem-cell-transplant": event("a stem cell transplant", "also called bone marrow transplant"),
    "blood-transfusion": event("a blood transfusion", "blood from somebody else"),
    "hospital-stay": Written(
        question="Did [you] stay in a hospital overnight in the last 12 months?",
        noun="a stay in hospital",
        box="A night or more in hospital in the last 12 months",
        said_yes="[you] stayed in a hospital in the last 12 months",
        said_no="[you] did not stay in a hospital in the last 12 months",
        when="When [were|was] [you] last in a hospital overnight?",
    ),
    "vaccine": Written(
        question="Did [you] get a vaccine in the last 6 months?",
        help="Such as a flu shot.",
        noun="a vaccine",
        box="A vaccine in the last 6 months",
        said_yes="[you] got a vaccine in the last 6 months",
        said_no="[you] got no vaccine in the last 6 months",
        when="When did [you] last get a vaccine?",
    ),
    "live-vaccine": Written(
        question="Did [you] get a live vaccine in the last 6 months?",
        help="Live vaccines are those for measles, mumps, chickenpox and yellow fever, and the flu spray for the nose.",
        noun="a live vaccine",
        box="A live vaccine in the last 6 months",
        said_yes="[you] got a live vaccine in the last 6 months",
        said_no="[you] got no live vaccine in the last 6 months",
        when="When did [you] last get a live vaccine?",
    ),
}

MEDICINES = {
    "steroids": medicine("steroid pills or shots", "such as prednisone; creams and sprays do not count"),
    "immune-medicines": medicine("medicines that calm the immune system", "such as methotrexate, or drugs against rejection"),
    "insulin": medicine("insulin", "shots or a pump for diabetes"),
    "blood-thinners": medicine("blood thinners", "such as warfarin, apixaban or rivaroxaban"),
    "anti-inflammatory": medicine("anti-inflammatory pain pills", "such as ibuprofen, naproxen or aspirin"),
    "opioids": medicine("opioids", "strong pain medicines such as morphine or oxycodone, or methadone"),
    "antidepressants": medicine("medicines for depression", "such as sertraline or fluoxetine"),
    "antipsychotics": medicine("medicines for psychosis", "such as quetiapine or risperidone"),
    "antibiotics": medicine("antibiotics", "medicines against germs"),
    "hormones": medicine("hormones", "such as estrogen, testosterone or the birth control pill"),
}

TREATED = {**TREATMENTS, **MEDICINES}
