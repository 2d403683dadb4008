"""`/trials/<registry id>/sheet/`: one trial on paper, to take to a doctor. Sets no cookie and keeps nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from trials.lib import qr
from trials.models import Trial
from trials.summaries.drafter import draft
from trials.summaries.drafter.questions import READY, questions
from trials.summaries.drafting import wants
from trials.summaries.models import Summary
from trials.summaries.shape import Draft, Sentence
from trials.summaries.shown import Overview, Parts
from trials.summaries.sources import record
from trials.summaries.text import said_parts
from trials.views.trial import overview
from trials.views.trial.address import meant


@require_safe
@cache_control(no_cache=True)
def sheet(request: HttpRequest, registry_id: str) -> HttpResponse:
    """The sheet: the overview, the questions to ask, the registry number and the address, room to write."""
    trial = meant(registry_id)
    if trial.registry_id != registry_id:
        return redirect("sheet", trial.registry_id)
    return render(request, "summaries/sheet.html", _context(trial))


def _context(trial: Trial) -> dict[str, Any]:
    page = overview.of_page(trial)
    address = settings.PUBLIC_ORIGIN + trial.get_absolute_url()
    return {
        "trial": trial,
        "today": timezone.localdate(),
        "overview": page,
        "parts": [replace(part, lines=tuple(line for line in part.lines if not is_asked(line.said.rule))) for part in page.parts],
        "questions": asked(trial, page.found) if page.found else [],
        "address": address,
        "code": qr.code(address),
    }


def is_asked(rule: str) -> bool:
    """Whether the sentence is one of the questions, or leads to them: on the sheet they stand together further down."""
    return f"{rule}.".startswith(READY)


def asked(trial: Trial, found: Overview) -> list[Parts]:
    """What to ask the study team, because the record does not say it. A model leaves that unsaid, so its questions are the templates'."""
    study = wants.study(trial.pk)
    if found.summary.author == Summary.Author.MODEL:
        made = draft(study)
    else:
        made = _unanswered(found.summary.overview if found.writer == "person" else found.summary.draft)
    return [said_parts(each) for each in questions(record(study), made)]


def _unanswered(made: Draft) -> Draft:
    """Without the sentences in place of which a person wrote what the record does not say."""
    return replace(made, sections=tuple(replace(part, sentences=tuple(filter(_still_asks, part.sentences))) for part in made.sections))


def _still_asks(sentence: Sentence) -> bool:
    return sentence.kind != "written" or sentence.rule.startswith(READY)
