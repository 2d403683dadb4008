"""Every sentence with an id, every label of a registry's token, country names and dates, in the reader's language.

`say(id, **values)` gives a sentence, `fixed(id)` one without values, `say_lazy` one that waits for the reader's language (form fields),
`tell(phrase)` one that a pure module decided on, `label` and `meaning` what a token is called and what it means. The wording stands in
this package and nowhere else.
"""

from trials.words.countries import country_name
from trials.words.dates import partial_date, plain_day
from trials.words.say import fixed, is_known, label, meaning, phases, say, say_lazy, tell, tokens

__all__ = [
    "country_name", "fixed", "is_known", "label", "meaning", "partial_date", "phases", "plain_day", "say", "say_lazy", "tell", "tokens",
]  # fmt: skip
