"""Which trial an address means."""

from __future__ import annotations

from django.http import Http404

from trials.models import Trial
from trials.terms import ids


def meant(asked: str) -> Trial:
    """The readable trial of this number, or that another spelling or an older number means; else 404."""
    spelling = ids.canonical(asked)
    readable = Trial.objects.readable()
    found = readable.filter(registry_id=asked).first() or readable.filter(registry_id=spelling).first()
    found = found or readable.filter(aliases__alias__in=(asked.strip(), spelling)).first()
    if found is None:
        raise Http404
    return found
