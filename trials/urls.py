"""Public addresses. A registry number is whatever has no slash: any spelling redirects to the canonical address."""

from django.conf import settings
from django.urls import include, path

from trials.views import answers, components, conditions, contact, forget, guide, home, pages, results, results_map, suggest
from trials.views.trial import sheet, sources, trial

urlpatterns = [
    path("", home.home, name="home"),
    path("guide/", guide.guide, name="guide"),
    path("suggest/", suggest.suggest, name="suggest"),
    path("trials/", results.results, name="results"),
    path("trials/map/", results_map.results_map, name="results-map"),
    path("trials/<str:registry_id>/", trial, name="trial"),
    path("trials/<str:registry_id>/sources/", sources, name="sources"),
    path("trials/<str:registry_id>/sheet/", sheet, name="sheet"),
    path("trials/<str:registry_id>/contact/", contact.contact, name="contact"),
    path("trials/<str:registry_id>/check/", include("trials.eligibility.urls")),
    path("conditions/", conditions.index, name="conditions"),
    path("conditions/<slug:slug>/", conditions.condition, name="condition"),
    path("enquiries/", include("trials.enquiries.urls")),
    path("glossary/", pages.glossary, name="glossary"),
    path("help/", pages.help_page, name="help"),
    path("privacy/", pages.privacy, name="privacy"),
    path("accessibility/", pages.accessibility, name="accessibility"),
    path("report/", pages.report, name="report"),
    path("answers/", answers.answers, name="answers"),
    path("forget/", forget.forget, name="forget"),
]

if settings.DEBUG:
    urlpatterns.append(path("components/", components.gallery, name="components"))
