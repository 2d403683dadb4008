"""The admin as a whole: every page answers for those who may, and refuses the rest; nothing breaks the content policy."""

import re
from datetime import timedelta

import pytest
from django.contrib import admin
from django.urls import reverse
from django.utils import timezone

from tests import makers, staff
from trials import access
from trials.actions import questions
from trials.models import AuditEntry, FrequentQuestion, User
from trials.outbox.models import Letter
from trials.registry.models import ImportRun, Reject

pytestmark = pytest.mark.django_db


@pytest.fixture
def filled():
    """One of everything."""
    ana = staff.person()
    enquiry = staff.enquiry(staff.team(makers.trial(), ana))
    questions.save(FrequentQuestion(question="What is a trial?", answer="Research."), by=ana, at=timezone.now())
    run = ImportRun.objects.create(source="x", started_at=timezone.now(), rejected=1)
    Reject.objects.create(run=run, place="1", reason="No number.")
    return enquiry


def pages():
    """Every list, and the page of its first row."""
    for model, model_admin in admin.site._registry.items():
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        yield reverse(f"{name}_changelist")
        if (row := model.objects.first()) and model_admin.list_display_links is not None or model._meta.model_name == "trial":
            yield reverse(f"{name}_change", args=[row.pk])


def test_every_page_answers_for_an_administrator_and_keeps_to_the_content_policy(filled):
    browser = staff.signed_in(staff.person(access.ADMINISTRATORS, email="ada@example.org"))
    for address in ["/admin/", *pages(), "/admin/password_change/", "/admin/trials/"]:
        answer = browser.get(address)
        assert answer.status_code == 200, address
        assert "default-src 'none'" in answer["Content-Security-Policy"]
        text = answer.content.decode()
        assert not re.search(r"<script(?![^>]*\bsrc=)[^>]*>", text), address
        assert not re.search(r"<[^>]+\s(?:style|on\w+)=", text), address
        assert "{{" not in text


def test_no_page_answers_for_a_stranger(client, filled):
    for address in ["/admin/", *pages()]:
        answer = client.get(address)
        assert answer.status_code == 302
        assert answer["Location"].startswith("/admin/login/")


def test_whoever_has_no_role_is_told_so_and_sees_nothing(filled):
    browser = staff.signed_in(User.objects.create_user("new@example.org"))
    assert "Ask an administrator to give you a role." in browser.get("/admin/").content.decode()
    assert {browser.get(address).status_code for address in pages()} <= {403, 404}


def test_whoever_left_is_out_at_the_next_click(filled):
    ana = User.objects.get(email="ana@example.org")
    browser = staff.signed_in(ana)
    assert browser.get("/admin/").status_code == 200
    ana.is_active = False
    ana.save()
    assert browser.get("/admin/").status_code == 302


def test_the_index_begins_with_what_waits(filled):
    browser = staff.signed_in(User.objects.get(email="ana@example.org"))
    text = browser.get("/admin/").content.decode()
    assert text.index("What would you like to do?") < text.index("Take these up first") < text.index("Answer people who write")
    assert filled.reference in text
    assert "?todo=new" in text
    assert "Audit trail" not in text


def test_the_header_of_every_page_leads_to_what_is_worked_through_day_by_day(filled):
    browser = staff.signed_in(User.objects.get(email="ana@example.org"))
    header = browser.get("/admin/").content.decode().partition('<nav class="main-nav"')[2].partition("</nav>")[0]
    for model in ("trials_trial", "summaries_summary", "eligibility_trialreading", "enquiries_enquiry"):
        assert f'href="{reverse(f"admin:{model}_changelist")}"' in header


def test_the_index_says_when_letters_failed_or_nobody_sends_them(filled):
    browser = staff.signed_in(User.objects.get(email="ana@example.org"))
    assert "letters" not in browser.get("/admin/").content.decode().partition("Take these up first")[0]
    one, two = Letter.objects.order_by("id")
    Letter.objects.filter(pk=one.pk).update(state="dead")
    Letter.objects.filter(pk=two.pk).update(due_at=timezone.now() - timedelta(minutes=3))
    text = browser.get("/admin/").content.decode()
    assert "letters could not be sent" in text
    assert "is the program that sends them running?" in text


def test_the_index_of_another_teams_coordinator_shows_nothing_of_it(filled):
    text = staff.signed_in(staff.person(email="ben@example.org")).get("/admin/").content.decode()
    assert filled.reference not in text
    assert "?todo=new" not in text


def test_sign_in_does_not_mind_capitals(client):
    staff.person()
    answer = client.post("/admin/login/", {"username": "ANA@example.org", "password": "a-long-pass-phrase", "next": "/admin/"})
    assert answer["Location"] == "/admin/"


def test_a_new_person_gets_a_login_and_roles_and_it_is_written_down():
    browser = staff.signed_in(staff.person(access.ADMINISTRATORS, email="ada@example.org"))
    roles = {group.name: group.pk for group in access.Group.objects.all()}
    sent = {
        "email": "Ben@Example.org", "name": "Ben",
        "password1": "a-long-pass-phrase", "password2": "a-long-pass-phrase",
        "groups": [roles[access.COORDINATORS]],
    }  # fmt: skip
    answer = browser.post("/admin/trials/user/add/", sent)
    assert answer.status_code == 302, answer.content.decode()
    ben = User.objects.get(email="ben@example.org")
    assert ben.check_password("a-long-pass-phrase")
    assert [group.name for group in ben.groups.all()] == [access.COORDINATORS]
    assert AuditEntry.objects.filter(verb="added", target_id=str(ben.pk)).exists()


def test_an_administrator_makes_no_superuser_and_changes_none():
    browser = staff.signed_in(staff.person(access.ADMINISTRATORS, email="ada@example.org"))
    root = User.objects.create_superuser("root@example.org", "a-long-pass-phrase")
    ben = staff.person(email="ben@example.org")
    sent = {
        "email": "ben@example.org",
        "name": "Ben",
        "language": "en",
        "time_zone": "UTC",
        "is_active": "on",
        "is_superuser": "on",
        "groups": [],
    }
    browser.post(reverse("admin:trials_user_change", args=[ben.pk]), sent)
    ben.refresh_from_db()
    assert not ben.is_superuser
    assert browser.post(reverse("admin:trials_user_change", args=[root.pk]), sent | {"email": "x@example.org"}).status_code == 403
    change = reverse("admin:auth_user_password_change", args=[root.pk])
    assert browser.post(change, {"password1": "another-long-one", "password2": "another-long-one"}).status_code == 403
    root.refresh_from_db()
    assert root.check_password("a-long-pass-phrase")


def test_a_coordinator_sees_neither_people_nor_the_audit_trail(filled):
    browser = staff.signed_in(User.objects.get(email="ana@example.org"))
    assert browser.get("/admin/trials/user/").status_code == 403
    assert browser.get("/admin/trials/auditentry/").status_code == 403
    assert (
        browser.get(
            "/admin/autocomplete/", {"app_label": "enquiries", "model_name": "enquiry", "field_name": "assigned_to", "term": "a"}
        ).status_code
        == 403
    )


def test_a_changed_password_is_written_down_by_whom():
    ada, ben = staff.person(access.ADMINISTRATORS, email="ada@example.org"), staff.person(email="ben@example.org")
    browser = staff.signed_in(ada)
    new = {"password1": "another-long-one", "password2": "another-long-one", "usable_password": "true"}
    assert browser.post(reverse("admin:auth_user_password_change", args=[ben.pk]), new).status_code == 302
    own = {"old_password": "a-long-pass-phrase", "new_password1": "a-third-long-one", "new_password2": "a-third-long-one"}
    assert browser.post("/admin/password_change/", own).status_code == 302
    lines = AuditEntry.objects.filter(verb="changed", fields=["password"]).order_by("id")
    assert [(line.actor, line.target_id) for line in lines] == [(ada, str(ben.pk)), (ada, str(ada.pk))]
