"""A registry study, read: from bytes to the rows that the portal keeps. Pure mapping; no Django, no database, no clock."""

from trials.registry.record.fields import JSON_FIELDS
from trials.registry.record.read import LARGEST_RECORD, Record, Tidied, compressed, peek, read, unpack
from trials.registry.record.rejected import Rejected
from trials.registry.record.tidy import content_hash

__all__ = ["JSON_FIELDS", "LARGEST_RECORD", "Record", "Rejected", "Tidied", "compressed", "content_hash", "peek", "read", "unpack"]
