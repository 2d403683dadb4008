"""Logins and roles."""

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import timezone

from tests import staff as people
from trials import access
from trials.actions import staff
from trials.models import AuditEntry, User

pytestmark = pytest.mark.django_db


def test_roles_give_rights_and_writing_them_again_changes_nothing():
    first = staff.write_roles()
    assert staff.write_roles() == first
    ana = people.person(access.COORDINATORS)
    rita = people.person(access.CURATORS, email="rita@example.org")
    ada = people.person(access.ADMINISTRATORS, email="ada@example.org")
    assert ana.has_perm("enquiries.view_enquiry")
    assert not ana.has_perm("enquiries.view_all_enquiries")
    assert not rita.has_perm("enquiries.view_enquiry")
    assert rita.has_perm("trials.add_contactroute")
    assert ada.has_perm("enquiries.view_all_enquiries")
    assert ada.has_perm("trials.change_user")


def test_every_right_that_a_role_names_exists():
    counts = staff.write_roles()
    for name, rights in access.ROLES.items():
        assert name == access.ADMINISTRATORS or counts[name] == len(rights)


def test_an_address_is_used_once():
    people.person()
    with pytest.raises(ValidationError):
        staff.add(email="ANA@example.org", name="", roles=[], password="x", by=None, at=timezone.now())


def test_a_new_password_is_written_down_without_the_password():
    ana = people.person()
    staff.set_password(ana, password="another-long-one", by=ana, at=timezone.now())
    assert User.objects.get().check_password("another-long-one")
    assert AuditEntry.objects.filter(verb="changed").get().fields == ["password"]


def test_the_command_prints_a_password_once(capsys):
    call_command("make_staff", "Ben@example.org", "--role", "coordinator", "--name", "Ben")
    password = capsys.readouterr().out.partition("password ")[2].split()[0]
    ben = User.objects.get(email="ben@example.org")
    assert ben.check_password(password)
    assert [group.name for group in ben.groups.all()] == [access.COORDINATORS]
    with pytest.raises(CommandError, match="has a login already"):
        call_command("make_staff", "ben@example.org", "--role", "coordinator")
    call_command("make_staff", "ben@example.org", "--reset-password")
    assert not User.objects.get().check_password(password)


def test_the_command_wants_a_role_and_a_real_address():
    with pytest.raises(CommandError, match="--role"):
        call_command("make_staff", "ben@example.org")
    with pytest.raises(CommandError):
        call_command("make_staff", "no address", "--role", "curator")
    assert not User.objects.exists()
