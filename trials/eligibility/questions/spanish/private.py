"""Questions about having children and about habits, in Spanish. All of them are sensitive. Pure."""

from trials.eligibility.questions.written import Written

SKIP = "Puede saltar esta pregunta."

REPRODUCTION = {
    "pregnant": Written(
        question="¿Está embarazada [ella], o terminó un embarazo hace pocas semanas?",
        help=SKIP,
        noun="un embarazo",
        box="Embarazada, o un embarazo terminó hace pocas semanas",
        said_yes="[ella] está embarazada, o terminó un embarazo hace pocas semanas",
        said_no="[ella] no está embarazada",
    ),
    "breastfeeding": Written(
        question="¿Da [ella] el pecho ahora?",
        help=f"Diga sí también si se saca leche. {SKIP}",
        noun="dar el pecho",
        box="Dar el pecho",
        said_yes="[ella] da el pecho",
        said_no="[ella] no da el pecho",
    ),
    "planning-pregnancy": Written(
        question="¿Piensa [usted] en un embarazo, propio o de su pareja, en el próximo año?",
        help=SKIP,
        noun="planes de embarazo",
        box="Planes de embarazo en el próximo año",
        said_yes="[usted] piensa en un embarazo en el próximo año",
        said_no="[usted] no piensa en un embarazo en el próximo año",
    ),
    "could-become-pregnant": Written(
        question="¿Podría [ella] tener un embarazo?",
        help=f"Diga no si la regla paró para siempre, o si le quitaron el útero o los dos ovarios. {SKIP}",
        noun="poder tener un embarazo",
        box="Podría tener un embarazo",
        said_yes="[ella] podría tener un embarazo",
        said_no="[ella] no podría tener un embarazo",
    ),
    "contraception": Written(
        question="¿Usaría [usted] algo para evitar un embarazo, o no tendría sexo, durante el estudio?",
        help=f"Algunos estudios lo piden. Un tratamiento podría dañar un embarazo. {SKIP}",
        noun="evitar un embarazo",
        box="Usaría algo para evitar un embarazo, o no tendría sexo",
        said_yes="[usted] usaría algo para evitar un embarazo, o no tendría sexo",
        said_no="[usted] no usaría nada para evitar un embarazo",
    ),
    "past-menopause": Written(
        question="¿Dejó [ella] de tener la regla para siempre?",
        help=f"Se llama menopausia. {SKIP}",
        noun="la menopausia",
        box="Ya no tiene la regla (menopausia)",
        said_yes="[ella] ya no tiene la regla",
        said_no="[ella] aún tiene la regla",
    ),
}

HABITS = {
    "smoking": Written(
        question="¿Fuma [usted] ahora?",
        help="Vapear también cuenta.",
        noun="fumar",
        box="Fuma ahora",
        said_yes="[usted] fuma",
        said_no="[usted] no fuma ahora",
    ),
    "ever-smoked": Written(
        question="¿Ha fumado [usted] alguna vez?",
        help="Unos pocos cigarrillos hace mucho no cuentan.",
        noun="haber fumado",
        box="Fuma, o fumaba antes",
        said_yes="[usted] fuma, o fumaba antes",
        said_no="[usted] nunca ha fumado",
        when="¿Cuándo fumó [usted] por última vez?",
    ),
    "substance-problem": Written(
        question="¿Tiene [usted], o ha tenido alguna vez, un problema con el alcohol o las drogas?",
        help="Como no poder parar.",
        noun="un problema con el alcohol o las drogas",
        box="Un problema con el alcohol o las drogas, ahora o antes",
        said_yes="[usted] tiene o tuvo un problema con el alcohol o las drogas",
        said_no="[usted] nunca ha tenido un problema con el alcohol o las drogas",
        when="¿Cuándo tuvo [usted] por última vez un problema con el alcohol o las drogas?",
    ),
    "alcohol-problem": Written(
        question="¿Tiene [usted], o ha tenido alguna vez, un problema con el alcohol?",
        help="Como no poder parar.",
        noun="un problema con el alcohol",
        box="Un problema con el alcohol, ahora o antes",
        said_yes="[usted] tiene o tuvo un problema con el alcohol",
        said_no="[usted] nunca ha tenido un problema con el alcohol",
        when="¿Cuándo tuvo [usted] por última vez un problema con el alcohol?",
    ),
    "drug-problem": Written(
        question="¿Tiene [usted], o ha tenido alguna vez, un problema con las drogas?",
        help="Drogas de la calle, o medicinas que se toman de otro modo que el que dijo el médico.",
        noun="un problema con las drogas",
        box="Un problema con las drogas, ahora o antes",
        said_yes="[usted] tiene o tuvo un problema con las drogas",
        said_no="[usted] nunca ha tenido un problema con las drogas",
        when="¿Cuándo tuvo [usted] por última vez un problema con las drogas?",
    ),
}

PRIVATE = {**REPRODUCTION, **HABITS}
