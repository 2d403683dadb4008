"""When two ways to write something count as the same. Keys are only compared, never shown."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile("['\u2018\u2019\u02bc`\u00b4]")
# Words that say nothing about what is looked for, in English and Spanish.
_FILLERS = """
    a about after again all also always am an and any anymore anything are as at be because been being by constant constantly day
    do does doing done during ever every everything feel feeling feels for from get gets getting got had has have having he her
    hers hi him his i if im in into is it its ive just keep keeps kind like lot lots me more most much my nearly of off
    often on or our out over own people person quite really she so some somebody someone something sort still suffer suffering
    suffers than that the their them then there these they thing things this those through time times to too up very was we were
    what when where which while who whose will with you your al con cuando de del desde el en la las lo los mi mis muy para pero
    por que se su sus tengo tiene tener un una unas uno unos y old older young younger elderly adult adults man men mans woman
    women guy lady wont go goes going gone away
    dad daddy dads mum mums mom moms mommy mummy husband wife son daughter brother sister grandma grandmother granny grandpa grandfather
    grandad nan uncle aunt friend please help trial trials study studies clinical cause causes caused causing make makes made making
    doctor doctors says told tell happens happen since might hospital
"""
FILLERS = frozenset(_FILLERS.split())
# Word families that lay people use as one. Each line: the word that stands for the others, then the others.
_FAMILIES = """
    addiction addict addicted addictive dependence dependency hooked
    allergy allergic allergies
    anxiety anxious
    baby babies infant infants newborn newborns neonate neonates neonatal toddler toddlers
    bleed bleeding bleeds bled haemorrhage hemorrhage
    blind blindness
    breath breathe breathing breathless breathlessness
    cancer cancerous cancers carcinoma carcinomas malignancy malignancies malignant neoplasm neoplasms tumor tumors tumour tumours
    cant cannot unable
    child childhood children kid kids paediatric pediatric
    confusion confused
    deaf deafness
    depression depressed depressive
    dizziness dizzy
    drink drinker drinkers drinking drinks
    eat ate eaten eating eats
    fast racing rapid
    fear afraid fearful fears frightened scared
    forget forgetful forgetfulness forgets forgetting forgotten
    fracture fractured fractures break breaks broke broken
    high elevated increased raised
    growth growths lump lumps
    infection infected infections
    inflammation inflamed inflammatory
    itch itches itching itchy
    loss lose loses losing lost
    numb numbness
    pain ache aches aching achy hurt hurting hurts painful pains sore soreness painfully
    pregnancy pregnant pregnancies expecting
    sadness sad
    scar scarred scarring scars
    self herself himself myself oneself themselves yourself
    shake shakes shaking shaky tremble trembles trembling trembly tremor tremors
    sleep asleep sleeping sleepless sleeplessness sleeps slept
    smoke ciggies ciggy cigarette cigarettes fag fags smoker smokers smokes smoking
    stiffness stiff
    stop quit quits quitting stopped stopping stops
    swelling swell swells swollen puffy
    teenager adolescent adolescents teen teenage teenagers teens
    tiredness tired exhausted exhaustion
    trouble difficult difficulties difficulty hard problem problems struggle struggling
    ulcer sores ulcerated ulcerating ulceration ulcerations ulcers
    urine pee peeing urinary urinate urinating urination wee weeing
    vomit puke puking sick vomiting
    weak weakened weakly weakness
    wheeze wheezes wheezing wheezy whistle whistles whistling
"""
# Whom it is about and the like: tells names apart, but is nothing to look for beside other words.
ASIDE = frozenset(("down", "baby", "child", "teenager", "family", "mother", "father"))
# Says little beside two other words: "sugar disease in pregnancy" is "sugar in pregnancy".
WEAK = frozenset(("trouble", "dizeas", "illness", "ill", "condition", "issu", "disorder", "bad", "sever", "serious", "terribl", "strong"))
_FAMILY = {word: line.split()[0] for line in _FAMILIES.strip().splitlines() for word in line.split()}


def fold(text: str) -> str:
    """The text without accents, case and apostrophes, with single blanks: for look-ups of what was typed."""
    bare = _APOSTROPHES.sub("", text)
    if bare.isascii():
        return " ".join(bare.lower().split())
    decomposed = unicodedata.normalize("NFKD", bare)
    return " ".join("".join(mark for mark in decomposed if not unicodedata.combining(mark)).casefold().split())


def words(text: str) -> list[str]:
    """The folded words of a text."""
    return _WORD.findall(fold(text))


def key(text: str) -> str:
    """What stands for a name whatever its word order, plurals, spelling (British or American) and small words."""
    return " ".join(sorted(set(content(words(text)))))


def form(text: str) -> str:
    """What tells two names apart that have one key: "breast neoplasms" is another form than "breast cancer", "neoplasm, breast" is not."""
    return " ".join(sorted({word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words(text)}))


def content(folded: list[str]) -> list[str]:
    """The stems of the words that matter; of all words where none does."""
    return [stem(word) for word in folded if word not in FILLERS] or [stem(word) for word in folded]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What stands for a word and its plain forms: plural, -ing, -ed, British and American spelling, and its family."""
    if word in _FAMILY:
        return _FAMILY[word]
    if len(word) < 4 or word.isdigit():
        return word
    word = word.replace("ae", "e").replace("oe", "e").replace("our", "or").replace("yse", "yze").replace("ise", "ize")
    for ending, instead, least in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            word = word[: len(word) - len(ending)] + instead
            break
    if word.endswith("e") and len(word) > 4:
        word = word[:-1]
    return _FAMILY.get(word, word)


_ENDINGS = (
    ("ies", "y", 3), ("sses", "ss", 2), ("xes", "x", 2), ("ches", "ch", 2), ("ss", "ss", 1), ("us", "us", 2), ("is", "is", 2),
    ("ings", "", 4), ("ing", "", 4), ("ed", "", 4), ("s", "", 3),
)  # fmt: skip
