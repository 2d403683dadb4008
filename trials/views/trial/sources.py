"""`/trials/<registry id>/sources/`: each sentence of the overview beside the record's own words. Sets no cookie."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from trials.summaries.drafting import wants
from trials.views.trial import overview
from trials.views.trial.address import meant
from trials.views.trial.cited import Record


@require_safe
@cache_control(no_cache=True)
@gzip_page
def sources(request: HttpRequest, registry_id: str) -> HttpResponse:
    """404 for a trial that shows neither an overview nor a notice. Packed here, since a record may be long; it holds nothing secret."""
    trial = meant(registry_id)
    if trial.registry_id != registry_id:
        return redirect("sources", trial.registry_id)
    page = overview.of_page(trial)
    lines = list(page.lines)
    if not lines:
        raise Http404
    record = Record(wants.study(trial.pk) if any(line.said.is_stale for line in lines) else {})
    behind = {line.anchor: record.cited(line.said) for line in lines}
    told = [
        (title, [(line, behind[line.anchor]) for line in some])
        for title, some in (("", page.notices), *((part.question, part.lines) for part in page.parts))
    ]
    return render(request, "summaries/sources.html", {"trial": trial, "overview": page, "told": told, "longer": record.longer})
