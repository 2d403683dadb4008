"""Words that may be said of more than what they stand next to: nobody is told that they may not match for what may not be meant."""

import pytest

from tests.eligibility.parsing import decides, excluded, included, parsed
from trials.eligibility.reading import read
from trials.eligibility.segment import segment
from trials.eligibility.shape import SURE, Structured

DOUBTED = [
    ("Has been hospitalized or treated for panic attacks", "hospital-stay"),
    ("History of anaphylaxis or intolerance to penicillin", "severe-allergy"),
    ("Diabetes and unable to take insulin", "diabetes"),
    ("History of alcohol abuse within 2 years and inability to avoid alcohol during the study", "alcohol-problem"),
    ("Prior immunotherapy or systemic treatment for melanoma after the last relapse", "immunotherapy"),
    ("Has an active infection or is now under treatment for hepatitis B", "infection-now"),
    ("Stroke or bleeding with clinical signs", "stroke"),
    ("Carotid stenting, angioplasty, or surgery within 12 months", "major-surgery"),
    ("Takes NSAIDs, at the time of the procedure, that cannot be stopped", "anti-inflammatory"),
    ("Cirrhosis and imaging showing a liver tumour", "cirrhosis"),
    ("HIV infection and actively being treated with antivirals", "hiv"),
    ("Prior blood clot, who have not been on steady doses of a blood thinner", "blood-clot"),
    ("Circulatory trouble (peripheral artery disease) during the last cycle", "artery-disease"),
    ("Family (parent or child) history of suicide", "suicidal-thoughts"),
    ("History of prostate cancer treatment", "prostate-cancer"),
    ("Depression associated with hospitalization", "hospital-stay"),
    ("Donated blood or blood products within 6 weeks", "blood-transfusion"),
    ("Enrolled in another trial of a new treatment, including hormones", "hormones"),
    ("Prior treatment for breast cancer, including radiation", "radiotherapy"),
    ("The primary painful condition is headache, including migraine", "migraine"),
    ("A serious uncontrolled condition including asthma, history of tuberculosis, hepatitis B, heart disease", "heart-disease"),
    ("Uncontrolled hypertension, heart disease, lung disease", "lung-disease"),
    ("Breastfeeding should be discontinued before the first dose", "breastfeeding"),
    ("Heart attack (MI) or stroke within 6 months of the third vaccine", "stroke"),
    ("Metal implants, contraindicating MRI", "metal-implant"),
    ("Ferromagnetic implants", "metal-implant"),
    ("Evidence of liver trouble. For cirrhotics, a score above 6", "cirrhosis"),
    ("Severe liver disease (known cirrhosis Child-Pugh class B)", "cirrhosis"),
    ("Chemotherapy, ABC therapy, or antibody therapy for treatment of lymphoma, within 4 weeks", "chemotherapy"),
    ("History of head and neck cancer or surgery", "major-surgery"),
    ("Males who cannot comply with requirements to avoid fathering a child", "can-follow-up"),
    ("Unable to give informed consent, neither the patient nor the next of kin", "can-consent"),
    ("Unable to understand English or Spanish", "speaks-english"),
    ("Any illness, such as one with HIV. Each case will be individually reviewed", "hiv"),
    ("Hypersensitivity to drug X, aspirin or iodine", "anti-inflammatory"),
    ("Hypersensitivity to latex (e.g. gloves) or any inhaled or systemic corticosteroid therapy", "steroids"),
    ("Skin rash, infection or a wound in the area of the injection", "infection-now"),
    ("Other studies involving new medicines or surgeries within 30 days", "major-surgery"),
    ("for brain metastases and off steroids", "brain-metastases"),
    ("Bleeding disorder (such as an ulcer) precluding blood thinners", "bleeding-disorder"),
    ("Gestation less than 28 weeks", "pregnant"),
    ("Chemotherapy during the preceding 30 days for lymphoma or leukemia", "leukaemia"),
    ("Gastric bypass (bariatric) surgery", "major-surgery"),
    ("Severe asthma or other severe respiratory conditions", "lung-disease"),
    ("History of asthma or reactive airway disease presenting as bronchospasm, or now on treatment", "asthma"),
    ("The partner is pregnant or nursing", "breastfeeding"),
    ("Primary diagnosis of COPD", "copd"),
    ("History of cancer. Those cured may join on a case-by-case basis", "cancer"),
]
KEPT = [
    ("Diabetes, HIV infection, and inability to take insulin", "hiv"),
    ("Chemotherapy or treatment with investigational agents within 4 weeks", "chemotherapy"),
    ("Chemotherapy, radiotherapy, or surgery within 12 months", "major-surgery"),
    ("Unable to understand English", "speaks-english"),
    ("A serious uncontrolled condition including asthma, history of tuberculosis, hepatitis B", "tuberculosis"),
    ("Severe liver disease, pregnancy", "pregnant"),
    ("Pregnancy or breastfeeding; the use of pills should be stopped", "breastfeeding"),
    ("HIV, hepatitis B or C, cirrhosis", "hiv"),
]


@pytest.mark.parametrize(("text", "topic"), DOUBTED)
def test_what_may_be_said_of_it_too_keeps_it_from_deciding(text, topic):
    assert topic not in decides(parsed(text, "exclusion"))


@pytest.mark.parametrize(("text", "topic"), KEPT)
def test_what_is_said_of_another_leaves_it_as_it_is(text, topic):
    assert topic in decides(parsed(text, "exclusion"))


def test_a_time_before_a_colon_is_for_each_sentence_after_it():
    text = "Any of the following within the past 6 months: bypass surgery; heart attack; stroke"
    assert {excluded(text)[topic] for topic in ("heart-attack", "stroke")} == {"-180"}


OF_SOME = [
    ("Patients with known HIV infection: 1. Must have an undetectable viral load. 2. Must be on stable treatment", "hiv"),
    ("Willing to keep a diary until each follow-up visit", "can-follow-up"),
    ("Tumour samples must be available for testing", "can-follow-up"),
    ("Tumour tissue (old or new) must be available for testing", "can-follow-up"),
    ("No uncontrolled asthma, or history of poor compliance with tablets", "can-follow-up"),
    ("Able to attend follow-up visits or to answer questions by phone", "can-follow-up"),
    ("The patient's liver disease is stable", "liver-disease"),
    ("Diagnosis by the American Association for the Study of Liver Diseases", "liver-disease"),
    ("ADHD rating scale above 28", "mental-illness"),
    ("A steady relationship with a consenting female partner", "can-consent"),
    ("Availability of a consenting donor", "can-consent"),
    ("Previous chemotherapy for advanced disease has not been given", "chemotherapy"),
    ("More than 4 weeks since chemotherapy (6 weeks for mitomycin) for melanoma", "skin-melanoma"),
    ("Progression after, and not during, the last chemotherapy", "chemotherapy"),
    ("Patients in whom chemotherapy is indicated", "chemotherapy"),
    ("Able to talk in a way that allows all protocol procedures to be done", "can-follow-up"),
    ("Patients without brain metastases or asymptomatic patients with brain metastases", "brain-metastases"),
    ("No prior chemotherapy or radiation for skin cancer of the neck", "chemotherapy"),
    ("Able to read English or Spanish", "speaks-english"),
    ("Able to consent or consent from a legally acceptable representation", "can-consent"),
    ("For patients with lung cancer, all of these must be met", "lung-cancer"),
    ("Able to consent. For those unable to consent, it will be given by the person responsible", "can-consent"),
]


@pytest.mark.parametrize(("text", "topic"), OF_SOME)
def test_what_an_inclusion_only_names_is_not_asked_of_everybody(text, topic):
    assert topic not in decides(parsed(text, "inclusion"))


def test_a_number_that_is_asked_of_those_with_an_illness_only_decides_nothing():
    read_ = parsed("Patients with HIV infection: 1. Must have a CD4 count above 400 cells/mm3. 2. Must be on treatment", "inclusion")
    assert not [each for each in read_.requirements if each.topic == "cd4" and each.confidence >= SURE]


def test_no_other_earlier_treatment_means_that_some_is_allowed():
    assert included("No other prior radiotherapy") == {"radiotherapy": "-~"}
    assert included("No prior radiotherapy") == {"radiotherapy": "-"}


def test_hormones_in_a_trial_on_cancer_are_not_birth_control():
    text = "Inclusion Criteria:\n\n* Adults with breast cancer\n\nExclusion Criteria:\n\n* Hormone therapy"
    sure = {each.certainty for criterion in read(text).criteria for each in criterion.requirements if each.topic == "hormones"}
    assert sure == {"broader"}
    other = read(text.replace("breast cancer", "asthma"), Structured(conditions=("asthma",)))
    assert {each.certainty for criterion in other.criteria for each in criterion.requirements if each.topic == "hormones"} == {"exact"}


def test_an_arm_in_brackets_at_the_end_is_whom_a_line_is_for():
    text = "Inclusion Criteria:\n\n* Evidence of cirrhosis (for Arm 1 and Arm 3)\n* Adults"
    assert [span.cohort for span in segment(text)] == ["Arm 1 and Arm 3", ""]


def test_a_line_on_a_partner_or_a_parent_is_not_for_the_patient():
    text = "Inclusion Criteria:\n\n* Partners of men who are 18 years or older\n* A parent must sign\n* Parental consent\n* Adults"
    assert [span.cohort for span in segment(text)] == ["Partners", "parent", "", ""]


def test_what_a_lead_calls_active_or_past_has_the_time_that_its_list_ends_with():
    said = excluded("History of angina, or heart attack within 12 months", "Active heart disease or a history of any of the following:")
    assert said["angina"] == "-365"


def test_what_somebody_may_have_if_any_is_not_asked_for():
    assert "epilepsy" not in included("Seizure disorder, if present, controlled by anticonvulsants")
    assert included("Seizure disorder, controlled by anticonvulsants")["epilepsy"].startswith("+")


@pytest.mark.parametrize("text", ["Treatment with four courses of chemotherapy as planned", "Chemotherapy, scheduled before surgery"])
def test_a_treatment_that_is_planned_need_not_have_been(text):
    assert "chemotherapy" not in decides(parsed(text, "inclusion"))


def test_a_time_that_is_required_from_all_that_is_listed_is_since_each():
    text = "At least 4 weeks is required from: a) previous chemotherapy, b) immunotherapy, c) radiotherapy"
    assert included(text) == {"chemotherapy": "-28", "immunotherapy": "-28", "radiotherapy": "-28"}


@pytest.mark.parametrize("leads_on", ["; this includes:", ". These are the following:", "; which include but are not limited to"])
def test_a_no_above_holds_though_the_line_goes_on_to_lead_to_what_is_listed(leads_on):
    assert included("Heart failure", f"No heart disease{leads_on}") == {"heart-failure": "-"}
