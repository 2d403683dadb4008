"""What numbers a text asks for, in short."""

from trials.eligibility.parse.numbers import numbers

LOW = {"at-least": "≥", "above": ">"}
HIGH = {"at-most": "≤", "below": "<"}


def bounds(text, *, excluded=False, structured=None, above=""):
    """What must hold, each as "topic ≥ 18" or "topic 18-30"."""
    return _said(numbers(text, excluded=excluded, structured=structured, above=above).requirements)


def asked(text, *, excluded=False, structured=None, above=""):
    """What is asked only, in the same way."""
    return _said(numbers(text, excluded=excluded, structured=structured, above=above).asked)


def _said(requirements):
    said = []
    for one in requirements:
        sign = {**LOW, **HIGH}.get(one.comparison)
        said.append(f"{one.topic} {sign} {one.high if one.low is None else one.low:g}" if sign else f"{one.topic} {one.low:g}-{one.high:g}")
    return said
