"""Sentences of the overview: notices."""

from typing import Any

SENTENCES: dict[str, Any] = {}
