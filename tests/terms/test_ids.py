"""Registry numbers in the spellings that people use."""

import pytest

from trials.terms import ids


@pytest.mark.parametrize(
    ("written", "canonical", "registry"),
    [
        ("NCT07183384", "NCT07183384", "ctgov"),
        ("nct 07183384", "NCT07183384", "ctgov"),
        ("NCT-0718 3384", "NCT07183384", "ctgov"),
        ("NCT０７１８３３８４", "NCT07183384", "ctgov"),
        ("demo0001", "DEMO0001", "demo"),
        ("isrctn 12345678", "ISRCTN12345678", "isrctn"),
        ("2023-504321-12-00", "2023-504321-12-00", "ctis"),
        ("EudraCT 2010-012345-12", "2010-012345-12", "euctr"),
        ("jrct2031200001", "jRCT2031200001", "jrct"),
        ("chictr2000029308", "ChiCTR2000029308", "chictr"),
        ("JRCTS031180001", "jRCTs031180001", "jrct"),
        ("chictr-trc-12002345", "ChiCTR-TRC-12002345", "chictr"),
        ("CTRI/2021/03/031952", "CTRI/2021/03/031952", "ctri"),
        ("our own 7", "OUROWN7", "local"),
        ("NCT0718338", "NCT0718338", "local"),
        ("NCT07183384x", "NCT07183384X", "local"),
        ("NCT٠٧١٨٣٣٨٤", "NCT٠٧١٨٣٣٨٤", "local"),
        ("", "", "local"),
    ],
)
def test_any_spelling_gives_the_one_number_and_its_register(written, canonical, registry):
    assert ids.canonical(written) == canonical
    assert ids.registry_of(written) == registry
    assert ids.is_known(written) == (registry != "local")


def test_canonical_is_its_own_canonical_and_never_long():
    assert ids.canonical(ids.canonical("nct 07183384")) == "NCT07183384"
    assert len(ids.canonical("x" * 10_000)) == 32


def test_a_record_s_address_is_known_only_where_the_register_has_one():
    assert ids.record_address("nct07183384") == "https://clinicaltrials.gov/study/NCT07183384"
    assert ids.record_address("DEMO0001") == ""
    assert ids.record_address("OWN-7") == ""


def test_registers_are_called_by_their_own_names_and_practice_and_local_ones_by_none():
    assert ids.registry_name("ctgov") == "ClinicalTrials.gov"
    assert [ids.registry_name(code) for code in ("demo", "local", "never-heard-of")] == ["", "", ""]
