"""Words: which mean the same, what they mean, and which were looked for in vain."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import models
from django.forms import BaseInlineFormSet, ModelForm
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from trials.adminkit import PortalAdmin, ReadOnlyAdmin, me
from trials.vocabulary import actions, keys
from trials.vocabulary.models import Concept, GlossaryEntry, HardWord, LayTerm, MissedSearch, Origin


class OnlyOwnDeleted(PortalAdmin):
    """What ships with the portal or was imported is switched off, not deleted: the next load would bring it back."""

    actions: Any = None

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Only what people here wrote."""
        return super().has_delete_permission(request, obj) and (obj is None or obj.origin == Origin.CURATED)

    def delete_model(self, request: HttpRequest, obj: models.Model) -> None:
        """Through the action."""
        actions.remove([obj], by=me(request), at=timezone.now())


class ConceptForm(ModelForm):
    """A concept whose name no other goes by."""

    class Meta:
        model = Concept
        fields = ("name", "in_use")

    def clean_name(self) -> str:
        """Word order, plurals and spelling do not make another name."""
        name: str = self.cleaned_data["name"]
        if Concept.objects.filter(key=keys.key(name)[:255]).exclude(pk=self.instance.pk).exists():
            raise ValidationError(_("This name is in the list already, perhaps in another word order. Add the words to that entry."))
        return name


class EntryForm(ModelForm):
    """An explained word that is not in the list yet."""

    class Meta:
        model = GlossaryEntry
        fields = ("term", "meaning", "mode", "plain", "other_forms", "language", "often", "shown")

    def clean(self) -> dict[str, Any]:
        """Words of one language with one address are one word."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        term, language = said.get("term"), said.get("language")
        if term and language:
            slug = GlossaryEntry.address(term, language)
            if not slug:
                self.add_error("term", _("Write the word with plain letters, so that it can have an address."))
            elif GlossaryEntry.objects.filter(slug=slug).exclude(pk=self.instance.pk).exists():
                self.add_error("term", _("This word is explained already."))
        return said


class TermFormSet(BaseInlineFormSet):
    """Other names, each once."""

    def clean(self) -> None:
        """Word order and plurals do not make another name."""
        super().clean()
        seen: set[str] = set()
        for form in self.forms:
            text = form.cleaned_data.get("text") if hasattr(form, "cleaned_data") else ""
            if text and keys.form(text) in seen:
                form.add_error("text", _("This term is in the list already, perhaps in another word order."))
            seen.add(keys.form(text or ""))


class TermInline(admin.TabularInline):
    """The other names of a concept."""

    model = LayTerm
    formset = TermFormSet
    extra = 1
    fields = ("text", "kind", "language", "in_use", "origin")
    readonly_fields = ("origin",)
    can_delete = False


@admin.register(Concept)
class ConceptAdmin(OnlyOwnDeleted):
    """What people here write ranks above the starter list, and that above imported lists."""

    list_display = ("name", "mesh_id", "origin", "in_use")
    list_filter = ("origin", "in_use")
    search_fields = ("name", "mesh_id", "terms__text")
    search_help_text = _("A name in records, a word that people say, or a MeSH number")
    form = ConceptForm
    fields = ("name", "in_use", "mesh_id", "trees", "origin")
    readonly_fields = ("mesh_id", "trees", "origin")
    inlines = (TermInline,)

    def save_model(self, request: HttpRequest, obj: Concept, form: ModelForm, change: bool) -> None:
        """Through the action, where the concept itself changed."""
        if form.has_changed() or not change:
            actions.save_concept(obj, by=me(request), at=timezone.now())

    def save_formset(self, request: HttpRequest, form: ModelForm, formset: BaseInlineFormSet, change: bool) -> None:
        """The terms that changed, through the action."""
        actions.save_terms(formset.save(commit=False), by=me(request), at=timezone.now())
        formset.save_m2m()


@admin.register(GlossaryEntry)
class GlossaryAdmin(OnlyOwnDeleted):
    """Words that the glossary page and trial pages explain."""

    list_display = ("term", "meaning", "mode", "language", "often", "shown", "origin")
    list_filter = ("shown", "often", "mode", "language", "origin")
    search_fields = ("term", "meaning", "plain", "other_forms")
    search_help_text = _("A word, or words of its meaning")
    form = EntryForm
    fields = ("term", "meaning", "mode", "plain", "other_forms", "language", "often", "shown", "origin")
    readonly_fields = ("origin",)

    def save_model(self, request: HttpRequest, obj: GlossaryEntry, form: ModelForm, change: bool) -> None:
        """Through the action."""
        actions.save_entry(obj, by=me(request), at=timezone.now())

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Through the action."""
        actions.remove_entries([obj], by=me(request), at=timezone.now())


@admin.register(HardWord)
class HardWordAdmin(ReadOnlyAdmin):
    """What records say most often and nobody has explained."""

    list_display = ("word", "records", "explain_link")
    list_display_links = None
    search_fields = ("word",)
    search_help_text = _("A word of the records")
    actions = ("set_aside",)

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[HardWord]:
        """Those that nobody called plain."""
        return super().get_queryset(request).filter(plain=False)

    def has_explain_permission(self, request: HttpRequest) -> bool:
        """Whoever may explain words may say that one needs none."""
        return request.user.has_perm("vocabulary.add_glossaryentry")

    @admin.action(description=_("Most people know it: it need not be explained"), permissions=["explain"])
    def set_aside(self, request: HttpRequest, queryset: models.QuerySet[HardWord]) -> None:
        """Through the action."""
        actions.set_aside(queryset, by=me(request), at=timezone.now())

    @admin.display(description=_("explain it"))
    def explain_link(self, word: HardWord) -> str:
        """To the form for a new explained word, with the word in it."""
        address = f"{reverse('admin:vocabulary_glossaryentry_add')}?{urlencode({'term': word.word})}"
        return format_html('<a href="{}">{}</a>', address, _("Explain “%(word)s”") % {"word": word.word})


@admin.register(MissedSearch)
class MissedAdmin(ReadOnlyAdmin):
    """What at least three searches asked for in vain, most often first."""

    list_display = ("text", "times", "last_at", "add_link")
    list_display_links = None
    search_fields = ("text",)
    search_help_text = _("Words that were looked for")

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[MissedSearch]:
        """Those that are kept in clear."""
        return super().get_queryset(request).exclude(text="")

    @admin.display(description=_("find words that mean the same"))
    def add_link(self, missed: MissedSearch) -> str:
        """To the concepts that have one of the words."""
        address = f"{reverse('admin:vocabulary_concept_changelist')}?{urlencode({'q': missed.text})}"
        return format_html('<a href="{}">{}</a>', address, _("Look for “%(words)s”") % {"words": missed.text})
