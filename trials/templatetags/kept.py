"""Django's own `translate`, `static` and `url`, kept where the template itself says what: a page has dozens, always the same.

`{% translate "Back" %}`, `{% static "css/site.css" %}` and `{% url "help" %}` are kept for each language. Any other form is Django's.
"""

from __future__ import annotations

from django.template import Context, Library, Node
from django.template.base import Parser, Token
from django.template.defaulttags import url as do_url
from django.templatetags.i18n import do_translate
from django.templatetags.static import do_static
from django.utils.translation import get_language

register = Library()


class Kept(Node):
    """Renders another node once for each language."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._kept: dict[str | None, str] = {}

    def render(self, context: Context) -> str:
        """What the other node gave before in this language."""
        language = get_language()
        found = self._kept.get(language)
        if found is None:
            found = self._kept[language] = self._node.render(context)
        return found


@register.tag
def translate(parser: Parser, token: Token) -> Node:
    """`{% translate "Back" %}`."""
    return _kept_if_plain(do_translate(parser, token), token)


@register.tag
def static(parser: Parser, token: Token) -> Node:
    """`{% static "css/site.css" %}`."""
    return _kept_if_plain(do_static(parser, token), token)


@register.tag
def url(parser: Parser, token: Token) -> Node:
    """`{% url "help" %}`."""
    return _kept_if_plain(do_url(parser, token), token)


def _kept_if_plain(node: Node, token: Token) -> Node:
    """Plain is one quoted text, without filters, and nothing else."""
    _tag, said, *more = token.split_contents()
    return Kept(node) if not more and said[0] in "\"'" and said[-1] == said[0] else node
