"""The tests' own ground."""

import os
import socket

import pytest
from django.conf import settings
from django.db import connection


def test_the_tests_run_on_the_database_that_was_asked_for(db):
    assert connection.vendor == ("postgresql" if os.environ.get("TEST_DATABASE") else "sqlite")


def test_the_tests_see_a_real_portal():
    assert settings.REAL and not settings.DEBUG and not settings.DEMO


@pytest.mark.filterwarnings("ignore:A test tried to use")
def test_no_test_can_reach_another_machine():
    blocked = pytest.importorskip("pytest_socket").SocketConnectBlockedError
    with pytest.raises(blocked), socket.socket() as way_out:
        way_out.connect(("192.0.2.1", 80))
