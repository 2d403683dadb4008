"""Sentences by id, with their values."""

from datetime import date

import pytest
from django.utils import translation

from trials import words
from trials.lib.dates import PartialDate
from trials.lib.phrase import Count, Country, Label, Listing, Name, Phrase, Quote
from trials.words.say import CATALOGUE, MissingValue, UnknownSentence


def test_a_sentence_takes_its_values():
    assert words.say("urgent", urgent_number="112").endswith("Call 112 or go to the nearest hospital.")


@pytest.mark.parametrize("values", [{}, {"urgent_number": ""}, {"urgent_number": None}])
def test_an_unfilled_place_never_reaches_a_reader(values):
    with pytest.raises(MissingValue):
        words.say("urgent", **values)


def test_an_unknown_id_raises():
    with pytest.raises(UnknownSentence):
        words.say("never-written")


def test_dates_labels_and_phrases_are_put_into_words():
    said = words.say("status-listed-open-sentence", confirmed=PartialDate(2025, 8), age=Phrase("months", {"count": 15}))
    assert said == "The team last confirmed this in August 2025, 15 months ago. Ask if it is still open."
    assert words.say("status-last-known", status=Label("status", "SUSPENDED")) == "The last status in the record was: Paused."
    assert "4 May 2025" in words.say("template-draft", date=date(2025, 5, 4))


@pytest.mark.parametrize(("count", "said"), [(1, "1 month"), (0, "0 months"), (15, "15 months")])
def test_numbers_choose_the_plural(count, said):
    assert words.say("months", count=count) == said


def test_one_thing_to_check_is_a_thing():
    assert words.say("check-things", n=1).startswith("Please check 1 thing. ")
    assert words.say("check-things", n=2).startswith("Please check 2 things. ")


def test_values_with_braces_stay_as_they_are():
    assert words.say("status-reason", reason="{7*7} {urgent_number}") == "Reason in the record: {7*7} {urgent_number}"


def test_a_lazy_sentence_waits_for_the_reader_s_language():
    lazy = words.say_lazy("scam")
    assert str(lazy) == words.say("scam")


def test_a_translated_sentence_is_said_in_the_reader_s_language(monkeypatch):
    with translation.override("de"):
        assert words.partial_date(PartialDate(2025, 5, 4)) == "4 Mai 2025"


def test_sentence_ids_are_lower_case_and_none_stands_twice():
    assert all(each == each.lower() and " " not in each for each in CATALOGUE)
    from trials.words.fixed import FIXED
    from trials.words.sentences import SENTENCES

    assert not FIXED.keys() & SENTENCES.keys()


@pytest.mark.parametrize("bad", ["invalid", "failed", "illegal", "breakthrough", "free treatment", "effective", "eligible"])
def test_nothing_is_said_that_scares_or_promises(bad):
    assert [each for each, sentence in CATALOGUE.items() if not hasattr(sentence, "_translate") and bad in str(sentence).lower()] == []


@pytest.mark.parametrize(
    ("items", "joint", "expected"),
    [
        (["asthma"], "and", "asthma"),
        (["asthma", "eczema"], "or", "asthma or eczema"),
        (["asthma", "eczema", "hay fever"], "and", "asthma, eczema and hay fever"),
        (["Lakeside, Inc", "Hill"], "and", "Lakeside, Inc; and Hill"),
        (["skin and hair", "nails", "teeth"], "and", "skin and hair; nails; and teeth"),
    ],
)
def test_a_list_is_said_with_commas_and_a_last_word(items, joint, expected):
    listing = Listing(tuple(map(Name, items)), joint)
    assert words.tell(Phrase("overview-why-tested-several", {"names": listing})) == f"It tests {expected}."


def test_what_the_registry_wrote_stands_in_quotation_marks():
    assert words.say("overview-why-measured-one", measure=Quote("Pain")) == "The record gives its main measure as “Pain”."


def test_an_empty_quote_never_reaches_a_reader():
    with pytest.raises(MissingValue):
        words.say("overview-why-measured-one", measure=Quote(""))


def test_numbers_and_countries_are_said_as_the_reader_s_language_has_them():
    values = {"count": 1177, "number": Count(1177), "countries": Listing((Country("DE"), Country("Atlantis")))}
    assert (
        words.say("overview-where-places-countries", **values) == "The record lists 1,177 places in these countries: Germany and Atlantis."
    )
    with translation.override("de"):
        said = words.say("overview-where-places-countries", **values)
    assert "1.177" in said
    assert "Deutschland" in said
