"""The registry's markdown as a reader sees it."""

import gzip
import html
import json
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trials.lib.prose import Block, Paragraph, blocks, plain, render


def words_of(found: list[Block], *, marks: bool) -> str:
    """The letters and digits of a tree in their order, those of the list marks only when asked."""
    parts = []
    for block in found:
        if isinstance(block, Paragraph):
            parts.extend(block.lines)
        else:
            for item in block.items:
                parts.append(item.mark if marks else "")
                parts.append(words_of(item.blocks, marks=marks))
    return "".join(character for character in " ".join(parts) if character.isalnum())


def shown(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", " ", markup))


def alnum(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def test_blank_lines_part_paragraphs():
    assert render("One.\n\nTwo.") == "<p>One.</p><p>Two.</p>"


def test_lines_of_their_own_stay_and_wrapped_ones_join():
    assert render("Age: 18\nSex: all") == "<p>Age: 18<br>Sex: all</p>"
    assert render("a long\nsentence") == "<p>a long sentence</p>"


@pytest.mark.parametrize("mark", ["*", "-", "•", "o", "\\*", "\\-", "·", "▪"])
def test_every_bullet_mark_makes_a_list(mark):
    assert render(f"{mark} One\n{mark} Two") == "<ul><li>One</li><li>Two</li></ul>"


def test_indentation_nests():
    assert render("* A\n\n  * B\n  * C\n* D") == "<ul><li>A<ul><li>B</li><li>C</li></ul></li><li>D</li></ul>"


def test_a_change_of_mark_nests_where_indentation_was_lost():
    markup = render("1. Higher potency:\n\n* First\n* Second\n2. Suitability:\n\no Third")
    assert markup == "<ol><li>Higher potency:<ul><li>First</li><li>Second</li></ul></li><li>Suitability:<ul><li>Third</li></ul></li></ol>"


def test_bullets_after_a_finished_item_stand_beside_it():
    assert render("1. Aims\n\n* Other") == "<ol><li>Aims</li></ol><ul><li>Other</li></ul>"


def test_numbering_survives_an_interruption():
    assert (
        render("1. One\n\nBetween.\n\n2. Two\n4. Four")
        == '<ol><li>One</li></ol><p>Between.</p><ol start="2"><li>Two</li><li value="4">Four</li></ol>'
    )


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("1) A\n2) B", "<ol>"),
        ("(1) A\n(2) B", "<ol>"),
        ("1\\. A\n2\\. B", "<ol>"),
        ("a. A\nb. B", '<ol type="a">'),
        ("A) A\nB) B", '<ol type="A">'),
        ("i. A\nii. B", '<ol type="i">'),
    ],
)
def test_every_style_of_counting_is_kept(text, opening):
    assert render(text) == f"{opening}<li>A</li><li>B</li></ol>"


def test_i_after_h_is_a_letter():
    assert render("h. Eight\ni. Nine") == '<ol type="a" start="8"><li>Eight</li><li>Nine</li></ol>'


def test_marks_that_follow_one_another_nest_but_two_bullets_are_one():
    assert render("* 1. One\n* 2. Two") == '<ul><li><ol><li>One</li></ol></li><li><ol start="2"><li>Two</li></ol></li></ul>'
    assert render("* • Diabetes\n* \\- Asthma") == "<ul><li>Diabetes</li></ul><ul><li>Asthma</li></ul>"


def test_numbers_of_several_parts_stay_in_the_text():
    assert render("4.1 First test\n4.2 Second test") == '<ul class="plain"><li>4.1 First test</li><li>4.2 Second test</li></ul>'


def test_a_list_run_together_on_one_line_is_cut():
    text = "o Eligible patients will receive: * First perfusion: at once * Subsequent perfusions: later (3 in all)"
    nested = "<ul><li>First perfusion: at once</li><li>Subsequent perfusions: later (3 in all)</li></ul>"
    assert render(text) == f"<ul><li>Eligible patients will receive:{nested}</li></ul>"


def test_a_plain_line_may_hold_a_list_after_its_colon():
    assert render("Groups: - Drug - Dummy") == "<p>Groups:</p><ul><li>Drug</li><li>Dummy</li></ul>"
    assert render("They get: * Drug * Dummy") == "<p>They get:</p><ul><li>Drug</li><li>Dummy</li></ul>"


def test_items_that_follow_a_full_stop_are_siblings():
    assert (
        render("* Surgery is done. * They receive: * First")
        == "<ul><li>Surgery is done.</li><li>They receive:<ul><li>First</li></ul></li></ul>"
    )


def test_numbers_run_together_are_cut_only_in_sequence():
    assert render("1. Age over 18 2. Able to walk 3. Well") == "<ol><li>Age over 18</li><li>Able to walk</li><li>Well</li></ol>"
    assert render("1. Toxicity of grade 2. Patients must rest") == "<ol><li>Toxicity of grade 2. Patients must rest</li></ol>"
    assert render("1. Seen on day 5. After that not") == "<ol><li>Seen on day 5. After that not</li></ol>"


@pytest.mark.parametrize(
    "text", ["ALT below 1.5 * ULN", "Study - An open trial", "type o Rh", "o paciente deve assinar", "10 * 9 / L", "IL-3 - IL-5"]
)
def test_signs_that_are_no_marks_stay(text):
    assert render(text) == f"<p>{text}</p>"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"\<", "&lt;"),
        (r"\>", "&gt;"),
        (r"\[x\]", "[x]"),
        (r"\~5", "~5"),
        (r"10\^9", "10^9"),
        (r"a\_b", "a_b"),
        (r"\\", "\\"),
        ("&gt; 5 &amp; 6", "&gt; 5 &amp; 6"),
    ],
)
def test_the_registry_s_escapes_are_undone(written, read):
    assert render(f"x {written} y") == f"<p>x {read} y</p>"


def test_bold_is_kept():
    assert render("**Arm A:** once") == "<p><strong>Arm A:</strong> once</p>"


def test_an_https_address_becomes_a_link_without_its_full_stop():
    markup = render("See https://example.org/a\\_b?x=1&y=2.")
    address = "https://example.org/a_b?x=1&amp;y=2"
    assert markup == f'<p>See <a href="{address}" rel="external noopener noreferrer nofollow">{address}</a>.</p>'


@pytest.mark.parametrize("text", ["http://example.org", "javascript:alert(1)", "[x](javascript:alert(1))", "data:text/html,x", "https://"])
def test_no_other_address_is_linked(text):
    assert "<a" not in render(text)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;svg onload=alert(1)&#62;",
        '\\<a href="javascript:alert(1)"\\>x\\</a\\>',
        'https://example.org/"><script>alert(1)</script>',
        "https://example.org/&quot;onclick=&quot;alert(1)",
        "* <iframe>\n  1. </li></ul><script>",
        "**<b onclick=x>**",
        "<!--><script>-->",
    ],
)
def test_nothing_of_a_text_becomes_markup(text):
    tags = re.findall(r"</?([a-z]+)", render(text))
    assert set(tags) <= {"p", "br", "ul", "ol", "li", "a", "strong"}
    assert not re.search(r"<[^>]*\son\w+=", render(text))


def test_comments_between_lists_and_rules_show_nothing():
    assert render("* A\n\n<!-- -->\n\n----------\n\nB") == "<ul><li>A</li></ul><p>B</p>"


def test_an_empty_item_shows_nothing():
    assert render("\\-\n\nA") == "<p>A</p>"


def test_one_line_fields_are_read_with_plain():
    assert plain(r"Age \> 18 &amp; well") == "Age > 18 & well"


LINES = st.lists(
    st.sampled_from(
        [
            "* a",
            "  * b",
            "    o C",
            "1. One",
            "2) Two 3) Three",
            "a. b",
            "i. x",
            "• Y • Z",
            "",
            "text",
            "\\- x",
            "iv. Q",
            "(2) z",
            "1.1 Aa",
            "① b",
            "A: * B * C",
            "o D o E",
            "<!-- -->",
        ]
    )
    | st.text(alphabet="abXY019.*-•o()\\ \t:&;#<>/é", max_size=40),
    max_size=25,
)


@settings(max_examples=150, deadline=None)
@given(LINES)
def test_no_word_is_lost_and_the_page_shows_all_but_the_marks(lines):
    text = "\n".join(lines)
    found = blocks(text)
    assert words_of(found, marks=True) == alnum(re.sub(r"<!--\s*-->", "", text))
    assert alnum(shown(render(text))) == alnum(plain(words_with_spaces(found)))


def words_with_spaces(found: list[Block]) -> str:
    parts = []
    for block in found:
        parts.extend(block.lines if isinstance(block, Paragraph) else [words_with_spaces(item.blocks) for item in block.items])
    return "\n".join(parts)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_any_text_at_all_gives_balanced_markup(text):
    open_tags = []
    for closing, tag in re.findall(r"<(/?)(p|ul|ol|li|strong|a)\b", render(text)):
        if closing:
            assert open_tags.pop() == tag
        else:
            open_tags.append(tag)
    assert not open_tags


@pytest.mark.parametrize(
    "piece", ["* a ", "1. A 2. B ", "a: * B ", ": o A ", "**a", "\\", "https://", "&amp;", "(\n", "* \n", "\\\n", "  * x\n"]
)
def test_time_grows_no_faster_than_the_text(piece):
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        begin = time.process_time()
        render(text)
        return time.process_time() - begin

    seconds(10_000)
    small, large = seconds(10_000), seconds(80_000)
    assert large < 0.2 or large / small < 25, f"8 times the text took {large / small:.0f} times as long"


def test_depth_is_bounded_however_deep_the_text_goes():
    markup = render("\n".join(f"{' ' * depth}* x" for depth in range(0, 400, 2)))
    assert markup.count("<li>") == 200
    assert "<ul><li>x" * 7 not in markup


@pytest.mark.slow
def test_no_word_of_a_real_record_is_lost(samples):
    with gzip.open(samples / "records.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            protocol = json.loads(line)["protocolSection"]
            description = protocol.get("descriptionModule", {})
            for text in (description.get("detailedDescription", ""), protocol.get("eligibilityModule", {}).get("eligibilityCriteria", "")):
                assert words_of(blocks(text), marks=True) == alnum(text)
