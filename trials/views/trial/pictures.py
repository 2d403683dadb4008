"""Which calm drawing stands beside the title: the curator's choice, else one by the area of the condition. Decorative only."""

from __future__ import annotations

from trials.models import Trial

# Words in the condition and in the families that the registry counts it to, by area; the first area that fits wins. No drawing of
# people or of an illness: a picture must not move anybody. Pregnancy and childhood have none of their own for that reason.
AREAS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("blood", ("leukemia", "leukaemia", "lymphoma", "myeloma", "hematolog", "haematolog", "anemia", "anaemia", "sickle", "hemophilia")),
    ("cells", ("neoplasm", "cancer", "tumor", "tumour", "carcinoma", "melanoma", "sarcoma")),
    ("lungs", ("respiratory", "asthma", "lung", "pulmonary", "copd", "bronch", "allerg")),
    ("heart", ("cardiovascular", "heart", "hypertension", "vascular", "stroke", "cardiac", "atrial")),
    (
        "mind",
        (
            "nervous system",
            "mental",
            "headache",
            "migraine",
            "epilep",
            "parkinson",
            "dementia",
            "alzheimer",
            "depress",
            "anxiety",
            "brain",
            "sleep",
        ),
    ),
    ("bones", ("musculoskeletal", "back pain", "arthritis", "bone", "spine", "spinal", "fracture", "osteo", "muscle")),
    ("food", ("diabetes", "metabolic", "nutrition", "digestive", "gastro", "liver", "kidney", "obes", "colitis", "crohn", "celiac")),
    ("skin", ("skin", "dermat", "psoria", "eczema", "wound", "burn")),
    ("eyes", ("eye", "vision", "retina", "glaucoma", "macular", "cataract")),
    ("cells", ("infection", "virus", "immune", "covid", "hiv")),
)
DEFAULT = "leaves"
NAMES = frozenset(area for area, _ in AREAS) | {DEFAULT}


def choose(trial: Trial) -> str:
    """The name of a drawing in `templates/trial/pictures/`; one that does not exist is never named."""
    if trial.picture in NAMES:
        return trial.picture
    # The condition itself counts before the families that it belongs to.
    for words in (_conditions(trial), _families(trial)):
        text = " ".join(words).casefold()
        for area, marks in AREAS:
            if any(mark in text for mark in marks):
                return area
    return DEFAULT


def _conditions(trial: Trial) -> list[str]:
    return [each.name for each in trial.trial_conditions.all()] + [str(each.get("term", "")) for each in trial.mesh.get("conditions", [])]


def _families(trial: Trial) -> list[str]:
    return [str(each.get("term", "")) if isinstance(each, dict) else str(each) for each in trial.mesh.get("condition_ancestors", [])]
