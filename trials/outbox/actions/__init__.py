"""Every write to the outbox."""

from trials.outbox.actions.delivery import Pass, deliver_due, sweep
from trials.outbox.actions.upkeep import cancel, forget, purge, release, retry
from trials.outbox.actions.writing import write

__all__ = ["Pass", "cancel", "deliver_due", "forget", "purge", "release", "retry", "sweep", "write"]
