"""Sentences of the overview: where."""

from typing import Any

SENTENCES: dict[str, Any] = {}
