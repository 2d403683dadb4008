"""How hard the text is to read: its grade, its sentences, its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from trials.lib.phrase import Phrase
from trials.summaries import reading
from trials.summaries.gates.folded import fold
from trials.summaries.gates.quotes import own_words, quoted
from trials.summaries.gates.record import ARM_GROUPS, INTERVENTIONS, LOCATIONS, P, Record
from trials.summaries.gates.shape import Finding, Line, Overview

HARDEST_GRADE = 8.0
HARDEST_SMOG = 10.0
LONGEST_SENTENCE = 30
SMOG_SENTENCES = 10
NAMES = (
    f"{P}conditionsModule.conditions", f"{P}conditionsModule.keywords", f"{INTERVENTIONS}[*].name", f"{INTERVENTIONS}[*].otherNames",
    f"{ARM_GROUPS}[*].label", f"{P}sponsorCollaboratorsModule.leadSponsor.name", f"{P}sponsorCollaboratorsModule.collaborators[*].name",
    f"{LOCATIONS}[*].facility", f"{LOCATIONS}[*].city", f"{LOCATIONS}[*].country", f"{P}identificationModule.acronym",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# How the names of illnesses, body parts, drugs and procedures begin and end in the language of doctors.
_MEDICAL = re.compile(
    r"(?:\w{3,}(?:itis|ectomy|otomy|ostomy|oscopy|oplasty|aemia|emia|uria|pathy|opathies|algia|plegia|paresis|cytosis|penia|sclerosis|"
    r"stenosis|trophy|plasia|megaly|"
    r"rrhage|rrhea|rrhoea|lysis|genesis|centesis|graphy|metry|thelial|thelium|vascular|cellular|genic|tropic|cytes?|blasts?|kines?|"
    r"globulins?|statins?|mycin|mab|mabs|"
    r"nibs?|prils?|sartans?|azoles?|vir|oids?|oma|omas|osis|oses|phoresis|philia|phobia|emesis|edema|oedema|ology|ologic|ological|tensive|"
    r"tension)|"
    r"(?:hepat|nephr|cardi|gastr|neur|haemat|hemat|hyper|hypo|immuno|pharmac|angio|endo|myo|osteo|patho|pneumo|thromb|tachy|brady|dys|"
    r"intra|sub|trans|peri|"
    r"cyto|electro|encephal|histo|lympho|mening|onco|ophthalm|psycho|radio|rheumat)\w{5,}|"
    r"(?:adverse|baseline|biomarkers?|biops(?:y|ies)|cohorts?|comorbid\w*|contraindicat\w*|crossover|efficacy|endpoints?|etiology|"
    r"exosomes?|infusions?|inpatients?|"
    r"investigational|lesions?|metasta\w+|mortality|morbidity|outpatients?|placebos?|pharmaco\w+|prognos\w+|prophyla\w+|protocols?|"
    r"randomi[sz]\w+|refractory|"
    r"relaps\w+|remission|sequelae|systemic|topical|toxicity|antibod(?:y|ies)|antigens?|plasma|serum|stem cells?|cannula|catheters?|"
    r"intravenous\w*|"
    r"intramuscular\w*|subcutaneous\w*))"
)
_ORDINARY_WORDS = """
    diabetes hypothesis transfer transfers transport transportation transplant transplants translated translate translation
    transgender subject subjects subset radiology subtract submit submitted subscribe hyperlink hyphen endorse endorsed emphasis
    oasis android avoids steroids opioids asthma transfusion substance substances substantial suburb transparent transition
    transform periods period periodic perishable radioactive psychologist psychology biology technology apology cardiologist
    neurologist neurology cardiology symmetry geometry photography biography analysis basis pension tension suspension extension
    dimension diploma coma aroma tomography intranet subway endocrine hypertension
"""
_ORDINARY = frozenset(_ORDINARY_WORDS.split())
_ABBREVIATION = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]{1,5}s?(?![\w-])")
_KNOWN_WORDS = """
    USA US UK EU DNA RNA AIDS HIV AI OK QR ID FAQ PDF TV PM AM CT MRI ECG EKG COVID FDA NIH NHS WHO II III IV VI VII
"""
_KNOWN = frozenset(_KNOWN_WORDS.split())
_GLOSSED = re.compile(r"\s*(?:\(|,? (?:is|are|means?|which (?:is|are)|that is|called|a kind of|or)\b)")


def plain(text: Overview, record: Record, terms: frozenset[str] | None = None) -> Iterator[Finding]:
    """Findings on reading. `terms` are the forms that the glossary explains, in small letters; without them no words are looked at."""
    names = _names(record)
    lines = [(line, _parts(line, record, names)) for line in text.lines()]
    yield from _grades([parts for _, parts in lines])
    for line, parts in lines:
        for sentence in reading_sentences(parts):
            if sentence > LONGEST_SENTENCE:
                yield Finding("reading", line.sentence, Phrase("gate-reading-long", {"number": sentence, "most": LONGEST_SENTENCE}))
    if terms is not None:
        yield from _terms(text, [(line, parts) for line, parts in lines], terms)


def _grades(lines: list[list[tuple[str, reading.PartKind]]]) -> Iterator[Finding]:
    grade, smog = reading.flesch_kincaid(lines), reading.smog(lines)
    if grade > HARDEST_GRADE:
        yield Finding("reading", "", Phrase("gate-reading-grade", {"grade": round(grade, 1), "most": int(HARDEST_GRADE)}))
    elif smog > HARDEST_SMOG and len(lines) >= SMOG_SENTENCES:
        yield Finding("reading", "", Phrase("gate-reading-smog", {"grade": round(smog, 1), "most": int(HARDEST_SMOG)}))


def reading_sentences(parts: Iterable[tuple[str, reading.PartKind]]) -> Iterator[int]:
    """The words of each sentence of a line; a name or a quote is one."""
    whole = "".join(text if kind == "own" else "x" for text, kind in parts)
    for sentence in re.split(r"(?<=[.!?:;])\s+", whole):
        yield len(reading.words(sentence))


def _names(record: Record) -> list[str]:
    """What the record calls things, the longest first."""
    found: list[str] = []
    for path in NAMES:
        _gather(record.at(path), found)
    return sorted({fold(name).text for name in found if len(name) > 2}, key=len, reverse=True)


def _gather(value: object, found: list[str]) -> None:
    if isinstance(value, str):
        found.append(value)
    elif isinstance(value, list):
        for each in value:
            _gather(each, found)


def _parts(line: Line, record: Record, names: list[str]) -> list[tuple[str, reading.PartKind]]:
    """A line in parts: our own words, and names and quotes that count as one word."""
    text = line.sentence
    low = own_words(Line(text, "", line.sources, line.names), record).lower()
    low = low if len(low) == len(text) else text.lower()
    if line.sources is None and len(low) == len(text):
        for name in names:
            low = re.sub(rf"(?<!\w){re.escape(name)}(?:s|es)?(?!\w)", lambda found: "·" * len(found[0]), low)
    for start, end in quoted(text):
        low = low[:start] + "·" * (end - start) + low[end:]
    parts: list[tuple[str, reading.PartKind]] = []
    for run in re.finditer(r"·+|[^·]+", low):
        parts.append((text[run.start() : run.end()], "name" if run[0][0] == "·" else "own"))
    return parts


def _terms(text: Overview, lines: list[tuple[Line, list[tuple[str, reading.PartKind]]]], terms: frozenset[str]) -> Iterator[Finding]:
    """Words of doctors, and abbreviations, that neither the glossary nor the text explains; each once."""
    whole = " ".join(line.sentence for line in text.lines())
    seen: set[str] = set()
    for line, parts in lines:
        own = " ".join(part for part, kind in parts if kind == "own")
        hard = [word for word in _WORD.findall(own) if _MEDICAL.fullmatch(word.casefold()) and word.casefold() not in _ORDINARY]
        short = [word for word in _ABBREVIATION.findall(own) if word not in _KNOWN]
        for word in [*hard, *short]:
            forms = {word.casefold(), word.casefold().removesuffix("s"), f"{word.casefold()}s"}
            if forms & seen or forms & terms or _is_explained(word, whole):
                continue
            seen.add(word.casefold())
            yield Finding("terms", line.sentence, Phrase("gate-terms-unexplained", {"word": word}))


def _is_explained(word: str, whole: str) -> bool:
    """Whether the text says somewhere what the word is: "placebo (a dummy)", "exosomes are tiny particles", "magnetic scan (MRI)"."""
    if re.search(rf"\(\s*{re.escape(word)}s?\s*\)", whole):
        return True
    return any(_GLOSSED.match(whole, found.end()) for found in re.finditer(rf"(?<!\w){re.escape(word)}s?(?!\w)", whole, re.IGNORECASE))
