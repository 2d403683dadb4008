"""Sentences of the overview: happen."""

from typing import Any

SENTENCES: dict[str, Any] = {}
