"""Settings are documented, work when nothing is set, and say what to do when they are wrong."""

import os
import re
import subprocess
import sys

import pytest

from tests.house import tree

pytestmark = pytest.mark.once

READ = re.compile(r"""env\.(?:text|flag|number|choice|words)\(\s*["']([A-Z_]+)["']""")
DOCUMENTED = re.compile(r"^#?([A-Z][A-Z_]+)=", re.MULTILINE)
EXAMPLE = (tree.ROOT / ".env.example").read_text(encoding="utf-8")
REAL = {
    "DEBUG": "0",
    "DEMO": "0",
    "HOST_NAME": "Example",
    "RESPONSIBLE_PERSON": "Ada",
    "PRIVACY_CONTACT": "privacy@example.org",
    "COMPLAINT_ROUTE": "Write to us",
    "URGENT_NUMBER": "112",
    "HELPERS_EMAIL": "helpers@example.org",
    "ALLOWED_HOSTS": "trials.example.org",
    "PUBLIC_ORIGIN": "https://trials.example.org",
    "MAIL_FROM": "trials@example.org",
    "SECRET_KEY": "k" * 40,
    "FIELD_KEYS": "f" * 40,
}


def _start(folder, **variables):
    environment = {"PATH": os.environ["PATH"], "IGNORE_ENV_FILE": "1", "VAR_DIR": str(folder), **variables}
    command = [sys.executable, "manage.py", "check"]
    return subprocess.run(command, cwd=tree.ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_every_setting_that_is_read_is_in_the_example_and_the_other_way_round():
    read = {name for path in tree.under("trialportal", ".py") for name in READ.findall(path.read_text(encoding="utf-8"))}
    assert read | {"PORT"} == set(DOCUMENTED.findall(EXAMPLE))


def test_only_the_settings_file_reads_the_environment():
    assert not [
        tree.name(path) for path in tree.under("trials", ".py") if re.search(r"os\.environ|getenv\(", path.read_text(encoding="utf-8"))
    ]


def test_it_starts_with_no_environment_at_all(tmp_path):
    done = _start(tmp_path)
    assert done.returncode == 0, done.stderr


def test_a_real_portal_starts_when_all_that_it_needs_is_set(tmp_path):
    done = _start(tmp_path, **REAL)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "change",
    [
        {"HOST_NAME": ""},
        {"RESPONSIBLE_PERSON": ""},
        {"PRIVACY_CONTACT": " "},
        {"COMPLAINT_ROUTE": ""},
        {"URGENT_NUMBER": ""},
        {"MAIL_FROM": ""},
        {"HELPERS_EMAIL": ""},
        {"SECRET_KEY": ""},
        {"FIELD_KEYS": "short"},
        {"DEBUG": "maybe"},
        {"DATABASE_URL": "mysql://localhost/portal"},
        {"MAIL_URL": "mail.example.org"},
        {"KEEP_LETTERS_DAYS": "0"},
        {"SUMMARY_MODEL_URL": "models.example.org/v1", "SUMMARY_MODEL_NAME": "plain-1"},
        {"SUMMARY_MODEL_URL": "https://user:key@models.example.org/v1", "SUMMARY_MODEL_NAME": "plain-1"},
        {"SUMMARY_MODEL_URL": "http://models.example.org/v1", "SUMMARY_MODEL_NAME": "plain-1", "SUMMARY_MODEL_KEY": "key"},
        {"SUMMARY_MODEL_NAME": "", "SUMMARY_MODEL_URL": "https://models.example.org/v1"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_missing_or_wrong_setting_stops_the_start_with_a_sentence(change, tmp_path):
    done = _start(tmp_path, **(REAL | change))
    said = done.stderr.strip()
    assert done.returncode == 1
    assert next(iter(change)) in said
    assert "Traceback" not in said and said.count("\n") == 0
