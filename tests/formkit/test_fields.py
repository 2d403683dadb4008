"""What the fields take, and what they let through."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from trials.formkit.fields import Line, MailAddress, Paragraphs, Phone, Trap, spoken_phone


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("amira@example.org", "amira@example.org"),
        ("  amira@example.org ", "amira@example.org"),
        ("Amira.O'Neil+trial@Example.ORG", "Amira.O'Neil+trial@example.org"),
        ("amira@bücher.example.org", "amira@xn--bcher-kva.example.org"),
        ("", ""),
    ],
)
def test_an_ordinary_address_is_kept_with_its_host_in_ascii(typed: str, kept: str) -> None:
    assert MailAddress(required=False).clean(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "a@localhost", "a@[127.0.0.1]", "a@127.0.0.1", "a@b, c@d.example.org", "a@example.org;b@example.org", "a@example.org b@example.org",
        "a@exam\u200bple.org", "a\u202e@example.org", "a" * 65 + "@example.org", "a@" + "b" * 250 + ".org", "a@-b.example.org",
        "a@example..org", ".a@example.org", "a..b@example.org", "a@example.org\nBcc: b@example.org", "a@example.org\r\nBcc: b@example.org",
        "a%0d%0aBcc:b@c.example.org\u2028x", '"a b"@example.org', "Amira <a@example.org>", "ämira@example.org", "a@example.org.", "@", "a@",
        "a@example.org\0",
    ],
)  # fmt: skip
def test_what_mail_cannot_be_sent_to_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        MailAddress(required=False).clean(typed)


@given(st.text() | st.builds("{}@{}.{}".format, st.text(min_size=1), st.text(), st.text(min_size=1)))
def test_whatever_is_taken_as_an_address_is_one_address_in_ascii(typed: str) -> None:
    try:
        kept = MailAddress(required=False).clean(typed)
    except ValidationError:
        return
    assert kept.isascii()
    assert not set(kept) & set(" ,;<>\r\n\0")
    assert kept == "" or kept.count("@") == 1


@pytest.mark.parametrize(
    ("typed", "regions", "kept"),
    [
        ("+44 20 7946 0958", (), "+442079460958"),
        ("0044 (20) 7946-0958", (), "+442079460958"),
        ("020 7946 0958", ("GB",), "+442079460958"),
        ("617 555 0123", ("US",), "+16175550123"),
        ("+62 22 1234567 ext. 12", (), "+62221234567;ext=12"),
        ("+٤٤ ٢٠ ٧٩٤٦ ٠٩٥٨", (), "+442079460958"),
        ("", (), ""),
    ],
)
def test_a_phone_number_is_kept_in_its_international_form(typed: str, regions: tuple[str, ...], kept: str) -> None:
    assert Phone(required=False, regions=regions).clean(typed) == kept


@pytest.mark.parametrize("typed", ["020 7946 0958", "call me", "+44", "12", "+1 2 3", "+" + "9" * 40])
def test_a_number_without_its_country_is_asked_for_again(typed: str) -> None:
    with pytest.raises(ValidationError, match="country code"):
        Phone(required=False).clean(typed)


def test_a_stored_number_is_read_out_in_groups() -> None:
    assert spoken_phone("+442079460958") == "+44 20 7946 0958"
    assert spoken_phone("+62221234567;ext=12").endswith("ext. 12")
    assert spoken_phone("") == ""


def test_one_line_stays_one_line_and_loses_what_turns_text_around() -> None:
    assert Line().clean(" Ami\u202era\r\nBcc: x\u2028y\x0bz ") == "Amira Bcc: x y z"


def test_marks_heaped_on_a_letter_are_cut_to_a_few() -> None:
    assert len(Line().clean("Z" + "\u0336" * 500)) <= 4


def test_a_message_keeps_its_lines_and_counts_a_line_break_once() -> None:
    assert Paragraphs(max_length=3).clean("a\r\nb") == "a\nb"


def test_a_nul_is_refused_in_every_kind_of_field() -> None:
    for field in (Line(), Paragraphs(), MailAddress(), Phone()):
        with pytest.raises(ValidationError, match="cannot keep"):
            field.clean("a\0b")


def test_the_trap_tells_filled_and_missing_from_empty() -> None:
    assert Trap().clean("http://example.org") is True
    assert Trap().clean(None) is True
    assert Trap().clean("") is False
