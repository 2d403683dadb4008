"""The enquiries feature."""

from django.apps import AppConfig


class EnquiriesConfig(AppConfig):
    """Registered under the name of its folder."""

    name = "trials.enquiries"
    label = "enquiries"
    default = True
