"""Sentences of the overview: do."""

from typing import Any

SENTENCES: dict[str, Any] = {}
