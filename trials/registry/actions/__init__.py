"""Every write of the registry feature."""

from trials.registry.actions.apply import Counts, apply_records, held, import_study, is_news
from trials.registry.actions.leave import delete_trials, drop_trials
from trials.registry.actions.runs import Batch, Refused, finish, forget, go_on, interrupted, start, store
from trials.registry.actions.shared import Shared

__all__ = [
    "Batch", "Counts", "Refused", "Shared", "apply_records", "delete_trials", "drop_trials", "finish", "forget", "go_on", "held",
    "import_study", "interrupted", "is_news", "start", "store",
]  # fmt: skip
