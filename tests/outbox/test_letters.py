"""What a letter may be made of."""

import email
import email.policy
from datetime import UTC, datetime

import pytest
from pytest_django import Settings

from trials.outbox import letters

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def build(**changes: str) -> bytes:
    values = {"key": "0" * 32, "to": "amira@example.org", "subject": "Copy", "text": "Hello\n", **changes}
    return letters.build(at=NOON, **values)


def test_a_letter_names_its_sender_one_recipient_and_the_hour_in_which_it_was_written() -> None:
    read = email.message_from_bytes(build(), policy=email.policy.default)
    assert read["From"] == "Test hospital <portal@example.org>"
    assert read["To"] == "amira@example.org"
    assert read["Message-ID"] == f"<{'0' * 32}@localhost>"
    assert read["Date"].datetime == NOON
    assert read["Auto-Submitted"] == "auto-generated"
    assert read.get_content().split() == ["Hello"]


@pytest.mark.parametrize(
    "to",
    [
        "a@example.org, b@example.org", "a@example.org\r\nBcc: b@example.org", "a@example.org\nBcc: b@example.org", "", "nobody",
        "a@example.org b@example.org", "Group: a@example.org;", "ä@example.org", "a@exa\udc80mple.org",
    ],
)  # fmt: skip
def test_no_letter_is_made_to_two_addresses_or_to_none(to: str) -> None:
    with pytest.raises(letters.BadLetter):
        build(to=to)


@pytest.mark.parametrize("subject", ["a\nBcc: b@example.org", "a\r\nb", "a\r b"])
def test_a_subject_cannot_become_a_header(subject: str) -> None:
    with pytest.raises(letters.BadLetter):
        build(subject=subject)


def test_headers_in_the_text_stay_text() -> None:
    text = "Bcc: b@example.org\r\n.\r\nFrom: c@example.org\n\n.\nEnd\n"
    read = email.message_from_bytes(build(text=text), policy=email.policy.default)
    assert read["Bcc"] is None
    assert "Bcc: b@example.org" in read.get_content()


def test_what_is_stored_goes_out_unchanged() -> None:
    raw = build(
        subject="Überblick " + "sehr lang " * 12, text="Grüße – 試験 " + "x" * 3000 + "\n" + "http://localhost/enquiries/" + "a" * 60
    )
    out = letters.Stored(raw, "amira@example.org")
    assert out.message(policy=email.policy.SMTP).as_bytes() == raw
    assert out.recipients() == ["amira@example.org"]


def test_an_address_in_a_letter_is_not_broken_in_two() -> None:
    link = "http://localhost/enquiries/" + "a" * 200 + "/"
    assert link.encode() in build(text=f"Your page:\n{link}\n")


def test_a_letter_with_a_hole_is_never_made() -> None:
    with pytest.raises(letters.MissingValue):
        letters.render("enquiry_taken_back", {"registry_id": "NCT00000001"}, language="en")


def test_what_a_person_wrote_is_neither_escaped_nor_run(settings: Settings) -> None:
    settings.DEMO = False
    values = {"enquiry": {"reference": "{{ 7 }}<b>"}, "registry_id": "{% now 'Y' %}", "work_page": "x", "practice": ""}
    _, text = letters.render("enquiry_taken_back", values, language="en")
    assert "{{ 7 }}<b>" in text
    assert "{% now 'Y' %}" in text
