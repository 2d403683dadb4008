"""Sections of a draft, ready to be read by a test."""

from tests import makers
from trials.summaries.drafter import WRITERS
from trials.summaries.drafter.who import person
from trials.summaries.sources import record, resolve, source
from trials.summaries.text import said


def told(key, **changes):
    """The sentences of a section of a made-up study, as text. Each must lead back to the record."""
    study = makers.study(**changes)
    whole = record(study)
    sentences = WRITERS[key](whole, person(whole))
    assert all(each.sources for each in sentences)
    assert all(place == source(place.path, resolve(study, place.path)) for each in sentences for place in each.sources)
    return [said(each) for each in sentences]


def arm(label, kind="EXPERIMENTAL", *gets, description=None):
    return {"label": label, "type": kind, "interventionNames": [f"Drug: {name}" for name in gets], "description": description}


def drug(name, description=None, kind="DRUG"):
    return {"type": kind, "name": name, "description": description}


def outcomes(*frames):
    return [{"measure": f"Measure {number}", "timeFrame": frame} for number, frame in enumerate(frames)]
