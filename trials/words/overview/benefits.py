"""Sentences of the overview: benefits."""

from typing import Any

SENTENCES: dict[str, Any] = {}
