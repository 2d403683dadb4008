"""Rate limits: one table, one named function a purpose. Whom a count is about is stored only as a keyed hash."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Literal

from django.db import connection, transaction

from trials.lib.tokens import keyed
from trials.throttle.models import Bucket

Verdict = Literal["allow", "hold", "refuse"]

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
KEEP = timedelta(hours=24)

# From one network address in an hour. A family or a ward behind one address stays below the first; only a machine passes the second.
ENQUIRIES_BEFORE_HOLD = 10
ENQUIRIES_BEFORE_REFUSAL = 200
# To one e-mail address in a day: nobody's mailbox is filled with copies through this form.
COPIES_BEFORE_HOLD = 5


def enquiry_from(address: str, *, at: datetime) -> Verdict:
    """Count one more message from a network address: let it pass, hold it for a person, or refuse it."""
    count = _count("enquiry-from", address, HOUR, at)
    if count > ENQUIRIES_BEFORE_REFUSAL:
        return "refuse"
    return "hold" if count > ENQUIRIES_BEFORE_HOLD else "allow"


def copy_to(email: str, *, at: datetime) -> Verdict:
    """Count one more copy to an e-mail address: let it pass, or hold it for a person."""
    return "hold" if _count("copy-to", email.lower(), DAY, at) > COPIES_BEFORE_HOLD else "allow"


@transaction.atomic
def purge(*, at: datetime) -> int:
    """Delete counts whose window ended more than 24 hours ago at the latest; how many rows."""
    return Bucket.objects.filter(ends_at__lt=at).delete()[0]


def _count(purpose: str, whom: str, window: timedelta, at: datetime) -> int:
    """Add one to the count of `whom` in the window that holds `at`, in one statement that two requests cannot both read first."""
    number = int(at.timestamp() // window.total_seconds())
    ends_at = datetime.fromtimestamp((number + 1) * window.total_seconds(), UTC)
    key = f"{purpose}:{keyed(purpose, f'{number}|{whom}')}"
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO {Bucket._meta.db_table} ("key", "count", "ends_at") VALUES (%s, 1, %s) '  # noqa: S608  # the name is our own table's
            f'ON CONFLICT ("key") DO UPDATE SET "count" = {Bucket._meta.db_table}."count" + 1 RETURNING "count"',
            [key, connection.ops.adapt_datetimefield_value(ends_at)],
        )
        row = cursor.fetchone()
    return int(row[0])
