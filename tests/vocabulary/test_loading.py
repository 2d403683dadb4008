"""Lists of words come in."""

import gzip

import pytest
from django.core.management import CommandError, call_command

from trials.vocabulary import actions
from trials.vocabulary.expand import expand
from trials.vocabulary.models import Concept, GlossaryEntry, LayTerm, Origin, Stamp
from trials.vocabulary.sources import mesh
from trials.vocabulary.sources.entry import Entry, Name, Unreadable

pytestmark = pytest.mark.django_db
RECORD = """<DescriptorRecord DescriptorClass="1"><DescriptorUI>D009203</DescriptorUI><DescriptorName><String>Myocardial Infarction</String>
</DescriptorName><TreeNumberList><TreeNumber>C14.280</TreeNumber></TreeNumberList><ConceptList><Concept><TermList>
<Term><String>Infarction, Myocardial</String></Term>
<Term><String>Heart Attack</String></Term></TermList></Concept></ConceptList>
</DescriptorRecord>"""
XML = f'<?xml version="1.0"?><!DOCTYPE DescriptorRecordSet SYSTEM "x.dtd"><DescriptorRecordSet>{RECORD}</DescriptorRecordSet>'
LINE = "D009203\tMyocardial Infarction\tInfarction, Myocardial|Heart Attack\tC14.280\t\n"


@pytest.mark.parametrize("form", ["xml", "xml.gz", "tsv", "tsv.gz"])
def test_each_form_of_the_headings_gives_the_same(tmp_path, form):
    file = tmp_path / f"desc2026.{form}"
    text = (XML if "xml" in form else LINE).encode()
    file.write_bytes(gzip.compress(text) if form.endswith("gz") else text)
    call_command("import_vocabulary", str(file))
    assert list(LayTerm.objects.values_list("text", flat=True)) == ["Heart Attack"]
    assert Concept.objects.get().mesh_id == "D009203"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("d.xml", XML[:200]),
        ("d.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        ("d.tsv", "one\ttwo\n"),
        ("d.tsv.gz", "not compressed"),
        ("d.xml", ""),
    ],
)
def test_a_broken_file_is_refused_and_changes_nothing(tmp_path, name, text):
    file = tmp_path / name
    file.write_text(text)
    with pytest.raises(CommandError):
        call_command("import_vocabulary", str(file))
    assert not Concept.objects.exists()


def test_other_branches_are_left_out(tmp_path):
    file = tmp_path / "d.tsv"
    file.write_text(LINE + "D000003\tAbattoirs\tSlaughter Houses\tJ01.576\t\n")
    assert [entry.name for entry in mesh.read(file)] == ["Myocardial Infarction"]


def test_a_missing_file_is_said(tmp_path):
    with pytest.raises(CommandError, match=r"no file d\.xml"):
        call_command("import_vocabulary", str(tmp_path / "d.xml"))


def test_an_imported_heading_joins_the_concept_that_goes_by_its_name(add):
    add("Heart Attack", medical=["Myocardial Infarction"])
    add("Myocardial Infarction", medical=["Cardiac Infarct"], origin=Origin.IMPORTED, mesh_id="D009203")
    assert Concept.objects.get().mesh_id == "D009203"
    assert "Cardiac Infarct" in expand("heart attack").spans[0].terms


def test_loading_again_changes_nothing(add):
    add("Hypertension", lay=["pressure"])
    stamp = Stamp.objects.get().number
    counts = add("Hypertension", lay=["pressure"])
    assert (counts.concepts, counts.terms, counts.gone, Stamp.objects.get().number) == (0, 0, 0, stamp)


def test_a_term_that_the_list_no_longer_has_goes(add):
    add("Hypertension", lay=["pressure", "tension"])
    assert add("Hypertension", lay=["pressure"]).gone == 1


def test_what_people_here_changed_stays(add, now):
    add("Hypertension", lay=["pressure", "tension"])
    term = LayTerm.objects.get(text="tension")
    term.in_use = False
    actions.save_terms([term], by=None, at=now)
    add("Hypertension", lay=["pressure"])
    add("Hypertension", lay=["pressure", "tension"])
    term.refresh_from_db()
    assert (term.in_use, term.origin) == (False, Origin.CURATED)


def test_a_list_with_a_fault_in_the_middle_changes_nothing():
    def entries():
        yield Entry("Hypertension", (Name("pressure"),))
        raise Unreadable

    with pytest.raises(Unreadable):
        actions.store(entries(), origin=Origin.STARTER)
    assert not Concept.objects.exists()


def test_the_words_that_ship_are_many_and_in_two_languages(capsys):
    call_command("load_starter_vocabulary")
    assert Concept.objects.count() >= 500
    assert LayTerm.objects.filter(language="es").count() >= 500
    assert GlossaryEntry.objects.filter(often=True).count() >= 10
    assert GlossaryEntry.objects.filter(language="en").count() >= 600
    assert GlossaryEntry.objects.filter(language="es").count() >= 100
    for said, meant in (("sugar disease", "Diabetes Mellitus"), ("hay fever", "Rhinitis, Allergic"), ("dolor de espalda", "Low Back Pain")):
        assert meant in expand(said).spans[0].shown
    call_command("load_starter_vocabulary")
    assert capsys.readouterr().out.splitlines()[-1] == "concepts 0 terms 0 gone 0 explained 0"


def test_keys_that_an_older_version_reckoned_are_renewed(add):
    add("Hypertension", lay=["pressure"])
    LayTerm.objects.update(key="old way")
    Concept.objects.update(key="old way too")
    add("Hypertension", lay=["pressure"])
    assert expand("pressure").shown == ("Hypertension",)
    assert Concept.objects.count() == 1
