"""Whether another website made the browser send a form."""

from urllib.parse import urlsplit

from django.http import HttpRequest


def is_foreign(request: HttpRequest, *, unnamed_is_foreign: bool = True) -> bool:
    """True when the browser says so: by `Sec-Fetch-Site`, else by `Origin`. Browsers that say neither are trusted with the form's key.

    A page with `Referrer-Policy: no-referrer` sends `Origin: null` even to itself; its view gives `unnamed_is_foreign=False`.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site not in {"same-origin", "none"}
    origin = request.headers.get("Origin")
    if origin is None:
        return False
    if origin == "null":
        return unnamed_is_foreign
    return urlsplit(origin).netloc != request.get_host()
