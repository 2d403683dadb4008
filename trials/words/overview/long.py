"""Sentences of the overview: long."""

from typing import Any

SENTENCES: dict[str, Any] = {}
