"""Keep addresses out of the log: a path may carry a token and a query string may carry a health question."""

import logging


class WithoutAddress(logging.Filter):
    """Drops the request, and the path that Django puts into its own messages, from a log record."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always true: the record is kept, its address is not."""
        if hasattr(record, "request"):
            del record.request
            if record.name.startswith(("django.request", "django.security")):
                record.msg, record.args = f"{record.levelname.title()} while answering a page ({record.getMessage().partition(':')[0]})", ()
        return True
