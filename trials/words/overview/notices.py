"""What a reader should see first. A notice says what the record says, and judges nothing."""

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "overview-notices-first-in-people": _("This may be the first time that people get what is tested. The record says {quote}."),
    "overview-notices-cell-product": _("What people get here is made from cells. The record calls it {names}."),
    "overview-notices-exosomes": _("What people get here is made from tiny parts of cells. The record calls it {names}."),
    "overview-notices-source-fetal": _("Something that people get here comes from a fetus. The record says {quote}."),
    "overview-notices-source-birth": _(
        "Something that people get here comes from what is left after a birth, such as the cord. The record says {quote}."
    ),
    "overview-notices-source-animal": _("Something that people get here comes from an animal. The record says {quote}."),
    "overview-notices-time-window": _("{limit} The record says {quote}."),
    "overview-notices-time-window-age": _("{limit} The record gives {age} as the highest age."),
    "overview-notices-people-pay": _("People may have to pay to take part. The record says {quote}. Ask the study team about all costs."),
}
