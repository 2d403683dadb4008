"""Questions to take to the study team: each stands for something that an overview could not say."""

from typing import Any

from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Any] = {
    "overview-questions-about": _("What is the study about?"),
    "overview-questions-aim": _("What is the main aim of the study?"),
    "overview-questions-measured": _("What does the study measure?"),
    "overview-questions-given": _("What do people in the study get?"),
    "overview-questions-groups": _("How are people put into groups? How likely is each group?"),
    "overview-questions-secret": _("Who will know what people get?"),
    "overview-questions-observed": _("How does the study look at people?"),
    "overview-questions-number": _("How many people can take part?"),
    "overview-questions-need-you": _("Do you need me to do anything?"),
    "overview-questions-need-child": _("Do you need my child to do anything?"),
    "overview-questions-breastfeeding": _("Does it matter if someone breastfeeds?"),
    "overview-questions-ages": _("What ages can join?"),
    "overview-questions-sex": _("Can both men and women join?"),
    "overview-questions-healthy": _("Can healthy people join?"),
    "overview-questions-can": _("Who can join?"),
    "overview-questions-cannot": _("Who cannot join?"),
    "overview-questions-fit-you": _("Which of the rules could keep me out?"),
    "overview-questions-fit-child": _("Which of the rules could keep my child out?"),
    "overview-questions-harm": _("What may go wrong, and how often? What would you do then?"),
    "overview-questions-watched": _("Who checks the data while the study runs?"),
    "overview-questions-long-you": _("How long would I take part?"),
    "overview-questions-long-child": _("How long would my child take part?"),
    "overview-questions-dates": _("When does the study start and end?"),
    "overview-questions-places": _("Where does the study take place?"),
    "overview-questions-sponsor": _("Who runs the study?"),
}
