"""How a study is set up."""

from django.utils.translation import gettext_lazy as _

from trials.words.labels.entry import Entry, Table

STUDY_TYPE: Table = {
    "INTERVENTIONAL": Entry(
        _("Trial of a treatment or other step"), _("The study team decides what each person gets, and then looks at what happens.")
    ),
    "OBSERVATIONAL": Entry(
        _("Study that only observes"), _("The study team watches and asks. It does not choose or change anyone's treatment.")
    ),
    "EXPANDED_ACCESS": Entry(
        _("Treatment outside a trial"),
        _("A way for some ill people to get a treatment that is still being tested. Only a doctor can ask for it."),
    ),
    "PATIENT_REGISTRY": Entry(
        _("Patient registry"), _("A list of people with the same illness. The study team follows how they do over time.")
    ),
}

PHASE: Table = {
    "NA": Entry(_("Not applicable: this study has no drug phase"), _("Phases are steps in the testing of drugs. This study has none.")),
    "EARLY_PHASE1": Entry(_("Early phase 1"), _("A first look in a few people, with small doses. It is not meant to treat.")),
    "PHASE1": Entry(_("Phase 1"), _("A first test in people. It mainly looks at safety and dose.")),
    "PHASE2": Entry(_("Phase 2"), _("A test in more people. It looks for signs that the treatment works, and at safety.")),
    "PHASE3": Entry(_("Phase 3"), _("A test in many people. It often compares the new treatment with the usual one or with a dummy.")),
    "PHASE4": Entry(_("Phase 4"), _("A study of a treatment that is already approved for sale.")),
}

ALLOCATION: Table = {
    "RANDOMIZED": Entry(_("Groups by chance"), _("Chance decides which group you are in, like the toss of a coin.")),
    "NON_RANDOMIZED": Entry(
        _("Groups not by chance"), _("Chance does not decide which group you are in. The study plan or the study team does.")
    ),
    "NA": Entry(_("Not applicable"), _("There is one group, so there is nothing to divide.")),
}

INTERVENTION_MODEL: Table = {
    "SINGLE_GROUP": Entry(_("One group"), _("Everyone gets the same.")),
    "PARALLEL": Entry(_("Groups side by side"), _("Two or more groups run at the same time. Each group gets something else.")),
    "CROSSOVER": Entry(_("Groups that swap"), _("Each person gets one thing first and the other later.")),
    "FACTORIAL": Entry(_("Groups with mixes"), _("Two or more things are tested, alone and together.")),
    "SEQUENTIAL": Entry(
        _("Groups one after the other"), _("One group starts first. What is learnt from it decides how the next one goes on.")
    ),
}

PRIMARY_PURPOSE: Table = {
    "TREATMENT": Entry(_("Treatment"), _("To test a way to treat an illness.")),
    "PREVENTION": Entry(_("Prevention"), _("To test a way to keep people from getting ill.")),
    "DIAGNOSTIC": Entry(_("Diagnosis"), _("To test a way to find out what illness someone has.")),
    "SUPPORTIVE_CARE": Entry(_("Supportive care"), _("To test a way to ease symptoms or side effects.")),
    "SCREENING": Entry(_("Screening"), _("To test a way to find an illness in people who feel well.")),
    "HEALTH_SERVICES_RESEARCH": Entry(_("Health services"), _("To study how care is given, run or paid for.")),
    "BASIC_SCIENCE": Entry(_("Basic science"), _("To learn how the body or a treatment works. It is not meant to treat.")),
    "DEVICE_FEASIBILITY": Entry(_("First test of a device"), _("To see if a device works as planned. It is not meant to treat.")),
    "ECT": Entry(_("Educational, counselling or training"), _("To test a way to teach, advise or train people.")),
    "OTHER": Entry(_("Other purpose"), _("The record gives another purpose.")),
}

MASKING: Table = {
    "NONE": Entry(_("No one is kept from knowing"), _("You and the doctors will know which treatment you get.")),
    "SINGLE": Entry(
        _("One party does not know"), _("One party does not know who gets which treatment. It may be you or someone on the team.")
    ),
    "DOUBLE": Entry(_("Two parties do not know"), _("Two parties do not know who gets which treatment. You may be one of them.")),
    "TRIPLE": Entry(_("Three parties do not know"), _("Three parties do not know who gets which treatment. You may be one of them.")),
    "QUADRUPLE": Entry(
        _("Four parties do not know"), _("You, your carers, the researchers and those who measure do not know who gets which treatment.")
    ),
}

WHO_MASKED: Table = {
    "PARTICIPANT": Entry(_("The people in the trial"), _("You will not know which treatment you get.")),
    "CARE_PROVIDER": Entry(_("Those who give care"), _("The people who treat you will not know which treatment you get.")),
    "INVESTIGATOR": Entry(_("The researchers"), _("The researchers will not know which treatment you get.")),
    "OUTCOMES_ASSESSOR": Entry(
        _("Those who measure the results"), _("The people who measure the results will not know which treatment you get.")
    ),
}

OBSERVATIONAL_MODEL: Table = {
    "COHORT": Entry(_("A group followed over time"), _("A group of people is followed to see what happens to them.")),
    "CASE_CONTROL": Entry(_("People with and without an illness"), _("People who have an illness are compared with people who do not.")),
    "CASE_ONLY": Entry(_("Only people with the illness"), _("Everyone in the study has the illness.")),
    "CASE_CROSSOVER": Entry(_("Each person at two times"), _("Each person is looked at just before an event and at some other time.")),
    "ECOLOGIC_OR_COMMUNITY": Entry(_("Whole places or groups"), _("Whole towns or groups are compared, not single people.")),
    "FAMILY_BASED": Entry(_("Families"), _("Members of the same family are compared.")),
    "DEFINED_POPULATION": Entry(_("A set group of people"), _("The study looks at all the people of a set group.")),
    "NATURAL_HISTORY": Entry(_("How an illness goes on"), _("The study looks at how an illness goes on over time.")),
    "OTHER": Entry(_("Other kind"), _("The record gives another kind of study.")),
}

TIME_PERSPECTIVE: Table = {
    "PROSPECTIVE": Entry(_("Looks ahead"), _("The study follows people from now on.")),
    "RETROSPECTIVE": Entry(_("Looks back"), _("The study looks at what was written down in the past.")),
    "CROSS_SECTIONAL": Entry(_("Looks at one moment"), _("The study looks at each person once.")),
    "OTHER": Entry(_("Other time frame"), _("The record gives another time frame.")),
}

SAMPLING_METHOD: Table = {
    "PROBABILITY_SAMPLE": Entry(_("Chosen by chance"), _("Chance decides who is asked to take part.")),
    "NON_PROBABILITY_SAMPLE": Entry(_("Not chosen by chance"), _("People are asked in some other way, such as when they visit a clinic.")),
}

BIO_RETENTION: Table = {
    "NONE_RETAINED": Entry(_("No samples are kept")),
    "SAMPLES_WITH_DNA": Entry(_("Samples with DNA are kept"), _("Blood or other samples are kept. They can show a person's genes.")),
    "SAMPLES_WITHOUT_DNA": Entry(_("Samples without DNA are kept"), _("Blood or other samples are kept. They hold no genes.")),
}

EXPANDED_ACCESS_TYPE: Table = {
    "individual": Entry(_("For one patient"), _("A doctor asks for the treatment for one person.")),
    "intermediate": Entry(_("For a middle-sized group"), _("A group of people gets the treatment outside a trial.")),
    "treatment": Entry(_("For a large group"), _("Many people can get the treatment outside a trial under one plan.")),
}

TABLES = {
    "study_type": STUDY_TYPE,
    "phase": PHASE,
    "allocation": ALLOCATION,
    "intervention_model": INTERVENTION_MODEL,
    "primary_purpose": PRIMARY_PURPOSE,
    "masking": MASKING,
    "who_masked": WHO_MASKED,
    "observational_model": OBSERVATIONAL_MODEL,
    "time_perspective": TIME_PERSPECTIVE,
    "sampling_method": SAMPLING_METHOD,
    "bio_retention": BIO_RETENTION,
    "expanded_access_type": EXPANDED_ACCESS_TYPE,
}
