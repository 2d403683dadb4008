"""Questions about having children and about habits, in English. All of them are sensitive. Pure."""

from trials.eligibility.questions.written import Written

REPRODUCTION = {
    "pregnant": Written(
        question="[Are|Is] [you] pregnant, or did a pregnancy end in the last weeks?",
        help="You can skip this question.",
        noun="pregnancy",
        box="Pregnant, or a pregnancy ended in the last weeks",
        said_yes="[you] [are|is] pregnant, or a pregnancy ended in the last weeks",
        said_no="[you] [are|is] not pregnant",
    ),
    "breastfeeding": Written(
        question="[Are|Is] [you] breastfeeding now?",
        help="Answer yes too if [you] [pump|pumps] milk. You can skip this question.",
        noun="breastfeeding",
        box="Breastfeeding",
        said_yes="[you] [are|is] breastfeeding",
        said_no="[you] [are|is] not breastfeeding",
    ),
    "planning-pregnancy": Written(
        question="[Do|Does] [you] plan to get pregnant, or to father a child, within the next year?",
        help="You can skip this question.",
        noun="a planned pregnancy",
        box="Planning a pregnancy within the next year",
        said_yes="[you] [plan|plans] a pregnancy within the next year",
        said_no="[you] [do|does] not plan a pregnancy within the next year",
    ),
    "could-become-pregnant": Written(
        question="Could [you] become pregnant?",
        help="Say no if periods have stopped for good, or if the womb or both ovaries were taken out. You can skip this question.",
        noun="being able to become pregnant",
        box="Could become pregnant",
        said_yes="[you] could become pregnant",
        said_no="[you] could not become pregnant",
    ),
    "contraception": Written(
        question="Would [you] use birth control, or not have sex, during the trial?",
        help="Some trials ask for this. A treatment could harm a pregnancy. You can skip this question.",
        noun="birth control",
        box="Would use birth control, or not have sex",
        said_yes="[you] would use birth control, or not have sex",
        said_no="[you] would not use birth control",
    ),
    "past-menopause": Written(
        question="Have [your] periods stopped for good?",
        help="This is called menopause. You can skip this question.",
        noun="menopause",
        box="Periods have stopped for good (menopause)",
        said_yes="[your] periods have stopped for good",
        said_no="[your] periods have not stopped for good",
    ),
}

HABITS = {
    "smoking": Written(
        question="[Do|Does] [you] smoke now?",
        help="E-cigarettes count too.",
        noun="smoking",
        box="Smoke now",
        said_yes="[you] [smoke|smokes]",
        said_no="[you] [do|does] not smoke now",
    ),
    "ever-smoked": Written(
        question="[Have|Has] [you] ever smoked?",
        help="A few cigarettes long ago do not count.",
        noun="having smoked",
        box="Smoke now, or smoked before",
        said_yes="[you] [smoke|smokes], or smoked before",
        said_no="[you] [have|has] never smoked",
        when="When did [you] last smoke?",
    ),
    "substance-problem": Written(
        question="[Do|Does] [you] have, or have [they] ever had, a problem with alcohol or drugs?",
        help="Such as not being able to stop.",
        noun="a problem with alcohol or drugs",
        box="A problem with alcohol or drugs, now or before",
        said_yes="[you] [have|has], or had, a problem with alcohol or drugs",
        said_no="[you] [have|has] never had a problem with alcohol or drugs",
        when="When did [you] last have a problem with alcohol or drugs?",
    ),
    "alcohol-problem": Written(
        question="[Do|Does] [you] have, or have [they] ever had, a problem with alcohol?",
        help="Such as not being able to stop.",
        noun="a problem with alcohol",
        box="A problem with alcohol, now or before",
        said_yes="[you] [have|has], or had, a problem with alcohol",
        said_no="[you] [have|has] never had a problem with alcohol",
        when="When did [you] last have a problem with alcohol?",
    ),
    "drug-problem": Written(
        question="[Do|Does] [you] have, or have [they] ever had, a problem with drugs?",
        help="Street drugs, or medicines taken other than the doctor said.",
        noun="a problem with drugs",
        box="A problem with drugs, now or before",
        said_yes="[you] [have|has], or had, a problem with drugs",
        said_no="[you] [have|has] never had a problem with drugs",
        when="When did [you] last have a problem with drugs?",
    ),
}

PRIVATE = {**REPRODUCTION, **HABITS}
