"""Questions and answers that patients read."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from trials.actions import questions as write
from trials.adminkit import HistoryAdmin, me
from trials.adminkit.fields import TrialNumber
from trials.models import FrequentQuestion


class InListForm(forms.ModelForm):
    """Order and whether it is shown, each control named after its question, because the column's heading is far away."""

    class Meta:
        model = FrequentQuestion
        fields = ("position", "shown")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        question = {"question": self.instance.question}
        if "position" in self.fields:
            self.fields["position"].widget.attrs["aria-label"] = gettext("Order of “%(question)s”") % question
        if "shown" in self.fields:
            self.fields["shown"].widget.attrs["aria-label"] = gettext("Show “%(question)s”") % question


class QuestionForm(forms.ModelForm):
    """One question with its answer."""

    trial = TrialNumber(
        required=False,
        label=_("Only for the trial with this number"),
        help_text=_("For example NCT07183384. Leave it empty for a question that stands on the home and help pages."),
    )

    class Meta:
        model = FrequentQuestion
        fields = ("question", "answer", "trial", "position", "shown")
        widgets = {"question": forms.TextInput(attrs={"class": "wide"}), "answer": forms.Textarea(attrs={"rows": 6, "class": "wide"})}


@admin.register(FrequentQuestion)
class QuestionAdmin(HistoryAdmin):
    """On the home and help pages, or on one trial's page."""

    list_display = ("question", "where", "position", "shown")
    list_editable = ("position", "shown")
    list_filter = ("shown", ("trial", admin.EmptyFieldListFilter))
    search_fields = ("question", "answer", "trial__registry_id")
    search_help_text = _("Words of the question or the answer, or a trial's number")
    list_select_related = ("trial",)
    form = QuestionForm
    fields = ("question", "answer", "trial", "position", "shown")

    def get_changelist_form(self, request: HttpRequest, **kwargs: Any) -> type[forms.ModelForm]:
        """Controls with names of their own."""
        return super().get_changelist_form(request, **{**kwargs, "form": InListForm})

    def save_model(self, request: HttpRequest, obj: FrequentQuestion, form: forms.ModelForm, change: bool) -> None:
        """Through the action."""
        write.save(obj, by=me(request), at=timezone.now())

    def delete_model(self, request: HttpRequest, obj: FrequentQuestion) -> None:
        """Through the action."""
        write.remove(obj, by=me(request), at=timezone.now())

    def delete_queryset(self, request: HttpRequest, queryset: models.QuerySet[FrequentQuestion]) -> None:
        """Through the action, one by one."""
        for question in queryset:
            self.delete_model(request, question)

    @admin.display(description=_("where"), ordering="trial")
    def where(self, question: FrequentQuestion) -> str:
        """On every page, or the trial's number."""
        return question.trial.registry_id if question.trial else gettext("Home and help")
