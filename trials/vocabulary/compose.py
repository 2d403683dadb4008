"""A part of the body in plain words beside what ails it: "kidney problems" reaches "renal insufficiency". Pure, bounded, no list of pairs.

Used where no name of the vocabulary covers both words. What comes of it is shown as every other name is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from trials.vocabulary import keys

MOST_TERMS, MOST_SHOWN = 16, 2
# A name here has at most so many words, and so many others may stand between the part and what ails it.
LONGEST, WIDEST_GAP = 2, 3
# What records call it, the likeliest first; after the colon what people say, in English and Spanish.
_PARTS = """
    abdominal, abdomen: belly, tummy, abdomen, midriff, vientre, barriga, panza
    adrenal: adrenal gland, suprarrenal
    anal, rectal, anorectal: bottom, back passage, behind, backside, anus, rectum, bum, ano, recto
    ankle: ankle, tobillo
    arterial, artery, vascular: artery, arteria
    bladder, urinary: bladder, waterworks, vejiga
    biliary, bile duct, gallbladder: gall bladder, gallbladder, bile duct, vesicula
    bone marrow, marrow: marrow, medula
    bone, skeletal, osseous: bone, skeleton, hueso
    bowel, intestinal, colorectal, colon, colonic: bowel, gut, intestine, colon, intestino
    brain, cerebral, intracranial: brain, cerebro
    breast, mammary: breast, boob, bosom, tit, seno, mama, pecho
    cardiac, heart, cardiovascular, coronary: heart, ticker, corazon
    cervical, cervix: cervix, neck of the womb, cuello uterino
    dental, tooth: tooth, teeth, diente, muela
    ear, hearing, otologic: ear, oido, oreja
    elbow: elbow, codo
    esophageal, oesophageal, esophagus: food pipe, gullet, foodpipe, oesophagus, esophagus, esofago
    eye, ocular, ophthalmic, retinal: eye, eyeball, ojo
    facial, face: face, cara
    foot, plantar: foot, feet, pie, heel, talon
    gastric, abdominal, stomach, gastrointestinal: stomach, estomago
    gingival, periodontal, gum: gum, encia
    hair, scalp: hair, scalp, pelo, cuero cabelludo
    hand, wrist: hand, wrist, mano, muneca
    hematologic, blood: blood, sangre
    hepatic, liver: liver, higado
    hip, acetabular: hip, cadera
    jaw, temporomandibular, mandibular: jaw, mandibula
    joint, articular: joint, articulacion
    knee: knee, rodilla
    leg, lower extremity: leg, pierna
    lip: lip, labio
    lumbar, back, spinal: back, lower back, espalda
    lymph node, lymphatic: gland, lymph gland, ganglio
    mental, psychiatric, mood: mind, mental, mente
    muscular, muscle, musculoskeletal: muscle, musculo
    nail: nail, toenail, una
    nasal, sinus, nose: nose, sinus, nariz
    neck, cervical spine: neck, cuello
    nerve, peripheral nerve, neurologic: nerve, nervio
    oral, mouth: mouth, boca
    ovarian, ovary: ovary, ovario
    pancreatic, pancreas: pancreas
    penile, penis: penis, willy, pene
    pharyngeal, laryngeal, throat, oropharyngeal: throat, voice box, garganta
    prostate, prostatic: prostate, prostata
    pulmonary, lung, respiratory: lung, pulmon
    renal, kidney: kidney, rinon
    shoulder, rotator cuff: shoulder, hombro
    skin, cutaneous: skin, piel
    spinal, spine, vertebral: spine, backbone, spinal, columna
    splenic, spleen: spleen, bazo
    testicular, testis: testicle, ball, nuts, testiculo
    thyroid: thyroid, tiroides
    tongue: tongue, lengua
    uterine, intrauterine, endometrial, uterus: womb, uterus, utero, matriz
    vaginal, vulvar, vulvovaginal: vagina, down below, private part, vulva
    venous, vein: vein, vena
"""
_ILLS = """
    adhesions, fibrosis, cicatrix, scar: scar, scar tissue, cicatriz
    arthroplasty, replacement, prosthesis: replacement, artificial, reemplazo, protesis
    bleeding, hemorrhage: bleeding, sangrado, hemorragia
    calculi, stone, lithiasis: stone, gravel, piedra, calculo
    cancer, neoplasms, carcinoma, tumor: cancer, cancer growth
    clot, thrombosis, embolism: clot, blood clot, coagulo
    cyst, polycystic: cyst, quiste
    defect, malformation, congenital: defect, deformed, born with, defecto
    disease, disorder, insufficiency, dysfunction: trouble, disease, illness, issue, condition, complaint, disorder, bad, ill, ailment,
        upset, enfermedad, problema, trastorno, enfermo
    dysplasia, precancerous, lesion: abnormal cell, precancer
    edema, effusion, swelling: swelling, water, fluid, retention, hinchazon, liquido, edema
    enlargement, hyperplasia, hypertrophy: enlarged, too big, large, agrandado
    failure, insufficiency, injury: failure, failed, failing, not working, shut down, gave out, weak, insuficiencia, falla
    fracture: fracture, fractura, roto
    hernia, herniated: hernia, slipped, bulging
    infection, infectious: infection, bug, germ, infeccion
    inflammation, inflammatory: inflammation, inflamacion
    injury, trauma: injury, injured, damage, damaged, torn, tear, lesion, dano
    mass, polyps, tumor, cyst, neoplasms: growth, bulto, bola
    neuropathy, paresthesia: numbness, tingling, pin and needles, hormigueo
    pain, ache: pain, discomfort, burning, dolor, duele
    paralysis, paresis, palsy: paralysed, paralysis, paralisis
    polyps, polyp: polyp, polipo
    prolapse: fallen, dropped, prolapse, coming down, prolapso
    rash, dermatitis, eczema: rash, itch, picazon, sarpullido
    spasm, cramp: spasm, cramp, twitch, calambre
    stenosis, obstruction, stricture, occlusion: narrow, narrowing, narrowed, blocked, blockage, clogged, obstruccion
    surgery, surgical, operation: surgery, operation, op, surgical, cirugia, operacion
    transplantation, transplant: transplant, graft, trasplante
    ulcer, wound: ulcer, wound, herida, ulcera
    weakness, atrophy: weakness, wasting, debilidad
"""


@dataclass(frozen=True, slots=True)
class Composed:
    """Where the words stand in the list that was given, what they may be called in records, and what of it to show."""

    places: tuple[int, ...]
    terms: tuple[str, ...]
    shown: str


def compose(stems: Sequence[str]) -> Composed | None:
    """The first part of the body with what ails it near it, in either order, among these stems (of words that matter, in order)."""
    parts, ills = _tables()
    for part_places, part in _named(stems, parts):
        for ill_places, ill in _named(stems, ills):
            apart = set(part_places).isdisjoint(ill_places)
            gap = max(part_places[0], ill_places[0]) - min(part_places[-1], ill_places[-1]) - 1
            if apart and gap < WIDEST_GAP:
                names = tuple(f"{organ} {trouble}" for trouble, organ in product(ill, part))[:MOST_TERMS]
                return Composed(tuple(sorted((*part_places, *ill_places))), names, ", ".join(names[:MOST_SHOWN]))
    return None


def _named(stems: Sequence[str], table: dict[str, tuple[str, ...]]) -> Iterator[tuple[tuple[int, ...], tuple[str, ...]]]:
    """Each name of the table among the stems, the longer ones first."""
    for size in range(LONGEST, 0, -1):
        for at in range(len(stems) - size + 1):
            names = table.get(" ".join(sorted(stems[at : at + size])))
            if names:
                yield tuple(range(at, at + size)), names


@cache
def _tables() -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    return _table(_PARTS), _table(_ILLS)


def _table(lines: str) -> dict[str, tuple[str, ...]]:
    """Names in records by the key of each thing that people say."""
    found: dict[str, tuple[str, ...]] = {}
    for line in lines.replace(",\n", ", ").strip().splitlines():
        names, said = line.split(":")
        for one in said.split(","):
            found.setdefault(keys.key(one), tuple(name.strip() for name in names.split(",")))
    return found
