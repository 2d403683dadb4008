"""Pages of words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from trials import words
from trials.models import FrequentQuestion
from trials.vocabulary import explained
from trials.vocabulary.models import GlossaryEntry

page = cache_control(public=True, max_age=300)
# Kinds of registry tokens in the order in which a patient meets them; the kind is the section's anchor.
KINDS: tuple[tuple[str, Any], ...] = (
    ("status", _("Is the trial open?")),
    ("study_type", _("Kind of study")),
    ("phase", _("Phase")),
    ("primary_purpose", _("What the study is for")),
    ("allocation", _("Who gets what")),
    ("intervention_model", _("How the groups are set up")),
    ("masking", _("Who knows which treatment you get")),
    ("who_masked", _("Who does not know")),
    ("intervention_type", _("What is tested")),
    ("arm_type", _("What a group gets")),
    ("observational_model", _("Whom an observing study looks at")),
    ("time_perspective", _("When an observing study looks")),
    ("sampling_method", _("How an observing study finds people")),
    ("sponsor_class", _("Who runs the study")),
)


@dataclass(frozen=True)
class Term:
    """A registry's token with our words for it."""

    token: str
    label: str
    meaning: str


@require_safe
@page
@gzip_page
def glossary(request: HttpRequest) -> HttpResponse:
    """Hard words in plain ones; `#placebo` leads to a word, `#phase` to the registry's own words of a kind, `#phase-PHASE1` to one.

    Packed here because a thousand words weigh more than a page may; it holds nothing secret that its size could tell.
    """
    entries = explained.listed(get_language() or explained.FALLBACK)
    sections = [(kind, title, [_term(kind, token) for token in words.tokens(kind) if token]) for kind, title in KINDS]
    often, others = [entry for entry in entries if entry.often], [entry for entry in entries if not entry.often]
    letters = [(letter, list(some)) for letter, some in groupby(others, key=_initial)]
    return render(request, "pages/glossary.html", {"sections": sections, "often": often, "letters": letters})


def _initial(entry: GlossaryEntry) -> str:
    """The first letter of its address, which has no accents; digits stand together."""
    plain = slugify(entry.term)[:1].upper()
    return plain if plain.isalpha() else "0"


def _term(kind: str, token: str) -> Term:
    return Term(token, words.label(kind, token), words.meaning(kind, token))


@require_safe
@page
def help_page(request: HttpRequest) -> HttpResponse:
    """How to use the site, how trials work, and the questions that people ask."""
    return render(request, "pages/help.html", {"questions": FrequentQuestion.objects.filter(trial=None, shown=True)})


@require_safe
@page
def privacy(request: HttpRequest) -> HttpResponse:
    """What is stored, for how long, and whom to ask. The numbers are the settings that the deletion goes by."""
    return render(request, "pages/privacy.html", {"days": settings.RETENTION_DAYS})


@require_safe
@page
def accessibility(request: HttpRequest) -> HttpResponse:
    """What works for whom, what does not yet, and whom to tell."""
    return render(request, "pages/accessibility.html")


@require_safe
@page
def report(request: HttpRequest) -> HttpResponse:
    """How to tell us that a page is wrong, and where to complain."""
    return render(request, "pages/report.html")
