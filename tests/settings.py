"""The portal as the tests see it: a real one (DEBUG and DEMO off) in a folder of its own, whatever the environment says.

`TEST_DATABASE=postgres` runs the tests on a throw-away PostgreSQL, `TEST_DATABASE=postgresql://...` on one that you name. This is
the only place early enough to say so: pytest-django reads the settings before it reads any conftest.
"""

import atexit
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any, cast

from tests import postgres

_ROOT = Path(__file__).resolve().parent.parent
_KEPT = {"PORTAL_SAMPLES"}
for _line in (_ROOT / ".env.example").read_text(encoding="utf-8").splitlines():
    _name = _line.lstrip("# ").partition("=")[0]
    if _name.isupper() and _name not in _KEPT:
        os.environ.pop(_name, None)

_folder = tempfile.mkdtemp(prefix="portal-test-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)
os.environ.update(
    IGNORE_ENV_FILE="1",
    VAR_DIR=_folder,
    DEBUG="0",
    DEMO="0",
    HOST_NAME="Test hospital",
    RESPONSIBLE_PERSON="Rosa Responsible",
    PRIVACY_CONTACT="privacy@example.org",
    COMPLAINT_ROUTE="Write to complaints@example.org",
    URGENT_NUMBER="112",
    ALLOWED_HOSTS="testserver,localhost,127.0.0.1",
    PUBLIC_ORIGIN="http://localhost",
    MAIL_FROM="portal@example.org",
    HELPERS_EMAIL="helpers@example.org",
    SECRET_KEY="a-key-for-tests-only-" + "0" * 40,
    FIELD_KEYS="a-field-key-for-tests-only-" + "0" * 40,
)
if os.environ.get("TEST_DATABASE"):
    os.environ["DATABASE_URL"] = postgres.address(os.environ["TEST_DATABASE"])

from trialportal.settings import *  # noqa: E402, F403
from trialportal.settings import DATABASES  # noqa: E402

# A slow hash protects nobody here, a pool would hold the test database open, and nothing need survive a power cut.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
_options = cast("dict[str, Any]", DATABASES["default"]["OPTIONS"])
_options.pop("pool", None)
if "init_command" in _options:
    _options["init_command"] = _options["init_command"].replace("synchronous=FULL", "synchronous=OFF")
