"""Colours hold their contrast, light and dark, whatever somebody changes in them."""

import re
from pathlib import Path

import pytest
from django.conf import settings

CSS = (Path(settings.BASE_DIR) / "static" / "css" / "site.css").read_text(encoding="utf-8")
PAIRS = {name: shades for name, *shades in re.findall(r"--([a-z-]+): light-dark\(([^,()]+), ([^)]+)\);", CSS)}
GROUNDS = ("paper", "card", "tint")
TEXT = [(text, ground) for text in ("ink", "soft", "brand") for ground in GROUNDS]
TEXT += [("brand-ink", "brand"), ("ok", "ok-bg"), ("warn", "warn-bg"), ("bad", "bad-bg"), ("bad", "paper"), ("bad", "card")]
TEXT += [("ink", ground) for ground in ("ok-bg", "warn-bg", "bad-bg")]
LINES = [("edge", "paper"), ("edge", "card")]


def _light(colour: str) -> float:
    digits = colour.strip().lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_light(one), _light(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_stands_out_seven_to_one(text, ground, scheme):
    assert _contrast(PAIRS[text][scheme], PAIRS[ground][scheme]) >= 7


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("line", "ground"), LINES)
def test_the_edge_of_a_field_stands_out_three_to_one(line, ground, scheme):
    assert _contrast(PAIRS[line][scheme], PAIRS[ground][scheme]) >= 3


def test_browsers_without_light_dark_get_the_same_light_colours():
    block = re.search(r"@supports not \(color: light-dark.*?\n  }\n", CSS, re.DOTALL)
    assert block
    assert dict(re.findall(r"--([a-z-]+): (#[0-9a-f]+);", block[0])) == {name: light for name, (light, _dark) in PAIRS.items()}
