"""From blocks to HTML."""

from __future__ import annotations

from collections.abc import Iterator

from trials.lib.prose.blocks import Block, Item, List, Paragraph, blocks
from trials.lib.prose.inline import html


def render(text: str) -> str:
    """Safe HTML: paragraphs, lists, bold, links. Nothing of the text can become markup."""
    return "".join(_blocks(blocks(text)))


def _blocks(found: list[Block]) -> Iterator[str]:
    for block in found:
        if isinstance(block, List):
            yield from _list(block)
        else:
            yield f"<p>{_lines(block)}</p>"


def _lines(paragraph: Paragraph) -> str:
    return "<br>".join(html(line) for line in paragraph.lines)


def _list(found: List) -> Iterator[str]:
    items = [item for item in found.items if item.blocks]
    if not items:
        return
    if found.style in ("", "as written"):
        tag, opening = "ul", '<ul class="plain">' if found.style else "<ul>"
    else:
        kind = "" if found.style == "1" else f' type="{found.style}"'
        start = "" if items[0].value == 1 else f' start="{items[0].value}"'
        tag, opening = "ol", f"<ol{kind}{start}>"
    yield opening
    before = items[0].value - 1
    for item in items:
        value = f' value="{item.value}"' if tag == "ol" and item.value != before + 1 else ""
        yield f"<li{value}>"
        yield from _item(item)
        yield "</li>"
        before = item.value
    yield f"</{tag}>"


def _item(item: Item) -> Iterator[str]:
    """The first paragraph of an item stands bare, so that short items stay close together."""
    first, *rest = item.blocks
    if isinstance(first, Paragraph):
        yield _lines(first)
        yield from _blocks(rest)
    else:
        yield from _blocks(item.blocks)
