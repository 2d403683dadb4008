"""Which way round a criterion is read. An inverted reading would send away the very people that a trial looks for."""

import pytest

from tests.eligibility.parsing import decides, excluded, included, parsed, short

KEPT_OUT = [
    ("Stroke", {"stroke": "-"}),
    ("History of heart failure", {"heart-failure": "-"}),
    ("Patients who have HIV", {"hiv": "-"}),
    ("Known HIV infection", {"hiv": "-"}),
    ("Patients may not be pregnant", {"pregnant": "-"}),
    ("Subjects with diabetes will be excluded", {"diabetes": "-"}),
    ("Pregnant or breastfeeding women", {"pregnant": "-", "breastfeeding": "-"}),
    ("Nursing and/or pregnant females", {"breastfeeding": "-", "pregnant": "-"}),
    ("A positive pregnancy test", {"pregnant": "-"}),
    ("Positive for HIV", {"hiv": "-"}),
]


@pytest.mark.parametrize(("text", "said"), KEPT_OUT)
def test_an_exclusion_keeps_out_who_has_what_it_names(text, said):
    assert excluded(text) == said


TURNED_EXCLUSIONS = [
    ("Unable to give informed consent", {"can-consent": "+"}),
    ("Inability to provide written informed consent", {"can-consent": "+"}),
    ("Refusal to sign the informed consent form", {"can-consent": "+"}),
    ("Unwilling or unable to comply with study procedures", {"can-follow-up": "+"}),
    ("Patients who cannot swallow tablets", {"can-swallow": "+"}),
    ("Not able to speak English", {"speaks-english": "+"}),
    ("Poor compliance", {"can-follow-up": "+"}),
    ("Dysphagia", {"can-swallow": "+"}),
    ("Unable to walk", {"can-walk": "+"}),
    ("Wheelchair bound", {"can-walk": "+"}),
    ("No health insurance", {"health-insurance": "+"}),
]


@pytest.mark.parametrize(("text", "said"), TURNED_EXCLUSIONS)
def test_an_exclusion_of_those_who_cannot_asks_for_those_who_can(text, said):
    assert {topic: sign[0] for topic, sign in excluded(text).items()} == said


LEFT_IN_EXCLUSIONS = [
    "No heart failure",
    "No prior chemotherapy",
    "Patients who do not have diabetes",
    "Patients without hypertension",
    "Absence of asthma",
    "Lack of a diagnosis of type 2 diabetes",
    "Not pregnant",
    "Never had chemotherapy",
    "Negative for HIV",
    "HIV not excluded",
    "Family history of diabetes",
    "Mother with breast cancer",
    "At risk of stroke",
    "Risk factors for heart failure",
    "Partner with hepatitis B",
    "Drugs for the treatment of epilepsy",
    "Screening for colorectal cancer",
    "Fear of stroke if not treated",
    "Informed consent",
    "Use of contraception",
    "Any condition that would make the patient unable to comply with the protocol",
    "Psychiatric disorders rendering patients unable to give informed consent",
]


@pytest.mark.parametrize("text", LEFT_IN_EXCLUSIONS)
def test_what_an_exclusion_denies_or_says_of_others_never_decides(text):
    assert decides(parsed(text, "exclusion")) == set()


EXCUSED = [
    "Cancer other than basal cell carcinoma",
    "Any other malignancy, except skin cancer",
    "Diabetes unless well controlled",
    "Malignancy with the exception of cured skin cancer",
    "Stroke (except more than 5 years ago)",
    "Hypertension that is not controlled",
    "Heart failure, but not if stable",
    "Asthma if requiring steroids",
    "Diabetes in patients who take insulin",
    "Prior stroke is allowed if recovered",
    "HIV. Patients with an undetectable viral load are eligible.",
    "Epilepsy without medication",
    "Antibiotics or antiviral drugs are not specifically excluded",
    "Taxanes (docetaxel) for any previous malignancy",
    "Heart disease: ejection fraction below the normal limit",
    "Pregnant women may take part",
    "Pregnancy is no reason for exclusion",
]


@pytest.mark.parametrize("text", EXCUSED)
def test_an_exception_or_a_condition_leaves_nobody_out_for_sure(text):
    assert decides(parsed(text, "exclusion")) == set()


DENIED = [
    ("No heart failure", {"heart-failure": "-"}),
    ("No prior chemotherapy", {"chemotherapy": "-"}),
    ("No history of stroke", {"stroke": "-"}),
    ("Patients must not have diabetes", {"diabetes": "-"}),
    ("Patients who have never had chemotherapy", {"chemotherapy": "-"}),
    ("Absence of brain metastases", {"brain-metastases": "-"}),
    ("Free of brain metastases", {"brain-metastases": "-"}),
    ("Without asthma", {"asthma": "-"}),
    ("No evidence of cirrhosis", {"cirrhosis": "-"}),
    ("Not pregnant or nursing", {"pregnant": "-", "breastfeeding": "-"}),
    ("Non-pregnant", {"pregnant": "-"}),
    ("HIV negative", {"hiv": "-"}),
    ("Negative for HIV", {"hiv": "-"}),
    ("Seronegative for HIV", {"hiv": "-"}),
    ("Negative pregnancy test", {"pregnant": "-"}),
    ("The pregnancy test must be negative", {"pregnant": "-"}),
    ("If female, a negative pregnancy test", {"pregnant": "-"}),
    ("Nonsmoker", {"smoking": "-"}),
    ("Prior chemotherapy is not allowed", {"chemotherapy": "-"}),
    ("Patients with asthma are excluded", {"asthma": "-"}),
    ("Denies a history of stroke", {"stroke": "-"}),
    ("No stroke, heart failure or epilepsy", {"stroke": "-", "heart-failure": "-", "epilepsy": "-"}),
    ("At least 4 weeks since prior chemotherapy", {"chemotherapy": "-28"}),
    ("Agrees not to become pregnant", {"planning-pregnancy": "-"}),
]


@pytest.mark.parametrize(("text", "said"), DENIED)
def test_an_inclusion_that_denies_something_keeps_out_who_has_it(text, said):
    assert included(text) == said


ASKED = [
    ("Type 2 diabetes", "diabetes-2"),
    ("Patients with a confirmed diagnosis of asthma", "asthma"),
    ("Must have a history of heart failure", "heart-failure"),
    ("Adults diagnosed with multiple sclerosis", "multiple-sclerosis"),
    ("Histologically confirmed breast cancer", "breast-cancer"),
    ("Metastatic melanoma", "skin-melanoma"),
    ("Prior radiotherapy", "radiotherapy"),
]


@pytest.mark.parametrize(("text", "topic"), ASKED)
def test_an_inclusion_asks_for_what_it_begins_with(text, topic):
    assert included(text)[topic].startswith("+")


NOT_ASKED_OF_ALL = [
    "Patients with or without diabetes",
    "Prior chemotherapy is permitted",
    "Regardless of HIV status, with asthma or not",
    "Type 2 diabetes or impaired glucose tolerance",
    "At risk of type 2 diabetes",
    "Suspected multiple sclerosis",
    "Parents of children with asthma",
    "Family history of breast cancer",
    "Scheduled for chemotherapy",
    "Recovered from prior chemotherapy",
    "Planned to receive chemotherapy for 6 cycles",
    "Requiring radiotherapy",
    "Prior surgery, radiotherapy or other chemotherapy",
    "Recurrent and/or metastatic disease",
    "Patients with hypertension must have a stable dose of medication",
    "If diabetic, HbA1c below 8 %",
    "Stable dose of steroids for at least 4 weeks",
    "Cirrhotic and non-cirrhotic patients",
    "Neuropathy less than grade 2",
    "Asthma severity recorded in a diary",
    "Known sensitivity to methotrexate",
    "Non-pregnant or nursing women",
    "Lymphoma other than Hodgkin lymphoma",
    "Patients with brain metastases are eligible if stable",
    "Women must be postmenopausal, surgically sterile or using birth control",
    "Written informed consent of a parent or guardian",
    "At the time of signing the informed consent",
]


@pytest.mark.parametrize("text", NOT_ASKED_OF_ALL)
def test_what_an_inclusion_says_of_some_or_leaves_open_asks_nobody(text):
    read = parsed(text, "inclusion")
    assert {topic for topic in decides(read) if included(text)[topic].startswith("+")} == set()


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("Women of childbearing potential must use effective contraception", "inclusion"),
        ("Women of childbearing potential not using effective contraception", "exclusion"),
        ("Women of childbearing potential who are unwilling to use birth control", "exclusion"),
    ],
)
def test_birth_control_is_asked_of_those_who_could_become_pregnant(text, section):
    read = parsed(text, section)
    assert (short(read), read.joint, read.whole) == ({"could-become-pregnant": "-", "contraception": "+"}, "any", True)


UNDER = [
    ("Heart failure", ("No history of any of the following:",), {"heart-failure": "-"}),
    ("Heart failure", ("None of the following conditions:",), {"heart-failure": "-"}),
    ("Heart failure", ("The following are not allowed:",), {"heart-failure": "-"}),
    ("Stroke", ("No stroke or other event within the past 6 months, such as:",), {"stroke": "-180"}),
]


@pytest.mark.parametrize(("text", "above", "said"), UNDER)
def test_a_lead_in_of_the_inclusions_turns_what_stands_under_it(text, above, said):
    assert included(text, *above) == said


@pytest.mark.parametrize("above", ["Patients who do not have any of the following:", "Patients are eligible with:", "No evidence of:"])
def test_a_lead_in_of_the_exclusions_that_denies_leaves_what_stands_under_it(above):
    assert decides(parsed("Heart failure", "exclusion", above)) == set()


@pytest.mark.parametrize(
    "above", ["Any of the following:", "Patients with any of the following conditions will be excluded:", "History of:"]
)
def test_a_plain_lead_in_of_the_exclusions_changes_nothing(above):
    assert excluded("Heart failure", above) == {"heart-failure": "-"}


def test_a_lead_in_with_a_time_gives_it_to_what_stands_under_it():
    assert excluded("Stroke", "Any of the following within 6 months:") == {"stroke": "-180"}


@pytest.mark.parametrize(
    "text", ["No history of asthma, or a history of asthma in childhood", "Never had a stroke. Patients with a stroke need a scan."]
)
def test_what_is_said_both_ways_is_left(text):
    assert "+" not in "".join(sign for sign in included(text).values() if "~" not in sign)
