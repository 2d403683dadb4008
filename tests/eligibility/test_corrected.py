"""What people decided lies over what software reads, as long as the words are the same."""

import pytest

from trials.eligibility.corrected import Decision, added_key, correct, counting, keys
from trials.eligibility.shape import Criterion, Reading, Requirement, Span, Structured

pytestmark = pytest.mark.once
AGE = Requirement("age", "at-least", low=216.0, unit="months", start=0, end=3)


def reading(*lines: str, section: str = "exclusion") -> tuple[Reading, str]:
    """A line that begins with spaces is under the last one that does not."""
    text, criteria, above = "\n".join(lines), [], None
    at = 0
    for place, line in enumerate(lines):
        start = at + len(line) - len(line.lstrip())
        parent = above if line.startswith(" ") else None
        criteria.append(Criterion(Span(start, at + len(line), section, parent), line.lstrip(), (Requirement("stroke", must=False),)))
        above = place if parent is None else above
        at += len(line) + 1
    return Reading(Structured(), tuple(criteria)), text


def shown(made: Reading, text: str, *decisions: Decision) -> list[str]:
    return [criterion.text for criterion in counting(made, correct(made, text, decisions)).criteria]


def decision(made: Reading, place: int, **what) -> Decision:
    criterion = made.criteria[place]
    return Decision(key=keys(made.criteria)[place], section=criterion.span.section, quote=criterion.text, **what)


def test_a_correction_stands_instead_of_what_was_read_and_moves_with_its_words():
    made, text = reading("Stroke", "Too young")
    told = decision(made, 1, requirements=(AGE,), joint="any", whole=True)
    moved, longer = reading("Something new before it", "Stroke", "Too young.")
    for one, words in ((made, text), (moved, longer)):
        last = counting(one, correct(one, words, [told])).criteria[-1]
        assert (last.joint, last.whole) == ("any", True)
        assert words[last.requirements[0].start : last.requirements[0].end] == "Too"
        assert last.requirements[0].low == 216.0


@pytest.mark.parametrize("other", ["Too young or old", "Too young 18", "Too > young"])
def test_other_words_lose_it(other):
    made, _text = reading("Stroke", "Too young")
    told = decision(made, 1, is_hidden=True)
    changed, text = reading("Stroke", other)
    assert correct(changed, text, [told]).lost == (told,)
    assert shown(changed, text, told) == ["Stroke", other]


def test_capitals_spaces_and_the_end_of_the_line_are_no_other_words():
    made, _text = reading("Too  young;")
    changed, text = reading("too young.")
    assert correct(changed, text, [decision(made, 0, is_hidden=True)]).lost == ()


def test_the_same_words_in_the_other_section_lose_it():
    made, _text = reading("Stroke")
    changed, text = reading("Stroke", section="inclusion")
    assert correct(changed, text, [decision(made, 0, is_hidden=True)]).lost


def test_other_words_above_lose_it():
    made, _text = reading("Within 6 months:", " stroke")
    changed, text = reading("Within 12 months:", " stroke")
    told = decision(made, 1, is_hidden=True)
    assert correct(changed, text, [told]).lost == (told,)


def test_the_same_words_twice_are_two_criteria():
    made, text = reading("Stroke", "Fall", "Stroke")
    assert len(set(keys(made.criteria))) == 3
    told = decision(made, 2, is_hidden=True)
    assert shown(made, text, told) == ["Stroke", "Fall"]
    assert [entry.decision for entry in correct(made, text, [told]).entries] == [None, None, told]


def test_what_is_hidden_takes_along_what_is_under_it():
    made, text = reading("Any of these:", " stroke", " fall", "Gout")
    assert shown(made, text, decision(made, 0, is_hidden=True)) == ["Gout"]
    left = counting(made, correct(made, text, [decision(made, 1, is_hidden=True)])).criteria
    assert [(one.text, one.span.parent) for one in left] == [("Any of these:", None), ("fall", 0), ("Gout", None)]


def test_a_criterion_that_a_person_adds_stands_where_its_words_do():
    made, text = reading("Stroke (also a mini stroke)", "Gout")
    quote = "also a mini stroke"
    told = Decision(added_key("exclusion", quote), "exclusion", quote, (AGE,), is_added=True)
    entries = correct(made, text, [told]).entries
    assert [entry.criterion.text for entry in entries] == ["Stroke (also a mini stroke)", quote, "Gout"]
    added = entries[1]
    assert (added.read, added.decision, added.criterion.span.start) == (None, told, text.index(quote))
    gone, other = reading("Stroke", "Gout")
    assert correct(gone, other, [told]).lost == (told,)


def test_what_a_person_moves_takes_along_what_is_under_it():
    made, text = reading("First", "Second:", " one", " two", "Third")
    assert shown(made, text, decision(made, 1, order=2)) == ["First", "Third", "Second:", "one", "two"]
    assert shown(made, text, decision(made, 4, order=0), decision(made, 3, order=0)) == ["Third", "First", "Second:", "two", "one"]
    moved = counting(made, correct(made, text, [decision(made, 4, order=0)])).criteria
    assert [one.span.parent for one in moved] == [None, None, None, 2, 2]


def test_a_decision_that_changes_nothing_is_never_lost():
    made, _text = reading("Stroke")
    changed, text = reading("Gout")
    assert correct(changed, text, [decision(made, 0)]).lost == ()
