"""Sentences of the overview: join."""

from typing import Any

SENTENCES: dict[str, Any] = {}
