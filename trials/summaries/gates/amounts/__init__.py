"""Numbers, spans of time, shares and dates in a text, as values that can be compared. Pure."""

from trials.summaries.gates.amounts.read import Amount, amounts

__all__ = ["Amount", "amounts"]
