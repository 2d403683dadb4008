"""How long it takes to cut a text into criteria: in step with its length, whatever stands in it."""

import time

import pytest

from trials.eligibility.segment import segment

WORST = {
    "bullets": "* Asthma and fever\n",
    "numbers run together": "1. Asthma 2. Fever ",
    "stars run together": "* Asthma * Fever: ",
    "ever deeper": "{indent}* Asthma:\n",
    "blanks": "          ",
    "words": "history of ",
    "colons": "one of the following: ",
    "brackets": "((((a) ",
    "headings": "Inclusion Criteria: ",
    "headings that are none": "Key Key Key Inclusion ",
    "or": "or ,,,, ",
    "notes": "* Asthma\n\nNote: fever\n\n(and so on)\n\n",
    "labels": "Age: Renal: ",
    "line ends": "\r\n \r",
    "no blank": "asthmaandfever",
}


def made(unit, length):
    """Text of about that length; what is to be indented goes in and out again, forty deep."""
    lines, size, at = [], 0, 0
    while size < length:
        lines.append(unit.replace("{indent}", "  " * (at % 40)))
        size, at = size + len(lines[-1]), at + 1
    return "Inclusion Criteria:\n\n" + "".join(lines)


def seconds(text):
    def once():
        begun = time.process_time()
        segment(text)
        return time.process_time() - begun

    return min(once() for _ in range(3))


@pytest.mark.once
@pytest.mark.parametrize("unit", WORST.values(), ids=WORST)
def test_the_time_grows_with_the_length_and_not_faster(unit):
    short, long = seconds(made(unit, 10_000)), seconds(made(unit, 40_000))
    assert long < max(12 * short, 0.2)


@pytest.mark.once
def test_two_thousand_entries_and_a_criterion_of_five_thousand_words_are_taken_whole():
    assert len(segment("Exclusion Criteria:\n\n" + "* Asthma\n" * 2000)) == 2000
    text = "Exclusion Criteria:\n\n* " + "asthma " * 5000
    assert [text[span.start : span.end] for span in segment(text)] == [" ".join(["asthma"] * 5000)]
