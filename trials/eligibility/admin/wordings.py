"""How each topic is asked, in every language that was shipped; and other words for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from trials.adminkit import HistoryAdmin, me
from trials.eligibility import actions
from trials.eligibility.actions.wordings import PARTS
from trials.eligibility.admin.words import THEMES
from trials.eligibility.models import TopicWording
from trials.eligibility.questions import LANGUAGES, PERSONS
from trials.eligibility.questions.voice import spoken
from trials.eligibility.questions.wording import WRITTEN
from trials.eligibility.topics import TOPICS, Topic
from trials.formkit.fields import Line
from trials.words import say

LONGEST = 300


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in one language, with the row of whoever wrote it here."""

    language: str
    question: str
    row: TopicWording | None


@dataclass(frozen=True, slots=True)
class Theme:
    """Topics that belong together, each with its questions."""

    name: Any
    topics: tuple[tuple[Topic, tuple[Asked, ...]], ...]


class WordingForm(forms.Form):
    """Other words for the parts of a question. What is empty stays as shipped."""

    def __init__(self, *args: Any, topic: Topic, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._language = language
        labels = {"question": _("Question"), "help": _("Help under it"), "box": _("Label on a page of boxes")}
        if topic.timed:
            labels["when"] = _("When was that last?")
        shipped = WRITTEN[language][topic.key]
        for name, label in labels.items():
            help_text = _("As shipped: %(text)s") % {"text": getattr(shipped, name) or "–"}
            self.fields[name] = Line(label=label, required=False, max_length=LONGEST, help_text=help_text)

    def clean(self) -> dict[str, Any]:
        """Brackets have to hold names that can be filled in."""
        cleaned = super().clean() or self.cleaned_data
        for name, text in list(cleaned.items()):
            try:
                for person in PERSONS:
                    spoken(text, language=self._language, person=person)
            except KeyError:
                self.add_error(name, _("Words in brackets have to be like those of the shipped sentence, so that they can be filled in."))
        return cleaned


@admin.register(TopicWording)
class WordingAdmin(HistoryAdmin):
    """A list of all questions; the rows are only those that somebody here wrote."""

    actions: Any = None

    def get_urls(self) -> list[Any]:
        """With the page of each question."""

        def view(method: Callable[..., Any]) -> Callable[..., HttpResponse]:
            return self.admin_site.admin_view(method)

        address = "topic/<slug:topic>/<slug:language>/"
        return [path(address, view(self.word_view), name="eligibility_topicwording_word"), *super().get_urls()]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Topics are shipped."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """A part that is emptied is as shipped again."""
        return False

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Every question in every language, by theme."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": _("What visitors are asked"),
            "opts": self.opts,
            "themes": list(_themes()),
            "languages": LANGUAGES,
            "may_write": self.has_change_permission(request),
        }
        return TemplateResponse(request, "admin/eligibility/wordings.html", context)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The page of its question."""
        row = self.open_or_404(request, object_id)
        found = cast(TopicWording, row)
        return HttpResponseRedirect(_address(found.topic, found.language))

    def word_view(self, request: HttpRequest, topic: str, language: str) -> HttpResponse:
        """One question, to be worded otherwise."""
        found = next((one for one in TOPICS if one.key == topic), None)
        if found is None or language not in LANGUAGES:
            raise Http404
        if not self.has_change_permission(request):
            raise PermissionDenied
        row = TopicWording.objects.filter(topic=topic, language=language).first()
        start = {name: getattr(row, name) for name in PARTS} if row else {}
        form = WordingForm(request.POST if request.method == "POST" else None, initial=start, topic=found, language=language)
        if request.method == "POST" and form.is_valid():
            actions.reword(topic, language=language, by=me(request), at=timezone.now(), **form.cleaned_data)
            self.message_user(request, _("Saved. This is how visitors read it now."), messages.SUCCESS)
            return HttpResponseRedirect(_address(topic, language))
        context = {
            **self.admin_site.each_context(request),
            "title": f"{topic} ({language})",
            "opts": self.opts,
            "form": form,
            "row": row,
            "readers": [(say(f"for-whom-{person}"), _question(found, row, language, person)) for person in PERSONS],
        }
        return TemplateResponse(request, "admin/eligibility/wording.html", context)


def _themes() -> Iterator[Theme]:
    rows = {(row.topic, row.language): row for row in TopicWording.objects.select_related("by")}
    for theme, name in THEMES.items():
        topics = [topic for topic in TOPICS if topic.theme == theme]
        yield Theme(name, tuple((topic, tuple(_asked(topic, code, rows.get((topic.key, code))) for code in LANGUAGES)) for topic in topics))


def _asked(topic: Topic, language: str, row: TopicWording | None) -> Asked:
    return Asked(language, _question(topic, row, language, "you"), row if row and any(getattr(row, name) for name in PARTS) else None)


def _question(topic: Topic, row: TopicWording | None, language: str, person: Any) -> str:
    written = (row.question if row else "") or WRITTEN[language][topic.key].question
    try:
        return spoken(written, language=language, person=person)
    except KeyError:  # written for brackets that are no longer shipped
        return written


def _address(topic: str, language: str) -> str:
    return reverse("admin:eligibility_topicwording_word", args=[topic, language])
