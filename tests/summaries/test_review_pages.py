"""The pages on which people look overviews through: everything works with plain forms, and what is not theirs is refused."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from tests import makers, staff
from tests.summaries import desk
from trials import access
from trials.summaries import actions
from trials.summaries.models import Batch, FixedSentence, Notice, Summary
from trials.summaries.points import BY_HAND, points
from trials.summaries.shown import overview
from trials.summaries.stored import encode_sentence

pytestmark = pytest.mark.django_db

QUEUE = "/admin/summaries/summary/"
AGE = "eligibilityModule.minimumAge"


@pytest.fixture
def rita():
    return desk.curator()


@pytest.fixture
def browser(rita):
    return staff.signed_in(rita)


def page_of(row):
    return reverse("admin:summaries_summary_change", args=[row.pk])


def text_of(answer):
    assert answer.status_code == 200
    return answer.content.decode()


def everything(row):
    """What a reviewer sends who ticked all and confirmed both sections."""
    return {"tick": [point.key for point in points(row) if not point.is_fixed], "hand": list(BY_HAND), "edition": row.edition}


def approve_all(by):
    actions.approve(FixedSentence.objects.all(), by=by, at=timezone.now())


def test_each_sentence_stands_beside_the_words_of_the_record(browser):
    desk.trial(minimumAge="18 Years")
    row = desk.summary()
    text = text_of(browser.get(page_of(row)))
    for point in points(row):
        assert point.section in text
    assert re.search(rf"<code>{AGE}</code></dt>\s*<dd>\s*<p>18 Years</p>", text)
    assert "The record says nothing here." in text


def test_a_long_text_shows_the_part_that_is_quoted_and_the_whole_on_demand(browser):
    rules = "\n".join(f"* Rule number {number} of a long list that goes on for a while" for number in range(40))
    desk.trial(eligibilityCriteria=f"Inclusion Criteria:\n\n{rules}\n* Can walk alone\n\nExclusion Criteria:\n\n* Cannot hear")
    text = text_of(browser.get(page_of(desk.summary())))
    assert "Rule number 39" in text
    assert "All of it" in text


def test_ticks_words_and_confirmations_are_saved_together(browser, rita):
    desk.trial()
    row = desk.summary()
    line = next(line for line in row.lines if line.section == "why")
    sent = {**everything(row), f"text-{line.name}": "People walk with a nurse.", "_save": "1"}
    assert browser.post(page_of(row), sent).status_code == 302
    row = desk.summary()
    assert row.state == "review"
    assert row.edits[line.name] == {"texts": ["People walk with a nurse."], "by": rita.pk}
    assert {tick.section for tick in row.ticks.filter(sentence="")} == set(BY_HAND)
    assert "You wrote this: somebody else compares it" in text_of(browser.get(page_of(row)))


def test_what_is_unticked_is_taken_back_and_what_others_ticked_meanwhile_stays(browser, rita):
    desk.trial()
    row = desk.summary()
    first, second, third = [point.key for point in points(row) if not point.is_fixed][:3]
    actions.note(row, ticked=[first, second, third], by=rita, at=timezone.now())
    browser.post(page_of(row), {"was": [first, second], "tick": [second], "edition": "0", "_save": "1"})
    assert {tick.sentence for tick in row.ticks.all()} == {second, third}


def test_without_a_script_one_button_ticks_all_sentences_and_neither_section(browser):
    desk.trial()
    row = desk.summary()
    browser.post(page_of(row), {"edition": "0", "_all": "1"})
    assert all(point.tick for point in points(row) if not point.is_fixed)
    assert not row.ticks.filter(sentence="").exists()


def test_publish_and_next_goes_through_the_queue(browser, rita):
    few = desk.trial()
    many = desk.trial(locations=[makers.location(), makers.location(city="Graz", facility="Graz Clinic")])
    approve_all(rita)
    row = desk.summary(many)
    answer = browser.post(page_of(row), {**everything(row), "_publish": "1"})
    assert answer["Location"] == page_of(desk.summary(few))
    assert overview(many, "en").writer == "person"
    row = desk.summary(few)
    assert browser.post(page_of(row), {**everything(row), "_publish": "1"})["Location"] == QUEUE


def test_what_is_left_to_do_is_said_and_what_was_ticked_is_kept(browser):
    desk.trial()
    row = desk.summary()
    sent = everything(row)
    sent["hand"] = ["join"]
    answer = browser.post(page_of(row), {**sent, "_publish": "1"})
    assert answer["Location"] == page_of(row)
    text = text_of(browser.get(page_of(row)))
    assert "Saved, and not published yet." in text
    assert "Confirm “Benefits and risks” as a whole" in text
    assert "Confirm “Who can join” as a whole" not in text
    assert "for all trials to approve, once" in text
    assert desk.summary().state == "review"


def test_the_gates_stop_what_promises_and_show_it_as_one_types(browser, rita):
    desk.trial()
    row = desk.summary()
    line = next(line for line in row.lines if line.section == "benefits")
    promise = {f"text-{line.name}": "This treatment is safe and it will cure you."}
    address = reverse("admin:summaries_summary_gates", args=[row.pk])
    assert "promissory" in text_of(browser.post(address, promise))
    assert "promissory" not in text_of(browser.post(address, {}))
    checked = text_of(browser.post(page_of(row), {**promise, "_check": "1", "edition": "0"}))
    assert "promissory" in checked
    assert "it will cure you." in checked
    assert desk.summary().edits == {}
    ben = desk.curator("ben@example.org")
    actions.note(row, written={line.name: promise[f"text-{line.name}"]}, by=ben, at=timezone.now())
    desk.look_through(desk.summary(), rita)
    with pytest.raises(actions.NotReady) as refused:
        actions.publish(row, by=rita, at=timezone.now())
    assert not refused.value.missing
    assert [finding.gate for finding in refused.value.findings].count("promissory") >= 1


def test_a_number_that_the_record_does_not_have_is_found(browser):
    desk.trial(enrollmentInfo={"count": 120, "type": "ESTIMATED"})
    row = desk.summary()
    line = next(line for line in row.lines if "120" in str(points(row)) and any(s.path.endswith("count") for s in line.original.sources))
    address = reverse("admin:summaries_summary_gates", args=[row.pk])
    text = text_of(browser.post(address, {f"text-{line.name}": "The team plans for 210 people to take part."}))
    assert "numbers" in text
    assert "210" in text


def test_nothing_is_saved_over_somebody_elses_words(browser, rita):
    desk.trial()
    row = desk.summary()
    line, other = row.lines[:2]
    ben = desk.curator("ben@example.org")
    actions.note(row, written={line.name: "Written by Ben."}, by=ben, at=timezone.now())
    browser.post(page_of(row), {f"text-{other.name}": "Written without seeing that.", "edition": "0", "_save": "1"})
    assert list(desk.summary().edits) == [line.name]
    assert "somebody else has just changed the words" in text_of(browser.get(page_of(row)))


def test_a_batch_shows_how_much_is_done_and_leads_through(browser, rita):
    rows = [desk.summary(desk.trial()) for _ in range(3)]
    approve_all(rita)
    answer = browser.post(reverse("admin:summaries_summary_batch"), {"count": "20"})
    batch = Batch.objects.get()
    assert (batch.owner, answer["Location"]) == (rita, f"{page_of(rows[0])}?batch={batch.pk}")
    assert "Batch: 0 of 3 done." in text_of(browser.get(answer["Location"]))
    onward = browser.post(answer["Location"], {**everything(rows[0]), "_publish": "1"})["Location"]
    assert onward == f"{page_of(rows[1])}?batch={batch.pk}"
    assert "Batch: 1 of 3 done." in text_of(browser.get(onward))
    assert "Your batch: 1 of 3 done." in text_of(browser.get(QUEUE))


def test_the_next_one_is_not_one_that_somebody_else_has_begun(browser):
    first, second, third = (desk.summary(desk.trial()) for _ in range(3))
    actions.note(second, by=desk.curator("ben@example.org"), at=timezone.now())
    assert browser.post(page_of(first), {"edition": "0", "_next": "1"})["Location"] == page_of(third)


def test_the_first_of_the_queue_is_not_one_that_somebody_else_has_begun(browser):
    first, second = (desk.summary(desk.trial()) for _ in range(2))
    assert f'class="button" href="{page_of(first)}"' in text_of(browser.get(QUEUE))
    actions.note(first, by=desk.curator("ben@example.org"), at=timezone.now())
    assert f'class="button" href="{page_of(second)}"' in text_of(browser.get(QUEUE))


def test_the_queue_shows_the_old_and_the_new_words_side_by_side(browser, rita):
    study = makers.study()
    desk.published(desk.held(study), rita)
    desk.again(study, minimumAge="21 Years")
    text = text_of(browser.get(QUEUE, {"todo": "stale"}))
    assert "<strong>minimumAge</strong>: <del>18 Years</del> → <ins>21 Years</ins>" in text
    page = text_of(browser.get(page_of(desk.summary())))
    assert "What changed in the record" in page
    assert "aged 18" in page and "aged 21" in page
    published = text_of(browser.get(page_of(desk.summary(state="published"))))
    assert "The record has changed here" in published
    assert "overviews whose record has changed" in text_of(browser.get("/admin/"))


@pytest.mark.parametrize("todo", ["", "stale", "recheck", "new", "mine", "published", "aside", "all", "nonsense"])
def test_every_filter_of_the_queue_answers(browser, rita, todo):
    desk.published(desk.trial(), rita)
    desk.trial()
    assert browser.get(QUEUE, {"todo": todo}).status_code in {200, 302}
    assert browser.get(QUEUE, {"q": "walking"}).status_code == 200


def test_one_set_aside_and_one_drafted_again(browser):
    study = makers.study()
    desk.held(study)
    row = desk.summary()
    browser.post(page_of(row), {"edition": "0", "_save": "1"})
    desk.again(study, minimumAge="21 Years")
    assert "Draft it again" in text_of(browser.get(page_of(row)))
    browser.post(page_of(row), {"edition": "0", "_again": "1"})
    assert desk.summary().stale == []
    browser.post(page_of(row), {"edition": "1", "_aside": "1"})
    assert desk.summary().state == "aside"


def test_a_published_one_is_only_read_and_can_be_taken_back(browser, rita):
    row = desk.published(desk.trial(), rita)
    text = text_of(browser.get(page_of(row)))
    assert 'name="_publish"' not in text
    assert 'name="_take_back"' in text
    assert f"Look again on {date_format(row.recheck_on, 'j F Y')}" in text
    assert "Time to look again" not in text
    browser.post(page_of(row), {"_save": "1", "edition": "0"})
    assert desk.summary().state == "published"
    browser.post(page_of(row), {"_take_back": "1"})
    assert desk.summary().state == "review"
    assert "no longer worked on" in text_of(browser.post(page_of(row), {"_take_back": "1"}, follow=True))


def test_fixed_sentences_are_approved_in_a_list(browser, rita):
    desk.trial()
    address = reverse("admin:summaries_fixedsentence_changelist")
    text = text_of(browser.get(address, {"approved": "no"}))
    assert "Not yet" in text
    chosen = list(FixedSentence.objects.values_list("pk", flat=True))
    browser.post(address, {"action": "approve", "_selected_action": chosen})
    assert not FixedSentence.objects.filter(approved_text="").exists()
    assert FixedSentence.objects.first().approved_by == rita
    assert "Approved" in text_of(browser.get(address, {"approved": "yes"}))
    FixedSentence.objects.filter(pk=chosen[0]).update(approved_text="As it was.")
    assert "Reads differently now. Approved was:" in text_of(browser.get(address, {"approved": "no"}))
    browser.post(address, {"action": "withdraw", "_selected_action": chosen})
    assert FixedSentence.objects.filter(approved_text="").count() == len(chosen)


def test_a_coordinator_reviews_and_does_not_approve_for_all_trials():
    desk.trial()
    browser = staff.signed_in(staff.person(access.COORDINATORS, email="col@example.org"))
    address = reverse("admin:summaries_fixedsentence_changelist")
    assert "A curator approves it, once for all trials." in text_of(browser.get(address))
    browser.post(address, {"action": "approve", "_selected_action": list(FixedSentence.objects.values_list("pk", flat=True))})
    assert not FixedSentence.objects.exclude(approved_text="").exists()
    text = text_of(browser.get(page_of(desk.summary())))
    assert 'name="_publish"' in text
    assert "(a curator does this)" in text


def test_who_has_no_right_sees_nothing_and_changes_nothing():
    desk.trial()
    row = desk.summary()
    browser = staff.signed_in(staff.person("", email="zoe@example.org"))
    addresses = [reverse("admin:summaries_summary_batch"), reverse("admin:summaries_summary_gates", args=[row.pk]), page_of(row)]
    for address in addresses:
        assert browser.post(address, {"_publish": "1"}).status_code == 403
    for address in [page_of(row), reverse("admin:summaries_summary_history", args=[row.pk]), QUEUE]:
        assert browser.get(address).status_code == 403
    assert not Batch.objects.exists()
    assert desk.summary().state == "draft"


def test_a_notice_is_set_where_the_overview_is_looked_through_or_in_the_list(browser):
    trial = desk.trial()
    row = desk.summary()
    age = next(sentence for sentence in row.draft.sentences if any(place.path.endswith("minimumAge") for place in sentence.sources))
    actions.propose({trial.pk: [("time-window", encode_sentence(age)), ("people-pay", encode_sentence(age))]})
    one, other = Notice.objects.all()
    browser.post(page_of(row), {"edition": "0", f"notice-{one.pk}": "set", "notice-999": "set", "notice-x": "set", "_save": "1"})
    assert Notice.objects.get(pk=one.pk).state == "set"
    assert Notice.objects.get(pk=other.pk).state == "proposed"
    address = reverse("admin:summaries_notice_changelist")
    assert "18 Years" in text_of(browser.get(address, {"todo": "proposed"}))
    browser.post(address, {"action": "decline", "_selected_action": [other.pk]})
    assert Notice.objects.get(pk=other.pk).state == "declined"


@pytest.mark.parametrize(
    "sent",
    [
        {"tick": ["x" * 5000, ""], "edition": "9" * 30, "_save": "1"},
        {"hand": ["where", "<b>"], "edition": "9" * 5000, "_save": "1"},
        {"hand": ["where", "<b>"], "edition": "-1", "_publish": "1"},
        {"notice-" + "9" * 40: "set", "_next": "1"},
        {"text-nothing": "\x00", "_check": "1"},
        {},
    ],
)
def test_strange_forms_change_nothing(browser, sent):
    desk.trial()
    row = desk.summary()
    assert browser.post(page_of(row) + "?batch=99999999999999999999", sent).status_code in {200, 302}
    assert desk.summary().edits == {}
    assert not row.ticks.exists()


def test_the_page_can_be_asked_for_what_is_not_there(browser):
    for address in (f"{QUEUE}999/change/", f"{QUEUE}x/change/", f"{QUEUE}999/history/"):
        assert browser.get(address).status_code == 404
    assert browser.post(reverse("admin:summaries_summary_gates", args=[999])).status_code == 404


def test_words_are_stored_as_text_and_shown_as_text(browser):
    desk.trial()
    row = desk.summary()
    line = row.lines[0]
    browser.post(page_of(row), {f"text-{line.name}": "<script>alert(1)</script>", "edition": "0", "_save": "1"})
    assert "<script>alert" not in text_of(browser.get(page_of(row)))
    assert Summary.objects.get().edits[line.name]["texts"] == ["<script>alert(1)</script>"]
