"""Sentences with an id that are not fixed word for word: what the pure modules decide is said with them."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

STATUS = {
    "status-open-sentence": _("The trial is looking for people now. The team confirmed this in {confirmed}."),
    "status-listed-open-undated": _("The record does not say when the team last confirmed this. Ask if it is still open."),
    "status-maybe-closed-completed": _(
        "The record lists it as open. But its main part was due to end in {completion}. Ask if it is still open."
    ),
    "status-not-yet-sentence": _("The team plans to open this trial later. You cannot join it yet."),
    "status-invitation-sentence": _("The study team chooses the people that it asks."),
    "status-running-sentence": _("The trial goes on with the people who are in it now."),
    "status-paused-sentence": _("The trial has stopped for now. It may start again, or it may not."),
    "status-stopped": _("Stopped early"),
    "status-stopped-no-reason": _("Stopped early. The record does not say why."),
    "status-never-started-sentence": _("The trial was called off before the first person joined."),
    "status-finished-sentence": _("The trial has ended. It takes no new people."),
    "status-unknown": _("We do not know if it is still open"),
    "status-last-known": _("The last status in the record was: {status}."),
    "status-available": _("Treatment outside a trial"),
    "status-available-sentence": _("This is not a trial. Some people can get the treatment outside a trial. Only a doctor can ask for it."),
    "status-not-available-now": _("Treatment outside a trial: not available for now"),
    "status-not-available-now-sentence": _(
        "This is not a trial. The treatment is not given outside a trial for now. It may be again later."
    ),
    "status-no-longer-available": _("Treatment outside a trial: no longer available"),
    "status-no-longer-available-sentence": _("This is not a trial. The treatment is no longer given in this way."),
    "status-approved": _("Approved for sale"),
    "status-approved-sentence": _("A medicines agency has approved this treatment for sale. Ask your doctor about it."),
    "status-withheld": _("Details held back"),
    "status-withheld-sentence": _("The registry holds back the details of this record."),
    "status-missing": _("Status not given"),
    "status-missing-sentence": _("The record does not say if the trial is open."),
    "status-unheard": _("Status not clear"),
    "status-unheard-sentence": _("The registry uses a word that we do not know yet: {token}."),
    "status-reason": _("Reason in the record: {reason}"),
    "status-confirmed": _("The team last confirmed this in {confirmed}, {age} ago."),
    "status-completion-passed": _("The main part of the trial was due to end in {completion}."),
    "status-end-passed": _("The trial was due to end in {completion}."),
    "status-site-paused": _("Paused"),
    "status-site-paused-sentence": _("This place takes no new messages for now."),
    "status-in-registry": _("The registry's own word: {token}"),
}

INSTEAD = {
    "instead-related": _("Look at other trials for this condition."),
    "instead-follow": _("Come back later to see if this has changed."),
    "instead-results": _("See if the record has results."),
    "instead-expanded_access_over": _("Ask your doctor what else there is."),
    "instead-expanded_access": _("Ask the doctor who treats you. Only a doctor can ask for this treatment."),
}

ELAPSED = {
    "minutes": ngettext_lazy("{count} minute", "{count} minutes", "count"),
    "hours": ngettext_lazy("{count} hour", "{count} hours", "count"),
    "days": ngettext_lazy("{count} day", "{count} days", "count"),
    "weeks": ngettext_lazy("{count} week", "{count} weeks", "count"),
    "months": ngettext_lazy("{count} month", "{count} months", "count"),
    "years": ngettext_lazy("{count} year", "{count} years", "count"),
    "today": _("today"),
    "time-ago": _("{elapsed} ago"),
    "in-time": _("in {elapsed}"),
}

AGES = {
    "age-any": _("any age"),
    "age-not-given": _("Age: not given"),
    "age-between": pgettext_lazy("ages", "{low} to {high}"),
    "age-over": pgettext_lazy("age in years", "{age} and over"),
    "age-over-unit": pgettext_lazy("age with its unit", "{age} and over"),
    "age-up-to": pgettext_lazy("age in years", "up to {age}"),
    "age-up-to-unit": pgettext_lazy("age with its unit", "up to {age}"),
    "age-as-written": _("{ages} (as the record writes it)"),
}

TOKENS = {
    "token-unknown": _("The registry uses a word that we do not know yet: {token}."),
    "phase-numbered": _("Phase {numbers}"),
    "phase-missing": _("Phase not given"),
    "healthy-yes": _("Healthy people can join"),
    "healthy-not-stated": _("The record does not say if healthy people can join"),
    "sex-not-stated": _("The record does not say"),
    "enrolment-not-known": _("The record does not say how many people"),
    "enrolment-planned": ngettext_lazy("{number} person planned", "{number} people planned", "count"),
    "enrolment-actual": ngettext_lazy("{number} person took part", "{number} people took part", "count"),
    "enrolment-count": ngettext_lazy("{number} person", "{number} people", "count"),
    "enrolment-none": _("No one took part"),
    "view-record": _("View {id} on {registry}"),
    "date-planned": _("planned"),
    "date-actual": _("happened"),
    "date-not-given": _("Not given in the record"),
}

LISTS = {
    "quoted": pgettext_lazy("the registry's words", "“{words}”"),
    "list-comma": pgettext_lazy("between things in a list", ", "),
    "list-semicolon": pgettext_lazy("between things in a list that hold commas", "; "),
    "list-and": pgettext_lazy("end of a list", "{most} and {last}"),
    "list-or": pgettext_lazy("end of a list", "{most} or {last}"),
    "list-and-parted": pgettext_lazy("end of a list of things that hold commas", "{most}; and {last}"),
    "list-or-parted": pgettext_lazy("end of a list of things that hold commas", "{most}; or {last}"),
}

HELD = {
    "held-next": _("A person here looks at your message first. We have not told the team about it yet."),
    "held-reply": _(
        "If you hear nothing by {date}, open your private page and press 'Nobody has contacted me'. "
        "We will ask the people who run this site to look at your message."
    ),
    "held-asked": _("We asked the people who run this site to look at your message."),
    "held-kept": _(
        "We keep your message until a person here has looked at it. If it is spam, we delete it {spam_time} later. "
        "If not, we keep it for {keep_time} after it is closed."
    ),
}

PAGES = {
    "trial-description": _("{status}. What clinical trial {number} is about, who can join, where it is and who to ask."),
}

SENTENCES = {**STATUS, **INSTEAD, **ELAPSED, **AGES, **TOKENS, **LISTS, **HELD, **PAGES}
