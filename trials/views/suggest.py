"""What a search field proposes while somebody types. Without a script the field has its own short list and the page works alike."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from trials.lib.text import one_line
from trials.places.suggest import towns
from trials.vocabulary.suggest import conditions

SHORTEST, LONGEST = 2, 60
AT_MOST = 8


@require_safe
@cache_control(private=True, max_age=300)
def suggest(request: HttpRequest) -> JsonResponse:
    """`?conditions=pre` or `?places=par`: up to eight names that begin so, as `{"values": [...]}`; none for anything else."""
    for name, source in (("conditions", conditions), ("places", towns)):
        begun = one_line(request.GET.get(name, "")[: 2 * LONGEST])[:LONGEST]
        if len(begun) >= SHORTEST:
            return JsonResponse({"values": [str(value) for value in source(begun, limit=AT_MOST)]})
    return JsonResponse({"values": []})
