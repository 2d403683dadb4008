"""The registry's markdown as blocks and as safe HTML. No Django.

Registries keep long texts in a markdown of their own making: four bullet marks, numbering in many styles, escapes before any punctuation,
nesting by indentation or only by a change of mark, and lists run together on one line. `blocks` reads that without losing a word and
in time that grows no faster than the text; `render` writes it as HTML in which nothing of the text is markup.
"""

from trials.lib.prose.blocks import Block, Item, List, Paragraph, blocks
from trials.lib.prose.inline import plain
from trials.lib.prose.render import render

__all__ = ["Block", "Item", "List", "Paragraph", "blocks", "plain", "render"]
