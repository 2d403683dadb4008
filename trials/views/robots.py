"""What a search engine may look at."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

# Searches without end, staff pages, and what people write.
CLOSED = ("/admin/", "/enquiries/", "/answers/", "/*/contact/", "/trials/?", "/trials/map/")


@require_safe
@cache_control(public=True, max_age=3600)
def robots(request: HttpRequest) -> HttpResponse:
    """A practice copy is not to be found at all, so that nobody takes its made-up trials for real ones."""
    closed = ("/",) if settings.DEMO else CLOSED
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed), f"Sitemap: {settings.PUBLIC_ORIGIN}{reverse('sitemap')}"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")
