"""Every write of the registry feature."""

from trials.registry.actions.apply import Counts, apply_records, held, import_study, is_news
from trials.registry.actions.leave import delete_trials, drop_trials
from trials.registry.actions.shared import Shared

__all__ = ["Counts", "Shared", "apply_records", "delete_trials", "drop_trials", "held", "import_study", "is_news"]
