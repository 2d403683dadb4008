"""What people decided about criteria stays, for as long as the words do."""

from datetime import UTC, datetime

import pytest

from tests import staff
from tests.eligibility import criteria
from tests.eligibility.criteria import key_of, ruled_out, texts, yes
from trials.eligibility import actions, held
from trials.eligibility.corrected import keys
from trials.eligibility.following import follow
from trials.eligibility.following.worker import Inline
from trials.eligibility.models import Correction, TopicWording, TrialReading
from trials.eligibility.shape import Requirement
from trials.models import Change, ScreenRow, Trial, User
from trials.registry import actions as registry

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 26, tzinfo=UTC)


def test_a_correction_counts_at_once_and_outlives_a_new_record_with_the_same_words():
    one, ana = criteria.trial(), staff.person()
    criteria.read_all()
    asthma = (Requirement("asthma", must=False),)
    actions.correct(one, key_of(one, "Pregnant women"), requirements=asthma, whole=True, by=ana, at=NOW)
    assert (ruled_out(yes("pregnant")), ruled_out(yes("asthma"))) == (set(), {one.pk})
    criteria.again(one, criteria.LINES.replace("Heart attack", "Stroke"))
    assert follow.follow(Inline()) == actions.Counts(again=1)
    assert (ruled_out(yes("pregnant")), ruled_out(yes("asthma"))) == (set(), {one.pk})
    assert TrialReading.objects.get().lost == 0


def test_a_correction_is_flagged_where_the_words_changed_and_comes_back_with_them():
    one, ana = criteria.trial(), staff.person()
    criteria.read_all()
    row = actions.hide(one, key_of(one, "Pregnant women"), by=ana, at=NOW)
    criteria.again(one, criteria.LINES.replace("Pregnant women", "Pregnant women or women who breastfeed"))
    assert follow.follow(Inline()) == actions.Counts(again=1, lost=1)
    assert list(Correction.objects.lost()) == [row]
    assert TrialReading.objects.queue().first().lost == 1
    assert ruled_out(yes("pregnant")) == {one.pk}
    criteria.again(one, criteria.LINES)
    criteria.read_all()
    assert (Correction.objects.lost().count(), TrialReading.objects.get().lost) == (0, 0)
    assert ruled_out(yes("pregnant")) == set()


def test_what_is_hidden_is_not_asked_until_it_is_shown_again():
    one, ana = criteria.trial(), staff.person()
    criteria.read_all()
    key = key_of(one, "Any of the following:")
    actions.hide(one, key, by=ana, at=NOW)
    assert not {"Any of the following:", "Epilepsy", "Dementia"} & set(texts(one))
    assert ruled_out(yes("epilepsy")) == set()
    actions.hide(one, key, is_hidden=False, by=ana, at=NOW)
    assert ruled_out(yes("epilepsy")) == {one.pk}


def test_a_person_adds_moves_and_takes_back():
    one, ana = criteria.trial(), staff.person()
    criteria.read_all()
    told = (Requirement("gave-blood", must=False),)
    added = actions.add(one, quote="in the last 6 months", section="exclusion", requirements=told, whole=True, by=ana, at=NOW)
    assert ruled_out(yes("gave-blood")) == {one.pk}
    actions.move(one, key_of(one, "Pregnant women"), order=0, by=ana, at=NOW)
    assert texts(one)[0] == "Pregnant women"
    actions.take_back(one, key_of(one, "Pregnant women"), by=ana, at=NOW)
    assert texts(one)[0] == "Heart attack in the last 6 months"
    actions.take_back(one, added.key, by=ana, at=NOW)
    assert ruled_out(yes("gave-blood")) == set()


@pytest.mark.parametrize("quote", ["", "  ", "no words of the record"])
def test_nothing_is_added_that_the_record_does_not_say(quote):
    one, ana = criteria.trial(), staff.person()
    with pytest.raises(actions.NotThere):
        actions.add(one, quote=quote, section="exclusion", requirements=(), whole=False, by=ana, at=NOW)
    with pytest.raises(actions.NotThere):
        actions.hide(one, "0" * 32, by=ana, at=NOW)
    assert not Correction.objects.exists()


def test_every_decision_has_its_history_and_raises_the_page():
    one, ana = criteria.trial(), staff.person()
    criteria.read_all()
    stamp = Trial.objects.get().page_stamp
    key = key_of(one, "Pregnant women")
    actions.hide(one, key, by=ana, at=NOW)
    actions.hide(one, key, is_hidden=False, by=ana, at=NOW)
    row = Correction.objects.get()
    assert [(line.is_hidden, line.history_user) for line in row.history.order_by("history_id")] == [(True, ana), (False, ana)]
    assert Trial.objects.get().page_stamp > stamp
    assert Change.objects.filter(kind=Change.Kind.CURATED, field="criteria", actor=ana).count() == 2


def test_checked_holds_until_there_is_something_else_to_read():
    one, ana = criteria.trial(), staff.person()
    with pytest.raises(actions.Refused):
        actions.mark_checked(one, by=ana, at=NOW)
    criteria.read_all()
    assert actions.mark_checked(one, by=ana, at=NOW).is_checked
    assert held.held(one).is_checked
    criteria.again(one, criteria.LINES + "\n* Gout")
    criteria.read_all()
    row = TrialReading.objects.get()
    assert (row.is_checked, row.checked_by) == (False, ana)


def test_corrections_go_along_to_another_portal_and_come_in_once():
    one, other, ana = criteria.trial(), criteria.trial(), staff.person()
    criteria.read_all()
    asthma = (Requirement("asthma", must=False, qualifier="Schöne Grüße 100 %"),)
    actions.correct(one, key_of(one, "Pregnant women"), requirements=asthma, whole=True, by=ana, at=NOW)
    actions.hide(other, key_of(other, "Dementia"), by=ana, at=NOW)
    lines = list(actions.given())
    Correction.objects.all().delete()
    lines += ["no line", lines[0].replace(one.registry_id, "NCT00000000"), '{"trial": "x"}']
    assert actions.take_in(lines, by=ana, at=NOW) == actions.Taken(new=2, elsewhere=1, unreadable=2)
    assert ruled_out(yes("asthma")) == {one.pk}
    assert "Dementia" not in texts(other)
    assert actions.take_in(lines[:2], by=ana, at=NOW) == actions.Taken(same=2)
    assert list(actions.given()) == lines[:2]


def test_what_comes_in_for_other_words_is_flagged():
    one, ana = criteria.trial(), staff.person()
    criteria.read_all()
    actions.hide(one, key_of(one, "Dementia"), by=ana, at=NOW)
    line = next(actions.given())
    actions.take_in([line.replace(keys(held.reading_of(one).criteria)[0], "0" * 32).replace("Dementia", "Ataxia")], by=ana, at=NOW)
    assert Correction.objects.lost().count() == 0
    wrong = line.replace(Correction.objects.get().key, "0" * 32)
    actions.take_in([wrong], by=ana, at=NOW)
    assert [row.key for row in Correction.objects.lost()] == ["0" * 32]


def test_deleted_trials_take_everything_along():
    one, ana = criteria.trial(), staff.person()
    criteria.read_all()
    actions.hide(one, key_of(one, "Dementia"), by=ana, at=NOW)
    registry.delete_trials(Trial.objects.filter(pk=one.pk), by=None, at=NOW)
    for model in (TrialReading, Correction, Correction.history.model, ScreenRow):
        assert not model.objects.exists(), model


def test_what_only_practised_people_decided_is_taken_back():
    one, other, ana, bo = criteria.trial(), criteria.trial(), staff.person(), staff.person(email="bo@example.org")
    criteria.read_all()
    actions.hide(one, key_of(one, "Dementia"), by=ana, at=NOW)
    actions.hide(other, key_of(other, "Dementia"), by=bo, at=NOW)
    for topic, person in (("stroke", ana), ("asthma", bo)):
        actions.reword(topic, language="en", question="Well?", by=person, at=NOW)
    assert actions.withdraw(User.objects.filter(pk=ana.pk), by=None, at=NOW) == 2
    assert ("Dementia" in texts(one), "Dementia" in texts(other)) == (True, False)
    assert list(TopicWording.objects.values_list("topic", flat=True)) == ["asthma"]
    assert actions.withdraw(User.objects.filter(pk=ana.pk), by=None, at=NOW) == 0


def test_an_added_criterion_that_was_taken_back_is_never_missed():
    one, ana = criteria.trial(), staff.person()
    criteria.read_all()
    added = actions.add(one, quote="last 6 months", section="exclusion", requirements=(), whole=False, by=ana, at=NOW)
    actions.take_back(one, added.key, by=ana, at=NOW)
    criteria.again(one, "Inclusion Criteria:\n\n* Gout")
    criteria.read_all()
    assert not Correction.objects.lost().exists()
