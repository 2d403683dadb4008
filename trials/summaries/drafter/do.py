"""To come."""

from trials.summaries.drafter import parts
from trials.summaries.drafter.say import sentence
from trials.summaries.shape import Person, Sentence
from trials.summaries.sources import Place


def do(study: Place, person: Person) -> tuple[Sentence, ...]:
    """The section."""
    return (sentence("why.about.not-stated", study.at(parts.CONDITIONS)),)
