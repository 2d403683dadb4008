"""Ask as the worker does."""

from __future__ import annotations

from typing import Any

from tests.summaries import desk
from tests.summaries.model.server import Stub
from trials.summaries import actions
from trials.summaries.models import ModelCall


def ask(model: Stub, *answers: Any, **options: Any) -> list[ModelCall]:
    """Ask about the only trial; the calls, oldest first."""
    model.answers = list(answers)
    actions.ask(desk.summary(), model.client(**options))
    return list(ModelCall.objects.order_by("pk"))
