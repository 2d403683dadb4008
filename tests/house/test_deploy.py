"""What is shipped for running the portal keeps its promises."""

import re
import shlex

import pytest

from tests.house import tree

pytestmark = pytest.mark.once

NGINX = (tree.ROOT / "deploy/nginx.conf").read_text(encoding="utf-8")
MAP = re.findall(r'^\s+"~(?P<pattern>.+?)"\s+(?P<kept>\S+);$', NGINX.partition("map $uri")[2].partition("\n}")[0], re.MULTILINE)
PROCFILE = (tree.ROOT / "Procfile").read_text(encoding="utf-8")
UNIT = (tree.ROOT / "deploy/systemd/trialportal-web.service").read_text(encoding="utf-8").replace("\\\n", " ")


def _logged(path):
    """What nginx's map makes of a path."""
    for pattern, kept in MAP:
        found = re.search(pattern.replace("(?<", "(?P<"), path)
        if found:
            return kept.strip('"').replace("$kept", found["kept"])
    return "(other)"


@pytest.mark.parametrize(
    ("path", "logged"),
    [
        ("/", "/"),
        ("/trials/", "/trials/"),
        ("/trials/NCT07183384/", "/trials/NCT07183384/"),
        ("/trials/NCT07183384/contact/", "/trials/NCT07183384/contact/"),
        ("/conditions/asthma/", "/conditions/asthma/"),
        ("/static/css/site.0123abcd.css", "/static/css/site.0123abcd.css"),
        ("/enquiries/Zk3vQ0rT8mXw/", "/enquiries/..."),
        ("/n/abc.secret", "/n/..."),
        ("/admin/enquiries/enquiry/7/change/", "/admin/..."),
        ("/accounts/reset/MQ/token/", "/accounts/..."),
        ("/trials/ann@example.org/", "(other)"),
        ("/what a person typed", "(other)"),
    ],
)
def test_the_proxy_logs_public_pages_and_nothing_that_leads_to_a_person(path, logged):
    assert _logged(path) == logged


def test_the_proxy_logs_no_address_query_or_browser():
    formats = re.findall(r"log_format portal '(.+?)';", NGINX)
    names = set(re.findall(r"\$(\w+)", formats[0]))
    assert names == {"time_iso8601", "request_method", "logged_path", "status", "body_bytes_sent", "request_time"}
    assert set(re.findall(r"access_log \S+ ?(\w*);", NGINX)) == {"portal"}
    assert set(re.findall(r"error_log \S+ ?(\w*);", NGINX)) == {"emerg"}


def test_the_proxy_takes_a_request_in_full_before_the_portal_sees_it():
    assert "proxy_request_buffering on;" in NGINX
    assert NGINX.count("256k;") == 2, "the body is kept in memory, and no larger than the portal takes"


def test_the_web_server_runs_the_same_way_everywhere():
    wanted = "--respawn-failed-workers --backlog 4096 --backpressure 2048"
    assert wanted in PROCFILE and wanted in " ".join(UNIT.split())
    assert "--blocking-threads" not in PROCFILE + UNIT
    assert "--host 127.0.0.1" in PROCFILE and "--host 127.0.0.1" in UNIT


def test_the_sample_environment_names_only_settings_that_exist():
    sample = (tree.ROOT / "deploy/portal.env").read_text(encoding="utf-8")
    example = (tree.ROOT / ".env.example").read_text(encoding="utf-8")
    lines = [line for line in sample.splitlines() if line and not line.startswith("#")]
    names = {line.partition("=")[0] for line in lines}
    assert names <= set(re.findall(r"^#?([A-Z_]+)=", example, re.MULTILINE))
    assert all(len(shlex.split(line)) == 1 for line in lines), "a shell and systemd must read the same value"
