"""House rules that no linter knows."""

import ast
import re

import pytest

from tests.house import tree

pytestmark = pytest.mark.once

LONGEST = 350
# Tables that read worse in pieces.
LONG_ON_PURPOSE = {"trials/registry/record/shape.py": "the registry's record as types, in the registry's own order"}
WRITES = {"save", "create", "get_or_create", "update_or_create", "bulk_create", "bulk_update", "delete", "executemany"}
READERS = re.compile(r"trials/(.+/)?(views(/.+)?|templatetags/.+|context|middleware|sitemaps|forms(/.+)?|rules|querysets(/.+)?)\.py")
VAGUE = {"utils", "util", "helpers", "services", "common", "misc"}


def _calls(path):
    return [node for node in ast.walk(tree.parsed(path)) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]


def test_only_actions_write():
    """Views, forms, rules, querysets and tags read; whoever wants to change something calls an action."""
    found = [
        f"{tree.name(path)}:{call.lineno} .{call.func.attr}()"
        for path in tree.modules()
        if READERS.fullmatch(tree.name(path))
        for call in _calls(path)
        if call.func.attr in WRITES or (call.func.attr == "update" and "objects" in ast.unparse(call.func))
    ]
    assert not found


def test_time_and_actor_are_named_where_an_action_is_called():
    found = [
        f"{tree.name(path)}: {node.name}"
        for path in tree.modules()
        if "actions" in {path.stem, path.parent.name}
        for node in tree.parsed(path).body
        if isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and len(node.args.args) > 1
        and {"at", "by"} & {argument.arg for argument in node.args.args}
    ]
    assert not found


def test_nothing_happens_behind_the_readers_back():
    """No signals: where a lower floor must set a higher one going, it writes a row."""
    found = [
        tree.name(path)
        for path in tree.modules()
        for node in ast.walk(tree.parsed(path))
        if isinstance(node, ast.ImportFrom) and node.module in {"django.dispatch", "django.db.models.signals", "django.core.signals"}
    ]
    assert not found


def test_every_module_has_a_name_that_says_what_is_in_it():
    assert not [tree.name(path) for path in tree.files() if path.suffix == ".py" and (path.stem in VAGUE or path.parent.name in VAGUE)]


def test_no_module_is_longer_than_one_sitting_reads():
    lengths = {tree.name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in tree.files() if path.suffix == ".py"}
    assert not {
        name: length for name, length in lengths.items() if length > LONGEST and name not in LONG_ON_PURPOSE and "/migrations/" not in name
    }


def test_nothing_is_printed_into_the_log():
    found = [
        f"{tree.name(path)}:{node.lineno}"
        for path in tree.modules()
        for node in ast.walk(tree.parsed(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert not found
