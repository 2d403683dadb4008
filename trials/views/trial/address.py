"""Which trial an address means."""

from __future__ import annotations

from django.http import Http404

from trials.models import Trial


def meant(asked: str) -> Trial:
    """The readable trial of this number, or that another spelling or an older number means; else 404."""
    found = Trial.objects.readable().meant(asked)
    if found is None:
        raise Http404
    return found
