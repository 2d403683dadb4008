"""What every template keeps to: the content policy, translation, and no other host."""

import re

import pytest

from tests.house import tree

pytestmark = pytest.mark.once

# The gallery of components, for developers only.
GALLERY = tree.ROOT / "templates/pages/components.html"
TEMPLATES = [path for path in tree.under("templates", ".html") if path != GALLERY]
COMMENT = re.compile(r"\{#.*?#\}|\{% comment .*?%\}.*?\{% endcomment %\}|\{% comment %\}.*?\{% endcomment %\}|<!--.*?-->", re.DOTALL)
TRANSLATED = re.compile(r"\{% blocktrans(?:late)?\b.*?\{% endblocktrans(?:late)? %\}", re.DOTALL)
DRAWING = re.compile(r"<(svg|script|code)\b.*?</\1>", re.DOTALL)
# Blocks of the admin that hold class names.
CLASSES = re.compile(r"\{% block (?:coltype|bodyclass|branding_class) %\}.*?\{% endblock %\}")
TEMPLATE_TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
HTML_TAG = re.compile(r"<[^>]*>|&\w+;", re.DOTALL)


def _without_comments(path):
    return COMMENT.sub("", path.read_text(encoding="utf-8"))


@pytest.fixture(params=TEMPLATES, ids=tree.name)
def template(request):
    return _without_comments(request.param)


def test_nothing_is_inline(template):
    """The content policy would drop it, and the page would break without a word."""
    assert not re.findall(r"<style\b|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|javascript:", template)
    assert all(re.search(r"\ssrc\s*=|type=\"application/(ld\+)?json\"", tag) for tag in re.findall(r"<script\b[^>]*>", template))


def test_nothing_comes_from_another_host(template):
    assert not re.findall(
        r"<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*\b(?:src|data)\s*=\s*[\"'](?:https?:)?//", template
    )
    assert not re.findall(
        r"<link\b[^>]*rel=\"(?:stylesheet|preload|icon|preconnect|dns-prefetch)\"[^>]*href\s*=\s*[\"'](?:https?:)?//", template
    )


def test_the_built_in_tags_are_not_loaded_again(template):
    assert not re.findall(r"\{% load [^%]*\b(?:i18n|static|portal)\b[^%]*%\}", template)


def test_every_word_can_be_translated(template):
    rest = HTML_TAG.sub(" ", TEMPLATE_TAG.sub("", DRAWING.sub(" ", TRANSLATED.sub(" ", CLASSES.sub(" ", template)))))
    assert not [word for word in rest.split() if re.search(r"[A-Za-z]{2}", word)]


@pytest.mark.parametrize("path", tree.under("templates/components", ".html"), ids=tree.name)
def test_each_component_says_what_it_takes(path):
    assert re.match(r"\s*\{(#|% comment)", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", tree.under("static", ".css"), ids=tree.name)
def test_no_style_sheet_asks_another_host(path):
    assert not re.findall(r"@import|url\(\s*[\"']?(?:https?:)?//", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", tree.under("static/js", ".js"), ids=tree.name)
def test_no_script_asks_another_host_or_runs_text(path):
    assert not re.findall(
        r"https?://(?!www\.w3\.org)|\beval\(|new Function|\.innerHTML\s*=|document\.cookie", path.read_text(encoding="utf-8")
    )
