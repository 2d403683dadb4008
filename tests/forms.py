"""How a page must say what to check: at the top, with a link to the field, and in the same words beside it."""

from __future__ import annotations

import html
import re
from typing import Any


def expect_error(response: Any, field: str, sentence: object) -> None:
    """The summary comes first in `<main>`, links to the first control of `field`, and the sentence stands beside the field too."""
    page = response.content.decode()
    assert 400 <= response.status_code < 500, f"{response.status_code}: a form that needs another look answers 4xx"
    main = page[page.index("<main") :]
    summary = main[main.index('class="summary"') : main.index("</div>", main.index('class="summary"'))]
    assert main.index('class="summary"') < main.index("<h1"), "the summary stands before everything else"
    said = html.escape(str(sentence))
    link = re.search(rf'<a href="#(id_{field}(?:_0)?)">{re.escape(said)}</a>', summary)
    assert link, f"no link to {field} with “{sentence}” in: {summary}"
    assert re.search(rf'<(?:input|select|textarea)[^>]* id="{link[1]}"', main), f"the link leads nowhere: #{link[1]}"
    beside = re.search(rf'<p class="error" id="id_{field}_error">(.*?)</p>', main, re.DOTALL)
    assert beside, f"nothing stands beside {field}"
    assert said in beside[1], f"beside {field} stands something else: {beside[1]}"
