"""What must decide nothing, though it names something: whom a line is for, how bad it must be, what a list spells out."""

import pytest

from tests.eligibility.parsing import decides, excluded, included, parsed, short
from trials.eligibility.reading import read
from trials.eligibility.shape import SURE, Structured

OF_SOME = [
    "Women who are not post-menopausal or surgically sterile must have a negative pregnancy test",
    "Patients who are not diabetic must have a normal eye test",
    "Patients with brain metastases must be without symptoms and be off steroids",
    "Agrees to use effective contraception (patients of childbearing potential)",
    "Agrees to use effective contraception (females only)",
    "Not of childbearing potential (postmenopausal or hysterectomy)",
    "No psychiatric condition, including a history of clinical depression, that would get in the way of consent",
    "Undergoing hip replacement",
    "Scheduled for major surgery",
    "Able to give informed consent, or a legal representative can",
    "Informed consent by the patient or a proxy",
    "Migraine (with or without aura)",
    "Subjects in France must belong to a social security system",
    "Hepatitis C by serology, HIV by serology: all negative.",
    "There is no limit to prior chemotherapy",
]


@pytest.mark.parametrize("text", OF_SOME)
def test_an_inclusion_that_speaks_of_some_decides_for_nobody(text):
    assert decides(parsed(text, "inclusion")) - {"pregnant"} == set()


def test_who_could_be_pregnant_is_not_asked_to_be():
    assert included(OF_SOME[0]).get("pregnant") == "-"


NARROWER = [
    ("Congestive heart failure, NYHA class III or IV", "heart-failure"),
    ("New York Heart Association class II-IV heart failure", "heart-failure"),
    ("NYHA Class III or IV heart failure", "heart-failure"),
    ("Asthma, grade 3 or higher", "asthma"),
    ("Any of the following heart conditions within 2 months: heart attack, angina", "heart-disease"),
    ("Heart disease, defined as heart failure or angina", "heart-disease"),
    ("Heart disease, including heart failure", "heart-disease"),
    ("Stroke; epilepsy; or bypass surgery within the last six months", "stroke"),
    ("Active coronary artery disease, heart attack within 6 months", "coronary-disease"),
    ("Serious illness including diabetes, as determined by the investigator", "diabetes"),
    ("History of a suicide attempt", "suicidal-thoughts"),
    ("History of major depressive disorder", "depression"),
    ("History of other cancers with current evidence of disease", "other-cancer"),
    ("Uncontrolled diabetes or hypertension", "high-blood-pressure"),
    ("Cardiovascular event within the last 3 months", "heart-disease"),
    ("Uncontrolled asthma or high blood pressure", "high-blood-pressure"),
    ("Active autoimmune disease, such as psoriasis", "psoriasis"),
    ("History of kidney disease and found by the doctor not suitable for contrast", "kidney-disease"),
    ("Major surgery within 4 weeks, without complete recovery", "major-surgery"),
    ("Stroke, with remaining weakness", "stroke"),
    ("Antibiotics (for pneumonia)", "antibiotics"),
]


@pytest.mark.parametrize(("text", "topic"), NARROWER)
def test_what_only_some_of_those_who_have_it_are_kept_out_for_is_broader(text, topic):
    assert excluded(text)[topic].startswith("-~")


LEFT = [
    "Unable to swallow tablets and no feeding tube",
    "Unable to give informed consent and no legal representative",
    "History of noncompliance with controlled substances",
    "More than one immobile joint",
    "Planned use of blood thinners",
    "History of hypersensitivity to aspirin",
    "History of poor compliance",
    "Kidney stones",
    "Neurological disease (i.e. a tumor of the brain)",
    "Neurological disease, including a history of spinal cord injury",
    "Tattoos at the vaccination site",
]


@pytest.mark.parametrize("text", LEFT)
def test_an_exclusion_that_may_mean_something_else_keeps_nobody_out(text):
    assert decides(parsed(text, "exclusion")) == set()


def test_at_any_time_ends_the_reach_of_a_time_that_follows():
    assert excluded("History of stroke at any time, or heart attack within 12 months") == {"stroke": "-", "heart-attack": "-365"}


def test_a_time_before_a_colon_is_for_what_follows():
    assert excluded("Any of the following heart conditions within 2 months: heart attack, stroke")["stroke"] == "-60"


def test_a_no_in_brackets_of_the_line_above_turns_nothing():
    above = "Diagnosis made on a biopsy (not cytology alone) and meets one of the following:"
    assert included("Metastatic cancer", above).get("metastatic-cancer", "+")[0] == "+"
    assert short(parsed("Postmenopausal", "inclusion", "Not of childbearing potential:")).get("past-menopause", "+") == "+"


@pytest.mark.parametrize("above", ["Subjects entering the treatment cohort must meet both of the following:", "Criteria for part B:"])
def test_what_one_part_of_a_trial_asks_for_decides_nothing_for_all(above):
    assert decides(parsed("Type 2 diabetes", "inclusion", above)) == set()


def test_postmenopausal_women_with_an_illness_need_both():
    assert included("Postmenopausal women with diabetes") == {"past-menopause": "+", "diabetes": "+"}


def test_an_age_in_doubt_is_asked_and_decides_nothing():
    ages = read("Inclusion Criteria:\n\n* Age >18 and < 70 years\n", Structured(min_age_months=216, max_age_months=840)).criteria[0]
    assert {(each.certainty, each.confidence >= SURE) for each in ages.requirements} == {("broader", True)}


def test_a_short_form_means_what_the_record_says_that_it_means():
    text = "Inclusion Criteria:\n\n* Myeloid sarcoma (MS)\n\nExclusion Criteria:\n\n* MS of the skin\n* Asthma\n"
    assert {each.topic for criterion in read(text).criteria for each in criterion.requirements if not each.must} == {"asthma"}


TIMES = [
    ("Prior chemotherapy, another cancer within 5 years", "chemotherapy", "-~"),
    ("History of psychiatric disorders or stroke within 6 months", "mental-illness", "-~"),
    ("Embolic events within the past 6 months, including stroke", "stroke", "-180"),
    ("Serious illness (e.g. epilepsy)", "epilepsy", "-~"),
    ("Other serious illnesses (e.g., serious infections requiring antibiotics, bleeding disorders)", "bleeding-disorder", "-~"),
    ("Taking blood thinners and has an international normalized ratio above 3", "blood-thinners", "-~"),
    ("Bad heart problems. (i.e., heart failure)", "heart-failure", "-~"),
    ("Diabetes or heart disease as judged by the investigator", "diabetes", "-~"),
]


@pytest.mark.parametrize(("text", "topic", "said"), TIMES)
def test_a_time_or_a_doubt_reaches_as_far_as_it_may_be_meant(text, topic, said):
    assert excluded(text)[topic] == said


BIRTH_CONTROL = [
    ("exclusion", "Patients should use birth control. Women of childbearing potential must be willing to use it."),
    ("inclusion", "Women of childbearing potential must have a scan; must agree to use adequate contraception"),
]


@pytest.mark.parametrize(("section", "text"), BIRTH_CONTROL)
def test_birth_control_that_another_sentence_asks_of_women_is_not_asked_of_all(section, text):
    assert decides(parsed(text, section)) == set()


def test_who_else_may_join_is_not_turned_away():
    assert decides(parsed("Healthy volunteers and people with thalassaemia", "inclusion")) == set()


INSTEAD = [
    ("Able to swallow tablets or have a feeding tube in place", "inclusion", "can-swallow"),
    ("Smoker with a smoking history > 20 pack-years", "exclusion", "smoking"),
    ("Poorly controlled diabetes; sleep apnea", "exclusion", "sleep-apnoea"),
    ("Prior cetuximab or other investigational agents", "exclusion", "other-trial"),
    ("No prior cetuximab or other investigational agents", "inclusion", "other-trial"),
    ("Factors with a significant impact on oral drugs, such as inability to swallow", "exclusion", "can-swallow"),
    ("Female patients must be of non-childbearing potential or be practicing contraception", "inclusion", "could-become-pregnant"),
]


@pytest.mark.parametrize(("text", "section", "topic"), INSTEAD)
def test_what_another_thing_may_replace_or_narrow_is_asked_and_decides_nothing(text, section, topic):
    read = parsed(text, section)
    assert topic in short(read)
    assert topic not in decides(read)


@pytest.mark.parametrize("text", ["Diabetes; sleep apnea", "Poorly controlled diabetes. Sleep apnea"])
def test_what_begins_anew_is_as_bad_as_it_says_itself(text):
    assert "sleep-apnoea" in decides(parsed(text, "exclusion"))


def test_a_part_that_names_nothing_known_takes_no_more_with_it_than_itself():
    assert excluded("History of seizures, non-healing wounds, or arterial thrombosis") == {"epilepsy": "-", "blood-clot": "-~"}
