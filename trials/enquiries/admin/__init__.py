"""The desk of those who answer people who wrote."""

from trials.enquiries.admin.desk import EnquiryAdmin

__all__ = ["EnquiryAdmin"]
