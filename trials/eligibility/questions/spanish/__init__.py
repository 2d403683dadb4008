"""The Spanish wording of every topic, by its key. Pure."""

from trials.eligibility.questions.spanish.illnesses import ILLNESSES
from trials.eligibility.questions.spanish.kinds import illness
from trials.eligibility.questions.spanish.people import PEOPLE
from trials.eligibility.questions.spanish.private import PRIVATE
from trials.eligibility.questions.spanish.treatments import TREATED
from trials.eligibility.questions.spanish.values import VALUES

__all__ = ["ASKS_FOR", "ASKS_SOME", "BOXES", "LEAVES_OUT", "SAYS", "SAYS_MORE", "SINCES", "UNSURE", "WRITTEN", "illness"]

WRITTEN = {**PEOPLE, **PRIVATE, **ILLNESSES, **TREATED, **VALUES}
UNSURE = "tiene dudas sobre {noun}"
ASKS_FOR = "El registro pide esto: «{quoted}». ¿Es así para [usted]?"
LEAVES_OUT = "El registro deja fuera a personas por esto: «{quoted}». ¿Es así para [usted]?"
ASKS_SOME = "El registro pide esto donde corresponda: «{quoted}». ¿Es así para [usted]?"
SAYS = "El registro dice esto sobre quién puede participar: «{quoted}». ¿Es así para [usted]?"
SAYS_MORE = "El registro dice esto sobre quién puede participar, y más: «{quoted} …». ¿Es así para [usted]?"
BOXES = {
    "illnesses": "¿Qué tiene [usted], o ha tenido alguna vez, de esta lista?",
    "treatments": "¿Qué ha recibido o tenido [usted] de esta lista?",
    "medicines": "¿Qué toma [usted] ahora, o tomó en los últimos 6 meses, de esta lista?",
    "": "¿Qué es así para [usted] de esta lista?",
}
SINCES: dict[tuple[int, int | None], str] = {
    (0, 0): "Ahora",
    (0, 14): "En las últimas 2 semanas",
    (14, 28): "Hace de 2 a 4 semanas",
    (31, 90): "Hace de 1 a 3 meses",
    (92, 180): "Hace de 3 a 6 meses",
    (183, 365): "Hace de 6 a 12 meses",
    (366, 730): "Hace de 1 a 2 años",
    (731, 1825): "Hace de 2 a 5 años",
    (1827, None): "Hace más de 5 años",
}
