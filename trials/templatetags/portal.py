"""Tags and filters that every template has without loading them."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import Any, Protocol

from django import template
from django.template import Context
from django.template.loader import get_template
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import number_format
from django.utils.html import escape, format_html, urlize
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from trials import words
from trials.lib import prose as prose_lib
from trials.lib.dates import PartialDate
from trials.lib.phrase import Phrase
from trials.terms import ages, elapsed, ids, phases
from trials.terms import status as status_terms

register = template.Library()
YEAR_OF_DAYS = 365
MENU = ("results", "conditions", "help")
# What the foot of a page says of the host (`trials.context`).
HOST = ("host_name", "responsible_person", "privacy_contact", "complaint_route", "urgent_number")


class Marker(Protocol):
    """What links the hard words in the HTML of a section."""

    def mark(self, html: str) -> str:
        """The HTML with links."""


@register.simple_tag(name="say")
def say_tag(sentence_id: str, **values: Any) -> str:
    """`{% say "scam" %}`, `{% say "urgent" urgent_number=urgent_number %}`: a sentence by its id; a missing value raises."""
    return words.say(sentence_id, **values) if values else words.fixed(sentence_id)


@register.filter
@lru_cache(maxsize=100)
def linked(text: str) -> SafeString:
    """`{{ privacy_contact|linked }}`: the host's own text, its addresses as links. Kept, since it stands on every page."""
    return mark_safe(urlize(text, autoescape=True))  # noqa: S308 - `urlize` escapes the rest


@register.simple_tag(takes_context=True)
def top(context: Context) -> str:
    """`{% top %}`: the line at the top of every page, drawn once for each language and each entry that is the page itself."""
    request, language = context.get("request"), get_language()
    here = request.path if request and request.path in _menu(language) else ""
    return _top(language, context.get("host_name", ""), here)


@lru_cache(maxsize=20)
def _menu(_language: str | None) -> frozenset[str]:
    return frozenset(reverse(name) for name in MENU)


@lru_cache(maxsize=50)
def _top(_language: str | None, host_name: str, here: str) -> str:
    return get_template("components/header.html").render({"host_name": host_name, "here": here})


@register.simple_tag(takes_context=True)
def kept(context: Context) -> str:
    """`{% kept %}`: until when the visitor's answers are kept and the button that forgets them; nothing where there are none."""
    until = context.get("answers_until")
    return _kept(get_language(), until, context.get("forget_key", "")) if until else ""


@lru_cache(maxsize=50)
def _kept(_language: str | None, until: datetime, key: str) -> str:
    values = {"answers_until": until, "forget_key": key}
    return get_template("components/forget.html").render(values)


@register.simple_tag(takes_context=True)
def leave(context: Context) -> str:
    """`{% leave %}`: the button that forgets the visitor's answers and leads away from here."""
    return _leave(get_language(), context.get("forget_key", ""))


@lru_cache(maxsize=50)
def _leave(_language: str | None, key: str) -> str:
    return get_template("components/leave.html").render({"forget_key": key})


@register.simple_tag(takes_context=True)
def foot(context: Context) -> str:
    """`{% foot %}`: the foot of every page, drawn once for each language while the host's settings stay."""
    return _foot(get_language(), tuple((name, context.get(name, "")) for name in HOST))


@lru_cache(maxsize=50)
def _foot(_language: str | None, values: tuple[tuple[str, str], ...]) -> str:
    return get_template("components/footer.html").render(dict(values))


@register.filter
def tell(phrase: Phrase) -> str:
    """`{{ status.sentence|tell }}`: a phrase from the pure modules in words."""
    return words.tell(phrase)


@register.filter
def label(token: str, kind: str) -> str:
    """`{{ trial.phases|label:"phase" }}`: what a token, or a column of tokens, is called."""
    return words.label(kind, token or "")


@register.filter
def meaning(token: str, kind: str) -> str:
    """`{{ trial.masking|meaning:"masking" }}`: what it means for a patient."""
    return words.meaning(kind, token or "")


@register.filter
def country(code: str) -> str:
    """`{{ code|country }}`: the country's name in the reader's language."""
    return words.country_name(code)


@register.filter
def prose(text: str) -> SafeString:
    """`{{ trial.brief_summary|prose }}`: the registry's markdown as safe HTML."""
    return mark_safe(prose_lib.render(text or ""))  # noqa: S308 - `render` escapes every character of the text


@register.filter
def explained(text: str, section: Marker) -> SafeString:
    """`{{ trial.brief_summary|explained:hard_words.about }}`: the registry's markdown, hard words linked to what they mean."""
    return mark_safe(section.mark(prose_lib.render(text or "")))  # noqa: S308 - as `prose`; marking adds links and changes no character


@register.filter
def explained_line(text: str, section: Marker) -> SafeString:
    """`{{ each.measure|explained_line:hard_words.outcomes }}`: one line without markdown, hard words linked."""
    return mark_safe(section.mark(escape(text or "")))  # noqa: S308 - escaped just here


@register.simple_tag
def status(trial: Any, today: date | None = None) -> status_terms.StatusWord:
    """`{% status trial as s %}`, then `{{ s.chip|tell }}`, `{{ s.sentence|tell }}`, `s.notes`, `s.tone`: its status as of today."""
    return status_of(trial, today or timezone.localdate())


def status_of(trial: Any, today: date) -> status_terms.StatusWord:
    """The status words of a trial on a day."""
    completion = trial.partial("primary_completion")
    return status_terms.status_word(
        trial.overall_status,
        confirmed=trial.confirmed,
        primary_completion=completion.last if completion else None,
        today=today,
        why_stopped=trial.why_stopped,
        last_known=trial.last_known_status,
    )


@register.filter
def status_chip(trial: Any) -> SafeString:
    """`{{ trial|status_chip }}`: the badge, coloured by tone; the colour says nothing that the words do not."""
    word = status_of(trial, timezone.localdate())
    return format_html('<span class="chip chip-{}">{}</span>', word.tone, words.tell(word.chip))


@register.filter
def age_range(trial: Any) -> str:
    """`{{ trial|age_range }}`: "18 to 50 years", "18 and over", "any age"."""
    return words.tell(ages.span(trial.minimum_age_raw, trial.maximum_age_raw))


@register.filter
def phase_chip(trial: Any) -> str:
    """`{{ trial|phase_chip }}`: all its phases in a few words."""
    return words.phases(trial.phase_tokens)


@register.filter
def is_early(trial: Any) -> bool:
    """`{% if trial|is_early %}`: whether the page must say that this is an early study."""
    return phases.is_early(trial.phase_tokens)


@register.filter
def healthy(value: bool | None) -> str:
    """`{{ trial.healthy_volunteers|healthy }}`: yes, no and not said, in words."""
    return words.label("healthy", {True: "yes", False: "no"}.get(value, "") if value is not None else "")


@register.simple_tag
def date_with_precision(value: PartialDate | date | str | None) -> str | SafeString:
    """`{% date_with_precision partial %}`: `<time datetime="2025-05">May 2025</time>`; text that is no date comes back as it is."""
    if isinstance(value, datetime):
        value = timezone.localtime(value).date() if timezone.is_aware(value) else value.date()
    partial = PartialDate(value.year, value.month, value.day) if isinstance(value, date) else value
    if isinstance(partial, str):
        partial = PartialDate.parse(partial) or partial
    if not isinstance(partial, PartialDate):
        return partial or ""
    return _dated(get_language(), partial)


@lru_cache(maxsize=2000)
def _dated(_language: str | None, partial: PartialDate) -> SafeString:
    return format_html('<time datetime="{}">{}</time>', _machine(partial), words.partial_date(partial))


def _machine(partial: PartialDate) -> str:
    return partial.first.isoformat()[: {"year": 4, "month": 7, "day": 10}[partial.precision]]


@register.simple_tag(name="partial_date")
def partial_date_tag(trial: Any, name: str) -> str | SafeString:
    """`{% partial_date trial "start" %}`: the trial's date of that name with its precision; empty when the record has none."""
    return date_with_precision(trial.partial(name) or getattr(trial, f"{name}_raw"))


@register.filter
def age_in_words(day: date | PartialDate | None) -> str:
    """`{{ day|age_in_words }}`: "15 months ago", "today", "in 3 weeks"; empty for nothing. A partial date counts from its last day."""
    if day is None:
        return ""
    if isinstance(day, datetime):
        day = timezone.localtime(day).date() if timezone.is_aware(day) else day.date()
    today = timezone.localdate()
    if isinstance(day, PartialDate):
        day = min(day.last, today) if day.first <= today else day.first
    return words.tell(elapsed.ago(day, today))


@register.filter
def plain_number(number: float | None) -> str:
    """`{{ number|plain_number }}`: with the reader's own grouping, for instance 1,148; empty for nothing."""
    return "" if number is None else number_format(number, use_l10n=True, force_grouping=True)


@register.filter
def term(days: int) -> str:
    """`{{ 365|term }}`: how long something is kept: "12 months" for a year of days, else the days."""
    return words.say("months", count=12) if days == YEAR_OF_DAYS else words.say("days", count=days)


@register.filter
def enrolment(trial: Any) -> str:
    """`{{ trial|enrolment }}`: how many people, planned or counted; zero, unknown and absent are told apart."""
    count = trial.enrolment
    if count is None:
        return words.say("enrolment-not-known")
    if count == 0 and trial.enrolment_kind == "ACTUAL":
        return words.say("enrolment-none")
    sentence = {"ACTUAL": "enrolment-actual", "ESTIMATED": "enrolment-planned"}.get(trial.enrolment_kind, "enrolment-count")
    return words.say(sentence, count=count, number=plain_number(count))


@register.filter
def registry_name(trial: Any) -> str:
    """`{{ trial|registry_name }}`: the register's own name; empty for practice and local records."""
    return ids.registry_name(trial.registry)


@register.filter
def record_address(trial: Any) -> str:
    """`{{ trial|record_address }}`: where the register shows the record; empty when there is no such page."""
    return ids.record_address(trial.registry_id) if ids.registry_name(trial.registry) else ""
