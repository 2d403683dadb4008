"""What the admin pages of all features share: bases that read or write the portal's way, filters, small displays."""

from trials.adminkit.base import PortalAdmin, ReadOnlyAdmin, me
from trials.adminkit.display import lines
from trials.adminkit.history import HistoryAdmin

__all__ = ["HistoryAdmin", "PortalAdmin", "ReadOnlyAdmin", "lines", "me"]
