"""Everything that the trial page shows, section by section, as the template takes it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.utils.translation import get_language, override

from trials.models import FrequentQuestion, Trial
from trials.terms import criteria, status
from trials.views.trial import hard_words, jsonld, overview, people, pictures, places, record, related, setup, timeline, treatment, trust
from trials.views.trial.offer import contact_offer
from trials.words import say


def compose(trial: Trial, *, related_ids: list[int], today: date, demo: bool) -> dict[str, Any]:
    """The template's context for a trial from `Trial.objects.for_page()`. Everything that depends on the day takes it from `today`."""
    dates = status_dates(trial, today)
    word = status.status_word(trial.overall_status, why_stopped=trial.why_stopped, last_known=trial.last_known_status, **dates)
    sites = [place for place in trial.trial_sites.all() if place.listed]
    offer = contact_offer(trial, sites, trial.routes.all(), today, demo=demo)
    page = {
        "trial": trial,
        "today": today,
        "status": word,
        "description": say("trial-description", status=word.chip, number=trial.registry_id),
        "instead": status.instead(trial.overall_status),
        "overview": overview.of_page(trial),
        "offer": offer,
        "contacts": people.shown_contacts(offer),
        "criteria": criteria.split(trial.eligibility_text),
        "treatment": treatment.tested(trial),
        "facets": setup.facets(trial),
        "product_notes": trust.notes(trial),
        "where": places.group(trial, sites, offer, word, dates),
        "timeline": timeline.rows(trial),
        "results": timeline.results(trial, today),
        "sponsors": people.sponsors(trial),
        "responsible": people.responsible(trial),
        "record": record.about(trial),
        "picture": f"trial/pictures/{pictures.choose(trial)}.html",
        "own_questions": [question for question in trial.questions.all() if question.shown],
        "hard_words": hard_words.of_page(),
        "questions": FrequentQuestion.objects.filter(trial=None, shown=True),
        "related": related.load(trial, related_ids, today),
        "canonical": settings.PUBLIC_ORIGIN + trial.get_absolute_url(),
        "alternates": alternates(trial),
        "noindex": trial.is_demo or trial.listing != Trial.Listing.LISTED,
    }
    return page | {"jsonld": jsonld.medical_trial(page)}


def status_dates(trial: Trial, today: date) -> dict[str, Any]:
    """The dates on which the status words depend, as `status_word` and `site_word` take them."""
    completion = trial.partial("primary_completion")
    return {"confirmed": trial.confirmed, "primary_completion": completion.last if completion else None, "today": today}


def alternates(trial: Trial) -> list[tuple[str, str]]:
    """Language and address of the same page in each language, when there are several."""
    found = []
    for code, _ in settings.LANGUAGES if len(settings.LANGUAGES) > 1 else ():
        with override(code):
            found.append((get_language() or code, settings.PUBLIC_ORIGIN + trial.get_absolute_url()))
    return found
